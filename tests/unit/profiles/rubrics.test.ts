import { describe, expect, test } from 'vitest'
import { asnCompetencies } from '../../../shared/profiles/competencies/asn-competencies.ts'
import {
  competencyRubrics,
  instrumentRubrics,
  rubricLibrary,
  shippedRubrics,
} from '../../../shared/profiles/shipped-rubrics.ts'
import { canonicalise, maxLineBytes } from '../../../shared/record/canonical.ts'
import { competencyOf } from '../../../shared/rules/competency-dictionary.ts'
import { rubricSchema, type Rubric } from '../../../shared/rules/rubric.ts'
import { equals, exactOf, one, sum } from '../../../shared/kernel/exact.ts'

const languages = ['id', 'en'] as const
const library = Object.entries(rubricLibrary)
const criteriaOf = (rubrics: Readonly<Record<string, Rubric>>) =>
  Object.values(rubrics).flatMap(({ code, criteria }) => criteria.map((criterion) => ({ rubric: code, ...criterion })))
const criteria = criteriaOf(rubricLibrary)

/** Words that only say how much, in the two languages; two levels told apart by them alone cannot be told apart from notes. */
const degrees = {
  id: `sangat cukup kurang agak lebih paling sekali amat terlalu selalu sering kadang-kadang kadang jarang hampir umumnya
    biasanya sepenuhnya sebagian seluruhnya sedikit banyak benar-benar kurang-lebih baik buruk jelas tepat cepat lambat`,
  en: `very quite rather fairly more most less least somewhat extremely highly too always often sometimes seldom rarely
    almost usually mostly generally fully partly entirely slightly really well badly clearly properly quickly slowly`,
} as const
const bare = (text: string, language: 'id' | 'en'): string => {
  const words = new Set(degrees[language].split(/\s+/))
  return text
    .toLowerCase()
    .split(/[^\p{L}\p{N}-]+/u)
    .filter((word) => word !== '' && !words.has(word))
    .join(' ')
}

/** `Seperti 3, dan …`: what a level adds to the one below. */
const addition = (text: string): string => text.replace(/^(?:Seperti|As) \d,? (?:dan|and) /, '')

describe.each(library)('%s', (code, rubric) => {
  test('is a sound rubric under its code that fits half a line of the record', () => {
    expect(rubricSchema.parse(rubric)).toEqual(rubric)
    expect(rubric.code).toBe(code)
    expect(equals(sum(rubric.criteria.map(({ weight }) => exactOf(weight))), one)).toBe(true)
    expect(new TextEncoder().encode(canonicalise(rubric)).length).toBeLessThan(maxLineBytes / 2)
  })

  test('points to competencies that the dictionary has', () => {
    const codes = rubric.criteria.flatMap(({ competency }) => competency ?? [])
    expect(codes.filter((one) => competencyOf(asnCompetencies, one) === null)).toEqual([])
  })
})

describe('anchors', () => {
  test.each(languages)('no two in the whole library are the same, nor what two of them add (%s)', (language) => {
    const all = criteria.flatMap(({ levels }) => levels.map(({ anchor }) => bare(addition(anchor[language]), language)))
    expect(all.filter((text, at) => all.indexOf(text) !== at)).toEqual([])
    expect(all.length).toBe(criteria.length * 5)
  })

  test.each(languages)('of one criterion stay five once words of degree are taken out (%s)', (language) => {
    const merged = criteria.filter(
      ({ levels }) => new Set(levels.map(({ anchor }) => bare(anchor[language], language))).size !== 5,
    )
    expect(merged.map(({ rubric, code }) => [rubric, code])).toEqual([])
  })

  test('the check for words of degree finds what it is for', () => {
    expect(bare('Menjelaskan dengan sangat baik.', 'id')).toBe(bare('Menjelaskan dengan cukup baik', 'id'))
    expect(bare('Explains very clearly.', 'en')).toBe(bare('Explains less clearly', 'en'))
    expect(bare('Menyebut aturan.', 'id')).not.toBe(bare('Menyebut waktu.', 'id'))
  })

  test('from the fourth level on, each adds one thing to the level below', () => {
    for (const { levels } of criteria) {
      expect(levels.map(({ anchor }) => /^Seperti (\d), dan /.exec(anchor.id)?.[1])).toEqual([
        undefined,
        undefined,
        undefined,
        '3',
        '4',
      ])
      expect(levels.map(({ anchor }) => /^As (\d), and /.exec(anchor.en)?.[1])).toEqual([
        undefined,
        undefined,
        undefined,
        '3',
        '4',
      ])
    }
  })
})

test('nothing is left in one language only', () => {
  const texts = criteria.flatMap(({ title, definition, question, indicators, levels }) => [
    title,
    definition,
    ...(question ? [question.main, ...question.probes.map(({ text }) => text)] : []),
    ...indicators.map(({ text }) => text),
    ...levels.map(({ anchor }) => anchor),
  ])
  // Only names that are the same word in both languages may agree.
  expect(texts.filter(({ id, en }) => id === en)).toEqual([])
  expect(texts.filter(({ id, en }) => id.trim() !== id || en.trim() !== en)).toEqual([])
})

describe('questions', () => {
  const asked = criteria.flatMap(({ code, question }) => (question ? [{ code, ...question }] : []))

  test('three main questions to a competency, each with one probe for every letter of STAR', () => {
    expect(Object.values(competencyRubrics).map((rubric) => rubric.criteria.length)).toEqual(Array(9).fill(3))
    expect(asked.length).toBe(9 * 3 + 5)
    for (const { probes } of asked) {
      expect(probes.map(({ asks }) => asks)).toEqual(['situation', 'task', 'action', 'result'])
    }
  })

  test.each(languages)('no main question is asked twice (%s)', (language) => {
    const all = asked.map(({ main }) => main[language])
    expect(new Set(all).size).toBe(all.length)
  })

  const forbidden = {
    id: /\b(agama\w*|ibadah\w*|beribadah|kepercayaan|keyakinan|nikah|menikah|kawin|perkawinan|suami|is?teri|istri|hamil|kehamilan|anak|partai|politik|pemilu|pilkada|suku|etnis|ras|keturunan|asal-usul|usia|umur|disabilitas)\b/i,
    en: /\b(religio\w*|worship\w*|faith|belie\w*|marr\w*|spouse|husband|wife|pregnan\w*|child\w*|politic\w*|political party|election|vote\w*|ethnic\w*|tribe|race|descent|age|disab\w*)\b/i,
  }

  test.each(languages)('none touches what nobody may ask (%s)', (language) => {
    const all = asked.flatMap(({ main, probes }) => [main, ...probes.map(({ text }) => text)])
    expect(all.filter((text) => forbidden[language].test(text[language])).map(({ id }) => id)).toEqual([])
    expect(forbidden[language].test(language === 'id' ? 'Apakah Anda sudah menikah?' : 'Are you married?')).toBe(true)
  })

  test('every rubric but that of a fixed scene lists what nobody may ask', () => {
    const list = (rubric: Rubric): string => rubric.forbiddenQuestions.map(({ id }) => id).join(' ')
    for (const rubric of Object.values({ ...competencyRubrics, ...instrumentRubrics })) {
      for (const matter of [/agama/i, /perkawinan/i, /kehamilan/i, /politik/i, /suku/i, /kesehatan/i]) {
        expect(list(rubric)).toMatch(matter)
      }
    }
    expect(
      Object.values(shippedRubrics).map(({ method, forbiddenQuestions }) => [method, forbiddenQuestions.length]),
    ).toEqual([
      ['interview', 7],
      ['role-play', 0],
    ])
  })
})

describe('the library', () => {
  test('has one rubric for each of the other instruments, of five criteria that are observed and not asked', () => {
    expect(Object.values(instrumentRubrics).map(({ method }) => method)).toEqual([
      'paper',
      'presentation',
      'track-record',
    ])
    for (const { criteria: five } of Object.values(instrumentRubrics)) {
      expect(five.length).toBe(5)
      for (const { indicators, question } of five) {
        expect(indicators.length).toBeGreaterThanOrEqual(3)
        expect(question).toBeNull()
      }
    }
  })

  test('criteria of competency interviews and instruments can be put together in one rubric: no code comes twice', () => {
    const codes = criteriaOf({ ...competencyRubrics, ...instrumentRubrics }).map(({ code }) => code)
    expect(codes.filter((code, at) => codes.indexOf(code) !== at)).toEqual([])
  })

  test('what a paper and a track record show is all there to be scored', () => {
    expect(rubricLibrary['makalah']?.notObserved).toEqual({ rule: 'incomplete' })
    expect(rubricLibrary['rekam-jejak']?.notObserved).toEqual({ rule: 'incomplete' })
  })

  test('begins with the interview and the role-play that a sample selection uses', () => {
    expect(library.length).toBe(14)
    expect(library.slice(0, 2)).toEqual(Object.entries(shippedRubrics))
  })
})
