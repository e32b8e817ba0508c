import { describe, expect, test } from 'vitest'
import { internalSelection } from '../../../shared/profiles/internal.ts'
import { checkScheme } from '../../../shared/rules/check-scheme.ts'
import { findingsLeft } from '../../../shared/rules/finding.ts'
import { ruleProfileSchema, type RuleProfile } from '../../../shared/rules/rule-profile.ts'
import { aRubric, aRubricComponent, aScheme, aTieBreak, aVacancy, anExamComponent } from './ranking-builder.ts'

const text = { id: 'aturan', en: 'rule' }
const press = { standing: 'press', source: { law: 'Peraturan', seen: 'koran' } }
const group = (code: string, weight: string) => ({ code, title: { id: code, en: code }, weight })

/** The internal profile's indispensable rules made permissive, with these rules in place of those of the same kind. */
function aProfile(...rules: Record<string, unknown>[]): RuleProfile {
  const kinds = rules.map((rule) => rule['kind'])
  const lax = internalSelection.rules.filter(
    ({ kind }) => !['scorers', 'panel', 'aggregation', ...kinds].includes(kind),
  )
  const open = lax.map((rule) =>
    rule.kind === 'absence'
      ? { ...rule, allowed: ['no-total', 'eliminated', 'zero'] }
      : rule.kind === 'tie-breaks'
        ? { ...rule, least: 0 }
        : rule,
  )
  const coded = rules.map((rule, i) => ({ code: `rule-${i}`, text, ...press, ...rule }))
  return ruleProfileSchema.parse({ ...internalSelection, rules: [...open, ...coded] })
}

const rubrics = { rubric: aRubric({ a: '1' }) }
const breaches = (profile: RuleProfile, change: Record<string, unknown>) =>
  checkScheme({ profile, scheme: aScheme(change), rubrics }).map(({ kind }) => kind)

describe('methods and weights', () => {
  const components = [
    anExamComponent({ group: 'skb', weight: '0.6' }),
    anExamComponent({ code: 'practice', method: 'work-practice', group: 'skb', weight: '0.4' }),
  ]
  const groups = [group('skb', '1')]
  const extra = { kind: 'extra-tests', group: 'skb', besides: ['computer-exam'], mostTests: 1, mostShare: '0.4' }

  test('one extra test of exactly 40 % passes; 40 % and a hair, or a second test, does not', () => {
    expect(breaches(aProfile(extra), { groups, components })).toEqual([])
    const hair = '0.40000000000000000001'
    const heavier = [
      anExamComponent({ group: 'skb', weight: '0.59999999999999999999' }),
      anExamComponent({ code: 'practice', method: 'work-practice', group: 'skb', weight: hair }),
    ]
    expect(breaches(aProfile(extra), { groups, components: heavier })).toEqual(['extra-tests-too-heavy'])
    const two = [
      anExamComponent({ group: 'skb', weight: '0.6' }),
      anExamComponent({ code: 'p1', method: 'work-practice', group: 'skb', weight: '0.2' }),
      anExamComponent({ code: 'p2', method: 'fitness-test', group: 'skb', weight: '0.2' }),
    ]
    expect(breaches(aProfile(extra), { groups, components: two })).toEqual(['too-many-extra-tests'])
  })

  test('a band on the whole counts a component by its share of the whole', () => {
    const band = { kind: 'weight-band', group: null, methods: ['work-practice'], least: '0.2', most: '0.2' }
    const halves = { groups: [group('skb', '0.5'), group('skd', '0.5')] }
    const inner = [...components, anExamComponent({ code: 'skd', method: 'basic-exam', group: 'skd' })]
    expect(breaches(aProfile(band), { ...halves, components: inner })).toEqual([])
    expect(breaches(aProfile({ ...band, group: 'skb' }), { ...halves, components: inner })).toEqual([
      'weight-outside-band',
    ])
  })

  test.each([
    [{ kind: 'forbidden-methods', group: null, methods: ['work-practice'] }, 'method-forbidden'],
    [{ kind: 'forbidden-methods', group: 'skd', methods: ['work-practice'] }, null],
    [{ kind: 'allowed-methods', group: 'skb', methods: ['computer-exam'] }, 'method-not-allowed'],
    [{ kind: 'required-method', group: null, methods: ['interview'] }, 'method-missing'],
    [{ kind: 'required-method', group: 'skb', methods: ['interview', 'computer-exam'] }, null],
    [{ kind: 'group-weight', group: 'skb', weight: '0.6' }, 'group-weight-differs'],
    [{ kind: 'group-weight', group: 'skb', weight: '1' }, null],
    [{ kind: 'group-weight', group: 'skd', weight: '0.4' }, 'group-missing'],
  ])('%j', (rule, kind) => {
    expect(breaches(aProfile(rule), { groups, components })).toEqual(kind ? [kind] : [])
  })
})

describe('scoring', () => {
  const components = [aRubricComponent({ minimumAssessors: 2 })]
  test.each([
    [{ kind: 'scorers', methods: ['interview'], least: 3 }, {}, 'too-few-scorers'],
    [{ kind: 'scorers', methods: ['role-play'], least: 3 }, {}, null],
    [{ kind: 'scaling', methods: ['interview'], allowed: ['between'] }, {}, 'scaling-not-allowed'],
    [{ kind: 'aggregation', allowed: ['median'] }, {}, 'aggregation-not-allowed'],
    [{ kind: 'absence', allowed: ['eliminated'] }, {}, 'absence-rule-not-allowed'],
    [{ kind: 'numbering', allowed: ['dense'] }, {}, 'numbering-not-allowed'],
    [{ kind: 'rounding', at: ['display'], decimals: [3], modes: ['half-up'] }, {}, 'rounding-not-allowed'],
    [{ kind: 'rounding', at: ['total'], decimals: [2], modes: ['half-up'] }, {}, 'rounding-not-allowed'],
    [{ kind: 'places', count: { by: 'names', names: 3 } }, {}, 'places-differ'],
    [{ kind: 'places', count: { by: 'posts', times: 3 } }, { vacancies: aVacancy(2) }, 'places-differ'],
    [{ kind: 'tie-breaks', chain: [], least: 1 }, {}, 'too-few-tie-breaks'],
  ])('%j %j', (rule, change, kind) => {
    expect(breaches(aProfile(rule), { components, ...change })).toEqual(kind ? [kind] : [])
  })

  test('exam maxima: 500 where the rule says 550 is found, and so is a part too many', () => {
    const part = (code: string, maximum: string) => ({ code, title: { id: code, en: code }, maximum, minimum: null })
    const rule = { kind: 'exam-maxima', method: 'computer-exam', parts: [{ code: 'twk', maximum: '550' }] }
    const exam = (...parts: unknown[]) => ({ components: [anExamComponent({ parts })] })
    expect(breaches(aProfile(rule), exam(part('twk', '550')))).toEqual([])
    expect(breaches(aProfile(rule), exam(part('twk', '500')))).toEqual(['exam-maximum-differs'])
    expect(breaches(aProfile(rule), exam(part('twk', '550'), part('x', '1')))).toEqual(['exam-parts-differ'])
  })

  test('a prescribed chain: the same steps in the same order, whatever their wording', () => {
    const a = aTieBreak('a', { of: 'fact', fact: 'gpa', type: 'quantity' })
    const b = aTieBreak('b', { of: 'fact', fact: 'birth-date', type: 'day' }, 'lower')
    const rule = { kind: 'tie-breaks', chain: [a, b], least: 0 }
    const kinds = (...tieBreaks: unknown[]) => breaches(aProfile(rule), { tieBreaks })
    expect(kinds({ ...a, code: 'other' }, b)).toEqual([])
    expect(kinds(b, a)).toEqual(['tie-break-differs'])
    expect(kinds(a)).toEqual(['tie-break-differs'])
    expect(kinds(a, { ...b, wins: 'higher' })).toEqual(['tie-break-differs'])
    expect(kinds(a, b, aTieBreak('c', { of: 'decision' }))).toEqual(['tie-break-differs'])
  })
})

describe('what a finding says', () => {
  const rule = { kind: 'forbidden-methods', group: null, methods: ['computer-exam'], code: 'no-exam' }
  const check = (standing: string) =>
    checkScheme({
      profile: aProfile({ ...rule, standing, source: { law: 'Pasal 35', seen: null } }),
      scheme: aScheme(),
      rubrics,
    })

  test.each([
    ['text-read', false],
    ['press', true],
    ['assumed', true],
  ])('a rule that is %s can be passed: %s', (standing, overridable) => {
    const findings = check(standing)
    expect(findings).toEqual([
      {
        kind: 'method-forbidden',
        component: 'exam',
        method: 'computer-exam',
        rule: 'no-exam',
        text,
        standing,
        source: { law: 'Pasal 35', seen: null },
        overridable,
      },
    ])
    const passes = [{ rule: 'no-exam', basis: 'Keputusan wali kota' }]
    expect(findingsLeft(findings, passes)).toEqual(overridable ? [] : findings)
    expect(findingsLeft(findings, [{ rule: 'another', basis: 'x' }])).toEqual(findings)
  })

  test('a scheme that cannot be computed is refused whatever is passed', () => {
    const scheme = aScheme({ components: [anExamComponent({ weight: '0.9' })] })
    const findings = checkScheme({ profile: aProfile(), scheme, rubrics })
    expect(findings).toEqual([
      { kind: 'weights-do-not-sum-to-one', group: null, sum: '0.9', rule: null, overridable: false },
    ])
    expect(findingsLeft(findings, [{ rule: 'rule-0', basis: 'x' }])).toEqual(findings)
  })
})
