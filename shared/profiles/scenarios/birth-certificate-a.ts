/** Birth certificate, version A: the midwife's notice of birth is missing. Version B asks the same of another missing paper. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Menemukan apa yang belum ada dan membuka jalan yang sah sehingga permohonan akta bergerak hari ini.',
    'Finds what is missing and opens a lawful way, so that the application moves today.',
  ),
  weight: '0.35',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'periksa-map': both(
      'Memeriksa isi map dan menyebut apa yang belum ada.',
      'Checks the folder and names what is missing.',
    ),
    'jalan-pengganti': both(
      'Menunjukkan jalan sah pengganti surat bidan.',
      "Shows the lawful way that stands in for the midwife's notice.",
    ),
  },
  anchors: [
    both(
      'Mengembalikan map tanpa membukanya dan menyuruh Bu Rina datang lagi.',
      'Hands the folder back unopened and tells Rina to come again.',
    ),
    both(
      'Membuka map dan menyatakan berkas belum lengkap, tanpa menyebut surat keterangan lahir.',
      'Opens the folder and says the papers are incomplete, without naming the notice of birth.',
    ),
    both(
      'Menyebut bahwa hanya surat keterangan lahir yang belum ada dan bidanlah yang mengeluarkannya, lalu menyuruh Bu Rina menunggu sampai bidan pulang.',
      'Says that only the notice of birth is missing and that the midwife issues it, then tells Rina to wait until she is back.',
    ),
    both(
      'Menyebut surat yang belum ada, menawarkan surat pernyataan dengan dua saksi sebagai penggantinya, dan menyerahkan formulir itu.',
      'Names the missing notice, offers the declaration with two witnesses in its place, and hands over that form.',
    ),
    both(
      'Seperti 4, dan setelah menanyakan siapa yang hadir waktu bayi lahir, memulai pengisian formulir dengan saksi yang menunggu di parkiran dan menuliskan kapan saksi kedua ditunggu.',
      'As 4, and having asked who was present at the birth, starts the form with the witness waiting in the car park and writes down when the second is expected.',
    ),
  ],
  behaviours: [
    speaksFor(
      'membuka-map',
      'periksa-map',
      'Membuka map biru dan memeriksa berkasnya satu per satu.',
      'Opens the blue folder and checks paper by paper.',
    ),
    speaksFor(
      'menyebut-surat-lahir',
      'periksa-map',
      'Menyebut “surat keterangan lahir” sebagai satu-satunya yang belum ada.',
      'Names the “notice of birth” as the only thing missing.',
    ),
    speaksFor(
      'menawarkan-pernyataan',
      'jalan-pengganti',
      'Menawarkan atau menyerahkan formulir SPTJM kelahiran.',
      'Offers or hands over the declaration form.',
    ),
    speaksAgainst(
      'menyuruh-kembali',
      'jalan-pengganti',
      'Menyuruh datang lagi tanpa menyebut hari, jam, atau berkas yang dibawa.',
      'Tells her to come again without naming day, hour or paper to bring.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Mendengar cerita kunjungan pertama, menerangkan langkah berikutnya dengan kata sehari-hari, dan memastikan Bu Rina dapat mengulangnya.',
    'Hears the story of the first visit, explains the next step in everyday words, and makes sure that Rina can repeat it.',
  ),
  weight: '0.25',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'dengar-cerita': both('Mendengar cerita kunjungan pertama.', 'Hears the story of the first visit.'),
    'terang-langkah': both('Menerangkan langkah berikutnya.', 'Explains the next step.'),
  },
  anchors: [
    both(
      'Memotong cerita kunjungan pertama, atau menjawabnya sambil tetap menatap layar.',
      'Cuts off the story of the first visit, or answers it while looking at the screen.',
    ),
    both(
      'Membiarkan Bu Rina bercerita, lalu memakai singkatan SPTJM tanpa menyebut kepanjangan atau isinya.',
      'Lets Rina tell the story, then says “SPTJM” without spelling it out or saying what it contains.',
    ),
    both(
      'Membiarkan Bu Rina bercerita dan menerangkan dengan kata sehari-hari bahwa ia menyatakan sendiri kelahiran itu di depan dua saksi.',
      'Lets Rina tell the story and explains in everyday words that she declares the birth herself before two witnesses.',
    ),
    both(
      'Seperti 3, dan menuliskan langkah berikutnya pada daftar persyaratan yang dibawa Bu Rina pulang.',
      'As 3, and writes the next step on the list of requirements that Rina takes home.',
    ),
    both(
      'Seperti 4, dan meminta Bu Rina mengulang apa yang ia bawa serta kapan, lalu membetulkan bagian yang keliru.',
      'As 4, and asks Rina to repeat what she brings and when, then corrects what is wrong.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-kunjungan',
      'dengar-cerita',
      'Menanyakan apa yang dikatakan petugas dua hari lalu.',
      'Asks what the officer said two days ago.',
    ),
    speaksFor(
      'menulis-langkah',
      'terang-langkah',
      'Menulis langkah pada lembar daftar persyaratan.',
      'Writes the step on the requirements sheet.',
    ),
    speaksFor(
      'minta-ulang-bawaan',
      'terang-langkah',
      'Meminta Bu Rina menyebut kembali apa yang dibawa dan kapan.',
      'Asks Rina to say back what to bring and when.',
    ),
    speaksAgainst(
      'singkatan-saja',
      'terang-langkah',
      'Menyebut “SPTJM” atau “SKL” tanpa menerangkannya.',
      'Says “SPTJM” or “SKL” without explaining it.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Mengumpulkan keterangan tentang kelahiran dan tenggat, lalu memutuskan menurut ketentuan dengan alasan yang disebut.',
    'Gathers what is to be known of the birth and the deadline, then decides by the provisions and states why.',
  ),
  weight: '0.25',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'gali-keterangan': both('Menggali keterangan sebelum memutuskan.', 'Gathers information before deciding.'),
    'putus-beralasan': both('Memutuskan dan menyebut alasannya.', 'Decides and states the reason.'),
  },
  anchors: [
    both(
      'Menyetujui akta diproses tanpa surat keterangan lahir maupun surat pernyataan, atau menolak tanpa menyebut satu alasan pun.',
      'Agrees to process the certificate with neither notice nor declaration, or refuses without naming any reason.',
    ),
    both(
      'Menolak dengan kata “aturan” saja, lalu menyuruh Bu Rina bertanya ke loket lain atau ke kepala bidang tanpa memutuskan apa pun.',
      'Refuses with the word “rules” alone, then sends Rina to another counter or the head of division without deciding anything.',
    ),
    both(
      'Memutuskan permohonan belum dapat diterima dan menyebut persyaratan yang menjadi alasannya.',
      'Decides that the application cannot be accepted as it stands and names the requirement that is the reason.',
    ),
    both(
      'Seperti 3, setelah menanyakan kapan bidan pulang atau untuk apa akta diperlukan, dan menyandingkan dua jalan: menunggu surat bidan atau membuat surat pernyataan.',
      'As 3, after asking when the midwife returns or what the certificate is for, and sets two ways side by side: waiting for the notice or making the declaration.',
    ),
    both(
      'Seperti 4, dan menetapkan satu jalan bersama Bu Rina dengan hari selesai yang dihitung dari batas pukul 12.00 dan jatuh sebelum kontrol hari Jumat.',
      'As 4, and settles on one way with Rina, with a day of completion reckoned from the noon limit and falling before the check-up on Friday.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-bidan',
      'gali-keterangan',
      'Menanyakan di mana bayi lahir atau di mana bidan berada sekarang.',
      'Asks where the baby was born or where the midwife is now.',
    ),
    speaksFor(
      'tanya-tenggat',
      'gali-keterangan',
      'Menanyakan untuk apa dan kapan akta dibutuhkan.',
      'Asks what the certificate is for and by when.',
    ),
    speaksFor(
      'hitung-selesai',
      'putus-beralasan',
      'Menyebut hari selesai dengan merujuk batas pukul 12.00.',
      'Names the day of completion by reference to the noon limit.',
    ),
    speaksAgainst(
      'lempar-loket',
      'putus-beralasan',
      'Menyuruh bertanya ke loket lain tanpa keputusan sendiri.',
      'Sends her to another counter without a decision of their own.',
    ),
  ],
} as const satisfies CriterionParts

const composure = {
  code: 'pengendalian-diri',
  title: both('Pengendalian diri', 'Composure'),
  definition: both(
    'Tetap melayani dengan suara yang sama ketika dituduh mempersulit orang kampung.',
    'Goes on serving in the same voice when accused of making things hard for village people.',
  ),
  weight: '0.15',
  competency: null,
  coreValue: 'harmonis',
  indicators: {
    'hadapi-tuduhan': both('Menghadapi tuduhan “dipersulit”.', 'Meets the accusation of “making it hard”.'),
    'hadapi-waktu': both('Menghadapi waktu yang mendesak.', 'Meets the pressure of time.'),
  },
  anchors: [
    both(
      'Membalas tuduhan “dipersulit” dengan suara meninggi atau menyuruh Bu Rina diam.',
      'Answers the accusation with a raised voice or tells Rina to be quiet.',
    ),
    both(
      'Menjawab tuduhan dengan membela kantor atau rekan, tanpa menyinggung dua kali perjalanan Bu Rina.',
      'Answers the accusation by defending office or colleague, without a word on Rina having come twice.',
    ),
    both(
      'Tetap bersuara sama sesudah tuduhan itu dan kembali memeriksa isi map.',
      'Keeps the same voice after the accusation and returns to checking the folder.',
    ),
    both(
      'Seperti 3, dan mengakui dengan kata-kata bahwa dua kali datang untuk satu urusan itu melelahkan.',
      'As 3, and acknowledges in words that coming twice for one matter is tiring.',
    ),
    both(
      'Seperti 4, dan ketika Bu Rina setengah berdiri karena telepon, menanyakan sisa waktunya lalu mendahulukan langkah yang muat dalam waktu itu.',
      'As 4, and when Rina half rises because of the telephone call, asks how much time she has and puts first the step that fits into it.',
    ),
  ],
  behaviours: [
    speaksFor(
      'akui-lelah',
      'hadapi-tuduhan',
      'Mengakui bahwa datang dua kali itu melelahkan.',
      'Acknowledges that coming twice is tiring.',
    ),
    speaksFor(
      'tanya-sisa-waktu',
      'hadapi-waktu',
      'Menanyakan sampai pukul berapa Bu Rina dapat menunggu.',
      'Asks until what hour Rina can wait.',
    ),
    speaksAgainst(
      'bela-kantor',
      'hadapi-tuduhan',
      'Membela kantor atau rekan sebelum menanggapi keluhan.',
      'Defends office or colleague before responding to the complaint.',
    ),
  ],
} as const satisfies CriterionParts

export const birthCertificateA: ScenarioCard = scenario({
  code: 'akta-kelahiran-a',
  edition: { family: 'akta-kelahiran', letter: 'A' },
  title: both('Akta kelahiran: surat bidan belum ada', "Birth certificate: the midwife's notice is missing"),
  jobFamily: both(
    'Petugas loket pencatatan sipil, jenjang terampil',
    'Civil registration counter officer, skilled grade',
  ),
  setting: 'counter',
  prepareMinutes: 15,
  targets: [
    { competency: 'M.05', level: 1 },
    { competency: 'M.03', level: 1 },
    { competency: 'M.08', level: 1 },
  ],
  candidate: {
    situation: both(
      'Anda bertugas di loket 2, Pencatatan Sipil, Dinas Kependudukan dan Pencatatan Sipil Kota Sawahlunto. Hari Senin pukul 10.40; empat orang masih menunggu. Pemegang nomor A-017 maju dengan map biru. Menurut catatan antrean ia sudah datang dua hari kerja yang lalu dan berkasnya dikembalikan oleh rekan Anda di loket 1.',
      'You are on duty at counter 2, civil registration, of the population and civil registry office of Sawahlunto. It is Monday, 10.40; four people are still waiting. The holder of number A-017 comes forward with a blue folder. The queue log says that she came two working days ago and that your colleague at counter 1 returned her papers.',
    ),
    knows: [
      both(
        'Akta kelahiran memerlukan: surat keterangan lahir dari bidan, puskesmas, atau rumah sakit; kartu keluarga; KTP kedua orang tua; buku nikah.',
        "A birth certificate needs: a notice of birth from midwife, health centre or hospital; the family card; both parents' identity cards; the marriage book.",
      ),
      both(
        'Bila surat keterangan lahir tidak dapat diperoleh pada waktunya, orang tua boleh mengisi Surat Pernyataan Tanggung Jawab Mutlak (SPTJM) kebenaran data kelahiran dengan dua saksi. Saksi menandatangani di loket dengan menunjukkan KTP; kedua saksi boleh datang pada jam yang berbeda.',
        'Where the notice cannot be had in time, a parent may fill in a declaration of full responsibility (SPTJM) for the particulars of birth, with two witnesses. They sign at the counter on showing their identity cards, and may come at different hours.',
      ),
      both(
        'Berkas yang lengkap sebelum pukul 12.00 selesai pada hari kerja berikutnya; yang lengkap sesudahnya selesai dua hari kerja kemudian. Tidak dipungut biaya.',
        'Papers complete before 12.00 are ready on the next working day; those complete later, two working days after. There is no charge.',
      ),
      both(
        'Anda berwenang menerima, memeriksa, dan menolak berkas. Pengecualian persyaratan hanya dapat diberikan Kepala Bidang, yang hari ini ada di kantor sampai pukul 15.00.',
        'You may accept, check and refuse papers. Only the head of division may grant an exception from the requirements; today he is in the office until 15.00.',
      ),
    ],
    task: both(
      'Layani pemegang nomor A-017. Ketentuan di atas adalah satu-satunya ketentuan yang berlaku dalam simulasi ini. Anda tidak perlu mengisi formulir sampai selesai; yang dinilai adalah apa yang Anda katakan dan lakukan.',
      'Serve the holder of number A-017. The provisions above are the only ones that hold in this simulation. You need not complete any form; what you say and do is assessed.',
    ),
  },
  props: [
    {
      code: 'map-biru',
      with: 'role-player',
      text: both(
        'Map biru: fotokopi KK, KTP ayah dan ibu, buku nikah.',
        "Blue folder: copies of family card, both parents' identity cards, marriage book.",
      ),
    },
    {
      code: 'formulir-sptjm',
      with: 'candidate',
      text: both('Dua lembar formulir SPTJM kelahiran, kosong.', 'Two blank declaration forms (SPTJM).'),
    },
    {
      code: 'daftar-persyaratan',
      with: 'candidate',
      text: both(
        'Lembar “Daftar Persyaratan” dengan ruang untuk menulis, dan pulpen.',
        'A “List of Requirements” with room to write, and a pen.',
      ),
    },
    {
      code: 'daftar-pemohon',
      with: 'candidate',
      text: both(
        'Daftar pemohon akta hari itu: nama, alamat, dan nomor telepon sembilan orang (rekaan).',
        "The day's list of applicants: names, addresses and telephone numbers of nine people (invented).",
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Rina Anggraini (rekaan), 27 tahun, penjual gorengan di Talawi Mudik. Bayinya, Fathan, lahir 19 hari lalu. Suaminya bekerja di Duri dan baru pulang bulan depan. Ia naik angkutan kota dan menitipkan bayinya kepada ibunya. Dua hari kerja yang lalu petugas loket 1 hanya berkata “belum lengkap”. Ia mau mengikuti aturan; yang ia tidak tahan adalah tidak diberi tahu.',
      'Rina Anggraini (invented), 27, sells fried snacks in Talawi Mudik. Her baby, Fathan, was born 19 days ago. Her husband works in Duri and comes home next month. She came by minibus and left the baby with her mother. Two working days ago the officer at counter 1 said only “not complete”. She is willing to follow the rules; what she cannot bear is not being told.',
    ),
    emotion: {
      start: 3,
      shows: both(
        'Lelah dan menahan kesal; bicara cepat, memegang map erat-erat.',
        'Tired and holding back annoyance; talks fast, grips the folder.',
      ),
      calms: [
        both(
          'Peserta menanyakan kunjungan pertama dan mendengarkan sampai selesai: turun satu tingkat.',
          'The candidate asks about the first visit and hears it out: down one step.',
        ),
        both(
          'Peserta menyebut nama surat yang belum ada: turun satu tingkat.',
          'The candidate names the missing paper: down one step.',
        ),
      ],
      heats: [
        both(
          'Peserta mengulang “aturannya begitu” tanpa keterangan: naik satu tingkat.',
          'The candidate repeats “those are the rules” without explaining: up one step.',
        ),
        both(
          'Peserta menyuruh datang lagi tanpa menyebut hari: naik satu tingkat.',
          'The candidate tells her to come again without naming a day: up one step.',
        ),
      ],
    },
    openingLine: both(
      'Permisi. Ini kali kedua saya ke sini. Kemarin itu map saya dikembalikan, katanya belum lengkap. Sampai sekarang saya tidak tahu apa yang belum.',
      'Excuse me. This is my second time here. The other day my folder was handed back, not complete, they said. To this hour I do not know what is not complete.',
    ),
    facts: [
      {
        code: 'tempat-lahir',
        asked: both('Di mana bayi lahir dan siapa yang menolong.', 'Where the baby was born and who helped.'),
        told: both(
          'Di rumah orang tua saya di Kumbayau. Bidan desa yang menolong, Bu Yeni.',
          "At my parents' house in Kumbayau. The village midwife helped, Mrs Yeni.",
        ),
      },
      {
        code: 'bidan-pelatihan',
        asked: both(
          'Apakah bidan sudah memberi surat, atau di mana bidan sekarang.',
          'Whether the midwife has given a notice, or where she is now.',
        ),
        told: both(
          'Katanya nanti dibuatkan. Sekarang beliau pelatihan di Padang, pulangnya hari Kamis.',
          'She said she would write it. She is on a course in Padang now and comes back on Thursday.',
        ),
      },
      {
        code: 'saksi-lahir',
        asked: both(
          'Siapa yang hadir waktu bayi lahir atau siapa yang dapat menjadi saksi.',
          'Who was present at the birth or could be a witness.',
        ),
        told: both(
          'Ada mertua saya dan Uni Des, tetangga. Uni Des ikut mengantar saya, sekarang di parkiran. KTP-nya ada. Mertua saya besok pagi bisa.',
          'My mother-in-law and Uni Des, a neighbour. Uni Des came along with me, she is in the car park. She has her identity card. My mother-in-law can come tomorrow morning.',
        ),
      },
      {
        code: 'kontrol-jumat',
        asked: both('Untuk apa akta diperlukan atau kapan paling lambat.', 'What the certificate is for or by when.'),
        told: both(
          'Fathan kuning. Jumat ini kontrol di RSUD. Kalau akta belum ada, ia belum bisa didaftarkan di kartu berobat kami.',
          'Fathan has jaundice. This Friday he has a check-up at the hospital. Without the certificate he cannot be added to our health cover.',
        ),
      },
      {
        code: 'batas-pulang',
        asked: both('Sampai pukul berapa ia dapat menunggu.', 'Until what hour she can wait.'),
        told: both(
          'Jam dua belas saya sudah harus di rumah, bayi saya menyusu.',
          'I must be home at twelve, my baby is nursing.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menangis dan tidak menyebut bayi akan meninggal; sakitnya hanya diceritakan bila ditanya.',
        'Does not weep and does not say that the baby will die; tells of the illness only when asked.',
      ),
      both(
        'Tidak menyebut SPTJM atau saksi sebelum peserta menyebutnya.',
        'Does not mention the declaration or witnesses before the candidate does.',
      ),
      both(
        'Tidak mengarang berkas lain. Pertanyaan di luar kartu ini dijawab “Saya tidak tahu”.',
        'Invents no other paper. Questions beyond this card are answered with “I do not know”.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'dibandingkan',
      at: 180,
      does: 'line',
      text: both(
        '“Orang di loket sebelah tadi langsung jadi. Saya ini dipersulit karena orang kampung, ya?”',
        '“The one at the next counter got it straight away. You make it hard for me because I am from the village, is that it?”',
      ),
    },
    {
      code: 'telepon-rumah',
      at: 420,
      does: 'act',
      text: both(
        'Telepon genggam bergetar. Menjawab singkat, “Iya Mak, sebentar lagi,” berdiri setengah, lalu duduk lagi di ujung kursi.',
        'The mobile vibrates. Answers briefly, “Yes Mother, just a moment,” half rises, then sits down again on the edge of the chair.',
      ),
    },
    {
      code: 'tulis-saja',
      at: 660,
      does: 'line',
      text: both(
        '“Ya sudah, tulis saja di situ suratnya sudah ada. Kamis saya susulkan. Kan yang pegang stempel di sini juga.”',
        '“All right, just write there that the notice is in. I will bring it on Thursday. The stamp is right here, after all.”',
      ),
    },
  ],
  criteria: [service, communication, decision, composure],
  killerErrors: [
    {
      code: 'catat-surat-ada',
      occasion: 'tulis-saja',
      text: both(
        'Mencatat, atau berjanji mencatat, surat keterangan lahir sebagai sudah diterima.',
        'Records the notice of birth as received, or promises to.',
      ),
    },
    {
      code: 'buka-daftar-pemohon',
      occasion: 'daftar-pemohon',
      text: both(
        'Membacakan atau memperlihatkan daftar pemohon lain untuk membantah tuduhan.',
        'Reads out or shows the list of other applicants to rebut the accusation.',
      ),
    },
    {
      code: 'minta-imbalan-akta',
      occasion: 'kontrol-jumat',
      text: both(
        'Meminta, atau mengisyaratkan, imbalan agar akta selesai sebelum hari Jumat.',
        'Asks or hints for something in return for having the certificate ready before Friday.',
      ),
    },
  ],
})
