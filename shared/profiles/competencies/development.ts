import { competency } from './competency-parts.ts'

export const development = competency({
  code: 'M.06',
  cluster: 'managerial',
  title: ['Pengembangan Diri dan Orang Lain', 'Developing Oneself and Others'],
  definition: [
    'Meningkatkan kemampuan diri serta mendorong dan membimbing orang lain untuk belajar dan berkembang.',
    'Raises his or her own abilities, and encourages and guides others to learn and grow.',
  ],
  levels: [
    {
      description: ['Mengembangkan diri sendiri.', 'Develops himself or herself.'],
      indicators: [
        [
          'Mengenali kebutuhan belajarnya dan memilih sumber yang sesuai.',
          'Recognises what has to be learnt and chooses a fitting source.',
        ],
        ['Belajar mandiri dari beragam media.', 'Learns independently from various media.'],
        [
          'Bertanya kepada orang yang berpengalaman dan mencoba apa yang diperolehnya.',
          'Asks experienced people and tries out what he or she has heard.',
        ],
      ],
    },
    {
      description: [
        'Menunjukkan cara kerja dan membantu orang lain mempelajarinya.',
        'Shows how work is done and helps others to learn it.',
      ],
      indicators: [
        ['Memberi petunjuk praktis langkah demi langkah.', 'Gives practical directions step by step.'],
        [
          'Mendampingi rekan mempelajari proses atau sistem yang baru.',
          'Stands by colleagues who learn a new process or system.',
        ],
        [
          'Meminta orang yang diajari mencoba sendiri untuk memastikan pemahamannya.',
          'Has learners try for themselves to be sure that they have understood.',
        ],
      ],
    },
    {
      description: ['Membimbing pegawai dan memberi umpan balik.', 'Guides staff and gives feedback.'],
      indicators: [
        [
          'Memberi tugas yang menantang sesuai dengan kebutuhan belajar pegawai.',
          'Gives challenging tasks that fit what a member of staff has to learn.',
        ],
        [
          'Mengamati pekerjaan pegawai dan menyampaikan umpan balik dengan contoh perilakunya.',
          'Observes how staff work and gives feedback with examples of what they did.',
        ],
        [
          'Mempercayakan tugas dan kewenangan kepada pegawai yang siap.',
          'Entrusts tasks and authority to staff who are ready.',
        ],
      ],
    },
    {
      description: [
        'Menyusun program pengembangan pegawai jangka panjang.',
        'Draws up long-term programmes of staff development.',
      ],
      indicators: [
        [
          'Menyusun rencana pengembangan dari kesenjangan kompetensi yang terukur.',
          'Plans development from measured gaps in competencies.',
        ],
        ['Menyiapkan calon pengganti bagi jabatan penting.', 'Prepares successors for posts that matter.'],
        [
          'Menilai hasil program belajar dari perubahan kinerja.',
          'Judges learning programmes by how performance has changed.',
        ],
      ],
    },
    {
      description: ['Membangun organisasi pembelajar.', 'Builds a learning organisation.'],
      indicators: [
        [
          'Menetapkan kebijakan yang menjamin kesempatan belajar bagi semua pegawai.',
          'Makes policies that guarantee all staff the chance to learn.',
        ],
        [
          'Memberi penghargaan bagi pengetahuan yang dibagikan dan digunakan.',
          'Rewards knowledge that is shared and put to use.',
        ],
        [
          'Menghimpun pelajaran dari keberhasilan dan kegagalan instansi agar dapat dipakai kembali.',
          'Collects what successes and failures have taught, so that it can be used again.',
        ],
      ],
    },
  ],
})
