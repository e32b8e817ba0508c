/**
 * Three written interviews for practice with the structured interview. The people are invented; each answer was written to earn one
 * level by what it names and what it leaves out, so that the reason can point to it.
 */
import type { PracticeCase } from '../../subjects/scoring/view-practice.ts'
import { practiceCase } from './practice-parts.ts'

const archive = practiceCase({
  code: 'wawancara-arsip',
  title: { id: 'Latihan A: petugas arsip', en: 'Practice A: the records clerk' },
  opening: {
    id: 'Peserta latihan bekerja pada bagian arsip sebuah kecamatan. Jawaban ditulis menurut urutan pertanyaan.',
    en: 'A practice candidate who works in the records section of a district. Answers are in the order of the questions.',
  },
  passages: [
    {
      criterion: 'integritas',
      level: 4,
      text: {
        id: '“Maret tahun lalu seorang kerabat lurah minta tanggal surat keterangan dimundurkan dua minggu supaya anaknya bisa mendaftar. Pedoman tata naskah kami melarang tanggal mundur. Saya katakan: saya tidak bisa, tanggalnya tanggal hari ini. Sorenya saya tulis permintaan itu di buku kejadian dan saya sampaikan kepada sekretaris camat. Setelah itu tidak ada yang minta lagi kepada saya.”',
        en: '“In March last year a relative of the village head asked me to date a letter two weeks back so that his child could still apply. Our correspondence rules forbid back-dating. I said: I cannot, the date is today’s. That afternoon I wrote the request into the incident book and told the district secretary. Nobody asked me again.”',
      },
      reason: {
        id: 'Kejadian, aturan dan kata penolakannya disebut (3), juga buku kejadian dan sekretaris camat sebagai saluran lapor (4). Tidak ada perubahan cara kerja sesudahnya, jadi bukan 5.',
        en: 'The event, the rule and the words of refusal are named (3), and so are incident book and district secretary as the channel (4). No change in the way of working followed, so not 5.',
      },
    },
    {
      criterion: 'pelayanan-publik',
      level: 2,
      text: {
        id: '“Ada bapak yang marah karena arsip tanahnya tidak ketemu. Saya ikuti prosedur: isi formulir permohonan, tunggu tiga hari kerja. Saya jelaskan memang begitu aturannya. Akhirnya beliau mengisi formulir dan pulang. Butuhnya apa persisnya saya kurang tahu, yang penting formulirnya lengkap.”',
        en: '“There was a man who was angry because his land file could not be found. I followed the procedure: fill in the request form, wait three working days. I told him those were the rules. In the end he filled in the form and left. What exactly he needed it for I am not sure; what matters is that the form was complete.”',
      },
      reason: {
        id: 'Prosedur diikuti dan disebut, tetapi kebutuhan orang itu tidak dapat ia sebut dengan kata-katanya sendiri: 2. Untuk 3 kebutuhan dan langkah yang memenuhinya harus terdengar.',
        en: 'The procedure was followed and named, but he cannot say in his own words what the person needed: 2. A 3 would need the need and the steps that met it.',
      },
    },
    {
      criterion: 'komunikasi',
      level: 3,
      text: {
        id: 'Peserta memperagakan: “Pak, suratnya harus dilegalisasi. Legalisasi itu artinya kami mencocokkan fotokopi dengan surat asli, lalu memberi cap. Pertama Bapak siapkan surat aslinya. Kedua, fotokopi dua lembar. Ketiga, serahkan ke loket dua, nanti dipanggil.” Lalu ia berhenti dan melihat ke arah penguji.',
        en: 'The candidate demonstrates: “Sir, the letter must be certified. Certified means that we compare the copy with the original and stamp it. First you bring the original. Second, make two copies. Third, hand them in at counter two and you will be called.” Then he stops and looks at the assessors.',
      },
      reason: {
        id: 'Berurutan, kata sehari-hari, istilah “legalisasi” diterangkan: 3. Tidak ada contoh dari kehidupan pendengar (4) dan pendengar tidak diminta mengulang (5).',
        en: 'In order, everyday words, and the term “certified” is explained: 3. No example from the listener’s life (4), and the listener is not asked to say it back (5).',
      },
    },
    {
      criterion: 'kerja-sama',
      level: 5,
      text: {
        id: '“Pemindaian arsip macet sebulan karena bagian umum mau mulai dari berkas baru, kami dari berkas lama yang sudah rapuh. Mereka punya alasan: berkas baru setiap hari dicari orang. Saya usulkan pagi berkas baru, sore berkas lama, dan jam itu menampung keduanya. Kami tulis jadi satu lembar kesepakatan di dinding ruang arsip. Sampai sekarang pembagian pagi dan sore itu masih dipakai.”',
        en: '“Scanning the archive was stuck for a month: the general section wanted to begin with new files, we with the old ones that were falling apart. They had a reason: people ask for the new files every day. I proposed new files in the morning, old ones in the afternoon, which took in both. We wrote it down as an agreement on the wall of the archive. The split is still in use today.”',
      },
      reason: {
        id: 'Usul yang menggerakkan pekerjaan (3), alasan pihak lain dan cara menampungnya (4), kesepakatan tertulis yang masih dipakai (5).',
        en: 'A proposal that got things moving (3), the other side’s reason and how it was taken in (4), a written agreement that is still in use (5).',
      },
    },
    {
      criterion: 'pengambilan-keputusan',
      level: 3,
      text: {
        id: '“Atap ruang arsip bocor malam hari dan kepala bagian tidak bisa dihubungi. Saya tanya penjaga bagian mana yang kena, saya lihat daftar isi rak, lalu saya putuskan memindahkan rak surat tanah ke aula. Penyelamatan arsip vital memang tugas petugas jaga menurut SOP kami. Paginya saya laporkan.”',
        en: '“The roof of the archive leaked at night and the head of section could not be reached. I asked the guard which part was hit, looked at the shelf list, and decided to move the land files to the hall. Saving vital records is the duty officer’s task under our procedure. In the morning I reported it.”',
      },
      reason: {
        id: 'Keputusan, keterangan yang dikumpulkan dan dasar menurut SOP disebut: 3. Tidak ada pilihan kedua yang dibandingkan, jadi bukan 4.',
        en: 'The decision, the information gathered and the ground in the procedure are named: 3. No second option is compared, so not 4.',
      },
    },
  ],
})

const market = practiceCase({
  code: 'wawancara-pasar',
  title: { id: 'Latihan B: penagih retribusi pasar', en: 'Practice B: the market-fee collector' },
  opening: {
    id: 'Peserta latihan bekerja enam tahun pada pengelola pasar. Jawaban ditulis menurut urutan pertanyaan.',
    en: 'A practice candidate who has worked for the market office for six years. Answers are in the order of the questions.',
  },
  passages: [
    {
      criterion: 'integritas',
      level: 1,
      text: {
        id: '“Waktu itu target retribusi kurang sedikit. Atasan bilang tanggal setorannya digeser saja ke bulan lalu, jadi saya geser di buku. Uangnya kan tetap masuk kas, tidak ada yang dirugikan. Semua orang juga begitu di akhir tahun, yang penting laporan rapi.”',
        en: '“We were a little short of the fee target then. My superior said to move the payment date into the month before, so I moved it in the book. The money did reach the till, nobody lost anything. Everybody does it at the end of the year; what matters is a tidy report.”',
      },
      reason: {
        id: 'Ia menyimpang dari pembukuan dan membenarkannya: 1. Keterusterangan tidak menaikkan tingkat, karena yang dinilai tindakan dan pembenarannya.',
        en: 'He departed from the books and justifies it: 1. Being open about it does not raise the level, since the act and its justification are what is scored.',
      },
    },
    {
      criterion: 'pelayanan-publik',
      level: 4,
      text: {
        id: '“Seorang pedagang sayur marah karena ditagih dua kali. Yang ia butuhkan bukti bahwa ia sudah bayar, supaya tidak dipermalukan di depan pembeli. Saya cari karcisnya di bundel pagi, saya batalkan tagihan kedua sesuai standar pelayanan, saya beri salinannya. Besoknya saya mampir ke lapaknya dan bertanya apakah masih ada yang menagih. Katanya sudah tidak.”',
        en: '“A vegetable seller was angry at being charged twice. What she needed was proof that she had paid, so as not to be shamed before her customers. I found her ticket in the morning’s bundle, cancelled the second charge by the service standard and gave her a copy. The next day I went by her stall and asked whether anybody still charged her. She said no.”',
      },
      reason: {
        id: 'Kebutuhan dan langkahnya disebut (3), dan ia kembali bertanya keesokan harinya (4). Tidak ada perbaikan yang berlaku bagi pedagang lain, jadi bukan 5.',
        en: 'The need and the steps are named (3), and he asked back the next day (4). No improvement that held for other sellers, so not 5.',
      },
    },
    {
      criterion: 'komunikasi',
      level: 5,
      text: {
        id: 'Peserta memperagakan: “Bu, retribusi itu iuran untuk pemakaian lapak. Dihitung per meter. Lapak Ibu dua meter, jadi seperti menyewa dua petak tikar di hajatan: dua petak, dua kali iuran. Bayarnya sebelum jam sembilan, karcisnya disimpan. Coba Ibu ceritakan lagi dengan kata Ibu, kapan bayarnya dan apa yang disimpan?”',
        en: 'The candidate demonstrates: “Ma’am, the fee is what you pay for using the stall. It goes by the metre. Your stall is two metres, so it is like renting two mats at a wedding: two mats, twice the fee. You pay before nine and keep the ticket. Now tell me in your own words: when do you pay and what do you keep?”',
      },
      reason: {
        id: 'Berurutan dan diterangkan (3), contoh tikar di hajatan dari kehidupan pendengar (4), dan pendengar diminta mengulang dalam peragaan itu (5).',
        en: 'In order and explained (3), the example of mats at a wedding from the listener’s life (4), and the listener is asked to say it back within the demonstration (5).',
      },
    },
    {
      criterion: 'kerja-sama',
      level: 2,
      text: {
        id: '“Pernah ribut soal pembagian blok penagihan, sampai seminggu tidak jalan. Ya akhirnya kepala pasar yang membagi, kami ikut saja. Saya sendiri tidak banyak bicara, yang penting tidak ribut lagi.”',
        en: '“We once quarrelled over who collects in which block; for a week nothing moved. In the end the market head divided it and we went along. I did not say much myself; what matters is that the quarrel stopped.”',
      },
      reason: {
        id: 'Mengikuti keputusan orang lain tanpa ucapan atau tindakan sendiri: 2. Bukan 1, karena pekerjaan tidak dibiarkan macet dan ia tidak bekerja sendiri.',
        en: 'He went along with others and names no words or act of his own: 2. Not 1, since the task was not left stuck and he did not work alone.',
      },
    },
    {
      criterion: 'pengambilan-keputusan',
      level: 4,
      text: {
        id: '“Listrik blok ikan mati menjelang lebaran, petugas teknik baru bisa datang sore. Saya tanya teknik lewat telepon dan saya hitung es yang ada. Pilihannya dua: pedagang pindah ke blok lain, akibatnya blok itu penuh; atau saya sewa genset, akibatnya kas kecil terpakai dan harus dipertanggungjawabkan. Kas kecil sampai dua juta memang wewenang saya. Saya pilih genset. Hasilnya tidak sempat saya catat.”',
        en: '“The power in the fish block failed just before the feast and the technicians could only come in the evening. I asked them by phone and counted the ice we had. There were two options: move the sellers, which would crowd another block; or hire a generator, which would use petty cash that had to be accounted for. Petty cash up to two million is within my authority. I chose the generator. I did not get round to recording the outcome.”',
      },
      reason: {
        id: 'Keputusan, keterangan dan wewenang (3), dua pilihan dengan akibat masing-masing (4). Hasilnya tidak dipantau, jadi bukan 5.',
        en: 'Decision, information and authority (3), two options with what each entails (4). The outcome was not watched, so not 5.',
      },
    },
  ],
})

const clinic = practiceCase({
  code: 'wawancara-puskesmas',
  title: { id: 'Latihan C: pendaftaran puskesmas', en: 'Practice C: the clinic registration' },
  opening: {
    id: 'Peserta latihan bekerja di loket pendaftaran puskesmas. Jawaban ditulis menurut urutan pertanyaan.',
    en: 'A practice candidate from the registration counter of a clinic. Answers are in the order of the questions.',
  },
  passages: [
    {
      criterion: 'integritas',
      level: 3,
      text: {
        id: '“Bulan puasa kemarin tetangga saya minta nomor antrean pertama tanpa datang. Aturannya nomor diambil sendiri mulai pukul tujuh. Saya jawab: maaf Bu, antre seperti yang lain, nanti saya bantu isi formulirnya. Dia kesal, tapi datang juga. Tidak saya ceritakan ke siapa-siapa, sudah selesai di situ.”',
        en: '“Last fasting month a neighbour asked me for the first queue number without coming in person. The rule is that everybody draws a number from seven o’clock. I answered: sorry, please queue like the others, I will help you with the form. She was cross but she came. I told nobody; that was the end of it.”',
      },
      reason: {
        id: 'Kejadian, aturan dan kata penolakan ada: 3. Tidak dilaporkan dan tidak dicatat, jadi bukan 4.',
        en: 'The event, the rule and the words of refusal are there: 3. It was neither reported nor recorded, so not 4.',
      },
    },
    {
      criterion: 'pelayanan-publik',
      level: 5,
      text: {
        id: '“Seorang ibu marah karena kartunya tidak terbaca, padahal anaknya demam. Yang ia perlu: anaknya diperiksa sekarang, urusan kartu belakangan. Saya daftarkan sebagai pasien umum sementara sesuai standar kami, kartunya saya urus sambil jalan. Sesudah pemeriksaan saya tanya apakah obatnya sudah didapat. Lalu saya buat daftar langkah untuk kartu tak terbaca, ditempel di loket; sekarang rekan-rekan memakainya untuk pasien lain.”',
        en: '“A mother was angry because her card could not be read while her child had a fever. What she needed: the child seen now, the card later. I registered them as ordinary patients for the time being, by our standard, and sorted the card out meanwhile. After the examination I asked whether they had got the medicine. Then I wrote a list of steps for unreadable cards and put it up at the counter; colleagues now use it for other patients.”',
      },
      reason: {
        id: 'Kebutuhan dan langkah (3), bertanya kembali sesudah pemeriksaan (4), daftar langkah yang kini berlaku juga bagi pasien lain (5).',
        en: 'Need and steps (3), asking back after the examination (4), a list of steps that now holds for other patients too (5).',
      },
    },
    {
      criterion: 'komunikasi',
      level: 1,
      text: {
        id: 'Diminta memperagakan, peserta berkata: “Ya intinya saya jelaskan baik-baik soal rujukan itu, Bu, sampai orangnya mengerti. Biasanya saya senyum dulu, suaranya pelan. Begitu saja caranya.” Diminta sekali lagi memperagakan kata-katanya, ia mengulang bahwa ia akan bersikap ramah.',
        en: 'Asked to demonstrate, the candidate says: “Well, I explain the referral nicely until the person understands. I usually smile first and keep my voice low. That is how I do it.” Asked once more for the words, the candidate repeats that he would be friendly.',
      },
      reason: {
        id: 'Cara bersikap diceritakan, isi aturan rujukan tidak pernah disebut: 1. Keramahan tidak ada dalam uraian kriteria ini.',
        en: 'The manner is told, the content of the referral rule is never reached: 1. Friendliness is not in the anchors of this criterion.',
      },
    },
    {
      criterion: 'kerja-sama',
      level: 4,
      text: {
        id: '“Jadwal jaga sore macet karena perawat dan petugas loket saling menunggu. Perawat keberatan karena mereka juga memegang rujukan malam. Itu masuk akal, jadi saya menawarkan mengambil dua sore dan mereka mengambil hari yang tidak ada rujukan. Jadwal jalan minggu itu. Bulan berikutnya jadwalnya disusun ulang oleh kepala tata usaha.”',
        en: '“The afternoon duty roster was stuck: nurses and counter staff waited for each other. The nurses objected because they also handle night referrals. That made sense, so I offered to take two afternoons and they took the days without referrals. The roster worked that week. The month after, the head of administration drew it up anew.”',
      },
      reason: {
        id: 'Tawaran yang menggerakkan pekerjaan (3), alasan perawat disebut dan ditampung (4). Kesepakatannya tidak dipakai lagi sesudahnya, jadi bukan 5.',
        en: 'An offer that got things moving (3), the nurses’ reason is named and taken in (4). The agreement did not stay in use, so not 5.',
      },
    },
    {
      criterion: 'pengambilan-keputusan',
      level: 2,
      text: {
        id: '“Dokter terlambat dan ruang tunggu penuh. Saya putuskan pasien lansia didahulukan. Soal datanya, saya lihat saja sekilas. Waktu itu harus cepat, jadi saya ambil keputusan itu dan alhamdulillah tidak ada yang protes.”',
        en: '“The doctor was late and the waiting room full. I decided that the elderly go first. As for information, I just had a quick look. It had to be fast, so I decided that, and luckily nobody protested.”',
      },
      reason: {
        id: 'Ada keputusannya sendiri, tetapi keterangan yang menjadi dasarnya tidak disebut meskipun ditanya: 2. Hasil yang baik tidak menggantikan alasan.',
        en: 'There is a decision of his own, but no information that it rested on, even when asked: 2. A good outcome does not stand in for a reason.',
      },
    },
  ],
})

export const structuredInterviewCases: readonly PracticeCase[] = [archive, market, clinic]
