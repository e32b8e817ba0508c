/**
 * Drawing the roster and changing it. `drawPlanned` draws as the committee chose to (draw 2, `planner/`), and the record keeps that choice.
 * `drawRoster` is draw 1, for rosters without one, of which the record has some and anybody must be able to draw them again: it turns a seed into an order that anybody can draw again: candidates are sorted by
 * SHA-256 of seed and pseudonym, then dealt to panels in turn, passing over panels where a member has recused. Whoever stands for
 * several vacancies meets one panel for all of them where one serves them all, else a panel for each.
 */
import { toHex, utf8ToBytes } from '../../kernel/bytes.ts'
import type { CandidateId, Code, Hash, KeyId } from '../../kernel/ids.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, linkTo, type DraftBody } from '../../record/statements.ts'
import { candidateList } from '../candidates/list.ts'
import { isRecused } from '../integrity/recusals.ts'
import { inForceAt } from '../selection/acts.ts'
import type { Accepted } from '../selection/entries.ts'
import type { AsOf, State } from '../state.ts'
import { rosterAt } from './assignments.ts'
import type { Assignment, Panel } from './entries.ts'
import { planInputOf, type PlanRequest } from './planner/plan-input.ts'
import type { Plan, Wish } from './planner/plan.ts'
import { planRoster, type PlannedRoster, type PlanRejection } from './planner/plan-roster.ts'

export interface Draw {
  readonly panels: readonly Panel[]
  /** Components that panels score. */
  readonly instruments: readonly Code[]
  /** 32 bytes in hex, drawn in front of witnesses. */
  readonly seed: string
  /** Vacancies that a panel serves, by its code; a panel that is not named serves all. */
  readonly serves?: Readonly<Record<string, readonly Code[]>>
}

export type NotReady = { readonly kind: 'list-missing' } | { readonly kind: 'roster-disputed' }

export type DrawRejection =
  | NotReady
  /** Every panel that serves the vacancy has a member who has recused from this candidate, or none serves it. */
  | { readonly kind: 'nobody-to-score'; readonly candidate: CandidateId }

const perEntry = 200

export function drawRoster(state: State, draw: Draw, crypto: Crypto): Result<DraftBody[], DrawRejection> {
  const before = readyToDraw(state)
  if (!before.ok) return before
  const assignments = deal(state, draw, { crypto, asOf: null })
  if (!assignments.ok) return assignments
  return ok(fixing(before.value, assignments.value, { panels: draw.panels, seed: draw.seed }))
}

export interface PlannedDraw extends PlanRequest {
  readonly wish: Wish
}

export interface Planned {
  readonly roster: PlannedRoster
  readonly drafts: DraftBody[]
}

export function drawPlanned(
  state: State,
  { wish, ...request }: PlannedDraw,
  crypto: Crypto,
): Result<Planned, NotReady | PlanRejection> {
  const before = readyToDraw(state)
  if (!before.ok) return before
  const roster = planRoster(planInputOf(state, request, null), wish, crypto)
  if (!roster.ok) return roster
  const { panels, assignments, plan } = roster.value
  return ok({ roster: roster.value, drafts: fixing(before.value, assignments, { panels, seed: request.seed, plan }) })
}

interface Before {
  readonly list: Hash
  readonly replaces: Hash | null
}

function readyToDraw(state: State): Result<Before, NotReady> {
  const list = inForceAt(state, 'candidates.closed.v1', null)
  if (list.kind !== 'act') return err({ kind: 'list-missing' })
  const inForce = inForceAt(state, 'roster.fixed.v1', null)
  if (inForce.kind === 'disputed') return err({ kind: 'roster-disputed' })
  return ok({ list: list.fact.entry.hash, replaces: inForce.kind === 'act' ? inForce.fact.entry.hash : null })
}

function fixing(
  { list, replaces }: Before,
  assignments: readonly Assignment[],
  drawn: { readonly panels: readonly Panel[]; readonly seed: string; readonly plan?: Plan },
): DraftBody[] {
  const parts: DraftBody[] = []
  for (let from = 0; from < assignments.length; from += perEntry) {
    parts.push({ type: 'roster.drawn.v1', body: { part: assignments.slice(from, from + perEntry) } })
  }
  const fixed = { list, ...drawn, parts: parts.map((_, index) => linkTo(index)), replaces }
  return [...parts, { type: 'roster.fixed.v1', body: fixed }]
}

/** Draw 1, by what was known at a moment. */
export function deal(
  state: State,
  { panels, instruments, seed, serves }: Draw,
  { crypto, asOf }: { readonly crypto: Crypto; readonly asOf: AsOf },
): Result<Assignment[], DrawRejection> {
  const drawn = candidateList(state, asOf)
    .map(({ listed }) => ({ listed, lot: toHex(crypto.sha256(utf8ToBytes(`${seed} ${listed.candidate}`))) }))
    .sort((a, b) => (a.lot < b.lot ? -1 : 1))
  const loads = new Map(panels.map(({ code }) => [code, 0]))
  const assignments: Assignment[] = []
  for (const { listed } of drawn) {
    const free = panels.filter(({ members }) => !members.some((key) => isRecused(state, key, listed.candidate, asOf)))
    for (const { panel, vacancies } of panelsFor(listed.vacancies, { free, serves, loads })) {
      if (!panel) return err({ kind: 'nobody-to-score', candidate: listed.candidate })
      const order = (loads.get(panel.code) ?? 0) + 1
      loads.set(panel.code, order)
      for (const vacancy of vacancies) {
        for (const instrument of instruments) {
          assignments.push({ candidate: listed.candidate, vacancy, instrument, panel: panel.code, order })
        }
      }
    }
  }
  return ok(assignments)
}

interface Dealing {
  readonly free: readonly Panel[]
  readonly serves: Draw['serves']
  readonly loads: ReadonlyMap<Code, number>
}

interface Dealt {
  readonly panel: Panel | undefined
  readonly vacancies: readonly Code[]
}

/** One panel for all vacancies or, where none serves them all, the least loaded for each; those that come to one panel go together. */
function panelsFor(vacancies: readonly Code[], { free, serves, loads }: Dealing): Dealt[] {
  const servesAll = (panel: Panel, wanted: readonly Code[]): boolean => {
    const served = serves && Object.hasOwn(serves, panel.code) ? serves[panel.code] : undefined
    return served === undefined || wanted.every((vacancy) => served.includes(vacancy))
  }
  const forThese = (wanted: readonly Code[]) =>
    leastLoaded(
      free.filter((panel) => servesAll(panel, wanted)),
      loads,
    )
  const one = forThese(vacancies)
  if (one) return [{ panel: one, vacancies }]
  return [...Map.groupBy(vacancies, (vacancy) => forThese([vacancy]))].map(([panel, own]) => ({
    panel,
    vacancies: own,
  }))
}

const leastLoaded = (panels: readonly Panel[], loads: ReadonlyMap<Code, number>): Panel | undefined =>
  panels.reduce<Panel | undefined>(
    (best, panel) => (best && (loads.get(best.code) ?? 0) <= (loads.get(panel.code) ?? 0) ? best : panel),
    undefined,
  )

export interface ReplacementRequest {
  readonly panel: Code
  readonly out: KeyId
  readonly in: KeyId
  readonly candidates: readonly CandidateId[] | null
  readonly accepted: Accepted
  readonly cause: 'recused' | 'ill' | 'absent' | 'removed'
  readonly note: string
}

export function replaceAssessor(
  state: State,
  { note, ...request }: ReplacementRequest,
): Result<DraftBody[], { kind: 'roster-missing' }> {
  const table = rosterAt(state, null)
  if (!table) return err({ kind: 'roster-missing' })
  const roster: Hash = table.roster.entry.hash
  return ok([{ type: 'assessor.replaced.v1', body: { roster, ...request, note: cardOf({ text: note }) } }])
}
