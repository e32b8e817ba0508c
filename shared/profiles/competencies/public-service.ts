import { competency } from './competency-parts.ts'

export const publicService = competency({
  code: 'M.05',
  cluster: 'managerial',
  title: ['Pelayanan Publik', 'Public Service'],
  definition: [
    'Melaksanakan tugas pemerintahan dan pelayanan secara profesional, transparan, dan netral, tanpa membeda-bedakan dan tanpa kepentingan pribadi, golongan, atau partai.',
    'Carries out the tasks of government and service professionally, openly and neutrally, without distinction and without personal, group or party interest.',
  ],
  levels: [
    {
      description: ['Melayani menurut standar pelayanan.', 'Serves by the service standard.'],
      indicators: [
        [
          'Memperlakukan setiap orang menurut syarat dan urutan yang sama.',
          'Treats everybody by the same requirements and the same order.',
        ],
        [
          'Menanggapi kebutuhan, permintaan, dan keluhan orang yang dilayani.',
          'Answers the needs, requests and complaints of those served.',
        ],
        [
          'Menyelesaikan keluhan tanpa membela diri atau menyalahkan orang lain.',
          'Settles complaints without self-defence and without blaming others.',
        ],
      ],
    },
    {
      description: [
        'Menyelia pelayanan dan menerangkan proses serta kebijakannya.',
        'Supervises a service and explains its process and policy.',
      ],
      indicators: [
        [
          'Menerangkan dasar suatu kebijakan secara objektif ketika dipertanyakan.',
          'Explains objectively what a policy rests on when it is questioned.',
        ],
        [
          'Mencari tahu kebutuhan orang yang dilayani sebelum diminta.',
          'Finds out what those served need before being asked.',
        ],
        [
          'Menggunakan bahasa dan tata cara setempat agar keterangan diterima.',
          'Uses local language and customs so that what is explained is accepted.',
        ],
      ],
    },
    {
      description: [
        'Memperbaiki standar pelayanan dengan memanfaatkan kekuatan kelompok.',
        'Improves service standards by drawing on the strength of groups.',
      ],
      indicators: [
        [
          'Mengenali hubungan antarkelompok yang dilayani dan tetap netral di antaranya.',
          'Knows how the groups served relate to one another and stays neutral between them.',
        ],
        [
          'Memenuhi kebutuhan yang lebih luas tanpa merugikan salah satu pihak.',
          'Meets wider needs without harm to any party.',
        ],
        [
          'Memantau masalah pelayanan dan mengubah standar sebelum keluhan berulang.',
          'Monitors problems of a service and changes the standard before complaints recur.',
        ],
      ],
    },
    {
      description: [
        'Mengantisipasi isu pelayanan jangka panjang di lingkup organisasinya.',
        'Anticipates long-term issues of service in the organisation.',
      ],
      indicators: [
        [
          'Menjaga agar kebijakan pelayanan tidak memihak kelompok mana pun.',
          'Keeps service policy from favouring any group.',
        ],
        [
          'Menyusun strategi pelayanan untuk beberapa tahun menurut perubahan penduduk dan kebutuhan.',
          'Plans services some years ahead by changes in population and need.',
        ],
        [
          'Membuka hasil pengukuran pelayanan kepada masyarakat dan menindaklanjutinya.',
          'Publishes how services were measured, and acts on it.',
        ],
      ],
    },
    {
      description: [
        'Menjamin kebijakan pelayanan publik dan menanamkan nilai pelayanan.',
        'Guarantees policy on public services and instils the value of service.',
      ],
      indicators: [
        [
          'Menetapkan kebijakan pelayanan yang menjangkau kelompok yang belum terlayani.',
          'Makes service policy that reaches groups not yet served.',
        ],
        [
          'Menjadikan nilai pelayanan dasar pengangkatan dan penghargaan pegawai.',
          'Makes the value of service a ground for appointing and rewarding staff.',
        ],
        [
          'Menghentikan pelayanan yang menyimpang dan memulihkan hak masyarakat.',
          "Stops services that go wrong and restores people's rights.",
        ],
      ],
    },
  ],
})
