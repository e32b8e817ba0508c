import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { asHash } from '../../../shared/kernel/ids.ts'
import type { HashedEntry, Point } from '../../../shared/record/entry.ts'
import { verifyLog, type LogClaim } from '../../../shared/record/verify-log.ts'
import { foundedStory, keyOf } from '../../builders/log-story.ts'
import { tipOf } from '../../builders/story-bundle.ts'

const { story, founding } = foundedStory()
const entries = story.by('asesor-a').writesMany(4)
const [first, second, third, last] = entries as [HashedEntry, HashedEntry, HashedEntry, HashedEntry]
const nowhere: Point = [1, asHash('f'.repeat(64))]

const readBefore = { entries: new Map(entries.map((entry) => [entry.hash, entry])), cards: new Map() }

/** Read afresh, and by somebody who has read these entries before: the answer must be the same. */
function check(lines: readonly HashedEntry[], claim: Partial<LogClaim>) {
  const bytes = utf8ToBytes(lines.map(({ line }) => `${line}\n`).join(''))
  const whole = { author: keyOf('asesor-a'), selection: founding.hash, base: [], heads: [tipOf(last)], ...claim }
  const afresh = verifyLog(bytes, whole, nobleCrypto)
  expect(verifyLog(bytes, whole, nobleCrypto, readBefore)).toEqual(afresh)
  return afresh
}

describe('a log', () => {
  it('from its beginning to its head is accepted', () => {
    expect(check(entries, {})).toEqual({ ok: true, value: entries })
  })

  it('from a base is accepted', () => {
    expect(check([third, last], { base: [tipOf(second)] }).ok).toBe(true)
  })

  it('without entries is accepted where the head is the base itself', () => {
    expect(check([], { base: [tipOf(last)] })).toEqual({ ok: true, value: [] })
    expect(check([], {})).toMatchObject({ failure: { kind: 'head-without-entry' } })
  })

  it.each([
    ['that starts in the air', [third, last], {}, { kind: 'chain-broken', line: 1, prev: second.hash }],
    [
      'on a base of another number',
      [third, last],
      { base: [[0, second.hash] as Point] },
      { kind: 'chain-broken', line: 1 },
    ],
    ['with a base that nothing stands on', entries, { base: [nowhere] }, { kind: 'base-unused', point: nowhere }],
    [
      'with a head elsewhere',
      entries,
      { heads: [tipOf(last), nowhere] },
      { kind: 'head-without-entry', point: nowhere },
    ],
    ['with a head of another number', entries, { heads: [[2, last.hash] as Point] }, { kind: 'head-without-entry' }],
    [
      'with a head in the middle',
      entries,
      { heads: [tipOf(second), tipOf(last)] },
      { kind: 'head-not-tip', point: tipOf(second) },
    ],
    ['beyond its head', entries, { heads: [] }, { kind: 'entry-not-under-head', line: 4 }],
    ['of somebody else', entries, { author: keyOf('asesor-b') }, { kind: 'other-author', line: 1 }],
    ['of another selection', entries, { selection: first.hash }, { kind: 'other-selection', line: 1 }],
    ['out of order', [second, first, third, last], {}, { kind: 'log-unsorted', line: 2 }],
  ])('%s is refused', (_, lines, claim, failure) => {
    expect(check(lines, claim)).toMatchObject({ ok: false, failure })
  })
})
