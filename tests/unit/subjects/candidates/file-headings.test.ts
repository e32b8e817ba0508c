import { describe, expect, test } from 'vitest'
import { targetOfHeading } from '../../../../shared/subjects/candidates/file-columns.ts'
import { previewRows, proposeColumns } from '../../../../shared/subjects/candidates/file-headings.ts'
import { columnName } from '../../../../shared/subjects/candidates/file-sheet.ts'
import { csv, sheetOf } from './file-reading.ts'
import { simpleWorkbook } from './file-workbook.ts'

describe('headings in two languages', () => {
  test.each([
    ['Nomor Peserta', 'number'],
    ['NO. PESERTA *', 'number'],
    ['Candidate number', 'number'],
    ['Nama Lengkap (sesuai KTP)', 'name'],
    ['Full name', 'name'],
    ['Jabatan yang Dilamar', 'vacancy'],
    ['N I K', null],
    ['NIK', 'nik'],
    ['Tempat/Tanggal Lahir', 'birth-date'],
    ['Tgl. Lahir', 'birth-date'],
    ['Date of Birth', 'birth-date'],
    ['L/P', 'sex'],
    ['Jenis Kelamin', 'sex'],
    ['Alamat', 'address'],
    ['No. HP', 'phone'],
    ['E-mail', 'email'],
    ['IPK', 'fact:gpa'],
    ['GPA', 'fact:gpa'],
    ['Nilai SKD', 'fact:skd'],
    ['TWK', 'fact:twk'],
    ['TIU (maks. 175)', 'fact:tiu'],
    ['Skor TKP', 'fact:tkp'],
    ['SKB CAT', 'fact:skb-cat'],
    ['No.', null],
    ['Keterangan', null],
  ])('%s', (heading, target) => {
    expect(targetOfHeading(heading)).toBe(target)
  })
})

describe('the line of headings', () => {
  test('below titles, with the line that numbers the columns passed over', () => {
    const sheet = sheetOf(
      csv(
        'DAFTAR PESERTA;;;',
        'SELEKSI INTERNAL 2026;;;',
        ';;;',
        'No.;Nomor Peserta;Nama;TWK',
        '(1);(2);(3);(4)',
        '1;001;Siti;100',
      ),
    )
    expect(proposeColumns(sheet)).toEqual({
      headingLine: 4,
      firstDataLine: 6,
      headings: ['No.', 'Nomor Peserta', 'Nama', 'TWK'],
      targets: [null, 'number', 'name', 'fact:twk'],
    })
  })

  test('in two lines, joined by merged cells', () => {
    const sheet = sheetOf(
      simpleWorkbook(
        [
          ['Nomor Peserta', 'Nama', 'Nilai', null, null],
          [null, null, 'TWK', 'TIU', 'TKP'],
          ['001', 'Siti', 100, 110, 180],
        ],
        {
          after: '<mergeCells><mergeCell ref="A1:A2"/><mergeCell ref="B1:B2"/><mergeCell ref="C1:E1"/></mergeCells>',
        },
      ),
    )
    expect(proposeColumns(sheet)).toEqual({
      headingLine: 2,
      firstDataLine: 3,
      headings: ['Nomor Peserta', 'Nama', 'TWK', 'TIU', 'TKP'],
      targets: ['number', 'name', 'fact:twk', 'fact:tiu', 'fact:tkp'],
    })
  })

  test('a heading that comes twice is proposed once', () => {
    expect(proposeColumns(sheetOf(csv('Nama;Nama;Nomor Peserta'))).targets).toEqual(['name', null, 'number'])
  })

  test('where nothing is known, nothing is proposed and the first line is data', () => {
    expect(proposeColumns(sheetOf(csv('', '001;Siti', '002;Budi')))).toEqual({
      headingLine: 0,
      firstDataLine: 2,
      headings: ['', ''],
      targets: [null, null],
    })
  })
})

test('the preview shows texts as they are, holes empty', () => {
  const sheet = sheetOf(csv('Nomor;Nama;IPK', '001;;3,45', '002;Siti;', '003;Budi;3'))
  expect(previewRows(sheet, 2, 2)).toEqual([
    { line: 2, texts: ['001', '', '3,45'] },
    { line: 3, texts: ['002', 'Siti', ''] },
  ])
})

test('columns have the letters of a spreadsheet', () => {
  expect([0, 25, 26, 701, 702].map(columnName)).toEqual(['A', 'Z', 'AA', 'ZZ', 'AAA'])
})
