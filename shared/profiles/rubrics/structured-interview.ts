/**
 * Structured behavioural interview for service posts: the same five questions for everybody. Each level of a criterion adds
 * one act to the level below it, so two neighbouring levels can be told apart from the notes alone.
 */
import type { z } from 'zod'
import { rubricSchema, type Rubric } from '../../rules/rubric.ts'
import { forbiddenQuestions } from './forbidden-questions.ts'
import { fiveLevels, starProbes } from './rubric-parts.ts'

const integrity = {
  code: 'integritas',
  title: { id: 'Integritas', en: 'Integrity' },
  definition: {
    id: 'Bertindak sesuai aturan dan kode etik, jujur tentang fakta, dan menanggung akibatnya.',
    en: 'Acts by the rules and the code of ethics, is honest about facts, and bears the consequences.',
  },
  weight: '0.25',
  competency: 'M.01',
  coreValue: 'akuntabel',
  question: {
    main: {
      id: 'Ceritakan satu kejadian ketika Anda diminta, atau merasa perlu, menyimpang dari aturan di tempat kerja. Apa yang Anda lakukan?',
      en: 'Tell us of one time when you were asked, or felt the need, to depart from the rules at work. What did you do?',
    },
    probes: starProbes({
      situation: {
        id: 'Kapan itu, siapa saja yang terlibat, dan aturan apa yang berlaku?',
        en: 'When was it, who was involved, and which rule applied?',
      },
      task: { id: 'Apa tugas Anda sendiri saat itu?', en: 'What was your own task then?' },
      action: {
        id: 'Apa persisnya yang Anda katakan dan lakukan? Kepada siapa Anda menyampaikannya?',
        en: 'What exactly did you say and do? Whom did you tell?',
      },
      result: {
        id: 'Apa akibatnya bagi Anda dan bagi pekerjaan sesudah itu?',
        en: 'What came of it, for you and for the work afterwards?',
      },
    }),
  },
  indicators: [],
  levels: fiveLevels([
    {
      id: 'Menceritakan bahwa ia menyimpang atau menutupi penyimpangan, dan membenarkannya.',
      en: 'Says that he or she departed from the rule or covered it up, and justifies it.',
    },
    {
      id: 'Menyatakan menolak, tetapi setelah digali tidak menyebut waktu, pelaku, atau aturan dari satu kejadian nyata.',
      en: 'Claims to have refused but, when probed, names no time, person or rule of a real event.',
    },
    {
      id: 'Menyebut satu kejadian nyata, aturan yang berlaku, dan kata atau tindakan penolakannya sendiri.',
      en: 'Names one real event, the rule that applied, and the words or act of refusal.',
    },
    {
      id: 'Seperti 3, dan menyebut kepada siapa serta melalui saluran apa kejadian itu dilaporkan atau dicatat.',
      en: 'As 3, and says to whom and by which channel it was reported or recorded.',
    },
    {
      id: 'Seperti 4, dan menyebut satu perubahan cara kerja yang diusahakannya sesudah itu agar kejadian tidak terulang.',
      en: 'As 4, and names one change in the way of working that he or she brought about so that it would not recur.',
    },
  ]),
} as const satisfies CriterionInput

const service = {
  code: 'pelayanan-publik',
  title: { id: 'Pelayanan publik', en: 'Public service' },
  definition: {
    id: 'Memahami dan memenuhi kebutuhan warga secara adil, terbuka, dan tanpa membeda-bedakan.',
    en: 'Understands and meets what citizens need, fairly, openly and without distinction.',
  },
  weight: '0.25',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  question: {
    main: {
      id: 'Ceritakan satu pengalaman melayani orang yang tidak puas. Bagaimana Anda menanganinya?',
      en: 'Tell us of one time when you served somebody who was not satisfied. How did you handle it?',
    },
    probes: starProbes({
      situation: { id: 'Siapa orang itu dan apa yang ia butuhkan?', en: 'Who was it and what did they need?' },
      task: {
        id: 'Apa yang menjadi kewajiban Anda menurut standar pelayanan?',
        en: 'What were you obliged to do by the service standard?',
      },
      action: { id: 'Apa langkah Anda, satu per satu?', en: 'What did you do, step by step?' },
      result: {
        id: 'Bagaimana Anda tahu kebutuhannya terpenuhi?',
        en: 'How did you know that the need was met?',
      },
    }),
  },
  indicators: [],
  levels: fiveLevels([
    {
      id: 'Menyalahkan orang yang dilayani atau rekan; tidak menyebut tindakan melayani.',
      en: 'Blames the person served or a colleague; names no act of service.',
    },
    {
      id: 'Menyebut mengikuti prosedur, tetapi tidak menyebut kebutuhan orang itu dengan kata-katanya sendiri.',
      en: 'Says the procedure was followed but does not state in own words what the person needed.',
    },
    {
      id: 'Menyebut kebutuhan orang itu dan langkah yang memenuhinya sesuai standar pelayanan.',
      en: 'States what the person needed and the steps that met it by the service standard.',
    },
    {
      id: 'Seperti 3, dan menyebut bertanya kembali atau memeriksa hasilnya kepada orang yang dilayani.',
      en: 'As 3, and says that he or she asked back or checked the outcome with the person served.',
    },
    {
      id: 'Seperti 4, dan menyebut satu perbaikan layanan yang sesudah itu berlaku juga bagi orang lain.',
      en: 'As 4, and names one improvement of the service that afterwards held for others too.',
    },
  ]),
} as const satisfies CriterionInput

const communication = {
  code: 'komunikasi',
  title: { id: 'Komunikasi', en: 'Communication' },
  definition: {
    id: 'Menerangkan secara runtut dengan kata yang dipahami pendengar, mendengar, dan memastikan dipahami.',
    en: 'Explains in order, in words the listener understands, listens, and makes sure of being understood.',
  },
  weight: '0.2',
  competency: 'M.03',
  coreValue: 'harmonis',
  question: {
    main: {
      id: 'Ceritakan saat Anda harus menerangkan aturan yang rumit kepada orang awam. Peragakan penjelasan Anda kepada kami.',
      en: 'Tell us of a time when you had to explain a complicated rule to a lay person. Show us your explanation.',
    },
    probes: starProbes({
      situation: { id: 'Aturan apa, dan kepada siapa?', en: 'Which rule, and to whom?' },
      task: { id: 'Bagian mana yang paling sulit dipahami?', en: 'Which part was hardest to understand?' },
      action: { id: 'Peragakan kata-kata yang Anda pakai.', en: 'Show us the words that you used.' },
      result: { id: 'Bagaimana Anda tahu ia paham?', en: 'How did you know that it was understood?' },
    }),
  },
  indicators: [],
  levels: fiveLevels([
    {
      id: 'Tidak memperagakan, atau peragaannya tidak sampai pada isi aturan.',
      en: 'Gives no demonstration, or one that never reaches what the rule says.',
    },
    {
      id: 'Memperagakan dengan istilah aturan apa adanya, tanpa menerangkan satu pun.',
      en: 'Demonstrates with the terms of the rule as they stand, explaining none of them.',
    },
    {
      id: 'Memperagakan secara berurutan dengan kata sehari-hari; istilah yang dipakai diterangkan.',
      en: 'Demonstrates in order and in everyday words; terms that are used are explained.',
    },
    {
      id: 'Seperti 3, dan memakai satu contoh dari kehidupan pendengarnya.',
      en: "As 3, and uses one example from the listener's own life.",
    },
    {
      id: 'Seperti 4, dan dalam peragaan meminta pendengar mengulang dengan katanya sendiri atau menanyakan bagian yang belum jelas.',
      en: 'As 4, and in the demonstration asks the listener to say it back or which part is not clear.',
    },
  ]),
} as const satisfies CriterionInput

const cooperation = {
  code: 'kerja-sama',
  title: { id: 'Kerja sama', en: 'Cooperation' },
  definition: {
    id: 'Mengerjakan bagiannya, membantu rekan, dan menyelesaikan perbedaan demi tujuan bersama.',
    en: 'Does the own part, helps colleagues, and settles differences for a common aim.',
  },
  weight: '0.15',
  competency: 'M.02',
  coreValue: 'kolaboratif',
  question: {
    main: {
      id: 'Ceritakan satu pekerjaan bersama yang sempat macet karena perbedaan pendapat. Apa peran Anda?',
      en: 'Tell us of a shared task that got stuck over a difference of opinion. What was your part?',
    },
    probes: starProbes({
      situation: {
        id: 'Pekerjaan apa, dengan siapa, dan apa yang diperselisihkan?',
        en: 'Which task, with whom, and over what?',
      },
      task: { id: 'Bagian mana yang menjadi tanggungan Anda?', en: 'Which part was yours?' },
      action: {
        id: 'Apa yang Anda katakan kepada rekan yang berbeda pendapat?',
        en: 'What did you say to the colleague who disagreed?',
      },
      result: { id: 'Apa yang disepakati, dan apakah dikerjakan?', en: 'What was agreed, and was it done?' },
    }),
  },
  indicators: [],
  levels: fiveLevels([
    {
      id: 'Menceritakan bekerja sendiri atau membiarkan pekerjaan tetap macet.',
      en: 'Tells of working alone or of leaving the task stuck.',
    },
    {
      id: 'Menyebut ikut keputusan orang lain tanpa menyebut ucapan atau tindakannya sendiri.',
      en: 'Says that he or she went along with others, naming no words or act of the own.',
    },
    {
      id: 'Menyebut usul atau bantuan yang diberikannya sehingga pekerjaan berjalan lagi.',
      en: 'Names a proposal made or help given that got the task moving again.',
    },
    {
      id: 'Seperti 3, dan menyebut alasan pihak yang berbeda pendapat serta bagaimana alasan itu ditampung.',
      en: 'As 3, and states the reasons of the other side and how they were taken in.',
    },
    {
      id: 'Seperti 4, dan menyebut kesepakatan kerja yang dibuat bersama dan tetap dipakai sesudahnya.',
      en: 'As 4, and names a working agreement made together that stayed in use afterwards.',
    },
  ]),
} as const satisfies CriterionInput

const decision = {
  code: 'pengambilan-keputusan',
  title: { id: 'Pengambilan keputusan', en: 'Decision-making' },
  definition: {
    id: 'Mengumpulkan keterangan, menimbang pilihan dalam kewenangannya, memutuskan tepat waktu, dan bertanggung jawab.',
    en: 'Gathers information, weighs options within own authority, decides in time, and answers for it.',
  },
  weight: '0.15',
  competency: 'M.08',
  coreValue: 'kompeten',
  question: {
    main: {
      id: 'Ceritakan satu keputusan yang harus Anda ambil ketika keterangannya belum lengkap dan waktunya terbatas.',
      en: 'Tell us of one decision that you had to take with incomplete information and little time.',
    },
    probes: starProbes({
      situation: { id: 'Keputusan apa, dan mengapa mendesak?', en: 'Which decision, and why was it urgent?' },
      task: {
        id: 'Apa yang termasuk kewenangan Anda, dan apa yang tidak?',
        en: 'What was within your authority, and what was not?',
      },
      action: {
        id: 'Pilihan apa saja yang Anda timbang, dan mengapa memilih yang itu?',
        en: 'Which options did you weigh, and why that one?',
      },
      result: { id: 'Apa hasilnya? Apa yang akan Anda ubah?', en: 'What came of it? What would you change?' },
    }),
  },
  indicators: [],
  levels: fiveLevels([
    {
      id: 'Tidak menyebut keputusan yang diambilnya sendiri, atau menyerahkannya kepada orang lain.',
      en: 'Names no decision of the own, or left it to others.',
    },
    {
      id: 'Menyebut keputusan, tetapi tidak menyebut keterangan apa pun yang dipakai.',
      en: 'Names a decision but no information that it rested on.',
    },
    {
      id: 'Menyebut keputusan, keterangan yang dikumpulkan, dan alasannya menurut prosedur atau kewenangan.',
      en: 'Names the decision, the information gathered, and the reason by procedure or authority.',
    },
    {
      id: 'Seperti 3, dan membandingkan sedikitnya dua pilihan beserta akibat masing-masing.',
      en: 'As 3, and compares at least two options with the consequences of each.',
    },
    {
      id: 'Seperti 4, dan menyebut cara memantau hasil serta apa yang diperbaikinya ketika ada yang meleset.',
      en: 'As 4, and says how the outcome was watched and what was put right when something went wrong.',
    },
  ]),
} as const satisfies CriterionInput

type CriterionInput = z.input<typeof rubricSchema>['criteria'][number]

const rubric = {
  v: 1,
  code: 'wawancara-terstruktur',
  method: 'interview',
  title: { id: 'Wawancara terstruktur jabatan pelayanan', en: 'Structured interview for service posts' },
  criteria: [integrity, service, communication, cooperation, decision],
  notObserved: { rule: 'reweigh', minimumObserved: 4 },
  forbiddenQuestions: [...forbiddenQuestions],
} satisfies z.input<typeof rubricSchema>

export const structuredInterview: Rubric = rubricSchema.parse(rubric)
