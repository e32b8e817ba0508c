import { fc, test } from '@fast-check/vitest'
import { describe, expect, it } from 'vitest'
import { nobleCrypto } from '../../../../../shared/kernel/crypto-noble.ts'
import { expectOk } from '../../../../../shared/kernel/result.ts'
import type { PlanInput } from '../../../../../shared/subjects/panels/planner/plan-input.ts'
import { keepings, linkings, visitings, type Wish } from '../../../../../shared/subjects/panels/planner/plan.ts'
import { planCosts } from '../../../../../shared/subjects/panels/planner/plan-costs.ts'
import { planRoster, type PlannedRoster } from '../../../../../shared/subjects/panels/planner/plan-roster.ts'
import { connectedSubsets } from '../../../../../shared/statistics/raters/connectivity.ts'
import { hashOfText } from '../../../../builders/selection-story.ts'
import {
  anInput,
  aWish,
  candidateOf,
  interview,
  keyOf,
  panelOf,
  panelsOf,
  rolePlay,
  vacancyOf,
} from './plan-builder.ts'

const planned = (input: PlanInput, wish: Wish): PlannedRoster =>
  expectOk(planRoster(input, wish, nobleCrypto), 'it can be planned')

const wishes: fc.Arbitrary<Wish> = fc.record({
  keep: fc.constantFrom(...keepings),
  links: fc.constantFrom(...linkings),
  linkCandidates: fc.integer({ min: 1, max: 5 }),
  visits: fc.constantFrom(...visitings),
})

const inputs: fc.Arbitrary<PlanInput> = fc
  .record({
    panels: fc.integer({ min: 2, max: 4 }),
    seats: fc.integer({ min: 1, max: 3 }),
    count: fc.integer({ min: 1, max: 30 }),
  })
  .chain(({ panels, seats, count }) =>
    fc
      .record({
        standing: fc.array(fc.uniqueArray(fc.integer({ min: 1, max: 4 }), { minLength: 1, maxLength: 2 }), {
          minLength: count,
          maxLength: count,
        }),
        recused: fc.array(fc.tuple(fc.integer({ min: 1, max: panels * seats }), fc.integer({ min: 1, max: count })), {
          maxLength: 6,
        }),
        instruments: fc.constantFrom([interview], [interview, rolePlay]),
        seed: fc.nat().map((nat) => hashOfText(String(nat))),
      })
      .map(({ standing, recused, instruments, seed }) => ({
        ...anInput(0, panelsOf(panels, seats)),
        candidates: standing.map((own, index) => ({
          candidate: candidateOf(index + 1),
          vacancies: own.map(vacancyOf),
        })),
        recused: new Map(
          [...Map.groupBy(recused, ([key]) => key)].map(([key, own]) => [
            keyOf(key),
            new Set(own.map(([, candidate]) => candidateOf(candidate))),
          ]),
        ),
        instruments,
        leastAssessors: seats,
        seed,
      })),
  )

const shuffled = (input: PlanInput): PlanInput => ({
  ...input,
  candidates: input.candidates.map((one) => ({ ...one, vacancies: one.vacancies.toReversed() })).toReversed(),
  panels: input.panels.toReversed(),
  instruments: input.instruments.toReversed(),
  recused: new Map([...input.recused].toReversed()),
})

describe('a planned roster', () => {
  test.prop([inputs, wishes])('scores each place once, by enough assessors, none with a conflict', (input, wish) => {
    const answer = planRoster(input, wish, nobleCrypto)
    if (!answer.ok) return
    const { panels, assignments } = answer.value
    const members = new Map(panels.map((panel) => [panel.code, panel.members]))
    const wanted = input.candidates.flatMap(({ candidate, vacancies }) =>
      vacancies.flatMap((vacancy) => input.instruments.map((instrument) => `${candidate} ${vacancy} ${instrument}`)),
    )
    const got = assignments.map(({ candidate, vacancy, instrument }) => `${candidate} ${vacancy} ${instrument}`)
    expect(got.sort()).toEqual(wanted.sort())
    for (const { candidate, panel } of assignments) {
      const seats = members.get(panel) ?? []
      expect(new Set(seats).size).toBeGreaterThanOrEqual(input.leastAssessors)
      expect(seats.filter((key) => input.recused.get(key)?.has(candidate))).toEqual([])
    }
  })

  test.prop([inputs, wishes])('is the same whatever the order of what goes in', (input, wish) => {
    expect(planRoster(shuffled(input), wish, nobleCrypto)).toEqual(planRoster(input, wish, nobleCrypto))
  })

  test.prop([inputs, wishes])('sends nobody to two places in one turn', (input, wish) => {
    const answer = planRoster(input, wish, nobleCrypto)
    if (!answer.ok) return
    const members = new Map(answer.value.panels.map((panel) => [panel.code, panel.members]))
    for (const own of Map.groupBy(answer.value.assignments, ({ order }) => order).values()) {
      const visits = [...new Map(own.map((one) => [`${one.panel} ${one.candidate}`, one])).values()]
      const people = visits.flatMap(({ panel, candidate }) => [candidate, ...(members.get(panel) ?? [])])
      expect(new Set<string>(people).size).toBe(people.length)
    }
  })

  test.prop([inputs, wishes])(
    'is connected on every instrument where it says linked, apart where it says so',
    (input, wish) => {
      const answer = planRoster(input, wish, nobleCrypto)
      if (!answer.ok) return
      const { standing } = planCosts(input, answer.value)
      const members = new Map(answer.value.panels.map((panel) => [panel.code, panel.members]))
      const pieces = (of: PlannedRoster['assignments']): number =>
        connectedSubsets(
          of.flatMap(({ candidate, panel }) => (members.get(panel) ?? []).map((rater) => ({ candidate, rater }))),
        ).length
      const most = Math.max(
        ...input.instruments.map((code) =>
          pieces(answer.value.assignments.filter(({ instrument }) => instrument === code)),
        ),
      )
      expect(most === 1).toBe(standing === 'linked' || standing === 'thin')
      expect(pieces(answer.value.assignments) > 1).toBe(standing === 'apart')
      if (standing !== 'linked') return
      for (const { candidate } of input.candidates.slice(0, input.candidates.length > 1 ? undefined : 0)) {
        const others = answer.value.assignments.filter((one) => one.candidate !== candidate)
        for (const code of input.instruments)
          expect(pieces(others.filter(({ instrument }) => instrument === code))).toBe(1)
      }
    },
  )

  test.prop([inputs, fc.constantFrom(...visitings)])('deals as evenly as conflicts allow', (input, visits) => {
    const single = {
      ...input,
      candidates: input.candidates.map((one) => ({ ...one, vacancies: one.vacancies.slice(0, 1) })),
    }
    const answer = planRoster(single, aWish({ visits }), nobleCrypto)
    if (!answer.ok) return
    const counts = (of: PlannedRoster): number[] =>
      of.panels.map(
        ({ code }) =>
          new Set(of.assignments.flatMap(({ panel, candidate }) => (panel === code ? [candidate] : []))).size,
      )
    const free = counts(planned({ ...single, recused: new Map() }, aWish()))
    expect(Math.max(...free) - Math.min(...free)).toBeLessThanOrEqual(1)
    // Each candidate whom a conflict keeps from some panel may upset the balance by one on either side.
    const bound = new Set([...single.recused.values()].flatMap((own) => [...own])).size
    const own = counts(answer.value)
    expect(Math.max(...own) - Math.min(...own)).toBeLessThanOrEqual(1 + bound)
  })
})

describe('what a committee may choose', () => {
  const two = [interview, rolePlay]

  it('keeps whole vacancies with one panel, and sends only those with a conflict elsewhere', () => {
    const recused = new Map([1, 4].map((key) => [keyOf(key), new Set([candidateOf(1)])]))
    const panels = panelsOf(3, 3)
    const plain = planned(anInput(24, panels, { vacancies: 3 }), aWish({ keep: 'vacancies' }))
    expect(planCosts(anInput(24, panels, { vacancies: 3 }), plain).split).toEqual([])
    const input = anInput(24, panels, { vacancies: 3, recused })
    const roster = planned(input, aWish({ keep: 'vacancies' }))
    expect(roster.assignments.find(({ candidate }) => candidate === candidateOf(1))?.panel).toBe(panelOf(3))
    expect(planCosts(input, roster)).toMatchObject({ split: [], conflicts: 2, load: { least: 8, most: 8 } })
  })

  it('crosses panels: each candidate meets another on the next instrument, whole vacancies still undivided', () => {
    const input = anInput(20, panelsOf(2, 3), { vacancies: 2, instruments: two })
    for (const keep of keepings) {
      const roster = planned(input, aWish({ keep, links: 'crossed' }))
      const costs = planCosts(input, roster)
      expect(costs).toMatchObject({
        standing: 'across',
        panelsMet: { least: 2, most: 2 },
        load: { least: 20, most: 20 },
      })
      expect(costs.split).toHaveLength(keep === 'vacancies' ? 0 : 2)
      expect(costs.turns).toBeLessThanOrEqual(21)
    }
  })

  it('lets a few candidates meet two panels together: linked, at the cost of sheets', () => {
    const input = anInput(30, panelsOf(3, 3), { leastAssessors: 3 })
    const roster = planned(input, aWish({ links: 'joint' }))
    expect(roster.plan.linkPanels).toEqual(['panel-1-panel-2', 'panel-2-panel-3'])
    expect(roster.links.map(({ candidates }) => candidates.length)).toEqual([3, 3])
    const costs = planCosts(input, roster)
    expect(costs.standing).toBe('linked')
    expect(costs.assessors).toEqual({ least: 3, most: 6 })
    expect(costs.shared).toEqual([
      { panels: [panelOf(1), panelOf(2)], candidates: 3 },
      { panels: [panelOf(2), panelOf(3)], candidates: 3 },
    ])
  })

  it('lets a guest take a seat: linked, and everybody meets as many as else', () => {
    const input = anInput(30, panelsOf(3, 3), { leastAssessors: 3 })
    const costs = planCosts(input, planned(input, aWish({ links: 'guest' })))
    expect(costs.standing).toBe('linked')
    expect(costs.assessors).toEqual({ least: 3, most: 3 })
  })

  it('says thin where one candidate holds two panels together', () => {
    const input = anInput(30, panelsOf(2, 3))
    const costs = planCosts(input, planned(input, aWish({ links: 'joint', linkCandidates: 1 })))
    expect(costs.standing).toBe('thin')
  })

  it('names the parts and a pair that would join them, never one with a conflict', () => {
    const recused = new Map([1, 2].map((key) => [keyOf(key), new Set([candidateOf(1), candidateOf(2)])]))
    const input = anInput(4, panelsOf(2, 2), { vacancies: 2, recused })
    const { byInstrument } = planCosts(input, planned(input, aWish()))
    const [only] = byInstrument
    expect(only?.linkage.standing).toBe('apart')
    expect(only?.linkage.parts.map(({ panels }) => panels)).toEqual([[panelOf(1)], [panelOf(2)]])
    const [join] = only?.linkage.joining ?? []
    expect(join && input.recused.get(join.assessor)?.has(join.candidate)).toBeFalsy()
    expect(only?.linkage.joining).toHaveLength(1)
  })

  it('goes through the candidates once for each instrument, moved on, panels beginning with different ones', () => {
    const input = anInput(12, panelsOf(2, 2), { instruments: two })
    const { assignments } = planned(input, aWish({ visits: 'by-instrument' }))
    const begins = [1, 2].map((number) =>
      assignments.find(({ panel, order }) => panel === panelOf(number) && order === 1),
    )
    expect(new Set(begins.map((one) => one?.instrument)).size).toBe(2)
    for (const number of [1, 2]) {
      const own = assignments.filter(({ panel }) => panel === panelOf(number))
      const lists = two.map((code) =>
        own.filter(({ instrument }) => instrument === code).map(({ candidate }) => candidate),
      )
      const [early = [], late = []] =
        lists[0]?.[0] === own[0]?.candidate && own[0]?.instrument === interview ? lists : lists.toReversed()
      expect(late).toEqual([...early.slice(3), ...early.slice(0, 3)])
      expect(own.map(({ order }) => order)).toEqual(Array.from({ length: 12 }, (_, index) => index + 1))
    }
  })

  it('keeps to the panels that serve a vacancy', () => {
    const serves = { [panelOf(1)]: [vacancyOf(1)], [panelOf(2)]: [vacancyOf(2)] }
    const input = anInput(10, panelsOf(2, 2), { vacancies: 2, serves })
    for (const keep of keepings) {
      const { assignments, plan } = planned(input, aWish({ keep }))
      for (const { vacancy, panel } of assignments) expect(vacancy.at(-1)).toBe(panel.at(-1))
      expect(plan.serves).toEqual([
        { panel: panelOf(1), vacancies: [vacancyOf(1)] },
        { panel: panelOf(2), vacancies: [vacancyOf(2)] },
      ])
    }
  })
})

describe('what can’t be planned', () => {
  const refusal = (input: PlanInput, wish: Partial<Wish> = {}) => planRoster(input, aWish(wish), nobleCrypto)

  it('is said with what stands in the way', () => {
    expect(refusal(anInput(0, panelsOf(2, 2)))).toMatchObject({ failure: { kind: 'nobody-listed' } })
    expect(refusal(anInput(5, panelsOf(1, 3)), { links: 'joint' })).toMatchObject({ failure: { kind: 'one-panel' } })
    expect(refusal(anInput(5, panelsOf(2, 3)), { links: 'crossed' })).toMatchObject({
      failure: { kind: 'one-instrument' },
    })
    expect(refusal(anInput(5, panelsOf(2, 2), { leastAssessors: 3 }))).toEqual({
      ok: false,
      failure: { kind: 'panel-short', panel: panelOf(1), seats: 2, least: 3 },
    })
    expect(refusal(anInput(40, panelsOf(2, 8)), { links: 'joint' })).toEqual({
      ok: false,
      failure: { kind: 'link-too-large', panels: [panelOf(1), panelOf(2)] },
    })
    expect(refusal(anInput(99, panelsOf(40, 1)), { links: 'guest' })).toMatchObject({
      failure: { kind: 'too-many-panels' },
    })
    const recused = new Map([1, 2].map((key) => [keyOf(key), new Set([candidateOf(3)])]))
    expect(refusal(anInput(5, panelsOf(2, 1), { recused }))).toEqual({
      ok: false,
      failure: { kind: 'nobody-to-score', candidate: candidateOf(3) },
    })
  })
})
