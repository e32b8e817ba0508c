import type { RefusalSentences } from '../refusal-sentences.ts'

export const refusals: RefusalSentences = {
  reasons: {
    malformed: 'Isian ini tidak berbentuk seperti yang ditentukan. Periksa kembali setiap isian.',
    'not-founding': 'Seleksi sudah didirikan; pendirian tidak dapat diulang.',
    'not-holder': 'Hanya ketua, sekretaris atau pemegang kunci ketiga yang dapat menandatangani ini.',
    'not-in-office': 'Jabatan Anda dalam seleksi ini tidak berwenang atas tindakan ini.',
    'not-admitted': 'Kunci Anda belum diterima dalam seleksi ini. Minta ketua menerima permintaan pendaftaran Anda.',
    'role-missing': 'Peran yang diperlukan belum diberikan kepada Anda dalam catatan. Minta ketua memberikannya.',
    'names-unknown': 'Ada yang dirujuk tetapi belum ada di komputer ini. Masukkan dahulu paket yang memuatnya.',
    'not-in-force': 'Yang dirujuk tidak berlaku (lagi). Muat paket terbaru, lalu ulangi.',
    'not-assigned': 'Peserta ini tidak ditugaskan kepada Anda.',
    recused: 'Anda sudah menyatakan benturan kepentingan dengan peserta ini, jadi tidak menilainya.',
    'pact-missing': 'Pakta integritas dan pernyataan kerahasiaan harus ditandatangani sebelum menilai.',
    'other-scheme': 'Lembar ini memakai skema penilaian lain dari yang dibekukan. Muat paket terbaru.',
    'sealed-before': 'Lembar untuk peserta ini sudah disegel. Perbaikan dibuat sebagai ralat dengan alasan.',
    'differs-from-announcement': 'Skema berbeda dari metode dan bobot yang diumumkan.',
    'panel-incomplete': 'Panel kurang dari jumlah asesor yang ditentukan ketentuan seleksi.',
    'cut-incomplete': 'Ada log yang belum disebut. Muat semua paket yang masuk, lalu ulangi.',
    'gate-shut': 'Gerbang penilaian belum dibuka. Buka gerbang dulu bersama pemegang kunci kedua.',
    'after-gate': 'Gerbang penilaian sudah dibuka. Yang datang sesudahnya disimpan dan ditampilkan, tanpa pengaruh.',
    'already-open': 'Gerbang sudah terbuka.',
    'sample-key': 'Itu kunci contoh. Seleksi sungguhan tidak menerimanya.',
    'own-act': 'Tanda tangan kedua harus dari orang lain.',
    'not-joined': 'Anda belum bergabung dalam seleksi ini. Bandingkan kode pendirian, lalu bergabung.',
    'holder-forked': 'Log seorang pemegang kunci bercabang. Selesaikan cabangnya sebelum melanjutkan.',
    'scheme-unsound': 'Skema penilaian memuat kesalahan. Perbaiki temuan yang ditampilkan sebelum membekukan.',
    'key-ended': 'Kunci ini sudah dicabut atau diganti; dengannya tidak dapat menandatangani lagi.',
    forked: 'Log Anda bercabang: dua komputer menandatangani dengan kunci yang sama. Hubungi ketua.',
  },
  newerVersion: (types) =>
    `Catatan ini memuat jenis entri dari versi Timbang yang lebih baru (${types.join(', ')}). Perbarui program sebelum menandatangani.`,
}
