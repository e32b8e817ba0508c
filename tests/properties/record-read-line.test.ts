import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { utf8ToBytes } from '../../shared/kernel/bytes.ts'
import type { Entry } from '../../shared/record/entry.ts'
import { parseEntry, writeEntry } from '../../shared/record/entry.ts'
import { readLine } from '../../shared/record/read-line.ts'
import { keyOf } from '../builders/log-story.ts'

const hash = fc.stringMatching(/^[0-9a-f]{64}$/)
const key = fc.oneof(fc.stringMatching(/^[a-z][A-Za-z0-9]{0,6}$/), fc.stringMatching(/^[a-z][a-z0-9-]{0,6}$/), hash)
const text = fc.oneof(
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 8 }),
  fc.constantFrom('', 'é', 'e\u0301', '\n', '\t', '\u007f', '"', '\\', '\n\u0301', '😀', '\ud800'),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom(null, true, false),
    fc.oneof(fc.integer(), fc.maxSafeInteger(), fc.constantFrom(-0, 0.5, 2 ** 53, 1e21)),
    text,
    fc.array(tie('value'), { maxLength: 3 }),
    fc.dictionary(
      fc.oneof({ weight: 9, arbitrary: key }, { weight: 1, arbitrary: fc.string({ maxLength: 4 }) }),
      tie('value'),
      { maxKeys: 4 },
    ),
  ),
}))

const sound: Entry = {
  v: 1,
  selection: 'a'.repeat(64) as Entry['selection'],
  author: keyOf('asesor-a'),
  seq: 3,
  prev: 'b'.repeat(64) as Entry['prev'],
  seen: {},
  at: '2026-11-24T14:03:22.123+07:00' as Entry['at'],
  type: 'note.written.v1',
  body: {},
}

const fast = (line: string) => readLine(line, utf8ToBytes(line), nodeCrypto)
const careful = (line: string) => parseEntry(line, nodeCrypto)

/** JSON in our order of keys, whatever the values are. */
const spelled = (entry: object): string =>
  JSON.stringify(Object.fromEntries(Object.entries(entry).sort(([a], [b]) => (a < b ? -1 : 1))))

describe('the fast reading of a line', () => {
  it('agrees with the careful one about every body', () => {
    fc.assert(
      fc.property(fc.dictionary(key, value, { maxKeys: 4 }), (body) => {
        const line = spelled({ ...sound, body: JSON.parse(JSON.stringify(body)) as object })
        expect(fast(line)).toEqual(careful(line))
      }),
      { numRuns: 2000 },
    )
  })

  it('agrees about every envelope', () => {
    const wild = fc.record(
      {
        v: fc.constantFrom(1, 2, 0, '1', null),
        selection: fc.oneof(hash, fc.constantFrom(null, '', 'A'.repeat(64))),
        author: fc.oneof(hash, fc.constantFrom('', null, 'f'.repeat(63))),
        seq: fc.oneof(fc.nat(), fc.constantFrom(-1, 0, '0', null)),
        prev: fc.oneof(hash, fc.constantFrom(null, '')),
        seen: fc.oneof(
          fc.dictionary(hash, fc.tuple(fc.nat(), hash), { maxKeys: 3 }),
          fc.constantFrom(
            { [sound.author]: [0, 'a'.repeat(64)] },
            [],
            null,
            { x: [0, 'a'.repeat(64)] },
            { ['a'.repeat(64)]: [0] },
            { ['a'.repeat(64)]: [0, 'a'.repeat(64), 1] },
          ),
        ),
        at: fc.constantFrom(sound.at, '2026-11-24T14:03:22.123Z', '2026-02-30T14:03:22.123+07:00', '', null),
        type: fc.constantFrom(
          'note.written.v1',
          'selection.founded.v1',
          'note.written.v0',
          'Note.written.v1',
          'a-b.c-d.v12',
          '-a.b.v1',
          '',
        ),
        body: fc.constantFrom({}, { a: 1 }, [], null, 'x'),
        more: fc.constant(1),
      },
      { requiredKeys: [] },
    )
    fc.assert(
      fc.property(wild, ({ more, ...change }) => {
        const line = spelled({ ...sound, ...change, ...(more === undefined ? {} : { more }) })
        expect(fast(line)).toEqual(careful(line))
      }),
      { numRuns: 3000 },
    )
  })

  it('agrees about every change of one character', () => {
    const { line } = writeEntry(
      {
        ...sound,
        seen: { ['c'.repeat(64)]: [1, 'd'.repeat(64)] } as Entry['seen'],
        body: { text: 'dua\nbaris "é"', list: [1, { a: null }] },
      },
      nodeCrypto,
    )
    expect(fast(line)).toEqual(careful(line))
    fc.assert(
      fc.property(
        fc.nat({ max: line.length }),
        fc.oneof(
          fc.string({ minLength: 0, maxLength: 2 }),
          fc.constantFrom('\\', '\\u0041', ' ', '\t', '\u0301', '\ufeff'),
        ),
        fc.boolean(),
        (at, insert, replaces) => {
          const changed = line.slice(0, at) + insert + line.slice(at + (replaces ? 1 : 0))
          expect(fast(changed)).toEqual(careful(changed))
        },
      ),
      { numRuns: 3000 },
    )
  })

  it('agrees about lines at and beyond the limits', () => {
    const padded = (length: number): string => {
      const { line } = writeEntry({ ...sound, body: { text: '' } }, nodeCrypto)
      return line.replace('"text":""', `"text":"${'a'.repeat(length - line.length)}"`)
    }
    const nested = (levels: number): unknown => (levels === 0 ? 1 : [nested(levels - 1)])
    const lines = [
      padded(65_536),
      padded(65_537),
      ...[13, 14, 15, 16, 17].map((levels) => spelled({ ...sound, body: { a: nested(levels) } })),
    ]
    for (const line of lines) expect(fast(line)).toEqual(careful(line))
  })

  it('takes sixteen levels of a line, the line itself and its body among them, and refuses seventeen', () => {
    for (const innermost of [[], {}, [1], { a: 'x' }]) {
      const nested = (levels: number): unknown => (levels === 1 ? innermost : [nested(levels - 1)])
      const outcomes = [16, 17].map((levels) => {
        const line = spelled({ ...sound, body: { a: nested(levels - 2) } })
        expect(fast(line)).toEqual(careful(line))
        const read = fast(line)
        return read.ok ? 'accepted' : read.failure
      })
      expect(outcomes).toEqual(['accepted', { kind: 'not-canonical', problem: 'depth' }])
    }
  })

  it('refuses the deepest line that there can be, without running out of room itself', () => {
    for (const line of ['['.repeat(32_768) + ']'.repeat(32_768), `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`])
      expect(fast(line)).toEqual({ ok: false, failure: { kind: 'not-canonical', problem: 'depth' } })
  })
})
