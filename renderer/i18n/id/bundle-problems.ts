import type { BundleProblemSentences } from '../bundle-problem.ts'

const truncated = 'Berkasnya terputus: salinannya tidak selesai. Minta atau salin lagi.'
const reworked =
  'Arsipnya bukan bentuk asli dari Timbang: mungkin dibuka lalu dikemas ulang oleh program lain. Minta berkas aslinya.'
const forgedArchive = 'Arsipnya memuat keterangan yang saling bertentangan, seperti pada berkas yang diutak-atik.'
const damaged = 'Isinya rusak atau diubah setelah ditandatangani.'
const notOurs = 'Isinya tidak menurut bentuk catatan Timbang.'
const brokenLog = 'Rantai catatan di dalamnya tidak utuh: ada entri yang hilang, bertukar tempat, atau disisipkan.'
const brokenHead = 'Ujung log yang ditandatangani tidak cocok dengan entri-entrinya.'
const wrongSignature = 'Tanda tangannya tidak cocok: isinya diubah, atau ditandatangani orang lain.'

export const bundleProblems: BundleProblemSentences = {
  'age-damaged': 'Lapisan sandinya rusak: berkas terputus atau berubah di jalan. Minta atau salin lagi.',
  'age-too-costly': 'Lapisan sandinya meminta kerja yang tidak wajar dari komputer ini.',
  'not-an-age-file': 'Bagian yang seharusnya tersandi ternyata tidak tersandi.',
  'attachment-differs': 'Sebuah lampiran bukan lampiran yang disebut kartunya.',
  'base-unused': brokenLog,
  'chain-broken': brokenLog,
  'comment-differs': 'Ditandatangani untuk keperluan lain.',
  'comment-kind-unknown': 'Ditandatangani untuk keperluan yang tidak dikenal.',
  'comment-malformed': 'Keterangan pada tanda tangannya tidak dapat dibaca.',
  'count-differs': 'Jumlah entri tidak sama dengan yang dinyatakan.',
  'document-is-record': 'Tanda tangan dokumen dipasang pada sesuatu yang bukan dokumen.',
  'entry-not-under-head': brokenHead,
  'extra-file': 'Ada berkas yang tidak terdaftar.',
  'head-missing': brokenHead,
  'head-not-in-manifest': brokenHead,
  'head-not-tip': brokenHead,
  'head-without-entry': brokenHead,
  'log-not-ended': truncated,
  'log-not-text': damaged,
  'log-unsorted': brokenLog,
  'missing-file': 'Ada berkas yang seharusnya ada tetapi tidak ada.',
  'name-differs': 'Nama berkas tidak sesuai dengan isinya.',
  'newer-format': 'Dibuat oleh Timbang versi lebih baru. Perbarui Timbang di komputer ini.',
  'not-canonical': notOurs,
  'other-author': 'Sebuah log memuat entri orang lain.',
  'other-selection': 'Memuat bagian dari seleksi lain.',
  schema: notOurs,
  'signature-by-another-key': wrongSignature,
  'signature-legacy': 'Tanda tangannya berbentuk lama yang tidak diterima.',
  'signature-malformed': 'Berkas tanda tangannya rusak.',
  'signature-wrong': wrongSignature,
  'sum-mismatch': damaged,
  'sums-empty': 'Daftar digestnya kosong.',
  'sums-line-malformed': 'Daftar digestnya rusak.',
  'sums-line-unsorted': 'Daftar digestnya bukan bentuk asli dari Timbang.',
  'sums-not-text': 'Daftar digestnya rusak.',
  'sums-truncated': truncated,
  'wrong-kind': 'Ditandatangani untuk keperluan lain.',
  'zip-comment': reworked,
  'zip-crc-differs': damaged,
  'zip-data-damaged': damaged,
  'zip-data-descriptor': reworked,
  'zip-directory-differs': forgedArchive,
  'zip-empty': 'Arsipnya kosong.',
  'zip-encrypted': 'Arsipnya dikunci dengan sandi ZIP, yang tidak dipakai Timbang.',
  'zip-extra-field': reworked,
  'zip-field-refused': reworked,
  'zip-folder-entry': reworked,
  'zip-gap-or-overlap': forgedArchive,
  'zip-limit': 'Ukurannya melebihi batas yang wajar bagi sebuah paket.',
  'zip-method-unknown': reworked,
  'zip-name-duplicate': 'Dua berkas di dalamnya bernama sama.',
  'zip-name-is-folder': forgedArchive,
  'zip-name-refused': 'Sebuah nama di dalamnya tidak boleh ada dalam paket, atau menunjuk ke luar foldernya.',
  'zip-not-a-zip': 'Ini bukan paket Timbang.',
  'zip-prefix-bytes': forgedArchive,
  'zip-trailing-bytes': forgedArchive,
  'zip-truncated': truncated,
  'zip-zip64': reworked,
}
