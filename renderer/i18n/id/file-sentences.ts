import type { Day } from '../../../shared/kernel/instant.ts'
import { formatCount, formatDay, formatExact, formatSize } from '../formats.ts'
import type { FileSentences } from '../file-sentence-table.ts'
import { candidates } from './candidates.ts'
import { nameOfTarget } from '../target-name.ts'

const count = (number: number): string => formatCount(number, 'id')
const target = (of: string): string => nameOfTarget(of, candidates.import.targets)
const lines = (of: readonly number[]): string => of.map(count).join(', ')
const openAgain = 'Buka berkasnya di program lembar kerja, simpan sebagai XLSX atau CSV, lalu pilih lagi.'

export const fileSentences: FileSentences = {
  failures: {
    'file-empty': () => 'Berkas ini kosong.',
    'file-too-large': ({ bytes, limit }) =>
      `Berkas ini terlalu besar: ${formatSize(bytes, 'id')}, batasnya ${formatSize(limit, 'id')}. Hapus lembar dan gambar yang tidak perlu.`,
    'not-a-table': ({ looksLike }) =>
      ({
        xls: `Ini berkas Excel lama (.xls). ${openAgain}`,
        xlsb: `Ini buku kerja biner (.xlsb). ${openAgain}`,
        ods: `Ini berkas OpenDocument (.ods). ${openAgain}`,
        docx: 'Ini dokumen Word, bukan tabel. Salin tabelnya ke lembar kerja, simpan sebagai XLSX.',
        pdf: 'Ini PDF, bukan tabel. Minta berkas XLSX atau CSV aslinya.',
        picture: 'Ini gambar, bukan tabel. Minta berkas XLSX atau CSV aslinya.',
        zip: 'Ini arsip ZIP, bukan tabel. Keluarkan dulu berkas XLSX atau CSV di dalamnya.',
        html: `Ini halaman web yang diberi nama seperti tabel. ${openAgain}`,
        binary: 'Ini bukan XLSX dan bukan teks CSV.',
      })[looksLike],
    'password-protected': () =>
      'Buku kerja ini dikunci dengan kata sandi. Buka di Excel, hapus kata sandinya, simpan, lalu pilih lagi.',
    'zip-damaged': () => 'Berkas ini rusak atau salinannya terputus. Salin lagi dari sumbernya.',
    'unpacked-too-large': ({ limit }) =>
      `Isi buku kerja ini tidak wajar besarnya (lebih dari ${formatSize(limit, 'id')} setelah dibuka). Berkas tidak dibaca.`,
    'workbook-damaged': () => `Susunan buku kerja ini rusak. ${openAgain}`,
    'no-such-sheet': () => 'Lembar itu tidak ada lagi dalam berkas.',
    'sheet-empty': ({ sheet }) => `Lembar “${sheet}” tidak memuat data pada kolom yang dibaca.`,
    'too-many-rows': ({ found, limit }) =>
      `Terlalu banyak baris: ${count(found)}, batasnya ${count(limit)}. Pisahkan per formasi, atau hapus baris yang bukan peserta.`,
    'too-many-columns': ({ found, limit }) =>
      `Terlalu banyak kolom: ${count(found)}, batasnya ${count(limit)}. Hapus kolom yang tidak perlu.`,
    'quotes-unclosed': ({ line }) =>
      `Tanda kutip di baris ${count(line)} tidak ditutup, sehingga baris sesudahnya tidak dapat dipisahkan. Perbaiki baris itu.`,
    'columns-missing': ({ targets }) => `Tentukan kolom untuk: ${targets.map(target).join(', ')}.`,
    'column-mapped-twice': ({ target: of }) => `Dua kolom dibaca sebagai ${target(of)}. Pilih salah satu.`,
  },
  problems: {
    'value-missing': ({ target: of }) => `${target(of)} kosong.`,
    'too-long': ({ target: of, length, limit }) =>
      `${target(of)} terlalu panjang: ${count(length)} karakter, batasnya ${count(limit)}.`,
    'cell-error': ({ value }) => `Sel berisi kesalahan ${value}. Perbaiki rumusnya.`,
    'formula-without-value': () => `Sel berisi rumus tanpa hasil. ${openAgain}`,
    'merged-cells': ({ range }) => `Sel ${range} digabung, jadi tidak jelas baris mana yang dimaksud. Pisahkan selnya.`,
    'digits-lost': ({ value }) =>
      `Angka ${value} sudah kehilangan digit di lembar kerja. Isi ulang sebagai teks dari sumbernya.`,
    'nik-form': ({ value, wrong }) =>
      ({
        length: `NIK ${value} bukan 16 angka.`,
        'not-digits': `NIK ${value} memuat selain angka.`,
        day: `NIK ${value} memuat tanggal lahir yang tidak ada.`,
        month: `NIK ${value} memuat bulan lahir yang tidak ada.`,
      })[wrong],
    'number-unreadable': ({ value }) => `“${value}” tidak dapat dibaca sebagai angka.`,
    'number-negative': ({ value }) => `${formatExact(value, 'id')} negatif.`,
    'date-unreadable': ({ value }) => `“${value}” tidak dapat dibaca sebagai tanggal. Contoh: 17-08-1995.`,
    'date-two-digit-year': ({ value }) => `Tahun pada “${value}” hanya dua angka. Tulis empat angka.`,
    'date-not-in-calendar': ({ value }) => `Tanggal “${value}” tidak ada dalam kalender.`,
    'sex-unreadable': ({ value }) => `“${value}” tidak dapat dibaca sebagai jenis kelamin. Pakai L atau P.`,
    'vacancy-unknown': ({ value }) => `Formasi “${value}” tidak ada dalam skema.`,
    'too-many-vacancies': ({ count: found, limit }) =>
      `${count(found)} formasi untuk satu peserta; batasnya ${count(limit)}.`,
    'number-duplicate': ({ value, lines: others }) =>
      `Nomor ${value} juga ada di baris ${lines(others)}. Tidak satu pun diambil; tentukan mana yang benar.`,
    'nik-duplicate': ({ value, lines: others }) =>
      `NIK ${value} juga ada di baris ${lines(others)}. Tidak satu pun diambil; tentukan mana yang benar.`,
    'formula-value-taken': ({ value }) => `Sel berisi rumus; hasil terakhirnya diambil: ${value}.`,
    'zeros-maybe-lost': ({ value }) => `${value} mungkin kehilangan nol di depan. Bandingkan dengan sumbernya.`,
    'hidden-row': () => 'Baris ini tersembunyi di lembar kerja, tetapi ikut dibaca.',
    'hidden-column': ({ target: of }) => `Kolom ${target(of)} tersembunyi di lembar kerja, tetapi ikut dibaca.`,
    'decimal-mark-assumed': ({ value, read }) => `“${value}” dibaca sebagai ${formatExact(read, 'id')}.`,
    'date-from-serial': ({ value, read }) =>
      `Bilangan ${value} dibaca sebagai tanggal ${formatDay(read as Day, 'id')}.`,
    'birth-date-implausible': ({ value }) =>
      `Tanggal lahir ${formatDay(value as Day, 'id')} tidak lazim. Periksa tahunnya.`,
    'nik-birth-date-differs': ({ nik, birthDate }) =>
      `Tanggal lahir ${formatDay(birthDate as Day, 'id')} tidak sama dengan yang terkandung dalam NIK ${nik}.`,
    'nik-sex-differs': ({ nik }) => `Jenis kelamin tidak sama dengan yang terkandung dalam NIK ${nik}.`,
    'person-duplicate': ({ value, lines: others }) =>
      `${value} dengan tanggal lahir yang sama juga ada di baris ${lines(others)}. Pastikan bukan orang yang sama.`,
    'invisible-characters': ({ value }) => `Tanda yang tidak tampak dibuang; dibaca “${value}”.`,
  },
}
