/** What a plan costs and what it gives, in numbers that a sentence can say. */
import type { CandidateId, Code, KeyId } from '../../../kernel/ids.ts'
import { splitVacancies, type SplitVacancy } from '../split-vacancies.ts'
import { linkageOf, type Linkage } from './linkage.ts'
import { byText, type PlanInput } from './plan-input.ts'
import type { PlannedRoster } from './plan-roster.ts'

export interface Range {
  readonly least: number
  readonly most: number
}

/**
 * `linked`: on every instrument, and so that any one candidate may stay away. `thin`: on every instrument. `across`: only by candidates who
 * meet one panel on one instrument and another on the next, which evens panels out but lets no severity be told. `apart`: not at all.
 */
export type PlanStanding = 'linked' | 'thin' | 'across' | 'apart'

export interface PlanCosts {
  readonly standing: PlanStanding
  readonly byInstrument: readonly { readonly instrument: Code; readonly linkage: Linkage }[]
  /** All instruments together. */
  readonly together: Linkage
  /** Pairs of the committee's panels of which some candidates meet assessors of both, with how many do. */
  readonly shared: readonly { readonly panels: readonly [Code, Code]; readonly candidates: number }[]
  /** Sheets that an assessor writes. */
  readonly load: Range
  /** Assessors whom a candidate meets on one instrument. */
  readonly assessors: Range
  /** Panels whom a candidate meets. */
  readonly panelsMet: Range
  /** Turns of the longest day, and turns in which some panel waits for somebody. */
  readonly turns: number
  readonly waiting: number
  /** Pairs of a seated assessor and a candidate with a conflict; none of them meets. */
  readonly conflicts: number
  readonly withoutReserve: readonly Code[]
  readonly reserves: number
  readonly split: readonly SplitVacancy[]
}

export function planCosts(input: PlanInput, { panels, assignments, plan }: PlannedRoster): PlanCosts {
  const members = new Map(panels.map((panel) => [panel.code, panel.members]))
  const byInstrument = [...input.instruments].sort(byText).map((instrument) => ({
    instrument,
    linkage: linkageOf(
      input,
      panels,
      assignments.filter((one) => one.instrument === instrument),
    ),
  }))
  const together = linkageOf(input, panels, assignments)
  const seated = new Set(assignments.flatMap(({ panel }) => members.get(panel) ?? []))
  const own = panels.filter(({ code }) => !plan.linkPanels.includes(code))
  const met = panelsMet(assignments)
  return {
    standing: standingOf(byInstrument, together),
    byInstrument,
    together,
    shared: sharedBy(own, members, met),
    load: rangeOf([...counts(assignments.flatMap(({ panel }) => members.get(panel) ?? [])).values()]),
    assessors: rangeOf(assignments.map(({ panel }) => members.get(panel)?.length ?? 0)),
    panelsMet: rangeOf([...met.values()].map((codes) => codes.size)),
    ...dayOf(assignments),
    conflicts: conflictsOf(input, seated),
    withoutReserve: panels.filter(({ reserves }) => reserves.length === 0).map(({ code }) => code),
    reserves: new Set(panels.flatMap(({ reserves }) => reserves)).size,
    split: splitVacancies(assignments),
  }
}

function standingOf(byInstrument: PlanCosts['byInstrument'], together: Linkage): PlanStanding {
  const standings = byInstrument.map(({ linkage }) => linkage.standing)
  if (standings.includes('apart')) return together.standing === 'apart' ? 'apart' : 'across'
  return standings.includes('thin') ? 'thin' : 'linked'
}

const rangeOf = (numbers: readonly number[]): Range =>
  numbers.reduce(({ least, most }, one) => ({ least: Math.min(least, one), most: Math.max(most, one) }), {
    least: numbers[0] ?? 0,
    most: numbers[0] ?? 0,
  })

function counts<K>(keys: readonly K[]): Map<K, number> {
  const counted = new Map<K, number>()
  for (const key of keys) counted.set(key, (counted.get(key) ?? 0) + 1)
  return counted
}

type Assignments = PlannedRoster['assignments']

function panelsMet(assignments: Assignments): Map<CandidateId, Set<Code>> {
  const met = new Map<CandidateId, Set<Code>>()
  for (const { candidate, panel } of assignments) {
    const codes = met.get(candidate)
    if (codes) codes.add(panel)
    else met.set(candidate, new Set([panel]))
  }
  return met
}

function sharedBy(
  panels: PlannedRoster['panels'],
  members: ReadonlyMap<Code, readonly KeyId[]>,
  met: ReadonlyMap<CandidateId, ReadonlySet<Code>>,
): PlanCosts['shared'] {
  const homes = new Map(panels.flatMap((panel) => panel.members.map((key) => [key, panel.code] as const)))
  const pairs = [...met.values()].flatMap((codes) => {
    const from = new Set([...codes].flatMap((code) => members.get(code) ?? []).flatMap((key) => homes.get(key) ?? []))
    const sorted = [...from].sort(byText)
    return sorted.flatMap((a, at) => sorted.slice(at + 1).map((b) => `${a} ${b}`))
  })
  return [...counts(pairs)]
    .sort(([a], [b]) => byText(a, b))
    .map(([key, candidates]) => ({ panels: key.split(' ') as [Code, Code], candidates }))
}

/** A panel waits from its first turn to its last; before and after, it has not begun or has done. */
function dayOf(assignments: Assignments): { turns: number; waiting: number } {
  const byPanel = Map.groupBy(assignments, ({ panel }) => panel)
  const days = [...byPanel.values()].map((own) => {
    const taken = new Set(own.map(({ order }) => order))
    const { least, most } = rangeOf([...taken])
    return { last: most, waiting: most - least + 1 - taken.size }
  })
  return {
    turns: Math.max(0, ...days.map(({ last }) => last)),
    waiting: days.reduce((sum, { waiting }) => sum + waiting, 0),
  }
}

function conflictsOf(input: PlanInput, seated: ReadonlySet<KeyId>): number {
  const listed = new Set(input.candidates.map(({ candidate }) => candidate))
  return [...seated].reduce(
    (sum, key) => sum + [...(input.recused.get(key) ?? [])].filter((candidate) => listed.has(candidate)).length,
    0,
  )
}
