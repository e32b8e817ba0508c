import { describe, expect, test } from 'vitest'
import { shippedProfile, shippedProfiles } from '../../../shared/profiles/shipped-profiles.ts'
import { shippedRubrics } from '../../../shared/profiles/shipped-rubrics.ts'
import { refusedSampleScheme, sampleScheme } from '../../../shared/profiles/sample/sample-schemes.ts'
import { canonicalise, maxLineBytes, parseCanonical } from '../../../shared/record/canonical.ts'
import { checkScheme } from '../../../shared/rules/check-scheme.ts'
import { ruleProfileSchema } from '../../../shared/rules/rule-profile.ts'
import { rubricSchema } from '../../../shared/rules/rubric.ts'
import { schemeSchema } from '../../../shared/rules/scheme.ts'

const profileOf = (id: string) => {
  const profile = shippedProfiles.find((shipped) => shipped.id === id)
  if (!profile) throw new Error(`no profile ${id}`)
  return profile
}

describe.each(shippedProfiles.map((profile) => [profile.id, profile] as const))('profile %s', (_, profile) => {
  test('is canonical data of its schema', () => {
    expect(ruleProfileSchema.parse(profile)).toEqual(profile)
    expect(parseCanonical(canonicalise(profile)).ok).toBe(true)
    expect(shippedProfile(profile.id, profile.version)).toBe(profile)
  })

  test('says of every rule and stage where it was read; what was assumed was read nowhere', () => {
    for (const { standing, source } of [...profile.rules, ...profile.stages, ...profile.basis]) {
      expect(source.law).not.toBe('')
      expect(source.seen === null).toBe(standing === 'assumed')
    }
  })
})

test('standings come from what was actually read', () => {
  const standing = (id: string, code: string) => profileOf(id).rules.find((rule) => rule.code === code)?.standing
  expect(standing('cpns-2024-daerah', 'skb-tanpa-wawancara')).toBe('press')
  expect(standing('cpns-2024-daerah', 'pengumuman-memuat')).toBe('text-read')
  expect(standing('jpt-pratama-2019', 'susunan-panitia')).toBe('assumed')
  expect(standing('pppk-2024', 'urutan-nilai-sama')).toBe('text-read')
})

test('Panselnas ranks CPNS and PPPK, the committee ranks the others', () => {
  const ranking = (id: string) =>
    profileOf(id).rules.flatMap((rule) => (rule.kind === 'ranking-authority' ? [rule.ranking] : []))
  expect(['cpns-2024-daerah', 'pppk-2024', 'jpt-pratama-2019', 'internal'].map((id) => ranking(id)[0])).toEqual([
    'check',
    'check',
    'official',
    'official',
  ])
})

describe('shipped rubrics', () => {
  test.each(Object.entries(shippedRubrics))(
    '%s fits one line of the record and is filed under its code',
    (code, rubric) => {
      expect(rubricSchema.parse(rubric)).toEqual(rubric)
      expect(rubric.code).toBe(code)
      expect(new TextEncoder().encode(canonicalise(rubric)).length).toBeLessThan(maxLineBytes / 2)
    },
  )

  test('every level has its own words in both languages, and each criterion has its way to be observed', () => {
    for (const { criteria, method } of Object.values(shippedRubrics)) {
      expect(criteria.length).toBe(5)
      for (const criterion of criteria) {
        for (const language of ['id', 'en'] as const) {
          expect(new Set(criterion.levels.map(({ anchor }) => anchor[language])).size).toBe(5)
        }
        if (method === 'interview') {
          expect(criterion.question?.probes.map(({ asks }) => asks)).toEqual(['situation', 'task', 'action', 'result'])
        } else {
          expect(criterion.indicators.length).toBeGreaterThanOrEqual(3)
        }
      }
    }
  })

  test('neighbouring levels never differ by an adverb or a degree alone', () => {
    const degrees =
      /\b(sangat|cukup|kurang|agak|lebih|sekali|amat|very|quite|rather|fairly|more|less|somewhat|well)\b/giu
    const bare = (text: string) => text.toLowerCase().replace(degrees, '').replace(/\s+/gu, ' ').trim()
    for (const { criteria } of Object.values(shippedRubrics)) {
      for (const { levels } of criteria) {
        for (const language of ['id', 'en'] as const) {
          expect(new Set(levels.map(({ anchor }) => bare(anchor[language]))).size).toBe(5)
        }
      }
    }
  })

  test('the interview names what nobody may ask', () => {
    expect(shippedRubrics['wawancara-terstruktur']?.forbiddenQuestions.length).toBeGreaterThanOrEqual(5)
  })
})

describe('sample schemes', () => {
  test('the internal one keeps every rule of its profile', () => {
    expect(schemeSchema.parse(sampleScheme)).toEqual(sampleScheme)
    expect(checkScheme({ profile: profileOf('internal'), scheme: sampleScheme, rubrics: shippedRubrics })).toEqual([])
    expect(sampleScheme.vacancies.length).toBe(3)
    expect(sampleScheme.tieBreaks.length).toBeGreaterThanOrEqual(4)
  })

  test('the CPNS one is refused for its interview, its weight and what CAT is left with', () => {
    const profile = profileOf('cpns-2024-daerah')
    const findings = checkScheme({ profile, scheme: refusedSampleScheme, rubrics: shippedRubrics })
    expect(findings.map(({ kind, rule }) => [kind, rule])).toEqual([
      ['method-forbidden', 'skb-tanpa-wawancara'],
      ['extra-tests-too-heavy', 'skb-tambahan'],
      ['weight-outside-band', 'skb-cat-terendah'],
    ])
    expect(findings[0]).toMatchObject({
      component: 'wawancara',
      standing: 'press',
      source: { law: 'PermenPANRB 6/2024 Pasal 35–36' },
      overridable: true,
    })
  })
})
