/** “Cigarette money” at the vehicle inspection counter, version A. Version B plays with weighing scales. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const integrity = {
  code: 'integritas',
  title: both('Integritas', 'Integrity'),
  definition: both(
    'Menolak uang di dalam buku uji, menjelaskan larangannya, dan mencatat tawaran itu.',
    'Refuses the money in the inspection book, explains the ban, and records the offer.',
  ),
  weight: '0.4',
  competency: 'M.01',
  coreValue: 'akuntabel',
  indicators: {
    'tolak-uang-uji': both('Menolak uang di dalam buku uji.', 'Refuses the money in the inspection book.'),
    'catat-tawaran-uji': both('Mencatat dan meneruskan tawaran.', 'Records the offer and passes it on.'),
  },
  anchors: [
    both(
      'Mengambil uang dari buku uji, membiarkannya masuk laci, atau bertanya “tambah berapa”.',
      'Takes the money out of the inspection book, lets it go into the drawer, or asks “how much on top”.',
    ),
    both(
      'Menutup buku uji dengan uang di dalamnya dan meneruskan percakapan tanpa menyebut uang itu.',
      'Closes the inspection book with the money inside and goes on talking without mentioning it.',
    ),
    both(
      'Mengeluarkan uang di hadapan Pak Syafril, berkata “ini tidak dapat saya terima”, dan mengembalikannya ke tangannya.',
      'Takes the money out in front of Pak Syafril, says “I cannot accept this”, and puts it back into his hand.',
    ),
    both(
      'Seperti 3, dan menyebut bahwa uji berkala tidak berbiaya serta hasilnya hanya dari penguji, sehingga uang tidak mengubah apa pun.',
      'As 3, and says that the inspection is free and that the result comes from the inspector alone, so that money changes nothing.',
    ),
    both(
      'Seperti 4, dan menulis tawaran itu di buku catatan gratifikasi serta memberi tahu Pak Syafril ke mana ia dapat melaporkan petugas yang meminta.',
      'As 4, and writes the offer into the gratuity log and tells Pak Syafril where he can report an officer who asks for money.',
    ),
  ],
  behaviours: [
    speaksFor(
      'kembalikan-ke-tangan',
      'tolak-uang-uji',
      'Mengembalikan uang ke tangan Pak Syafril.',
      "Puts the money back into Pak Syafril's hand.",
    ),
    speaksFor(
      'sebut-tanpa-biaya',
      'tolak-uang-uji',
      'Menyebut bahwa uji berkala tidak dipungut biaya.',
      'Says that the inspection is free of charge.',
    ),
    speaksFor(
      'isi-buku-gratifikasi',
      'catat-tawaran-uji',
      'Menulis di buku catatan gratifikasi atau menyatakan akan menulisnya.',
      'Writes in the gratuity log or says that it will be done.',
    ),
    speaksAgainst(
      'biarkan-uang-di-buku',
      'tolak-uang-uji',
      'Membiarkan uang tetap di dalam buku uji di meja.',
      'Leaves the money inside the book on the desk.',
    ),
  ],
} as const satisfies CriterionParts

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Menunjukkan cara lulus yang sah dalam sisa waktu sore itu.',
    'Shows the lawful way to pass in what is left of the afternoon.',
  ),
  weight: '0.25',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'temukan-kerusakan': both('Menemukan apa yang membuat mobil tidak lulus.', 'Finds out why the vehicle failed.'),
    'jalan-uji-ulang': both('Menunjukkan jalan uji ulang.', 'Shows the way to the retest.'),
  },
  anchors: [
    both(
      'Menolak melayani sesudah uang ditawarkan dan menyuruh Pak Syafril meninggalkan loket.',
      'Refuses to serve once money has been offered and tells Pak Syafril to leave the counter.',
    ),
    both(
      'Menyatakan “tidak lulus, perbaiki dulu” tanpa menyebut lampu kanan atau jadwal uji ulang.',
      'Says “failed, repair it first” without naming the right headlamp or the hours of the retest.',
    ),
    both(
      'Menyebut lampu kanan sebagai sebab tidak lulus dan bahwa uji ulang diterima sampai pukul 14.00.',
      'Names the right headlamp as the cause of failure and says that retests are taken until 14.00.',
    ),
    both(
      'Seperti 3, dan menanyakan apakah bohlam sudah ada lalu menunjukkan bengkel di sebelah kantor.',
      'As 3, and asks whether the bulb is at hand, then points out the workshop next door.',
    ),
    both(
      'Seperti 4, dan memberi kartu uji ulang berisi jam masuk terakhir serta menyebut pilihan esok pagi bila lampu belum terpasang pada jam itu.',
      'As 4, and gives a retest card with the last hour of entry and names the choice of tomorrow morning should the lamp not be fitted by then.',
    ),
  ],
  behaviours: [
    speaksFor(
      'sebut-lampu-kanan',
      'temukan-kerusakan',
      'Menyebut lampu kanan dari lembar hasil uji.',
      'Names the right headlamp from the test sheet.',
    ),
    speaksFor(
      'tunjuk-bengkel',
      'jalan-uji-ulang',
      'Menunjukkan bengkel di sebelah kantor.',
      'Points out the workshop next door.',
    ),
    speaksFor(
      'sebut-jam-terakhir',
      'jalan-uji-ulang',
      'Menyebut bahwa kendaraan terakhir masuk pukul 14.00.',
      'Says that the last vehicle enters at 14.00.',
    ),
    speaksAgainst(
      'usir-penawar',
      'jalan-uji-ulang',
      'Menghentikan layanan karena uang ditawarkan.',
      'Stops serving because money was offered.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Menolak tanpa mempermalukan, menanggapi rayuan sekampung, dan menjaga pesan tetap sama sampai akhir.',
    'Refuses without shaming, answers the appeal to common origin, and keeps the message the same to the end.',
  ),
  weight: '0.2',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'jaga-muka': both('Menjaga muka Pak Syafril.', "Saves Pak Syafril's face."),
    'pesan-tetap': both('Menjaga pesan tetap sama.', 'Keeps the message the same.'),
  },
  anchors: [
    both(
      'Menyebut Pak Syafril penyuap dengan suara yang terdengar sopir lain, atau ikut bergurau tentang uang itu.',
      'Calls Pak Syafril a briber in a voice that other drivers hear, or jokes along about the money.',
    ),
    both(
      'Menolak dengan gelengan atau kata “jangan begitu”, lalu tidak menjawab ketika ia menyebut sama-sama orang Silungkang.',
      'Refuses with a shake of the head or “don’t”, then gives no answer when he says that both are from Silungkang.',
    ),
    both(
      'Menolak dengan satu kalimat utuh bersuara rendah, dan menjawab rayuan sekampung dengan kalimat bahwa aturan berlaku sama bagi siapa pun.',
      'Refuses in one whole sentence in a low voice, and answers the appeal to common origin by saying that the rule is the same for everybody.',
    ),
    both(
      'Seperti 3, dan mengulang dengan kata sendiri kecemasan Pak Syafril tentang muatan cabai sebelum menjelaskan uji ulang.',
      "As 3, and puts Pak Syafril's worry about the load of chillies into own words before explaining the retest.",
    ),
    both(
      'Seperti 4, dan menutup dengan meminta ia menyebut kembali jam masuk terakhir dan apa yang diperiksa pada uji ulang.',
      'As 4, and closes by asking him to say back the last hour of entry and what the retest looks at.',
    ),
  ],
  behaviours: [
    speaksFor(
      'suara-rendah',
      'jaga-muka',
      'Menolak dengan suara rendah, tidak terdengar sopir lain.',
      'Refuses in a low voice, unheard by other drivers.',
    ),
    speaksFor(
      'ulang-kecemasan-muatan',
      'jaga-muka',
      'Menyebut kembali kecemasan tentang muatan cabai.',
      'Says back the worry about the load of chillies.',
    ),
    speaksFor(
      'aturan-sama',
      'pesan-tetap',
      'Menjawab rayuan sekampung dengan aturan yang sama bagi semua.',
      'Answers the appeal to common origin with one rule for all.',
    ),
    speaksAgainst(
      'permalukan',
      'jaga-muka',
      'Menegur keras di depan sopir lain.',
      'Rebukes him loudly in front of other drivers.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Menimbang keselamatan, sisa waktu, dan kewenangan sebelum menyebut apa yang akan terjadi.',
    'Weighs safety, remaining time and authority before saying what will happen.',
  ),
  weight: '0.15',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'timbang-waktu': both('Menimbang sisa waktu.', 'Weighs the time that is left.'),
    'sebut-kewenangan-uji': both('Menyebut kewenangan penguji.', "Names the inspector's authority."),
  },
  anchors: [
    both(
      'Menjanjikan surat lulus sore itu apa pun hasil ujinya.',
      'Promises the pass for that afternoon whatever the test says.',
    ),
    both(
      'Menyuruh Pak Syafril menunggu “nanti dilihat” tanpa menyebut siapa yang melihat dan kapan.',
      'Tells Pak Syafril to wait, “we will see”, without saying who will see and when.',
    ),
    both(
      'Memutuskan tidak ada surat lulus sebelum uji ulang dan menyebut lampu sebagai alasannya.',
      'Decides that there is no pass before the retest and names the lamp as the reason.',
    ),
    both(
      'Seperti 3, dan menghitung bersama Pak Syafril apakah pemasangan lampu muat dalam waktu sebelum pukul 14.00.',
      'As 3, and reckons with Pak Syafril whether fitting the lamp fits into the time before 14.00.',
    ),
    both(
      'Seperti 4, dan menyebut bahwa hanya penguji yang memutuskan lulus serta menelepon penguji agar kendaraan itu ditunggu.',
      'As 4, and says that the inspector alone decides on passing, and telephones the inspector to expect the vehicle.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-jam-berangkat',
      'timbang-waktu',
      'Menanyakan kapan ia berangkat atau berapa lama memasang lampu.',
      'Asks when he leaves or how long fitting the lamp takes.',
    ),
    speaksFor(
      'telepon-penguji',
      'sebut-kewenangan-uji',
      'Menelepon penguji tentang kendaraan itu.',
      'Telephones the inspector about the vehicle.',
    ),
    speaksAgainst(
      'nanti-dilihat',
      'timbang-waktu',
      'Menjawab “nanti dilihat” tanpa jam.',
      'Answers “we will see” without an hour.',
    ),
  ],
} as const satisfies CriterionParts

export const cigaretteMoneyA: ScenarioCard = scenario({
  code: 'uang-rokok-a',
  edition: { family: 'uang-rokok', letter: 'A' },
  title: both('“Uang rokok” di loket uji kendaraan', '“Cigarette money” at the vehicle inspection counter'),
  jobFamily: both(
    'Petugas loket pengujian teknis, jenjang terampil',
    'Technical inspection counter officer, skilled grade',
  ),
  setting: 'counter',
  prepareMinutes: 15,
  targets: [
    { competency: 'M.01', level: 2 },
    { competency: 'M.05', level: 1 },
    { competency: 'M.03', level: 1 },
    { competency: 'M.08', level: 1 },
  ],
  candidate: {
    situation: both(
      'Anda bertugas di loket UPTD Pengujian Kendaraan Bermotor, Muaro Kalaban, Sawahlunto. Pukul 13.20. Dua sopir lain duduk di bangku belakang. Seorang sopir mobil bak terbuka datang dengan buku uji; lembar hasil uji pagi ini ada di meja Anda.',
      'You are on duty at the counter of the motor vehicle inspection unit in Muaro Kalaban, Sawahlunto. It is 13.20. Two other drivers sit on the bench behind. The driver of a pick-up comes with his inspection book; this morning’s test sheet lies on your desk.',
    ),
    knows: [
      both(
        'Hasil uji pagi ini: rem, ban, emisi lulus; lampu utama kanan mati: tidak lulus. Surat lulus hanya terbit sesudah lampu menyala pada uji ulang.',
        'Result this morning: brakes, tyres, emissions passed; right headlamp dead: failed. A pass is issued only after the lamp lights at a retest.',
      ),
      both(
        'Uji ulang tidak dipungut biaya, tanpa antre, kendaraan terakhir masuk pukul 14.00; besok dibuka pukul 07.30.',
        'A retest is free, without queuing; the last vehicle enters at 14.00; tomorrow opening is at 07.30.',
      ),
      both(
        'Lulus atau tidak diputuskan penguji, Pak Eko, melalui telepon dalam 14. Bila Anda menelepon, anggap diterima: ucapkan pesan Anda.',
        'Passing is decided by the inspector, Pak Eko, extension 14. If you telephone, take it as answered: say your message aloud.',
      ),
      both(
        'Petugas dilarang menerima pemberian. Setiap tawaran ditulis di buku catatan gratifikasi dan diteruskan kepada unit pengendalian gratifikasi (UPG). Pengaduan terhadap petugas: kotak dan nomor inspektorat di dinding.',
        'Officers may accept no gifts. Every offer is written into the gratuity log and passed to the gratuity control unit (UPG). Complaints about officers: the box and inspectorate number on the wall.',
      ),
      both(
        'Bengkel di sebelah kantor buka sampai pukul 16.00.',
        'The workshop next to the office is open until 16.00.',
      ),
    ],
    task: both(
      'Layani sopir itu. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Jam dinding ruangan berjalan mulai pukul 13.20 ketika permainan dimulai.',
      'Serve the driver. The provisions above are the only ones in this simulation. The clock on the wall starts at 13.20 when the play begins.',
    ),
  },
  props: [
    {
      code: 'buku-uji',
      with: 'role-player',
      text: both(
        'Buku uji kendaraan (rekaan) dan uang mainan Rp150.000.',
        'Inspection book (invented) and Rp150,000 in play money.',
      ),
    },
    {
      code: 'lembar-hasil-uji',
      with: 'candidate',
      text: both('Lembar hasil uji: lampu utama kanan tidak lulus.', 'Test sheet: right headlamp failed.'),
    },
    {
      code: 'buku-gratifikasi',
      with: 'candidate',
      text: both('Buku catatan gratifikasi, kartu uji ulang kosong, pulpen.', 'Gratuity log, blank retest card, pen.'),
    },
    {
      code: 'blangko-lulus',
      with: 'candidate',
      text: both('Satu blangko surat lulus uji dan stempel unit.', 'One blank pass certificate and the unit’s stamp.'),
    },
  ],
  rolePlayer: {
    persona: both(
      'Syafril (rekaan), 45 tahun, sopir mobil bak pengangkut cabai dari Silungkang. Ia ramah, banyak senyum, menganggap uang kecil sebagai sopan santun. Teman sopirnya berkata seratus lima puluh ribu sudah biasa. Bila ditolak dengan hormat ia malu dan menurut; bila dipermalukan ia bersikeras.',
      'Syafril (invented), 45, drives a pick-up of chillies from Silungkang. Friendly, smiling, he takes a little money for good manners. A fellow driver told him a hundred and fifty thousand is usual. Refused with respect he is embarrassed and gives way; shamed he insists.',
    ),
    emotion: {
      start: 2,
      shows: both('Ramah dan gelisah; melirik jam dinding.', 'Friendly and uneasy; glances at the clock.'),
      calms: [
        both(
          'Peserta menyebut muatan atau jam berangkatnya: ia berhenti merayu dan bertanya caranya.',
          'The candidate mentions his load or hour of leaving: he stops coaxing and asks how.',
        ),
        both(
          'Peserta mengembalikan uang dengan suara rendah: ia menyimpannya.',
          'The candidate returns the money in a low voice: he puts it away.',
        ),
      ],
      heats: [
        both(
          'Peserta menegurnya di depan sopir lain: ia menaikkan suara satu tingkat.',
          'The candidate rebukes him before the other drivers: his voice goes up one step.',
        ),
        both(
          'Peserta tidak menanggapi uang itu: ia menganggapnya diterima dan meminta surat lulus.',
          'The candidate ignores the money: he takes it as accepted and asks for the pass.',
        ),
      ],
    },
    openingLine: both(
      'Siang, Pak, Bu. Ini buku uji saya. Tadi pagi katanya belum lulus, soal lampu sedikit saja. Bisa dibantu sore ini, ya?',
      'Good afternoon. This is my inspection book. This morning they said it had not passed, just a little thing with a lamp. You can help me this afternoon, can’t you?',
    ),
    facts: [
      {
        code: 'bohlam-di-jok',
        asked: both(
          'Apakah lampu sudah diperbaiki atau bohlam sudah dibeli.',
          'Whether the lamp is repaired or a bulb bought.',
        ),
        told: both(
          'Bohlamnya sudah saya beli, ada di bawah jok. Belum dipasang.',
          'I have bought the bulb, it is under the seat. Not fitted.',
        ),
      },
      {
        code: 'sepuluh-menit',
        asked: both(
          'Berapa lama memasangnya atau siapa yang dapat memasang.',
          'How long fitting takes or who can do it.',
        ),
        told: both(
          'Kalau tukang bengkel sebelah yang pegang, sepuluh menit selesai.',
          'If the man next door does it, ten minutes.',
        ),
      },
      {
        code: 'muatan-subuh',
        asked: both('Mengapa harus hari ini atau kapan berangkat.', 'Why it must be today or when he leaves.'),
        told: both(
          'Jam tiga subuh saya bawa cabai ke Padang. Dua minggu lalu di jalan itu hampir kena sepeda motor, gelap.',
          'At three in the morning I take chillies to Padang. Two weeks ago on that road I nearly hit a motorcycle, in the dark.',
        ),
      },
      {
        code: 'kata-teman',
        asked: both('Dari mana ia tahu soal uang itu.', 'How he came by the idea of the money.'),
        told: both(
          'Kawan di terminal bilang, seratus lima puluh sudah biasa di sini.',
          'A friend at the terminal said, a hundred and fifty is usual here.',
        ),
      },
      {
        code: 'petugas-berkumis',
        asked: both('Kepada petugas mana uang biasanya diberikan.', 'To which officer the money usually goes.'),
        told: both(
          'Katanya yang berkumis tebal, di loket ini. Saya sendiri tidak pernah lihat.',
          'The one with the thick moustache, they say, at this counter. I have never seen it myself.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menyebut jumlah di atas Rp150.000 dan tidak menambah uang.',
        'Names no sum above Rp150,000 and adds no money.',
      ),
      both(
        'Tidak menyelipkan uang ke saku atau tangan peserta; hanya ke dalam buku atau di atas meja.',
        'Puts no money into the candidate’s pocket or hand; only into the book or on the desk.',
      ),
      both('Tidak mengancam melapor kepada wartawan atau atasan.', 'Does not threaten to tell press or superiors.'),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'selip-uang',
      at: 120,
      does: 'act',
      text: both(
        'Menyelipkan uang Rp150.000 ke dalam buku uji, menutupnya, dan mendorong buku itu ke depan peserta sambil tersenyum.',
        'Slips Rp150,000 into the inspection book, closes it and pushes it before the candidate with a smile.',
      ),
    },
    {
      code: 'sama-silungkang',
      at: 360,
      does: 'line',
      text: both(
        '“Kawan saya minggu lalu begini juga, aman. Kita sama-sama orang Silungkang, masa tidak saling bantu.”',
        '“My friend did the same last week, no trouble. We are both Silungkang people, surely we help each other.”',
      ),
    },
    {
      code: 'uang-ditinggal',
      at: 600,
      does: 'act',
      text: both(
        'Berdiri, meletakkan uang di tepi meja, mundur dua langkah, dan berkata, “Saya tunggu di mobil saja. Itu untuk kopi.”',
        'Rises, lays the money on the edge of the desk, steps back twice and says, “I will wait in the truck. That is for coffee.”',
      ),
    },
  ],
  criteria: [integrity, service, communication, decision],
  killerErrors: [
    {
      code: 'terima-uang-uji',
      occasion: 'selip-uang',
      text: both(
        'Menerima uang dari buku uji atau membiarkan uang yang ditinggal di tepi meja menjadi miliknya atau milik kantor.',
        'Accepts the money from the inspection book, or lets what is left on the desk pass to self or office.',
      ),
    },
    {
      code: 'tawar-jumlah',
      occasion: 'uang-ditinggal',
      text: both(
        'Menyebut jumlah lain, atau menyuruh Pak Syafril menyerahkan uang di mobil atau melalui sopir lain.',
        'Names another sum, or tells Pak Syafril to hand the money over in the truck or through another driver.',
      ),
    },
    {
      code: 'surat-lulus-tanpa-uji',
      occasion: 'blangko-lulus',
      text: both(
        'Mengisi atau menjanjikan surat lulus sebelum lampu menyala pada uji ulang.',
        'Fills in or promises the pass before the lamp has lit at a retest.',
      ),
    },
    {
      code: 'sebut-nama-berkumis',
      occasion: 'petugas-berkumis',
      text: both(
        'Menyebut nama rekan yang menurut dugaannya petugas berkumis itu.',
        'Names the colleague whom they suspect to be the officer with the moustache.',
      ),
    },
  ],
})
