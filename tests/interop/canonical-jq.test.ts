/** In the record's profile of canonical JSON, `jq -cS .` gives the same bytes: so anybody can check a line without our program. */
import { execFileSync } from 'node:child_process'
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { canonicalise, parseCanonical, tryCanonicalise } from '../../shared/record/canonical.ts'

const jq = (input: string): string =>
  execFileSync('jq', ['-cS', '.'], { input, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 })

const key = fc.oneof(
  fc.stringMatching(/^[a-z][A-Za-z0-9]{0,12}$/),
  fc.stringMatching(/^[a-z][a-z0-9-]{0,12}$/),
  fc.stringMatching(/^[0-9a-f]{32}$/),
  fc.stringMatching(/^[0-9a-f]{64}$/),
)
const text = fc.string({ unit: 'binary', maxLength: 30 }).filter((value) => tryCanonicalise(value).ok)
const number = fc.oneof(
  fc.maxSafeInteger().filter((value) => !Object.is(value, -0)),
  fc.constantFrom(0, 1, -1, Number.MAX_SAFE_INTEGER, Number.MIN_SAFE_INTEGER),
)
const { value } = fc.letrec<{ value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 5, withCrossShrink: true },
    fc.constantFrom(null, true, false),
    number,
    text,
    fc.array(tie('value'), { maxLength: 5 }),
    fc.dictionary(key, tie('value'), { maxKeys: 6 }),
  ),
}))

describe('jq -cS', () => {
  it('gives the canonical text of every value of the profile', () => {
    const texts = fc.sample(value, { numRuns: 2000, seed: 1 }).map((one) => canonicalise(one))
    expect(jq(texts.join('\n')).trimEnd().split('\n')).toEqual(texts)
    for (const one of texts) expect(parseCanonical(one).ok).toBe(true)
  })

  it.each([
    ['line and paragraph separators', '"\u2028\u2029"'],
    ['the largest integer', '9007199254740991'],
    ['a newline', '"a\\nb"'],
    ['quotes and backslashes', '"\\"\\\\"'],
    ['beyond the basic plane', '"😀𐍈"'],
    ['keys in capitals after keys in small letters', '{"aB":1,"ab":2}'],
    ['a hash among words', `{"${'0'.repeat(64)}":1,"a":2}`],
  ])('leaves %s as they are', (_, canonical) => {
    expect(parseCanonical(canonical).ok).toBe(true)
    expect(jq(canonical)).toBe(`${canonical}\n`)
  })
})
