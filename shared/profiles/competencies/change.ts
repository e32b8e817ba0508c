import { competency } from './competency-parts.ts'

export const change = competency({
  code: 'M.07',
  cluster: 'managerial',
  title: ['Mengelola Perubahan', 'Managing Change'],
  definition: [
    'Menyesuaikan diri dengan keadaan baru dan mengelola perubahan sampai terlaksana.',
    'Adapts to new circumstances and manages change until it has taken place.',
  ],
  levels: [
    {
      description: ['Mengikuti perubahan dengan arahan.', 'Follows change under guidance.'],
      indicators: [
        [
          'Menyebut apa yang berubah dan menyesuaikan pekerjaannya.',
          'Can say what has changed and adjusts his or her work.',
        ],
        ['Mengikuti pedoman baru sejak diberlakukan.', 'Follows a new guideline from the day it is in force.'],
        ['Menerapkan cara baru dengan bimbingan.', 'Applies new methods with guidance.'],
      ],
    },
    {
      description: ['Menyesuaikan diri atas prakarsa sendiri.', 'Adapts on own initiative.'],
      indicators: [
        ['Menerapkan cara baru tanpa menunggu arahan.', 'Applies new methods without waiting to be told.'],
        [
          'Mempelajari kemampuan yang akan diperlukan oleh perubahan itu.',
          'Learns the skills that the change will call for.',
        ],
        [
          'Menyelesaikan tugas pada waktunya selama masa peralihan.',
          'Completes tasks on time while things are changing.',
        ],
      ],
    },
    {
      description: [
        'Membantu orang lain berubah dan mengantisipasi kebutuhannya.',
        'Helps others to change and anticipates what is needed.',
      ],
      indicators: [
        [
          'Mendampingi pegawai yang mengalami kesulitan dengan cara baru.',
          'Stands by staff who find a new method hard.',
        ],
        ['Menyusun kembali urutan pekerjaan ketika prioritas berubah.', 'Reorders work when priorities change.'],
        [
          'Mengenali hambatan sebelum terjadi dan menyiapkan jalan keluarnya.',
          'Sees obstacles before they arise and prepares a way round them.',
        ],
      ],
    },
    {
      description: ['Memimpin perubahan pada unit kerja.', 'Leads the change of a unit.'],
      indicators: [
        [
          'Menyusun tahapan perubahan beserta pengendalian risikonya.',
          'Lays out the stages of a change and how its risks are controlled.',
        ],
        [
          'Memastikan cara baru benar-benar dijalankan dan cara lama ditinggalkan.',
          'Makes sure that the new way is followed and the old one given up.',
        ],
        [
          'Menampung penolakan dan menjawabnya dengan perbaikan rencana.',
          'Hears out resistance and answers it with a better plan.',
        ],
      ],
    },
    {
      description: [
        'Menggalang dukungan dan menetapkan kebijakan perubahan yang berkelanjutan.',
        'Wins support and makes policies for lasting change.',
      ],
      indicators: [
        [
          'Merumuskan arah perubahan instansi dan alasan yang dapat diuji.',
          "Sets the direction of the institution's change on grounds that can be tested.",
        ],
        [
          'Menggalang dukungan pemangku kepentingan sebelum kebijakan ditetapkan.',
          'Wins over those concerned before a policy is made.',
        ],
        [
          'Menanamkan perubahan dalam aturan dan anggaran agar tetap berjalan setelah ia berganti jabatan.',
          'Anchors change in rules and budgets so that it outlasts his or her term.',
        ],
      ],
    },
  ],
})
