/**
 * Three written role-plays for practice with the counter of the civil registry: papers are missing, the citizen offers *uang rokok*. The
 * people are invented; each passage was written to earn one level by what happens in it and what does not.
 */
import type { PracticeCase } from '../../subjects/scoring/view-practice.ts'
import { practiceCase } from './practice-parts.ts'

const quiet = practiceCase({
  code: 'loket-tenang',
  title: { id: 'Latihan A: loket yang tenang', en: 'Practice A: the quiet counter' },
  opening: {
    id: 'Warga ingin kartu keluarga hari ini juga; surat pindahnya tidak ada. Pemeran mengikuti naskah.',
    en: 'The citizen wants the family card today; the moving letter is missing. The role-player keeps to the script.',
  },
  passages: [
    {
      criterion: 'integritas',
      level: 5,
      text: {
        id: 'Warga menyelipkan amplop ke bawah map. Peserta menarik map itu, mengeluarkan amplop dan menaruhnya kembali di tangan warga: “Ini saya kembalikan, Pak. Layanan ini gratis dan kami dilarang menerima apa pun.” Berkas tetap belum diproses. Setelah warga berdiri, peserta mengisi lembar laporan gratifikasi di laci mejanya.',
        en: 'The citizen slips an envelope under the folder. The candidate pulls the folder over, takes the envelope out and puts it back into his hand: “I am giving this back. The service is free and we may not accept anything.” The application is still not processed. When the citizen gets up, the candidate fills in a gratuity report from the drawer.',
      },
      reason: {
        id: 'Menolak dan mengembalikan (3), menyebut gratis dan larangan (4), mencatat tawaran pada lembar laporan (5).',
        en: 'Refuses and gives back (3), says free and forbidden (4), records the offer on a report form (5).',
      },
    },
    {
      criterion: 'pelayanan-publik',
      level: 3,
      text: {
        id: '“Yang kurang surat keterangan pindah, Pak. Mengurusnya di kantor Dukcapil daerah asal, bisa lewat layanan daringnya.” Peserta tidak membuka map yang lain dan tidak menuliskan apa pun.',
        en: '“What is missing is the moving letter. You get it from the registry office where you lived before, or from its online service.” The candidate does not open the rest of the folder and writes nothing down.',
      },
      reason: {
        id: 'Nama dokumen dan tempat mengurusnya disebut: 3. Berkas lain tidak diperiksa dan tidak ada daftar tertulis, jadi bukan 4.',
        en: 'The document and where to get it are named: 3. The other papers are not checked and there is no written list, so not 4.',
      },
    },
    {
      criterion: 'komunikasi',
      level: 2,
      text: {
        id: 'Warga bertanya mengapa harus ke daerah asal. Peserta menjawab: “Karena harus terbit SKPWNI dulu, baru biodata bisa kami tarik di SIAK, lalu NIK-nya aktif di sini.” Warga bertanya lagi apa artinya; peserta mengulang kalimat yang sama.',
        en: 'The citizen asks why he must go to the old place. The candidate answers: “Because the SKPWNI must be issued first, then we can pull your biodata in SIAK and the NIK becomes active here.” The citizen asks what that means; the candidate repeats the sentence.',
      },
      reason: {
        id: 'Pertanyaan dijawab, jadi bukan 1, tetapi dengan istilah kantor yang tidak diterangkan: 2.',
        en: 'The question is answered, so not 1, but in office terms that are not explained: 2.',
      },
    },
    {
      criterion: 'pengendalian-diri',
      level: 4,
      text: {
        id: 'Warga menepuk meja: “Saya sudah dua kali ke sini!” Peserta, dengan suara yang sama seperti sebelumnya: “Bapak kecewa karena sudah dua kali datang, saya paham.” Lalu ia melanjutkan urutan persyaratan seperti tadi.',
        en: 'The citizen slaps the desk: “I have been here twice!” The candidate, in the same voice as before: “You are disappointed because you came twice; I understand.” Then goes on with the requirements as before.',
      },
      reason: {
        id: 'Nada tetap (3) dan perasaan warga diakui dengan kata-kata (4). Tidak ada tawaran nyata yang mengembalikan percakapan, jadi bukan 5.',
        en: 'The tone stays (3) and the feeling is put into words (4). No concrete offer brings the talk back, so not 5.',
      },
    },
    {
      criterion: 'pengambilan-keputusan',
      level: 3,
      text: {
        id: '“Kartu keluarga tidak saya proses hari ini. Alasannya standar pelayanan mensyaratkan surat pindah untuk warga yang datang dari kabupaten lain.” Jalan lain tidak ditawarkan.',
        en: '“I will not process the family card today. The reason is that the service standard asks for a moving letter from anyone who comes from another regency.” No other way is offered.',
      },
      reason: {
        id: 'Keputusan sesuai prosedur dengan alasan yang disebut: 3. Hanya satu jalan, jadi bukan 4.',
        en: 'A decision by procedure with its reason: 3. Only one way, so not 4.',
      },
    },
  ],
})

const crowded = practiceCase({
  code: 'loket-ramai',
  title: { id: 'Latihan B: loket yang ramai', en: 'Practice B: the crowded counter' },
  opening: {
    id: 'Warga ingin kartu keluarga hari ini; akta nikahnya tertinggal. Antrean panjang terdengar di belakangnya.',
    en: 'The citizen wants the family card today; the marriage certificate was left at home. A long queue can be heard behind.',
  },
  passages: [
    {
      criterion: 'integritas',
      level: 3,
      text: {
        id: 'Warga meletakkan dua lembar uang di atas formulir. Peserta menggesernya ke tangan warga: “Ini diambil lagi ya, Bu. Akta nikahnya tetap harus ada.” Sesudah itu uang tidak dibicarakan lagi.',
        en: 'The citizen puts two notes on the form. The candidate pushes them back into her hand: “Please take these back. The marriage certificate is still needed.” The money is not mentioned again.',
      },
      reason: {
        id: 'Menolak dengan kata, uang kembali ke tangan, persyaratan berlaku: 3. Tidak disebut bahwa layanan gratis dan petugas dilarang menerima, jadi bukan 4.',
        en: 'Refused in words, the money is back in her hand, the requirement stands: 3. Nothing about free service or the ban on gifts, so not 4.',
      },
    },
    {
      criterion: 'pelayanan-publik',
      level: 5,
      text: {
        id: 'Peserta membuka seluruh map. “Yang kurang hanya akta nikah; salinannya dari KUA atau yang asli di rumah. Alamat dan dua anak sudah lengkap, itu saya masukkan sekarang.” Ia mengetik, lalu menulis di secarik kertas: akta nikah, loket 3, besok pukul sepuluh, tanya Pak Yudi. “Ibu cukup membawa satu surat itu.”',
        en: 'The candidate goes through the whole folder. “Only the marriage certificate is missing; a copy from the KUA or the original at home. Address and both children are complete; I enter those now.” Types, then writes on a slip: marriage certificate, counter 3, tomorrow at ten, ask for Mr Yudi. “You only need to bring that one paper.”',
      },
      reason: {
        id: 'Dokumen dan tempatnya (3), berkas diperiksa dan daftar tertulis (4), bagian yang dapat diproses diselesaikan sekarang dengan waktu dan petugas untuk sisanya (5).',
        en: 'Document and place (3), papers checked and a written list (4), what can be processed is settled now with a time and a contact for the rest (5).',
      },
    },
    {
      criterion: 'komunikasi',
      level: 4,
      text: {
        id: 'Warga bercerita panjang tentang suaminya di luar kota; peserta menunggu sampai selesai. “Jadi begini, Bu. Pertama akta dibawa besok. Kedua saya cocokkan dengan data tadi. Ketiga kartunya dicetak. Coba Ibu sebut lagi, besok bawa apa dan jam berapa?” Warga menyebutnya dengan benar. Kekhawatiran soal suami tidak disinggung.',
        en: 'The citizen tells at length about her husband out of town; the candidate waits until she has finished. “So: first you bring the certificate tomorrow. Second I compare it with what I entered. Third the card is printed. Can you say it back, what do you bring and when?” She says it correctly. Her worry about the husband is not taken up.',
      },
      reason: {
        id: 'Membiarkan selesai dan berurutan (3), meminta menyebut kembali (4). Kekhawatiran warga tidak diucapkan ulang dan tidak dijawab, jadi bukan 5.',
        en: 'Lets her finish and explains in order (3), asks her to say it back (4). Her worry is neither put into words nor answered, so not 5.',
      },
    },
    {
      criterion: 'pengendalian-diri',
      level: 1,
      text: {
        id: 'Ketika warga untuk ketiga kali meminta hari ini juga, peserta tertawa kecil ke arah rekannya dan berkata keras: “Ibu ini sekolahnya di mana, dibilang besok ya besok.” Warga terdiam.',
        en: 'When the citizen asks a third time for today, the candidate laughs towards a colleague and says loudly: “Where did this lady go to school? Tomorrow means tomorrow.” The citizen falls silent.',
      },
      reason: {
        id: 'Menyindir warga di depan orang lain: 1. Pelayanan yang baik sebelumnya dinilai pada kriterianya sendiri dan tidak mengangkat yang ini.',
        en: 'Mocks the citizen before others: 1. The good service before it is scored under its own criterion and does not lift this one.',
      },
    },
    {
      criterion: 'pengambilan-keputusan',
      level: 2,
      text: {
        id: 'Warga bertanya apakah surat keterangan lurah boleh menggantikan akta. Peserta: “Itu tanya ke loket sebelah saja, saya tidak berani memutuskan.” Ia tidak bertanya kepada rekannya dan tidak kembali ke soal itu.',
        en: 'The citizen asks whether a letter of the village head could stand in for the certificate. The candidate: “Ask the next counter, I would not dare decide that.” Does not ask the colleague and does not come back to it.',
      },
      reason: {
        id: 'Dilempar ke loket lain tanpa keputusan sendiri: 2. Bukan 1, karena tidak ada janji di luar persyaratan dan tidak ada penolakan tanpa alasan.',
        en: 'Passed on without a decision of the own: 2. Not 1, since nothing was promised outside the requirements and nothing refused without a reason.',
      },
    },
  ],
})

const hurried = practiceCase({
  code: 'loket-tergesa',
  title: { id: 'Latihan C: warga yang tergesa', en: 'Practice C: the citizen in a hurry' },
  opening: {
    id: 'Warga harus naik bus satu jam lagi; surat kelahiran anaknya belum ditandatangani bidan.',
    en: 'The citizen must catch a bus in an hour; the midwife has not signed the child’s birth letter.',
  },
  passages: [
    {
      criterion: 'integritas',
      level: 2,
      text: {
        id: 'Warga meletakkan uang di sudut meja: “Uang rokok, Mas.” Peserta melirik, tidak menyentuhnya, dan melanjutkan mengetik tanpa menjawab. Uang itu masih di meja ketika warga pergi.',
        en: 'The citizen puts money on the corner of the desk: “Cigarette money.” The candidate glances at it, does not touch it, and goes on typing without an answer. It still lies there when the citizen leaves.',
      },
      reason: {
        id: 'Tidak diterima, tetapi tawaran tidak dijawab dan uangnya tetap di meja: 2.',
        en: 'Not taken, but the offer is not answered and the money stays on the desk: 2.',
      },
    },
    {
      criterion: 'pelayanan-publik',
      level: 4,
      text: {
        id: 'Peserta memeriksa satu per satu: “KTP ada, kartu keluarga lama ada, buku nikah ada. Tinggal surat kelahiran, ditandatangani bidan di puskesmas tempat lahir.” Ia menuliskan itu di lembar persyaratan dan melingkarinya. “Kalau ini sudah, satu kali datang selesai.” Tidak ada bagian yang dikerjakan sekarang.',
        en: 'The candidate checks one by one: “Identity card, old family card, marriage book: all here. Only the birth letter, to be signed by the midwife at the clinic of birth.” Writes it on the list of requirements and circles it. “Once you have that, one visit is enough.” No part is processed now.',
      },
      reason: {
        id: 'Dokumen dan tempat (3), berkas diperiksa dan ditulis sehingga cukup datang sekali (4). Tidak ada yang diselesaikan saat itu juga, jadi bukan 5.',
        en: 'Document and place (3), papers checked and written down so that one visit is enough (4). Nothing is settled on the spot, so not 5.',
      },
    },
    {
      criterion: 'komunikasi',
      level: 5,
      text: {
        id: 'Warga bicara cepat sampai selesai. “Bapak takut ketinggalan bus dan harus kembali lagi minggu depan, begitu ya? Tidak perlu kembali sendiri: istri Bapak boleh mengantar suratnya.” Lalu langkahnya satu, dua, tiga. “Tolong disebut lagi, siapa yang mengantar dan ke loket berapa?” Warga menyebutnya dan bernapas lega.',
        en: 'The citizen talks fast until done. “You are afraid of missing the bus and having to come back next week, is that it? You need not come yourself: your wife may bring the letter.” Then the steps, one, two, three. “Please say it back, who brings it and to which counter?” The citizen does so and breathes out.',
      },
      reason: {
        id: 'Mendengar sampai selesai dan berurutan (3), meminta menyebut kembali (4), kekhawatiran diucapkan ulang lalu dijawab (5).',
        en: 'Hears him out and explains in order (3), asks to say it back (4), puts the worry into words and answers it (5).',
      },
    },
    {
      criterion: 'pengendalian-diri',
      level: 3,
      text: {
        id: 'Warga berdiri dan meninggikan suara dua kali. Peserta tetap duduk, tetap berbicara pelan dan menjawab pertanyaan berikutnya. Perasaan warga tidak ia sebut.',
        en: 'The citizen gets up and raises his voice twice. The candidate stays seated, speaks as quietly as before and answers the next question. The feelings are not mentioned.',
      },
      reason: {
        id: 'Nada dan sikap sama dari awal sampai akhir: 3. Pengakuan atas perasaan pada saat itu tidak terdengar, jadi bukan 4.',
        en: 'Tone and bearing are the same throughout: 3. The feelings of that moment are not acknowledged, so not 4.',
      },
    },
    {
      criterion: 'pengambilan-keputusan',
      level: 4,
      text: {
        id: '“Hari ini belum bisa dicetak karena surat kelahiran belum sah. Ada dua jalan: istri Bapak mengantar besok, kartunya jadi besok; atau dikirim lewat layanan daring, tanpa datang, tetapi tiga hari. Bapak pilih yang mana?” Siapa yang memutuskan bila bidan menolak tidak dibicarakan.',
        en: '“It cannot be printed today because the birth letter is not valid yet. There are two ways: your wife brings it tomorrow and the card is ready tomorrow; or you send it online without coming, but it takes three days. Which do you choose?” Who decides if the midwife refuses is not mentioned.',
      },
      reason: {
        id: 'Keputusan dengan alasan (3), dua jalan yang sah beserta akibatnya (4). Batas kewenangan dan kapan ada kabar tidak disebut, jadi bukan 5.',
        en: 'A decision with its reason (3), two lawful ways with what each entails (4). The limits of authority and when he will hear are not mentioned, so not 5.',
      },
    },
  ],
})

export const counterRolePlayCases: readonly PracticeCase[] = [quiet, crowded, hurried]
