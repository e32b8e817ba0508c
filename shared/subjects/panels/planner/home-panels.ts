/**
 * Which panel scores whom on which instrument, before panels are linked by candidates whom two of them meet. With `crossed` a candidate
 * (or a whole vacancy) goes on to the next panel for the next instrument, and comes back to one only where no other may be met.
 */
import type { CandidateId, Code } from '../../../kernel/ids.ts'
import { err, ok, type Result } from '../../../kernel/result.ts'
import { balance } from './balance.ts'
import { byText, isFree, isServedBy, type PlanInput } from './plan-input.ts'
import type { Wish } from './plan.ts'
import { placeBundles } from './whole-vacancies.ts'

/** Who is scored, for what, by which panel (its number in the input). */
export interface Home {
  readonly candidate: CandidateId
  readonly vacancy: Code
  readonly instrument: Code
  readonly panel: number
}

export interface NobodyToScore {
  readonly kind: 'nobody-to-score'
  readonly candidate: CandidateId
}

/** What goes to one panel together. */
interface Unit {
  readonly candidate: CandidateId
  readonly vacancies: readonly Code[]
  readonly allowed: readonly number[]
}

export function homePanels(input: PlanInput, wish: Wish): Result<Home[], NobodyToScore> {
  const units = input.candidates.flatMap((standing) =>
    wish.keep === 'vacancies'
      ? standing.vacancies.map((vacancy) => unitOf(input, standing.candidate, [vacancy]))
      : unitsOf(input, standing.candidate, standing.vacancies),
  )
  const lonely = units.find(({ allowed }) => allowed.length === 0)
  if (lonely) return err({ kind: 'nobody-to-score', candidate: lonely.candidate })
  const loads = input.panels.map(() => 0)
  const met = new Map<string, number[]>()
  const homes: Home[] = []
  // Without crossing, what holds for the first instrument holds for all.
  const rounds = wish.links === 'crossed' ? input.instruments.map((code) => [code]) : [input.instruments]
  for (const instruments of rounds) {
    const panels =
      wish.keep === 'vacancies'
        ? byVacancy(input, units, { loads, met })
        : byUnit(units, { loads, met, panels: input.panels.length })
    for (const [index, { candidate, vacancies }] of units.entries()) {
      const panel = panels[index] ?? 0
      loads[panel] = (loads[panel] ?? 0) + 1
      remember(met, candidate, panel)
      for (const instrument of instruments)
        for (const vacancy of vacancies) homes.push({ candidate, vacancy, instrument, panel })
    }
  }
  return ok(homes)
}

const unitOf = (input: PlanInput, candidate: CandidateId, vacancies: readonly Code[]): Unit => ({
  candidate,
  vacancies,
  allowed: input.panels.flatMap(({ code, members }, index) =>
    isServedBy(input, code, vacancies) && isFree(input, members, candidate) ? [index] : [],
  ),
})

/** One unit where a panel may score everything; else one for each set of panels. */
function unitsOf(input: PlanInput, candidate: CandidateId, vacancies: readonly Code[]): Unit[] {
  const whole = unitOf(input, candidate, vacancies)
  if (whole.allowed.length > 0 || vacancies.length < 2) return [whole]
  const single = vacancies.map((vacancy) => unitOf(input, candidate, [vacancy]))
  return [...Map.groupBy(single, ({ allowed }) => allowed.join()).values()].map((own) => ({
    candidate,
    vacancies: own.flatMap((unit) => unit.vacancies),
    allowed: own[0]?.allowed ?? [],
  }))
}

interface Before {
  readonly loads: readonly number[]
  /** By candidate or vacancy: panels of earlier instruments, in their order. */
  readonly met: ReadonlyMap<string, readonly number[]>
}

function remember(met: Map<string, number[]>, who: string, panel: number): void {
  const own = met.get(who)
  if (own) own.push(panel)
  else met.set(who, [panel])
}

/** Panels not met yet, beginning with the one after the last that was met; all where none is left. */
function nextPanels(allowed: readonly number[], met: readonly number[] | undefined, panels: number): readonly number[] {
  if (!met || met.length === 0) return allowed
  const others = allowed.filter((panel) => !met.includes(panel))
  const last = met.at(-1) ?? 0
  const steps = (panel: number): number => (panel - last - 1 + panels) % panels
  return (others.length > 0 ? others : [...allowed]).toSorted((a, b) => steps(a) - steps(b))
}

const byUnit = (units: readonly Unit[], { loads, met, panels }: Before & { readonly panels: number }): number[] =>
  balance(
    units.map(({ candidate, allowed }) => nextPanels(allowed, met.get(candidate), panels)),
    loads,
  )

function byVacancy(
  input: PlanInput,
  units: readonly Unit[],
  { loads, met }: Before & { readonly met: Map<string, number[]> },
): number[] {
  const every = input.panels.map((_, index) => index)
  const groups = [...Map.groupBy(units.keys(), (index) => units[index]?.vacancies[0] ?? '')].sort(([a], [b]) =>
    byText(a, b),
  )
  const bundles = groups.map(([vacancy, own]) => {
    const served = every.filter((index) =>
      isServedBy(input, input.panels[index]?.code ?? ('' as Code), [vacancy as Code]),
    )
    const conflicts = every.map((panel) => own.filter((index) => !units[index]?.allowed.includes(panel)).length)
    return { size: own.length, allowed: nextPanels(served, met.get(`vacancy ${vacancy}`), every.length), conflicts }
  })
  const placed = placeBundles(bundles, loads)
  const panels = units.map(() => -1)
  const carried = [...loads]
  for (const [at, [vacancy, own]] of groups.entries()) {
    const panel = placed[at] ?? 0
    remember(met, `vacancy ${vacancy}`, panel)
    for (const index of own) {
      if (!units[index]?.allowed.includes(panel)) continue
      panels[index] = panel
      carried[panel] = (carried[panel] ?? 0) + 1
    }
  }
  // Whoever may not meet the vacancy's panel goes where it is emptiest.
  const rest = [...panels.keys()].filter((index) => panels[index] === -1)
  const found = balance(
    rest.map((index) => nextPanels(units[index]?.allowed ?? [], met.get(units[index]?.candidate ?? ''), every.length)),
    carried,
  )
  for (const [at, index] of rest.entries()) panels[index] = found[at] ?? 0
  return panels
}
