import { competencyInterview } from '../competency-interview.ts'

export const integrityInterview = competencyInterview({
  code: 'wawancara-integritas',
  competency: 'M.01',
  title: ['Integritas', 'Integrity'],
  criteria: [
    {
      code: 'integritas-mengakui',
      title: ['Jujur tentang kesalahan sendiri', 'Honest about own mistakes'],
      definition: [
        'Mengakui kesalahan sendiri, memulihkan akibatnya, dan mencegahnya terulang.',
        'Owns up to mistakes, mends what came of them, and keeps them from recurring.',
      ],
      coreValue: 'akuntabel',
      question: [
        'Ceritakan satu kesalahan dalam pekerjaan Anda yang Anda ketahui sebelum orang lain mengetahuinya. Apa yang Anda lakukan?',
        'Tell us of one mistake in your work that you knew of before anybody else did. What did you do?',
      ],
      probes: [
        ['Kesalahan apa, kapan, dan siapa yang terkena akibatnya?', 'Which mistake, when, and whom did it affect?'],
        ['Apa kewajiban Anda saat itu?', 'What were you obliged to do then?'],
        [
          'Kepada siapa Anda menyampaikannya, kapan, dan dengan kata-kata apa?',
          'Whom did you tell, when, and in what words?',
        ],
        ['Apa yang berubah sesudah itu?', 'What changed afterwards?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia menyembunyikan kesalahan itu atau membebankannya kepada orang lain.',
          'Tells of hiding the mistake or of putting it on somebody else.',
        ],
        [
          'Menyebut kesalahan yang baru diakuinya setelah orang lain menemukannya.',
          'Names a mistake owned up to only after others had found it.',
        ],
        [
          'Menyebut kesalahan nyata dan kepada siapa ia sendiri menyampaikannya sebelum ditemukan orang lain.',
          'Names a real mistake and whom he or she told of it before others found it.',
        ],
        [
          'Seperti 3, dan menyebut langkah yang diambilnya untuk memulihkan akibat kesalahan itu.',
          'As 3, and names the steps taken to mend what came of the mistake.',
        ],
        [
          'Seperti 4, dan menyebut pemeriksaan yang dipasangnya sesudah itu agar kesalahan yang sama tertangkap.',
          'As 4, and names a check put in place afterwards that would catch the same mistake.',
        ],
      ],
    },
    {
      code: 'integritas-mengingatkan',
      title: ['Mengingatkan orang lain', 'Speaking up'],
      definition: [
        'Menegur penyimpangan orang lain dengan menyebut aturannya, dan meneruskannya jika tidak diindahkan.',
        'Speaks to others who depart from a rule, names it, and passes the matter on if not heeded.',
      ],
      coreValue: null,
      question: [
        'Ceritakan saat Anda melihat rekan atau atasan menyimpang dari aturan. Apa yang Anda katakan dan lakukan?',
        'Tell us of a time when you saw a colleague or a superior depart from a rule. What did you say and do?',
      ],
      probes: [
        ['Apa yang terjadi, dan aturan mana yang dilanggar?', 'What happened, and which rule was broken?'],
        ['Apa kedudukan Anda terhadap orang itu?', 'What was your position towards that person?'],
        ['Apa kalimat yang Anda ucapkan kepadanya?', 'Which words did you say to him or her?'],
        ['Apa jawabannya, dan apa yang Anda lakukan kemudian?', 'What was the answer, and what did you do then?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia ikut serta, membiarkannya, atau menyebarkannya sebagai gunjingan.',
          'Tells of joining in, of letting it pass, or of spreading it as gossip.',
        ],
        [
          'Menyebut ketidaksetujuannya, tanpa menyampaikan apa pun kepada orang itu atau kepada pihak yang berwenang.',
          'Says that he or she disagreed, but told neither the person nor anybody in authority.',
        ],
        [
          'Mengutip tegurannya kepada orang itu dan menyebut aturan yang dilanggar.',
          'Quotes what was said to the person and names the rule that was broken.',
        ],
        [
          'Seperti 3, dan menyebut kepada siapa persoalan itu diteruskan ketika teguran tidak diindahkan, atau perbaikan yang dilakukan orang itu.',
          'As 3, and says to whom the matter was passed on when not heeded, or what the person put right.',
        ],
        [
          'Seperti 4, dan menyebut pengaturan di unitnya yang sejak itu membuat penyimpangan serupa terlihat.',
          'As 4, and names an arrangement in the unit that has since made such departures visible.',
        ],
      ],
    },
    {
      code: 'integritas-amanah',
      title: ['Menjaga yang dipercayakan', 'Keeping what is entrusted'],
      definition: [
        'Menjaga uang, barang, dan data dinas sehingga pemakaiannya dapat diperiksa orang lain.',
        'Keeps official money, goods and data so that others can check their use.',
      ],
      coreValue: 'akuntabel',
      question: [
        'Ceritakan saat uang, barang, atau data milik kantor menjadi tanggung jawab Anda. Bagaimana Anda menjaganya?',
        'Tell us of a time when money, goods or data of the office were in your charge. How did you keep them?',
      ],
      probes: [
        ['Apa yang dipercayakan kepada Anda, dan oleh siapa?', 'What was entrusted to you, and by whom?'],
        ['Ketentuan apa yang mengatur pemakaiannya?', 'Which rule governed its use?'],
        [
          'Bagaimana Anda menyimpan dan mencatatnya? Siapa yang pernah memintanya?',
          'How did you keep and record it? Who asked for it?',
        ],
        ['Bagaimana pertanggungjawabannya diserahkan?', 'How was it accounted for?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia memakai atau memberikannya untuk keperluan lain dan membenarkannya.',
          'Tells of using it or giving it away for another purpose, and justifies this.',
        ],
        [
          'Menyatakan bahwa ia telah menjaganya, tanpa menyebut catatan, tempat penyimpanan, atau orang yang memeriksa.',
          'Claims to have kept it, naming no record, no place and nobody who checked.',
        ],
        [
          'Menyebut cara menyimpan dan mencatat yang membuat jumlah atau pemakaiannya dapat diperiksa orang lain.',
          'Names a way of keeping and recording by which others could check amount or use.',
        ],
        [
          'Seperti 3, dan menyebut satu permintaan di luar ketentuan yang ditolaknya beserta alasan yang diucapkannya.',
          'As 3, and names one improper request that was refused and the reason given.',
        ],
        [
          'Seperti 4, dan menyebut pemeriksaan bersama atau serah terima yang dimintanya sendiri dan hasilnya.',
          'As 4, and names a joint check or handover that he or she asked for, and its outcome.',
        ],
      ],
    },
  ],
})
