export const shell = {
  product: 'Timbang',
  purpose: 'Penilaian seleksi yang dapat dibuktikan',
  skipToContent: 'Langsung ke isi',
  sample: 'CONTOH',
  sampleHint: 'Ini seleksi contoh. Nama dan nilainya rekaan.',
  header: 'Seleksi dan identitas',
  noSelection: 'Belum ada seleksi yang dibuka',
  noIdentity: 'Terkunci',
  pageDatabase: {
    unusable:
      'Basis data halaman ini tidak dapat dibuka. Jurnal tidak tersentuh: tutup jendela Timbang yang lain, kosongkan ruang disk, lalu muat ulang.',
    behind:
      'Basis data halaman ini penuh atau rusak. Semua tetap ada di jurnal; halaman mengisinya kembali saat dibuka lagi.',
  },
  healed: {
    pageFromJournal: 'Data halaman ini diisi ulang dari jurnal: {{count}} entri. Tidak ada yang hilang.',
    journalFromPage: 'Jurnal yang kurang dilengkapi dari data halaman ini: {{count}} entri.',
  },
  elsewhere: {
    copy: 'Anda bekerja pada salinan.',
    copyWhat:
      'Identitas ini milik komputer lain. Tanda tangani di satu komputer saja; untuk pindah ke sini, pulihkan dengan lembar pemulihan.',
    recover: 'Pulihkan ke komputer ini',
    stick: 'Pekerjaan sudah dilanjutkan dari stik {{label}}.',
    continued:
      'Di stik ada {{entries}} entri Anda yang belum ada di komputer ini. Jangan menandatangani di sini: teruskan di komputer itu, atau masukkan dulu paket darinya.',
    parted:
      'Entri Anda di stik dan di komputer ini berbeda. Tidak ada yang dapat ditandatangani di sini; temui pemegang kunci.',
    recovered:
      'Identitas Anda sudah dipulihkan di komputer lain dengan kunci baru. Kunci di komputer ini tidak berlaku lagi.',
  },
  lock: 'Kunci',
  lockHint: 'Kunci identitas {{name}}',
  locked: 'Identitas terkunci. Semua yang sudah tersimpan tetap aman.',
  rooms: 'Ruang',
  openRooms: 'Tampilkan ruang',
  closeRooms: 'Sembunyikan ruang',
  settings: 'Bahasa dan tampilan',
  language: 'Bahasa',
  scheme: { label: 'Tampilan', auto: 'Ikuti komputer', light: 'Terang', dark: 'Gelap' },
  noRooms: {
    title: 'Belum ada ruang yang dapat dibuka',
    what: 'Ruang muncul di sini setelah identitas dibuka dan seleksi dipilih.',
  },
  notFound: {
    title: 'Halaman ini tidak ada',
    what: 'Pilih ruang di sebelah kiri, atau kembali ke awal.',
    back: 'Kembali ke awal',
  },
  broken: {
    title: 'Timbang menemui kesalahan pada layar ini',
    what: 'Catatan yang sudah ditandatangani ada di jurnal dan tidak berubah. Muat ulang halaman untuk melanjutkan.',
    reload: 'Muat ulang',
    details: 'Rincian untuk pembuat program',
  },
  hostLost: {
    title: 'Timbang tidak menjawab',
    unreachable: 'Program Timbang di komputer ini berhenti. Jalankan lagi; halaman ini akan menyambung sendiri.',
    sessionEnded:
      'Halaman ini tidak lagi dikenal. Buka Timbang lewat alamat terbaru di jendela terminal; tekan Enter di sana untuk mendapat alamat baru.',
    retry: 'Coba sambungkan',
  },
  about: {
    title: 'Tentang Timbang',
    version: 'Versi {{version}}',
    host: { electron: 'Berjalan di jendela sendiri', browser: 'Berjalan di peramban' },
    offline: 'Timbang bekerja tanpa jaringan. Program ini tidak menghubungi alamat mana pun.',
    close: 'Tutup',
  },
  keys: {
    title: 'Tombol papan ketik',
    close: 'Tutup',
    single: 'Tombol tunggal aktif (?, j, k); matikan bila mengganggu',
    list: {
      next: 'Ke kendali berikutnya',
      previous: 'Ke kendali sebelumnya',
      choose: 'Memilih skor pada kriteria yang disorot',
      move: 'Berpindah antar-level',
      notObserved: 'Tidak teramati',
      clear: 'Menghapus pilihan',
      help: 'Menampilkan daftar ini (di luar kolom isian)',
      escape: 'Menutup dialog',
    },
  },
} as const
