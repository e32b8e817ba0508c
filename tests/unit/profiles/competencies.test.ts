import { describe, expect, test } from 'vitest'
import { asnCompetencies } from '../../../shared/profiles/competencies/asn-competencies.ts'
import { competencyRubrics } from '../../../shared/profiles/shipped-rubrics.ts'
import { dictionarySchema, type DictionaryText } from '../../../shared/rules/competency-dictionary.ts'

const { competencies } = asnCompetencies
const texts: readonly DictionaryText[] = competencies.flatMap(({ title, definition, levels }) => [
  title,
  definition,
  ...levels.flatMap(({ description, indicators }) => [description, ...indicators]),
])

describe('the nine competencies of PermenPANRB 38/2017', () => {
  test('eight managerial and one socio-cultural, five levels each with three indicators', () => {
    expect(dictionarySchema.parse(asnCompetencies)).toEqual(asnCompetencies)
    expect(competencies.map(({ code, cluster }) => `${code} ${cluster}`)).toEqual([
      ...[1, 2, 3, 4, 5, 6, 7, 8].map((n) => `M.0${n} managerial`),
      'SK.01 sociocultural',
    ])
    for (const { levels } of competencies) {
      expect(levels.map(({ level, indicators }) => [level, indicators.length])).toEqual(
        [1, 2, 3, 4, 5].map((level) => [level, 3]),
      )
    }
  })

  test('are marked as wording of our own, after sources that are not the official text', () => {
    expect(asnCompetencies).toMatchObject({ wording: 'own', standing: 'press' })
    expect(asnCompetencies.remark?.id).toMatch(/bukan kutipan/)
    expect(asnCompetencies.remark?.en).toMatch(/not quoted/)
  })

  test('say everything in both languages, and nothing twice', () => {
    for (const language of ['id', 'en'] as const) {
      const words = texts.map((text) => text[language])
      expect(words.filter((text) => text === null || text.trim() !== text)).toEqual([])
      expect(words.filter((text, at) => words.indexOf(text) !== at)).toEqual([])
    }
  })

  test('each has an interview of its own, and no interview asks after another one', () => {
    expect(
      Object.values(competencyRubrics).map(({ criteria }) => [
        ...new Set(criteria.map(({ competency }) => competency)),
      ]),
    ).toEqual(competencies.map(({ code }) => [code]))
  })
})
