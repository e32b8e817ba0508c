import { describe, expect, it } from 'vitest'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { canonicalise } from '../../../../shared/record/canonical.ts'
import {
  comparePoints,
  manifestBytes,
  parseManifest,
  type Manifest,
} from '../../../../shared/record/bundle/manifest.ts'
import type { Point } from '../../../../shared/record/entry.ts'
import { keyOf } from '../../../builders/log-story.ts'

const [a, b] = [asHash('a'.repeat(64)), asHash('b'.repeat(64))]
const key = keyOf('asesor-a')
const manifest: Manifest = {
  kind: 'timbang/bundle/v1',
  format: 1,
  selection: a,
  purpose: 'record',
  maker: keyOf('chair'),
  for: [],
  sample: false,
  entries: { [key]: 2 },
  base: {},
  heads: { [key]: [[1, a]] },
}
const parse = (change: object) => parseManifest(utf8ToBytes(canonicalise({ ...manifest, ...change })))

describe('a manifest', () => {
  it('is read back as it was written', () => {
    expect(parseManifest(manifestBytes(manifest))).toEqual({ ok: true, value: manifest })
  })

  it.each([
    ['readers twice', { for: [key, key] }, ['for']],
    [
      'points out of order',
      {
        heads: {
          [key]: [
            [2, a],
            [1, b],
          ],
        },
      },
      ['heads', key],
    ],
    [
      'a point twice',
      {
        heads: {
          [key]: [
            [1, a],
            [1, a],
          ],
        },
      },
      ['heads', key],
    ],
    ['no head in a list', { heads: { [key]: [] } }, ['heads', key]],
    ['a log without a head', { heads: {} }, ['entries']],
    ['a base without a head', { base: { [keyOf('chair')]: [[0, a]] } }, ['base']],
    ['a log of no entries', { entries: { [key]: 0 } }, ['entries', key]],
    ['half an entry', { entries: { [key]: '2' } }, ['entries', key]],
    ['a purpose that nobody knows', { purpose: 'gossip' }, ['purpose']],
    ['another kind', { kind: 'timbang/head/v1' }, ['kind']],
    ['a member more', { at: 'now' }, []],
  ])('with %s is refused', (_, change, path) => {
    expect(parse(change)).toMatchObject({ failure: { kind: 'schema', path } })
  })

  it('of a newer format is told apart, whatever else it holds', () => {
    expect(parse({ format: 2, heads: 'elsewhere' })).toEqual({
      ok: false,
      failure: { kind: 'newer-format', version: 2 },
    })
  })

  it('orders points by number, then by hash', () => {
    const points: Point[] = [
      [2, a],
      [1, b],
      [1, a],
    ]
    expect(points.sort(comparePoints)).toEqual([
      [1, a],
      [1, b],
      [2, a],
    ])
    expect(comparePoints([1, a], [1, a])).toBe(0)
  })
})
