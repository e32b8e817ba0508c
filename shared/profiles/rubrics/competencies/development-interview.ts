import { competencyInterview } from '../competency-interview.ts'

export const developmentInterview = competencyInterview({
  code: 'wawancara-pengembangan',
  competency: 'M.06',
  title: ['Pengembangan diri dan orang lain', 'Developing oneself and others'],
  criteria: [
    {
      code: 'pengembangan-diri',
      title: ['Belajar sendiri', 'Learning'],
      definition: [
        'Mengenali kemampuan yang belum dimiliki, mempelajarinya, dan memakainya dalam pekerjaan.',
        'Sees which ability is lacking, learns it, and uses it at work.',
      ],
      coreValue: 'kompeten',
      question: [
        'Ceritakan satu kemampuan yang belum Anda miliki ketika pekerjaan memerlukannya. Bagaimana Anda mempelajarinya?',
        'Tell us of one ability that you lacked when the work called for it. How did you learn it?',
      ],
      probes: [
        ['Kemampuan apa, dan bagaimana Anda menyadarinya?', 'Which ability, and how did you come to see it?'],
        ['Pekerjaan apa yang memerlukannya?', 'Which work called for it?'],
        ['Dari siapa atau dari apa Anda belajar?', 'From whom or what did you learn?'],
        ['Di mana kemampuan itu kemudian Anda pakai?', 'Where did you then use it?'],
      ],
      levels: [
        [
          'Menyatakan bahwa tidak ada yang perlu dipelajari, atau bahwa ia menunggu sampai diikutkan dalam pelatihan.',
          'Claims that there was nothing to learn, or waited to be sent on a course.',
        ],
        [
          'Menyebut pelatihan yang diikutinya, tanpa menyebut kemampuan yang semula tidak dimilikinya.',
          'Names a course attended, but not the ability that was lacking.',
        ],
        [
          'Menyebut kemampuan itu, sumber belajar yang dipilihnya, dan pekerjaan tempat kemampuan itu dipakai.',
          'Names the ability, the source chosen, and the work in which it was used.',
        ],
        [
          'Seperti 3, dan menyebut siapa yang memeriksa hasil belajarnya serta koreksi yang diterimanya.',
          'As 3, and says who checked what was learnt and which correction was made.',
        ],
        [
          'Seperti 4, dan menyebut bahan belajar yang disusunnya dan rekan yang memakainya.',
          'As 4, and names learning material made, and the colleagues who use it.',
        ],
      ],
    },
    {
      code: 'pengembangan-membimbing',
      title: ['Membimbing orang lain', 'Guiding others'],
      definition: [
        'Mengajari orang lain sampai mampu mengerjakannya sendiri.',
        'Teaches others until they can do it by themselves.',
      ],
      coreValue: 'kompeten',
      question: [
        'Ceritakan saat Anda mengajari seseorang suatu pekerjaan. Bagaimana Anda memastikan ia mampu?',
        'Tell us of a time when you taught somebody a piece of work. How did you make sure that he or she could do it?',
      ],
      probes: [
        ['Siapa yang Anda ajari, dan pekerjaan apa?', 'Whom did you teach, and what?'],
        ['Apa yang sudah dan belum ia kuasai?', 'What could the person do already, and what not?'],
        ['Apa langkah Anda mengajarinya?', 'How did you go about it, step by step?'],
        ['Apa yang kemudian dapat ia kerjakan sendiri?', 'What could the person then do alone?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia menyuruh orang itu mencari tahu sendiri.',
          'Tells of leaving the person to find out alone.',
        ],
        [
          'Menyebut bahwa ia menerangkan caranya, tanpa orang itu mencobanya di hadapannya.',
          'Says that it was explained, but not that the person tried it while being watched.',
        ],
        [
          'Menyebut langkah yang diperagakannya dan percobaan yang dilakukan orang itu.',
          'Names the steps shown and what the person then tried.',
        ],
        [
          'Seperti 3, dan menyebut kekeliruan yang terlihat dalam percobaan itu serta petunjuk yang diberikannya.',
          'As 3, and names the error seen in that trial and the advice given.',
        ],
        [
          'Seperti 4, dan menyebut pekerjaan yang kemudian diselesaikan orang itu tanpa pendampingan.',
          'As 4, and names work that the person then completed unaided.',
        ],
      ],
    },
    {
      code: 'pengembangan-umpan-balik',
      title: ['Menerima umpan balik', 'Taking feedback'],
      definition: [
        'Mendengar kritik, mengubah perilaku yang dikritik, dan memeriksa perubahannya.',
        'Hears criticism, changes the conduct criticised, and checks the change.',
      ],
      coreValue: null,
      question: [
        'Ceritakan satu umpan balik yang tidak mudah Anda terima. Apa yang Anda lakukan sesudahnya?',
        'Tell us of one piece of feedback that was not easy to take. What did you do afterwards?',
      ],
      probes: [
        ['Siapa yang memberikannya, dan dalam peristiwa apa?', 'Who gave it, and on what occasion?'],
        ['Perilaku Anda yang mana yang dikritik?', 'Which conduct of yours was criticised?'],
        ['Apa yang Anda katakan dan ubah?', 'What did you say, and what did you change?'],
        ['Bagaimana Anda tahu perubahan itu terlihat?', 'How did you know that the change was seen?'],
      ],
      levels: [
        [
          'Menyebut umpan balik itu keliru, tanpa menyebut apa yang diperiksanya.',
          'Says that the feedback was wrong, but not what was done to check it.',
        ],
        [
          'Menyebut bahwa ia menerima umpan balik itu, tanpa menyebut perilaku yang dikritik.',
          'Says that the feedback was taken, but not which conduct was criticised.',
        ],
        [
          'Menyebut perilaku yang dikritik dan satu perubahan yang dilakukannya.',
          'Names the conduct criticised and one change made.',
        ],
        [
          'Seperti 3, dan menyebut bahwa ia bertanya kembali kepada pemberi umpan balik tentang perubahan itu.',
          'As 3, and says that he or she went back to ask about the change.',
        ],
        [
          'Seperti 4, dan menyebut satu peristiwa berikutnya ketika perilaku baru itu tetap dilakukannya.',
          'As 4, and names a later occasion on which the new conduct held.',
        ],
      ],
    },
  ],
})
