/** The shipped scenario cards: whole, distinct, of this scene, and told apart by what is done. */
import { describe, expect, test } from 'vitest'
import { shippedScenarios } from '../../../shared/profiles/scenarios/shipped-scenarios.ts'
import { canonicalise, maxLineBytes, parseCanonical } from '../../../shared/record/canonical.ts'
import type { Bilingual } from '../../../shared/rules/bilingual.ts'
import { scenarioCardSchema, type ScenarioCard } from '../../../shared/rules/scenario-card.ts'

const languages = ['id', 'en'] as const
const bytesOf = (text: string): number => new TextEncoder().encode(text).length
const normal = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()

const degrees = [
  ...['kurang', 'cukup', 'sangat', 'lebih', 'baik', 'agak', 'sekali', 'amat', 'terlalu', 'paling', 'benar-benar'],
  ...['sungguh', 'sedikit', 'kadang', 'sering', 'selalu', 'jarang', 'hampir', 'memadai', 'optimal', 'maksimal'],
  ...['very', 'quite', 'fairly', 'more', 'most', 'less', 'rather', 'somewhat', 'well', 'better', 'best', 'really'],
  ...['extremely', 'slightly', 'highly', 'sufficiently', 'adequately', 'often', 'sometimes', 'always', 'rarely'],
]
const degree = new RegExp(`\\b(?:${degrees.join('|')})\\b`, 'giu')
const bare = (text: string): string => normal(text.replace(degree, ''))

const anchorsOf = ({ rubric }: ScenarioCard): Bilingual[] =>
  rubric.criteria.flatMap(({ levels }) => levels.map(({ anchor }) => anchor))
const repeated = (texts: readonly string[]): string[] => texts.filter((text, i) => texts.indexOf(text) !== i)

/** Every text of a card that is in two languages, wherever it stands. */
function textsIn(value: unknown): Bilingual[] {
  if (Array.isArray(value)) return value.flatMap(textsIn)
  if (typeof value !== 'object' || value === null) return []
  const { id, en } = value as Partial<Bilingual>
  if (typeof id === 'string' && typeof en === 'string') return [{ id, en }]
  return Object.values(value).flatMap(textsIn)
}

const functionWords = new Set(
  'yang dengan untuk tanpa bahwa atau dari pada kepada dalam oleh akan agar menjadi karena sebelum sesudah sampai menyebut orang lain'.split(
    ' ',
  ),
)
const contentWords = (text: string): Set<string> =>
  new Set(
    normal(text)
      .split(' ')
      .filter((word) => word.length >= 4 && !functionWords.has(word)),
  )

/** What the scene itself speaks of: briefs, props, cues. */
const sceneWords = ({ candidate, props, rolePlayer, cues }: ScenarioCard): Set<string> =>
  contentWords(
    textsIn({ candidate, props, cues, rolePlayer: { ...rolePlayer, stopSignal: null } })
      .map(({ id }) => id)
      .join(' '),
  )

const families = Map.groupBy(shippedScenarios, ({ edition }) => edition.family)
const parallels = [...families.values()].filter((versions) => versions.length > 1)

test('eight families, two of them with a parallel version, under codes of their own', () => {
  expect(families.size).toBe(8)
  expect(parallels.length).toBe(2)
  expect(repeated(shippedScenarios.map(({ code }) => code))).toEqual([])
  for (const { code, edition, rubric } of shippedScenarios) {
    expect(code).toBe(`${edition.family}-${edition.letter.toLowerCase()}`)
    expect(rubric.code).toBe(code)
  }
  expect(new Set(shippedScenarios.map(({ setting }) => setting))).toEqual(new Set(['counter', 'phone', 'field']))
})

describe.each(shippedScenarios.map((card) => [card.code, card] as const))('%s', (_, card) => {
  test('is canonical data of its schema and well within one line of the record', () => {
    expect(scenarioCardSchema.parse(card)).toEqual(card)
    const text = canonicalise(card)
    expect(parseCanonical(text).ok).toBe(true)
    expect(bytesOf(text)).toBeLessThan(maxLineBytes / 2)
  })

  test('has the parts and the times of a role-play', () => {
    const { timing, cues, rolePlayer, rubric, expected, killerErrors } = card
    expect(timing.prepare).toBeGreaterThanOrEqual(600)
    expect(timing.prepare).toBeLessThanOrEqual(1200)
    expect(timing.play).toBe(900)
    const between = (count: number, least: number, most: number) => {
      expect(count).toBeGreaterThanOrEqual(least)
      expect(count).toBeLessThanOrEqual(most)
    }
    between(rubric.criteria.length, 3, 5)
    between(cues.length, 2, 4)
    between(rolePlayer.facts.length, 3, 6)
    between(killerErrors.length, 2, 4)
    for (const { behaviours } of expected) {
      between(behaviours.length, 2, 4)
      expect(new Set(behaviours.map(({ speaks }) => speaks))).toEqual(new Set(['for', 'against']))
    }
    // Time is left to answer the last cue.
    expect(timing.play - (cues.at(-1)?.at ?? 0)).toBeGreaterThanOrEqual(120)
  })

  test('says of itself that nobody has tried or approved it', () => {
    expect(card.standing).toBe('untried')
    expect(card.authorship).toEqual({ author: 'Timbang', reviewer: null, approvedOn: null })
    expect(card.killerErrors.map(({ effect }) => effect)).toEqual(card.killerErrors.map(() => 'panel-speaks'))
  })

  test('is written in both languages', () => {
    const texts = textsIn(card)
    expect(texts.length).toBeGreaterThan(70)
    for (const { id, en } of texts) expect(normal(id)).not.toBe(normal(en))
    const indonesian = texts.map(({ id }) => id).join(' ')
    const english = texts.map(({ en }) => en).join(' ')
    expect(indonesian).not.toMatch(/\b(the|with|without|does|which)\b/iu)
    expect(english).not.toMatch(/\b(yang|dengan|tanpa|untuk|tidak)\b/iu)
  })

  test('tells its levels apart by what is done, without a word of degree', () => {
    for (const { levels } of card.rubric.criteria) {
      for (const language of languages) {
        const anchors = levels.map(({ anchor }) => anchor[language])
        expect(anchors.flatMap((anchor) => anchor.match(degree) ?? [])).toEqual([])
        expect(repeated(anchors.map(bare))).toEqual([])
        // What a level adds to the one below is an act of its own, said in several words.
        const acts = anchors.map((anchor) => bare(anchor).replace(/^(seperti|as) \d /u, ''))
        for (const act of acts) expect(act.split(' ').length).toBeGreaterThanOrEqual(6)
        levels.forEach(({ level, anchor }) => {
          const upon = /^(?:Seperti|As) (\d),/u.exec(anchor[language])?.[1]
          if (upon !== undefined) expect(Number(upon)).toBe(level - 1)
          if (level < 4) expect(upon).toBeUndefined()
        })
      }
    }
  })

  test('names in each killer error something of its scene, and what brings it about', () => {
    const scene = sceneWords(card)
    const others = shippedScenarios.filter(({ edition }) => edition.family !== card.edition.family).map(sceneWords)
    const occasions = [...card.cues, ...card.props, ...card.rolePlayer.facts].map(({ code }) => code)
    for (const { text, occasion } of card.killerErrors) {
      const named = [...contentWords(text.id)].filter((word) => scene.has(word))
      expect(named.length, text.id).toBeGreaterThanOrEqual(2)
      expect(
        named.some((word) => !others.some((other) => other.has(word))),
        text.id,
      ).toBe(true)
      expect(occasions).toContain(occasion)
    }
  })

  test('keeps what is told only when asked out of the opening line and the candidate’s brief', () => {
    const open = normal([card.rolePlayer.openingLine, ...textsIn(card.candidate)].map(({ id }) => id).join(' '))
    for (const { told } of card.rolePlayer.facts) expect(open).not.toContain(normal(told.id))
  })
})

test.each(languages)('no anchor, cue, behaviour or killer error stands in two places (%s)', (language) => {
  const kinds: readonly [string, (card: ScenarioCard) => Bilingual[]][] = [
    ['anchor', anchorsOf],
    ['cue', ({ cues }) => cues.map(({ text }) => text)],
    ['behaviour', ({ expected }) => expected.flatMap(({ behaviours }) => behaviours.map(({ text }) => text))],
    ['killer error', ({ killerErrors }) => killerErrors.map(({ text }) => text)],
  ]
  for (const [kind, of] of kinds) {
    const texts = shippedScenarios.flatMap(of).map((text) => bare(text[language]))
    expect(texts.length, kind).toBeGreaterThan(30)
    expect(repeated(texts), kind).toEqual([])
  }
})

test('parallel versions are as hard as each other and share no words that are played', () => {
  for (const versions of parallels) {
    const [a, b] = versions
    if (!a || !b) throw new Error('a parallel version has a first')
    expect([a.edition.letter, b.edition.letter]).toEqual(['A', 'B'])
    const hardness = (card: ScenarioCard) => ({
      jobFamily: card.jobFamily,
      setting: card.setting,
      targets: card.targets,
      timing: card.timing,
      criteria: card.rubric.criteria.map(({ code, weight, competency }) => [code, weight, competency]),
      marks: card.cues.map(({ at, does }) => [at, does]),
      behaviours: card.expected.map(({ behaviours }) => behaviours.map(({ key, speaks }) => [key, speaks])),
      start: card.rolePlayer.emotion.start,
      counts: [card.candidate.knows, card.props, card.rolePlayer.facts, card.killerErrors].map(({ length }) => length),
    })
    expect(hardness(b)).toEqual(hardness(a))
    const played = ({ cues, rolePlayer }: ScenarioCard) =>
      [...cues.map(({ text }) => text), rolePlayer.openingLine, ...rolePlayer.facts.map(({ told }) => told)].map(
        ({ id }) => normal(id),
      )
    expect(played(a).filter((text) => played(b).includes(text))).toEqual([])
  }
})
