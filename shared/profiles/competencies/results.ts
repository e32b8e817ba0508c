import { competency } from './competency-parts.ts'

export const results = competency({
  code: 'M.04',
  cluster: 'managerial',
  title: ['Orientasi pada Hasil', 'Results Orientation'],
  definition: [
    'Menyelesaikan tugas sampai tuntas, dapat diandalkan, mengenali risiko dan peluang, serta mengaitkan rencana kerja dengan hasilnya.',
    'Sees tasks through, is reliable, recognises risks and chances, and ties work plans to outcomes.',
  ],
  levels: [
    {
      description: ['Bekerja memenuhi standar yang ditetapkan.', 'Works to the set standard.'],
      indicators: [
        [
          'Menyelesaikan tugas pada waktunya menurut prosedur operasional standar.',
          'Completes tasks on time by the standard operating procedure.',
        ],
        ['Memeriksa kembali hasil kerjanya sebelum diserahkan.', 'Checks the work before handing it over.'],
        [
          'Menerima masukan dan meniru cara kerja yang menghemat waktu.',
          'Takes advice and copies ways of working that save time.',
        ],
      ],
    },
    {
      description: ['Mencapai hasil pribadi yang melampaui standar.', 'Achieves results that go beyond the standard.'],
      indicators: [
        [
          'Menetapkan ukuran bagi dirinya di atas standar yang berlaku dan memeriksanya.',
          'Sets measures above the standard in force and checks them.',
        ],
        [
          'Mencoba cara lain ketika cara lama tidak memberi hasil.',
          'Tries another way when the old one gives no result.',
        ],
        [
          'Memperagakan cara kerja yang terbukti kepada rekannya.',
          'Shows colleagues a way of working that has proved itself.',
        ],
      ],
    },
    {
      description: [
        'Menetapkan sasaran yang menantang bagi unit kerjanya dan mengelola pencapaiannya.',
        'Sets challenging targets for the unit and manages their achievement.',
      ],
      indicators: [
        [
          'Menaikkan sasaran unit di atas capaian tahun sebelumnya dengan alasan yang terukur.',
          "Raises the unit's targets above last year's results on measured grounds.",
        ],
        [
          'Memberi apresiasi atau teguran menurut capaian pegawai.',
          'Commends or admonishes staff by what they have achieved.',
        ],
        [
          'Mengganti cara kerja unit yang boros waktu atau biaya.',
          'Replaces ways of working that waste time or money.',
        ],
      ],
    },
    {
      description: [
        'Mendorong unit-unit kerja melampaui sasaran yang selaras dengan tujuan organisasi.',
        "Drives units beyond targets that serve the organisation's aims.",
      ],
      indicators: [
        [
          'Memantau capaian antarunit dan membetulkan arah yang tidak selaras.',
          'Monitors results across units and corrects what is out of line.',
        ],
        [
          'Mengarahkan sumber daya bersama ke sasaran yang paling tertinggal.',
          'Directs shared resources to the target that lags most.',
        ],
        [
          'Membuka hambatan di luar kewenangan unit agar sasaran tetap tercapai.',
          "Removes obstacles beyond the unit's authority so that targets are still met.",
        ],
      ],
    },
    {
      description: [
        'Menjamin mutu hasil kerja seluruh organisasi.',
        "Guarantees the quality of the whole organisation's work.",
      ],
      indicators: [
        [
          'Menetapkan kebijakan mutu dan cara mengukurnya bagi seluruh organisasi.',
          'Lays down quality policy and its measures for the whole organisation.',
        ],
        ['Menjamin tersedianya sumber daya bagi sasaran strategis.', 'Secures the resources for strategic targets.'],
        [
          'Mempertanggungjawabkan hasil organisasi kepada publik dengan ukuran yang dapat diperiksa.',
          'Accounts to the public for results by measures that can be checked.',
        ],
      ],
    },
  ],
})
