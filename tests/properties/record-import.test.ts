import { describe, expect, it } from 'vitest'
import fc from 'fast-check'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { planImport, type ImportContext } from '../../shared/record/bundle/import-plan.ts'
import { unpackBundle } from '../../shared/record/bundle/unpack.ts'
import type { VerifiedBundle } from '../../shared/record/bundle/bundle-content.ts'
import type { Point } from '../../shared/record/entry.ts'
import { addEntries, emptyHolding, type Holding } from '../../shared/record/holding.ts'
import { readinessWith } from '../../shared/record/readiness.ts'
import { keyOf, type Story } from '../builders/log-story.ts'
import { arrivalsArbitrary, authorNames } from '../builders/random-story.ts'
import { bundleOf, partOf } from '../builders/story-bundle.ts'

const sorted = (items: Iterable<string>): string[] => [...items].sort()

const everything: ImportContext = {
  me: keyOf('observer'),
  isAdmitted: () => true,
  mayKeepCard: () => true,
  mayKeepShut: () => true,
  holdsCard: () => false,
  holdsFile: () => false,
  isErased: () => false,
  isQuarantined: () => false,
  isConfirmed: true,
}

describe('what would become ready', () => {
  it('is what becomes ready, and looking changes nothing', () => {
    fc.assert(
      fc.property(arrivalsArbitrary, fc.nat({ max: 40 }), ({ story, one }, cut) => {
        const holding = emptyHolding(story.founded())
        addEntries(holding, one.slice(0, cut))
        const [ready, waiting] = [holding.entries.size, sorted(holding.waiting.keys())]
        const fresh = one.slice(cut)
        const foreseen = readinessWith(holding, fresh)
        expect([holding.entries.size, sorted(holding.waiting.keys())]).toEqual([ready, waiting])
        const became = addEntries(holding, fresh)
        expect(sorted(foreseen.ready.map(({ hash }) => hash))).toEqual(sorted(became.map(({ hash }) => hash)))
        expect(sorted(foreseen.waiting.keys())).toEqual(sorted(holding.waiting.keys()))
      }),
      { numRuns: 150 },
    )
  })
})

/** For each author who wrote, one or two bundles: the whole log, or what follows some entry of it. */
function bundlesOf(story: Story, cuts: readonly number[]): VerifiedBundle[] {
  const bundles: VerifiedBundle[] = []
  for (const [index, name] of authorNames.entries()) {
    const own = story.entries.filter(({ entry }) => entry.author === keyOf(name))
    if (own.length === 0) continue
    const at = own[(cuts[index] ?? 0) % own.length]
    const known: Point[] = at ? [[at.entry.seq, at.hash]] : []
    for (const points of [[], known]) {
      const tips = new Set(own.map(({ hash }) => hash))
      for (const { entry } of own) if (entry.prev) tips.delete(entry.prev)
      if (points.length > 0 && tips.size === 1 && tips.has(at?.hash ?? ('' as Hash))) continue
      const packed = bundleOf(story, { maker: name, logs: [partOf(story, name, points)] })
      bundles.push(expectOk(unpackBundle(packed.zip, { crypto: nodeCrypto }), 'what was packed is sound'))
    }
  }
  return bundles
}

const pictureOf = (holding: Holding) => ({
  ready: sorted(holding.entries.keys()),
  waiting: sorted(holding.waiting.keys()),
  forked: sorted([...holding.logs.values()].filter(({ forked }) => forked).map(({ author }) => author)),
})

function takeAll(story: Story, bundles: readonly VerifiedBundle[]): Holding {
  const holding = emptyHolding(story.founded())
  for (const bundle of bundles) {
    const plan = planImport(holding, bundle, everything)
    const became = addEntries(
      holding,
      plan.logs.flatMap(({ fresh }) => fresh),
    )
    expect(
      sorted(became.map(({ hash }) => hash)).filter((hash) => plan.released.some((entry) => entry.hash === hash)),
    ).toEqual(sorted(plan.released.map(({ hash }) => hash)))
    expect(planImport(holding, bundle, everything).isNothingNew).toBe(true)
  }
  return holding
}

describe('bundles', () => {
  it('in any order, in parts, or twice, give the same record: forks and gaps included', () => {
    fc.assert(
      fc.property(
        arrivalsArbitrary,
        fc.array(fc.nat({ max: 50 }), { minLength: authorNames.length, maxLength: authorNames.length }),
        fc.infiniteStream(fc.nat({ max: 1000 })),
        ({ story }, cuts, order) => {
          const bundles = bundlesOf(story, cuts)
          const shuffled = bundles.map((bundle) => [order.next().value ?? 0, bundle] as const).sort(([a], [b]) => a - b)
          const there = pictureOf(takeAll(story, bundles))
          expect(pictureOf(takeAll(story, [...shuffled.map(([, bundle]) => bundle), ...bundles]))).toEqual(there)
          expect(there.ready.length + there.waiting.length).toBe(story.entries.length)
        },
      ),
      { numRuns: 25 },
    )
  }, 60_000)
})
