import { describe, expect, it } from 'vitest'
import { logPart } from '../../../../shared/record/bundle/log-range.ts'
import type { HashedEntry } from '../../../../shared/record/entry.ts'
import { foundedStory, keyOf, type Story } from '../../../builders/log-story.ts'
import { signerOf, signHead, tipOf } from '../../../builders/story-bundle.ts'

const desk = keyOf('asesor-a')
const sourceOf = (story: Story, heads: readonly HashedEntry[], lacking: readonly HashedEntry[] = []) => {
  const held = new Map(story.entries.filter((entry) => !lacking.includes(entry)).map((entry) => [entry.hash, entry]))
  return {
    entry: (hash: HashedEntry['hash']) => held.get(hash),
    heads: heads.map((entry) => signHead(entry, signerOf('asesor-a'))),
  }
}
const numbers = (part: ReturnType<typeof logPart>) => part?.entries.map(({ entry }) => entry.seq)

function five() {
  const { story } = foundedStory()
  const entries = story.by('asesor-a').writesMany(5)
  const [first, , third, , last] = entries
  if (!first || !third || !last) throw new Error('five were written')
  return { story, entries, first, third, last }
}

describe('the part of a log that travels', () => {
  it('is all of it for a reader who has nothing', () => {
    const { story, last } = five()
    const part = logPart(desk, sourceOf(story, [last]), [])
    expect(numbers(part)).toEqual([0, 1, 2, 3, 4])
    expect(part?.base).toEqual([])
  })

  it('begins after what the reader has', () => {
    const { story, third, last } = five()
    const part = logPart(desk, sourceOf(story, [last]), [tipOf(third)])
    expect(numbers(part)).toEqual([3, 4])
    expect(part?.base).toEqual([tipOf(third)])
  })

  it('is nothing for a reader who has it all', () => {
    const { story, last } = five()
    expect(logPart(desk, sourceOf(story, [last]), [tipOf(last)])).toBeNull()
  })

  it('begins after the gap where this device lacks something itself', () => {
    const { story, first, last } = five()
    const part = logPart(desk, sourceOf(story, [last], [first]), [])
    expect(numbers(part)).toEqual([1, 2, 3, 4])
    expect(part?.base).toEqual([tipOf(first)])
  })

  it('leaves out a head whose entry is not here', () => {
    const { story, last } = five()
    expect(logPart(desk, sourceOf(story, [last], [last]), [])).toBeNull()
  })

  it('holds what two branches share once', () => {
    const { story, third, last } = five()
    const branch = story.by('asesor-a').restoresTo(third).writes('note.written.v1', { branch: 'lain' })
    const part = logPart(desk, sourceOf(story, [last, branch]), [])
    expect(numbers(part)).toEqual([0, 1, 2, 3, 3, 4])
    expect(part?.heads.map(({ head }) => head.seq)).toEqual([3, 4])
  })

  it('goes back to the shared entry for a reader who knows the other branch', () => {
    const { story, third, last } = five()
    const branch = story.by('asesor-a').restoresTo(third).writes('note.written.v1', { branch: 'lain' })
    const part = logPart(desk, sourceOf(story, [last, branch]), [tipOf(last)])
    expect(part?.entries).toEqual([branch])
    expect(part?.base).toEqual([tipOf(third), tipOf(last)])
    expect(part?.heads).toHaveLength(2)
  })
})
