/** In the market hall: a trader who filed in time is angry about a warning letter that says the opposite. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const composure = {
  code: 'pengendalian-diri',
  title: both('Pengendalian diri', 'Composure'),
  definition: both(
    'Tetap bekerja dengan tenang di depan petak ketika surat dilempar dan pedagang lain dipanggil menonton.',
    'Goes on working calmly at the stall when the letter is thrown and other traders are called to watch.',
  ),
  weight: '0.3',
  competency: null,
  coreValue: 'harmonis',
  indicators: {
    'tahan-balas': both('Tidak membalas.', 'Does not hit back.'),
    'redakan-kerumunan': both('Meredakan suasana di lorong.', 'Eases the mood in the aisle.'),
  },
  anchors: [
    both(
      'Membentak balik, menyebut Pak Zul tidak tahu sopan santun, atau mengancam membawa satuan polisi pamong praja.',
      'Shouts back, calls Pak Zul insolent, or threatens to bring the municipal police.',
    ),
    both(
      'Memungut surat yang dilempar sambil menyindir, atau mengangkat telepon genggam untuk merekam Pak Zul.',
      'Picks up the thrown letter with a jibe, or raises the mobile to film Pak Zul.',
    ),
    both(
      'Membiarkan surat itu, menunggu Pak Zul selesai berteriak, lalu berbicara dengan suara yang sama seperti sebelum surat dilempar.',
      'Lets the letter lie, waits until Pak Zul has finished shouting, then speaks in the same voice as before it was thrown.',
    ),
    both(
      'Seperti 3, dan mengakui dengan kata-kata bahwa surat yang ditempel di depan pembeli itu membuat malu.',
      'As 3, and acknowledges in words that a letter posted before customers is a humiliation.',
    ),
    both(
      'Seperti 4, dan mengajak Pak Zul duduk atau berpindah ke balik petak sehingga lorong tidak lagi menonton.',
      'As 4, and asks Pak Zul to sit down or move behind the stall, so that the aisle no longer watches.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tunggu-selesai',
      'tahan-balas',
      'Menunggu Pak Zul selesai berteriak sebelum berbicara.',
      'Waits for Pak Zul to finish shouting before speaking.',
    ),
    speaksFor(
      'akui-malu',
      'tahan-balas',
      'Mengakui bahwa surat di depan pembeli membuat malu.',
      'Acknowledges that a letter before customers humiliates.',
    ),
    speaksFor(
      'ajak-duduk',
      'redakan-kerumunan',
      'Mengajak duduk atau berpindah dari lorong.',
      'Asks him to sit or to leave the aisle.',
    ),
    speaksAgainst(
      'rekam-pedagang',
      'redakan-kerumunan',
      'Merekam atau mengancam dengan petugas keamanan.',
      'Films him or threatens with security officers.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Menggali riwayat izin dari kemarahan, dan menyampaikan isi surat teguran apa adanya.',
    'Draws the history of the permit out of the anger, and says plainly what the warning letter means.',
  ),
  weight: '0.25',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'gali-riwayat': both('Menggali riwayat izin petak.', 'Draws out the history of the permit.'),
    'jelas-teguran': both('Menjelaskan arti surat teguran.', 'Explains what the warning letter means.'),
  },
  anchors: [
    both(
      'Membacakan surat teguran keras-keras dari awal sampai akhir sementara Pak Zul berbicara.',
      'Reads the warning letter aloud from beginning to end while Pak Zul is talking.',
    ),
    both(
      'Mengulang “izin Bapak habis” setiap kali Pak Zul berkata sudah mengurus, tanpa bertanya kapan dan ke mana.',
      'Repeats “your permit has expired” each time Pak Zul says he filed, without asking when and where.',
    ),
    both(
      'Bertanya kapan dan kepada siapa berkas diserahkan, serta menjelaskan bahwa surat ini teguran pertama dan bukan perintah mengosongkan petak.',
      'Asks when and to whom the papers were given, and explains that this is a first warning and no order to vacate the stall.',
    ),
    both(
      'Seperti 3, dan menanyakan atas nama siapa izin itu, lalu merangkum riwayatnya dengan urutan tanggal untuk dibenarkan Pak Zul.',
      'As 3, and asks in whose name the permit stands, then sums up its history by dates for Pak Zul to confirm.',
    ),
    both(
      'Seperti 4, dan menyampaikan turut berduka atas istrinya sebelum menjelaskan dengan kata sehari-hari mengapa nama mendiang membuat berkas tertahan.',
      'As 4, and offers condolences on his wife before explaining in everyday words why her name held the papers up.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-kapan-serah',
      'gali-riwayat',
      'Menanyakan kapan dan kepada siapa berkas diserahkan.',
      'Asks when and to whom the papers were given.',
    ),
    speaksFor(
      'tanya-nama-izin',
      'gali-riwayat',
      'Menanyakan atas nama siapa izin petak itu.',
      'Asks in whose name the permit stands.',
    ),
    speaksFor(
      'sebut-teguran-pertama',
      'jelas-teguran',
      'Menyebut bahwa ini teguran pertama, petak tetap boleh dibuka.',
      'Says that it is a first warning and the stall may stay open.',
    ),
    speaksAgainst(
      'ulang-izin-habis',
      'jelas-teguran',
      'Mengulang “izin habis” tanpa bertanya.',
      'Repeats “expired” without asking.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Memisahkan yang terbukti dari yang dikatakan, dan memutuskan di lapangan sebatas kewenangan.',
    'Separates what is proven from what is said, and decides on the spot within the authority given.',
  ),
  weight: '0.25',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'periksa-bukti': both('Memeriksa bukti.', 'Checks the proof.'),
    'batas-lapangan': both('Memutuskan sebatas kewenangan lapangan.', 'Decides within field authority.'),
  },
  anchors: [
    both(
      'Mencabut teguran di tempat karena didesak, atau menyatakan petak akan ditutup hari ini.',
      'Withdraws the warning on the spot under pressure, or declares that the stall will be closed today.',
    ),
    both(
      'Menyuruh Pak Zul menghadap dinas tanpa melihat tanda terima dan tanpa menyatakan apa yang terjadi dengan teguran itu.',
      'Sends Pak Zul to the office without looking at the receipt and without saying what becomes of the warning.',
    ),
    both(
      'Melihat tanda terima tanggal 20 Oktober dan menyatakan tenggat 14 hari ditangguhkan sampai berkas ditelusuri, menurut ketentuan.',
      'Looks at the receipt of 20 October and declares the 14 days suspended until the papers are traced, as the provisions allow.',
    ),
    both(
      'Seperti 3, dan menyebut dua hal yang menunggu dua keputusan: keterlambatan yang gugur oleh tanda terima, dan nama izin yang perlu dialihkan kepada ahli waris.',
      'As 3, and names two matters that wait on two decisions: the delay, which the receipt removes, and the name on the permit, which has to pass to the heir.',
    ),
    both(
      'Seperti 4, dan menyebut bahwa pencabutan teguran diputuskan Kepala Bidang beserta hari Pak Zul mendapat kabar.',
      'As 4, and says that withdrawing the warning is for the head of division and on which day Pak Zul will hear.',
    ),
  ],
  behaviours: [
    speaksFor(
      'lihat-tanda-terima',
      'periksa-bukti',
      'Meminta dan membaca tanda terima.',
      'Asks for the receipt and reads it.',
    ),
    speaksFor(
      'tangguhkan-tenggat',
      'batas-lapangan',
      'Menyatakan tenggat ditangguhkan selama penelusuran.',
      'Declares the time limit suspended during tracing.',
    ),
    speaksFor(
      'sebut-kepala-bidang',
      'batas-lapangan',
      'Menyebut siapa yang memutuskan pencabutan teguran.',
      'Says who decides on withdrawing the warning.',
    ),
    speaksAgainst(
      'batalkan-di-tempat',
      'batas-lapangan',
      'Menyatakan teguran batal di tempat.',
      'Declares the warning void on the spot.',
    ),
  ],
} as const satisfies CriterionParts

const results = {
  code: 'orientasi-hasil',
  title: both('Orientasi pada hasil', 'Results'),
  definition: both(
    'Meninggalkan petak dengan pekerjaan yang sudah bergerak, bukan hanya dengan percakapan.',
    'Leaves the stall with work that has begun to move, and not with talk alone.',
  ),
  weight: '0.2',
  competency: 'M.04',
  coreValue: 'akuntabel',
  indicators: {
    'catat-di-tempat': both('Mencatat di tempat.', 'Records on the spot.'),
    'ikat-tindak-lanjut': both('Mengikat tindak lanjut.', 'Ties down the follow-up.'),
  },
  anchors: [
    both('Meninggalkan petak tanpa mencatat apa pun.', 'Leaves the stall without having noted anything.'),
    both(
      'Mencatat nama dan nomor petak, lalu berkata “nanti kami kabari”.',
      'Notes name and stall number, then says “we will let you know”.',
    ),
    both(
      'Mengisi berita kunjungan dengan tanggal tanda terima dan memotretnya, atau menyalin nomornya.',
      'Fills in the visit note with the date of the receipt, and photographs it or copies its number.',
    ),
    both(
      'Seperti 3, dan menyerahkan daftar berkas alih nama yang sudah ditandai mana yang ada dan mana yang belum.',
      'As 3, and hands over the list of papers for the change of name, marked with what is there and what is not.',
    ),
    both(
      'Seperti 4, dan menyepakati satu hari serta satu orang yang menerima berkas itu, lalu keduanya menandatangani berita kunjungan.',
      'As 4, and agrees on one day and one person to receive those papers, after which both sign the visit note.',
    ),
  ],
  behaviours: [
    speaksFor('isi-berita-kunjungan', 'catat-di-tempat', 'Mengisi berita kunjungan.', 'Fills in the visit note.'),
    speaksFor(
      'tandai-daftar-alih',
      'ikat-tindak-lanjut',
      'Menandai daftar berkas alih nama.',
      'Marks the list of papers for the change of name.',
    ),
    speaksAgainst(
      'nanti-dikabari',
      'ikat-tindak-lanjut',
      'Berkata “nanti dikabari” tanpa hari dan orang.',
      'Says “we will let you know” without day or person.',
    ),
  ],
} as const satisfies CriterionParts

export const marketTrader: ScenarioCard = scenario({
  code: 'izin-pedagang-a',
  edition: { family: 'izin-pedagang', letter: 'A' },
  title: both('Pedagang marah karena surat teguran izin petak', 'A trader angry about a warning on his stall permit'),
  jobFamily: both('Petugas pembinaan pasar, jenjang ahli pertama', 'Market supervision officer, first expert grade'),
  setting: 'field',
  prepareMinutes: 20,
  targets: [
    { competency: 'M.03', level: 2 },
    { competency: 'M.08', level: 2 },
    { competency: 'M.04', level: 2 },
  ],
  candidate: {
    situation: both(
      'Anda petugas Dinas Perdagangan, seorang diri di pasar rakyat kota Sawahlunto, Selasa pukul 08.50. Kemarin rekan Anda menempelkan surat teguran pertama pada petak B-14, penjual bumbu, karena permohonan perpanjangan izin tidak tercatat. Tugas Anda pagi ini: mendatangi petak itu, menjelaskan surat, dan mengisi berita kunjungan.',
      'You are an officer of the trade office, alone in the public market of Sawahlunto, Tuesday, 08.50. Yesterday a colleague posted a first warning on stall B-14, spices, because no application to renew its permit is on record. Your task this morning: visit the stall, explain the letter and fill in the visit note.',
    ),
    knows: [
      both(
        'Perpanjangan izin diajukan paling lambat 31 Oktober. Yang tidak mengajukan menerima teguran pertama: 14 hari untuk menanggapi. Petak tetap boleh dibuka.',
        'Renewal is to be filed by 31 October. Whoever does not file gets a first warning: 14 days to answer. The stall may stay open.',
      ),
      both(
        'Bila pedagang menunjukkan tanda terima permohonan, petugas lapangan menangguhkan tenggat sampai berkas ditelusuri, paling lama lima hari kerja.',
        'Where a trader shows a receipt of filing, the field officer suspends the time limit until the papers are traced, five working days at most.',
      ),
      both(
        'Teguran hanya dicabut oleh Kepala Bidang Pasar. Penutupan petak hanya oleh Kepala Dinas sesudah teguran ketiga.',
        'Only the head of the market division withdraws a warning. Only the head of the office closes a stall, after a third warning.',
      ),
      both(
        'Izin melekat pada nama. Bila pemegang izin meninggal, ahli waris mengajukan alih nama: surat kematian, KK, surat keterangan ahli waris, izin lama. Sampai selesai, petak boleh dijalankan ahli waris.',
        'A permit is tied to a name. When the holder dies, an heir applies for a change of name: death certificate, family card, certificate of heirs, old permit. Until then the heir may run the stall.',
      ),
      both(
        'Tidak ada pembayaran di lapangan. Data izin dan tunggakan pedagang lain tidak dibicarakan dengan pedagang.',
        'Nothing is paid in the field. Permits and arrears of other traders are not discussed with traders.',
      ),
    ],
    task: both(
      'Datangi petak B-14. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Meja dan kursi di ruangan ini adalah petak itu; lantai di depannya adalah lorong pasar.',
      'Go to stall B-14. The provisions above are the only ones in this simulation. The table and chairs in the room are the stall; the floor before it is the market aisle.',
    ),
  },
  props: [
    {
      code: 'surat-teguran',
      with: 'room',
      text: both('Surat teguran pertama, tertempel di meja petak.', 'First warning, posted on the stall table.'),
    },
    {
      code: 'tanda-terima',
      with: 'role-player',
      text: both(
        'Tanda terima permohonan bertanggal 20 Oktober, berstempel kantor pasar, di laci petak.',
        'Receipt of filing dated 20 October with the stamp of the market office, in the stall drawer.',
      ),
    },
    {
      code: 'berita-kunjungan',
      with: 'candidate',
      text: both(
        'Formulir berita kunjungan, daftar berkas alih nama, pulpen.',
        'Visit note form, list of papers for a change of name, pen.',
      ),
    },
    {
      code: 'daftar-petak',
      with: 'candidate',
      text: both(
        'Daftar izin dan tunggakan lorong B, dua belas petak (rekaan).',
        'List of permits and arrears in aisle B, twelve stalls (invented).',
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Zulkifli, dipanggil Zul (rekaan), 52 tahun, penjual bumbu giling, dua puluh tahun di petak B-14. Izin atas nama istrinya, Murni, yang meninggal bulan Agustus. Ia sudah menyerahkan permohonan dan merasa surat itu menghinanya di depan langganan. Di balik marahnya ada duka; ia tidak menyebut istrinya kecuali ditanya tentang nama izin.',
      'Zulkifli, called Zul (invented), 52, sells ground spices, twenty years at stall B-14. The permit is in the name of his wife, Murni, who died in August. He has filed and feels that the letter insults him before his customers. Behind the anger there is grief; he does not mention his wife unless asked about the name on the permit.',
    ),
    emotion: {
      start: 5,
      shows: both(
        'Sangat marah; berdiri, suara lantang, menunjuk surat.',
        'Furious; on his feet, loud, pointing at the letter.',
      ),
      calms: [
        both(
          'Peserta menunggu ia selesai dan bertanya kapan berkas diserahkan: turun satu tingkat.',
          'The candidate waits and asks when the papers were given: down one step.',
        ),
        both(
          'Peserta mengakui rasa malunya, atau mengajak duduk: turun satu tingkat.',
          'The candidate acknowledges his shame, or asks him to sit: down one step.',
        ),
        both(
          'Peserta menyampaikan duka atas istrinya: turun sampai tingkat 2, suara pelan.',
          'The candidate offers condolences on his wife: down to step 2, voice low.',
        ),
      ],
      heats: [
        both(
          'Peserta mengulang “izin habis”: tetap di tingkat 5 dan memukul meja satu kali.',
          'The candidate repeats “expired”: stays at 5 and strikes the table once.',
        ),
        both(
          'Peserta menyebut penutupan atau petugas keamanan: berteriak ke arah lorong.',
          'The candidate mentions closing or security officers: shouts down the aisle.',
        ),
      ],
    },
    openingLine: both(
      'Nah, ini orangnya! Enak saja menempel surat di petak saya. Dua puluh tahun saya berjualan di sini, sekarang mau diusir?',
      'Ah, here they come! Posting letters on my stall as they please. Twenty years I have traded here, and now I am to be thrown out?',
    ),
    facts: [
      {
        code: 'serah-20-oktober',
        asked: both(
          'Apakah atau kapan ia mengajukan perpanjangan, dan kepada siapa.',
          'Whether or when he filed, and with whom.',
        ),
        told: both(
          'Tanggal 20 Oktober, di kantor pasar, diterima anak muda berkacamata. Ada kertasnya di laci.',
          'On 20 October, at the market office, a young man with glasses took it. The paper is in the drawer.',
        ),
      },
      {
        code: 'nama-istri',
        asked: both('Atas nama siapa izin petak itu.', 'In whose name the permit stands.'),
        told: both(
          'Atas nama istri saya. Murni. Sudah tidak ada, bulan Agustus kemarin.',
          'In my wife’s name. Murni. She is gone, this August.',
        ),
      },
      {
        code: 'surat-kematian',
        asked: both(
          'Apakah ada surat kematian, KK baru, atau surat ahli waris.',
          'Whether there is a death certificate, new family card or certificate of heirs.',
        ),
        told: both(
          'Surat kematian dan KK baru sudah ada. Surat ahli waris belum, saya tidak tahu itu perlu.',
          'Death certificate and new family card are there. Certificate of heirs no, I did not know it was needed.',
        ),
      },
      {
        code: 'pembeli-borongan',
        asked: both('Apa akibat surat itu bagi dagangannya.', 'What the letter has done to his trade.'),
        told: both(
          'Rumah makan langganan menunda pesanan dua puluh kilo. Katanya takut saya tutup.',
          'A restaurant put off an order of twenty kilos. They fear I shall close.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menyentuh peserta dan tidak memegang alat dapur atau benda tajam.',
        'Does not touch the candidate and holds no kitchen tool or sharp object.',
      ),
      both(
        'Surat dilempar ke meja atau lantai, tidak ke arah badan.',
        'The letter is thrown on table or floor, never at a body.',
      ),
      both(
        'Tidak menghina suku, agama, atau keluarga peserta.',
        'Does not insult the candidate’s ethnicity, religion or family.',
      ),
      both(
        'Tidak memperlihatkan tanda terima sebelum ditanya tentang pengajuan.',
        'Does not show the receipt before being asked about filing.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'lempar-surat',
      at: 90,
      does: 'act',
      text: both(
        'Mencabut surat teguran dari meja, meremasnya, dan melemparkannya ke lantai lorong.',
        'Tears the warning off the table, crumples it and throws it on the floor of the aisle.',
      ),
    },
    {
      code: 'panggil-lorong',
      at: 330,
      does: 'line',
      text: both(
        'Menoleh ke lorong: “Lihat ini, Uda, Uni! Pedagang kecil ditegur, yang besar dibiarkan!”',
        'Turning to the aisle: “Look at this, brothers, sisters! The small trader is warned, the big one left alone!”',
      ),
    },
    {
      code: 'petak-sebelah',
      at: 570,
      does: 'line',
      text: both(
        '“Petak B-15 bagaimana? Coba lihat di daftar itu, sudah bayar dia? Atau sudah setor ke kalian?”',
        '“And stall B-15? Look on that list of yours, has he paid? Or has he paid it to you people?”',
      ),
    },
    {
      code: 'titip-dua-ratus',
      at: 750,
      does: 'act',
      text: both(
        'Mengambil dua lembar seratus ribu (uang mainan) dari kaleng dagang dan berkata, “Berapa biayanya biar selesai sekarang?”',
        'Takes two hundred thousand in play money from the till tin and says, “What does it cost to have this over with now?”',
      ),
    },
  ],
  criteria: [composure, communication, decision, results],
  killerErrors: [
    {
      code: 'ancam-tutup-petak',
      occasion: 'surat-teguran',
      text: both(
        'Mengancam menutup, menggembok, atau mengosongkan petak hari itu.',
        'Threatens to close, lock or clear the stall that day.',
      ),
    },
    {
      code: 'buka-izin-tetangga',
      occasion: 'petak-sebelah',
      text: both(
        'Menyebut atau memperlihatkan izin atau tunggakan petak B-15 dari daftar.',
        'Tells or shows permit or arrears of stall B-15 from the list.',
      ),
    },
    {
      code: 'terima-dua-ratus',
      occasion: 'titip-dua-ratus',
      text: both(
        'Menerima uang dari kaleng, atau menyebut biaya penyelesaian.',
        'Accepts money from the tin, or names a price for settling.',
      ),
    },
  ],
})
