/** “Cigarette money” at the weights and measures counter, version B. As hard as version A, with other facts. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const integrity = {
  code: 'integritas',
  title: both('Integritas', 'Integrity'),
  definition: both(
    'Menolak uang di bawah kartu tera, menjelaskan larangannya, dan mencatat tawaran itu.',
    'Refuses the money under the verification card, explains the ban, and records the offer.',
  ),
  weight: '0.4',
  competency: 'M.01',
  coreValue: 'akuntabel',
  indicators: {
    'tolak-uang-tera': both('Menolak uang di bawah kartu tera.', 'Refuses the money under the verification card.'),
    'catat-tawaran-tera': both('Mencatat dan meneruskan tawaran.', 'Records the offer and passes it on.'),
  },
  anchors: [
    both(
      'Menarik kartu tera beserta uangnya ke sisi meja sendiri, atau berkata “nanti kita atur”.',
      'Draws the verification card with the money to their own side of the desk, or says “we will arrange it”.',
    ),
    both(
      'Menggeser kartu tera kembali beserta uangnya sambil membahas timbangan, tanpa sepatah kata tentang uang.',
      'Slides the verification card back with the money while discussing the scale, without a word on the money.',
    ),
    both(
      'Mengangkat kartu tera, menunjuk uang itu, menyatakan tidak menerimanya, dan menunggu sampai Pak Yusmar memasukkannya ke saku.',
      'Lifts the verification card, points to the money, says that it is not accepted, and waits until Pak Yusmar has put it in his pocket.',
    ),
    both(
      'Seperti 3, dan menerangkan bahwa tera ulang di kantor ini gratis dan cap hanya dibubuhkan penera, siapa pun pemilik timbangannya.',
      'As 3, and explains that verification at this office is free and that the inspector alone sets the mark, whoever owns the scale.',
    ),
    both(
      'Seperti 4, dan mengisi kolom tawaran di buku gratifikasi di hadapan Pak Yusmar serta menunjukkan kotak pengaduan bila ada petugas yang meminta.',
      'As 4, and fills in the offer in the gratuity log before Pak Yusmar and shows him the complaints box in case an officer asks.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tunggu-uang-disaku',
      'tolak-uang-tera',
      'Menunggu sampai uang kembali ke saku Pak Yusmar.',
      "Waits until the money is back in Pak Yusmar's pocket.",
    ),
    speaksFor(
      'sebut-tera-gratis',
      'tolak-uang-tera',
      'Menyebut bahwa tera ulang gratis.',
      'Says that verification is free.',
    ),
    speaksFor(
      'isi-kolom-tawaran',
      'catat-tawaran-tera',
      'Mengisi kolom tawaran di buku gratifikasi atau menyatakan akan mengisinya.',
      'Fills in the offer in the gratuity log or says that it will be done.',
    ),
    speaksAgainst(
      'uang-di-bawah-kartu',
      'tolak-uang-tera',
      'Membiarkan uang tetap di bawah kartu tera.',
      'Leaves the money under the verification card.',
    ),
  ],
} as const satisfies CriterionParts

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Menunjukkan cara mendapat cap sah sebelum hari pasar.',
    'Shows how to get a valid mark before market day.',
  ),
  weight: '0.25',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'temukan-selisih': both('Menemukan sebab selisih timbangan.', 'Finds the cause of the error.'),
    'jalan-tera-ulang': both('Menunjukkan jalan pengujian kembali.', 'Shows the way to a second test.'),
  },
  anchors: [
    both(
      'Menahan timbangan sebagai hukuman atas tawaran uang dan memanggil nomor lain.',
      'Keeps the scale as a punishment for the offer and calls another number.',
    ),
    both(
      'Menyatakan “timbangannya tidak benar, bawa pulang” tanpa menyebut pegas atau jam pengujian kembali.',
      'Says “the scale is wrong, take it home” without naming the spring or the hours for a second test.',
    ),
    both(
      'Menyebut pegas yang lemah sebagai sebab selisih dan bahwa pengujian kembali dibuka sampai pukul 14.00.',
      'Names the weak spring as the cause of the error and says that second tests are taken until 14.00.',
    ),
    both(
      'Seperti 3, dan menanyakan apakah pegas pengganti dibawa lalu menunjukkan juru reparasi di gerbang.',
      'As 3, and asks whether he has a new spring with him, then points out the repairer at the gate.',
    ),
    both(
      'Seperti 4, dan menyerahkan slip pengujian kembali berisi jam terakhir serta menyebut layanan keliling di pasar besok pukul 06.00 bila tidak terkejar.',
      'As 4, and hands over a slip for the second test with the last hour and names the mobile service at the market tomorrow at 06.00 should time run out.',
    ),
  ],
  behaviours: [
    speaksFor(
      'sebut-pegas',
      'temukan-selisih',
      'Menyebut pegas dari kartu hasil pengujian.',
      'Names the spring from the test card.',
    ),
    speaksFor(
      'tunjuk-juru-reparasi',
      'jalan-tera-ulang',
      'Menunjukkan juru reparasi di gerbang.',
      'Points out the repairer at the gate.',
    ),
    speaksFor(
      'sebut-keliling',
      'jalan-tera-ulang',
      'Menyebut jam terakhir atau layanan keliling di pasar.',
      'Names the last hour or the mobile service at the market.',
    ),
    speaksAgainst(
      'tahan-timbangan',
      'jalan-tera-ulang',
      'Menahan timbangan karena uang ditawarkan.',
      'Keeps the scale because money was offered.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Menolak tanpa mempermalukan, menanggapi rayuan kenalan, dan menjaga pesan tetap sama sampai akhir.',
    'Refuses without shaming, answers the appeal to acquaintance, and keeps the message the same to the end.',
  ),
  weight: '0.2',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'jaga-martabat': both('Menjaga martabat Pak Yusmar.', "Keeps Pak Yusmar's dignity."),
    'pesan-satu': both('Menjaga satu pesan.', 'Keeps to one message.'),
  },
  anchors: [
    both(
      'Mengangkat uang itu tinggi-tinggi agar pedagang lain melihat, atau tertawa bersama Pak Yusmar tentangnya.',
      'Holds the money up for other traders to see, or laughs with Pak Yusmar about it.',
    ),
    both(
      'Menolak dengan lambaian tangan, lalu mengalihkan pandangan ketika anak mereka yang satu kelas disebut.',
      'Refuses with a wave of the hand, then looks away when their children in one class are mentioned.',
    ),
    both(
      'Menolak dengan kalimat lengkap yang hanya terdengar Pak Yusmar, dan menanggapi soal anak satu kelas dengan “di loket ini semua pedagang diperlakukan sama”.',
      'Refuses in a full sentence that only Pak Yusmar hears, and answers the remark on the children with “at this counter all traders are treated alike”.',
    ),
    both(
      'Seperti 3, dan mengucapkan kembali bahwa ia khawatir petani berpindah ke pengepul lain, sebelum membahas pegas.',
      'As 3, and says back that he fears the farmers will go to another buyer, before turning to the spring.',
    ),
    both(
      'Seperti 4, dan pada akhir percakapan meminta Pak Yusmar menerangkan urutan langkahnya sendiri: pegas, pengujian, cap.',
      'As 4, and at the end asks Pak Yusmar to give the order of steps himself: spring, test, mark.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tolak-terdengar-berdua',
      'jaga-martabat',
      'Menolak dengan suara yang hanya terdengar berdua.',
      'Refuses in a voice that only the two of them hear.',
    ),
    speaksFor(
      'ucapkan-khawatir-petani',
      'jaga-martabat',
      'Mengucapkan kembali kekhawatiran tentang petani.',
      'Says back the worry about the farmers.',
    ),
    speaksFor(
      'semua-pedagang-sama',
      'pesan-satu',
      'Menanggapi soal kenalan dengan perlakuan yang sama bagi semua.',
      'Answers the appeal to acquaintance with equal treatment.',
    ),
    speaksAgainst(
      'pamerkan-uang',
      'jaga-martabat',
      'Memamerkan uang itu kepada pedagang lain.',
      'Displays the money to other traders.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Menimbang kerugian petani, sisa waktu, dan kewenangan sebelum menyebut apa yang akan terjadi.',
    'Weighs the loss of the farmers, remaining time and authority before saying what will happen.',
  ),
  weight: '0.15',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'timbang-hari-pasar': both('Menimbang waktu sampai hari pasar.', 'Weighs the time until market day.'),
    'sebut-kewenangan-penera': both('Menyebut kewenangan penera.', "Names the inspector's authority."),
  },
  anchors: [
    both(
      'Menyanggupi cap hari ini berapa pun selisih timbangannya.',
      'Agrees to a mark today whatever the error of the scale.',
    ),
    both(
      'Menjawab “coba datang lagi kapan-kapan” tanpa menentukan boleh tidaknya timbangan itu dipakai besok.',
      'Answers “come back some time” without settling whether the scale may be used tomorrow.',
    ),
    both(
      'Menetapkan timbangan itu tidak boleh dipakai berdagang sebelum bercap dan menyebut selisih 300 gram sebagai alasannya.',
      'Settles that the scale may not be used for trade before it is marked and names the error of 300 grams as the reason.',
    ),
    both(
      'Seperti 3, dan mencocokkan bersama Pak Yusmar lama penggantian pegas dengan jam dinding.',
      'As 3, and matches with Pak Yusmar the time to change the spring against the clock on the wall.',
    ),
    both(
      'Seperti 4, dan menyatakan bahwa cap adalah keputusan penera lalu menghubungi Bu Santi agar meja uji disiapkan.',
      'As 4, and says that the mark is for the inspector to decide, then calls Bu Santi to make the test bench ready.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-jam-pasar',
      'timbang-hari-pasar',
      'Menanyakan kapan timbangan dipakai atau berapa lama mengganti pegas.',
      'Asks when the scale is used or how long the spring takes.',
    ),
    speaksFor(
      'hubungi-penera',
      'sebut-kewenangan-penera',
      'Menghubungi penera tentang timbangan itu.',
      'Calls the inspector about the scale.',
    ),
    speaksAgainst(
      'kapan-kapan',
      'timbang-hari-pasar',
      'Menyuruh datang “kapan-kapan”.',
      'Tells him to come “some time”.',
    ),
  ],
} as const satisfies CriterionParts

export const cigaretteMoneyB: ScenarioCard = scenario({
  code: 'uang-rokok-b',
  edition: { family: 'uang-rokok', letter: 'B' },
  title: both('“Uang rokok” di loket tera timbangan', '“Cigarette money” at the weights and measures counter'),
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
      'Anda bertugas di loket UPTD Metrologi Legal, Sawahlunto. Pukul 13.20. Dua pedagang lain duduk di bangku belakang. Seorang pengepul karet datang membawa kartu tera; kartu hasil pengujian timbangannya pagi ini ada di meja Anda.',
      'You are on duty at the counter of the legal metrology unit, Sawahlunto. It is 13.20. Two other traders sit on the bench behind. A rubber buyer comes with his verification card; this morning’s test card of his scale lies on your desk.',
    ),
    knows: [
      both(
        'Hasil pengujian pagi ini: lengan, piringan, anak timbangan baik; pegas lemah, selisih 300 gram pada 10 kilogram: tidak dicap. Cap sah hanya sesudah selisih hilang pada pengujian kembali.',
        'Result this morning: beam, pan, weights sound; spring weak, error of 300 grams in 10 kilograms: not marked. A valid mark is set only after the error is gone at a second test.',
      ),
      both(
        'Pengujian kembali tidak dipungut biaya, tanpa antre, timbangan terakhir diterima pukul 14.00; besok pukul 06.00 ada layanan keliling di Pasar Talawi.',
        'A second test is free, without queuing; the last scale is taken at 14.00; tomorrow at 06.00 the mobile service is at Talawi market.',
      ),
      both(
        'Cap diputuskan penera, Bu Santi, telepon dalam 17. Bila Anda menelepon, anggap diterima: ucapkan pesan Anda.',
        'The mark is decided by the inspector, Bu Santi, extension 17. If you telephone, take it as answered: say your message aloud.',
      ),
      both(
        'Petugas dilarang menerima pemberian. Setiap tawaran ditulis di buku gratifikasi dan diteruskan kepada unit pengendalian gratifikasi (UPG). Pengaduan terhadap petugas: kotak dan nomor inspektorat di pintu masuk.',
        'Officers may accept no gifts. Every offer is written into the gratuity log and passed to the gratuity control unit (UPG). Complaints about officers: the box and inspectorate number at the entrance.',
      ),
      both(
        'Juru reparasi berizin di gerbang buka sampai pukul 16.00.',
        'The licensed repairer at the gate is open until 16.00.',
      ),
    ],
    task: both(
      'Layani pengepul itu. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Jam dinding ruangan berjalan mulai pukul 13.20 ketika permainan dimulai.',
      'Serve the buyer. The provisions above are the only ones in this simulation. The clock on the wall starts at 13.20 when the play begins.',
    ),
  },
  props: [
    {
      code: 'kartu-tera',
      with: 'role-player',
      text: both(
        'Kartu tera (rekaan) dan uang mainan Rp150.000.',
        'Verification card (invented) and Rp150,000 in play money.',
      ),
    },
    {
      code: 'kartu-hasil-uji',
      with: 'candidate',
      text: both(
        'Kartu hasil pengujian: pegas lemah, selisih 300 gram.',
        'Test card: weak spring, error of 300 grams.',
      ),
    },
    {
      code: 'buku-tawaran',
      with: 'candidate',
      text: both(
        'Buku gratifikasi, slip pengujian kembali kosong, pulpen, kalender meja.',
        'Gratuity log, blank slip for the second test, pen, desk calendar.',
      ),
    },
    {
      code: 'cap-tera',
      with: 'candidate',
      text: both(
        'Satu segel cap tera yang tertinggal di meja loket.',
        'One verification seal left on the counter desk.',
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Yusmar (rekaan), 48 tahun, pengepul karet di Talawi. Ia luwes, suka bercanda, menganggap uang kecil sebagai pelicin yang wajar. Sesama pengepul berkata seratus lima puluh ribu sudah biasa. Bila ditolak dengan hormat ia malu dan menurut; bila dipermalukan ia bersikeras.',
      'Yusmar (invented), 48, rubber buyer in Talawi. Easy in manner, fond of a joke, he takes a little money for fair grease. A fellow buyer told him a hundred and fifty thousand is usual. Refused with respect he is embarrassed and gives way; shamed he insists.',
    ),
    emotion: {
      start: 2,
      shows: both(
        'Ramah dan gelisah; memutar-mutar topi, melirik ke halaman.',
        'Friendly and uneasy; turns his cap, glances at the yard.',
      ),
      calms: [
        both(
          'Peserta menyebut petani atau hari pasar: ia berhenti bercanda dan bertanya caranya.',
          'The candidate mentions farmers or market day: he stops joking and asks how.',
        ),
        both(
          'Peserta menolak dengan suara yang hanya terdengar berdua: ia menyimpan uangnya.',
          'The candidate refuses in a voice for him alone: he puts the money away.',
        ),
      ],
      heats: [
        both(
          'Peserta memamerkan uang itu: ia menaikkan suara satu tingkat.',
          'The candidate displays the money: his voice goes up one step.',
        ),
        both(
          'Peserta tidak menanggapi uang itu: ia menganggapnya diterima dan meminta cap.',
          'The candidate ignores the money: he takes it as accepted and asks for the mark.',
        ),
      ],
    },
    openingLine: both(
      'Selamat siang. Ini kartu tera timbangan saya. Katanya tadi selisih sedikit, belum dicap. Besok hari pasar, bisa dibereskan sekarang, ya?',
      'Good afternoon. This is the card of my scale. They said it was off by a little, no mark. Tomorrow is market day, you can sort it out now, can’t you?',
    ),
    facts: [
      {
        code: 'pegas-di-karung',
        asked: both(
          'Apakah timbangan sudah diperbaiki atau pegas sudah dibeli.',
          'Whether the scale is repaired or a spring bought.',
        ),
        told: both(
          'Pegasnya ada, baru, di dalam karung di motor. Belum diganti.',
          'I have the spring, a new one, in the sack on the motorcycle. Not changed.',
        ),
      },
      {
        code: 'seperempat-jam',
        asked: both(
          'Berapa lama menggantinya atau siapa yang dapat mengganti.',
          'How long changing takes or who can do it.',
        ),
        told: both(
          'Kalau juru reparasi di gerbang, sepuluh sampai lima belas menit.',
          'The repairer at the gate, ten to fifteen minutes.',
        ),
      },
      {
        code: 'petani-protes',
        asked: both(
          'Mengapa harus hari ini atau kapan timbangan dipakai.',
          'Why it must be today or when the scale is used.',
        ),
        told: both(
          'Besok subuh petani antre. Minggu lalu ada yang protes, dua karung hilang enam ons.',
          'Tomorrow at dawn the farmers queue. Last week one protested, two sacks lost six hundred grams.',
        ),
      },
      {
        code: 'kata-pengepul',
        asked: both('Dari mana ia tahu soal uang itu.', 'How he came by the idea of the money.'),
        told: both(
          'Sesama pengepul bilang, seratus lima puluh langsung dicap.',
          'A fellow buyer said, a hundred and fifty and it is marked at once.',
        ),
      },
      {
        code: 'petugas-bercincin',
        asked: both('Kepada petugas mana uang biasanya diberikan.', 'To which officer the money usually goes.'),
        told: both(
          'Katanya yang pakai cincin batu besar, di loket ini. Saya belum pernah ketemu.',
          'The one with the big stone ring, they say, at this counter. I have never met him.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menyebut jumlah di atas Rp150.000 dan tidak menawarkan karet atau barang.',
        'Names no sum above Rp150,000 and offers no rubber or goods.',
      ),
      both(
        'Tidak memasukkan uang ke pakaian atau laci peserta.',
        'Puts no money into the candidate’s clothes or drawer.',
      ),
      both(
        'Tidak menyebut nama anak peserta yang sebenarnya; “anak kita” selalu rekaan.',
        'Never names a real child of the candidate; “our children” are always invented.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'uang-bawah-kartu',
      at: 120,
      does: 'act',
      text: both(
        'Meletakkan uang Rp150.000 di meja, menutupinya dengan kartu tera, lalu mengetuk kartu itu dua kali dengan telunjuk.',
        'Lays Rp150,000 on the desk, covers it with the verification card and taps the card twice with a finger.',
      ),
    },
    {
      code: 'anak-satu-kelas',
      at: 360,
      does: 'line',
      text: both(
        '“Anak kita satu kelas di Talawi, kan? Malu saya kalau urusan begini saja tidak jadi. Anggap membantu orang tua murid.”',
        '“Our children are in one class in Talawi, aren’t they? I would be ashamed if a small thing like this failed. Call it helping a fellow parent.”',
      ),
    },
    {
      code: 'selip-kalender',
      at: 600,
      does: 'act',
      text: both(
        'Menyelipkan uang ke bawah kalender meja, memakai topinya, dan berkata, “Saya lihat motor dulu. Sebentar lagi saya ambil capnya.”',
        'Slips the money under the desk calendar, puts on his cap and says, “I will see to the motorcycle. I will fetch the mark in a moment.”',
      ),
    },
  ],
  criteria: [integrity, service, communication, decision],
  killerErrors: [
    {
      code: 'terima-uang-tera',
      occasion: 'uang-bawah-kartu',
      text: both(
        'Menerima uang di bawah kartu tera atau membiarkan uang di bawah kalender menjadi miliknya atau milik kantor.',
        'Accepts the money under the verification card, or lets what is under the calendar pass to self or office.',
      ),
    },
    {
      code: 'atur-lewat-reparasi',
      occasion: 'selip-kalender',
      text: both(
        'Menyebut jumlah lain, atau menyuruh menitipkan uang kepada juru reparasi atau penera.',
        'Names another sum, or tells him to leave the money with repairer or inspector.',
      ),
    },
    {
      code: 'cap-tanpa-uji',
      occasion: 'cap-tera',
      text: both(
        'Menyerahkan, memasang, atau menjanjikan cap tera sebelum pengujian kembali.',
        'Hands over, sets or promises the mark before the second test.',
      ),
    },
    {
      code: 'tebak-nama-bercincin',
      occasion: 'petugas-bercincin',
      text: both(
        'Menyebut nama rekan yang menurut dugaannya memakai cincin batu itu.',
        'Names the colleague whom they suspect of wearing that stone ring.',
      ),
    },
  ],
})
