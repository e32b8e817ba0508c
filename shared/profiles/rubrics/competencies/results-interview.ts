import { competencyInterview } from '../competency-interview.ts'

export const resultsInterview = competencyInterview({
  code: 'wawancara-orientasi-hasil',
  competency: 'M.04',
  title: ['Orientasi pada hasil', 'Results orientation'],
  criteria: [
    {
      code: 'hasil-menuntaskan',
      title: ['Menuntaskan tugas', 'Seeing tasks through'],
      definition: [
        'Menyelesaikan tugas pada waktunya meskipun ada hambatan, tanpa melepaskan mutunya.',
        'Completes tasks in time in spite of obstacles without letting quality go.',
      ],
      coreValue: 'akuntabel',
      question: [
        'Ceritakan satu tugas yang hampir tidak selesai pada waktunya. Apa yang Anda lakukan?',
        'Tell us of one task that was nearly not completed in time. What did you do?',
      ],
      probes: [
        ['Tugas apa, dan apa yang menghambatnya?', 'Which task, and what was in its way?'],
        ['Kapan tenggatnya, dan apa standar hasilnya?', 'When was it due, and to what standard?'],
        ['Apa langkah Anda sejak mengetahui hambatan itu?', 'What did you do from the moment you knew?'],
        ['Kapan selesai, dan bagaimana mutunya diperiksa?', 'When was it done, and how was its quality checked?'],
      ],
      levels: [
        [
          'Menceritakan tugas yang tidak selesai dan menyebut keadaan sebagai satu-satunya sebab.',
          'Tells of a task that was not completed and names circumstances as the only cause.',
        ],
        [
          'Menyebut tugas selesai, tanpa menyebut tenggat, hambatan, atau langkahnya sendiri.',
          'Says that the task was completed, but names no due date, no obstacle and no step that he or she took.',
        ],
        [
          'Menyebut tenggat, hambatan, dan langkahnya sendiri sampai tugas selesai pada tenggat itu atau pada tenggat baru yang disepakati.',
          'Names the due date, the obstacle and the steps taken until it was done by that date or by a new one agreed on.',
        ],
        [
          'Seperti 3, dan menyebut pemeriksaan mutu yang dilakukannya sebelum menyerahkan hasil.',
          'As 3, and names the check of quality made before handing over.',
        ],
        [
          'Seperti 4, dan menyebut tanda peringatan yang sesudah itu dipantaunya pada tugas lain.',
          'As 4, and names a warning sign that he or she has watched for in other tasks since.',
        ],
      ],
    },
    {
      code: 'hasil-melampaui',
      title: ['Melampaui yang diminta', 'Going beyond what is asked'],
      definition: [
        'Meningkatkan hasil kerja dan menunjukkan peningkatannya dengan ukuran.',
        'Improves results and shows the improvement by a measure.',
      ],
      coreValue: 'kompeten',
      question: [
        'Ceritakan satu pekerjaan yang hasilnya Anda tingkatkan melampaui yang diminta. Bagaimana Anda mengukurnya?',
        'Tell us of one piece of work whose result you raised beyond what was asked. How did you measure it?',
      ],
      probes: [
        ['Pekerjaan apa, dan bagaimana hasilnya sebelum itu?', 'Which work, and what was the result before?'],
        ['Apa yang diminta dari Anda?', 'What was asked of you?'],
        ['Apa yang Anda ubah, dan apa saja yang Anda coba?', 'What did you change, and what did you try?'],
        ['Berapa hasilnya sesudah itu?', 'What was the result afterwards?'],
      ],
      levels: [
        [
          'Menyatakan bahwa ia memenuhi yang diminta dan tidak menyebut upaya lain.',
          'Says that he or she did what was asked and names no other effort.',
        ],
        [
          'Menyebut peningkatan, tanpa ukuran sebelum dan sesudahnya.',
          'Names an improvement, with no measure before and after.',
        ],
        [
          'Menyebut ukuran sebelum, ukuran sesudah, dan tindakannya yang menyebabkan perbedaan itu.',
          'Names the measure before, the measure after, and what he or she did that made the difference.',
        ],
        [
          'Seperti 3, dan menyebut cara lain yang dicobanya dan alasan cara itu ditinggalkan.',
          'As 3, and names another way that was tried and why it was given up.',
        ],
        [
          'Seperti 4, dan menyebut rekan atau unit lain yang memakai cara itu beserta hasilnya.',
          'As 4, and names colleagues or a unit who took up the way, and their result.',
        ],
      ],
    },
    {
      code: 'hasil-prioritas',
      title: ['Mengatur prioritas', 'Setting priorities'],
      definition: [
        'Menyusun urutan pekerjaan menurut akibatnya bagi sasaran dan memberitahukan penundaannya.',
        'Orders work by what it means for the targets and gives notice of delays.',
      ],
      coreValue: null,
      question: [
        'Ceritakan saat beberapa tugas penting jatuh pada waktu yang sama. Bagaimana Anda mengaturnya?',
        'Tell us of a time when several important tasks fell due together. How did you arrange them?',
      ],
      probes: [
        ['Tugas apa saja, dan kapan tenggat masing-masing?', 'Which tasks, and when was each due?'],
        ['Tugas mana yang menjadi tanggung jawab Anda sendiri?', 'Which of them were yours alone?'],
        ['Bagaimana urutannya, dan apa alasannya?', 'In what order, and why?'],
        ['Apa yang tertunda, dan siapa yang diberi tahu?', 'What was delayed, and who was told?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia mengerjakan apa yang datang dahulu hingga ada tugas yang terlupa.',
          'Tells of doing what came first until a task was forgotten.',
        ],
        [
          'Menyebut bahwa ia menambah jam kerja, tanpa menyebut urutan pengerjaan atau alasannya.',
          'Names longer hours, but no order of work and no reason for one.',
        ],
        [
          'Menyebut urutan pengerjaan dan alasan urutan itu menurut akibatnya bagi sasaran.',
          'Names the order of work and the reason for it by what it meant for the targets.',
        ],
        [
          'Seperti 3, dan menyebut kepada siapa penundaan diberitahukan sebelum tenggatnya.',
          'As 3, and says who was told of a delay before the due date.',
        ],
        [
          'Seperti 4, dan menyebut perubahan urutan ketika keadaan berubah dan sasaran yang tetap tercapai.',
          'As 4, and names how the order was changed when things changed and which target was still met.',
        ],
      ],
    },
  ],
})
