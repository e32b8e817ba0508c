import { deflateRawSync } from 'node:zlib'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { zlibInflate } from '../../electron/services/files/zlib-inflate.ts'
import { bundleLimits } from '../../shared/record/bundle/limits.ts'
import { inflateStrictly } from '../../shared/record/bundle/zip-inflate.ts'
import { nameRegister } from '../../shared/record/bundle/zip-names.ts'
import { readZip } from '../../shared/record/bundle/zip-read.ts'
import { writeZip } from '../../shared/record/bundle/zip-write.ts'

const names = fc.stringMatching(/^(?:[a-z0-9]{1,6}\/){0,2}[a-z0-9]{1,8}(?:\.jsonl)?$/)
/** Noise, and text with the repetitions that make deflate copy. */
const contents = fc.oneof(
  fc.uint8Array({ maxLength: 300 }),
  fc
    .array(fc.constantFrom('{"seq":', '12', 'score-sheet', '\n', 'a'), { maxLength: 400 })
    .map((parts) => new TextEncoder().encode(parts.join(''))),
)
const fileSets = fc
  .uniqueArray(fc.record({ name: names, bytes: contents }), {
    minLength: 1,
    maxLength: 12,
    selector: ({ name }) => name,
  })
  .map((files) => {
    const clashOf = nameRegister()
    return files.filter(({ name }) => clashOf(name) === null && !/^(?:con|prn|aux|nul|com\d|lpt\d)$/.test(name))
  })
  .filter((files) => files.length > 0)

describe('unpack after pack gives the same files', () => {
  it.each(['stored', 'deflated'] as const)('%s, with either inflate', (method) => {
    fc.assert(
      fc.property(fileSets, (files) => {
        const archive = writeZip(files, { method, limits: bundleLimits })
        if (!archive.ok) return false
        for (const inflate of [inflateStrictly, zlibInflate]) {
          expect(readZip(archive.value, { limits: bundleLimits, allowName: () => true, inflate })).toEqual({
            ok: true,
            value: files,
          })
        }
        return true
      }),
      { numRuns: 150 },
    )
  })
})

describe('our inflate and zlib give one verdict', () => {
  const streams = fc.tuple(contents, fc.integer({ min: 0, max: 9 }), fc.constantFrom(0, 1, 2, 3, 4))
  const damage = fc.array(fc.tuple(fc.nat(), fc.integer({ min: 1, max: 255 })), { maxLength: 3 })

  it('on whole, damaged, cut and lengthened streams, and on wrong sizes', () => {
    const seen = { whole: 0, refused: 0 }
    fc.assert(
      fc.property(
        streams,
        damage,
        fc.integer({ min: -3, max: 3 }),
        fc.constantFrom(0, 0, 0, 1, -1),
        ([content, level, strategy], flips, cut, sizeError) => {
          const compressed = deflateRawSync(content, { level, strategy })
          const stream = new Uint8Array(Math.max(0, compressed.length + cut))
          stream.set(compressed.subarray(0, stream.length))
          for (const [at, mask] of flips)
            if (stream.length > 0) stream[at % stream.length] = (stream[at % stream.length] ?? 0) ^ mask
          const size = Math.max(0, content.length + sizeError)
          const ours = inflateStrictly(stream, size)
          const theirs = zlibInflate(stream, size)
          expect(ours.ok).toBe(theirs.ok)
          if (ours.ok) expect(ours).toEqual(theirs)
          seen[ours.ok ? 'whole' : 'refused']++
        },
      ),
      { numRuns: 3000 },
    )
    expect(Math.min(seen.whole, seen.refused)).toBeGreaterThan(100)
  })
})
