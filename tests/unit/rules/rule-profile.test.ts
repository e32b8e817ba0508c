import { describe, expect, test } from 'vitest'
import { cpns2024Daerah } from '../../../shared/profiles/cpns-2024-daerah.ts'
import { internalSelection } from '../../../shared/profiles/internal.ts'
import { jptPratama2019 } from '../../../shared/profiles/jpt-pratama-2019.ts'
import { asExactText } from '../../../shared/kernel/exact.ts'
import { checkCandidates, checkPanel } from '../../../shared/rules/check-people.ts'
import { checkPassingGrade } from '../../../shared/rules/passing-grade.ts'
import { ruleOf, ruleProfileSchema, type RuleProfile } from '../../../shared/rules/rule-profile.ts'
import { shortlist } from '../../../shared/rules/shortlist.ts'
import { weightFreedom } from '../../../shared/rules/weight-freedom.ts'

const problems = (profile: unknown) => {
  const parsed = ruleProfileSchema.safeParse(profile)
  return parsed.success ? [] : parsed.error.issues.map(({ message }) => message)
}

test('a profile that leaves a matter unsaid, or says it twice, is refused', () => {
  const { rules } = internalSelection
  expect(problems({ ...internalSelection, rules: rules.filter(({ kind }) => kind !== 'absence') })).toEqual([
    'rule-missing:absence',
  ])
  const again = rules.filter(({ kind }) => kind === 'rounding').map((rule) => ({ ...rule, code: 'again' }))
  expect(problems({ ...internalSelection, rules: [...rules, ...again] })).toEqual(['rule-twice:rounding'])
  expect(problems({ ...internalSelection, rules: [...rules, ...rules.slice(0, 1)] })).toContain(
    'code-twice:peringkat-panitia',
  )
})

describe('what the bands leave to choose', () => {
  const bands = (...ends: [string, string][]): RuleProfile => ({
    ...internalSelection,
    rules: ends.map(([least, most], i) => ({
      code: `band-${i}` as never,
      kind: 'weight-band',
      group: null,
      methods: [(['paper', 'interview', 'track-record'] as const)[i] ?? 'certificate'],
      least: asExactText(least),
      most: asExactText(most),
      text: { id: 'x', en: 'x' },
      standing: 'press',
      source: { law: 'x', seen: null },
    })),
  })

  test('JPT pratama: 20–25, 15–20, 30–35, 15–20 leave 25/20/35/20 and nothing else', () => {
    const [freedom] = weightFreedom(jptPratama2019)
    expect(freedom).toMatchObject({ group: null, choice: 'one' })
    expect(freedom?.bands.map(({ methods, least, most }) => [methods[0], least, most])).toEqual([
      ['assessment-centre', '0.25', '0.25'],
      ['paper', '0.2', '0.2'],
      ['interview', '0.35', '0.35'],
      ['track-record', '0.2', '0.2'],
    ])
  })

  test('none at all where the bands cannot reach one, from either side', () => {
    expect(weightFreedom(bands(['0.2', '0.4'], ['0.2', '0.59']))).toMatchObject([{ choice: 'none' }])
    expect(weightFreedom(bands(['0.5', '0.9'], ['0.51', '0.6']))).toMatchObject([{ choice: 'none' }])
  })

  test('one set at the low ends too', () => {
    expect(weightFreedom(bands(['1/3', '0.9'], ['2/3', '0.9']))).toMatchObject([
      {
        choice: 'one',
        bands: [
          { least: '1/3', most: '1/3' },
          { least: '2/3', most: '2/3' },
        ],
      },
    ])
  })

  test('bands are narrowed to what the others leave', () => {
    expect(weightFreedom(bands(['0', '1'], ['0.3', '0.6']))).toMatchObject([
      {
        choice: 'some',
        bands: [
          { least: '0.4', most: '0.7' },
          { least: '0.3', most: '0.6' },
        ],
      },
    ])
  })

  test('CPNS: SKB by CAT 60–100 %, additional tests 0–40 %', () => {
    expect(weightFreedom(cpns2024Daerah)).toMatchObject([
      {
        group: 'skb',
        choice: 'some',
        bands: [
          { least: '0.6', most: '1' },
          { least: '0', most: '0.4' },
        ],
      },
    ])
  })
})

describe('people', () => {
  const member = (id: string, isInternal = false, isResourcePerson = false) => ({ id, isInternal, isResourcePerson })
  const kinds = (scorers: ReturnType<typeof member>[]) =>
    checkPanel(jptPratama2019, { code: 'panel-a', scorers }).map(({ kind }) => kind)

  test('a JPT panel of five with two from within', () => {
    expect(kinds([member('a'), member('b'), member('c'), member('d', true), member('e', true)])).toEqual([])
  })
  test('three of five from within are more than 45 %', () => {
    expect(kinds([member('a'), member('b'), member('c', true), member('d', true), member('e', true)])).toEqual([
      'too-many-internal-members',
    ])
  })
  test('four are even and too few; eleven too many', () => {
    expect(kinds([member('a'), member('b'), member('c'), member('d')])).toEqual(['panel-even', 'panel-too-small'])
    expect(kinds(Array.from({ length: 11 }, (_, i) => member(`m${i}`)))).toEqual(['panel-too-large'])
  })
  test('a resource person among those who score', () => {
    expect(kinds([member('a'), member('b'), member('c'), member('d'), member('e', false, true)])).toEqual([
      'resource-person-scores',
    ])
  })
  test('too few for a post, and too many posts for one', () => {
    const standing = [
      { candidate: 'c1', vacancies: ['v1', 'v2', 'v3'] },
      { candidate: 'c2', vacancies: ['v1'] },
      { candidate: 'c3', vacancies: ['v1'] },
    ]
    expect(checkCandidates(jptPratama2019, standing, ['v1', 'v2'])).toMatchObject([
      { kind: 'too-few-candidates', vacancy: 'v2', have: 1, least: 3 },
      { kind: 'too-many-vacancies', candidate: 'c1', have: 3, most: 2 },
    ])
  })
})

describe('exams of CPNS 2024', () => {
  const marks = (twk: number, tiu: number, tkp: number) =>
    Object.fromEntries(Object.entries({ twk, tiu, tkp }).map(([part, mark]) => [part, asExactText(String(mark))]))

  test('passing grades by kind of formation', () => {
    const rule = ruleOf(cpns2024Daerah, 'passing-grades')
    if (!rule) throw new Error('the profile has passing grades')
    const verdict = (category: string, of: ReturnType<typeof marks>) => {
      const checked = checkPassingGrade(rule, category, of)
      return checked.ok ? checked.value : checked.failure
    }
    expect(verdict('umum', marks(65, 80, 166))).toEqual({ passed: true, parts: [], total: false })
    expect(verdict('umum', marks(60, 80, 165))).toEqual({ passed: false, parts: ['twk', 'tkp'], total: false })
    expect(verdict('cumlaude-diaspora', marks(60, 85, 165))).toEqual({ passed: false, parts: [], total: true })
    expect(verdict('cumlaude-diaspora', marks(60, 85, 166))).toMatchObject({ passed: true })
    expect(verdict('lain', marks(65, 80, 166))).toEqual({ kind: 'category-unknown', category: 'lain' })
    expect(verdict('umum', {})).toEqual({ kind: 'part-unmarked', part: 'twk' })
  })

  test('82 posts make 246 places, and 247 go on when two are level in everything at the line', () => {
    const rule = ruleOf(cpns2024Daerah, 'shortlist')
    if (!rule) throw new Error('the profile has a shortlist rule')
    const takers = Array.from({ length: 300 }, (_, i) => ({
      id: `p${String(i).padStart(3, '0')}`,
      // The last place and the next one are level in every part; everybody else differs.
      marks: i === 246 ? marks(100, 100, 500 - 245) : marks(100, 100, 500 - i),
    }))
    const listed = shortlist(rule, 82, takers.toReversed())
    expect(listed).toMatchObject({ ok: true, value: { places: 246, forPlenary: [] } })
    expect(listed.ok && listed.value.goOn.length).toBe(247)
    expect(listed.ok && listed.value.goOn.slice(-2)).toEqual(['p245', 'p246'])
  })

  test('level at the line: TKP, then TIU, then TWK', () => {
    const rule = ruleOf(cpns2024Daerah, 'shortlist')
    if (!rule) throw new Error('the profile has a shortlist rule')
    const takers = [
      { id: 'a', marks: marks(110, 90, 200) },
      { id: 'b', marks: marks(90, 110, 200) },
      { id: 'c', marks: marks(100, 101, 199) },
      { id: 'd', marks: marks(150, 175, 225) },
    ]
    const listed = shortlist(rule, 1, takers)
    expect(listed.ok && listed.value.goOn).toEqual(['d', 'b', 'a'])
    const unmarked = shortlist(rule, 1, [{ id: 'a', marks: {} }])
    expect(unmarked).toMatchObject({ failure: { kind: 'part-unmarked', candidate: 'a', part: 'tkp' } })
  })
})
