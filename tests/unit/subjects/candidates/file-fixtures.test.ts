/** Files as committees have them, byte for byte in tests/fixtures/candidates. */
import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { openCandidateFile } from '../../../../shared/subjects/candidates/file-open.ts'
import { candidatesOf, problemsIn } from './file-reading.ts'

const fixture = (name: string): Uint8Array =>
  new Uint8Array(readFileSync(new URL(`../../../fixtures/candidates/${name}`, import.meta.url)))

const formatOf = (name: string) => {
  const opened = openCandidateFile(fixture(name))
  return opened.ok && opened.value.format === 'csv' ? [opened.value.file.encoding, opened.value.file.delimiter] : null
}

test('a list saved by an Indonesian spreadsheet', () => {
  expect(formatOf('semicolon-utf8-bom.csv')).toEqual(['utf-8', ';'])
  const reading = candidatesOf(fixture('semicolon-utf8-bom.csv'))
  expect(reading.problems).toEqual([])
  expect(
    reading.rows.map(({ number, name, birthDate, sex, facts }) => ({ number, name, birthDate, sex, facts })),
  ).toEqual([
    {
      number: '0024000001',
      name: 'Siti Rahmah, S.E.',
      birthDate: '1998-05-12',
      sex: 'female',
      facts: { gpa: '3.45', skd: '412' },
    },
    {
      number: '0024000002',
      name: 'Bujang Salim, S.Sos.',
      birthDate: '1990-12-31',
      sex: 'male',
      facts: { gpa: '3.5', skd: '398' },
    },
    {
      number: '0024000003',
      name: 'Ni Luh Ayu Kartika Sari',
      birthDate: '1995-08-05',
      sex: 'female',
      facts: { gpa: '3.05', skd: '405' },
    },
  ])
})

test('an old text file with titles, numbered columns and a place beneath', () => {
  expect(formatOf('tab-windows-1252.txt')).toEqual(['windows-1252', '\t'])
  const reading = candidatesOf(fixture('tab-windows-1252.txt'))
  expect(
    reading.rows.map(({ lines, number, name, birthDate, facts }) => [lines, number, name, birthDate, facts['twk']]),
  ).toEqual([
    [[4], '001', 'Désirée Hutagalung', '1989-08-17', '105'],
    [[5], '002', 'José “Pepe” Lumban Gaol', '1989-02-28', '110'],
  ])
  expect(problemsIn(reading)).toEqual(['7 1 value-missing'])
  expect(reading.refused).toEqual([7])
})

test('commas in UTF-16, English headings', () => {
  expect(formatOf('comma-utf16.csv')).toEqual(['utf-16le', ','])
  expect(
    candidatesOf(fixture('comma-utf16.csv')).rows.map(({ number, name, facts }) => [number, name, facts['gpa']]),
  ).toEqual([
    ['0001', 'Rahmah, Siti', '3.45'],
    ['0002', 'Salim, Bujang', '3.5'],
  ])
})

test('every bad row is named with its place, the one good row is left', () => {
  const reading = candidatesOf(fixture('rows-with-errors.csv'))
  expect(problemsIn(reading)).toEqual([
    '2 2 digits-lost',
    '3 1 value-missing',
    '4 2 nik-form',
    '4 3 date-two-digit-year',
    '4 4 number-unreadable',
    '5 0 number-duplicate',
    '6 0 number-duplicate',
  ])
  expect(reading.rows.map(({ number }) => number)).toEqual(['0005'])
  expect(reading).toMatchObject({ read: 6, refused: [2, 3, 4, 5, 6], skipped: [] })
})
