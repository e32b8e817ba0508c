import { competencyInterview } from '../competency-interview.ts'

export const changeInterview = competencyInterview({
  code: 'wawancara-mengelola-perubahan',
  competency: 'M.07',
  title: ['Mengelola perubahan', 'Managing change'],
  criteria: [
    {
      code: 'perubahan-menyesuaikan',
      title: ['Menyesuaikan diri', 'Adapting'],
      definition: [
        'Menguasai cara kerja yang baru sambil menjaga pekerjaan tetap berjalan.',
        'Masters a new way of working while the work goes on.',
      ],
      coreValue: 'adaptif',
      question: [
        'Ceritakan saat cara kerja, aturan, atau sistem di tempat Anda berubah. Apa yang Anda lakukan pada minggu-minggu pertama?',
        'Tell us of a time when methods, rules or systems changed where you worked. What did you do in the first weeks?',
      ],
      probes: [
        ['Apa yang berubah, dan sejak kapan?', 'What changed, and since when?'],
        ['Bagian mana dari pekerjaan Anda yang terkena?', 'Which part of your work was affected?'],
        ['Bagian mana yang sulit, dan bagaimana Anda menguasainya?', 'Which part was hard, and how did you master it?'],
        ['Bagaimana pekerjaan berjalan selama peralihan?', 'How did the work go on meanwhile?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia tetap memakai cara lama sampai ditegur.',
          'Tells of keeping to the old way until reprimanded.',
        ],
        [
          'Menyebut bahwa ia mengikuti cara baru, tanpa menyebut apa yang berubah dalam pekerjaannya.',
          'Says that the new way was followed, but not what changed in his or her work.',
        ],
        [
          'Menyebut apa yang berubah, bagian yang sulit baginya, dan tindakannya untuk menguasai bagian itu.',
          'Names what changed, which part was hard, and what he or she did to master it.',
        ],
        [
          'Seperti 3, dan menyebut pengaturan yang menjaga pekerjaan atau layanan tetap berjalan selama peralihan.',
          'As 3, and names the arrangement that kept the work or service going meanwhile.',
        ],
        [
          'Seperti 4, dan menyebut kelemahan cara baru yang disampaikannya kepada penanggung jawab beserta usul perbaikannya.',
          'As 4, and names a weakness of the new way put to those in charge, with a proposal to mend it.',
        ],
      ],
    },
    {
      code: 'perubahan-membantu',
      title: ['Membantu orang lain berubah', 'Helping others to change'],
      definition: [
        'Mendengar alasan keberatan dan mendampingi orang lain sampai menjalankan cara baru.',
        'Hears why others object and stands by them until they follow the new way.',
      ],
      coreValue: 'adaptif',
      question: [
        'Ceritakan saat rekan Anda menolak atau kesulitan mengikuti suatu perubahan. Apa yang Anda lakukan?',
        'Tell us of a time when a colleague resisted a change or could not follow it. What did you do?',
      ],
      probes: [
        ['Perubahan apa, dan siapa yang berkeberatan?', 'Which change, and who objected?'],
        ['Apa hubungan tugas Anda dengan orang itu?', 'How was your task tied to that person?'],
        [
          'Apa alasannya, dan apa yang Anda lakukan atas alasan itu?',
          'What were the reasons, and what did you do about them?',
        ],
        ['Bagaimana ia bekerja sesudah itu?', 'How did the person work afterwards?'],
      ],
      levels: [
        [
          'Menceritakan bahwa ia mengejek, menjauhi, atau ikut menolak bersama rekan itu.',
          'Tells of mocking or shunning the colleague, or of joining the resistance.',
        ],
        [
          'Menyebut bahwa ia menyuruh rekan itu mengikuti ketentuan, tanpa menyebut alasan keberatannya.',
          'Says that the colleague was told to comply, but not why he or she objected.',
        ],
        [
          'Menyebut alasan keberatan rekan itu dan pendampingan yang diberikannya atas alasan tersebut.',
          'Names why the colleague objected and the support given in answer.',
        ],
        [
          'Seperti 3, dan menyebut bagian perubahan yang disesuaikan, dalam batas aturan, karena keberatan itu.',
          'As 3, and names a part of the change that was adjusted, within the rules, because of the objection.',
        ],
        [
          'Seperti 4, dan menyebut bahwa rekan itu kemudian menunjukkan cara baru kepada orang lain.',
          'As 4, and says that the colleague then showed the new way to others.',
        ],
      ],
    },
    {
      code: 'perubahan-memprakarsai',
      title: ['Memprakarsai perubahan', 'Starting a change'],
      definition: [
        'Mengusulkan perubahan, mencobanya dengan memperhitungkan risiko, dan menjadikannya cara kerja tetap.',
        'Proposes a change, tries it with its risks in view, and makes it lasting.',
      ],
      coreValue: 'adaptif',
      question: [
        'Ceritakan satu perubahan cara kerja yang Anda prakarsai. Bagaimana jalannya?',
        'Tell us of one change in the way of working that you started. How did it go?',
      ],
      probes: [
        ['Masalah apa yang hendak Anda atasi?', 'Which problem did you mean to solve?'],
        ['Persetujuan siapa yang Anda perlukan?', 'Whose consent did you need?'],
        [
          'Bagaimana Anda mencobanya, dan risiko apa yang Anda perhitungkan?',
          'How did you try it, and which risks did you reckon with?',
        ],
        ['Apakah perubahan itu masih dipakai?', 'Is the change still in use?'],
      ],
      levels: [
        ['Tidak menyebut perubahan yang berasal dari dirinya.', 'Names no change that came from him or her.'],
        [
          'Menyebut gagasan yang disampaikannya, tanpa percobaan apa pun.',
          'Names an idea put forward, but no trial of it.',
        ],
        [
          'Menyebut masalah yang hendak diatasi, percobaan yang dilakukannya, dan hasil percobaan itu.',
          'Names the problem, the trial made, and what came of it.',
        ],
        [
          'Seperti 3, dan menyebut risiko yang diperhitungkan sebelum percobaan serta cara mencegahnya.',
          'As 3, and names a risk reckoned with before the trial, and how it was averted.',
        ],
        [
          'Seperti 4, dan menyebut persetujuan pihak yang berwenang yang menjadikannya cara kerja tetap.',
          'As 4, and names the consent of those in authority that made it the lasting way.',
        ],
      ],
    },
  ],
})
