/**
 * Draw 2: from seed, list, recusals, panels and the committee's choice to a whole roster, the same whatever the order in which any of
 * these came. Everybody is scored on each instrument by one panel of at least the required size, none of whose members has recused.
 */
import type { Code } from '../../../kernel/ids.ts'
import type { Crypto } from '../../../kernel/ports.ts'
import { err, ok, type Result } from '../../../kernel/result.ts'
import type { Assignment, Panel } from '../entries.ts'
import { homePanels, type Home, type NobodyToScore } from './home-panels.ts'
import { linkPanels, type LinkPanel, type LinkTooLarge } from './link-panels.ts'
import { byText, inDrawnOrder, type PlanInput } from './plan-input.ts'
import type { Plan, Wish } from './plan.ts'
import { timetable, type Place } from './timetable.ts'

export interface PlannedRoster {
  /** The committee's, by code, then those that link them. */
  readonly panels: readonly Panel[]
  readonly assignments: readonly Assignment[]
  readonly plan: Plan
  readonly links: readonly LinkPanel[]
}

export type PlanRejection =
  | NobodyToScore
  | LinkTooLarge
  /** Nothing to link, or nothing to cross. */
  | { readonly kind: 'one-panel' | 'one-instrument' | 'too-many-panels' | 'nobody-listed' }
  | { readonly kind: 'panel-short'; readonly panel: Code; readonly seats: number; readonly least: number }

/** A roster names at most 60. */
const mostPanels = 60

export function planRoster(given: PlanInput, wish: Wish, crypto: Crypto): Result<PlannedRoster, PlanRejection> {
  const input = inDrawnOrder(given, crypto)
  const impossible = whyImpossible(input, wish)
  if (impossible) return err(impossible)
  const homes = homePanels(input, wish)
  if (!homes.ok) return homes
  const links = linkPanels(input, homes.value, { wish, crypto })
  if (!links.ok) return links
  const linking = links.value.map(({ panel }) => panel)
  if (linking.length + input.panels.length > mostPanels) return err({ kind: 'too-many-panels' })
  const places = placesOf(input, homes.value, links.value)
  const panels = [...linking, ...input.panels]
  const assignments = timetable({ input, wish, panels, linking: linking.length, places }, crypto)
  return ok({
    panels: [...input.panels, ...linking],
    assignments: assignments.sort(inRosterOrder),
    plan: {
      ...wish,
      draw: 2,
      serves: Object.entries(input.serves)
        .map(([panel, vacancies]) => ({ panel: panel as Code, vacancies: [...vacancies].sort(byText) }))
        .sort((a, b) => byText(a.panel, b.panel)),
      linkPanels: linking.map(({ code }) => code),
    },
    links: links.value,
  })
}

function whyImpossible(input: PlanInput, wish: Wish): PlanRejection | null {
  const { candidates, panels, instruments, leastAssessors } = input
  if (candidates.length === 0) return { kind: 'nobody-listed' }
  const short = panels.find(({ members }) => members.length < leastAssessors)
  if (short) return { kind: 'panel-short', panel: short.code, seats: short.members.length, least: leastAssessors }
  if (wish.links !== 'none' && panels.length < 2) return { kind: 'one-panel' }
  if (wish.links === 'crossed' && instruments.length < 2) return { kind: 'one-instrument' }
  return null
}

function placesOf(input: PlanInput, homes: readonly Home[], links: readonly LinkPanel[]): Place[] {
  const linked = new Map(links.flatMap(({ panel, candidates }) => candidates.map((one) => [one, panel.code] as const)))
  return homes.flatMap(({ candidate, vacancy, instrument, panel }) => {
    const code = linked.get(candidate) ?? input.panels[panel]?.code
    return code === undefined ? [] : [{ candidate, vacancy, instrument, panel: code }]
  })
}

const inRosterOrder = (a: Assignment, b: Assignment): number =>
  byText(a.panel, b.panel) || a.order - b.order || byText(a.vacancy, b.vacancy) || byText(a.instrument, b.instrument)
