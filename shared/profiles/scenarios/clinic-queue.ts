/**
 * At the registration counter of a health centre a family wants to skip the queue in the name of a relative in office. The claim gives no right;
 * the signs of danger, told only when asked, do.
 */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Menegakkan urutan yang sama bagi semua dan membuka jalan cepat hanya atas alasan yang sah.',
    'Keeps one order for all and opens the fast way on lawful grounds only.',
  ),
  weight: '0.35',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'urutan-sama': both('Menegakkan urutan.', 'Keeps the order.'),
    'jalan-cepat-sah': both('Membuka jalan cepat yang sah.', 'Opens the lawful fast way.'),
  },
  anchors: [
    both(
      'Menyisipkan ayah Bu Lina di depan karena nama camat, atau menolak mendaftarkannya karena keluarganya mendesak.',
      "Puts Lina's father in front because of the sub-district head's name, or refuses to register him because his family presses.",
    ),
    both(
      'Memberi nomor biasa dan menyuruh menunggu, tanpa menanyakan umur atau keadaan sang ayah.',
      'Gives an ordinary number and tells them to wait, without asking the age or condition of the father.',
    ),
    both(
      'Menyatakan bahwa jabatan tidak mengubah urutan, menanyakan umur, dan memberi nomor lansia.',
      'Says that office does not change the order, asks the age, and gives the number for the elderly.',
    ),
    both(
      'Seperti 3, dan menanyakan apa yang dirasakan sang ayah sehingga bicara pelo dan tangan lemah terungkap, lalu memanggil perawat triase.',
      'As 3, and asks what the father feels, so that slurred speech and weak hand come out, then calls the triage nurse.',
    ),
    both(
      'Seperti 4, dan menyebut kepada perawat di mana mobil diparkir serta meminta kursi roda, sementara pendaftaran diselesaikan dari KTP yang dipegang Bu Lina.',
      "As 4, and tells the nurse where the car is parked and asks for a wheelchair, while registration is completed from the identity card in Lina's hand.",
    ),
  ],
  behaviours: [
    speaksFor(
      'jabatan-bukan-urutan',
      'urutan-sama',
      'Menyatakan bahwa jabatan keluarga tidak mengubah urutan.',
      'Says that the office of a relative does not change the order.',
    ),
    speaksFor(
      'tanya-keadaan-ayah',
      'jalan-cepat-sah',
      'Menanyakan apa yang dirasakan sang ayah.',
      'Asks what the father feels.',
    ),
    speaksFor(
      'panggil-triase',
      'jalan-cepat-sah',
      'Menekan bel atau memanggil perawat triase.',
      'Rings for or calls the triage nurse.',
    ),
    speaksAgainst(
      'nomor-tanpa-tanya',
      'jalan-cepat-sah',
      'Memberi nomor tanpa menanyakan umur atau keadaan.',
      'Gives a number without asking age or condition.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Mengenali kapan urusan bukan lagi urusan loket, dan bertindak pada menit itu juga.',
    'Recognises when a matter is no longer one for the counter, and acts in that minute.',
  ),
  weight: '0.3',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'cari-tanda': both('Mencari tanda bahaya.', 'Looks for signs of danger.'),
    'teruskan-segera': both('Meneruskan kepada yang berwenang.', 'Passes on to who has the authority.'),
  },
  anchors: [
    both(
      'Menilai sendiri “itu hanya masuk angin” atau menyuruh keluarga mencari rumah sakit lain.',
      'Judges alone that “it is only a chill” or tells the family to find another hospital.',
    ),
    both(
      'Mengulang urutan nomor sesudah mendengar bicara pelo, dan menunggu nomor itu terpanggil.',
      'Repeats the order of numbers after hearing of the slurred speech, and waits for the number to come up.',
    ),
    both(
      'Memanggil perawat triase sesudah mendengar bicara pelo, dan menyebut bahwa perawatlah yang memutuskan urutan.',
      'Calls the triage nurse on hearing of the slurred speech, and says that it is the nurse who decides the order.',
    ),
    both(
      'Seperti 3, dan menanyakan sejak pukul berapa tanda itu muncul lalu menuliskan jamnya di kartu triase.',
      'As 3, and asks since what hour the signs have shown, then writes the hour on the triage card.',
    ),
    both(
      'Seperti 4, dan menanyakan obat yang diminum serta menyampaikan jam, tanda, dan obat itu dalam satu kalimat kepada perawat.',
      'As 4, and asks what medicine he takes, then gives hour, signs and medicine to the nurse in one sentence.',
    ),
  ],
  behaviours: [
    speaksFor('tanya-sejak-kapan', 'cari-tanda', 'Menanyakan sejak pukul berapa.', 'Asks since what hour.'),
    speaksFor(
      'isi-kartu-triase',
      'teruskan-segera',
      'Menulis jam dan tanda di kartu triase.',
      'Writes hour and signs on the triage card.',
    ),
    speaksFor(
      'sebut-perawat-putuskan',
      'teruskan-segera',
      'Menyebut bahwa perawat yang memutuskan urutan.',
      'Says that the nurse decides the order.',
    ),
    speaksAgainst(
      'diagnosis-sendiri',
      'cari-tanda',
      'Menyebut sendiri penyakitnya atau ringan-beratnya.',
      'Names the illness or its gravity on own account.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Menolak alasan jabatan tanpa menutup pintu, dan menerangkan kepada pengantre mengapa seseorang didahulukan.',
    'Refuses the ground of office without shutting the door, and explains to those waiting why somebody goes first.',
  ),
  weight: '0.2',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'tolak-terang': both('Menolak dengan terang.', 'Refuses plainly.'),
    'terang-pengantre': both('Menerangkan kepada pengantre.', 'Explains to those waiting.'),
  },
  anchors: [
    both(
      'Menyindir “di sini bukan kantor camat” atau berdebat tentang siapa pamannya.',
      'Says mockingly “this is not the sub-district office”, or argues about who her uncle is.',
    ),
    both(
      'Menunjuk papan urutan setiap kali Bu Lina berbicara, tanpa kalimat sendiri.',
      'Points to the board each time Lina speaks, without a sentence of their own.',
    ),
    both(
      'Menjelaskan dua alasan didahulukan, tanda bahaya dan nomor lansia, dengan kalimat yang dapat diulang Bu Lina.',
      'Explains the two grounds for going first, signs of danger and the number for the elderly, in words that Lina can repeat.',
    ),
    both(
      'Seperti 3, dan mengubah pembicaraan dari camat ke sang ayah dengan satu pertanyaan tentang keadaannya pagi ini.',
      'As 3, and turns the talk from the uncle to the father with one question about how he is this morning.',
    ),
    both(
      'Seperti 4, dan mengumumkan kepada pengantre bahwa satu pasien didahulukan atas keputusan perawat, tanpa menyebut nama dan keluhannya.',
      'As 4, and tells those waiting that one patient goes first by decision of the nurse, without giving name or complaint.',
    ),
  ],
  behaviours: [
    speaksFor(
      'jelaskan-dua-alasan',
      'tolak-terang',
      'Menjelaskan dua alasan seseorang didahulukan.',
      'Explains the two grounds for going first.',
    ),
    speaksFor(
      'umumkan-tanpa-nama',
      'terang-pengantre',
      'Menerangkan kepada pengantre tanpa nama dan keluhan.',
      'Explains to those waiting without name or complaint.',
    ),
    speaksAgainst(
      'debat-soal-camat',
      'tolak-terang',
      'Berdebat tentang jabatan pamannya.',
      "Argues about her uncle's office.",
    ),
  ],
} as const satisfies CriterionParts

const composure = {
  code: 'pengendalian-diri',
  title: both('Pengendalian diri', 'Composure'),
  definition: both(
    'Tidak gentar oleh ancaman telepon dan tidak berubah sikap ketika Bu Lina menuju pintu periksa.',
    'Is not daunted by the threat of a call, and keeps the same bearing when Lina makes for the examination room.',
  ),
  weight: '0.15',
  competency: null,
  coreValue: 'harmonis',
  indicators: {
    'hadapi-ancaman-telepon': both('Menghadapi ancaman telepon.', 'Meets the threat of a call.'),
    'cegah-terobos': both('Mencegah penerobosan.', 'Prevents the breaking through.'),
  },
  anchors: [
    both(
      'Memegang lengan Bu Lina atau menghalangi pintu sambil berteriak.',
      'Takes Lina by the arm or blocks the door while shouting.',
    ),
    both(
      'Menjadi bungkam sesudah ancaman telepon dan tidak mengambil langkah apa pun selama Bu Lina berjalan ke pintu.',
      'Falls silent after the threat of a call and takes no step while Lina walks to the door.',
    ),
    both(
      'Menjawab ancaman telepon dengan satu kalimat bersuara sama, dan meminta Bu Lina kembali ke loket tanpa menyentuhnya.',
      'Answers the threat in one sentence in the same voice, and asks Lina back to the counter without touching her.',
    ),
    both(
      'Seperti 3, dan mengakui dengan kata-kata bahwa ia takut terjadi sesuatu pada ayahnya.',
      'As 3, and acknowledges in words that she fears for her father.',
    ),
    both(
      'Seperti 4, dan memberinya satu tugas, menunjukkan mobil atau menyiapkan KTP, sehingga ia bergerak bersama petugas.',
      'As 4, and gives her one thing to do, showing the car or getting out the card, so that she moves with the officer.',
    ),
  ],
  behaviours: [
    speaksFor('akui-takut', 'hadapi-ancaman-telepon', 'Mengakui ketakutan Bu Lina.', "Acknowledges Lina's fear."),
    speaksFor(
      'minta-kembali',
      'cegah-terobos',
      'Meminta kembali ke loket tanpa menyentuh.',
      'Asks her back to the counter without touching.',
    ),
    speaksAgainst(
      'bungkam-diancam',
      'hadapi-ancaman-telepon',
      'Tidak menjawab dan tidak bertindak sesudah diancam.',
      'Neither answers nor acts after the threat.',
    ),
  ],
} as const satisfies CriterionParts

export const clinicQueue: ScenarioCard = scenario({
  code: 'antrean-puskesmas-a',
  edition: { family: 'antrean-puskesmas', letter: 'A' },
  title: both('Keluarga minta didahulukan di puskesmas', 'A family asks to go first at the health centre'),
  jobFamily: both(
    'Petugas pendaftaran puskesmas, jenjang terampil',
    'Health centre registration officer, skilled grade',
  ),
  setting: 'counter',
  prepareMinutes: 15,
  targets: [
    { competency: 'M.05', level: 1 },
    { competency: 'M.08', level: 1 },
    { competency: 'M.03', level: 1 },
  ],
  candidate: {
    situation: both(
      'Anda petugas pendaftaran di Puskesmas Silungkang, Sawahlunto. Kamis pukul 08.15, dua puluh orang menunggu, nomor yang dilayani 11. Seorang perempuan masuk tergesa dan langsung ke loket tanpa mengambil nomor.',
      'You are the registration officer at the Silungkang health centre, Sawahlunto. Thursday, 08.15, twenty people are waiting, number 11 is being served. A woman hurries in and comes straight to the counter without taking a number.',
    ),
    knows: [
      both(
        'Pasien dilayani menurut nomor. Lansia 60 tahun ke atas, ibu hamil, dan penyandang disabilitas mendapat nomor khusus: satu sesudah setiap tiga nomor biasa.',
        'Patients are served by number. Those of 60 and over, pregnant women and people with disabilities get a special number: one after every three ordinary ones.',
      ),
      both(
        'Tanda bahaya tidak menunggu nomor: sesak, tidak sadar, kejang, perdarahan, nyeri dada, bicara mendadak pelo, anggota badan mendadak lemah. Petugas pendaftaran menanyakan, tidak mendiagnosis, dan segera memanggil perawat triase; perawat yang memutuskan.',
        'Signs of danger do not wait for a number: breathlessness, unconsciousness, fits, bleeding, chest pain, sudden slurred speech, sudden weakness of a limb. The registration officer asks, does not diagnose, and calls the triage nurse at once; the nurse decides.',
      ),
      both(
        'Perawat triase, Ners Ade, datang dalam dua menit bila bel ditekan. Di simulasi ini: tekan bel, ucapkan pesan Anda; anggap ia mendengar dan berangkat.',
        'The triage nurse, Ners Ade, comes within two minutes of the bell. In this simulation: ring, say your message; take it that it is heard and acted on.',
      ),
      both(
        'Jabatan, kenalan, dan uang bukan alasan didahulukan. Nomor antrean tidak boleh diperjualbelikan.',
        'Office, acquaintance and money are no grounds for going first. Numbers may not be bought or sold.',
      ),
      both(
        'Keluhan pasien tidak diucapkan di hadapan pasien lain.',
        "A patient's complaint is not spoken of before other patients.",
      ),
    ],
    task: both(
      'Layani perempuan itu. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini; pengetahuan medis di luar itu tidak dinilai.',
      'Serve the woman. The provisions above are the only ones in this simulation; medical knowledge beyond them is not assessed.',
    ),
  },
  props: [
    {
      code: 'bel-triase',
      with: 'candidate',
      text: both('Bel meja, kartu triase kosong, pulpen.', 'Desk bell, blank triage card, pen.'),
    },
    {
      code: 'karcis-nomor',
      with: 'candidate',
      text: both('Karcis biasa nomor 31–33 dan karcis khusus K-04.', 'Ordinary tickets 31–33 and special ticket K-04.'),
    },
    {
      code: 'lembar-keluhan',
      with: 'candidate',
      text: both(
        'Lembar pendaftaran pagi itu: nama dan keluhan dua puluh pasien (rekaan).',
        "The morning's registration sheet: names and complaints of twenty patients (invented).",
      ),
    },
    {
      code: 'ktp-ayah',
      with: 'role-player',
      text: both(
        'KTP sang ayah (rekaan) dan uang mainan Rp50.000.',
        "The father's identity card (invented) and Rp50,000 in play money.",
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Lina Marlina (rekaan), 38 tahun, pemilik toko kain di Silungkang. Ayahnya duduk di mobil di halaman. Pamannya camat di kecamatan lain; selama ini nama paman membuka pintu, maka itulah yang ia pakai. Ia tidak tahu bahwa yang dilihatnya tadi pagi adalah tanda bahaya dan mengira ayahnya masuk angin.',
      'Lina Marlina (invented), 38, owns a cloth shop in Silungkang. Her father sits in the car in the yard. Her uncle heads another sub-district; his name has always opened doors, so that is what she uses. She does not know that what she saw this morning is a sign of danger and believes her father has a chill.',
    ),
    emotion: {
      start: 4,
      shows: both(
        'Tergesa dan menuntut; mengetuk meja dengan kunci mobil.',
        'In a hurry and demanding; taps the desk with the car key.',
      ),
      calms: [
        both(
          'Peserta bertanya tentang ayahnya: ia berhenti mengetuk dan menjawab.',
          'The candidate asks about her father: she stops tapping and answers.',
        ),
        both(
          'Peserta menekan bel atau memanggil perawat: turun dua tingkat dan menurut.',
          'The candidate rings or calls the nurse: down two steps, and follows.',
        ),
      ],
      heats: [
        both(
          'Peserta hanya menunjuk papan urutan: ia menyebut pamannya lagi.',
          'The candidate only points to the board: she names her uncle again.',
        ),
        both('Peserta menyindir pamannya: naik satu tingkat.', 'The candidate mocks her uncle: up one step.'),
      ],
    },
    openingLine: both(
      'Permisi, saya Lina, kemenakan Pak Camat. Ayah saya di mobil, tolong didahulukan. Beliau tidak biasa menunggu.',
      'Excuse me, I am Lina, niece of the sub-district head. My father is in the car, please take him first. He is not used to waiting.',
    ),
    facts: [
      {
        code: 'bicara-pelo',
        asked: both(
          'Apa yang dirasakan atau terlihat pada ayahnya.',
          'What the father feels or what can be seen of it.',
        ),
        told: both(
          'Badannya lemas saja. Tadi bicaranya jadi pelo, tangan kanannya tidak kuat memegang gelas. Masuk angin, mungkin.',
          'He is just weak. His speech went slurred, his right hand could not hold a glass. A chill, perhaps.',
        ),
      },
      {
        code: 'sejak-subuh',
        asked: both('Sejak pukul berapa.', 'Since what hour.'),
        told: both(
          'Habis subuh masih biasa. Mulainya waktu sarapan, kira-kira pukul tujuh.',
          'After dawn prayer he was as usual. It began at breakfast, about seven.',
        ),
      },
      {
        code: 'umur-ayah',
        asked: both('Berapa umur ayahnya.', 'How old the father is.'),
        told: both('Enam puluh tujuh. Ini KTP-nya.', 'Sixty-seven. Here is his card.'),
      },
      {
        code: 'obat-habis',
        asked: both('Obat apa yang biasa diminum.', 'What medicine he takes.'),
        told: both(
          'Obat darah tinggi. Sudah dua minggu habis, belum sempat ambil.',
          'For high blood pressure. It ran out two weeks ago, we had no time to fetch it.',
        ),
      },
      {
        code: 'mobil-putih',
        asked: both(
          'Di mana ayahnya sekarang dan apakah dapat berjalan.',
          'Where the father is now and whether he can walk.',
        ),
        told: both(
          'Di mobil putih, di halaman dekat pohon ketapang. Jalannya diseret, tadi kami papah.',
          'In the white car, in the yard by the almond tree. He drags his leg, we held him up.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menyebut bicara pelo atau tangan lemah sebelum ditanya tentang keadaan ayahnya.',
        'Does not mention slurred speech or weak hand before being asked how her father is.',
      ),
      both(
        'Tidak masuk melewati garis pintu periksa; berhenti satu langkah di depannya.',
        'Does not cross the line of the examination room; stops one step before it.',
      ),
      both('Tidak menuduh peserta menyebabkan ayahnya celaka.', 'Does not accuse the candidate of harming her father.'),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'telepon-camat',
      at: 120,
      does: 'line',
      text: both(
        '“Pak Camat itu mamak saya. Sekali saya telepon, kepala puskesmasnya yang turun ke sini.”',
        '“The sub-district head is my mother’s brother. One call from me and the head of this place comes down here.”',
      ),
    },
    {
      code: 'menuju-pintu',
      at: 330,
      does: 'act',
      text: both(
        'Meninggalkan loket dan berjalan ke pintu ruang periksa sambil berkata, “Saya bawa masuk sendiri saja.”',
        'Leaves the counter and walks to the examination room, saying, “I will take him in myself, then.”',
      ),
    },
    {
      code: 'beli-nomor',
      at: 540,
      does: 'act',
      text: both(
        'Meletakkan Rp50.000 di atas lembar pendaftaran: “Ini untuk nomor 12. Mereka paling batuk pilek saja, coba lihat.”',
        'Lays Rp50,000 on the registration sheet: “This is for number 12. They have coughs and colds at most, look.”',
      ),
    },
  ],
  criteria: [service, decision, communication, composure],
  killerErrors: [
    {
      code: 'dahulukan-karena-camat',
      occasion: 'telepon-camat',
      text: both(
        'Mendahulukan sang ayah dengan alasan pamannya camat.',
        'Lets the father go first on the ground that her uncle is head of a sub-district.',
      ),
    },
    {
      code: 'abaikan-pelo',
      occasion: 'bicara-pelo',
      text: both(
        'Mendengar bicara pelo atau tangan lemah dan sampai akhir permainan tidak memanggil perawat.',
        'Hears of slurred speech or weak hand and has not called the nurse by the end of the play.',
      ),
    },
    {
      code: 'jual-nomor-12',
      occasion: 'beli-nomor',
      text: both(
        'Menerima uang Bu Lina, atau menukarkan nomor 12 dengan karcisnya.',
        "Takes Lina's money, or trades number 12 for her ticket.",
      ),
    },
    {
      code: 'sebut-keluhan-pasien',
      occasion: 'lembar-keluhan',
      text: both(
        'Menyebut atau memperlihatkan keluhan pasien lain dari lembar pendaftaran.',
        'Tells or shows the complaint of another patient from the registration sheet.',
      ),
    },
  ],
})
