/** An elderly pensioner has waited an hour and a half before the wrong counter. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Mengubah salah antre menjadi urusan yang selesai hari itu juga, tanpa membebani warga lanjut usia dengan antrean kedua.',
    'Turns a wrong queue into a matter settled the same day, without a second wait for an elderly citizen.',
  ),
  weight: '0.4',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'kenali-keperluan': both('Mengenali keperluan Pak Darwis.', 'Finds out what Pak Darwis needs.'),
    'tuntaskan-salah-antre': both('Menuntaskan akibat salah antre.', 'Undoes the effect of the wrong queue.'),
  },
  anchors: [
    both(
      'Menyuruh Pak Darwis mengambil nomor baru di pintu dan mengantre dari awal.',
      'Tells Pak Darwis to take a new number at the door and queue from the start.',
    ),
    both(
      'Menunjuk ke arah loket 3 tanpa menanyakan keperluannya dan tanpa memberi nomor prioritas.',
      'Points towards counter 3 without asking what he needs and without giving a priority number.',
    ),
    both(
      'Menanyakan keperluannya, menyebut bahwa surat keterangan masih hidup dibuat di loket 3, dan memberinya nomor prioritas.',
      'Asks what he needs, says that the certificate of being alive is made at counter 3, and gives him a priority number.',
    ),
    both(
      'Seperti 3, dan memeriksa KTP, buku pensiun, dan KK sebelum ia pindah, sehingga ketiadaan KK diketahui di loket ini.',
      'As 3, and checks identity card, pension book and family card before he moves, so that the missing family card is found at this counter.',
    ),
    both(
      'Seperti 4, dan menemukan jalan bagi KK melalui foto di telepon cucunya serta menyebut bahwa surat harus ditandatangani sebelum pukul 11.30.',
      "As 4, and finds a way for the family card through the photo on his granddaughter's telephone and says that the certificate must be signed before 11.30.",
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-keperluan-darwis',
      'kenali-keperluan',
      'Menanyakan surat apa yang hendak diurus.',
      'Asks which certificate he has come for.',
    ),
    speaksFor(
      'beri-nomor-prioritas',
      'tuntaskan-salah-antre',
      'Menyerahkan nomor prioritas dari laci.',
      'Hands over a priority number from the drawer.',
    ),
    speaksFor(
      'periksa-kk',
      'tuntaskan-salah-antre',
      'Menanyakan atau memeriksa KK sebelum ia dipindahkan.',
      'Asks for or checks the family card before sending him on.',
    ),
    speaksAgainst(
      'suruh-nomor-baru',
      'tuntaskan-salah-antre',
      'Menyuruh kembali ke pintu untuk mengambil nomor biasa.',
      'Sends him back to the door for an ordinary number.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Menyesuaikan cara berbicara dengan pendengaran dan penglihatan Pak Darwis tanpa membuka urusannya kepada ruang tunggu.',
    "Fits the way of speaking to Pak Darwis's hearing and sight without opening his affairs to the waiting room.",
  ),
  weight: '0.35',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'cara-bicara': both('Menyesuaikan cara berbicara.', 'Fits the way of speaking.'),
    'pastikan-tangkap': both('Memastikan pesan tertangkap.', 'Makes sure that the message arrives.'),
  },
  anchors: [
    both(
      'Berbicara sambil memandang layar, atau berteriak sehingga ruang tunggu mendengar perihal uang pensiunnya.',
      'Speaks while looking at the screen, or shouts so that the waiting room hears about his pension.',
    ),
    both(
      'Mengulang kalimat yang sama dengan suara dikeraskan ketika Pak Darwis memiringkan kepala.',
      'Repeats the same sentence in a louder voice when Pak Darwis tilts his head.',
    ),
    both(
      'Menghadapkan wajah kepada Pak Darwis, memecah penjelasan menjadi kalimat pendek, dan menunggu jawabannya sebelum melanjutkan.',
      'Turns the face to Pak Darwis, breaks the explanation into short sentences, and waits for his answer before going on.',
    ),
    both(
      'Seperti 3, dan menanyakan telinga mana yang mendengar lalu berpindah ke sisi itu, atau menulis kata kunci dengan huruf besar.',
      'As 3, and asks which ear hears and moves to that side, or writes the key words in large letters.',
    ),
    both(
      'Seperti 4, dan meminta Pak Darwis menyebut kembali nomor loket dan berkas yang diperlihatkan, lalu memberikan catatannya.',
      'As 4, and asks Pak Darwis to say back the counter number and the papers to show, then gives him the note.',
    ),
  ],
  behaviours: [
    speaksFor(
      'hadap-wajah',
      'cara-bicara',
      'Menghadapkan wajah dan mendekat sebelum berbicara.',
      'Turns the face to him and comes nearer before speaking.',
    ),
    speaksFor(
      'tulis-huruf-besar',
      'cara-bicara',
      'Menulis nomor loket atau kata kunci dengan huruf besar.',
      'Writes counter number or key words in large letters.',
    ),
    speaksFor(
      'minta-sebut-loket',
      'pastikan-tangkap',
      'Meminta Pak Darwis menyebut kembali loket dan berkasnya.',
      'Asks Pak Darwis to say counter and papers back.',
    ),
    speaksAgainst('berteriak', 'cara-bicara', 'Berteriak dari balik meja.', 'Shouts from behind the desk.'),
  ],
} as const satisfies CriterionParts

const cooperation = {
  code: 'kerja-sama',
  title: both('Kerja sama', 'Cooperation'),
  definition: both(
    'Menyerahkan Pak Darwis kepada loket 3 sehingga rekan di sana dapat langsung bekerja.',
    'Hands Pak Darwis over to counter 3 so that the colleague there can begin at once.',
  ),
  weight: '0.25',
  competency: 'M.02',
  coreValue: 'kolaboratif',
  indicators: {
    'serah-loket-tiga': both('Menyerahkan urusan kepada loket 3.', 'Hands the matter to counter 3.'),
    'cegah-terulang': both('Mengabari petugas pintu.', 'Lets the officer at the door know.'),
  },
  anchors: [
    both(
      'Menyalahkan petugas pintu di depan Pak Darwis dan tidak menghubungi siapa pun.',
      'Blames the officer at the door in front of Pak Darwis and calls nobody.',
    ),
    both(
      'Menyuruh Pak Darwis menjelaskan sendiri kepada loket 3 bahwa ia salah antre.',
      'Tells Pak Darwis to explain to counter 3 himself that he was in the wrong queue.',
    ),
    both(
      'Menelepon loket 3 dan mengabarkan bahwa seorang warga lanjut usia akan datang.',
      'Telephones counter 3 and says that an elderly citizen is coming.',
    ),
    both(
      'Menelepon loket 3 dengan menyebut keperluan, berkas yang ada, dan batas 11.30, sehingga Pak Darwis tidak ditanyai ulang.',
      'Telephones counter 3 with need, papers at hand and the limit of 11.30, so that Pak Darwis is not questioned again.',
    ),
    both(
      'Seperti 4, dan mengabari petugas pintu bahwa orang yang mencari surat keterangan diberi nomor loket yang keliru.',
      'As 4, and lets the officer at the door know that people who seek a certificate are given the wrong number.',
    ),
  ],
  behaviours: [
    speaksFor(
      'telepon-loket-tiga',
      'serah-loket-tiga',
      'Mengangkat telepon dan berbicara kepada loket 3.',
      'Picks up the telephone and speaks to counter 3.',
    ),
    speaksFor(
      'kabari-pintu',
      'cegah-terulang',
      'Mengabari petugas pintu tentang nomor yang keliru.',
      'Tells the officer at the door about the wrong number.',
    ),
    speaksAgainst(
      'salahkan-rekan',
      'cegah-terulang',
      'Menyalahkan rekan di depan Pak Darwis.',
      'Blames a colleague in front of Pak Darwis.',
    ),
  ],
} as const satisfies CriterionParts

export const elderlyQueue: ScenarioCard = scenario({
  code: 'antrean-lansia-a',
  edition: { family: 'antrean-lansia', letter: 'A' },
  title: both('Pensiunan tambang di antrean yang salah', 'A mine pensioner in the wrong queue'),
  jobFamily: both(
    'Petugas pelayanan umum kecamatan, jenjang terampil',
    'Sub-district front office officer, skilled grade',
  ),
  setting: 'counter',
  prepareMinutes: 10,
  targets: [
    { competency: 'M.05', level: 1 },
    { competency: 'M.03', level: 1 },
    { competency: 'M.02', level: 2 },
  ],
  candidate: {
    situation: both(
      'Anda petugas loket 1 (perekaman KTP-el) di kantor Kecamatan Barangin, Sawahlunto. Pukul 09.35. Ruang tunggu penuh. Seorang laki-laki tua yang sejak pagi duduk di kursi depan maju membawa nomor A-032, nomor antrean loket Anda.',
      'You are the officer at counter 1 (identity card recording) of the Barangin sub-district office, Sawahlunto. It is 09.35. The waiting room is full. An old man who has sat in the front row since morning comes forward with number A-032, a number of your counter.',
    ),
    knows: [
      both(
        'Loket 1 hanya untuk perekaman KTP-el. Surat keterangan, termasuk surat keterangan masih hidup, dibuat di loket 3 oleh rekan Anda, Bu Yuli.',
        'Counter 1 is for identity card recording only. Certificates, the certificate of being alive among them, are made at counter 3 by your colleague Bu Yuli.',
      ),
      both(
        'Surat keterangan masih hidup memerlukan KTP, buku pensiun, dan KK. KK boleh diperlihatkan sebagai foto yang terbaca; petugas mencetaknya.',
        'The certificate of being alive needs identity card, pension book and family card. The family card may be shown as a legible photo, which the officer prints.',
      ),
      both(
        'Surat hanya ditandatangani camat. Hari ini camat berangkat pukul 11.30 dan baru kembali lusa.',
        'Only the head of the sub-district signs. Today he leaves at 11.30 and returns the day after tomorrow.',
      ),
      both(
        'Warga berusia 60 tahun ke atas berhak atas nomor prioritas (P). Petugas loket mana pun boleh memberikannya dari laci.',
        'Citizens of 60 and over are entitled to a priority number (P). An officer of any counter may give one from the drawer.',
      ),
      both(
        'Telepon di meja Anda tersambung ke loket 3 dan petugas pintu. Bila Anda mengangkatnya, anggap diterima: ucapkan apa yang Anda sampaikan.',
        'The telephone on your desk reaches counter 3 and the officer at the door. If you pick it up, take it as answered: say aloud what you have to say.',
      ),
    ],
    task: both(
      'Layani pemegang nomor A-032. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Anda boleh berdiri dan meninggalkan meja selama masih di dalam ruangan.',
      'Serve the holder of number A-032. The provisions above are the only ones in this simulation. You may stand up and leave the desk as long as you stay in the room.',
    ),
  },
  props: [
    {
      code: 'nomor-a-032',
      with: 'role-player',
      text: both(
        'Karcis antrean A-032, KTP, dan buku pensiun (rekaan) dalam kantong plastik.',
        'Queue ticket A-032, identity card and pension book (invented) in a plastic bag.',
      ),
    },
    {
      code: 'nomor-prioritas-laci',
      with: 'candidate',
      text: both(
        'Lima karcis prioritas P-06 sampai P-10 di laci.',
        'Five priority tickets P-06 to P-10 in the drawer.',
      ),
    },
    {
      code: 'telepon-meja',
      with: 'candidate',
      text: both('Telepon meja, kertas kosong, dan spidol.', 'Desk telephone, blank paper and a marker.'),
    },
    {
      code: 'stempel-kecamatan',
      with: 'candidate',
      text: both(
        'Stempel kecamatan dan blangko surat keterangan yang tertinggal di meja.',
        'The office stamp and a blank certificate that were left on the desk.',
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Darwis Sutan Mudo (rekaan), 78 tahun, pensiunan tambang Ombilin, tinggal di Saringan. Duduk sejak pukul delapan karena orang di pintu memberinya nomor A. Tubuhnya tegak, tutur katanya halus, tidak suka merepotkan orang. Ia tidak mendengar dari sebelah kanan dan tidak dapat membaca tulisan papan dari kursinya. Peserta dipanggil “Nak”.',
      'Darwis Sutan Mudo (invented), 78, retired Ombilin miner, lives in Saringan. He has been sitting since eight because somebody at the door gave him an A number. Upright, soft-spoken, dislikes troubling people. He hears nothing on the right side and cannot read the board from his seat. He addresses the candidate as “child”.',
    ),
    emotion: {
      start: 2,
      shows: both(
        'Sabar tetapi letih; tersenyum, memiringkan kepala bila tidak menangkap.',
        'Patient but weary; smiles, tilts the head when he does not catch something.',
      ),
      calms: [
        both(
          'Peserta mendekat dan berbicara menghadap wajahnya: bahunya turun.',
          'The candidate comes near and speaks facing him: his shoulders drop.',
        ),
        both(
          'Peserta menyebut bahwa ia tidak perlu mengantre lagi: ia mengangguk dan duduk.',
          'The candidate says that he need not queue again: he nods and sits down.',
        ),
      ],
      heats: [
        both(
          'Peserta berteriak: ia menoleh kepada orang banyak dan menunduk.',
          'The candidate shouts: he looks round at the people and lowers his head.',
        ),
        both(
          'Peserta berbicara tentang dia kepada orang lain: ia mulai memasukkan berkas ke kantong.',
          'The candidate speaks about him to somebody else: he begins to put his papers away.',
        ),
      ],
    },
    openingLine: both(
      'Assalamualaikum, Nak. Nomor saya A-032, akhirnya terpanggil juga. Di sini mengurus surat masih hidup itu, ya?',
      'Peace be upon you, child. My number is A-032, called at last. This is where one gets the paper that one is alive, is it?',
    ),
    facts: [
      {
        code: 'pensiun-berhenti',
        asked: both('Untuk apa surat itu atau kapan diperlukan.', 'What the paper is for or when it is needed.'),
        told: both(
          'Diminta kantor pensiun. Kalau tidak sampai besok, uang bulan depan tidak masuk.',
          'The pension office wants it. If it is not there by tomorrow, next month’s money does not come.',
        ),
      },
      {
        code: 'telinga-kanan',
        asked: both(
          'Apakah ia mendengar, atau dari sisi mana sebaiknya berbicara.',
          'Whether he hears, or from which side to speak.',
        ),
        told: both(
          'Yang kanan sudah tidak ada lagi, Nak, kena mesin di lubang. Yang kiri masih dapat.',
          'The right one is gone, child, from the machines in the pit. The left still works.',
        ),
      },
      {
        code: 'kk-tertinggal',
        asked: both('Apakah KK dibawa.', 'Whether he has the family card with him.'),
        told: both(
          'KTP dan buku pensiun ada. KK tertinggal di rumah. Cucu saya ada fotonya di telepon.',
          'Identity card and pension book are here. The family card is at home. My granddaughter has a photo of it on her telephone.',
        ),
      },
      {
        code: 'cucu-menjemput',
        asked: both(
          'Dengan siapa ia datang atau bagaimana menghubungi cucunya.',
          'With whom he came or how to reach the granddaughter.',
        ),
        told: both(
          'Rahmi, cucu saya, mengajar di SD seberang jalan. Nomornya ada di balik buku pensiun. Jam sepuluh ia istirahat.',
          'Rahmi, my granddaughter, teaches at the school across the road. Her number is inside the pension book. She has her break at ten.',
        ),
      },
      {
        code: 'petugas-pintu',
        asked: both('Mengapa ia mengambil nomor A.', 'Why he took an A number.'),
        told: both(
          'Orang muda di pintu bilang semua surat ambil nomor A. Jadi saya ambil ini.',
          'The young man at the door said all papers take an A number. So I took this one.',
        ),
      },
    ],
    redLines: [
      both('Tidak berpura-pura pingsan atau sakit.', 'Does not pretend to faint or be ill.'),
      both(
        'Tidak mendengar apa pun yang diucapkan dari sisi kanan atau dengan wajah berpaling; tidak membantu peserta dengan menebak.',
        'Hears nothing said from the right side or with the face turned away; does not help the candidate by guessing.',
      ),
      both(
        'Tidak marah. Bila diabaikan, ia hanya diam menunggu.',
        'Does not get angry. If ignored, he waits in silence.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'kacamata',
      at: 150,
      does: 'act',
      text: both(
        'Mengeluarkan kacamata, mencoba membaca papan di atas loket, menggeleng, dan menyimpannya kembali.',
        'Takes out his glasses, tries to read the board above the counter, shakes his head and puts them away.',
      ),
    },
    {
      code: 'pulang-saja',
      at: 390,
      does: 'line',
      text: both(
        '“Sudahlah, Nak, saya pulang saja. Orang muda banyak yang menunggu.”',
        '“Never mind, child, I will go home. So many young people are waiting.”',
      ),
    },
    {
      code: 'tanda-tangan-saja',
      at: 660,
      does: 'line',
      text: both(
        '“Kalau Anak saja yang membubuhkan stempel itu, tidak apa, kan? Saya ini memang masih hidup.”',
        '“If you put that stamp on it yourself, no harm, is there? I am alive, as you see.”',
      ),
    },
  ],
  criteria: [service, communication, cooperation],
  killerErrors: [
    {
      code: 'stempel-tanpa-camat',
      occasion: 'tanda-tangan-saja',
      text: both(
        'Membubuhkan stempel atau tanda tangan pada blangko surat keterangan menggantikan camat.',
        'Stamps or signs the blank certificate in place of the head of the sub-district.',
      ),
    },
    {
      code: 'umumkan-pensiun',
      occasion: 'nomor-a-032',
      text: both(
        'Membacakan nomor KTP atau isi buku pensiun dengan suara yang terdengar ruang tunggu.',
        'Reads out the identity number or the pension book in a voice that the waiting room hears.',
      ),
    },
    {
      code: 'usir-karena-tua',
      occasion: 'pulang-saja',
      text: both(
        'Menyetujui atau menyuruh Pak Darwis pulang karena usianya, atau mengejek pendengarannya.',
        'Agrees to or tells Pak Darwis to go home because of his age, or mocks his hearing.',
      ),
    },
  ],
})
