/** Documents of the field for tests: minutes of a plenary, with whatever a story changes. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { DocumentFonts } from '../../../../shared/documents/frame/document-fonts.ts'
import type { Block, OfficialDocument } from '../../../../shared/documents/frame/official-document.ts'
import type { Table } from '../../../../shared/documents/tables/table.ts'
import type { Day, Instant } from '../../../../shared/kernel/instant.ts'

const require = createRequire(import.meta.url)
const face = (name: string): Uint8Array => readFileSync(require.resolve(`pdfmake/fonts/Roboto/Roboto-${name}.ttf`))

export const robotoFonts = (): DocumentFonts => ({
  regular: face('Regular'),
  bold: face('Medium'),
  italic: face('Italic'),
  boldItalic: face('MediumItalic'),
})

export const noon = '2026-11-24T12:00:00.000+07:00' as Instant
export const resultCode = '9F3K-7Q2M-X4TB-0C8D-5HJN-1PWE-6RZA-V2SG'

/** `count` candidates, best first, with names long and short. */
export function aRecap(count: number): Table {
  const names = [
    'Siti Rahmah',
    'Bujang Salim',
    'Ni Luh Ayu Kartika Sari Dewi Maharani Prameswari Wulandari',
    'Yohanes',
    'Łukasz O’Brien',
  ]
  return {
    title: { id: 'Rekapitulasi nilai', en: 'Recap of scores' },
    columns: [
      { key: 'no', heading: { id: 'No.', en: 'No.' }, type: 'ordinal' },
      { key: 'number', heading: { id: 'Nomor peserta', en: 'Candidate number' }, type: 'identifier' },
      { key: 'name', heading: { id: 'Nama', en: 'Name' }, type: 'text' },
      { key: 'interview', heading: { id: 'Wawancara', en: 'Interview' }, type: 'decimal' },
      { key: 'total', heading: { id: 'Nilai akhir', en: 'Final score' }, type: 'decimal' },
      { key: 'rank', heading: { id: 'Peringkat', en: 'Rank' }, type: 'integer' },
    ],
    rows: Array.from({ length: count }, (_, i) => [
      i + 1,
      `0024-${String(i + 1).padStart(6, '0')}`,
      names[i % names.length] ?? '',
      i % 7 === 3 ? { absent: { code: 'absent', label: { id: 'TH', en: 'absent' } } } : `${(95 - (i % 40)).toFixed(2)}`,
      `${1385 - i}.500`,
      i + 1,
    ]),
  }
}

export const paragraph = (id: string, en = id): Block => ({ kind: 'paragraph', runs: [{ id, en }] })

export function someMinutes(change: Partial<OfficialDocument> = {}): OfficialDocument {
  return {
    languages: 'id',
    paper: 'a4',
    orientation: 'portrait',
    title: 'Berita acara rapat pleno penetapan hasil',
    at: noon,
    standing: 'draft',
    sample: false,
    letterhead: {
      logo: null,
      government: 'Pemerintah Kota Sawahlunto',
      office: 'Badan Kepegawaian dan Pengembangan Sumber Daya Manusia',
      address: ['Jalan Contoh No. 1, Sawahlunto 27411', 'Telepon (0754) 000000, laman bkpsdm.example.invalid'],
    },
    kind: { id: 'Berita acara', en: 'Minutes' },
    number: { kind: 'given', text: '800.1.2/0123/BKPSDM-SWL/XI/2026' },
    about: {
      id: 'Rapat pleno penetapan hasil seleksi internal tahun 2026',
      en: 'Plenary that determined the result of the internal selection 2026',
    },
    legalBasis: [
      'Undang-Undang Nomor 20 Tahun 2023 tentang Aparatur Sipil Negara;',
      'Peraturan Pemerintah Nomor 11 Tahun 2017 tentang Manajemen Pegawai Negeri Sipil.',
    ],
    body: [
      paragraph(
        'Pada hari ini, Selasa tanggal dua puluh empat bulan November tahun dua ribu dua puluh enam (24-11-2026), pukul 12.00 WIB, bertempat di Sawahlunto, panitia seleksi telah mengadakan rapat pleno dengan hasil sebagai berikut.',
        'On Tuesday, 24 November 2026 (24-11-2026), at 12:00 WIB, in Sawahlunto, the committee met in plenary with the following result.',
      ),
      { kind: 'heading', text: { id: 'Peserta rapat', en: 'Attendance' }, level: 1 },
      {
        kind: 'fields',
        rows: [
          { label: { id: 'Jumlah panitia', en: 'Members' }, value: '5 (lima) orang' },
          { label: { id: 'Hadir', en: 'Present' }, value: '5 (lima) orang' },
          { label: { id: 'Ketentuan seleksi', en: 'Rule profile' }, value: ['Seleksi internal 2026', 'versi 1'] },
        ],
      },
      { kind: 'heading', text: { id: 'Hasil', en: 'Result' }, level: 1 },
      { kind: 'table', table: aRecap(4) },
      {
        kind: 'list',
        marks: 'letter',
        items: ['Nilai dihitung dengan bilangan eksak.', { text: 'Urutan seri:', items: ['nilai wawancara', 'usia'] }],
      },
      {
        kind: 'notice',
        title: { id: 'Ketentuan yang dilewati', en: 'Rules passed' },
        lines: [{ id: 'Tidak ada.', en: 'None.' }],
      },
      {
        kind: 'code',
        label: { id: 'Kode hasil', en: 'Result code' },
        code: resultCode,
        qr: `timbang:result:${'ab12'.repeat(16)}`,
      },
      paragraph('Demikian berita acara ini dibuat dengan sebenarnya.', 'These minutes are a true record.'),
    ],
    closing: {
      place: 'Sawahlunto',
      day: '2026-11-24' as Day,
      style: 'letter',
      signatures: [
        {
          position: [{ id: 'Sekretaris', en: 'Secretary' }],
          name: 'Ratna Dewi, S.Sos., M.Si.',
          rank: 'Pembina (IV/a)',
          nip: '198002022005012002',
        },
        {
          position: [{ id: 'Ketua Panitia Seleksi', en: 'Chair of the committee' }],
          name: 'Dr. Drs. H. Muhammad Zulkarnain Abdurrahman Harahap Sutan Pamuncak, S.H., M.M.',
          rank: 'Pembina Utama Muda (IV/c)',
          nip: '196805051993031004',
        },
      ],
    },
    copies: ['Wali Kota Sawahlunto (sebagai laporan);', 'Inspektur Kota Sawahlunto;', 'Arsip.'],
    annexes: [],
    code: { label: { id: 'Kode hasil', en: 'Result code' }, code: resultCode },
    ...change,
  }
}
