/**
 * A paper, read under a code by readers who don't know its author. What a reader looks for stands in the text itself; each
 * level from 4 on adds one thing to the level below.
 */
import { rubricSchema, type Rubric } from '../../rules/rubric.ts'
import { forbiddenQuestions } from './forbidden-questions.ts'
import { bilingual, observedCriterion } from './rubric-parts.ts'

const problem = observedCriterion({
  code: 'makalah-masalah',
  title: ['Rumusan masalah', 'Statement of the problem'],
  definition: [
    'Menyatakan masalah yang nyata, siapa yang terkena, dan sebab-sebabnya.',
    'States a real problem, whom it affects, and its causes.',
  ],
  weight: '0.2',
  competency: 'M.08',
  coreValue: null,
  indicators: {
    siapa: ['Menyebut siapa yang terkena masalah.', 'Says whom the problem affects.'],
    ukuran: ['Menyebut ukuran masalah: angka, tempat, atau waktu.', 'Gives its measure: number, place or time.'],
    sebab: ['Memisahkan sebab dari gejala.', 'Separates causes from symptoms.'],
  },
  levels: [
    [
      'Tidak menyatakan masalah, atau menyatakan masalah di luar tugas penulisan.',
      'States no problem, or one outside the set task.',
    ],
    [
      'Menyatakan tema umum; siapa yang terkena dan di mana terjadinya tidak disebut.',
      'States a general theme; whom it affects and where is not said.',
    ],
    [
      'Menyatakan satu masalah beserta siapa yang terkena, tempat, dan waktunya.',
      'States one problem with whom it affects, place and time.',
    ],
    [
      'Seperti 3, dan memisahkan sebab dari gejala dengan keterangan untuk tiap sebab.',
      'As 3, and separates causes from symptoms, with evidence for each cause.',
    ],
    [
      'Seperti 4, dan menetapkan batas bahasan: apa yang tidak dibahas dan alasannya.',
      'As 4, and sets the bounds: what is not treated, and why.',
    ],
  ],
})

const evidence = observedCriterion({
  code: 'makalah-bukti',
  title: ['Data dan dasar hukum', 'Data and legal basis'],
  definition: [
    'Memakai data dan aturan yang sumbernya dapat dicocokkan.',
    'Uses data and rules whose source can be checked.',
  ],
  weight: '0.2',
  competency: null,
  coreValue: 'akuntabel',
  indicators: {
    sumber: ['Menyebut sumber dan tahun data.', 'Gives source and year of the data.'],
    aturan: ['Menyebut nomor dan tahun aturan yang dirujuk.', 'Gives number and year of the rules referred to.'],
    simpulan: ['Menarik simpulan dari data yang dimuat.', 'Draws conclusions from the data given.'],
  },
  levels: [
    [
      'Tidak memuat data maupun aturan, atau memuat data yang bertentangan dengan sumber yang disebutnya.',
      'Gives neither data nor rules, or data that contradict the source named.',
    ],
    ['Memuat data atau aturan tanpa menyebut sumbernya.', 'Gives data or rules without their source.'],
    [
      'Memuat data beserta sumber dan tahunnya, serta aturan beserta nomor dan tahunnya.',
      'Gives data with source and year, and rules with number and year.',
    ],
    [
      'Seperti 3, dan menunjukkan simpulan yang ditarik dari tiap data.',
      'As 3, and shows which conclusion is drawn from which data.',
    ],
    [
      'Seperti 4, dan menyebut keterbatasan data atau data yang bertentangan serta cara memperhitungkannya.',
      'As 4, and names limits of the data or data to the contrary, and how they were allowed for.',
    ],
  ],
})

const proposal = observedCriterion({
  code: 'makalah-gagasan',
  title: ['Gagasan pemecahan', 'Proposed solution'],
  definition: [
    'Mengajukan tindakan yang menjawab sebab masalah dan dapat dikerjakan dari jabatan yang dituju.',
    'Proposes acts that answer the causes and can be done from the post applied for.',
  ],
  weight: '0.25',
  competency: 'M.07',
  coreValue: 'adaptif',
  indicators: {
    tindakan: ['Menyebut tindakan, bukan harapan.', 'Names acts and not hopes.'],
    pilihan: ['Membandingkan dengan pilihan lain.', 'Compares with another option.'],
    akibat: ['Menyebut akibat bagi pihak yang terkena.', 'Names the effects on those concerned.'],
  },
  levels: [
    [
      'Tidak mengajukan gagasan, atau gagasannya tidak menyentuh masalah yang dirumuskan.',
      'Makes no proposal, or one that does not touch the problem stated.',
    ],
    [
      'Mengajukan harapan atau semboyan; tidak ada tindakan yang dapat dikerjakan.',
      'Offers hopes or slogans; there is no act that could be carried out.',
    ],
    [
      'Mengajukan tindakan yang menjawab sebab yang disebutnya dan termasuk kewenangan jabatan yang dituju.',
      'Proposes acts that answer the causes named and lie within the authority of the post applied for.',
    ],
    [
      'Seperti 3, dan membandingkannya dengan sedikitnya satu pilihan lain beserta akibat tiap pilihan.',
      'As 3, and compares them with at least one other option and the effects of each.',
    ],
    [
      'Seperti 4, dan menyebut apa yang dikorbankan oleh pilihannya dan siapa yang menanggungnya.',
      'As 4, and says what the choice gives up and who bears it.',
    ],
  ],
})

const execution = observedCriterion({
  code: 'makalah-pelaksanaan',
  title: ['Rencana pelaksanaan', 'Plan of execution'],
  definition: [
    'Merencanakan langkah, waktu, pelaksana, biaya, ukuran keberhasilan, dan risiko.',
    'Plans steps, time, people, money, measures of success and risks.',
  ],
  weight: '0.2',
  competency: 'M.04',
  coreValue: null,
  indicators: {
    waktu: ['Menyebut waktu tiap langkah.', 'Gives a time for each step.'],
    pelaksana: ['Menyebut pelaksana dan sumber biaya.', 'Names who does it and who pays.'],
    ukuran: ['Menyebut ukuran keberhasilan.', 'Names a measure of success.'],
    risiko: ['Menyebut risiko dan penanganannya.', 'Names a risk and how it is met.'],
  },
  levels: [
    ['Tidak memuat rencana pelaksanaan.', 'Contains no plan of execution.'],
    [
      'Memuat daftar kegiatan tanpa waktu dan tanpa pelaksana.',
      'Contains a list of activities, without times and without people.',
    ],
    [
      'Memuat langkah, waktu, pelaksana, dan sumber biaya.',
      'Contains steps, times, people and the source of the money.',
    ],
    [
      'Seperti 3, dan memuat ukuran keberhasilan beserta cara mengukurnya.',
      'As 3, and contains measures of success and how they are taken.',
    ],
    [
      'Seperti 4, dan memuat risiko utama beserta langkah yang diambil jika risiko itu terjadi.',
      'As 4, and contains the main risk and what is done if it occurs.',
    ],
  ],
})

const writing = observedCriterion({
  code: 'makalah-naskah',
  title: ['Susunan dan bahasa', 'Structure and language'],
  definition: [
    'Menyusun naskah sehingga pesan pokoknya ditemukan, dipahami, dan dapat dipakai untuk memutuskan.',
    'Arranges the text so that its message is found, understood and fit for a decision.',
  ],
  weight: '0.15',
  competency: 'M.03',
  coreValue: null,
  indicators: {
    pokok: ['Pesan pokok dinyatakan dalam kalimat tersendiri.', 'The message stands in a sentence of its own.'],
    urutan: ['Bagian-bagian mengikuti urutan yang disebut di awal.', 'Parts follow the order announced.'],
    istilah: ['Istilah teknis diterangkan.', 'Technical terms are explained.'],
  },
  levels: [
    [
      'Bagian-bagiannya tidak bersambung; pesan pokok tidak dapat ditemukan.',
      'The parts do not connect; no message can be found.',
    ],
    [
      'Pesan pokok tidak dinyatakan; pembaca menyimpulkannya sendiri dari uraian.',
      'The message is not stated; readers infer it from the text.',
    ],
    [
      'Pesan pokok dinyatakan pada bagian awal, dan bagian berikutnya disusun menurut pesan itu.',
      'The message is stated at the beginning, and the parts that follow are arranged by it.',
    ],
    [
      'Seperti 3, dan istilah teknis diterangkan pada pemakaian pertama.',
      'As 3, and technical terms are explained where they first occur.',
    ],
    [
      'Seperti 4, dan naskah ditutup dengan ringkasan yang memuat keputusan yang diusulkan, alasan, dan akibatnya.',
      'As 4, and the text closes with a summary of the decision proposed, its reasons and its effects.',
    ],
  ],
})

export const paper: Rubric = rubricSchema.parse({
  v: 1,
  code: 'makalah',
  method: 'paper',
  title: { id: 'Penulisan makalah, dibaca dengan kode', en: 'Paper, read under a code' },
  criteria: [problem, evidence, proposal, execution, writing],
  notObserved: { rule: 'incomplete' },
  forbiddenQuestions: [
    bilingual([
      'Siapa penulisnya dan dari mana asalnya. (Tanda pada naskah yang menunjuk kepada orangnya dilaporkan kepada koordinator ruang, tidak dinilai.)',
      'Who the author is and from where. (A mark in the text that points to a person is reported to the room lead, not scored.)',
    ]),
    ...forbiddenQuestions,
  ],
})
