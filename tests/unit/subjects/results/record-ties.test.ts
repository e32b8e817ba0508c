import { describe, expect, it } from 'vitest'
import { verifyRecord } from '../../../../shared/engine/verify-record.ts'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { schemeSchema, type Scheme } from '../../../../shared/rules/scheme.ts'
import { determineResult } from '../../../../shared/subjects/results/official-result.ts'
import { recordTies, unrecordedTies } from '../../../../shared/subjects/results/record-ties.ts'
import { signed } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { smallScheme } from '../../../builders/selection-scheme.ts'

const fact = (code: string, type: 'quantity' | 'day', wins: 'higher' | 'lower') => ({
  code,
  key: { of: 'fact' as const, fact: code, type },
  wins,
  clause: { text: { id: code, en: code }, source: null },
})

const scheme: Scheme = schemeSchema.parse({
  ...smallScheme,
  tieBreaks: [fact('ipk', 'quantity', 'higher'), fact('lahir', 'day', 'lower'), ...smallScheme.tieBreaks],
})

const ties = [
  { ipk: '3.5', lahir: '1990-05-02' },
  { ipk: '3.5', lahir: '1988-01-30' },
  { ipk: '3.9', lahir: '1995-12-01' },
  { ipk: '3.1', lahir: '1991-07-07' },
]

/** Four candidates whom everybody gave a 3: the first step parts them into three, the second the middle two. */
function tied(): Field {
  const field = aSelection({ upTo: 'frozen', candidates: ties.length, scheme, ties })
  for (const assessor of field.assessors) for (const about of field.placesOf(0)) field.seals(assessor, about, 3)
  field.world.share()
  field.tell('open')
  return field
}

const withoutFacts = (field: Field) =>
  field.world.judge({
    entries: field.world.entries,
    cards: field.world.cards.filter(({ card }) => card.field !== 'candidates.listed.v1#ties'),
  })

const proofs = (state: Parameters<typeof verifyRecord>[0]) =>
  verifyRecord(state, nobleCrypto).ranks.map(({ proof }) => proof)

describe('a tie that few can see', () => {
  it('is to be recorded step by step, highest first, with the cards it rests on', () => {
    const field = tied()
    const [a, b, c, d] = [field.candidate(0), field.candidate(1), field.candidate(2), field.candidate(3)]
    const [first, second, ...rest] = expectOk(unrecordedTies(field.chair.state), 'open')
    expect(rest).toEqual([])
    expect(first).toMatchObject({ step: 1, order: [[c], [a, b].toSorted((one, other) => (one < other ? -1 : 1)), [d]] })
    expect(first?.cards).toHaveLength(4)
    expect(second).toMatchObject({ step: 2, order: [[b], [a]] })
    expect(second?.cards).toHaveLength(2)
  })

  it('holds the determination until it stands recorded', () => {
    const { chair, secretary, world } = tied()
    const early = determineResult(chair.state, nobleCrypto)
    expect(!early.ok && early.failure.kind).toBe('ties-unrecorded')
    chair.signs(expectOk(recordTies(chair.state), 'open'))
    expect(expectOk(recordTies(chair.state), 'open')).toEqual([])
    signed([chair, secretary], expectOk(determineResult(chair.state, nobleCrypto), 'recorded'))
    world.share()
    const report = verifyRecord(world.judge(), nobleCrypto)
    expect(report.determination.kind).toBe('equal')
    expect(report.ranks.map(({ proof }) => proof)).toEqual(Array(4).fill('recomputed'))
  })

  it('is recomputed by whoever has the scores alone, resting on the signed comparison', () => {
    const field = tied()
    const { chair, secretary, world } = field
    const before = withoutFacts(field)
    expect(proofs(before)).toEqual(Array(4).fill('pinned'))
    chair.signs(expectOk(recordTies(chair.state), 'open'))
    signed([chair, secretary], expectOk(determineResult(chair.state, nobleCrypto), 'recorded'))
    world.share()
    const state = withoutFacts(field)
    expect(verifyRecord(state, nobleCrypto).determination.kind).toBe('equal')
    expect(proofs(state)).toEqual(Array(4).fill('rests-on-comparison'))
    expect(verifyRecord(state, nobleCrypto).ranks.map(({ row, sheets }) => [row.rank, sheets])).toEqual([
      ['1', 2],
      ['2', 2],
      ['3', 2],
      ['4', 2],
    ])
  })
})

it('a determination that names other cards than were used differs', () => {
  const { chair, secretary, world } = tied()
  chair.signs(expectOk(recordTies(chair.state), 'open'))
  const [draft] = expectOk(determineResult(chair.state, nobleCrypto), 'recorded')
  const body = { ...draft?.body, cards: 'e'.repeat(64) }
  signed([chair, secretary], [{ type: 'result.determined.v1', body }])
  world.share()
  expect(verifyRecord(world.judge(), nobleCrypto).determination.kind).toBe('differs')
})
