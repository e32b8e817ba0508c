import { describe, expect, it } from 'vitest'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import {
  canonicalise,
  maxLineBytes,
  parseCanonical,
  parseCanonicalBytes,
  tryCanonicalise,
} from '../../../shared/record/canonical.ts'

const problemOf = (text: string): string => {
  const parsed = parseCanonical(text)
  return parsed.ok ? 'accepted' : parsed.failure.problem
}

const writeProblemOf = (value: unknown): string => {
  const written = tryCanonicalise(value)
  return written.ok ? 'accepted' : written.failure.problem
}

describe('the canonical text of a value', () => {
  it('is the example of the specification', () => {
    expect(canonicalise({ text: 'dua\nbaris', b: ['3.25', '7/3'], a: 1 })).toBe(
      '{"a":1,"b":["3.25","7/3"],"text":"dua\\nbaris"}',
    )
  })

  it('sorts keys by code unit, capitals before small letters', () => {
    expect(canonicalise({ az: 0, aZ: 1, a1: 2, a: 3 })).toBe('{"a":3,"a1":2,"aZ":1,"az":0}')
  })

  it('keeps the order of lists', () => {
    expect(canonicalise([3, 1, 2])).toBe('[3,1,2]')
  })

  it.each([
    [Number.MAX_SAFE_INTEGER, '9007199254740991'],
    [-Number.MAX_SAFE_INTEGER, '-9007199254740991'],
    [0, '0'],
    [null, 'null'],
    [true, 'true'],
    ['', '""'],
    ['"\\/', '"\\"\\\\/"'],
    ['Ünïcödé 😀', '"Ünïcödé 😀"'],
    [{}, '{}'],
    [[], '[]'],
  ])('of %j', (value, text) => {
    expect(canonicalise(value)).toBe(text)
  })
})

describe('a value outside the profile is refused', () => {
  it.each([
    ['a fraction', 0.5, 'number'],
    ['negative zero', -0, 'number'],
    ['an integer beyond 2^53-1', 2 ** 53, 'number'],
    ['infinity', Infinity, 'number'],
    ['not a number', NaN, 'number'],
    ['a tab', 'a\tb', 'string'],
    ['a carriage return', 'a\rb', 'string'],
    ['NUL', '\u0000', 'string'],
    ['DEL', '\u007f', 'string'],
    ['a lone surrogate', '\ud800', 'string'],
    ['a decomposed letter', 'e\u0301', 'string'],
    ['a key in capitals', { Name: 1 }, 'key'],
    ['an underscore in a key', { a_b: 1 }, 'key'],
    ['an empty key', { '': 1 }, 'key'],
    ['a key of 31 hex digits that begins with a digit', { ['1'.repeat(31)]: 1 }, 'key'],
    ['undefined', undefined, 'value'],
    ['undefined in an object', { a: undefined }, 'value'],
    ['a function', () => 1, 'value'],
    ['a bigint', 1n, 'value'],
  ])('%s', (_, value, problem) => {
    expect(writeProblemOf(value)).toBe(problem)
  })

  it('accepts keys that are hashes, keys, pseudonyms and codes', () => {
    expect(writeProblemOf({ ['0'.repeat(64)]: 1, ['9'.repeat(32)]: 2, 'panel-a': 3, panelA: 4 })).toBe('accepted')
  })

  it('sixteen objects and lists one within another are accepted, the seventeenth is refused, also an empty one', () => {
    for (const innermost of [[], {}, [1], { a: null }, ['x', {}]]) {
      const levels = Array.isArray(innermost) && innermost.length === 2 ? 2 : 1
      for (const around of [(inner: unknown) => [inner], (inner: unknown) => ({ a: inner })]) {
        const wrapped = (count: number) =>
          Array.from({ length: count - levels }).reduce((inner: unknown) => around(inner), innermost)
        expect([16, 17].map((count) => writeProblemOf(wrapped(count)))).toEqual(['accepted', 'depth'])
        expect([16, 17].map((count) => problemOf(JSON.stringify(wrapped(count))))).toEqual(['accepted', 'depth'])
      }
    }
  })

  it('throws where the program itself made it', () => {
    expect(() => canonicalise({ a: 0.5 })).toThrow('number')
  })
})

describe('a text is accepted only if it is the canonical one', () => {
  it.each([
    ['a space', '{"a": 1}', 'form'],
    ['a newline at the end', '{"a":1}\n', 'form'],
    ['keys out of order', '{"b":1,"a":2}', 'form'],
    ['a duplicate key', '{"a":1,"a":1}', 'form'],
    ['an exponent', '{"a":1e2}', 'form'],
    ['a fraction that is whole', '{"a":1.0}', 'form'],
    ['a negative zero', '{"a":-0}', 'number'],
    ['an escape that is not needed', '{"a":"\\u0041"}', 'form'],
    ['an escaped slash', '{"a":"\\/"}', 'form'],
    ['a surrogate pair written as escapes', '{"a":"\\ud83d\\ude00"}', 'form'],
    ['a tab as an escape', '{"a":"\\t"}', 'string'],
    ['a byte-order mark', '\ufeff{"a":1}', 'json'],
    ['__proto__', '{"__proto__":{"a":1}}', 'key'],
    ['broken off', '{"a":1', 'json'],
    ['two values', '1 2', 'json'],
    ['nothing', '', 'json'],
  ])('%s', (_, text, problem) => {
    expect(problemOf(text)).toBe(problem)
  })

  it('gives the value of a canonical text', () => {
    expect(parseCanonical('{"a":1,"b":["x",null,true]}')).toEqual({ ok: true, value: { a: 1, b: ['x', null, true] } })
  })

  it('takes keys named like members of every object as plain keys', () => {
    expect(parseCanonical('{"constructor":1,"toString":2}')).toEqual({
      ok: true,
      value: { constructor: 1, toString: 2 },
    })
  })
})

describe('bytes', () => {
  it('are refused where they are not UTF-8', () => {
    expect(parseCanonicalBytes(Uint8Array.of(0x22, 0xc3, 0x22))).toEqual({
      ok: false,
      failure: { kind: 'not-canonical', problem: 'utf8' },
    })
  })

  it('are refused with a byte-order mark', () => {
    expect(parseCanonicalBytes(utf8ToBytes('\ufeff1'))).toMatchObject({ ok: false, failure: { problem: 'json' } })
  })

  it('are refused from 65,537 on, before anything is parsed', () => {
    const lineOf = (length: number) => utf8ToBytes(`"${'a'.repeat(length - 2)}"`)
    expect(parseCanonicalBytes(lineOf(maxLineBytes)).ok).toBe(true)
    expect(parseCanonicalBytes(lineOf(maxLineBytes + 1))).toMatchObject({ ok: false, failure: { problem: 'length' } })
  })
})
