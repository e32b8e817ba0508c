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

  it('waits for everything that an entry has seen, named twice or not', () => {
    const { story, founding } = foundedStory()
    const first = story.by('a').sees(founding).writes('note.written.v1')
    const last = story.by('b').sees(founding, first).writes('note.written.v1')
    expect(hashesOf(listingOrder(story.heldBy())).at(-1)).toBe(last.hash)
  })
})
