import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bundleProblems as problemsEn } from '../../../../renderer/i18n/en/bundle-problems.ts'
import { failureSentence } from '../../../../renderer/i18n/failures.ts'
import { bundleProblems } from '../../../../renderer/i18n/id/bundle-problems.ts'
import { failureSchemas, type FailureKind, type HostFailure } from '../../../../shared/host/failures.ts'

/** A failure of this kind with data that can be found again in its sentence. */
function sampleOf(schema: z.ZodType): unknown {
  if (schema instanceof z.ZodObject) {
    const shape = schema.shape as Record<string, z.ZodType>
    return Object.fromEntries(Object.entries(shape).map(([key, value]) => [key, sampleOf(value)]))
  }
  if (schema instanceof z.ZodLiteral) return schema.value
  if (schema instanceof z.ZodEnum) return schema.options[0]
  if (schema instanceof z.ZodNullable) return sampleOf(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) return [sampleOf(schema.element as z.ZodType)]
  if (schema instanceof z.ZodUnion) return sampleOf(schema.options[0] as z.ZodType)
  if (schema instanceof z.ZodNumber) return 12
  if (schema instanceof z.ZodBoolean) return true
  if (schema instanceof z.ZodString)
    return schema.safeParse('PANSEL').success
      ? 'PANSEL'
      : ['a'.repeat(64), 'a'.repeat(32)].find((text) => schema.safeParse(text).success)
  throw new Error(`no sample for ${schema.type}`)
}

const kinds = Object.keys(failureSchemas) as FailureKind[]
const sentence = (kind: FailureKind, language: 'id' | 'en', change: object = {}): string => {
  const sample = { ...(sampleOf(failureSchemas[kind]) as object), ...change }
  return failureSentence(failureSchemas[kind].parse(sample) as HostFailure, language)
}

describe.each(kinds)('%s', (kind) => {
  it('is a sentence in both languages, and names the file where there is one', () => {
    const [id, en] = [sentence(kind, 'id'), sentence(kind, 'en')]
    for (const text of [id, en]) {
      expect(text).toMatch(/^[\p{Lu}\p{N}].*[.?]$/u)
      expect(text).not.toMatch(/undefined|null|\[object|\{|\}| {2}/)
      if ('name' in failureSchemas[kind].shape) expect(text).toContain('PANSEL')
    }
    expect(id).not.toBe(en)
  })
})

describe('a refused bundle', () => {
  it('says step, file and reason', () => {
    const problem = { step: 'sums', file: 'logs/a.jsonl', problem: 'sum-mismatch' }
    expect(sentence('bundle-refused', 'id', problem)).toBe(
      'Paket ditolak saat mencocokkan digest (logs/a.jsonl). Isinya rusak atau diubah setelah ditandatangani. Tidak ada yang diubah.',
    )
  })

  it('says something true of a problem that it has no words for, whatever its name', () => {
    for (const problem of ['newer-problem', 'constructor', '__proto__']) {
      expect(sentence('bundle-refused', 'en', { step: 'archive', file: null, problem })).toBe(
        'The bundle was refused while reading the archive. Its content can’t be accepted. Nothing was changed.',
      )
    }
  })

  it.each(Object.keys(bundleProblems) as (keyof typeof bundleProblems)[])(
    '%s has words in both languages',
    (problem) => {
      expect(bundleProblems[problem]).toMatch(/\.$/)
      expect(problemsEn[problem]).toMatch(/\.$/)
      expect(problemsEn[problem]).not.toBe(bundleProblems[problem])
    },
  )
})
