import { competencyInterview } from '../competency-interview.ts'

export const communicationInterview = competencyInterview({
  code: 'wawancara-komunikasi',
  competency: 'M.03',
  title: ['Komunikasi', 'Communication'],
  criteria: [
    {
      code: 'komunikasi-mendengarkan',
      title: ['Mendengarkan dan memastikan pemahaman', 'Listening and making sure'],
      definition: [
        'Mendengarkan, memeriksa pemahamannya, dan memperbaikinya ketika keliru.',
        'Listens, checks what was understood, and corrects it when wrong.',
      ],
      coreValue: 'harmonis',
      question: [
        'Ceritakan saat Anda semula salah menangkap maksud seseorang. Bagaimana Anda mengetahuinya, dan apa yang Anda lakukan?',
        'Tell us of a time when you first took somebody wrongly. How did you find out, and what did you do?',
      ],
      probes: [
        ['Siapa yang berbicara, dan tentang apa?', 'Who was speaking, and about what?'],
        ['Apa yang harus Anda kerjakan dari pembicaraan itu?', 'What were you to do on the strength of it?'],
        ['Apa yang Anda tanyakan atau ulangi kepadanya?', 'What did you ask or say back?'],
        ['Apa akibat kesalahpahaman itu, dan apa yang Anda ubah?', 'What came of it, and what did you change?'],
      ],
      levels: [
        [
          'Menyatakan bahwa ia tidak pernah salah paham, atau menyebut pembicara sebagai satu-satunya penyebab.',
          'Claims never to misunderstand, or names the speaker as the only cause.',
        ],
        [
          'Menyebut kesalahpahaman yang diketahui dari akibatnya, tanpa pertanyaan apa pun yang diajukannya.',
          'Names a misunderstanding that showed in what came of it, and no question that he or she asked.',
        ],
        [
          'Menyebut pertanyaan atau pengulangan dengan katanya sendiri yang membuat maksud pembicara jelas.',
          "Names the question, or the saying back in his or her own words, that made the speaker's meaning clear.",
        ],
        [
          'Seperti 3, dan menyebut ucapan atau tanda dari pembicara yang semula dilewatkannya.',
          'As 3, and names the words or signs of the speaker that were missed at first.',
        ],
        [
          'Seperti 4, dan menyebut cara memeriksa pemahaman yang sejak itu dipakainya, dengan satu kejadian sesudahnya.',
          'As 4, and names a way of checking used ever since, with one later event.',
        ],
      ],
    },
    {
      code: 'komunikasi-hal-peka',
      title: ['Menyampaikan hal yang peka', 'Giving sensitive news'],
      definition: [
        'Menyampaikan kabar yang tidak diharapkan secara utuh, pada waktu dan tempat yang dipilih, dan menanggapi penerimanya.',
        'Gives unwelcome news whole, at a chosen time and place, and answers how it is taken.',
      ],
      coreValue: 'harmonis',
      question: [
        'Ceritakan saat Anda harus menyampaikan kabar yang tidak diharapkan penerimanya dalam urusan pekerjaan. Bagaimana Anda menyampaikannya?',
        'Tell us of a time when you had to give unwelcome news in a matter of work. How did you give it?',
      ],
      probes: [
        ['Kabar apa, dan siapa penerimanya?', 'What news, and for whom?'],
        ['Mengapa Anda yang harus menyampaikannya?', 'Why did it fall to you?'],
        ['Kapan, di mana, dan apa kalimat pertama Anda?', 'When, where, and what was your first sentence?'],
        ['Apa tanggapannya, dan apa yang terjadi sesudah itu?', 'How was it taken, and what happened then?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia menghindar, menyuruh orang lain, atau menyampaikannya di depan orang yang tidak berkepentingan.',
          'Tells of avoiding it, of sending somebody else, or of doing it before people not concerned.',
        ],
        [
          'Menyebut bahwa ia telah menyampaikan kabar itu, tanpa menyebut waktu, tempat, atau kata yang dipilihnya.',
          'Says that the news was given, but names neither time, place nor words chosen.',
        ],
        [
          'Menyebut waktu dan tempat yang dipilihnya serta mengutip kalimat yang memuat kabar itu secara utuh.',
          'Names the time and place chosen and quotes the sentence that held the whole news.',
        ],
        [
          'Seperti 3, dan menyebut tanggapan penerima serta jawabannya atas tanggapan itu.',
          'As 3, and says how it was taken and what he or she answered.',
        ],
        [
          'Seperti 4, dan menyebut tindak lanjut yang dijanjikan dalam pembicaraan itu serta kapan ditepati.',
          'As 4, and names what was promised in that talk and when it was kept.',
        ],
      ],
    },
    {
      code: 'komunikasi-tertulis',
      title: ['Komunikasi tertulis', 'Written communication'],
      definition: [
        'Menyusun naskah menurut pembacanya dan menurut tindakan yang diharapkan dari naskah itu.',
        'Writes for the reader and for what the text is to bring about.',
      ],
      coreValue: null,
      question: [
        'Ceritakan satu surat, laporan, atau bahan paparan yang Anda susun untuk pembaca di luar bidang Anda. Bagaimana Anda menyusunnya?',
        'Tell us of one letter, report or set of slides that you wrote for readers outside your field. How did you go about it?',
      ],
      probes: [
        ['Naskah apa, dan siapa pembacanya?', 'Which text, and for whom?'],
        ['Apa yang harus diputuskan atau dikerjakan pembacanya?', 'What was the reader to decide or do?'],
        ['Bagian apa yang Anda letakkan di awal, dan mengapa?', 'What did you put first, and why?'],
        ['Apa yang dilakukan pembaca sesudah membacanya?', 'What did readers do after reading it?'],
      ],
      levels: [
        ['Tidak menyebut naskah yang disusunnya sendiri.', 'Names no text that he or she wrote.'],
        [
          'Menyebut naskah, tanpa menyebut pembacanya atau apa yang diharapkan dari pembaca.',
          'Names a text, but neither its readers nor what was expected of them.',
        ],
        [
          'Menyebut pembaca, pesan pokok, dan urutan isi yang dipilih untuk pembaca itu.',
          'Names the readers, the message and the order chosen for them.',
        ],
        [
          'Seperti 3, dan menyebut bagian yang diubahnya setelah naskah itu dicoba pada seorang pembaca.',
          'As 3, and names what was changed after a reader had tried the text.',
        ],
        [
          'Seperti 4, dan menyebut keputusan atau tindakan pembaca yang lahir dari naskah itu.',
          'As 4, and names the decision or act of the readers that came of the text.',
        ],
      ],
    },
  ],
})
