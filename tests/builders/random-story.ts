/** Random records: several authors, who see a random part of what there is, some of whom go on from an older entry (forks). */
import fc from 'fast-check'
import type { HashedEntry } from '../../shared/record/entry.ts'
import { logStory, type Story } from './log-story.ts'

export interface Step {
  readonly author: number
  /** How many own entries are forgotten first: 0 goes on, anything else forks. */
  readonly back: number
  /** Entries of the story that are named, counted from the newest. */
  readonly sees: readonly number[]
  /** Names an entry under a wrong number: can never become ready. */
  readonly lies: boolean
}

export const authorNames = ['chair', 'secretary', 'asesor-a', 'asesor-b', 'asesor-c']

const stepArbitrary: fc.Arbitrary<Step> = fc.record({
  author: fc.nat({ max: authorNames.length - 1 }),
  back: fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 3 }) }),
  sees: fc.array(fc.nat({ max: 12 }), { maxLength: 3 }),
  lies: fc.oneof({ weight: 30, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
})

export function tellStory(steps: readonly Step[]): Story {
  const story = logStory()
  story.by('chair').writes('selection.founded.v1')
  const own = new Map<string, HashedEntry[]>([['chair', [...story.entries]]])
  for (const { author, back, sees, lies } of steps) {
    const name = authorNames[author] ?? 'chair'
    const writer = story.by(name)
    const written = own.get(name) ?? []
    const kept = back === 0 ? written : written.slice(0, Math.max(name === 'chair' ? 1 : 0, written.length - back))
    writer.restoresTo(kept.at(-1) ?? null)
    for (const index of sees) {
      const seen = story.entries.at(-1 - index)
      if (seen) writer.sees(seen)
    }
    const lied = story.entries.find(({ entry }) => entry.author !== writer.key)
    if (lies && lied) writer.claims(lied.entry.author, [lied.entry.seq + 7, lied.hash])
    own.set(name, [...kept, writer.writes('note.written.v1', { step: story.entries.length })])
  }
  return story
}

/** A story, some of whose entries a device does not hold, in two orders of arrival. */
export const arrivalsArbitrary = fc
  .tuple(
    fc.array(stepArbitrary, { minLength: 1, maxLength: 40 }),
    fc.array(fc.boolean(), { minLength: 41, maxLength: 41 }),
    fc.integer(),
  )
  .chain(([steps, missing, seed]) => {
    const story = tellStory(steps)
    const scarce = seed % 3 === 0
    const held = story.entries.filter((_, index) => !scarce || !(missing[index] && index % 4 === 0))
    return fc.record({
      story: fc.constant(story),
      one: fc.shuffledSubarray(held, { minLength: held.length }),
      other: fc.shuffledSubarray(held, { minLength: held.length }),
    })
  })
