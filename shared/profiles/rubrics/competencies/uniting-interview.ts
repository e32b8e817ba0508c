import { competencyInterview } from '../competency-interview.ts'

export const unitingInterview = competencyInterview({
  code: 'wawancara-perekat-bangsa',
  competency: 'SK.01',
  title: ['Perekat bangsa', 'Uniting the nation'],
  criteria: [
    {
      code: 'perekat-menerima',
      title: ['Menerima perbedaan', 'Accepting difference'],
      definition: [
        'Bekerja dengan orang yang kebiasaannya berbeda, belajar darinya, dan menyesuaikan diri.',
        'Works with people of other customs, learns from them, and adapts.',
      ],
      coreValue: 'harmonis',
      question: [
        'Ceritakan pengalaman bekerja dengan orang yang kebiasaannya berbeda dari kebiasaan Anda. Apa yang Anda sesuaikan?',
        'Tell us of working with people whose customs differ from yours. What did you adapt?',
      ],
      probes: [
        ['Dalam pekerjaan apa, dan kebiasaan apa yang berbeda?', 'In which work, and which custom differed?'],
        ['Apa yang harus dikerjakan bersama?', 'What had to be done together?'],
        ['Apa yang Anda tanyakan, dan apa yang Anda ubah?', 'What did you ask, and what did you change?'],
        ['Bagaimana pekerjaan bersama itu sesudahnya?', 'How did the shared work go afterwards?'],
      ],
      levels: [
        [
          'Menyebut kebiasaan orang itu dengan kata yang merendahkan, atau menceritakan menghindarinya.',
          "Speaks of the other's custom in belittling words, or tells of avoiding the person.",
        ],
        [
          'Menyatakan bahwa ia menghargai semua orang, tanpa menyebut satu kebiasaan yang berbeda.',
          'Claims to respect everybody, but names no custom that differed.',
        ],
        [
          'Menyebut kebiasaan yang berbeda tanpa merendahkannya dan penyesuaian yang dilakukannya.',
          'Names a custom that differed without belittling it, and how he or she adapted.',
        ],
        [
          'Seperti 3, dan menyebut apa yang ditanyakan dan dipelajarinya dari orang itu.',
          'As 3, and names what was asked and learnt from the person.',
        ],
        [
          'Seperti 4, dan menyebut pengaturan kerja yang sejak itu memungkinkan orang dengan kebiasaan berbeda ikut serta.',
          'As 4, and names an arrangement that has since let people of other customs take part.',
        ],
      ],
    },
    {
      code: 'perekat-menengahi',
      title: ['Menengahi pertentangan', 'Mediating'],
      definition: [
        'Mendengar kedua pihak, menjaga ucapan, dan mempertemukan mereka pada kesepakatan.',
        'Hears both sides, chooses words with care, and brings them to agree.',
      ],
      coreValue: 'harmonis',
      question: [
        'Ceritakan saat dua orang atau dua kelompok di lingkungan kerja Anda berselisih karena kebiasaan yang berbeda. Apa yang Anda lakukan?',
        'Tell us of a time when two people or groups around your work fell out over different customs. What did you do?',
      ],
      probes: [
        ['Apa yang diperselisihkan menurut masing-masing pihak?', 'What was it about, by each side?'],
        ['Apa kedudukan Anda di antara mereka?', 'Where did you stand between them?'],
        ['Apa yang Anda katakan kepada tiap pihak?', 'What did you say to each side?'],
        ['Apa yang disepakati, dan apakah dijalankan?', 'What was agreed, and was it carried out?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia memihak, atau menyebarkan perselisihan itu.',
          'Tells of taking sides or of spreading the quarrel.',
        ],
        [
          'Menyebut bahwa ia meminta mereka berdamai, tanpa menyebut pokok perselisihan menurut tiap pihak.',
          'Says that they were asked to make peace, but not what it was about by each side.',
        ],
        [
          'Menyebut pokok perselisihan menurut kedua pihak dan tindakannya mendengarkan atau mempertemukan mereka.',
          'Names what it was about by both sides, and what was done to hear them or bring them together.',
        ],
        [
          'Seperti 3, dan mengutip kata-kata yang dipilihnya ketika pembicaraan memanas.',
          'As 3, and quotes the words chosen when the talk grew heated.',
        ],
        [
          'Seperti 4, dan menyebut kesepakatan kedua pihak serta pemeriksaannya sesudah itu.',
          'As 4, and names what both sides agreed and how it was looked into afterwards.',
        ],
      ],
    },
    {
      code: 'perekat-menjangkau',
      title: ['Menjangkau yang terlewat', 'Reaching those left out'],
      definition: [
        'Mengenali kelompok yang tidak terjangkau, mencari penghalangnya, dan mengatasinya bersama mereka.',
        'Sees who is not reached, finds what bars them, and removes it together with them.',
      ],
      coreValue: 'berorientasi-pelayanan',
      question: [
        'Ceritakan saat Anda menyadari suatu kelompok tidak terjangkau oleh kegiatan atau layanan. Apa yang Anda lakukan?',
        'Tell us of a time when you saw that a group was not reached by an activity or a service. What did you do?',
      ],
      probes: [
        [
          'Kegiatan atau layanan apa, dan siapa yang tidak terjangkau?',
          'Which activity or service, and who was not reached?',
        ],
        ['Apa tugas Anda dalam kegiatan itu?', 'What was your task in it?'],
        [
          'Bagaimana Anda mengetahui penghalangnya, dan apa yang Anda lakukan?',
          'How did you learn what barred them, and what did you do?',
        ],
        ['Bagaimana keikutsertaan mereka sesudah itu?', 'How have they taken part since?'],
      ],
      levels: [
        [
          'Menyatakan kegiatan terbuka bagi semua dan menyalahkan kelompok yang tidak hadir.',
          'Says that it was open to all and blames those who stayed away.',
        ],
        [
          'Menyebut kelompok yang tidak terjangkau, tanpa menyebut penghalangnya.',
          'Names a group not reached, but not what barred it.',
        ],
        [
          'Menyebut penghalang menurut keterangan kelompok itu dan tindakannya mengatasi penghalang tersebut.',
          'Names what barred the group, by its own account, and what was done about it.',
        ],
        [
          'Seperti 3, dan menyebut orang dari kelompok itu yang diajaknya merancang tindakan tersebut.',
          'As 3, and names people of the group who were asked to help plan it.',
        ],
        [
          'Seperti 4, dan menyebut keikutsertaan mereka sesudahnya serta perubahan yang ditetapkan bagi kegiatan berikutnya.',
          'As 4, and says how they took part afterwards and what was laid down for the next time.',
        ],
      ],
    },
  ],
  alsoForbidden: [
    [
      'Latar belakang peserta sendiri atau pandangannya tentang suatu golongan. (Yang digali hanya tindakannya dalam pekerjaan.)',
      "The candidate's own background, or what he or she thinks of any group. (Only acts at work are explored.)",
    ],
  ],
})
