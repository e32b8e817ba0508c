import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import type { Hash } from '../../shared/kernel/ids.ts'
import type { HashedEntry } from '../../shared/record/entry.ts'
import { listingOrder } from '../../shared/record/fold-order.ts'
import { addEntries, emptyHolding, forkedFrom, tipsOf, type Holding } from '../../shared/record/holding.ts'
import { isInPast, type ReadyEntry } from '../../shared/record/past.ts'
import { readinessWith, type Readiness } from '../../shared/record/readiness.ts'
import { waitingCauses } from '../../shared/record/waiting-cause.ts'
import { arrivalsArbitrary } from '../builders/random-story.ts'

const runs = { numRuns: 150 }

const sorted = <T>(items: Iterable<T>): T[] =>
  [...items].sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))

/** The next step of everything that waits, as it is filed. */
const reasonsOf = (waiting: Holding['waiting'] | Readiness['waiting']) =>
  sorted([...waiting].map(([hash, { reason }]) => [hash, reason]))

/** Everything that a holding says, without any trace of the order in which its maps were filled. */
const pictureOf = (holding: Holding) => ({
  ready: sorted(
    [...holding.entries.values()].map(({ hash, past }) => [
      hash,
      sorted([...past].map(([key, tips]) => [key, sorted(tips)])),
    ]),
  ),
  waiting: sorted(waitingCauses(holding)),
  reasons: reasonsOf(holding.waiting),
  logs: sorted(
    [...holding.logs.values()].map(({ author, bySeq, forked }) => [
      author,
      forked,
      bySeq.map((place) => place.map(({ hash }) => hash)),
      tipsOf(holding, author),
      forkedFrom(holding, author),
    ]),
  ),
  listing: listingOrder(holding).map(({ hash }) => hash),
})

const holdingOf = (selection: Hash, batches: readonly (readonly HashedEntry[])[]): Holding => {
  const holding = emptyHolding(selection)
  for (const batch of batches) addEntries(holding, batch)
  return holding
}

const inBatches = (entries: readonly HashedEntry[], size: number): HashedEntry[][] =>
  Array.from({ length: Math.ceil(entries.length / size) }, (_, index) =>
    entries.slice(index * size, (index + 1) * size),
  )

describe('what a device holds depends on the set of entries alone', () => {
  it('whatever the order of arrival, in one batch or in many', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, fc.integer({ min: 1, max: 7 }), ({ story, one, other }, size) => {
        const selection = story.founded()
        expect(pictureOf(holdingOf(selection, inBatches(other, size)))).toEqual(pictureOf(holdingOf(selection, [one])))
      }),
      runs,
    )
  })

  it('and on nothing twice', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, ({ story, one, other }) => {
        const selection = story.founded()
        expect(pictureOf(holdingOf(selection, [one, other, one]))).toEqual(pictureOf(holdingOf(selection, [one])))
      }),
      runs,
    )
  })

  it('and a trial of all at once names the same entries and the same reasons', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, ({ story, one, other }) => {
        const trial = readinessWith(emptyHolding(story.founded()), other)
        const holding = holdingOf(story.founded(), [one])
        expect(sorted(trial.ready.map(({ hash }) => hash))).toEqual(sorted(holding.entries.keys()))
        expect(reasonsOf(trial.waiting)).toEqual(reasonsOf(holding.waiting))
      }),
      runs,
    )
  })

  it('and every entry is announced as ready exactly once, after all of its causes', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, ({ story, one }) => {
        const holding = emptyHolding(story.founded())
        const announced = one.flatMap((entry) => addEntries(holding, [entry]).map(({ hash }) => hash))
        expect(sorted(announced)).toEqual(sorted(holding.entries.keys()))
        const place = new Map(announced.map((hash, index) => [hash, index]))
        for (const { hash, entry } of holding.entries.values()) {
          const causes = [
            ...(entry.prev === null ? [] : [entry.prev]),
            ...Object.values(entry.seen).map(([, cause]) => cause),
          ]
          for (const cause of causes) expect(place.get(cause)).toBeLessThan(place.get(hash) ?? -1)
        }
      }),
      runs,
    )
  })
})

describe('the causal past', () => {
  /** The definition, word for word: everything reached by `prev` and `seen`, transitively. */
  const reachedFrom = (holding: Holding, start: ReadyEntry): Set<Hash> => {
    const reached = new Set<Hash>()
    const open = [start]
    for (let at = open.pop(); at; at = open.pop()) {
      const causes = [
        ...(at.entry.prev === null ? [] : [at.entry.prev]),
        ...Object.values(at.entry.seen).map(([, hash]) => hash),
      ]
      for (const cause of causes) {
        const entry = holding.entries.get(cause)
        if (!entry || reached.has(cause)) continue
        reached.add(cause)
        open.push(entry)
      }
    }
    return reached
  }

  it('is what can be reached by prev and seen, also through forks', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, ({ story, one }) => {
        const holding = holdingOf(story.founded(), [one])
        const ready = [...holding.entries.values()]
        for (const entry of ready) {
          const reached = reachedFrom(holding, entry)
          const claimed = ready.filter((fact) => isInPast(holding, entry, fact)).map(({ hash }) => hash)
          expect(sorted(claimed)).toEqual(sorted(reached))
        }
      }),
      { numRuns: 60 },
    )
  })

  it('respects the listing order', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, ({ story, one }) => {
        const holding = holdingOf(story.founded(), [one])
        const listed = listingOrder(holding)
        expect(listed).toHaveLength(holding.entries.size)
        listed.forEach((entry, index) => {
          for (const earlier of listed.slice(0, index)) expect(isInPast(holding, earlier, entry)).toBe(false)
        })
      }),
      { numRuns: 40 },
    )
  })
})
