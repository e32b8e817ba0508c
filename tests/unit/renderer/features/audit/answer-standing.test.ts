import { describe, expect, it } from 'vitest'
import { standingOf } from '../../../../../renderer/features/audit/answer-standing.ts'
import { aVerification } from './a-verification.ts'

const rank = aVerification().ranks[0] ?? expect.unreachable('a rank')
const person = aVerification().people[0] ?? expect.unreachable('a person')

describe('one word over a verification', () => {
  it('is proved in full only where every rank was recomputed and equals what was determined', () => {
    expect(standingOf(aVerification())).toBe('all')
  })

  it.each([
    ['a rank is not proved', { ranks: [{ ...rank, verdict: 'not-proved' as const, reason: 'pinned' }] }],
    ['a person is not proved', { people: [{ ...person, verdict: 'not-proved' as const, reason: 'not-admitted' }] }],
    ['no rank could be computed', { ranks: [] }],
    ['nothing was determined', { determination: 'none' }],
    ['other rules were used', { determination: 'other-rules' }],
    ['scores are not here', { determination: 'not-computable-here' }],
  ])('is never proved in full where %s', (_, change) => {
    expect(standingOf(aVerification(change))).toBe('whole')
  })

  it('is not proved yet where only something is lacking', () => {
    const problems = [{ step: 'folder' as const, file: 'SHA256SUMS.2.minisig', problem: 'missing-file' }]
    expect(standingOf(aVerification({ sound: false, problems }))).toBe('incomplete')
    expect(standingOf(aVerification({ sound: false }))).toBe('incomplete')
  })

  it.each([
    ['a file was changed', { problems: [{ step: 'folder' as const, file: 'a', problem: 'changed' }] }],
    ['a file is not listed', { problems: [{ step: 'folder' as const, file: 'a', problem: 'extra-file' }] }],
    ['a rank is refuted', { ranks: [{ ...rank, verdict: 'refuted' as const, reason: 'result-differs' }] }],
    ['a log is forked', { people: [{ ...person, verdict: 'refuted' as const, reason: 'log-forked' }] }],
  ])('is unsound where %s, whatever the host calls it', (_, change) => {
    expect(standingOf(aVerification(change))).toBe('unsound')
  })
})
