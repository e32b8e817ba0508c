import { describe, expect, it } from 'vitest'
import { acknowledgedBy } from '../../../shared/record/acknowledged.ts'
import type { HashedEntry, Point } from '../../../shared/record/entry.ts'
import { signReceipt } from '../../../shared/record/receipt.ts'
import { foundedStory, keyOf } from '../../builders/log-story.ts'
import { noon, signerOf, tipOf } from '../../builders/story-bundle.ts'

describe('who has acknowledged an entry', () => {
  const { story, founding } = foundedStory()
  const [first, second, third] = story.by('asesor-a').sees(founding).writesMany(3) as [
    HashedEntry,
    HashedEntry,
    HashedEntry,
  ]
  const branch = story.by('asesor-a').restoresTo(first).writes('note.written.v1', { branch: 'lain' })
  const holding = story.heldBy()
  const receiptBy = (name: string, ...heads: Point[]) =>
    signReceipt(
      { selection: founding.hash, bundle: founding.hash, at: noon, heads: { [keyOf('asesor-a')]: heads } },
      signerOf(name),
    )
  const receivers = (entry: HashedEntry, receipts: ReturnType<typeof receiptBy>[]) => {
    const ready = holding.entries.get(entry.hash)
    return ready ? acknowledgedBy(holding, ready, receipts) : null
  }

  it('is whoever signed for a head at it or above it', () => {
    const receipts = [receiptBy('chair', tipOf(second)), receiptBy('secretary', tipOf(third))]
    expect(receivers(first, receipts)).toEqual([keyOf('chair'), keyOf('secretary')].sort())
    expect(receivers(third, receipts)).toEqual([keyOf('secretary')])
  })

  it('is nobody for another branch, another log, or nothing', () => {
    expect(receivers(branch, [receiptBy('chair', tipOf(third))])).toEqual([])
    expect(receivers(first, [receiptBy('chair', tipOf(branch))])).toEqual([keyOf('chair')])
    expect(receivers(founding, [receiptBy('secretary', tipOf(third))])).toEqual([])
    expect(receivers(first, [])).toEqual([])
  })

  it('is never the author', () => {
    expect(receivers(first, [receiptBy('asesor-a', tipOf(third))])).toEqual([])
  })
})
