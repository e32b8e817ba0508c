/** By telephone: a complaint forwarded from SP4N-LAPOR that was marked as settled when nothing had been done. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Membangun kejelasan hanya dengan suara: menyebut diri, mendengar, menyusun fakta, dan membacakan kembali.',
    'Builds clarity by voice alone: gives a name, listens, orders the facts, reads back.',
  ),
  weight: '0.3',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'dengar-di-telepon': both('Mendengar di telepon.', 'Listens on the telephone.'),
    'susun-fakta-parit': both('Menyusun fakta tentang parit.', 'Orders the facts about the drain.'),
  },
  anchors: [
    both(
      'Menyela Bu Mardiana ketika ia bercerita, atau berbicara dengan orang lain sementara telepon terbuka.',
      'Breaks in on Bu Mardiana while she tells her story, or talks to somebody else with the line open.',
    ),
    both(
      'Membiarkannya bercerita, lalu membacakan jawaban di aplikasi kata demi kata tanpa menjelaskannya.',
      'Lets her tell it, then reads out the reply in the app word for word without explaining it.',
    ),
    both(
      'Menyebut nama dan dinasnya, membiarkan Bu Mardiana bercerita, dan mengajukan pertanyaan satu demi satu tentang tempat, waktu, dan akibat.',
      'Gives name and office, lets Bu Mardiana tell it, and asks one question at a time about place, time and effect.',
    ),
    both(
      'Seperti 3, dan membacakan kembali fakta yang dicatat untuk dibetulkan Bu Mardiana.',
      'As 3, and reads the noted facts back for Bu Mardiana to correct.',
    ),
    both(
      'Seperti 4, dan ketika telepon hening, menunggu lalu memeriksa dengan satu kalimat apakah ia masih ingin melanjutkan.',
      'As 4, and when the line falls silent, waits and then checks in one sentence whether she wishes to go on.',
    ),
  ],
  behaviours: [
    speaksFor(
      'sebut-nama-dinas',
      'dengar-di-telepon',
      'Menyebut nama dan dinas di awal percakapan.',
      'Gives name and office at the start.',
    ),
    speaksFor(
      'tunggu-hening',
      'dengar-di-telepon',
      'Membiarkan hening, lalu menanyakan apakah ia ingin melanjutkan.',
      'Lets the silence be, then asks whether she wishes to go on.',
    ),
    speaksFor(
      'bacakan-fakta',
      'susun-fakta-parit',
      'Membacakan kembali fakta yang dicatat.',
      'Reads the noted facts back.',
    ),
    speaksAgainst(
      'baca-jawaban-aplikasi',
      'susun-fakta-parit',
      'Membacakan jawaban aplikasi tanpa menjelaskannya.',
      'Reads out the reply in the app without explaining it.',
    ),
  ],
} as const satisfies CriterionParts

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Menempatkan keselamatan penghuni sebelum administrasi aduan, dan mengakui kesalahan status.',
    'Puts the safety of those in the house before the paperwork, and owns the wrong status.',
  ),
  weight: '0.25',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'selamatkan-penghuni': both('Menanyakan dan menindaklanjuti bahaya.', 'Asks about danger and acts on it.'),
    'akui-status-keliru': both('Mengakui status yang keliru.', 'Owns the wrong status.'),
  },
  anchors: [
    both(
      'Menyatakan aduan sudah selesai menurut sistem, dan menyarankan membuat aduan baru.',
      'Says that the complaint is settled according to the system, and advises filing a new one.',
    ),
    both(
      'Mencatat bahwa parit tersumbat lagi, tanpa mengakui bahwa status itu keliru dan tanpa menanyakan keadaan rumah.',
      'Notes that the drain is blocked again, without owning that the status was wrong and without asking about the house.',
    ),
    both(
      'Mengakui bahwa status “selesai” keliru, meminta maaf atas nama dinas, dan membuka kembali aduan itu saat menelepon.',
      'Owns that the status “settled” was wrong, apologises for the office, and reopens the complaint during the call.',
    ),
    both(
      'Seperti 3, dan menanyakan keadaan rumah sehingga retak di dinding kamar anak terungkap, lalu meminta anak-anak tidak tidur di kamar itu.',
      'As 3, and asks how the house is, so that the crack in the children’s wall comes out, then asks that the children do not sleep in that room.',
    ),
    both(
      'Seperti 4, dan menyambungkan ke posko bencana dengan menyebut alamat, retak, dan jumlah penghuni, lalu memberi Bu Mardiana nomor posko.',
      'As 4, and connects to the emergency post with address, crack and number in the house, then gives Bu Mardiana the number of the post.',
    ),
  ],
  behaviours: [
    speaksFor(
      'minta-maaf-status',
      'akui-status-keliru',
      'Mengakui status keliru dan meminta maaf.',
      'Owns the wrong status and apologises.',
    ),
    speaksFor(
      'tanya-keadaan-rumah',
      'selamatkan-penghuni',
      'Menanyakan keadaan rumah atau penghuninya.',
      'Asks about the house or those in it.',
    ),
    speaksFor(
      'sambung-posko',
      'selamatkan-penghuni',
      'Menyambungkan ke posko atau memberikan nomornya.',
      'Connects to the post or gives its number.',
    ),
    speaksAgainst(
      'suruh-aduan-baru',
      'akui-status-keliru',
      'Menyuruh membuat aduan baru.',
      'Tells her to file a new complaint.',
    ),
  ],
} as const satisfies CriterionParts

const results = {
  code: 'orientasi-hasil',
  title: both('Orientasi pada hasil', 'Results'),
  definition: both(
    'Menutup telepon dengan survei yang terjadwal dan janji yang dapat ditepati.',
    'Ends the call with a survey in the diary and a promise that can be kept.',
  ),
  weight: '0.25',
  competency: 'M.04',
  coreValue: 'akuntabel',
  indicators: {
    'jadwalkan-survei': both('Menjadwalkan survei.', 'Puts the survey in the diary.'),
    'janji-terukur': both('Menjanjikan yang dapat ditepati.', 'Promises what can be kept.'),
  },
  anchors: [
    both(
      'Menutup percakapan dengan “kami koordinasikan” tanpa satu pun langkah bertanggal.',
      'Ends the talk with “we will coordinate” and not one step with a date.',
    ),
    both(
      'Menyebut akan ada survei “minggu ini” tanpa memilih hari dari buku jadwal.',
      'Says that there will be a survey “this week” without choosing a day from the diary.',
    ),
    both(
      'Menawarkan dua waktu survei yang kosong dan menulis pilihan Bu Mardiana di buku jadwal.',
      'Offers the two free survey times and writes Bu Mardiana’s choice into the diary.',
    ),
    both(
      'Seperti 3, dan menyebut apa yang dapat dikerjakan regu parit pada hari itu serta apa yang bergantung pada anggaran.',
      'As 3, and says what the drain crew can do that day and what hangs on the budget.',
    ),
    both(
      'Seperti 4, dan menetapkan kapan serta melalui nomor mana ia sendiri menelepon Bu Mardiana dengan hasil survei, juga bila hasilnya mengecewakan.',
      'As 4, and fixes when and on which number they will themselves call Bu Mardiana with the outcome of the survey, also if it disappoints.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tawarkan-dua-waktu',
      'jadwalkan-survei',
      'Menawarkan dua waktu survei yang kosong.',
      'Offers the two free survey times.',
    ),
    speaksFor(
      'pisah-regu-anggaran',
      'janji-terukur',
      'Memisahkan pekerjaan regu dari yang bergantung pada anggaran.',
      'Separates the crew’s work from what hangs on the budget.',
    ),
    speaksFor(
      'janji-menelepon',
      'janji-terukur',
      'Menyebut kapan akan menelepon kembali.',
      'Says when they will call back.',
    ),
    speaksAgainst(
      'koordinasikan-saja',
      'jadwalkan-survei',
      'Berkata “kami koordinasikan” tanpa tanggal.',
      'Says “we will coordinate” without a date.',
    ),
  ],
} as const satisfies CriterionParts

const composure = {
  code: 'pengendalian-diri',
  title: both('Pengendalian diri', 'Composure'),
  definition: both(
    'Tidak membela sistem dan tidak mempercepat percakapan ketika Bu Mardiana marah atau terdiam.',
    'Neither defends the system nor hurries the talk when Bu Mardiana is angry or falls silent.',
  ),
  weight: '0.2',
  competency: null,
  coreValue: 'harmonis',
  indicators: {
    'tampung-marah': both('Menampung kemarahan tentang status.', 'Takes in the anger about the status.'),
    'jaga-tempo': both('Menjaga tempo percakapan.', 'Keeps the pace of the talk.'),
  },
  anchors: [
    both(
      'Menutup telepon, mengancam menutupnya, atau berkata “Ibu jangan marah kepada saya”.',
      'Hangs up, threatens to, or says “do not be angry with me”.',
    ),
    both(
      'Menyalahkan operator aplikasi atau bidang lain sesudah kata “apanya yang selesai”.',
      'Blames the app’s operator or another division after the words “what is settled about it”.',
    ),
    both(
      'Menjawab “apanya yang selesai” dengan pengakuan singkat dan suara yang sama, tanpa menunjuk orang lain.',
      'Answers “what is settled about it” with a brief admission in the same voice, pointing at nobody else.',
    ),
    both(
      'Seperti 3, dan menamai yang didengarnya, lelah dan cemas akan hujan malam ini, sebelum bertanya lagi.',
      'As 3, and names what they hear, tiredness and worry about rain tonight, before asking on.',
    ),
    both(
      'Seperti 4, dan menolak menyebut pelapor lain dengan satu alasan, lalu mengembalikan percakapan ke dinding kamar atau parit.',
      'As 4, and declines to name the other reporter with one reason, then leads the talk back to the wall or the drain.',
    ),
  ],
  behaviours: [
    speaksFor('namai-cemas', 'tampung-marah', 'Menamai kecemasan yang didengarnya.', 'Names the worry they hear.'),
    speaksFor(
      'tolak-sebut-pelapor',
      'jaga-tempo',
      'Menolak menyebut pelapor lain dan kembali ke pokok.',
      'Declines to name the other reporter and returns to the matter.',
    ),
    speaksAgainst(
      'salahkan-operator',
      'tampung-marah',
      'Menyalahkan operator atau bidang lain.',
      'Blames the operator or another division.',
    ),
  ],
} as const satisfies CriterionParts

export const forwardedComplaint: ScenarioCard = scenario({
  code: 'aduan-lapor-a',
  edition: { family: 'aduan-lapor', letter: 'A' },
  title: both('Aduan SP4N-LAPOR yang ditandai selesai', 'A forwarded complaint marked as settled'),
  jobFamily: both('Petugas pengelola pengaduan, jenjang ahli pertama', 'Complaints officer, first expert grade'),
  setting: 'phone',
  prepareMinutes: 20,
  targets: [
    { competency: 'M.03', level: 2 },
    { competency: 'M.05', level: 2 },
    { competency: 'M.04', level: 2 },
  ],
  candidate: {
    situation: both(
      'Anda pengelola pengaduan Dinas Pekerjaan Umum Kota Sawahlunto. Selasa pukul 14.05, langit mendung. Aduan SP4N-LAPOR dari Bu Mardiana, Durian I, tentang parit tersumbat diteruskan kepada dinas sebelas hari lalu. Kemarin statusnya menjadi “selesai” dengan jawaban “sudah dikoordinasikan”. Regu parit belum pernah ke sana. Telepon berdering; nomornya nomor Bu Mardiana.',
      'You handle complaints at the public works office of Sawahlunto. Tuesday, 14.05, the sky is overcast. A complaint by Bu Mardiana of Durian I about a blocked drain was forwarded from SP4N-LAPOR to the office eleven days ago. Yesterday its status became “settled” with the reply “coordinated”. The drain crew has never been there. The telephone rings; the number is Bu Mardiana’s.',
    ),
    knows: [
      both(
        'Status “selesai” hanya boleh sesudah pekerjaan atau jawaban yang tuntas. Anda berwenang membuka kembali aduan; cukup ucapkan bahwa Anda melakukannya.',
        'The status “settled” is allowed only after the work or a full answer. You may reopen a complaint; it is enough to say aloud that you do.',
      ),
      both(
        'Survei: Rabu pukul 09.00 atau pukul 13.30, satu tempat kosong masing-masing. Regu parit yang ikut survei dapat mengangkat sumbatan hari itu juga.',
        'Surveys: Wednesday at 09.00 or 13.30, one place free each. The drain crew that comes along can clear a blockage the same day.',
      ),
      both(
        'Perbaikan dinding parit atau pembetonan bergantung pada anggaran dan diputuskan Kepala Bidang; petugas tidak menjanjikannya.',
        'Repairing the drain wall or concreting hangs on the budget and is decided by the head of division; officers do not promise it.',
      ),
      both(
        'Bila ada bahaya bagi orang, sambungkan ke posko bencana (nomor simulasi: 5100, buka 24 jam) sambil menelepon; ucapkan pesan Anda kepada posko.',
        'Where people are in danger, connect to the emergency post (number in this simulation: 5100, open day and night) during the call; say your message to the post aloud.',
      ),
      both(
        'Identitas pelapor lain dirahasiakan. Ada satu aduan lain tentang parit yang sama.',
        'The identity of other reporters is confidential. There is one other complaint about the same drain.',
      ),
    ],
    task: both(
      'Terima telepon itu. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Anda duduk membelakangi pemeran; hanya suara yang menghubungkan.',
      'Take the call. The provisions above are the only ones in this simulation. You sit with your back to the role-player; only the voice connects.',
    ),
  },
  props: [
    {
      code: 'cetakan-aduan',
      with: 'candidate',
      text: both(
        'Cetakan aduan Bu Mardiana dan status terakhirnya.',
        "Print of Bu Mardiana's complaint and its last status.",
      ),
    },
    {
      code: 'cetakan-pelapor-lain',
      with: 'candidate',
      text: both(
        'Cetakan aduan kedua tentang parit yang sama, dengan nama pelapornya (rekaan).',
        'Print of the second complaint about the same drain, with the reporter’s name (invented).',
      ),
    },
    {
      code: 'buku-jadwal',
      with: 'candidate',
      text: both('Buku jadwal survei, kertas catatan, pulpen.', 'Survey diary, note paper, pen.'),
    },
    {
      code: 'dua-telepon',
      with: 'room',
      text: both(
        'Dua pesawat telepon tanpa sambungan; dua kursi saling membelakangi.',
        'Two telephones without a line; two chairs back to back.',
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Mardiana (rekaan), 41 tahun, guru mengaji di Durian I. Suaminya sopir antarkota dan jarang di rumah. Parit di belakang dapurnya tersumbat; tiga kali air masuk. Ia melapor dengan benar dan merasa dibohongi oleh kata “selesai”. Ia belum sadar bahwa retak di dinding kamar anak ada kaitannya.',
      'Mardiana (invented), 41, teaches Quran reading in Durian I. Her husband drives long distance and is seldom home. The drain behind her kitchen is blocked; three times water has come in. She reported it properly and feels lied to by the word “settled”. She has not realised that the crack in the children’s wall has to do with it.',
    ),
    emotion: {
      start: 4,
      shows: both(
        'Marah yang ditahan; suara bergetar, kata-kata jelas.',
        'Anger held in; the voice trembles, the words are distinct.',
      ),
      calms: [
        both(
          'Peserta mengakui status itu keliru: turun satu tingkat.',
          'The candidate owns that the status was wrong: down one step.',
        ),
        both(
          'Peserta menanyakan keadaan rumah dan anak-anak: turun satu tingkat.',
          'The candidate asks about the house and the children: down one step.',
        ),
      ],
      heats: [
        both(
          'Peserta membacakan jawaban aplikasi: ia mengulang “apanya yang selesai”.',
          'The candidate reads out the reply in the app: she repeats “what is settled about it”.',
        ),
        both(
          'Peserta menyuruh membuat aduan baru: ia diam, lalu bertanya nama atasan peserta.',
          'The candidate tells her to file anew: she is silent, then asks for the superior’s name.',
        ),
      ],
    },
    openingLine: both(
      'Halo, ini Mardiana, Durian I. Saya mau tanya aduan parit saya. Kemarin saya buka, tulisannya sudah beres. Padahal tidak ada seorang pun yang datang.',
      'Hello, this is Mardiana, Durian I. I am calling about my complaint on the drain. I looked yesterday and it says all done. Not one person has come.',
    ),
    facts: [
      {
        code: 'dinding-retak',
        asked: both(
          'Bagaimana keadaan rumah, atau apakah ada yang berubah sejak banjir terakhir.',
          'How the house is, or whether anything has changed since the last flood.',
        ),
        told: both(
          'Dinding kamar anak-anak ada retak, dari lantai sampai jendela. Tadi pagi uang logam bisa masuk. Minggu lalu belum begitu.',
          'There is a crack in the children’s wall, from the floor to the window. This morning a coin fitted in. Last week it was not so.',
        ),
      },
      {
        code: 'anak-tidur-di-situ',
        asked: both(
          'Siapa saja yang tinggal di rumah atau tidur di kamar itu.',
          'Who lives in the house or sleeps in that room.',
        ),
        told: both(
          'Saya dan tiga anak. Dua yang kecil tidur di kamar itu.',
          'I and three children. The two small ones sleep in that room.',
        ),
      },
      {
        code: 'letak-sumbatan',
        asked: both('Di mana letak sumbatan.', 'Where the blockage is.'),
        told: both(
          'Di bawah jembatan kecil dekat surau, dua puluh langkah dari dapur saya. Ada ban dan batang pisang.',
          'Under the little bridge by the prayer house, twenty steps from my kitchen. A tyre and banana stems.',
        ),
      },
      {
        code: 'bukti-foto',
        asked: both('Apakah ada foto atau catatan waktu banjir.', 'Whether there are photos or dates of the floods.'),
        told: both(
          'Ada. Tanggal 3, 9, dan 16, semua saya foto. Airnya setinggi mata kaki.',
          'Yes. On the 3rd, 9th and 16th, I photographed all. The water was up to the ankle.',
        ),
      },
      {
        code: 'waktu-di-rumah',
        asked: both('Kapan ia ada di rumah untuk survei.', 'When she is home for a survey.'),
        told: both(
          'Pagi sampai jam sebelas saya di rumah. Siang mengajar.',
          'In the morning until eleven I am home. In the afternoon I teach.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menyebut retak sebelum ditanya tentang rumah atau perubahan.',
        'Does not mention the crack before being asked about house or change.',
      ),
      both('Tidak memaki dan tidak menutup telepon.', 'Does not swear and does not hang up.'),
      both(
        'Tidak menyatakan rumah sedang roboh: bahayanya hanya sebesar yang tertulis.',
        'Does not say that the house is collapsing: the danger is as written and no greater.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'apanya-selesai',
      at: 120,
      does: 'line',
      text: both(
        '“Di situ tertulis selesai. Apanya yang selesai? Coba Bapak atau Ibu jelaskan kepada saya, satu saja yang selesai.”',
        '“It says settled. What is settled about it? Explain to me one thing, just one, that is settled.”',
      ),
    },
    {
      code: 'siapa-pelapor-lain',
      at: 330,
      does: 'line',
      text: both(
        '“Katanya ada orang lain juga melapor. Pasti Eli, yang rumahnya di atas. Iya, kan? Sebut saja, biar kami datang berdua.”',
        '“They say somebody else reported too. It must be Eli, in the house above. Am I right? Just say so, and we shall come together.”',
      ),
    },
    {
      code: 'hening-telepon',
      at: 540,
      does: 'act',
      text: both(
        'Diam lima belas detik; hanya terdengar tarikan napas. Lalu: “Maaf. Saya capek.”',
        'Silent for fifteen seconds; only breathing is heard. Then: “Sorry. I am tired.”',
      ),
    },
    {
      code: 'janji-beton',
      at: 720,
      does: 'line',
      text: both(
        '“Jadi minggu depan paritnya dibeton, ya? Janji? Saya catat nama Bapak atau Ibu.”',
        '“So next week the drain gets concrete, yes? Promise? I am writing down your name.”',
      ),
    },
  ],
  criteria: [communication, service, results, composure],
  killerErrors: [
    {
      code: 'sebut-pelapor-eli',
      occasion: 'siapa-pelapor-lain',
      text: both(
        'Menyebut, membenarkan, atau membantah nama pelapor lain.',
        'Names, confirms or denies the other reporter.',
      ),
    },
    {
      code: 'diamkan-retak',
      occasion: 'dinding-retak',
      text: both(
        'Mendengar tentang retak di dinding kamar anak dan tidak memperingatkan maupun menyambungkan ke posko.',
        'Hears of the crack in the children’s wall and neither warns nor connects to the post.',
      ),
    },
    {
      code: 'janjikan-pembetonan',
      occasion: 'janji-beton',
      text: both('Menjanjikan pembetonan parit atau tanggalnya.', 'Promises concreting of the drain or a date for it.'),
    },
    {
      code: 'tutup-telepon',
      occasion: 'hening-telepon',
      text: both(
        'Menutup telepon sebelum Bu Mardiana mengakhiri percakapan atau waktu habis.',
        'Hangs up before Bu Mardiana ends the talk or time is up.',
      ),
    },
  ],
})
