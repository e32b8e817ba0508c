import { describe, expect, it } from 'vitest'
import {
  newCandidates,
  proposedCode,
  unusableWords,
  vacancyWords,
} from '../../../../shared/subjects/candidates/new-candidates.ts'
import { candidatesOf, csv } from './file-reading.ts'

const { rows } = candidatesOf(
  csv(
    'No Peserta;Nama;Formasi;Tanggal Lahir;IPK;HP;JK',
    '001;Budi;Kepala Seksi Perizinan;17-08-1995;3,45;0812;L',
    '002;Siti;Kepala Seksi Perizinan;;;;P',
    '003;Rina;;;;;P',
  ),
)

describe('from rows to candidates', () => {
  it('counts the words that stand for a vacancy, none among them', () => {
    expect(vacancyWords(rows)).toEqual([
      { word: 'Kepala Seksi Perizinan', rows: 2 },
      { word: '', rows: 1 },
    ])
  })

  it.each([
    ['Kepala Seksi Perizinan', 'kepala-seksi-perizinan'],
    ['1. Analis (Muda)', 'analis'],
    ['Ñandú', 'nandu'],
    ['2026', ''],
    ['', ''],
    ['a'.repeat(60), 'a'.repeat(40)],
  ])('proposes for “%s” the code “%s”', (word, code) => {
    expect(proposedCode(word)).toBe(code)
  })

  it('asks for a code where none can be proposed or the typed one can’t be used', () => {
    const words = vacancyWords(rows)
    expect(unusableWords(words, { 'Kepala Seksi Perizinan': 'Kasi', '': 'umum' })).toEqual(['Kepala Seksi Perizinan'])
    expect(unusableWords(words, { 'Kepala Seksi Perizinan': 'kasi', '': 'kasi' })).toEqual([])
  })

  it('keeps birth date and facts, and neither phone nor sex', () => {
    const [first, second, third] = newCandidates(rows, { 'Kepala Seksi Perizinan': 'kasi', '': 'umum' })
    expect(first).toEqual({
      number: '001',
      name: 'Budi',
      vacancies: ['kasi'],
      identity: { nik: null, birthDate: '1995-08-17', address: null },
      ties: { gpa: '3.45', 'birth-date': '1995-08-17' },
    })
    expect(second).toMatchObject({ identity: null, ties: null })
    expect(third?.vacancies).toEqual(['umum'])
  })
})
