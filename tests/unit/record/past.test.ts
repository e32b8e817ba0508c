import { describe, expect, it } from 'vitest'
import { isBeneath, isInPast, type ReadyEntry } from '../../../shared/record/past.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import type { Holding } from '../../../shared/record/holding.ts'
import { foundedStory, keyOf } from '../../builders/log-story.ts'

const readyIn =
  (holding: Holding) =>
  ({ hash }: HashedEntry): ReadyEntry => {
    const entry = holding.entries.get(hash)
    if (!entry) throw new Error('the story says it is ready')
    return entry
  }

describe('the causal past', () => {
  it('reaches through what others had seen', () => {
    const { story, founding } = foundedStory()
    const sheet = story.by('asesor-a').sees(founding).writes('note.written.v1')
    const relay = story.by('secretary').sees(sheet).writes('note.written.v1')
    const last = story.by('asesor-b').sees(relay).writes('note.written.v1')
    const holding = story.heldBy()
    const ready = readyIn(holding)
    expect(isInPast(holding, ready(last), ready(sheet))).toBe(true)
    expect(isInPast(holding, ready(last), ready(founding))).toBe(true)
    expect(isInPast(holding, ready(sheet), ready(last))).toBe(false)
  })

  it('holds all that stands beneath a head, and nothing above it', () => {
    const { story } = foundedStory()
    const [one, two, three] = story.by('asesor-a').writesMany(3)
    if (!one || !two || !three) throw new Error('three were written')
    const reader = story.by('secretary').sees(two).writes('note.written.v1')
    const holding = story.heldBy()
    const ready = readyIn(holding)
    expect([one, two, three].map((entry) => isInPast(holding, ready(reader), ready(entry)))).toEqual([
      true,
      true,
      false,
    ])
  })

  it('holds the own earlier entries, and never the entry itself', () => {
    const { story, founding } = foundedStory()
    const next = story.by('chair').writes('note.written.v1')
    const holding = story.heldBy()
    const ready = readyIn(holding)
    expect(isInPast(holding, ready(next), ready(founding))).toBe(true)
    expect(isInPast(holding, ready(next), ready(next))).toBe(false)
    expect(isInPast(holding, ready(founding), ready(next))).toBe(false)
  })

  it('cannot be unseen: what was seen once stays in the past of all that follows', () => {
    const { story, founding } = foundedStory()
    const desk = story.by('asesor-a')
    desk.sees(founding).writes('note.written.v1')
    const later = desk.writes('note.written.v1')
    const holding = story.heldBy()
    expect(isInPast(holding, readyIn(holding)(later), readyIn(holding)(founding))).toBe(true)
  })

  it('is one shared map while nothing new is seen', () => {
    const { story, founding } = foundedStory()
    const [first, second] = [
      story.by('asesor-a').sees(founding).writes('note.written.v1'),
      story.by('asesor-a').writes('note.written.v1'),
    ]
    const ready = readyIn(story.heldBy())
    expect(ready(second).past).toBe(ready(first).past)
  })

  it('keeps the newer of two heads of one log, whichever was named first', () => {
    const { story } = foundedStory()
    const [older, newer] = story.by('asesor-a').writesMany(2)
    if (!older || !newer) throw new Error('two were written')
    const knowsNewer = story.by('secretary').sees(newer).writes('note.written.v1')
    const last = story.by('chair').sees(knowsNewer, older).writes('note.written.v1')
    expect(readyIn(story.heldBy())(last).past.get(keyOf('asesor-a'))).toEqual([[1, newer.hash]])
  })
})

describe('a forked log', () => {
  const { story } = foundedStory()
  const desk = story.by('asesor-a')
  const common = desk.writes('note.written.v1')
  const left = desk.writes('note.written.v1', { branch: 'left' })
  const leftTop = desk.writes('note.written.v1', { branch: 'left', top: true })
  const right = desk.restoresTo(common).writes('note.written.v1', { branch: 'right' })
  const sawLeft = story.by('secretary').sees(leftTop).writes('note.written.v1')
  const sawRight = story.by('chair').sees(right).writes('note.written.v1')
  const sawBoth = story.by('custodian').sees(sawLeft, sawRight).writes('note.written.v1')
  const holding = story.heldBy()
  const ready = readyIn(holding)

  it('is beneath a tip in one branch only', () => {
    expect(isBeneath(holding, ready(left), [2, leftTop.hash])).toBe(true)
    expect(isBeneath(holding, ready(common), [2, leftTop.hash])).toBe(true)
    expect(isBeneath(holding, ready(right), [2, leftTop.hash])).toBe(false)
  })

  it('is in the past of those who saw that branch', () => {
    expect(isInPast(holding, ready(sawRight), ready(left))).toBe(false)
    expect(isInPast(holding, ready(sawRight), ready(common))).toBe(true)
  })

  it('has two tips in the past of whoever saw both', () => {
    expect(
      new Set(
        ready(sawBoth)
          .past.get(desk.key)
          ?.map(([, hash]) => hash),
      ),
    ).toEqual(new Set([leftTop.hash, right.hash]))
    for (const entry of [common, left, leftTop, right])
      expect(isInPast(holding, ready(sawBoth), ready(entry))).toBe(true)
  })

  it('can have its other branch seen by its own author, through somebody else', () => {
    const later = desk.sees(sawBoth).writes('note.written.v1', { branch: 'right', later: true })
    const wider = story.heldBy()
    expect(isInPast(wider, readyIn(wider)(later), readyIn(wider)(leftTop))).toBe(true)
  })
})
