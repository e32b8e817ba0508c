import { competencyInterview } from '../competency-interview.ts'

export const decisionInterview = competencyInterview({
  code: 'wawancara-pengambilan-keputusan',
  competency: 'M.08',
  title: ['Pengambilan keputusan', 'Decision-making'],
  criteria: [
    {
      code: 'keputusan-keterangan',
      title: ['Mencari dan menguji keterangan', 'Finding and testing information'],
      definition: [
        'Mengumpulkan keterangan dari beberapa sumber dan mengujinya sebelum memutuskan.',
        'Gathers information from several sources and tests it before deciding.',
      ],
      coreValue: 'kompeten',
      question: [
        'Ceritakan satu keputusan yang mengharuskan Anda mencari sebab sebenarnya dari suatu masalah. Bagaimana Anda mencarinya?',
        'Tell us of one decision for which you had to find the real cause of a problem. How did you look for it?',
      ],
      probes: [
        [
          'Masalah apa, dan apa yang semula diduga sebagai sebabnya?',
          'Which problem, and what was first thought to cause it?',
        ],
        ['Apa yang harus Anda putuskan, dan kapan?', 'What did you have to decide, and by when?'],
        ['Keterangan apa yang Anda cari, dan dari siapa?', 'What did you look for, and from whom?'],
        ['Apa yang ternyata menjadi sebabnya?', 'What did the cause turn out to be?'],
      ],
      levels: [
        [
          'Menyebut bahwa ia memutuskan menurut perasaan atau kebiasaan, tanpa mencari keterangan.',
          'Says that the decision went by feeling or habit, without looking for information.',
        ],
        [
          'Menyebut satu sumber keterangan yang diterimanya tanpa pemeriksaan.',
          'Names one source of information, taken without a check.',
        ],
        [
          'Menyebut sedikitnya dua sumber dan keterangan yang diperolehnya dari masing-masing.',
          'Names at least two sources and what each of them gave.',
        ],
        [
          'Seperti 3, dan menyebut keterangan yang bertentangan serta dasar memilih salah satunya.',
          'As 3, and names information that conflicted and why one was preferred.',
        ],
        [
          'Seperti 4, dan menyebut keterangan yang tidak dapat diperolehnya serta cara memperhitungkan kekosongan itu.',
          'As 4, and names what could not be had and how the gap was allowed for.',
        ],
      ],
    },
    {
      code: 'keputusan-kewenangan',
      title: ['Bertindak dalam kewenangan', 'Acting within authority'],
      definition: [
        'Memutuskan bagian yang menjadi kewenangannya dan meneruskan selebihnya sampai diputuskan.',
        'Decides what he or she has authority for, passes on the rest and follows it until it is decided.',
      ],
      coreValue: 'akuntabel',
      question: [
        'Ceritakan saat Anda diminta memutuskan sesuatu yang sebagian berada di luar kewenangan Anda. Apa yang Anda lakukan?',
        'Tell us of a time when you were asked to decide something that was partly beyond your authority. What did you do?',
      ],
      probes: [
        ['Apa yang diminta, dan oleh siapa?', 'What was asked, and by whom?'],
        ['Ketentuan apa yang membatasi kewenangan Anda?', 'Which rule limited your authority?'],
        [
          'Bagian mana yang Anda putuskan, dan mana yang Anda teruskan?',
          'Which part did you decide, and which did you pass on?',
        ],
        ['Kapan semuanya diputuskan, dan siapa yang diberi tahu?', 'When was all of it decided, and who was told?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia memutuskan semuanya sendiri, atau menolak tanpa meneruskan kepada siapa pun.',
          'Tells of deciding everything alone, or of refusing without passing it on to anybody.',
        ],
        [
          'Menyebut bahwa ia meneruskan seluruh persoalan, termasuk bagian yang menjadi kewenangannya.',
          'Says that the whole matter was passed on, including the part that he or she had authority to decide.',
        ],
        [
          'Menyebut bagian yang diputuskannya, bagian yang diteruskannya, dan ketentuan yang membaginya.',
          'Names the part decided, the part passed on, and the rule that divides them.',
        ],
        [
          'Seperti 3, dan menyebut usul beserta alasan yang disertakannya ketika meneruskan.',
          'As 3, and names the proposal and the reasons sent along.',
        ],
        [
          'Seperti 4, dan menyebut pemantauannya sampai yang berkepentingan menerima keputusan itu.',
          'As 4, and says how it was followed up until those concerned had the decision.',
        ],
      ],
    },
    {
      code: 'keputusan-meninjau',
      title: ['Meninjau dan mempertanggungjawabkan', 'Reviewing and answering for it'],
      definition: [
        'Mengetahui keputusan yang keliru, mengubahnya, memberi tahu yang terkena, dan belajar darinya.',
        'Sees that a decision was wrong, changes it, tells those affected, and learns from it.',
      ],
      coreValue: 'akuntabel',
      question: [
        'Ceritakan satu keputusan Anda yang ternyata keliru. Apa yang Anda lakukan setelah mengetahuinya?',
        'Tell us of one decision of yours that turned out wrong. What did you do once you knew?',
      ],
      probes: [
        ['Keputusan apa, dan siapa yang terkena?', 'Which decision, and whom did it affect?'],
        ['Apa tanggung jawab Anda atas keputusan itu?', 'What was your responsibility for it?'],
        ['Dari mana Anda mengetahuinya, dan apa yang Anda ubah?', 'How did you find out, and what did you change?'],
        ['Bagaimana Anda memutuskan hal serupa sesudah itu?', 'How have you decided like matters since?'],
      ],
      levels: [
        [
          'Menyatakan bahwa ia tidak pernah keliru, atau menyebut orang lain sebagai penanggung jawabnya.',
          'Claims never to have been wrong, or names somebody else as responsible.',
        ],
        [
          'Menyebut keputusan yang keliru, tanpa tindakan apa pun setelah kekeliruan itu diketahui.',
          'Names a wrong decision, but no act after it was known to be wrong.',
        ],
        [
          'Menyebut dari apa kekeliruan itu diketahui dan tindakannya mengubah atau mencabut keputusan.',
          'Says how the error came to light and what he or she did to change or withdraw the decision.',
        ],
        [
          'Seperti 3, dan menyebut pihak yang terkena serta cara memberi tahu mereka.',
          'As 3, and names those affected and how they were told.',
        ],
        [
          'Seperti 4, dan menyebut langkah yang ditambahkannya dalam cara memutuskan, dengan satu keputusan berikutnya.',
          'As 4, and names a step added to the way of deciding, with one later decision.',
        ],
      ],
    },
  ],
})
