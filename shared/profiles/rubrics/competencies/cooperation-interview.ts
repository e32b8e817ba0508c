import { competencyInterview } from '../competency-interview.ts'

export const cooperationInterview = competencyInterview({
  code: 'wawancara-kerja-sama',
  competency: 'M.02',
  title: ['Kerja sama', 'Cooperation'],
  criteria: [
    {
      code: 'kerja-sama-membantu',
      title: ['Membantu rekan', 'Helping colleagues'],
      definition: [
        'Mengetahui hambatan rekan, membantunya, dan tetap menyelesaikan bagiannya sendiri.',
        'Learns what holds a colleague up, helps, and still completes his or her own part.',
      ],
      coreValue: 'kolaboratif',
      question: [
        'Ceritakan saat rekan Anda tertinggal dalam pekerjaan bersama. Apa yang Anda lakukan?',
        'Tell us of a time when a colleague fell behind in a shared task. What did you do?',
      ],
      probes: [
        ['Pekerjaan apa, dan bagian mana yang tertinggal?', 'Which task, and which part fell behind?'],
        ['Apa bagian Anda sendiri?', 'What was your own part?'],
        [
          'Apa yang Anda tanyakan kepadanya, dan bantuan apa yang Anda berikan?',
          'What did you ask, and what help did you give?',
        ],
        ['Bagaimana kedua bagian itu selesai?', 'How were both parts completed?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia membiarkan rekan itu, atau melaporkannya tanpa berbicara dengannya.',
          'Tells of leaving the colleague alone, or of reporting him or her without a word.',
        ],
        [
          'Menyebut bahwa ia mengambil alih pekerjaan itu tanpa menanyakan apa yang menghambat rekannya.',
          'Says that he or she took the work over without asking what held the colleague up.',
        ],
        [
          'Menyebut hambatan menurut keterangan rekan itu dan bantuan yang diberikannya atas hambatan tersebut.',
          "Names what held the colleague up, by the colleague's account, and the help given with it.",
        ],
        [
          'Seperti 3, dan menyebut bagaimana bagiannya sendiri diselesaikan pada waktunya.',
          'As 3, and says how his or her own part was completed in time.',
        ],
        [
          'Seperti 4, dan menyebut pembagian kerja yang diubah bersama sesudah kejadian itu.',
          'As 4, and names how the division of work was changed together afterwards.',
        ],
      ],
    },
    {
      code: 'kerja-sama-berbagi',
      title: ['Berbagi keterangan', 'Sharing information'],
      definition: [
        'Memberi keterangan kepada orang yang memerlukannya pada waktu masih dapat dipakai, dan belajar darinya.',
        'Gives information to those who need it while it is of use, and learns from them.',
      ],
      coreValue: 'kolaboratif',
      question: [
        'Ceritakan saat Anda mengetahui sesuatu yang diperlukan orang lain untuk pekerjaannya. Bagaimana Anda membagikannya?',
        'Tell us of a time when you knew something that others needed for their work. How did you share it?',
      ],
      probes: [
        ['Keterangan apa, dan siapa yang memerlukannya?', 'What was it, and who needed it?'],
        [
          'Bagian apa dari pekerjaan mereka yang bergantung pada keterangan itu?',
          'Which part of their work hung on it?',
        ],
        ['Kapan dan dengan cara apa Anda memberikannya?', 'When and how did you give it?'],
        ['Bagaimana keterangan itu dipakai?', 'How was it used?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia menahan keterangan itu untuk dirinya sendiri.',
          'Tells of keeping the information back.',
        ],
        [
          'Menyebut bahwa ia memberi keterangan, tanpa menyebut siapa yang memerlukannya dan untuk apa.',
          'Says that information was given, but not who needed it and for what.',
        ],
        [
          'Menyebut siapa yang memerlukan, keterangan apa yang diberikan, dan waktu pemberiannya sebelum pekerjaan itu jatuh tempo.',
          'Names who needed it, what was given, and when, before their work was due.',
        ],
        [
          'Seperti 3, dan menyebut apa yang dipelajarinya sendiri dari orang yang diberi keterangan.',
          'As 3, and says what he or she learnt in return.',
        ],
        [
          'Seperti 4, dan menyebut tempat atau cara berbagi yang sejak itu dipakai kelompoknya tanpa kehadirannya.',
          'As 4, and names a place or way of sharing that the group has used since without him or her.',
        ],
      ],
    },
    {
      code: 'kerja-sama-pihak-lain',
      title: ['Bekerja dengan pihak lain', 'Working with other parties'],
      definition: [
        'Mengenali kepentingan unit atau instansi lain dan menyepakati pembagian tanggung jawab.',
        'Sees what another unit or institution has at stake, and agrees who answers for what.',
      ],
      coreValue: 'kolaboratif',
      question: [
        'Ceritakan pekerjaan yang hanya dapat selesai bersama unit atau instansi lain. Bagaimana Anda mengajak mereka?',
        'Tell us of a task that could only be done together with another unit or institution. How did you bring them in?',
      ],
      probes: [
        ['Pekerjaan apa, dan pihak mana yang diperlukan?', 'Which task, and which party was needed?'],
        ['Apa wewenang Anda terhadap pihak itu?', 'What authority did you have over that party?'],
        ['Apa yang Anda tawarkan dan apa yang disepakati?', 'What did you offer, and what was agreed?'],
        ['Bagaimana kesepakatan itu berjalan?', 'How did the agreement work out?'],
      ],
      levels: [
        [
          'Menceritakan pekerjaan terhenti karena pihak lain, tanpa upaya menghubungi pihak itu.',
          'Tells of a task that stopped because of the other party, with no attempt to reach it.',
        ],
        [
          'Menyebut permintaan yang dikirim, tanpa menyebut kepentingan pihak yang diminta.',
          'Names a request that was sent, but not what the other party had at stake.',
        ],
        [
          'Menyebut kepentingan pihak itu dan tawaran yang membuatnya ikut bekerja.',
          'Names what the other party had at stake and the offer that brought it in.',
        ],
        [
          'Seperti 3, dan menyebut siapa mengerjakan apa dan kapan menurut kesepakatan.',
          'As 3, and says who was to do what and when by the agreement.',
        ],
        [
          'Seperti 4, dan menyebut satu hambatan di tengah jalan dan tindakannya memulihkan kesepakatan itu.',
          'As 4, and names one hitch on the way and what he or she did to restore the agreement.',
        ],
      ],
    },
  ],
})
