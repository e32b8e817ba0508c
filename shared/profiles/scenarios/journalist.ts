/** A journalist asks the social office about a named resident. What is public is given, what is personal is not, even by a nod. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const integrity = {
  code: 'integritas',
  title: both('Integritas: menjaga data pribadi', 'Integrity: keeping personal data'),
  definition: both(
    'Menjaga data Bu Nurhayati juga ketika diminta hanya mengangguk, dan tidak menutupi yang memang terbuka.',
    "Keeps Bu Nurhayati's data even when asked only to nod, and does not hide what is public.",
  ),
  weight: '0.35',
  competency: 'M.01',
  coreValue: 'akuntabel',
  indicators: {
    'jaga-nurhayati': both('Menjaga data Bu Nurhayati.', "Keeps Bu Nurhayati's data."),
    'amankan-meja': both('Mengamankan daftar dan layar.', 'Secures list and screen.'),
  },
  anchors: [
    both(
      'Menyebut, mengangguk, atau memperlihatkan bahwa Bu Nurhayati penerima atau bukan penerima bantuan.',
      'Says, nods or shows that Bu Nurhayati does or does not receive assistance.',
    ),
    both(
      'Menolak dengan kata-kata, tetapi membiarkan daftar penerima tetap terbuka di meja selama Tari berdiri di depannya.',
      'Refuses in words but leaves the list of recipients open on the desk while Tari stands before it.',
    ),
    both(
      'Menolak membenarkan maupun membantah, dan membalik atau menyimpan daftar penerima.',
      'Refuses both to confirm and to deny, and turns the list of recipients over or puts it away.',
    ),
    both(
      'Seperti 3, dan menyebut bahwa persetujuan tertulis Bu Nurhayatilah yang membuka data itu, sama bagi siapa pun yang bertanya.',
      "As 3, and says that Bu Nurhayati's own written consent is what opens the data, whoever asks.",
    ),
    both(
      'Seperti 4, dan mencatat permintaan itu di buku permintaan informasi lengkap dengan upaya memotret layar, untuk diteruskan kepada pejabat PPID.',
      'As 4, and records the request in the information register, the attempt to photograph the screen included, to be passed to the information officer.',
    ),
  ],
  behaviours: [
    speaksFor(
      'balik-daftar',
      'amankan-meja',
      'Membalik atau menyimpan daftar penerima bantuan.',
      'Turns over or puts away the list of recipients.',
    ),
    speaksFor(
      'tidak-benarkan-bantah',
      'jaga-nurhayati',
      'Menyatakan tidak membenarkan dan tidak membantah.',
      'Says that they neither confirm nor deny.',
    ),
    speaksFor(
      'sebut-persetujuan-tertulis',
      'jaga-nurhayati',
      'Menyebut persetujuan tertulis warga yang bersangkutan.',
      'Mentions the written consent of the resident.',
    ),
    speaksAgainst(
      'isyarat-wajah',
      'jaga-nurhayati',
      'Memberi isyarat dengan wajah, senyum, atau jeda yang menyiratkan jawaban.',
      'Gives a hint by face, smile or pause that implies an answer.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Berbicara kepada wartawan sebagai orang yang bekerja, di bawah rekaman, dengan kalimat yang boleh dikutip.',
    'Speaks to a journalist as somebody at work, on the record, in sentences that may be quoted.',
  ),
  weight: '0.3',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'gali-kebutuhan-berita': both('Menggali apa yang dibutuhkan untuk berita.', 'Finds out what the story needs.'),
    'bicara-direkam': both('Berbicara di bawah rekaman.', 'Speaks on the record.'),
  },
  anchors: [
    both(
      'Menyuruh Tari pergi, mempertanyakan kewartawanannya dengan nada mengejek, atau menutup lensa telepon genggamnya.',
      'Tells Tari to leave, questions her profession mockingly, or covers the lens of her mobile.',
    ),
    both(
      'Menjawab setiap pertanyaan dengan “tidak tahu” atau “bukan wewenang saya” tanpa keterangan lain.',
      'Answers each question with “I don’t know” or “not my authority” and nothing else.',
    ),
    both(
      'Menjelaskan dalam satu kalimat mengapa data bernama tidak diberikan, dan mengulang kalimat yang sama ketika rekaman menyala.',
      'Explains in one sentence why named data is not given, and repeats the same sentence when the recording is on.',
    ),
    both(
      'Seperti 3, dan menanyakan pokok berita serta jam tenggatnya sebelum menawarkan apa yang ada.',
      'As 3, and asks what the story is about and when it is due before offering what there is.',
    ),
    both(
      'Seperti 4, dan menyusun bersama Tari satu pertanyaan tanpa nama orang yang menjawab pokok beritanya, lalu membacakannya kembali.',
      'As 4, and words with Tari one question without a person’s name that serves her story, then reads it back.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-pokok-berita',
      'gali-kebutuhan-berita',
      'Menanyakan pokok berita atau tenggatnya.',
      'Asks about the story or its deadline.',
    ),
    speaksFor(
      'kalimat-sama-direkam',
      'bicara-direkam',
      'Mengulang penjelasan yang sama ketika direkam.',
      'Gives the same explanation on the record.',
    ),
    speaksFor(
      'susun-pertanyaan',
      'gali-kebutuhan-berita',
      'Menyusun pertanyaan tanpa nama bersama Tari.',
      'Words a question without a name together with Tari.',
    ),
    speaksAgainst(
      'halangi-rekaman',
      'bicara-direkam',
      'Menghalangi rekaman atau mengusir.',
      'Blocks the recording or sends her away.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Memilah permintaan menjadi yang terbuka sekarang, yang memerlukan prosedur, dan yang tertutup, lalu memutuskan untuk masing-masing.',
    'Sorts the request into what is open now, what needs a procedure and what is closed, and decides on each.',
  ),
  weight: '0.35',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'pilah-permintaan': both('Memilah permintaan.', 'Sorts the request.'),
    'jalankan-prosedur': both('Menjalankan prosedur informasi.', 'Runs the information procedure.'),
  },
  anchors: [
    both(
      'Menolak semua permintaan termasuk angka per kelurahan, atau memberikan semuanya demi menghindari berita buruk.',
      'Refuses everything, figures per ward included, or gives everything to escape a bad story.',
    ),
    both(
      'Menyuruh Tari menunggu kepala dinas tanpa formulir dan tanpa memilah mana yang terbuka.',
      'Tells Tari to wait for the head of the office, with no form and without sorting what is open.',
    ),
    both(
      'Memisahkan angka per kelurahan dari data Bu Nurhayati, dan memberikan lembar angka itu saat itu juga.',
      "Separates figures per ward from Bu Nurhayati's data, and gives the sheet of figures there and then.",
    ),
    both(
      'Seperti 3, dan membuka formulir permintaan untuk pertanyaan lain dengan menyebut batas tanggal jawabannya.',
      'As 3, and opens a request form for the other questions, naming the date by which the answer is due.',
    ),
    both(
      'Seperti 4, dan menelepon pejabat PPID agar juru bicara menghubungi Tari sebelum tenggat pukul 20.00, serta menawarkan menghubungi Bu Nurhayati untuk menanyakan persetujuannya.',
      'As 4, and telephones the information officer so that a spokesperson calls Tari before her deadline of 20.00, and offers to ask Bu Nurhayati for her consent.',
    ),
  ],
  behaviours: [
    speaksFor(
      'beri-lembar-angka',
      'pilah-permintaan',
      'Memberikan lembar angka per kelurahan.',
      'Gives the sheet of figures per ward.',
    ),
    speaksFor(
      'buka-formulir-informasi',
      'jalankan-prosedur',
      'Menyerahkan formulir permintaan dan menyebut tanggal jawaban.',
      'Hands over the request form and names the date of the answer.',
    ),
    speaksFor('telepon-ppid', 'jalankan-prosedur', 'Menelepon pejabat PPID.', 'Telephones the information officer.'),
    speaksAgainst(
      'tolak-semua',
      'pilah-permintaan',
      'Menolak juga angka yang terbuka.',
      'Refuses public figures as well.',
    ),
  ],
} as const satisfies CriterionParts

export const journalist: ScenarioCard = scenario({
  code: 'wartawan-data-a',
  edition: { family: 'wartawan-data', letter: 'A' },
  title: both('Wartawan meminta data seorang warga', "A journalist asks for a resident's data"),
  jobFamily: both('Petugas layanan informasi, jenjang ahli pertama', 'Information service officer, first expert grade'),
  setting: 'counter',
  prepareMinutes: 20,
  targets: [
    { competency: 'M.01', level: 2 },
    { competency: 'M.03', level: 2 },
    { competency: 'M.08', level: 2 },
  ],
  candidate: {
    situation: both(
      'Anda bertugas di meja informasi Dinas Sosial Kota Sawahlunto, Rabu pukul 15.10. Di meja Anda tergeletak daftar penerima bantuan sembako yang sedang Anda cocokkan. Sejak kemarin beredar video tentang Bu Nurhayati, warga Aur Mulyo, yang disebut tidak menerima bantuan. Seorang wartawan masuk.',
      'You are on duty at the information desk of the social office of Sawahlunto, Wednesday, 15.10. On your desk lies the list of recipients of food assistance that you are checking. Since yesterday a video has gone round about Bu Nurhayati, a resident of Aur Mulyo, said to receive no assistance. A journalist comes in.',
    ),
    knows: [
      both(
        'Nama, alamat, status, dan alasan seseorang menerima atau tidak menerima bantuan adalah data pribadi. Diberikan hanya dengan persetujuan tertulis orang itu. Membenarkan, membantah, atau memberi isyarat sama dengan memberikan.',
        'Name, address, status and reason why somebody does or does not receive assistance are personal data, given only with that person’s written consent. To confirm, deny or hint is to give.',
      ),
      both(
        'Terbuka bagi siapa pun: syarat bantuan, jumlah penerima per kelurahan, jadwal penyaluran, cara menyanggah. Lembarannya ada di rak meja.',
        'Open to anybody: conditions of assistance, number of recipients per ward, dates of distribution, how to object. The sheets are in the desk rack.',
      ),
      both(
        'Permintaan lain diajukan dengan formulir; dijawab paling lambat 10 hari kerja.',
        'Other requests are made on a form and answered within 10 working days.',
      ),
      both(
        'Keterangan atas nama dinas diberikan juru bicara melalui pejabat PPID, telepon dalam 20. Bila Anda menelepon, anggap diterima: ucapkan pesan Anda.',
        'Statements on behalf of the office are made by the spokesperson through the information officer (PPID), extension 20. If you telephone, take it as answered: say your message.',
      ),
      both(
        'Wartawan boleh merekam di ruang layanan sepanjang layar dan berkas warga tidak terekam. Petugas tidak memberi apa pun kepada wartawan.',
        'Journalists may record in the service room as long as no screen or file of a resident is in the picture. Officers give journalists nothing.',
      ),
    ],
    task: both(
      'Layani wartawan itu. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Anda tidak perlu, dan tidak boleh, menilai benar tidaknya video tersebut.',
      'Serve the journalist. The provisions above are the only ones in this simulation. You need not, and may not, judge whether the video is true.',
    ),
  },
  props: [
    {
      code: 'daftar-sembako',
      with: 'candidate',
      text: both(
        'Daftar penerima bantuan sembako Aur Mulyo, tiga puluh nama (rekaan), terbuka di meja; layar komputer menyala.',
        'List of recipients of food assistance in Aur Mulyo, thirty names (invented), open on the desk; the computer screen is on.',
      ),
    },
    {
      code: 'lembar-angka',
      with: 'candidate',
      text: both(
        'Rak: lembar syarat, lembar angka per kelurahan, formulir permintaan informasi, buku permintaan.',
        'Rack: sheet of conditions, sheet of figures per ward, information request form, request register.',
      ),
    },
    {
      code: 'amplop-dinas',
      with: 'candidate',
      text: both(
        'Amplop dinas berisi uang transpor peserta rapat (uang mainan), di laci terbuka.',
        'Office envelope with travel money for a meeting (play money), in an open drawer.',
      ),
    },
    {
      code: 'kartu-pers',
      with: 'role-player',
      text: both(
        'Kartu pers, surat tugas (rekaan), telepon genggam.',
        'Press card, letter of assignment (invented), mobile telephone.',
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Tari Melinda (rekaan), 31 tahun, wartawan media daring lokal (rekaan). Cerdas, sopan, cepat. Ia ingin tulisannya benar dan mencari satu orang dinas yang membenarkan. Ia tidak memusuhi; ia menguji setiap celah. Bila diberi jalan lain yang berguna, ia mengambilnya.',
      'Tari Melinda (invented), 31, journalist of a local online paper (invented). Bright, polite, quick. She wants her piece to be true and looks for one person in the office who confirms. She is not hostile; she tries every gap. Given another useful way, she takes it.',
    ),
    emotion: {
      start: 2,
      shows: both(
        'Ramah dan mendesak; tersenyum, bertanya beruntun.',
        'Friendly and pressing; smiles, asks in series.',
      ),
      calms: [
        both(
          'Peserta memberi lembar angka atau menawarkan juru bicara: ia mencatat dan melunak.',
          'The candidate gives figures or offers the spokesperson: she takes notes and softens.',
        ),
        both(
          'Peserta menanyakan pokok beritanya: ia menjawab terbuka.',
          'The candidate asks about the story: she answers openly.',
        ),
      ],
      heats: [
        both(
          'Peserta menjawab “tidak tahu” berturut-turut: ia mencatat keras-keras, “petugas tidak tahu”.',
          'The candidate answers “I don’t know” in a row: she notes aloud, “officer does not know”.',
        ),
        both(
          'Peserta melarangnya merekam dirinya: ia meminta dasar larangan itu.',
          'The candidate forbids her to record: she asks on what ground.',
        ),
      ],
    },
    openingLine: both(
      'Sore. Tari, dari media daring di kota ini. Saya menulis soal Bu Nurhayati di Aur Mulyo, yang videonya ramai itu. Beliau terdaftar atau tidak? Saya hanya perlu satu kalimat.',
      'Good afternoon. Tari, from an online paper in this city. I am writing about Bu Nurhayati in Aur Mulyo, the one in the video. Is she on the list or not? I need just one sentence.',
    ),
    facts: [
      {
        code: 'tenggat-malam',
        asked: both('Kapan berita itu harus jadi.', 'When the story is due.'),
        told: both('Naik malam ini, jam delapan.', 'It goes up tonight, at eight.'),
      },
      {
        code: 'pokok-berita',
        asked: both('Apa pokok beritanya.', 'What the story is about.'),
        told: both(
          'Bukan soal Bu Nur saja. Saya mau tahu, jumlah penerima di Aur Mulyo turun atau tidak, dan orang yang tercoret bisa menyanggah ke mana.',
          'Not Bu Nur alone. I want to know whether the number in Aur Mulyo went down, and where somebody struck off can object.',
        ),
      },
      {
        code: 'belum-tanya-beliau',
        asked: both(
          'Apakah ia sudah berbicara dengan Bu Nurhayati atau punya persetujuannya.',
          'Whether she has spoken to Bu Nurhayati or has her consent.',
        ),
        told: both(
          'Belum. Rumahnya ada, orangnya sedang di tempat anaknya di Solok. Nomornya saya punya.',
          'No. I found the house, she is at her child’s in Solok. I have her number.',
        ),
      },
      {
        code: 'surat-tugas',
        asked: both(
          'Dari media mana dan apakah ada surat tugas.',
          'From which paper and whether she has an assignment letter.',
        ),
        told: both(
          'Ini kartu pers dan surat tugasnya. Silakan dicatat.',
          'Here are press card and letter. Please note them down.',
        ),
      },
      {
        code: 'sumber-video',
        asked: both('Dari mana ia tahu tentang Bu Nurhayati.', 'How she knows about Bu Nurhayati.'),
        told: both(
          'Videonya dibuat tetangga. Tetangga itu tidak mau disebut.',
          'A neighbour made the video. The neighbour does not want to be named.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak mengambil atau menyentuh berkas di meja; paling jauh mencondongkan badan.',
        'Takes or touches no file on the desk; leans over at most.',
      ),
      both(
        'Tidak menyebut data Bu Nurhayati selain yang ada di kartu ini.',
        'Gives no data on Bu Nurhayati beyond this card.',
      ),
      both(
        'Tidak benar-benar merekam: layar telepon genggam menghadap pemeran dan dalam keadaan mati.',
        'Does not really record: the mobile faces the role-player and is off.',
      ),
      both('Tidak meminta uang.', 'Does not ask for money.'),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'cukup-mengangguk',
      at: 150,
      does: 'line',
      text: both(
        '“Tidak usah bicara. Beliau janda dengan tiga anak, dan namanya dicoret bulan lalu. Mengangguk saja kalau benar.”',
        '“You need not speak. She is a widow with three children, and was struck off last month. Just nod if that is right.”',
      ),
    },
    {
      code: 'rekaman-menyala',
      at: 360,
      does: 'act',
      text: both(
        'Mengangkat telepon genggam: “Saya rekam, ya, biar kutipannya tepat. Bisa diulang?”',
        'Raises the mobile: “I am recording, so that I quote correctly. Could you say that again?”',
      ),
    },
    {
      code: 'intip-daftar',
      at: 570,
      does: 'act',
      text: both(
        'Mencondongkan badan ke meja, mengarahkan telepon genggam ke daftar atau layar, dan bertanya, “Ini daftarnya?”',
        'Leans over the desk, points the mobile at list or screen and asks, “Is this the list?”',
      ),
    },
    {
      code: 'judul-berita',
      at: 750,
      does: 'line',
      text: both(
        '“Kalau begitu judulnya: petugas menutup-nutupi. Boleh saya tahu nama lengkap Bapak atau Ibu?”',
        '“In that case the headline is: officer covers up. May I have your full name?”',
      ),
    },
  ],
  criteria: [integrity, communication, decision],
  killerErrors: [
    {
      code: 'benarkan-nurhayati',
      occasion: 'cukup-mengangguk',
      text: both(
        'Membenarkan atau membantah status Bu Nurhayati, juga dengan anggukan atau gelengan.',
        "Confirms or denies Bu Nurhayati's status, a nod or shake of the head included.",
      ),
    },
    {
      code: 'perlihatkan-sembako',
      occasion: 'intip-daftar',
      text: both(
        'Memperlihatkan daftar penerima atau layar, atau membiarkannya dipotret tanpa bertindak.',
        'Shows list of recipients or screen, or lets it be photographed without acting.',
      ),
    },
    {
      code: 'amplop-wartawan',
      occasion: 'amplop-dinas',
      text: both(
        'Menawarkan amplop uang transpor kepada wartawan.',
        'Offers the journalist the envelope of travel money.',
      ),
    },
    {
      code: 'rampas-telepon',
      occasion: 'rekaman-menyala',
      text: both(
        'Merebut telepon genggam Tari atau memaksanya menghapus rekaman.',
        "Seizes Tari's mobile or forces her to delete the recording.",
      ),
    },
  ],
})
