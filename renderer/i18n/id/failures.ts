import type { FailureSentences } from '../failure-sentences.ts'
import { bundleProblems } from './bundle-problems.ts'

const askForHelp =
  'Data yang tersimpan tidak berubah. Mulai ulang Timbang; bila terulang, catat kapan dan di layar mana.'

const steps = {
  open: 'membuka sandi',
  archive: 'membaca arsip',
  sums: 'mencocokkan digest',
  manifest: 'membaca daftar isi',
  entries: 'membaca entri',
  chain: 'memeriksa rantai entri',
  heads: 'memeriksa ujung log',
  cards: 'memeriksa kartu data',
  maker: 'memeriksa tanda tangan pembuat',
} as const

const bundleProblem = (problem: string): string =>
  Object.hasOwn(bundleProblems, problem)
    ? bundleProblems[problem as keyof typeof bundleProblems]
    : 'Isinya tidak dapat diterima.'

export const failures: FailureSentences = {
  'malformed-request': () => `Permintaan halaman ini tidak dapat dibaca. ${askForHelp}`,
  'unknown-method': () => 'Halaman ini dan program Timbang berbeda versi. Muat ulang halaman.',
  'bad-input': ({ path }) =>
    `Isian tidak dapat diterima${path.length > 0 ? ` (${path.join('.')})` : ''}. ${askForHelp}`,
  'request-too-large': ({ limit }) =>
    `Terlalu besar untuk dikirim sekaligus (batas ${Math.floor(limit / 1_000_000)} MB). Kurangi isinya.`,
  'host-bug': () => `Timbang menemui kesalahan di dalamnya sendiri. ${askForHelp}`,
  'bad-answer': () => 'Jawaban program Timbang tidak dapat dibaca. Muat ulang halaman.',
  'host-unreachable': () => 'Program Timbang tidak menjawab. Pastikan program itu masih berjalan.',
  'session-ended': () => 'Halaman ini tidak lagi dikenal. Buka Timbang lewat alamat terbaru di jendela terminal.',
  'sender-refused': () => 'Permintaan ditolak karena tidak datang dari halaman Timbang sendiri.',

  'identity-locked': () => 'Identitas terkunci. Buka dengan frasa sandi untuk melanjutkan.',
  'identity-unknown': () => 'Identitas ini tidak ada di komputer ini.',
  'identity-exists': () => 'Identitas dengan folder bernama sama sudah ada di komputer ini.',
  'identity-damaged': ({ name }) =>
    `Berkas identitas ${name} hilang atau rusak. Pulihkan dari salinan folder data, atau dengan lembar pemulihan.`,
  'installation-damaged': () =>
    'Tanda pengenal pemasangan Timbang di komputer ini rusak. Pulihkan dari salinan folder data.',
  'identity-in-use': ({ program, host, since }) =>
    `Identitas sedang dibuka ${program || 'program lain'}${host && ` di komputer ${host}`}${since && ` sejak ${since}`}. Tutup di sana dulu.`,
  'person-refused': ({ field }) =>
    ({
      label: 'Nama tidak dapat dipakai: kosong, terlalu panjang, atau memuat tanda yang tidak tampak.',
      identifier: 'NIP tidak dapat dipakai: terlalu panjang, atau memuat tanda yang tidak tampak.',
      role: 'Peran ini tidak dikenal.',
    })[field],
  'wrong-passphrase': () => 'Frasa sandi salah. Periksa Caps Lock, lalu coba lagi.',
  'passphrase-too-short': ({ minimum }) => `Frasa sandi terlalu pendek: sedikitnya ${minimum} karakter.`,
  'passphrase-too-long': ({ maximumBytes }) => `Frasa sandi terlalu panjang: paling banyak ${maximumBytes} bita.`,
  'passphrase-not-typable': () => 'Frasa sandi memuat tanda yang tidak dapat diketik di semua komputer.',
  'passphrase-too-easy': () => 'Frasa sandi terlalu mudah ditebak. Tambah kata yang tidak berhubungan satu sama lain.',
  'word-count': ({ expected, found }) => `Lembar pemulihan memuat ${expected} kata; yang diketik ${found}.`,
  'word-unknown': ({ position, typed, nearest }) =>
    `Kata ke-${position}, “${typed}”, tidak ada dalam daftar.${nearest.length > 0 ? ` Mungkin maksudnya: ${nearest.join(', ')}.` : ''}`,
  'words-do-not-check': () =>
    'Kata-katanya benar, tetapi ada yang tertukar atau salah pilih. Bandingkan lagi dengan lembarnya.',
  'wrong-recovery-words': () => 'Kata-kata ini dari lembar pemulihan identitas lain.',

  'file-no-space': ({ name }) => `Tidak ada cukup tempat untuk ${name}. Kosongkan tempat, atau pakai stik lain.`,
  'file-read-only': ({ name }) => `${name} hanya dapat dibaca. Buka kuncinya, atau pakai stik lain.`,
  'file-vanished': ({ name }) => `${name} tidak terpasang lagi. Pasang kembali stiknya, lalu ulangi.`,
  'file-exists': ({ name }) => `Sudah ada berkas bernama ${name}. Pilih nama lain, atau setujui untuk menggantinya.`,
  'file-missing': ({ name }) => `${name} tidak ditemukan.`,
  'file-busy': ({ name }) => `${name} sedang dipakai program lain. Tutup program itu, lalu ulangi.`,
  'file-denied': ({ name }) => `Komputer ini tidak mengizinkan ${name} dibuka atau ditulis.`,
  'file-bad-name': ({ name }) => `Nama ${name} tidak dapat dipakai di tempat ini. Pilih nama lain.`,
  'file-too-large': ({ name }) => `${name} terlalu besar.`,
  'file-unsupported': ({ name }) => `Tempat ini tidak mendukung yang diperlukan untuk ${name}. Pakai stik lain.`,
  'file-io': ({ name, code }) => `Membaca atau menulis ${name} gagal (${code}). Coba stik atau folder lain.`,
  'read-back-differs': ({ name }) =>
    `${name} sudah ditulis, tetapi isinya berbeda ketika dibaca kembali. Jangan pakai stik ini lagi.`,
  'attachment-missing': () => 'Berkas ini tidak tersimpan di komputer ini, atau sudah dihapus.',
  'unknown-place': () => 'Pilihan ini tidak berlaku lagi. Pilih kembali berkas atau foldernya.',
  'choice-cancelled': () => 'Tidak ada yang dipilih.',
  'no-native-dialog': () => 'Di sini berkas dipilih dari daftar Timbang sendiri.',

  'selection-unknown': () => 'Seleksi ini tidak ada pada identitas ini.',
  'selection-unconfirmed': () =>
    'Kode pendirian seleksi belum dibandingkan dengan yang tercetak. Belum ada yang dapat ditandatangani.',
  'code-malformed': ({ position }) =>
    position === null
      ? 'Kodenya tidak lengkap: delapan kelompok, masing-masing empat.'
      : `Karakter ke-${position} tidak ada dalam kode semacam ini.`,
  'code-differs': () => 'Kode ini bukan kode seleksi tersebut. Jangan lanjutkan sebelum jelas mana yang benar.',
  'head-moved': () => 'Log sudah bertambah dari jendela lain. Layar dimuat ulang; ulangi langkah terakhir.',
  'would-be-refused': ({ reason }) =>
    `Catatan tidak akan mengakui langkah ini (${reason}). Periksa peran dan tahap seleksi.`,
  'key-retired': ({ cause }) =>
    cause === 'branched'
      ? 'Kunci Anda pernah menandatangani dua cabang log. Minta pemegang kunci menerima kunci baru.'
      : 'Kunci Anda tidak dipakai lagi dalam seleksi ini. Minta pemegang kunci menerima kunci baru.',
  'imports-pending': ({ count }) =>
    `${count} paket sudah diterima tetapi belum masuk jurnal. Mulai ulang Timbang, lalu coba lagi.`,
  'body-refused': ({ path, problem }) =>
    `Isi entri tidak dapat diterima (${[...path, problem].join('.')}). ${askForHelp}`,
  'newer-version-needed': ({ type }) =>
    `Catatan memuat ${type} dari versi lebih baru. Perbarui Timbang sebelum menandatangani.`,
  'stores-differ': () =>
    'Jurnal dan basis data berbeda isinya. Keduanya disimpan; penandatanganan berhenti sampai diperiksa.',
  'own-log-ahead': () =>
    'Log Anda diketahui lebih panjang daripada yang ada di komputer ini. Masukkan dulu paket yang memuatnya, atau buat kunci baru.',
  'journal-damaged': () =>
    'Sebagian jurnal rusak. Pulihkan dari stik sesi, basis data, atau paket yang pernah diserahkan.',
  'journal-in-doubt': () => 'Penulisan terakhir ke jurnal terputus. Jurnal dibaca ulang; ulangi langkah terakhir.',
  'erasure-unfinished': ({ name }) =>
    `Yang dihapus belum sepenuhnya ditimpa (${name}). Timbang mencobanya lagi pada perubahan berikutnya.`,
  'drafts-full': ({ limit }) =>
    limit === 'draft-bytes'
      ? 'Konsep ini terlalu panjang untuk disimpan.'
      : 'Terlalu banyak konsep tersimpan. Segel atau buang sebagian.',
  'sample-refused': () => 'Kunci contoh tidak boleh masuk ke seleksi sungguhan, dan sebaliknya.',
  'sample-unavailable': () => 'Contoh tidak tersedia di sini.',

  'bundle-refused': ({ step, file, problem }) =>
    `Paket ditolak saat ${steps[step]}${file === null ? '' : ` (${file})`}. ${bundleProblem(problem)} Tidak ada yang diubah.`,
  'not-for-this-key': ({ name }) =>
    `${name} tidak disandikan untuk identitas ini. Minta pengirim mengirim ulang untuk Anda.`,
  'maker-unknown': () => 'Pembuat paket ini tidak dikenal dalam seleksi. Tidak ada yang dimasukkan.',
  'forwarding-not-confirmed': () =>
    'Paket ini ditujukan kepada orang lain. Setujui dulu bila memang hendak dimasukkan.',
  'plan-outdated': () => 'Catatan berubah sejak paket ini diperiksa. Periksa lagi, lalu masukkan.',
  'recipient-unknown': () => 'Salah satu penerima tidak dikenal dalam seleksi ini.',
  'candidate-unknown': () => 'Salah satu peserta tidak ada dalam seleksi ini.',
  'purpose-refused': ({ problem }) =>
    ({
      role: 'Peran Anda tidak membuat paket semacam ini.',
      'gate-shut': 'Paket semacam ini baru dapat dibuat setelah gerbang dibuka.',
      'nothing-to-send': 'Tidak ada yang perlu dikirim.',
      'no-recipient': 'Pilih dulu kepada siapa paket ini diberikan.',
      'not-the-first':
        'Lapisan luar dibuka oleh jabatan yang lebih dulu: ketua, lalu sekretaris, lalu pemegang kunci ketiga.',
      'not-holder': 'Hanya pemegang kunci seleksi yang dapat melakukannya.',
    })[problem],
  'recipient-unusable': ({ recipient }) =>
    `Alamat ${recipient} tidak aman untuk penyandian. Minta orangnya mendaftar ulang.`,
  'bundle-too-large': ({ max }) => `Isi paket melampaui batas (${max}). Kirim sebagian dulu.`,
  'not-determined': () => 'Hasil belum ditetapkan, jadi belum ada yang diserahterimakan.',
  'ranking-unavailable': ({ problem }) => `Peringkat belum dapat dihitung (${problem}).`,
  'handover-unsound': ({ file, problem }) =>
    `Folder serah terima tidak utuh: ${file} (${problem}). Tidak ada yang ditandatangani.`,
  'not-a-handover': ({ name }) => `${name} bukan folder serah terima.`,
  'document-unavailable': () => 'Belum ada isi untuk dokumen ini di catatan yang tersimpan di komputer ini.',
  'document-refused': ({ name }) => `${name} tidak dapat ditandatangani sebagai dokumen.`,
  cancelled: () => 'Dibatalkan. Tidak ada yang diubah.',
}
