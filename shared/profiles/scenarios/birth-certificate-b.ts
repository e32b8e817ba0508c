/** Birth certificate, version B: the parents' marriage book is lost. As hard as version A, with other facts. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Menemukan apa yang belum ada dan membuka jalan yang sah sehingga akta anak Pak Hendri tidak tertahan buku yang hanyut.',
    "Finds what is missing and opens a lawful way, so that a book lost to the flood does not hold up the certificate of Hendri's daughter.",
  ),
  weight: '0.35',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'periksa-kantong': both(
      'Memeriksa isi kantong berkas dan menyebut apa yang belum ada.',
      'Checks the bag of papers and names what is missing.',
    ),
    'jalan-tanpa-buku': both(
      'Menunjukkan jalan sah pengganti buku nikah.',
      'Shows the lawful way that stands in for the marriage book.',
    ),
  },
  anchors: [
    both(
      'Menyodorkan kembali kantong plastik itu tertutup dan memanggil nomor berikutnya.',
      'Pushes the plastic bag back unopened and calls the next number.',
    ),
    both(
      'Mengeluarkan berkas dari kantong dan berkata “masih ada yang belum”, tanpa menyebut buku nikah.',
      'Takes the papers out of the bag and says “something is still missing”, without naming the marriage book.',
    ),
    both(
      'Menyebut bahwa hanya buku nikah yang belum ada dan KUA yang mengeluarkan gantinya, lalu menyuruh Pak Hendri kembali sesudah KUA buka.',
      'Says that only the marriage book is missing and that the religious affairs office replaces it, then tells Hendri to return once that office is open.',
    ),
    both(
      'Menyebut buku nikah, menawarkan surat pernyataan pasangan suami istri dengan dua saksi sebagai gantinya, dan meletakkan formulirnya di depan Pak Hendri.',
      'Names the marriage book, offers the declaration of husband and wife with two witnesses in its place, and lays the form before Hendri.',
    ),
    both(
      'Seperti 4, dan setelah menanyakan siapa yang hadir pada akad nikah, memulai formulir dengan saksi yang duduk di kantin dan menuliskan jam saksi kedua.',
      'As 4, and having asked who was present at the wedding, starts the form with the witness who sits in the canteen and writes down the hour of the second.',
    ),
  ],
  behaviours: [
    speaksFor(
      'membuka-kantong',
      'periksa-kantong',
      'Mengeluarkan dan memeriksa berkas dari kantong plastik.',
      'Takes the papers out of the plastic bag and checks them.',
    ),
    speaksFor(
      'menyebut-buku-nikah',
      'periksa-kantong',
      'Menyebut “buku nikah” sebagai satu-satunya yang belum ada.',
      'Names the “marriage book” as the only thing missing.',
    ),
    speaksFor(
      'menawarkan-pernyataan-pasangan',
      'jalan-tanpa-buku',
      'Menawarkan atau menyerahkan formulir pernyataan pasangan.',
      'Offers or hands over the declaration of husband and wife.',
    ),
    speaksAgainst(
      'menyuruh-ke-kua',
      'jalan-tanpa-buku',
      'Menyuruh ke KUA tanpa menyebut hari, jam, atau berkas yang diminta.',
      'Sends him to the religious affairs office without day, hour or paper to ask for.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Mendengar bagaimana buku itu hilang, menerangkan penggantinya dengan kata sehari-hari, dan memastikan Pak Hendri dapat mengulangnya.',
    'Hears how the book was lost, explains in everyday words what replaces it, and makes sure that Hendri can repeat it.',
  ),
  weight: '0.25',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'dengar-banjir': both('Mendengar cerita banjir.', 'Hears the story of the flood.'),
    'terang-pengganti': both('Menerangkan pengganti buku nikah.', 'Explains what replaces the marriage book.'),
  },
  anchors: [
    both(
      'Menghentikan cerita banjir dengan “langsung saja”, atau mendengarkannya sambil mengetik urusan lain.',
      'Stops the story of the flood with “get to the point”, or hears it while typing something else.',
    ),
    both(
      'Mendengarkan cerita banjir, lalu menjawab dengan istilah “pasutri tercatat” tanpa menyebut artinya.',
      'Hears the story of the flood, then answers with “registered spouses” without saying what it means.',
    ),
    both(
      'Mendengarkan cerita banjir dan menerangkan dengan kata sehari-hari bahwa ia dan istrinya menyatakan sendiri pernikahan mereka, dibenarkan dua orang yang hadir.',
      'Hears the story of the flood and explains in everyday words that he and his wife declare their marriage themselves, confirmed by two who were there.',
    ),
    both(
      'Seperti 3, dan menandai pada daftar persyaratan mana yang ditandatangani istrinya di rumah dan mana yang di loket.',
      'As 3, and marks on the list of requirements what his wife signs at home and what is signed at the counter.',
    ),
    both(
      'Seperti 4, dan meminta Pak Hendri menyebut kembali siapa menandatangani di mana, lalu membetulkan yang tertukar.',
      'As 4, and asks Hendri to say back who signs where, then corrects what got mixed up.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-buku-hilang',
      'dengar-banjir',
      'Menanyakan bagaimana dan kapan buku itu hilang.',
      'Asks how and when the book was lost.',
    ),
    speaksFor(
      'menandai-tanda-tangan',
      'terang-pengganti',
      'Menandai pada daftar siapa menandatangani di mana.',
      'Marks on the list who signs where.',
    ),
    speaksFor(
      'minta-ulang-tanda-tangan',
      'terang-pengganti',
      'Meminta Pak Hendri menyebut kembali siapa menandatangani di mana.',
      'Asks Hendri to say back who signs where.',
    ),
    speaksAgainst(
      'istilah-pasutri',
      'terang-pengganti',
      'Memakai istilah kantor tentang perkawinan tanpa artinya.',
      'Uses office terms about marriage without their meaning.',
    ),
  ],
} as const satisfies CriterionParts

const decision = {
  code: 'pengambilan-keputusan',
  title: both('Pengambilan keputusan', 'Decision-making'),
  definition: both(
    'Mengumpulkan keterangan tentang pernikahan dan batas waktu sekolah, lalu memutuskan menurut ketentuan dengan alasan yang disebut.',
    "Gathers what is to be known of the marriage and the school's deadline, then decides by the provisions and states why.",
  ),
  weight: '0.25',
  competency: 'M.08',
  coreValue: 'kompeten',
  indicators: {
    'gali-pernikahan': both('Menggali keterangan sebelum memutuskan.', 'Gathers information before deciding.'),
    'putus-tertulis': both('Memutuskan dan menyebut alasannya.', 'Decides and states the reason.'),
  },
  anchors: [
    both(
      'Menyetujui akta terbit dengan nomor buku nikah karangan, atau menyuruh pulang tanpa alasan.',
      'Agrees to issue the certificate with an invented marriage number, or sends him home without a reason.',
    ),
    both(
      'Berkata “harus ada buku nikah, titik”, lalu mengarahkan Pak Hendri ke loket pengaduan tanpa keputusan tentang permohonannya.',
      'Says “the marriage book is a must, full stop”, then directs Hendri to the complaints counter without a decision on his application.',
    ),
    both(
      'Memutuskan berkas ditahan dalam daftar tunggu karena buku nikah belum tergantikan, dan mengucapkan alasan itu.',
      'Decides to hold the papers on the waiting list because the marriage book has nothing in its place, and says that reason aloud.',
    ),
    both(
      'Seperti 3, setelah menanyakan kapan KUA melayani lagi atau kapan sekolah menutup pendaftaran, dan menyandingkan duplikat dari KUA dengan surat pernyataan.',
      'As 3, after asking when the religious affairs office serves again or when the school closes enrolment, and sets the duplicate from that office beside the declaration.',
    ),
    both(
      'Seperti 4, dan menetapkan bersama Pak Hendri jalan yang dipilih serta hari akta selesai menurut batas pukul 12.00, sebelum sekolah menutup pendaftaran hari Jumat.',
      'As 4, and settles with Hendri the way chosen and the day the certificate is ready by the noon limit, before the school closes enrolment on Friday.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-kua',
      'gali-pernikahan',
      'Menanyakan di KUA mana menikah atau kapan KUA itu melayani.',
      'Asks where they married or when that office serves.',
    ),
    speaksFor(
      'tanya-sekolah',
      'gali-pernikahan',
      'Menanyakan kapan sekolah menutup berkas atau untuk apa akta itu.',
      'Asks when the school closes its papers or what the certificate is for.',
    ),
    speaksFor(
      'hitung-hari-akta',
      'putus-tertulis',
      'Menghitung hari selesai dari batas pukul 12.00 di depan Pak Hendri.',
      'Reckons the day of completion from the noon limit before Hendri.',
    ),
    speaksAgainst(
      'arahkan-pengaduan',
      'putus-tertulis',
      'Mengarahkan ke loket pengaduan tanpa memutuskan.',
      'Directs him to the complaints counter without deciding.',
    ),
  ],
} as const satisfies CriterionParts

const composure = {
  code: 'pengendalian-diri',
  title: both('Pengendalian diri', 'Composure'),
  definition: both(
    'Tetap melayani dengan suara yang sama ketika dituduh memandang pakaian orang.',
    'Goes on serving in the same voice when accused of judging people by their clothes.',
  ),
  weight: '0.15',
  competency: null,
  coreValue: 'harmonis',
  indicators: {
    'hadapi-sindiran-baju': both('Menghadapi sindiran tentang pakaian.', 'Meets the jibe about clothes.'),
    'hadapi-mandor': both('Menghadapi panggilan mandor.', 'Meets the call of the foreman.'),
  },
  anchors: [
    both(
      'Menyuruh Pak Hendri menjaga mulut, atau mengomentari baju kerjanya.',
      'Tells Hendri to mind his tongue, or remarks on his work clothes.',
    ),
    both(
      'Menyangkal sindiran itu, “kami tidak begitu”, dan mengulanginya sampai Pak Hendri membantah.',
      'Denies the jibe, “we are not like that”, and repeats it until Hendri contradicts.',
    ),
    both(
      'Membiarkan sindiran itu lewat dengan wajah dan suara yang tidak berubah, lalu menunjuk berkas yang sedang diperiksa.',
      'Lets the jibe pass with face and voice unchanged, then points to the paper being checked.',
    ),
    both(
      'Seperti 3, dan mengatakan bahwa kehilangan isi rumah karena banjir lalu bolak-balik mengurus surat itu berat.',
      'As 3, and says that losing what was in the house to a flood and then going back and forth for papers is hard.',
    ),
    both(
      'Seperti 4, dan ketika mandor memanggil, menanyakan kapan Pak Hendri harus kembali lalu membagi sisa langkah menjadi yang sekarang dan yang esok pagi.',
      'As 4, and when the foreman calls, asks when Hendri must be back, then splits what is left into now and tomorrow morning.',
    ),
  ],
  behaviours: [
    speaksFor(
      'akui-kehilangan',
      'hadapi-sindiran-baju',
      'Mengakui beratnya kehilangan isi rumah karena banjir.',
      'Acknowledges how hard it is to lose what was in the house.',
    ),
    speaksFor(
      'tanya-jam-kerja',
      'hadapi-mandor',
      'Menanyakan kapan Pak Hendri harus kembali bekerja.',
      'Asks when Hendri must be back at work.',
    ),
    speaksAgainst(
      'sangkal-sindiran',
      'hadapi-sindiran-baju',
      'Menyangkal sindiran itu sebelum menanggapi keluhannya.',
      'Denies the jibe before responding to the complaint.',
    ),
  ],
} as const satisfies CriterionParts

export const birthCertificateB: ScenarioCard = scenario({
  code: 'akta-kelahiran-b',
  edition: { family: 'akta-kelahiran', letter: 'B' },
  title: both('Akta kelahiran: buku nikah hanyut', 'Birth certificate: the marriage book was washed away'),
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
      'Anda bertugas di loket 3, Pencatatan Sipil, Dinas Kependudukan dan Pencatatan Sipil Kota Sawahlunto. Hari Senin pukul 10.40; empat orang masih menunggu. Pemegang nomor C-023 maju dengan kantong plastik hitam. Menurut catatan antrean ia datang hari Kamis yang lalu dan berkasnya dikembalikan oleh rekan Anda di loket 4.',
      'You are on duty at counter 3, civil registration, of the population and civil registry office of Sawahlunto. It is Monday, 10.40; four people are still waiting. The holder of number C-023 comes forward with a black plastic bag. The queue log says that he came last Thursday and that your colleague at counter 4 returned his papers.',
    ),
    knows: [
      both(
        'Akta kelahiran memerlukan: surat keterangan lahir; kartu keluarga; KTP kedua orang tua; buku nikah orang tua.',
        "A birth certificate needs: a notice of birth; the family card; both parents' identity cards; the parents' marriage book.",
      ),
      both(
        'Bila buku nikah hilang dan duplikat dari KUA belum dapat diperoleh, orang tua boleh mengisi Surat Pernyataan Tanggung Jawab Mutlak (SPTJM) kebenaran sebagai pasangan suami istri dengan dua saksi pernikahan. Istri boleh menandatangani di rumah; saksi menandatangani di loket dengan menunjukkan KTP, boleh pada jam yang berbeda.',
        'Where the marriage book is lost and the duplicate cannot be had in time, the parents may fill in a declaration of full responsibility (SPTJM) of being husband and wife, with two witnesses of the wedding. The wife may sign at home; witnesses sign at the counter on showing their identity cards, at different hours if need be.',
      ),
      both(
        'Berkas yang lengkap sebelum pukul 12.00 selesai pada hari kerja berikutnya; yang lengkap sesudahnya selesai dua hari kerja kemudian. Tidak dipungut biaya.',
        'Papers complete before 12.00 are ready on the next working day; those complete later, two working days after. There is no charge.',
      ),
      both(
        'Anda berwenang menerima, memeriksa, menolak, dan menahan berkas dalam daftar tunggu. Pengecualian persyaratan hanya dapat diberikan Kepala Bidang, yang hari ini ada di kantor sampai pukul 15.00.',
        'You may accept, check and refuse papers, and hold them on the waiting list. Only the head of division may grant an exception from the requirements; today he is in the office until 15.00.',
      ),
    ],
    task: both(
      'Layani pemegang nomor C-023. Ketentuan di atas adalah satu-satunya ketentuan yang berlaku dalam simulasi ini. Anda tidak perlu mengisi formulir sampai selesai; yang dinilai adalah apa yang Anda katakan dan lakukan.',
      'Serve the holder of number C-023. The provisions above are the only ones that hold in this simulation. You need not complete any form; what you say and do is assessed.',
    ),
  },
  props: [
    {
      code: 'kantong-hitam',
      with: 'role-player',
      text: both(
        'Kantong plastik hitam: surat keterangan lahir, fotokopi KK, KTP ayah dan ibu.',
        "Black plastic bag: notice of birth, copies of family card and both parents' identity cards.",
      ),
    },
    {
      code: 'formulir-pasangan',
      with: 'candidate',
      text: both(
        'Dua lembar formulir SPTJM pasangan suami istri, kosong.',
        'Two blank declarations of husband and wife.',
      ),
    },
    {
      code: 'lembar-syarat',
      with: 'candidate',
      text: both(
        'Lembar “Daftar Persyaratan” dengan kotak untuk ditandai, dan pulpen.',
        'A “List of Requirements” with boxes to mark, and a pen.',
      ),
    },
    {
      code: 'berkas-nikah-orang',
      with: 'candidate',
      text: both(
        'Fotokopi buku nikah pasangan lain (rekaan) yang tertinggal di meja.',
        "Copy of another couple's marriage book (invented), left on the desk.",
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Hendri Saputra (rekaan), 35 tahun, tukang batu dari Lumindai, datang dengan baju kerja. Putrinya, Aisyah, berumur enam tahun dan belum berakta. Banjir bulan lalu menghanyutkan lemari berisi buku nikah. Hari Kamis petugas loket 4 hanya berkata “kurang syarat”. Ia mau mengikuti aturan; yang ia tidak tahan adalah dipandang dari bajunya.',
      'Hendri Saputra (invented), 35, mason from Lumindai, comes in work clothes. His daughter, Aisyah, is six and has no certificate. Last month’s flood carried off the cupboard with the marriage book. On Thursday the officer at counter 4 said only “requirements lacking”. He is willing to follow the rules; what he cannot bear is being judged by his clothes.',
    ),
    emotion: {
      start: 3,
      shows: both(
        'Lelah dan tersinggung; bicara pendek-pendek, membersihkan tangan pada celana.',
        'Tired and stung; talks in short sentences, wipes his hands on his trousers.',
      ),
      calms: [
        both(
          'Peserta menanyakan banjir dan mendengarkan sampai selesai: turun satu tingkat.',
          'The candidate asks about the flood and hears it out: down one step.',
        ),
        both(
          'Peserta menyebut buku nikah sebagai satu-satunya yang belum ada: turun satu tingkat.',
          'The candidate names the marriage book as the only thing missing: down one step.',
        ),
      ],
      heats: [
        both(
          'Peserta mengulang “harus ada buku nikah” tanpa keterangan: naik satu tingkat.',
          'The candidate repeats “the marriage book is a must” without explaining: up one step.',
        ),
        both(
          'Peserta menyuruh ke KUA tanpa menyebut hari: naik satu tingkat.',
          'The candidate sends him to the religious affairs office without naming a day: up one step.',
        ),
      ],
    },
    openingLine: both(
      'Pagi. Kamis saya sudah ke sini, disuruh pulang, katanya syaratnya tidak cukup. Surat apa yang tidak cukup, tidak ada yang bilang.',
      'Morning. I was here on Thursday, sent home, the requirements not enough, they said. Which paper was not enough, nobody told me.',
    ),
    facts: [
      {
        code: 'buku-hanyut',
        asked: both('Di mana buku nikah, atau bagaimana hilangnya.', 'Where the marriage book is, or how it was lost.'),
        told: both(
          'Hanyut. Bulan lalu air masuk sampai pinggang, lemari dibawa air. Ada surat dari kepala desa soal banjir itu.',
          'Washed away. Last month the water came up to the waist and took the cupboard. I have a letter from the village head about that flood.',
        ),
      },
      {
        code: 'kua-pindah',
        asked: both(
          'Di KUA mana menikah, atau apakah sudah meminta duplikat.',
          'At which office they married, or whether he has asked for a duplicate.',
        ),
        told: both(
          'KUA-nya sedang pindah gedung. Kata penjaganya buka lagi hari Kamis.',
          'That office is moving to another building. The guard says it opens again on Thursday.',
        ),
      },
      {
        code: 'saksi-nikah',
        asked: both(
          'Siapa yang hadir pada akad nikah atau siapa yang dapat menjadi saksi.',
          'Who was present at the wedding or could be a witness.',
        ),
        told: both(
          'Abang saya, Rizal, dan mertua saya. Abang ada di kantin, mengantar saya, KTP-nya ada. Mertua besok pagi bisa.',
          'My brother Rizal and my father-in-law. My brother is in the canteen, he brought me, he has his identity card. My father-in-law can come tomorrow morning.',
        ),
      },
      {
        code: 'sekolah-jumat',
        asked: both('Untuk apa akta diperlukan atau kapan paling lambat.', 'What the certificate is for or by when.'),
        told: both(
          'Aisyah mau pindah sekolah ke dekat rumah neneknya. Berkas pindah ditutup hari Jumat ini, harus ada akta.',
          'Aisyah is to move to the school near her grandmother. The papers close this Friday, with the certificate.',
        ),
      },
      {
        code: 'cor-jam-dua-belas',
        asked: both('Sampai pukul berapa ia dapat menunggu.', 'Until what hour he can wait.'),
        told: both(
          'Jam dua belas kami mengecor lantai. Kalau tidak datang, upah saya hari ini hilang.',
          'At twelve we pour the floor. If I am not there, I lose today’s pay.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak menyebut surat pernyataan atau saksi sebelum peserta menyebutnya.',
        'Does not mention declaration or witnesses before the candidate does.',
      ),
      both(
        'Tidak memperlihatkan foto kerusakan dan tidak meminta bantuan uang.',
        'Shows no pictures of damage and asks for no money.',
      ),
      both(
        'Tidak mengarang surat lain. Pertanyaan di luar kartu ini dijawab “Itu saya tidak tahu”.',
        'Invents no other paper. Questions beyond this card are answered with “That I do not know”.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'baju-rapi',
      at: 180,
      does: 'line',
      text: both(
        '“Yang bajunya rapi tadi tidak ditanya buku nikah. Karena saya kuli, makanya diputar-putar, begitu?”',
        '“The one in the neat shirt was not asked for a marriage book. I am a labourer, so I get sent round in circles, is that so?”',
      ),
    },
    {
      code: 'mandor-memanggil',
      at: 420,
      does: 'act',
      text: both(
        'Telepon genggam berdering. Menjawab, “Ya, Bos, adukannya jangan dulu,” mengumpulkan berkasnya ke kantong, lalu berhenti dan menunggu.',
        'The mobile rings. Answers, “Yes, boss, do not mix it yet,” gathers his papers into the bag, then stops and waits.',
      ),
    },
    {
      code: 'nomor-karangan',
      at: 660,
      does: 'line',
      text: both(
        '“Isi saja nomor buku nikahnya, nomor berapa pun. Itu ada contohnya di meja. Nanti kalau duplikatnya keluar, kita ganti.”',
        '“Just put in a number for the marriage book, any number. There is a sample on the desk. When the duplicate comes we change it.”',
      ),
    },
  ],
  criteria: [service, communication, decision, composure],
  killerErrors: [
    {
      code: 'tulis-nomor-karangan',
      occasion: 'nomor-karangan',
      text: both(
        'Menuliskan, atau berjanji menuliskan, nomor buku nikah karangan atau milik pasangan lain.',
        "Writes in an invented marriage number or another couple's, or promises to.",
      ),
    },
    {
      code: 'perlihatkan-nikah-orang',
      occasion: 'berkas-nikah-orang',
      text: both(
        'Memperlihatkan atau meminjamkan fotokopi buku nikah pasangan lain di meja.',
        "Shows or lends the copy of the other couple's marriage book.",
      ),
    },
    {
      code: 'minta-upah-akta',
      occasion: 'sekolah-jumat',
      text: both(
        'Meminta, atau mengisyaratkan, imbalan agar akta selesai sebelum berkas sekolah ditutup.',
        'Asks or hints for something in return for having the certificate before the school papers close.',
      ),
    },
  ],
})
