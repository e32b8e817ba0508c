/**
 * What becomes of every entry, and every rank, depends on the set of entries and cards alone: not on their order of arrival, on
 * how they were cut into batches, or on what came twice.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { emptyState, project } from '../../shared/engine/project.ts'
import { verdictOf } from '../../shared/engine/verdict.ts'
import type { HashedCard } from '../../shared/record/card.ts'
import type { HashedEntry } from '../../shared/record/entry.ts'
import { gateOf } from '../../shared/subjects/results/gate.ts'
import { viewRanking } from '../../shared/subjects/results/view-ranking.ts'
import { owedSheets } from '../../shared/subjects/scoring/owed.ts'
import { holdersAt } from '../../shared/subjects/selection/offices.ts'
import { momentOf } from '../../shared/subjects/results/gate.ts'
import type { State } from '../../shared/subjects/state.ts'
import { vacancy } from '../builders/selection-scheme.ts'
import type { Papers, World } from '../builders/selection-story.ts'
import { turbulentStories } from '../builders/selection-turbulence.ts'

/** A state as text: every verdict, what is owed, the holders, the gate and the ranking. */
function pictureOf(state: State, entries: readonly HashedEntry[]): string {
  const verdicts = entries.map(({ hash }) => [hash, verdictOf(state, hash)])
  const owed = owedSheets(state, momentOf(state)).map(({ assessor, assignment, status }) => [
    assessor,
    assignment,
    status,
  ])
  const gate = gateOf(state)
  return JSON.stringify(
    [verdicts, owed, holdersAt(state, null), gate.kind, viewRanking(state, vacancy)],
    (_, value: unknown) => (typeof value === 'bigint' ? `${value}n` : value),
  )
}

function folded(world: World, batches: readonly Papers[]): State {
  const state = emptyState(world.selection)
  for (const batch of batches) project(state, batch)
  return state
}

interface Arrival {
  readonly world: World
  readonly name: string
  readonly entries: readonly HashedEntry[]
  readonly cards: readonly HashedCard[]
  readonly sizes: readonly number[]
}

/** Part of a story, in some order, cut into batches. */
const arrivals = fc.constantFrom(...turbulentStories).chain(({ name, tell }) => {
  const world = tell()
  return fc.record({
    world: fc.constant(world),
    name: fc.constant(name),
    entries: fc.oneof(
      fc.shuffledSubarray(world.entries, { minLength: world.entries.length }),
      fc.shuffledSubarray(world.entries, { minLength: Math.floor(world.entries.length * 0.9) }),
    ),
    cards: fc.shuffledSubarray(world.cards, { minLength: Math.floor(world.cards.length * 0.8) }),
    sizes: fc.array(fc.integer({ min: 1, max: 30 }), { minLength: 1, maxLength: 8 }),
  })
})

function inBatches({ entries, cards, sizes }: Arrival): Papers[] {
  const batches: Papers[] = []
  let at = 0
  for (let turn = 0; at < entries.length; turn++) {
    const size = sizes[turn % sizes.length] ?? 1
    const share = Math.ceil((cards.length * size) / entries.length)
    batches.push({ entries: entries.slice(at, at + size), cards: cards.slice(turn * share, (turn + 1) * share) })
    at += size
  }
  return [...batches, { entries: [], cards }]
}

const runs = { numRuns: 40 }

describe('what the record says', () => {
  it('is the same in whatever order and batches it arrives', () => {
    fc.assert(
      fc.property(arrivals, (arrival) => {
        const { world, entries, cards } = arrival
        const inOrder = world.entries.filter((entry) => entries.includes(entry))
        const whole = pictureOf(folded(world, [{ entries: inOrder, cards }]), world.entries)
        expect(pictureOf(folded(world, inBatches(arrival)), world.entries)).toBe(whole)
      }),
      runs,
    )
  })

  it('is the same when it is asked between the batches, and when all of it comes twice', () => {
    fc.assert(
      fc.property(arrivals, (arrival) => {
        const { world, entries, cards } = arrival
        const asked = emptyState(world.selection)
        for (const batch of inBatches(arrival)) {
          project(asked, batch)
          pictureOf(asked, world.entries)
        }
        project(asked, { entries, cards })
        expect(pictureOf(asked, world.entries)).toBe(pictureOf(folded(world, [{ entries, cards }]), world.entries))
      }),
      { numRuns: 25 },
    )
  })

  it('after a late arrival is what a rebuild from nothing says', () => {
    fc.assert(
      fc.property(arrivals, fc.nat(), ({ world, entries, cards }, pick) => {
        const late = entries[pick % entries.length]
        const state = folded(world, [{ entries: entries.filter((entry) => entry !== late), cards }])
        pictureOf(state, world.entries)
        project(state, { entries: late ? [late] : [], cards: [] })
        expect(pictureOf(state, world.entries)).toBe(pictureOf(folded(world, [{ entries, cards }]), world.entries))
      }),
      { numRuns: 25 },
    )
  })
})

describe('the stories of this test', () => {
  it('hold every word that a verdict can be', () => {
    const words = new Set(
      turbulentStories.flatMap(({ tell }) => {
        const world = tell()
        const state = world.judge()
        return world.entries.map(({ hash }) => verdictOf(state, hash)?.kind)
      }),
    )
    expect(words).toEqual(
      new Set(['disputed', 'effective', 'forked', 'late', 'pending', 'refused', 'replaced', 'unknown-type', 'waiting']),
    )
  })
})
