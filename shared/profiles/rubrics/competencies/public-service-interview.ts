import { competencyInterview } from '../competency-interview.ts'

export const publicServiceInterview = competencyInterview({
  code: 'wawancara-pelayanan-publik',
  competency: 'M.05',
  title: ['Pelayanan publik', 'Public service'],
  criteria: [
    {
      code: 'pelayanan-setara',
      title: ['Perlakuan setara', 'Equal treatment'],
      definition: [
        'Menerapkan syarat dan urutan yang sama bagi semua orang, termasuk pengecualian yang memang diatur.',
        'Applies the same requirements and order to all, including the exceptions that a rule provides.',
      ],
      coreValue: 'berorientasi-pelayanan',
      question: [
        'Ceritakan saat seseorang meminta didahulukan atau diperlakukan khusus. Apa yang Anda lakukan?',
        'Tell us of a time when somebody asked to go first or to be treated specially. What did you do?',
      ],
      probes: [
        ['Apa permintaannya, dan apa alasan yang ia kemukakan?', 'What was the request, and which reason was given?'],
        ['Ketentuan apa yang berlaku bagi semua orang?', 'Which rule held for everybody?'],
        ['Apa yang Anda katakan kepadanya?', 'What did you say?'],
        ['Bagaimana akhirnya, bagi dia dan bagi yang lain?', 'How did it end, for that person and for the others?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia memberi perlakuan khusus karena kedekatan, kedudukan, atau imbalan.',
          'Tells of special treatment given for closeness, rank or reward.',
        ],
        [
          'Menyebut bahwa ia menolak permintaan itu, tanpa menyebut ketentuan yang berlaku bagi semua orang.',
          'Says that the request was refused, but names no rule that held for everybody.',
        ],
        [
          'Menyebut ketentuan yang berlaku bagi semua orang dan mengutip penjelasannya kepada orang yang meminta.',
          'Names the rule that held for everybody and quotes how it was explained to the person.',
        ],
        [
          'Seperti 3, dan menyebut pengecualian yang diatur dalam ketentuan itu serta siapa yang berhak atasnya.',
          'As 3, and names the exception that the rule provides and who is entitled to it.',
        ],
        [
          'Seperti 4, dan menyebut cara yang dipakainya agar ketentuan itu terlihat oleh semua yang menunggu.',
          'As 4, and names how he or she made the rule visible to all who waited.',
        ],
      ],
    },
    {
      code: 'pelayanan-kebutuhan',
      title: ['Menemukan kebutuhan', 'Finding the need'],
      definition: [
        'Bertanya sampai kebutuhan orang yang dilayani jelas, lalu menunjukkan jalan yang sah.',
        'Asks until the need is clear, then shows the lawful way.',
      ],
      coreValue: 'berorientasi-pelayanan',
      question: [
        'Ceritakan saat kebutuhan orang yang Anda layani ternyata berbeda dari yang ia minta. Bagaimana Anda mengetahuinya?',
        'Tell us of a time when what a person needed was not what he or she asked for. How did you find out?',
      ],
      probes: [
        ['Apa yang diminta, dan apa yang dibutuhkan?', 'What was asked for, and what was needed?'],
        ['Apa batas kewenangan Anda?', 'How far did your authority go?'],
        ['Pertanyaan apa yang Anda ajukan?', 'Which questions did you ask?'],
        ['Bagaimana kebutuhan itu dipenuhi?', 'How was the need met?'],
      ],
      levels: [
        [
          'Menyebut bahwa ia memenuhi atau menolak permintaan itu apa adanya, tanpa bertanya.',
          'Says that the request was granted or refused as it stood, without a question.',
        ],
        [
          'Menyebut kebutuhan menurut dugaannya sendiri, tanpa memeriksanya kepada orang itu.',
          'Names a need that was guessed, without checking it with the person.',
        ],
        [
          'Menyebut pertanyaan yang diajukannya dan kebutuhan yang terungkap dari jawaban orang itu.',
          'Names the questions asked and the need that the answers brought out.',
        ],
        [
          'Seperti 3, dan menyebut jalan sah yang ditunjukkannya sampai kebutuhan itu ditangani.',
          'As 3, and names the lawful way shown until the need was dealt with.',
        ],
        [
          'Seperti 4, dan menyebut keterangan yang sesudah itu disediakannya bagi orang lain dengan kebutuhan serupa.',
          'As 4, and names information provided since for others with a like need.',
        ],
      ],
    },
    {
      code: 'pelayanan-memperbaiki',
      title: ['Memperbaiki layanan', 'Improving a service'],
      definition: [
        'Mencari sebab keluhan yang berulang dan mengubah layanan bersama penggunanya.',
        'Looks for the cause of recurring complaints and changes the service with its users.',
      ],
      coreValue: 'berorientasi-pelayanan',
      question: [
        'Ceritakan satu keluhan yang datang berulang. Apa yang Anda lakukan terhadap penyebabnya?',
        'Tell us of one complaint that kept coming. What did you do about its cause?',
      ],
      probes: [
        ['Keluhan apa, dari siapa, dan berapa sering?', 'Which complaint, from whom, and how often?'],
        ['Apa bagian Anda dalam layanan itu?', 'What was your part in the service?'],
        [
          'Bagaimana Anda mencari penyebabnya, dan apa yang diubah?',
          'How did you look for the cause, and what was changed?',
        ],
        ['Bagaimana keluhan itu sesudahnya?', 'What became of the complaint?'],
      ],
      levels: [
        [
          'Menyebut keluhan itu sebagai kesalahan pengguna layanan.',
          'Puts the complaint down to a fault of the users.',
        ],
        [
          'Menyebut bahwa ia menjawab keluhan satu per satu, tanpa mencari penyebabnya.',
          'Says that complaints were answered one by one, without looking for the cause.',
        ],
        [
          'Menyebut penyebab menurut catatan atau keterangan yang dikumpulkannya dan perubahan yang diusulkannya.',
          'Names the cause by records or accounts gathered, and the change proposed.',
        ],
        [
          'Seperti 3, dan menyebut perubahan itu dijalankan serta jumlah keluhan sebelum dan sesudahnya.',
          'As 3, and says that the change was made, and the number of complaints before and after.',
        ],
        [
          'Seperti 4, dan menyebut pengguna layanan yang diajak memeriksa perubahan itu serta masukan mereka yang dipakai.',
          'As 4, and names users who were asked to try the change, and what they said that was used.',
        ],
      ],
    },
  ],
})
