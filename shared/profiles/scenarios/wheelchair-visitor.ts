/** A visitor in a wheelchair before a counter that stands three steps up. */
import type { ScenarioCard } from '../../rules/scenario-card.ts'
import { both, scenario, speaksAgainst, speaksFor, stopSignal, type CriterionParts } from './scenario-parts.ts'

const service = {
  code: 'pelayanan-publik',
  title: both('Pelayanan publik', 'Public service'),
  definition: both(
    'Membawa layanan ke tempat Bu Fitri berada, dengan isi layanan yang sama seperti di loket.',
    'Brings the service to where Fitri is, with the same substance as at the counter.',
  ),
  weight: '0.4',
  competency: 'M.05',
  coreValue: 'berorientasi-pelayanan',
  indicators: {
    'dekatkan-layanan': both('Mendekatkan layanan.', 'Brings the service near.'),
    'isi-layanan-sama': both('Memberi isi layanan yang sama.', 'Gives the same substance.'),
  },
  anchors: [
    both(
      'Tetap di balik loket dan menyatakan urusan tidak dapat dilayani dari bawah tangga.',
      'Stays behind the counter and says that the matter cannot be served from below the steps.',
    ),
    both(
      'Tetap di balik loket dan menyuruh berkas dititipkan kepada adiknya.',
      'Stays behind the counter and tells her to send the papers up with her brother.',
    ),
    both(
      'Turun menemui Bu Fitri, menanyakan keperluannya, dan menerima berkasnya di bawah.',
      'Comes down to Fitri, asks what she needs, and takes her papers there.',
    ),
    both(
      'Seperti 3, dan memindahkan layanan ke ruang rapat di lantai dasar dengan membawa formulir, sehingga Bu Fitri mengisi di meja yang setinggi kursinya.',
      'As 3, and moves the service to the meeting room on the ground floor with the forms, so that Fitri writes at a table as high as her chair.',
    ),
    both(
      'Seperti 4, dan menyandingkan luas di SPPT dengan luas di sertifikat bersamanya, lalu menyerahkan tanda terima di ruang itu juga sebelum jemputan pukul 11.30.',
      'As 4, and sets the area on the notice beside that on the deed with her, then hands over the receipt in that same room before her lift at 11.30.',
    ),
  ],
  behaviours: [
    speaksFor(
      'turun-tangga',
      'dekatkan-layanan',
      'Memasang tanda “sebentar” dan turun.',
      'Puts up the “back soon” sign and comes down.',
    ),
    speaksFor(
      'pakai-ruang-rapat',
      'dekatkan-layanan',
      'Menawarkan ruang rapat di lantai dasar.',
      'Offers the meeting room on the ground floor.',
    ),
    speaksFor(
      'sandingkan-luas',
      'isi-layanan-sama',
      'Menyandingkan luas di SPPT dan sertifikat.',
      'Compares the area on notice and deed.',
    ),
    speaksAgainst(
      'titip-adik',
      'isi-layanan-sama',
      'Menyuruh menitipkan berkas kepada adiknya.',
      'Tells her to send the papers up with her brother.',
    ),
  ],
} as const satisfies CriterionParts

const communication = {
  code: 'komunikasi',
  title: both('Komunikasi', 'Communication'),
  definition: both(
    'Berbicara dengan Bu Fitri sebagai pemilik urusan, setinggi matanya, dan bertanya sebelum membantu.',
    'Speaks with Fitri as the owner of the matter, at eye level, and asks before helping.',
  ),
  weight: '0.25',
  competency: 'M.03',
  coreValue: 'harmonis',
  indicators: {
    'sapa-setara': both('Berbicara setara.', 'Speaks as with an equal.'),
    'tanya-dulu': both('Bertanya sebelum membantu.', 'Asks before helping.'),
  },
  anchors: [
    both(
      'Bertanya “kakinya kenapa”, atau menyebutnya kasihan di hadapannya.',
      'Asks “what happened to your legs”, or calls her a poor thing to her face.',
    ),
    both(
      'Berbicara dari atas tangga dengan suara dikeraskan, dan tidak menanyakan bantuan apa yang diinginkannya.',
      'Speaks down from the steps in a raised voice, and does not ask what help she wants.',
    ),
    both(
      'Menanyakan “bagaimana Ibu ingin dilayani” dan mengikuti jawabannya.',
      'Asks “how would you like to be served” and follows the answer.',
    ),
    both(
      'Seperti 3, dan duduk atau merendahkan badan sehingga mata sejajar selama membahas berkas.',
      'As 3, and sits or bends so that eyes are level while going through the papers.',
    ),
    both(
      'Seperti 4, dan menanyakan apa yang salah tahun lalu, lalu memastikan kesalahan itu tidak terulang dengan membacakan kembali isi formulir.',
      'As 4, and asks what went wrong last year, then makes sure it does not recur by reading the form back.',
    ),
  ],
  behaviours: [
    speaksFor(
      'tanya-ingin-dilayani',
      'tanya-dulu',
      'Menanyakan bantuan apa yang diinginkan.',
      'Asks what help she wants.',
    ),
    speaksFor(
      'mata-sejajar',
      'sapa-setara',
      'Duduk atau merendahkan badan sejajar mata.',
      'Sits or bends to eye level.',
    ),
    speaksFor('baca-kembali-formulir', 'sapa-setara', 'Membacakan kembali isi formulir.', 'Reads the form back.'),
    speaksAgainst(
      'bicara-dari-atas',
      'sapa-setara',
      'Melayani percakapan dari atas tangga.',
      'Conducts the talk from the top of the steps.',
    ),
  ],
} as const satisfies CriterionParts

const change = {
  code: 'mengelola-perubahan',
  title: both('Mengelola perubahan', 'Managing change'),
  definition: both(
    'Menjadikan satu kunjungan sebagai dasar perbaikan jalan masuk bagi pengunjung berikutnya.',
    'Makes one visit the ground for mending the way in for those who come after.',
  ),
  weight: '0.2',
  competency: 'M.07',
  coreValue: 'adaptif',
  indicators: {
    'terima-masukan-tangga': both('Menerima masukan tentang tangga.', 'Takes the remark about the steps.'),
    'usulkan-perbaikan-tangga': both('Mengusulkan perbaikan.', 'Proposes a mend.'),
  },
  anchors: [
    both(
      'Menyatakan bangunan lama memang begitu, atau menyarankan Bu Fitri tidak usah datang sendiri.',
      'Says that old buildings are like that, or advises Fitri not to come in person.',
    ),
    both(
      'Berkata “nanti saya sampaikan” ketika ditanya, tanpa mencatat atau menyebut kepada siapa.',
      'Says “I will pass it on” when asked, with no note and no name of whom.',
    ),
    both(
      'Mencatat masukan Bu Fitri di kartu masukan dengan menyebut Kasubbag Umum sebagai penerimanya.',
      "Writes Fitri's remark on the feedback card, naming the head of general affairs as its recipient.",
    ),
    both(
      'Seperti 3, dan menyebut satu tindakan yang dapat berlaku besok dengan barang yang ada, seperti memasang landaian dari gudang.',
      'As 3, and names one act that can hold from tomorrow with what there is, such as setting out the ramp from the store.',
    ),
    both(
      'Seperti 4, dan meminta pendapat Bu Fitri tentang tindakan itu serta cara mengabarinya sesudah dipasang.',
      'As 4, and asks Fitri what she thinks of it and how to tell her once it is in place.',
    ),
  ],
  behaviours: [
    speaksFor(
      'isi-kartu-masukan',
      'terima-masukan-tangga',
      'Mengisi kartu masukan bersama Bu Fitri.',
      'Fills in the feedback card with Fitri.',
    ),
    speaksFor(
      'sebut-landaian',
      'usulkan-perbaikan-tangga',
      'Menyebut landaian di gudang sebagai tindakan besok.',
      'Names the ramp in the store as an act for tomorrow.',
    ),
    speaksAgainst(
      'bangunan-lama',
      'terima-masukan-tangga',
      'Menjawab masukan dengan “bangunan lama memang begitu”.',
      'Answers the remark with “old buildings are like that”.',
    ),
  ],
} as const satisfies CriterionParts

const cooperation = {
  code: 'kerja-sama',
  title: both('Kerja sama', 'Cooperation'),
  definition: both(
    'Menggerakkan rekan di loket dan satpam sehingga pengunjung lain tetap dilayani.',
    'Gets colleague and guard moving, so that other visitors go on being served.',
  ),
  weight: '0.15',
  competency: 'M.02',
  coreValue: 'kolaboratif',
  indicators: {
    'titip-loket-pbb': both('Menitipkan loket.', 'Hands over the counter.'),
    'gerakkan-satpam': both('Menggerakkan satpam.', 'Gets the guard moving.'),
  },
  anchors: [
    both(
      'Meninggalkan loket tanpa memberi tahu siapa pun, atau menyuruh satpam mengurus Bu Fitri sampai selesai.',
      'Leaves the counter without telling anybody, or tells the guard to deal with Fitri to the end.',
    ),
    both(
      'Memanggil rekan “tolong bantu” tanpa menyebut apa yang perlu dikerjakan.',
      'Calls to the colleague “please help” without saying what is to be done.',
    ),
    both(
      'Menitipkan nomor yang sedang berjalan kepada rekan loket 5 sebelum turun.',
      'Hands the running number to the colleague at counter 5 before coming down.',
    ),
    both(
      'Seperti 3, dan meminta satpam membuka ruang rapat serta menyingkirkan kursi dari jalur roda.',
      'As 3, and asks the guard to open the meeting room and clear chairs from the path of the wheels.',
    ),
    both(
      'Seperti 4, dan sesudah kembali mengabarkan kepada keduanya cara melayani berikutnya, sehingga tidak bergantung pada dirinya.',
      'As 4, and on return tells both how to serve the next such visitor, so that it does not hang on one person.',
    ),
  ],
  behaviours: [
    speaksFor(
      'titip-loket-lima',
      'titip-loket-pbb',
      'Menitipkan nomor berjalan kepada loket 5.',
      'Hands the running number to counter 5.',
    ),
    speaksFor(
      'minta-satpam-buka',
      'gerakkan-satpam',
      'Meminta satpam membuka ruang rapat.',
      'Asks the guard to open the meeting room.',
    ),
    speaksAgainst(
      'lepas-ke-satpam',
      'gerakkan-satpam',
      'Menyerahkan seluruh urusan kepada satpam.',
      'Leaves the whole matter to the guard.',
    ),
  ],
} as const satisfies CriterionParts

export const wheelchairVisitor: ScenarioCard = scenario({
  code: 'kursi-roda-a',
  edition: { family: 'kursi-roda', letter: 'A' },
  title: both('Pengunjung berkursi roda di bawah tiga anak tangga', 'A visitor in a wheelchair below three steps'),
  jobFamily: both('Petugas loket pajak daerah, jenjang terampil', 'Local tax counter officer, skilled grade'),
  setting: 'counter',
  prepareMinutes: 15,
  targets: [
    { competency: 'M.05', level: 1 },
    { competency: 'M.03', level: 1 },
    { competency: 'M.07', level: 1 },
    { competency: 'M.02', level: 2 },
  ],
  candidate: {
    situation: both(
      'Anda bertugas di loket 4, Pajak Bumi dan Bangunan, di kantor pajak daerah Kota Sawahlunto, gedung lama dengan tiga anak tangga di dalam ruang layanan. Senin pukul 10.50. Dari loket Anda melihat seorang perempuan berkursi roda berhenti di bawah tangga dengan map di pangkuan. Nomor yang sedang Anda layani baru selesai.',
      'You are on duty at counter 4, land and building tax, of the local tax office of Sawahlunto, an old building with three steps inside the service room. Monday, 10.50. From the counter you see a woman in a wheelchair stop below the steps with a folder on her lap. You have just finished with a number.',
    ),
    knows: [
      both(
        'Keberatan atas luas tanah di SPPT: formulir yang ditandatangani wajib pajak, SPPT, dan fotokopi sertifikat. Tanda terima diberikan saat itu; jawaban paling lama 30 hari.',
        'Objection to the area on a tax notice (SPPT): form signed by the taxpayer, the notice, and a copy of the deed. A receipt is given at once; the answer within 30 days.',
      ),
      both(
        'Petugas boleh melayani di luar loket. Ruang rapat di lantai dasar kosong; kuncinya pada satpam, Pak Ris. Rekan Anda, Wati, di loket 5, dapat mengambil alih nomor.',
        'Officers may serve away from the counter. The meeting room on the ground floor is free; the guard, Pak Ris, has the key. Your colleague Wati at counter 5 can take over numbers.',
      ),
      both(
        'Landaian kayu ada di gudang dan belum dipasang sejak pengecatan; yang memutuskan pemasangan tetap adalah Kasubbag Umum. Seorang diri tidak dapat memasangnya.',
        'A wooden ramp is in the store and has not been set out since the painting; the head of general affairs decides on setting it for good. One person alone cannot set it.',
      ),
      both(
        'Mengangkat atau mendorong pengunjung hanya atas permintaannya, dan tidak melalui tangga.',
        'Visitors are lifted or pushed only at their own request, and never over the steps.',
      ),
      both(
        'Data pajak bidang tanah lain tidak diperlihatkan. Rekan dan satpam tidak diperankan: bila Anda berbicara kepada mereka, anggap didengar dan dilakukan.',
        'Tax data of other plots is not shown. Colleague and guard are not played: if you speak to them, take it as heard and done.',
      ),
    ],
    task: both(
      'Layani pengunjung itu. Ketentuan di atas adalah satu-satunya ketentuan dalam simulasi ini. Pita di lantai adalah tangga; meja di belakang pita adalah loket, meja rendah di sudut adalah ruang rapat.',
      'Serve the visitor. The provisions above are the only ones in this simulation. The tape on the floor is the steps; the table behind it is the counter, the low table in the corner is the meeting room.',
    ),
  },
  props: [
    {
      code: 'kursi-roda',
      with: 'role-player',
      text: both(
        'Kursi roda; map berisi SPPT dan fotokopi sertifikat (rekaan).',
        'Wheelchair; folder with tax notice and copy of deed (invented).',
      ),
    },
    {
      code: 'formulir-keberatan',
      with: 'candidate',
      text: both(
        'Formulir keberatan, blok tanda terima, kartu masukan, pulpen, tanda “sebentar”.',
        'Objection form, receipt pad, feedback card, pen, “back soon” sign.',
      ),
    },
    {
      code: 'peta-blok',
      with: 'candidate',
      text: both(
        'Peta blok dengan nama dan pajak sembilan bidang tanah (rekaan).',
        'Block map with names and tax of nine plots (invented).',
      ),
    },
    {
      code: 'pita-tangga',
      with: 'room',
      text: both(
        'Pita lantai sebagai tangga dan meja rendah sebagai ruang rapat.',
        'Tape for the steps and a low table for the meeting room.',
      ),
    },
  ],
  rolePlayer: {
    persona: both(
      'Fitri Handayani (rekaan), 34 tahun, penenun songket di Silungkang dengan tiga pekerja. Memakai kursi roda sejak kecelakaan sembilan tahun lalu. Mandiri, teratur, tahu apa yang ia perlukan. Ia terbiasa orang berbicara kepada adiknya, Rian, yang kini memarkir mobil. Ia tidak mencari belas kasihan dan tidak menceramahi.',
      'Fitri Handayani (invented), 34, songket weaver in Silungkang with three workers. In a wheelchair since an accident nine years ago. Independent, orderly, she knows what she needs. She is used to people talking to her brother, Rian, who is parking the car. She seeks no pity and gives no lectures.',
    ),
    emotion: {
      start: 2,
      shows: both('Tenang dan berjarak; menjawab pendek.', 'Calm and distant; answers briefly.'),
      calms: [
        both(
          'Peserta turun dan menanyakan bagaimana ia ingin dilayani: ia tersenyum dan membuka map.',
          'The candidate comes down and asks how she would like to be served: she smiles and opens the folder.',
        ),
        both(
          'Peserta duduk sejajar: jawabannya memanjang.',
          'The candidate sits level with her: her answers grow longer.',
        ),
      ],
      heats: [
        both(
          'Peserta berbicara dari atas atau menanyakan adiknya: ia menutup map.',
          'The candidate speaks from above or asks for her brother: she closes the folder.',
        ),
        both(
          'Peserta menyentuh kursi roda tanpa bertanya: ia mengerem roda dan berkata “jangan dipegang”.',
          'The candidate touches the chair without asking: she locks the wheels and says “do not hold it”.',
        ),
      ],
    },
    openingLine: both(
      'Selamat pagi. Saya hendak mengurus SPPT. Saya sampai di sini saja, ya, tangganya masih tiga.',
      'Good morning. I have come about my tax notice. This is as far as I get, there are still three steps.',
    ),
    facts: [
      {
        code: 'luas-terbalik',
        asked: both('Apa yang hendak diurus pada SPPT itu.', 'What is the matter with the notice.'),
        told: both(
          'Luas tanahnya. Di SPPT 412 meter, di sertifikat 142. Pajaknya jadi hampir tiga kali.',
          'The area. 412 metres on the notice, 142 on the deed. The tax is nearly three times what it should be.',
        ),
      },
      {
        code: 'jangan-diangkat',
        asked: both(
          'Bantuan apa yang ia inginkan atau bagaimana ia ingin dilayani.',
          'What help she wants or how she would like to be served.',
        ),
        told: both(
          'Jangan diangkat. Kalau ada meja di bawah sini, saya senang di bawah.',
          'Do not lift me. If there is a table down here, I am happy down here.',
        ),
      },
      {
        code: 'salah-isi-tahun-lalu',
        asked: both(
          'Apakah pernah mengurus ini sebelumnya, atau apa yang terjadi tahun lalu.',
          'Whether she has come for this before, or what happened last year.',
        ),
        told: both(
          'Tahun lalu disuruh titip adik saya saja. Dia salah menulis nomor bidang, keberatannya ditolak.',
          'Last year I was told to send my brother up. He wrote the wrong plot number and it was turned down.',
        ),
      },
      {
        code: 'jemputan-setengah-dua-belas',
        asked: both('Sampai pukul berapa ia punya waktu.', 'How long she has.'),
        told: both(
          'Jemputan bahan datang ke rumah pukul dua belas, jadi setengah dua belas saya harus berangkat.',
          'A pick-up of material comes to the house at twelve, so at half past eleven I must leave.',
        ),
      },
      {
        code: 'sertifikat-asli',
        asked: both('Apakah membawa sertifikat.', 'Whether she has the deed with her.'),
        told: both(
          'Fotokopinya ada di map, yang asli di bank.',
          'The copy is in the folder, the original is at the bank.',
        ),
      },
    ],
    redLines: [
      both(
        'Tidak bangkit dari kursi roda dan tidak menggerakkan kaki.',
        'Does not rise from the wheelchair or move the legs.',
      ),
      both(
        'Tidak menceritakan kecelakaannya meskipun ditanya: “Itu tidak ada hubungannya dengan tanah saya.”',
        'Does not tell of the accident even if asked: “That has nothing to do with my land.”',
      ),
      both(
        'Tidak mengusulkan ruang rapat atau landaian sebelum peserta menyebutnya.',
        'Does not suggest meeting room or ramp before the candidate does.',
      ),
    ],
    stopSignal,
  },
  cues: [
    {
      code: 'adik-saja',
      at: 150,
      does: 'line',
      text: both(
        '“Atau adik saya saja yang naik? Dia tidak paham urusan tanah ini, tetapi biasanya begitu yang diminta.”',
        '“Or shall my brother go up? He knows nothing of this land, but that is what I am usually asked.”',
      ),
    },
    {
      code: 'putar-kursi',
      at: 390,
      does: 'act',
      text: both(
        'Melihat jam tangan, memutar kursi roda setengah arah pintu, lalu menunggu.',
        'Looks at her watch, turns the wheelchair halfway to the door, and waits.',
      ),
    },
    {
      code: 'sesudah-saya',
      at: 630,
      does: 'line',
      text: both(
        '“Kepada siapa saya sampaikan soal tangga itu? Bukan untuk saya. Untuk yang datang sesudah saya.”',
        '“Whom do I tell about those steps? Not for me. For whoever comes after me.”',
      ),
    },
  ],
  criteria: [service, communication, change, cooperation],
  killerErrors: [
    {
      code: 'angkat-kursi',
      occasion: 'jangan-diangkat',
      text: both(
        'Mengangkat, mendorong, atau menarik kursi roda tanpa permintaan Bu Fitri, atau menyuruh orang melakukannya.',
        "Lifts, pushes or pulls the wheelchair without Fitri's request, or has somebody do so.",
      ),
    },
    {
      code: 'layani-adik-saja',
      occasion: 'adik-saja',
      text: both(
        'Mensyaratkan adiknya sebagai satu-satunya jalan agar urusan diterima.',
        'Makes her brother the only way for the matter to be taken.',
      ),
    },
    {
      code: 'buka-peta-blok',
      occasion: 'peta-blok',
      text: both(
        'Memperlihatkan nama dan pajak pemilik bidang lain di peta blok.',
        "Shows names and tax of other plots' owners on the block map.",
      ),
    },
  ],
})
