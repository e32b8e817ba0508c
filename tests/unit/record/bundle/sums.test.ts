import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { asHash } from '../../../../shared/kernel/ids.ts'
import { compareSums, formatSums, parseSums, sumFiles } from '../../../../shared/record/bundle/sums.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const a = asHash('a'.repeat(64))
const b = asHash('b'.repeat(64))

describe('the text', () => {
  it('is sorted by name in bytes, capitals first, and ends every line', () => {
    const sums = new Map([
      ['logs/b', a],
      ['bundle.json', b],
      ['BACA-DAHULU.html', a],
    ])
    expect(formatSums(sums)).toBe(`${a}  BACA-DAHULU.html\n${b}  bundle.json\n${a}  logs/b\n`)
  })

  it('parses back to the same sums', () => {
    const sums = new Map([
      ['a-b', a],
      ['a.b', b],
      ['a/b', a],
      ['ab', b],
    ])
    expect(parseSums(utf8(formatSums(sums)))).toEqual({ ok: true, value: sums })
  })

  it.each([
    ['nothing', '', { kind: 'sums-empty' }],
    ['a last line without end', `${a}  x`, { kind: 'sums-truncated' }],
    ['one blank', `${a} x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['three blanks', `${a}   x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['binary mode', `${a} *x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['capital hex', `${'A'.repeat(64)}  x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['a short hash', `${a.slice(1)}  x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['a carriage return', `${a}  x\r\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['an empty line', `${a}  x\n\n`, { kind: 'sums-line-malformed', line: 2 }],
    ['a comment', `# sums\n${a}  x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['an escaped name', `\\${a}  x\\ny\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['a path that climbs', `${a}  ../x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['a path from the root', `${a}  /x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['a byte-order mark', `\ufeff${a}  x\n`, { kind: 'sums-line-malformed', line: 1 }],
    ['the same name twice', `${a}  x\n${b}  x\n`, { kind: 'sums-line-unsorted', line: 2, name: 'x' }],
    ['names out of order', `${a}  y\n${b}  x\n`, { kind: 'sums-line-unsorted', line: 2, name: 'x' }],
  ])('with %s is refused', (_what, text, failure) => {
    expect(parseSums(utf8(text))).toEqual({ ok: false, failure })
  })

  it('that is not text is refused', () => {
    expect(parseSums(Uint8Array.of(0xff, 0x0a))).toEqual({ ok: false, failure: { kind: 'sums-not-text' } })
  })

  it('every flipped bit is refused or lists something else', () => {
    const sums = sumFiles(
      [
        { name: 'bundle.json', bytes: utf8('{}') },
        { name: 'logs/a.jsonl', bytes: utf8('[]') },
      ],
      nobleCrypto,
    )
    const text = utf8(formatSums(sums))
    for (let at = 0; at < text.length * 8; at++) {
      const flipped = text.slice()
      flipped[at >> 3] = (flipped[at >> 3] ?? 0) ^ (1 << (at & 7))
      const parsed = parseSums(flipped)
      expect([at, parsed.ok && compareSums(parsed.value, sums).ok]).toEqual([at, false])
    }
  })
})

describe('listed and found must be the same, both ways', () => {
  const listed = new Map([
    ['x', a],
    ['y', b],
    ['z', a],
  ])

  it('equal sums in any order agree', () => {
    expect(compareSums(listed, new Map([...listed].reverse()))).toEqual({ ok: true, value: undefined })
  })

  it('names every file that is extra, missing or changed', () => {
    const found = new Map([
      ['y', a],
      ['z', a],
      ['q', b],
      ['p', b],
    ])
    expect(compareSums(listed, found)).toEqual({
      ok: false,
      failure: { kind: 'sums-differ', extra: ['p', 'q'], missing: ['x'], changed: ['y'] },
    })
  })

  it('sums are SHA-256 of the content', () => {
    expect(sumFiles([{ name: 'empty', bytes: new Uint8Array() }], nobleCrypto).get('empty')).toBe(
      'e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855',
    )
  })
})
