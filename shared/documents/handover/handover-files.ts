/** What the files of a handover folder are, in words for whoever opens it years later. FORMAT.md §16. */
import type { Text } from '../words/language.ts'

export type HandoverFileKind =
  | 'read-me'
  | 'public-bundle'
  | 'inspector-bundle'
  | 'confidential-bundle'
  | 'minutes'
  | 'recap-xlsx'
  | 'recap-csv-for-people'
  | 'recap-csv-for-machines'
  | 'announcement'
  | 'public-document'
  | 'confidential-documents'
  | 'verify-script'
  | 'sums'
  | 'first-signature'
  | 'second-signature'

export const handoverFileText: Readonly<Record<HandoverFileKind, Text>> = {
  'read-me': { id: 'Halaman ini.', en: 'This page.' },
  'public-bundle': {
    id: 'Catatan lengkap bertanda tangan: setiap entri dan kartu yang terbuka. Membuktikan bahwa yang diumumkan adalah yang ditandatangani.',
    en: 'The whole signed record: every entry and the open cards. Proves that what was published is what was signed.',
  },
  'inspector-bundle': {
    id: 'Kartu nilai dengan nama samaran, terenkripsi. Dengan ini setiap peringkat dapat dihitung ulang.',
    en: 'Score cards under pseudonyms, encrypted. With it every rank can be recomputed.',
  },
  'confidential-bundle': {
    id: 'Semua kartu, termasuk data pribadi, terenkripsi untuk penerima yang disebut namanya.',
    en: 'All cards, personal data among them, encrypted to the named recipients.',
  },
  minutes: { id: 'Berita acara.', en: 'Minutes.' },
  'recap-xlsx': { id: 'Rekapitulasi nilai untuk lembar kerja.', en: 'Recap of scores as a spreadsheet.' },
  'recap-csv-for-people': {
    id: 'Rekapitulasi nilai, CSV untuk orang (titik koma, koma desimal).',
    en: 'Recap of scores, CSV for people (semicolons, decimal commas).',
  },
  'recap-csv-for-machines': {
    id: 'Rekapitulasi nilai, CSV untuk program (koma, titik desimal).',
    en: 'Recap of scores, CSV for programs (commas, decimal points).',
  },
  announcement: { id: 'Pengumuman.', en: 'Announcement.' },
  'public-document': { id: 'Dokumen terbuka.', en: 'Public document.' },
  'confidential-documents': {
    id: 'Dokumen rahasia, terenkripsi untuk penerima yang disebut namanya.',
    en: 'Confidential documents, encrypted to the named recipients.',
  },
  'verify-script': {
    id: 'Skrip pemeriksa untuk Linux. Jangan dipakai sebelum sidik jarinya dibandingkan.',
    en: 'Checking script for Linux. Not to be used before its digest is compared.',
  },
  sums: { id: 'Daftar semua berkas dengan sidik jari SHA-256.', en: 'List of all files with their SHA-256.' },
  'first-signature': { id: 'Tanda tangan pertama atas daftar itu.', en: 'First signature over that list.' },
  'second-signature': { id: 'Tanda tangan kedua atas daftar itu.', en: 'Second signature over that list.' },
}
