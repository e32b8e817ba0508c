import { describe, expect, it } from 'vitest'
import { listingOrder } from '../../../shared/record/fold-order.ts'
import { foundedStory } from '../../builders/log-story.ts'

const hashesOf = (entries: readonly { hash: string }[]) => entries.map(({ hash }) => hash)

describe('the listing order', () => {
  it('is empty for nothing', () => {
    const { story } = foundedStory()
    expect(listingOrder(story.heldBy([]))).toEqual([])
  })

  it('takes the smallest hash among those whose past is taken, again after each', () => {
    const { story, founding } = foundedStory()
    const roots = ['a', 'b', 'c'].map((name) => story.by(name).sees(founding).writes('note.written.v1'))
    const children = ['a', 'b', 'c'].map((name) => story.by(name).writes('note.written.v1'))
    const open = [...roots]
    const expected = [founding.hash]
    while (open.length > 0) {
      open.sort((x, y) => (x.hash < y.hash ? -1 : 1))
      const taken = open.shift()
      if (!taken) break
      expected.push(taken.hash)
      open.push(...children.filter(({ entry }) => entry.prev === taken.hash))
    }
    expect(hashesOf(listingOrder(story.heldBy()))).toEqual(expected)
  })

  it('does not depend on the order of arrival', () => {
    const { story, founding } = foundedStory()
    for (const name of ['a', 'b', 'c', 'd', 'e']) {
      story.by(name).sees(founding).writesMany(4)
    }
    const there = hashesOf(listingOrder(story.heldBy()))
    expect(hashesOf(listingOrder(story.heldBy(story.entries.toReversed())))).toEqual(there)
    expect(there).toHaveLength(21)
  })

  it('holds for a founding entry that hundreds follow, and the long log of one', () => {
    const { story, founding } = foundedStory()
    const chain = story.by('chair').writesMany(60)
    const fan = Array.from({ length: 300 }, (_, index) =>
      story.by(`asesor-${index}`).sees(founding).writes('note.written.v1'),
    )
    // The chain's next entry and what is left of the fan, of which each time the smallest hash is taken.
    const left = fan.map(({ hash }) => hash).sort()
    const expected = [founding.hash]
    for (const { hash } of chain) {
      while (left[0] !== undefined && left[0] < hash) expected.push(left.shift() ?? hash)
      expected.push(hash)
    }
    expect(hashesOf(listingOrder(story.heldBy(story.entries.toReversed())))).toEqual([...expected, ...left])
  })

  it('waits for everything that an entry has seen, named twice or not', () => {
    const { story, founding } = foundedStory()
    const first = story.by('a').sees(founding).writes('note.written.v1')
    const last = story.by('b').sees(founding, first).writes('note.written.v1')
    expect(hashesOf(listingOrder(story.heldBy())).at(-1)).toBe(last.hash)
  })
})
