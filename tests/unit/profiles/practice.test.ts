import { describe, expect, it } from 'vitest'
import { caseOn, practiceCasesFor } from '../../../shared/profiles/practice/shipped-practice.ts'
import { counterRolePlay } from '../../../shared/profiles/rubrics/counter-role-play.ts'
import { structuredInterview } from '../../../shared/profiles/rubrics/structured-interview.ts'
import { occasions } from '../../../shared/subjects/scoring/view-practice.ts'

const shipped = [structuredInterview, counterRolePlay]

describe.each(shipped.map((rubric) => [rubric.code, rubric] as const))('practice with %s', (_code, rubric) => {
  const cases = practiceCasesFor(rubric)

  it('has three cases of their own', () => {
    expect(new Set(cases.map(({ code }) => code)).size).toBe(3)
  })

  it('expects a level with a reason of every criterion, in the rubric’s order', () => {
    for (const { expected } of cases)
      expect(expected.map(({ criterion }) => criterion)).toEqual(rubric.criteria.map(({ code }) => code))
    const levels = cases.flatMap(({ expected }) => expected.map(({ level }) => level))
    expect(new Set(levels)).toEqual(new Set([1, 2, 3, 4, 5]))
  })

  it('asks for another level of the same criterion from case to case', () => {
    rubric.criteria.forEach((_criterion, at) => {
      const levels = cases.map(({ expected }) => expected[at]?.level)
      expect(new Set(levels).size, rubric.criteria[at]?.code).toBeGreaterThan(1)
    })
  })

  it('names the expected level in its reason, in both languages', () => {
    for (const { level, reason } of cases.flatMap(({ expected }) => expected)) {
      expect(reason.id).toContain(String(level))
      expect(reason.en).toContain(String(level))
    }
  })

  it('tells each story whole in both languages, and no passage twice', () => {
    const passages = cases.flatMap(({ story }) => story)
    expect(passages).toHaveLength(3 * (rubric.criteria.length + 1))
    expect(new Set(passages.map(({ id }) => id)).size).toBe(passages.length)
    expect(new Set(passages.map(({ en }) => en)).size).toBe(passages.length)
  })

  it('has a case for each occasion, the same at the start and the end of the day', () => {
    const used = occasions.map((occasion) => caseOn(occasion, cases)?.code)
    expect(used.every((code) => code !== undefined)).toBe(true)
    expect(used[3]).toBe(used[1])
    expect(new Set(used).size).toBe(3)
  })

  it('is not offered where the committee has changed an anchor', () => {
    const [first, ...rest] = rubric.criteria
    if (!first) throw new Error('bug: a rubric has criteria')
    const levels = first.levels.map((one) => ({ ...one, anchor: { id: 'Lain.', en: 'Other.' } }))
    expect(practiceCasesFor({ ...rubric, criteria: [{ ...first, levels }, ...rest] })).toEqual([])
  })

  it('stays where only weights were changed', () => {
    const criteria = rubric.criteria.map((one) => ({ ...one, weight: '0.2' as typeof one.weight }))
    expect(practiceCasesFor({ ...rubric, criteria })).toBe(cases)
  })
})
