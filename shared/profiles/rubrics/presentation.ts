/** Presentation of an idea before the panel, with questions from the panel. Each level from 4 on adds one act to the level below. */
import { rubricSchema, type Rubric } from '../../rules/rubric.ts'
import { forbiddenQuestions } from './forbidden-questions.ts'
import { observedCriterion } from './rubric-parts.ts'

const message = observedCriterion({
  code: 'presentasi-pesan',
  title: ['Pesan pokok', 'Message'],
  definition: [
    'Menyatakan usul dan keputusan yang diminta, dalam waktu yang disediakan.',
    'States the proposal and the decision asked for, in the time given.',
  ],
  weight: '0.2',
  competency: 'M.03',
  coreValue: null,
  indicators: {
    usul: ['Menyebut usul utamanya.', 'States the main proposal.'],
    keputusan: ['Menyebut keputusan yang diminta.', 'States the decision asked for.'],
    waktu: ['Selesai dalam waktu yang disediakan.', 'Ends within the time given.'],
  },
  levels: [
    ['Mengakhiri presentasi tanpa menyebut usul.', 'Ends without having stated a proposal.'],
    [
      'Menyebut beberapa usul tanpa menunjukkan mana yang utama.',
      'States several proposals without showing which is the main one.',
    ],
    [
      'Menyebut satu usul utama dan keputusan yang diminta dari pendengar.',
      'States one main proposal and the decision that is asked of the audience.',
    ],
    [
      'Seperti 3, dan menyatakan usul itu pada pembukaan lalu menegaskannya kembali pada penutup.',
      'As 3, and states the proposal at the opening and again at the close.',
    ],
    [
      'Seperti 4, dan menyampaikan semua bagian yang disebut pada pembukaan dalam waktu yang disediakan.',
      'As 4, and delivers every part announced at the opening within the time given.',
    ],
  ],
})

const reasons = observedCriterion({
  code: 'presentasi-alasan',
  title: ['Alasan dan data', 'Reasons and data'],
  definition: [
    'Mendukung usul dengan alasan dan data, serta menimbang alasan yang menentangnya.',
    'Supports the proposal with reasons and data, and weighs what speaks against it.',
  ],
  weight: '0.25',
  competency: 'M.08',
  coreValue: null,
  indicators: {
    data: ['Menyebut data atau contoh nyata.', 'Gives data or a real example.'],
    sumber: ['Menyebut sumbernya.', 'Names the source.'],
    lawan: ['Menyebut alasan yang menentang usulnya.', 'Names a reason against the proposal.'],
  },
  levels: [
    ['Menyebut usul tanpa alasan.', 'States a proposal without reasons.'],
    [
      'Menyebut alasan berupa pendapat; tidak ada data atau contoh nyata.',
      'Gives opinions as reasons; there are no data and no real example.',
    ],
    [
      'Menyebut data atau contoh nyata beserta sumbernya bagi alasan utamanya.',
      'Gives data or a real example, with the source, for the main reason.',
    ],
    [
      'Seperti 3, dan menyebut satu alasan yang menentang usulnya serta menjawabnya.',
      'As 3, and names one reason against the proposal and answers it.',
    ],
    [
      'Seperti 4, dan menyebut keterangan yang akan membuatnya mengubah usul itu.',
      'As 4, and names what evidence would make him or her change the proposal.',
    ],
  ],
})

const feasibility = observedCriterion({
  code: 'presentasi-pelaksanaan',
  title: ['Kelayakan pelaksanaan', 'Feasibility'],
  definition: [
    'Menunjukkan bagaimana usul dapat dijalankan dengan sumber daya dan kewenangan yang ada.',
    'Shows how the proposal can be carried out with the means and authority there are.',
  ],
  weight: '0.2',
  competency: 'M.04',
  coreValue: null,
  indicators: {
    langkah: ['Menyebut langkah pertama.', 'Names the first step.'],
    pelaku: ['Menyebut siapa yang mengerjakan dan kapan.', 'Says who does it and when.'],
    daya: ['Menyebut sumber daya yang ada dan yang belum ada.', 'Says which means there are and which are lacking.'],
  },
  levels: [
    ['Tidak menyebut cara menjalankan usulnya.', 'Does not say how the proposal would be carried out.'],
    [
      'Menyebut kegiatan, tanpa pihak yang mengerjakan atau waktunya.',
      'Names activities, but not who does them or when.',
    ],
    [
      'Menyebut langkah pertama, pihak yang mengerjakan, dan waktu yang diperlukan.',
      'Names the first step, who takes it, and the time it needs.',
    ],
    [
      'Seperti 3, dan menyebut pegawai, biaya, atau kewenangan mana yang sudah ada dan mana yang belum.',
      'As 3, and says which staff, money or authority is at hand and which is not.',
    ],
    [
      'Seperti 4, dan menyebut satu hambatan yang dapat menggagalkan usul itu serta tanda yang akan memperlihatkannya.',
      'As 4, and names one obstacle that could defeat the proposal and the sign by which it would be seen.',
    ],
  ],
})

const delivery = observedCriterion({
  code: 'presentasi-penyampaian',
  title: ['Penyampaian', 'Delivery'],
  definition: [
    'Berbicara kepada pendengar secara runtut dengan kata yang mereka pahami.',
    'Speaks to the audience, in order and in words they understand.',
  ],
  weight: '0.15',
  competency: 'M.03',
  coreValue: null,
  indicators: {
    urutan: ['Menyebut urutan bahasannya.', 'Announces the order.'],
    istilah: ['Menerangkan istilah yang dipakai.', 'Explains the terms used.'],
    contoh: ['Memakai contoh, angka, atau gambar.', 'Uses an example, a figure or a picture.'],
  },
  levels: [
    [
      'Membacakan naskah atau salindia dari awal sampai akhir.',
      'Reads out the text or the slides from beginning to end.',
    ],
    [
      'Berbicara tanpa membacakan naskah, tetapi istilah bidangnya dibiarkan tanpa penjelasan.',
      'Speaks without reading out, but leaves the terms of the field unexplained.',
    ],
    [
      'Berbicara menurut urutan yang disebutnya pada pembukaan dan menerangkan istilah yang dipakai.',
      'Speaks in the order announced at the opening and explains the terms used.',
    ],
    [
      'Seperti 3, dan memperjelas bagian yang rumit dengan contoh, angka, atau gambar.',
      'As 3, and makes a complicated part plain by an example, a figure or a picture.',
    ],
    [
      'Seperti 4, dan menanyakan apakah bagian itu dipahami lalu menerangkannya dengan cara lain jika belum.',
      'As 4, and asks whether that part is understood and, if not, explains it in another way.',
    ],
  ],
})

const answers = observedCriterion({
  code: 'presentasi-tanya-jawab',
  title: ['Menjawab pertanyaan', 'Answering questions'],
  definition: [
    'Menjawab hal yang ditanyakan, mengakui yang belum diketahui, dan memakai pertanyaan untuk memperbaiki usul.',
    'Answers what is asked, admits what is not known, and uses questions to improve the proposal.',
  ],
  weight: '0.2',
  competency: null,
  coreValue: 'adaptif',
  indicators: {
    pokok: ['Menjawab pokok pertanyaan.', 'Answers the point of the question.'],
    mengakui: ['Menyatakan apa yang belum diketahuinya.', 'Says what he or she does not know.'],
    memakai: ['Memakai pertanyaan untuk memperbaiki usul.', 'Uses a question to improve the proposal.'],
  },
  levels: [
    [
      'Tidak menjawab, atau membalas dengan menyerang penanya.',
      'Gives no answer, or replies by attacking whoever asks.',
    ],
    ['Menjawab hal lain daripada yang ditanyakan.', 'Answers something other than what was asked.'],
    ['Menjawab pokok pertanyaan beserta alasannya.', 'Answers the point of the question, with a reason.'],
    [
      'Seperti 3, dan menyatakan bagian yang belum diketahuinya serta cara memperoleh jawabannya.',
      'As 3, and says which part is not known and how the answer can be had.',
    ],
    [
      'Seperti 4, dan menyebut bagian usul yang diperbaikinya karena pertanyaan itu, atau bukti mengapa bagian itu tetap.',
      'As 4, and names the part of the proposal improved because of the question, or the evidence why it stands.',
    ],
  ],
})

export const presentation: Rubric = rubricSchema.parse({
  v: 1,
  code: 'presentasi-gagasan',
  method: 'presentation',
  title: { id: 'Presentasi gagasan', en: 'Presentation of an idea' },
  criteria: [message, reasons, feasibility, delivery, answers],
  notObserved: { rule: 'reweigh', minimumObserved: 4 },
  forbiddenQuestions: [...forbiddenQuestions],
})
