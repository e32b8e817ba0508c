import { competency } from './competency-parts.ts'

export const cooperation = competency({
  code: 'M.02',
  cluster: 'managerial',
  title: ['Kerja Sama', 'Cooperation'],
  definition: [
    'Membina dan memelihara hubungan kerja, saling membantu, dan menggunakan sumber daya bersama untuk mencapai tujuan organisasi.',
    'Builds and keeps working relations, gives and takes help, and uses shared resources for the aims of the organisation.',
  ],
  levels: [
    {
      description: [
        'Ikut bekerja dalam kelompok dan mengerjakan bagiannya.',
        'Takes part in a group and does his or her share.',
      ],
      indicators: [
        [
          'Menyelesaikan bagian tugasnya dan melaksanakan keputusan kelompok.',
          'Completes his or her part and carries out what the group has decided.',
        ],
        [
          'Mendengarkan pendapat anggota lain dan menyampaikan usulnya sendiri.',
          'Listens to what others think and puts forward proposals.',
        ],
        ['Menghubungi rekan ketika penyelesaian tugas memerlukannya.', 'Turns to colleagues when a task requires it.'],
      ],
    },
    {
      description: [
        'Menumbuhkan keikutsertaan semua anggota dalam kelompok kerja.',
        'Brings all members of a working group to take part.',
      ],
      indicators: [
        [
          'Membantu tugas rekan yang tertinggal tanpa melalaikan tugasnya sendiri.',
          'Helps a colleague who has fallen behind without neglecting his or her own task.',
        ],
        [
          'Membagikan keterangan yang diperlukan anggota lain dan belajar dari mereka.',
          'Shares what others need to know and learns from them.',
        ],
        [
          'Mengajak anggota menyepakati cara kerja dan menepatinya.',
          'Brings members to agree how to work, and keeps to it.',
        ],
      ],
    },
    {
      description: [
        'Membentuk tim kerja yang efektif dan menghubungkannya dengan pemangku kepentingan.',
        'Forms effective teams and links them with those concerned.',
      ],
      indicators: [
        ['Membagi peran menurut kekuatan masing-masing anggota.', 'Assigns parts by what each member is good at.'],
        [
          'Meminta masukan dan merundingkan perbedaan sampai tercapai kesepakatan.',
          'Asks for input and negotiates differences to an agreement.',
        ],
        [
          'Menjalin kerja sama dengan pihak di luar tim yang memengaruhi hasil.',
          'Makes alliances with parties outside the team on whom the outcome depends.',
        ],
      ],
    },
    {
      description: [
        'Membangun sinergi antarunit kerja untuk mencapai sasaran organisasi.',
        'Makes units work together towards the targets of the organisation.',
      ],
      indicators: [
        [
          'Mempertemukan unit yang berbeda kepentingan dan merumuskan jalan keluar bersama.',
          'Brings together units with different interests and frames a common way out.',
        ],
        [
          'Menetapkan penghargaan bagi hasil yang dicapai bersama, tidak hanya bagi hasil perseorangan.',
          'Rewards what was achieved together and not only what individuals achieved.',
        ],
        [
          'Memindahkan anggaran atau pegawai antarunit agar sasaran bersama tercapai.',
          'Moves funds or staff between units so that a common target is met.',
        ],
      ],
    },
    {
      description: [
        'Membangun konsensus di dalam dan di luar instansi untuk kepentingan negara.',
        'Builds consensus within and beyond the institution for the good of the state.',
      ],
      indicators: [
        [
          'Menyatukan sumber daya beberapa instansi dalam satu program.',
          'Joins the resources of several institutions in one programme.',
        ],
        [
          'Menyusun kesepakatan antarinstansi yang mengikat para pihak.',
          'Draws up agreements between institutions that bind the parties.',
        ],
        [
          'Menengahi perselisihan kewenangan antarinstansi sampai diputuskan.',
          'Mediates disputes of competence between institutions until they are settled.',
        ],
      ],
    },
  ],
})
