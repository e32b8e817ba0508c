import { describe, expect, it } from 'vitest'
import { requestFileName } from '../../../../../renderer/features/door/request-file-name.ts'
import { roomOf } from '../../../../../renderer/features/door/room-of.ts'
import { codeFromReader, codeProblem, typedCharacters } from '../../../../../renderer/features/door/typed-code.ts'
import { today } from '../../../../../renderer/features/door/today.ts'
import { fileNameSchema } from '../../../../../shared/host/tokens.ts'
import { asHash } from '../../../../../shared/kernel/ids.ts'
import type { Day } from '../../../../../shared/kernel/instant.ts'
import { codeQr, shortCode } from '../../../../../shared/record/short-code.ts'

describe('a founding code from the keyboard', () => {
  const selection = asHash('7f'.repeat(32))

  it('is taken as typed, and whole where a reader typed its QR', () => {
    expect(codeFromReader(' 7zq4 k9td ')).toBe('7zq4 k9td')
    expect(codeFromReader(codeQr('founding', selection))).toBe(selection)
    expect(codeFromReader(codeQr('head', selection))).toBe(codeQr('head', selection))
  })

  it('is counted without its hyphens', () => {
    expect([typedCharacters(''), typedCharacters('7ZQ4-K9'), typedCharacters(shortCode(selection))]).toEqual([0, 6, 32])
  })

  it('is that of the selection, another’s, or none', () => {
    expect(codeProblem(shortCode(selection).toLowerCase().replaceAll('-', ' '), selection)).toBeNull()
    expect(codeProblem(selection, selection)).toBeNull()
    expect(codeProblem(shortCode(asHash('00'.repeat(32))), selection)).toEqual({ kind: 'code-differs' })
    expect(codeProblem('7ZQ4', selection)).toEqual({ kind: 'code-malformed', position: null })
    expect(codeProblem('7ZQU', selection)).toEqual({ kind: 'code-malformed', position: 4 })
  })
})

describe('a request’s file', () => {
  const day = '2026-11-24' as Day

  it.each([
    ['Siti Rahmah, S.IP., M.Si.', '2026-11-24_permintaan_siti-rahmah_assessor.txt'],
    ['Prof. Dr. André Ñ.', '2026-11-24_permintaan_prof-dr-andre-n_assessor.txt'],
    ['陳', '2026-11-24_permintaan_assessor.txt'],
    ['-'.repeat(200), '2026-11-24_permintaan_assessor.txt'],
    ['Maharani '.repeat(14), '2026-11-24_permintaan_maharani-maharani-maharani-maharani-maha_assessor.txt'],
  ])('of %s can be written anywhere', (person, name) => {
    expect(requestFileName(person, 'assessor', day)).toBe(name)
    expect(fileNameSchema.safeParse(name).success).toBe(true)
  })

  it('carries the day of this computer', () => {
    expect(today(new Date(2026, 0, 5, 23, 59))).toBe('2026-01-05')
  })
})

describe('where work begins', () => {
  it.each([
    [{ office: null, roles: ['assessor', 'room-lead'] }, 'scoring'],
    [{ office: 'chair', roles: ['assessor'] }, 'scoring'],
    [{ office: null, roles: ['registration-desk'] }, 'candidates'],
    [{ office: 'custodian', roles: [] }, 'desk'],
    [{ office: null, roles: ['observer'] }, 'exchange'],
    [{ office: null, roles: [] }, 'exchange'],
  ] as const)('%o', (membership, room) => {
    expect(roomOf(membership)).toBe(room)
  })
})
