import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { unpackBundle } from '../../../../shared/record/bundle/unpack.ts'
import { foundedStory } from '../../../builders/log-story.ts'
import { bundleOf, partOf } from '../../../builders/story-bundle.ts'

const { story } = foundedStory()
const { zip } = bundleOf(story, { maker: 'chair', logs: [partOf(story, 'chair')] })
const isAccepted = (bytes: Uint8Array): boolean => unpackBundle(bytes, { crypto: nodeCrypto }).ok

describe('every byte of a bundle counts', () => {
  it('and the untouched one is accepted', () => {
    expect(isAccepted(zip)).toBe(true)
  })

  it.each([0x01, 0x20, 0x80])('flipped by 0x%s anywhere, it is refused', (mask) => {
    const accepted: number[] = []
    for (let at = 0; at < zip.length; at++) {
      const changed = zip.slice()
      changed[at] = (changed[at] ?? 0) ^ mask
      if (isAccepted(changed)) accepted.push(at)
    }
    expect(accepted).toEqual([])
  })

  it('cut off anywhere, it is refused', () => {
    const accepted: number[] = []
    for (let length = 0; length < zip.length; length++) if (isAccepted(zip.subarray(0, length))) accepted.push(length)
    expect(accepted).toEqual([])
  })
})
