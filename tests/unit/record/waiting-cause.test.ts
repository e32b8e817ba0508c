import { describe, expect, it } from 'vitest'
import { waitingCauses } from '../../../shared/record/waiting-cause.ts'
import { foundedStory, keyOf } from '../../builders/log-story.ts'

describe('why an entry waits', () => {
  it('is the first entry that nobody handed over, however far below', () => {
    const { story, founding } = foundedStory()
    const [lost, ...held] = story.by('asesor-a').sees(founding).writesMany(4)
    if (!lost) throw new Error('four were written')
    const relay = story
      .by('asesor-b')
      .sees(held.at(-1) ?? lost)
      .writes('note.written.v1')
    const causes = waitingCauses(story.heldBy([founding, ...held, relay]))
    const missing = { kind: 'missing', author: keyOf('asesor-a'), hash: lost.hash }
    expect([...held, relay].map(({ hash }) => causes.get(hash))).toEqual(Array(4).fill(missing))
  })

  it('is the contradiction for all that was built on it, whichever came first', () => {
    const { story, founding } = foundedStory()
    const liar = story.by('asesor-a').claims(keyOf('chair'), [5, founding.hash]).writes('note.written.v1')
    const believer = story.by('asesor-b').sees(liar).writes('note.written.v1')
    for (const order of [story.entries, story.entries.toReversed()]) {
      const causes = waitingCauses(story.heldBy(order))
      expect(causes.get(believer.hash)).toEqual({ kind: 'contradiction', hash: founding.hash })
    }
  })

  it('is nothing where nothing waits', () => {
    expect(waitingCauses(foundedStory().story.heldBy()).size).toBe(0)
  })
})
