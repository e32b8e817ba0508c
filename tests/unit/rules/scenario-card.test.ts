import { fc, test as property } from '@fast-check/vitest'
import { describe, expect, test } from 'vitest'
import { elderlyQueue as card } from '../../../shared/profiles/scenarios/elderly-queue.ts'
import {
  behaviourByKey,
  cueAfter,
  cueDueAt,
  longestCard,
  phasesOf,
  scenarioCardSchema,
} from '../../../shared/rules/scenario-card.ts'

const problem = (changed: unknown) => {
  const parsed = scenarioCardSchema.safeParse(changed)
  return parsed.success ? null : parsed.error.issues[0]?.message
}
const where = (changed: unknown) => scenarioCardSchema.safeParse(changed).error?.issues[0]?.path.join('.') ?? null

const [firstCue, secondCue] = card.cues
const [firstExpected, ...otherExpected] = card.expected
const [firstBehaviour, ...otherBehaviours] = firstExpected?.behaviours ?? []
const [firstKiller, ...otherKillers] = card.killerErrors
const [firstFact] = card.rolePlayer.facts
if (!firstCue || !secondCue || !firstExpected || !firstBehaviour || !firstKiller || !firstFact) {
  throw new Error('the card is whole')
}
const withFirst = (change: Partial<typeof firstBehaviour>) => ({
  ...card,
  expected: [
    { ...firstExpected, behaviours: [{ ...firstBehaviour, ...change }, ...otherBehaviours] },
    ...otherExpected,
  ],
})
const withKiller = (change: Partial<typeof firstKiller>) => ({
  ...card,
  killerErrors: [{ ...firstKiller, ...change }, ...otherKillers],
})

describe('what a card is refused for', () => {
  const anotherMethod = { ...card.rubric, method: 'interview' }
  const unpointed = {
    ...card.rubric,
    criteria: card.rubric.criteria.map((criterion, i) => (i === 0 ? { ...criterion, competency: null } : criterion)),
  }
  const approved = { author: 'A', reviewer: 'B', approvedOn: '2026-11-24' }
  const bad: readonly [name: string, changed: unknown, code: string][] = [
    ['a rubric of another method', { ...card, rubric: anotherMethod }, 'rubric-not-of-role-play'],
    ['one competency twice', { ...card, targets: [...card.targets, ...card.targets] }, 'competency-twice'],
    ['a target without criterion', { ...card, rubric: unpointed }, 'competencies-not-those-of-criteria'],
    ['a criterion of no target', { ...card, targets: card.targets.slice(1) }, 'competencies-not-those-of-criteria'],
    [
      'a cue named like a fact',
      { ...card, cues: [{ ...firstCue, code: firstFact.code }, secondCue] },
      'cue-fact-or-prop-code-twice',
    ],
    ['a cue as play ends', { ...card, cues: [firstCue, { ...secondCue, at: card.timing.play }] }, 'cue-outside-play'],
    ['cues out of order', { ...card, cues: [secondCue, firstCue] }, 'cues-not-in-order'],
    ['two cues at one second', { ...card, cues: [firstCue, { ...secondCue, at: firstCue.at }] }, 'cues-not-in-order'],
    ['a criterion without behaviours', { ...card, expected: otherExpected }, 'behaviours-not-for-each-criterion'],
    [
      'behaviours of an unknown criterion',
      { ...card, expected: [...card.expected, { ...firstExpected, criterion: 'lain' }] },
      'behaviours-not-for-each-criterion',
    ],
    [
      'one criterion listed twice',
      { ...card, expected: [...card.expected, firstExpected] },
      'behaviours-not-for-each-criterion',
    ],
    [
      'an indicator of another criterion',
      { ...card, expected: [{ ...firstExpected, behaviours: otherExpected[0]?.behaviours ?? [] }, ...otherExpected] },
      'indicator-unknown',
    ],
    [
      'a killer error named like a behaviour',
      { ...card, killerErrors: [{ ...firstKiller, code: firstBehaviour.code }] },
      'behaviour-code-twice',
    ],
    ['a key of two meanings', { ...card, killerErrors: [{ ...firstKiller, key: firstBehaviour.key }] }, 'key-twice'],
    [
      'one killer error in other clothes',
      {
        ...card,
        killerErrors: [
          firstKiller,
          { ...firstKiller, code: 'lain', key: '6', text: { ...firstKiller.text, id: `${firstKiller.text.id} !` } },
        ],
      },
      'killer-error-twice',
    ],
    [
      'a killer error that nothing brings about',
      { ...card, killerErrors: [{ ...firstKiller, occasion: 'lain' }] },
      'killer-error-without-occasion',
    ],
    ['approval without a day', { ...card, standing: 'approved' }, 'approval-not-whole'],
    ['a day without approval', { ...card, authorship: approved }, 'approval-not-whole'],
    [
      'approval by the author',
      { ...card, standing: 'approved', authorship: { ...approved, reviewer: ' a.' } },
      'approval-not-whole',
    ],
  ]

  test.each(bad)('%s', (_, changed, code) => {
    expect(problem(card)).toBeNull()
    expect(problem(changed)).toBe(code)
  })

  test('approved by somebody else on a day it stands', () => {
    expect(problem({ ...card, standing: 'approved', authorship: approved })).toBeNull()
  })

  test('more or fewer than two to four cues, unknown fields, a missing language, a day that is none', () => {
    expect(where({ ...card, cues: [firstCue] })).toBe('cues')
    expect(where({ ...card, cues: [1, 2, 3, 4, 5].map((at) => ({ ...firstCue, code: `c${at}`, at })) })).toBe('cues')
    expect(where({ ...card, cues: [{ ...firstCue, at: 12.5 }, secondCue] })).toBe('cues.0.at')
    expect(problem({ ...card, note: 'x' })).toContain('note')
    expect(where({ ...card, title: { id: 'Judul' } })).toBe('title.en')
    expect(where({ ...card, authorship: { ...card.authorship, approvedOn: '2026-02-30' } })).toBe(
      'authorship.approvedOn',
    )
  })

  test('a card longer than a line of the record can hold', () => {
    const long = 'ā'.repeat(1200)
    const passage = { id: long, en: long }
    const knows = Array.from({ length: 12 }, () => ({ id: 'ā'.repeat(600), en: 'ā'.repeat(600) }))
    const candidate = { situation: passage, task: passage, knows }
    const criteria = card.rubric.criteria.map((criterion) => ({ ...criterion, definition: passage }))
    const longer = { ...card, candidate, rubric: { ...card.rubric, criteria } }
    expect(new TextEncoder().encode(JSON.stringify(longer)).length).toBeGreaterThan(longestCard)
    expect(problem(longer)).toBe('card-too-long')
  })

  property.prop([fc.constantFrom(...card.expected.flatMap(({ behaviours }) => behaviours).slice(1))])(
    'any two behaviours on one key, or under one code',
    ({ key, code }) => {
      expect(problem(withFirst({ key }))).toBe('key-twice')
      expect(problem(withFirst({ code }))).toBe('behaviour-code-twice')
    },
  )

  property.prop([fc.string({ minLength: 1, maxLength: 3 }).filter((key) => !/^[0-9a-z]$/.test(key))])(
    'any key that is no single digit or small letter',
    (key) => {
      expect(where(withFirst({ key }))).toBe('expected.0.behaviours.0.key')
      expect(where(withKiller({ key }))).toBe('killerErrors.0.key')
    },
  )

  property.prop([fc.uniqueArray(fc.integer({ min: 1, max: card.timing.play + 300 }), { minLength: 2, maxLength: 4 })])(
    'cues exactly when they leave the play or their order',
    (marks) => {
      const cues = marks.map((at, i) => ({ ...firstCue, code: `isyarat-${i}`, at }))
      const killerErrors = card.killerErrors.map((each) => ({ ...each, occasion: 'isyarat-0' }))
      const expected = marks.some((at) => at >= card.timing.play)
        ? 'cue-outside-play'
        : marks.some((at, i) => at < (marks[i - 1] ?? 0))
          ? 'cues-not-in-order'
          : null
      expect(problem({ ...card, cues, killerErrors })).toBe(expected)
    },
  )
})

describe('what the console asks of a card', () => {
  test('phases follow one another from the start of preparation', () => {
    expect(phasesOf(card)).toEqual([
      { phase: 'prepare', starts: 0, ends: 600 },
      { phase: 'play', starts: 600, ends: 1500 },
      { phase: 'close', starts: 1500, ends: 1800 },
    ])
  })

  test('a cue is due from its second on until the next, also within a second', () => {
    expect(card.cues.map(({ at }) => at)).toEqual([150, 390, 660])
    expect(cueDueAt(card, 149.9)).toBeNull()
    expect(cueDueAt(card, 150)?.code).toBe('kacamata')
    expect(cueDueAt(card, 389.9)?.code).toBe('kacamata')
    expect(cueDueAt(card, 100_000)?.code).toBe('tanda-tangan-saja')
    expect(cueAfter(card, 0)?.code).toBe('kacamata')
    expect(cueAfter(card, 150)?.code).toBe('pulang-saja')
    expect(cueAfter(card, 660)).toBeNull()
  })

  property.prop([fc.double({ min: 0, max: 1000, noNaN: true })])(
    'the cue that is due and the one to come lie side by side',
    (seconds) => {
      const due = cueDueAt(card, seconds)
      const next = cueAfter(card, seconds)
      const dueAt = due ? card.cues.indexOf(due) : -1
      const nextAt = next ? card.cues.indexOf(next) : card.cues.length
      expect(nextAt).toBe(dueAt + 1)
    },
  )

  test('each key notes one thing, capitals the same, any other key nothing', () => {
    for (const { criterion, behaviours } of card.expected) {
      for (const behaviour of behaviours) {
        expect(behaviourByKey(card, behaviour.key)).toEqual({ kind: 'behaviour', criterion, behaviour })
        expect(behaviourByKey(card, behaviour.key.toUpperCase())).toEqual({ kind: 'behaviour', criterion, behaviour })
      }
    }
    expect(behaviourByKey(card, firstKiller.key)).toEqual({ kind: 'killer-error', killerError: firstKiller })
    expect(behaviourByKey(card, 'm')).toBeNull()
    expect(behaviourByKey(card, 'Enter')).toBeNull()
  })
})
