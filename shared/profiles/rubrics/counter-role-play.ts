/**
 * Public-service role-play at the counter of the civil registry (Dukcapil): a citizen whose papers are incomplete wants the
 * family card today and offers *uang rokok*. Indicators are what assessors tick while it happens; anchors say what the
 * whole of it amounts to, each level adding one act to the one below.
 */
import type { z } from 'zod'
import { rubricSchema, type Rubric } from '../../rules/rubric.ts'
import { fiveLevels } from './rubric-parts.ts'

type CriterionInput = z.input<typeof rubricSchema>['criteria'][number]

const integrity = {
  code: 'integritas',
  title: { id: 'Integritas', en: 'Integrity' },
  definition: {
    id: 'Menolak pemberian dan tidak menyimpang dari persyaratan, apa pun alasannya.',
    en: 'Refuses gifts and does not depart from the requirements, whatever the reason given.',
  },
  weight: '0.3',
  competency: 'M.01',
  coreValue: 'akuntabel',
  question: null,
  indicators: [
    {
      code: 'int-menolak',
      text: { id: 'Menyatakan tidak menerima pemberian.', en: 'Says that nothing can be accepted.' },
    },
    {
      code: 'int-mengembalikan',
      text: {
        id: 'Mengembalikan uang ke tangan warga atau menjauhkannya dari meja.',
        en: "Puts the money back into the citizen's hand or off the desk.",
      },
    },
    {
      code: 'int-gratis',
      text: { id: 'Menyebut bahwa layanan tidak dipungut biaya.', en: 'Says that the service is free of charge.' },
    },
    {
      code: 'int-melapor',
      text: {
        id: 'Menyebut atau melakukan pencatatan dan pelaporan tawaran itu (atasan, UPG).',
        en: 'Mentions or makes a record and report of the offer (superior, gratuity unit).',
      },
    },
  ],
  levels: fiveLevels([
    {
      id: 'Menerima uang, menanyakan jumlahnya, atau memberi isyarat bahwa pemberian dapat membantu.',
      en: 'Takes the money, asks how much, or hints that a gift would help.',
    },
    {
      id: 'Tidak menerima, tetapi membiarkan tawaran tanpa jawaban atau uangnya tetap di meja.',
      en: 'Does not take it, but leaves the offer unanswered or the money on the desk.',
    },
    {
      id: 'Menolak dengan kata-kata dan mengembalikan uang; persyaratan tetap diberlakukan.',
      en: 'Refuses in words and gives the money back; the requirements stand.',
    },
    {
      id: 'Seperti 3, dan menerangkan bahwa layanan gratis serta petugas dilarang menerima pemberian.',
      en: 'As 3, and explains that the service is free and that staff may not accept gifts.',
    },
    {
      id: 'Seperti 4, dan mencatat tawaran itu atau menyatakan akan melaporkannya kepada atasan atau UPG.',
      en: 'As 4, and records the offer or says that it will be reported to the superior or the gratuity unit.',
    },
  ]),
} as const satisfies CriterionInput

const service = {
  code: 'pelayanan-publik',
  title: { id: 'Pelayanan publik', en: 'Public service' },
  definition: {
    id: 'Menunjukkan jalan yang sah sampai kebutuhan warga terpenuhi.',
    en: "Shows the lawful way until the citizen's need is met.",
  },
  weight: '0.25',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  question: null,
  indicators: [
    {
      code: 'pel-menyebut-berkas',
      text: { id: 'Menyebut nama dokumen yang kurang.', en: 'Names the document that is missing.' },
    },
    {
      code: 'pel-tempat',
      text: { id: 'Menyebut di mana dokumen itu diurus.', en: 'Says where that document is obtained.' },
    },
    {
      code: 'pel-tertulis',
      text: {
        id: 'Memberi daftar persyaratan secara tertulis.',
        en: 'Gives the list of requirements in writing.',
      },
    },
    {
      code: 'pel-lain',
      text: { id: 'Menanyakan keperluan lain sebelum menutup.', en: 'Asks for other needs before closing.' },
    },
  ],
  levels: fiveLevels([
    {
      id: 'Menyuruh warga pulang tanpa menyebut apa yang kurang.',
      en: 'Sends the citizen away without saying what is missing.',
    },
    {
      id: 'Menyatakan berkas tidak lengkap, tanpa menyebut nama dokumennya atau tempat mengurusnya.',
      en: 'Says that the papers are incomplete, naming neither the document nor where to get it.',
    },
    {
      id: 'Menyebut nama dokumen yang kurang dan tempat mengurusnya.',
      en: 'Names the missing document and where to get it.',
    },
    {
      id: 'Seperti 3, dan memeriksa berkas yang ada serta memberi daftar tertulis, sehingga warga cukup datang sekali lagi.',
      en: 'As 3, and checks the papers at hand and gives a written list, so that one more visit is enough.',
    },
    {
      id: 'Seperti 4, dan menyelesaikan saat itu juga bagian yang sudah dapat diproses, dengan waktu dan petugas yang dihubungi untuk sisanya.',
      en: 'As 4, and settles on the spot what can already be processed, with a time and a contact for the rest.',
    },
  ]),
} as const satisfies CriterionInput

const communication = {
  code: 'komunikasi',
  title: { id: 'Komunikasi', en: 'Communication' },
  definition: {
    id: 'Mendengar sampai selesai, menerangkan dengan kata sehari-hari, dan memastikan dipahami.',
    en: 'Hears people out, explains in everyday words, and makes sure of being understood.',
  },
  weight: '0.2',
  competency: 'M.03',
  coreValue: 'harmonis',
  question: null,
  indicators: [
    {
      code: 'kom-sapa',
      text: { id: 'Menyapa dan menanyakan keperluan.', en: 'Greets and asks what is needed.' },
    },
    {
      code: 'kom-sehari-hari',
      text: { id: 'Mengganti istilah dengan kata sehari-hari.', en: 'Replaces terms with everyday words.' },
    },
    {
      code: 'kom-cek',
      text: {
        id: 'Meminta warga menyebut kembali langkah berikutnya.',
        en: 'Asks the citizen to say the next step back.',
      },
    },
  ],
  levels: fiveLevels([
    {
      id: 'Memotong pembicaraan dan tidak menjawab pertanyaan warga.',
      en: 'Interrupts and does not answer what the citizen asks.',
    },
    {
      id: 'Menjawab dengan istilah kantor tanpa menerangkan artinya.',
      en: 'Answers in office terms without saying what they mean.',
    },
    {
      id: 'Membiarkan warga selesai bicara, lalu menerangkan langkahnya berurutan dengan kata sehari-hari.',
      en: 'Lets the citizen finish, then explains the steps in order and in everyday words.',
    },
    {
      id: 'Seperti 3, dan meminta warga menyebut kembali langkah berikutnya.',
      en: 'As 3, and asks the citizen to say the next step back.',
    },
    {
      id: 'Seperti 4, dan menyebut kembali kekhawatiran warga dengan kata sendiri lalu menjawabnya sebelum menutup.',
      en: "As 4, and puts the citizen's worry into own words and answers it before closing.",
    },
  ]),
} as const satisfies CriterionInput

const composure = {
  code: 'pengendalian-diri',
  title: { id: 'Pengendalian diri', en: 'Composure' },
  definition: {
    id: 'Tetap sopan dan terarah ketika warga mendesak atau meninggikan suara.',
    en: 'Stays polite and on the matter when the citizen presses or raises the voice.',
  },
  weight: '0.1',
  competency: null,
  coreValue: 'harmonis',
  question: null,
  indicators: [
    {
      code: 'kendali-nada',
      text: {
        id: 'Nada suara tetap ketika warga meninggikan suara.',
        en: 'Keeps the tone when the citizen gets loud.',
      },
    },
    {
      code: 'kendali-akui',
      text: { id: 'Mengakui perasaan warga dengan kata-kata.', en: "Acknowledges the citizen's feelings in words." },
    },
    {
      code: 'kendali-arah',
      text: { id: 'Mengembalikan percakapan ke keperluan warga.', en: "Brings the talk back to the citizen's need." },
    },
  ],
  levels: fiveLevels([
    {
      id: 'Membentak, menyindir, atau meninggalkan meja layanan.',
      en: 'Shouts, mocks, or leaves the counter.',
    },
    {
      id: 'Membalas ketus atau menghela napas di depan warga, dan tidak memperbaikinya.',
      en: 'Answers curtly or sighs at the citizen, and does not make up for it.',
    },
    {
      id: 'Nada dan sikap tetap sama dari awal sampai akhir, juga ketika warga meninggikan suara.',
      en: 'Tone and bearing stay the same throughout, also when the citizen gets loud.',
    },
    {
      id: 'Seperti 3, dan mengakui perasaan warga dengan kata-kata.',
      en: "As 3, and acknowledges the citizen's feelings in words.",
    },
    {
      id: 'Seperti 4, dan dengan satu tawaran nyata (duduk, minum, satu hal dulu) mengembalikan percakapan ke keperluan warga.',
      en: 'As 4, and with one concrete offer (a seat, water, one thing at a time) brings the talk back to the need.',
    },
  ]),
} as const satisfies CriterionInput

const decision = {
  code: 'pengambilan-keputusan',
  title: { id: 'Pengambilan keputusan', en: 'Decision-making' },
  definition: {
    id: 'Memutuskan menurut prosedur dan kewenangan, dengan alasan yang disebut.',
    en: 'Decides by procedure and authority, and states the reason.',
  },
  weight: '0.15',
  competency: 'M.08',
  coreValue: 'kompeten',
  question: null,
  indicators: [
    {
      code: 'putus-alasan',
      text: { id: 'Menyebut alasan atau dasar keputusannya.', en: 'States the reason or basis of the decision.' },
    },
    {
      code: 'putus-pilihan',
      text: { id: 'Menawarkan lebih dari satu jalan yang sah.', en: 'Offers more than one lawful way.' },
    },
    {
      code: 'putus-kewenangan',
      text: {
        id: 'Menyebut apa yang di luar kewenangannya dan siapa yang berwenang.',
        en: 'Says what is beyond own authority and who has it.',
      },
    },
  ],
  levels: fiveLevels([
    {
      id: 'Menjanjikan proses tanpa persyaratan, atau menolak tanpa alasan.',
      en: 'Promises to process without the requirements, or refuses without a reason.',
    },
    {
      id: 'Menunda atau melempar ke petugas lain tanpa keputusan sendiri.',
      en: 'Puts off or passes on without a decision of the own.',
    },
    {
      id: 'Memutuskan sesuai prosedur dan menyebut alasannya.',
      en: 'Decides by procedure and states the reason.',
    },
    {
      id: 'Seperti 3, dan menawarkan sedikitnya dua jalan yang sah beserta akibatnya.',
      en: 'As 3, and offers at least two lawful ways with what each entails.',
    },
    {
      id: 'Seperti 4, dan menyebut apa yang di luar kewenangannya, siapa yang memutuskan, dan kapan warga mendapat kabar.',
      en: 'As 4, and says what is beyond own authority, who decides, and when the citizen will hear.',
    },
  ]),
} as const satisfies CriterionInput

const rubric = {
  v: 1,
  code: 'simulasi-loket-dukcapil',
  method: 'role-play',
  title: {
    id: 'Simulasi pelayanan loket Dukcapil: berkas kurang dan “uang rokok”',
    en: 'Service simulation at the civil registry: incomplete papers and “cigarette money”',
  },
  criteria: [integrity, service, communication, composure, decision],
  notObserved: { rule: 'reweigh', minimumObserved: 4 },
  forbiddenQuestions: [],
} satisfies z.input<typeof rubricSchema>

export const counterRolePlay: Rubric = rubricSchema.parse(rubric)
