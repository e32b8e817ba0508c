/**
 * Power cuts by replay: after every step of every story, in every combination of what an unsynced disk may have kept, dropped or torn,
 * everything acknowledged is there and nothing torn is believed.
 */
import { describe, expect, it } from 'vitest'
import { stories } from '../builders/at-rest-stories.ts'
import { crashesIn, tell, tellTwice } from '../builders/power-cut-story.ts'

const limit = { timeout: 300_000 }

describe.each(Object.entries(stories))('%s', (_name, story) => {
  it('survives a power cut after every step', limit, async () => {
    const told = await tell(story, { max: 130, seed: 1 })
    expect(told.violation).toBeNull()
    expect(told.checked).toBeGreaterThan(told.steps * 3)
  })

  it('survives a crash of the program at every step, and a power cut at any time after it', limit, async () => {
    for (const killAt of await crashesIn(story)) {
      const told = await tell(story, { killAt, max: 5, seed: killAt, cutEvery: 4 })
      expect({ killAt, ...told.violation }).toEqual({ killAt })
      expect(told.killed).toBe(true)
    }
  })

  it('survives a second power cut while it recovers from the first', limit, async () => {
    const told = await tellTwice(story, { max: 4, seed: 1, cutEvery: 3 })
    expect(told.violation).toBeNull()
    expect(told.checked).toBeGreaterThan(150)
  })
})
