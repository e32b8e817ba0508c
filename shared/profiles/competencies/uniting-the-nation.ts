import { competency } from './competency-parts.ts'

export const unitingTheNation = competency({
  code: 'SK.01',
  cluster: 'sociocultural',
  title: ['Perekat Bangsa', 'Uniting the Nation'],
  definition: [
    'Menumbuhkan toleransi dan keterbukaan, peka terhadap perbedaan, dan mempersatukan masyarakat yang majemuk.',
    'Fosters tolerance and openness, is alive to differences, and unites a diverse society.',
  ],
  levels: [
    {
      description: ['Peka terhadap kemajemukan dan menerimanya.', 'Is aware of diversity and accepts it.'],
      indicators: [
        [
          'Menyebut perbedaan kebiasaan di lingkungannya tanpa merendahkannya.',
          'Can name differences of custom around him or her without belittling them.',
        ],
        [
          'Bertanya dan belajar tentang kebiasaan yang belum dikenalnya.',
          'Asks and learns about customs not yet known.',
        ],
        ['Bekerja bersama orang yang berlatar belakang lain.', 'Works together with people of other backgrounds.'],
      ],
    },
    {
      description: ['Mengembangkan sikap saling menghargai.', 'Develops mutual respect.'],
      indicators: [
        [
          'Menyesuaikan cara kerja agar orang yang berlatar belakang lain dapat ikut serta.',
          'Adjusts ways of working so that people of other backgrounds can take part.',
        ],
        [
          'Membina hubungan kerja dengan orang di luar kelompoknya.',
          'Keeps up working relations with people outside his or her group.',
        ],
        [
          'Tetap tenang dan mengendalikan ucapan ketika perbedaan latar belakang dipertentangkan.',
          'Stays calm and watches his or her words when backgrounds are set against each other.',
        ],
      ],
    },
    {
      description: ['Memajukan toleransi dan menengahi pertentangan.', 'Promotes tolerance and mediates conflicts.'],
      indicators: [
        [
          'Membuka ruang bagi kelompok yang berbeda untuk saling mendengar.',
          'Makes room for different groups to hear one another.',
        ],
        [
          'Memetakan keadaan sosial setempat dan hal yang dapat menimbulkan salah paham.',
          'Maps local society and what may cause misunderstanding in it.',
        ],
        [
          'Menengahi pertentangan antarkelompok sampai tercapai kesepakatan.',
          'Mediates between groups until they agree.',
        ],
      ],
    },
    {
      description: ['Mendayagunakan perbedaan bagi kemajuan organisasi.', 'Makes differences serve the organisation.'],
      indicators: [
        [
          'Menyusun program yang menampung kebutuhan kelompok yang berbeda.',
          'Designs programmes that take in the needs of different groups.',
        ],
        [
          'Membentuk tim yang beragam dan menggunakan sudut pandangnya dalam keputusan.',
          'Forms diverse teams and uses their points of view in decisions.',
        ],
        [
          'Mengubah aturan kerja yang merugikan kelompok tertentu.',
          'Changes work rules that put a group at a disadvantage.',
        ],
      ],
    },
    {
      description: [
        'Mewakili pemerintah dalam membangun hubungan antarkelompok dan menetapkan kebijakan yang inklusif.',
        'Stands for the government in relations between groups and makes inclusive policy.',
      ],
      indicators: [
        [
          'Membangun kepercayaan kelompok masyarakat terhadap pemerintah melalui dialog yang ditindaklanjuti.',
          "Builds groups' trust in government by dialogue that is followed up.",
        ],
        [
          'Menetapkan kebijakan yang menjamin perlakuan setara bagi semua kelompok.',
          'Makes policy that guarantees equal treatment of all groups.',
        ],
        [
          'Memulihkan hubungan sosial setelah pertentangan bersama para tokoh masyarakat.',
          'Restores relations after a conflict, together with community leaders.',
        ],
      ],
    },
  ],
})
