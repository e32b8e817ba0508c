import { describe, expect, it } from 'vitest'
import { asHash } from '../../../shared/kernel/ids.ts'
import { addEntries, emptyHolding, forkedFrom, tipsOf } from '../../../shared/record/holding.ts'
import { foundedStory, keyOf } from '../../builders/log-story.ts'

const nowhere = asHash('f'.repeat(64))

describe('what a device holds', () => {
  it('makes entries ready, causes first, whatever came first', () => {
    const { story, founding } = foundedStory()
    const sheet = story.by('asesor-a').sees(founding).writes('note.written.v1')
    const next = story.by('asesor-a').writes('note.written.v1')
    const holding = emptyHolding(story.founded())
    expect(addEntries(holding, [next])).toEqual([])
    expect(addEntries(holding, [sheet])).toEqual([])
    expect(addEntries(holding, [founding]).map(({ hash }) => hash)).toEqual([founding.hash, sheet.hash, next.hash])
    expect(holding.waiting.size).toBe(0)
  })

  it('says which entry is missing, and in whose log', () => {
    const { story, founding } = foundedStory()
    const sheet = story.by('asesor-a').sees(founding).writes('note.written.v1')
    const holding = story.heldBy([sheet])
    expect(holding.waiting.get(sheet.hash)?.reason).toEqual({
      kind: 'missing',
      author: keyOf('chair'),
      hash: founding.hash,
    })
  })

  it('takes the same entry twice as once', () => {
    const { story, founding } = foundedStory()
    const holding = story.heldBy()
    expect(addEntries(holding, [founding, founding])).toEqual([])
    expect(holding.entries.size).toBe(1)
  })

  it('is given entries of its own selection only', () => {
    const { story, founding } = foundedStory()
    const entry = story.by('secretary').sees(founding).writes('note.written.v1')
    expect(() => addEntries(emptyHolding(nowhere), [entry])).toThrow('another selection')
  })
})

describe('an entry that contradicts the record never becomes ready', () => {
  it('where it names an entry under another log', () => {
    const { story, founding } = foundedStory()
    const liar = story.by('asesor-a').claims(keyOf('secretary'), [0, founding.hash]).writes('note.written.v1')
    expect(story.heldBy().waiting.get(liar.hash)?.reason).toEqual({ kind: 'contradiction', hash: founding.hash })
  })

  it('where it names an entry with another number', () => {
    const { story, founding } = foundedStory()
    const liar = story.by('asesor-a').claims(keyOf('chair'), [3, founding.hash]).writes('note.written.v1')
    expect(story.heldBy().waiting.get(liar.hash)?.reason.kind).toBe('contradiction')
  })

  it('and says so of all that is built on it, also where it comes last', () => {
    const { story, founding } = foundedStory()
    const liar = story.by('asesor-a').claims(keyOf('chair'), [3, founding.hash]).writes('note.written.v1')
    const next = story.by('asesor-a').writes('note.written.v1')
    const believer = story.by('asesor-b').sees(next).writes('note.written.v1')
    const contradiction = { kind: 'contradiction', hash: founding.hash }
    for (const order of [
      [founding, liar, next, believer],
      [believer, next, liar, founding],
      [next, founding, believer, liar],
      [liar, believer, founding, next],
    ]) {
      const holding = story.heldBy(order)
      expect([liar, next, believer].map(({ hash }) => holding.waiting.get(hash)?.reason)).toEqual(
        Array(3).fill(contradiction),
      )
      expect(holding.awaited.size).toBe(0)
    }
  })

  it('and nothing built on it, but all that is beside it', () => {
    const { story } = foundedStory()
    const liar = story.by('asesor-a').claims(keyOf('chair'), [3, nowhere]).writes('note.written.v1')
    const believer = story.by('asesor-b').sees(liar).writes('note.written.v1')
    const other = story.by('asesor-c').writes('note.written.v1')
    const holding = story.heldBy()
    expect([...holding.waiting.keys()].sort()).toEqual([liar.hash, believer.hash].sort())
    expect(holding.entries.has(other.hash)).toBe(true)
  })
})

describe('tips', () => {
  it('are none for an unknown log and one for a plain log', () => {
    const { story, founding } = foundedStory()
    const holding = story.heldBy()
    expect(tipsOf(holding, keyOf('asesor-a'))).toEqual([])
    expect(tipsOf(holding, keyOf('chair'))).toEqual([[0, founding.hash]])
    expect(forkedFrom(holding, keyOf('chair'))).toBeNull()
  })

  it('are one for each branch after a fork, also where one branch is longer', () => {
    const { story } = foundedStory()
    const desk = story.by('asesor-a')
    const common = desk.writes('note.written.v1')
    desk.writes('note.written.v1', { branch: 'one' })
    const long = desk.writes('note.written.v1', { branch: 'one', more: true })
    const short = desk.restoresTo(common).writes('note.written.v1', { branch: 'two' })
    const holding = story.heldBy()
    expect(tipsOf(holding, desk.key)).toEqual([
      [1, short.hash],
      [2, long.hash],
    ])
    expect(forkedFrom(holding, desk.key)).toBe(1)
  })

  it('of a log forked at its very beginning are found', () => {
    const { story } = foundedStory()
    const desk = story.by('asesor-a')
    const tips = [
      desk.writes('note.written.v1', { branch: 1 }),
      desk.restoresTo(null).writes('note.written.v1', { branch: 2 }),
    ]
    expect(new Set(tipsOf(story.heldBy(), desk.key).map(([, hash]) => hash))).toEqual(
      new Set(tips.map(({ hash }) => hash)),
    )
    expect(forkedFrom(story.heldBy(), desk.key)).toBe(0)
  })
})
