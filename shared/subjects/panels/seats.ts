/**
 * Who sits in a seat: a member of the panel, or whoever came after. A replacement gives the seat on for the candidates that it names,
 * a new key in an old one's place for all. Where the one who leaves had sealed a sheet that stands (beneath the last accepted
 * entry of a replacement for illness or of the old key; or come late and let in by two keys), the seat stays as it was: so a seat
 * gives one sheet, whoever sat in it. A replacement is of a person: it also takes the seat from a newer key of theirs.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { isBeneath, isInPast } from '../../record/past.ts'
import type { SheetAbout } from '../scoring/entries.ts'
import { sheetsAt } from '../scoring/sheet-index.ts'
import { successionsAt, type Succession } from '../selection/admissions.ts'
import { standingOf } from '../selection/cuts.ts'
import type { Accepted } from '../selection/entries.ts'
import { isAcceptedLate } from '../selection/hands.ts'
import type { AsOf, Fact, State } from '../state.ts'
import type { Panel } from './entries.ts'
import { covers, replacementsAt, type Replacement } from './replacements.ts'

/** Acts known at `asOf`; sheets that stand by the cuts, forks and decisions known at `knownAt`. */
export interface Known {
  readonly asOf: AsOf
  readonly knownAt: AsOf
}

export interface Seating extends Known {
  readonly panel: Panel
  readonly replacements: readonly Replacement[]
  readonly successions: readonly Succession[]
}

interface PanelOf {
  readonly roster: Fact<'roster.fixed.v1'>
  readonly panel: Panel
}

export const seatingAt = (state: State, { roster, panel }: PanelOf, known: Known): Seating => ({
  ...known,
  panel,
  replacements: replacementsAt(state, roster, panel.code, known.asOf),
  successions: undisputed(state, successionsAt(state, known.asOf)),
})

/** Two keys in one key's place, neither admission knowing of the other, come into no seat. */
function undisputed(state: State, successions: readonly Succession[]): Succession[] {
  const isBeside = (a: Succession, b: Succession) =>
    a.from === b.from &&
    a.to !== b.to &&
    !isInPast(state.holding, a.entry, b.entry) &&
    !isInPast(state.holding, b.entry, a.entry)
  return successions.filter((one) => !successions.some((other) => isBeside(one, other)))
}

/** One key for each member, in the panel's order. */
export const seatsOf = (state: State, seating: Seating, about: SheetAbout): KeyId[] =>
  seating.panel.members.map((member) =>
    seating.replacements.reduce(
      (seat, act) => {
        if (!covers(act, about.candidate) || !isOrSucceeds(seating, seat, act.body.out)) return seat
        const accepted = act.body.candidates === null ? act.body.accepted : null
        return keepsSeat(state, seating, { seat, about, accepted })
          ? seat
          : newestKey(state, seating, act.body.in, about)
      },
      newestKey(state, seating, member, about),
    ),
  )

/** Follows the keys of one person, as long as an older one's sheet does not hold the seat. */
function newestKey(state: State, seating: Seating, first: KeyId, about: SheetAbout): KeyId {
  let key = first
  for (const passed = new Set<KeyId>(); !passed.has(key);) {
    passed.add(key)
    const next = seating.successions.find(({ from }) => from === key)
    if (next && !keepsSeat(state, seating, { seat: key, about, accepted: next.accepted })) key = next.to
  }
  return key
}

function isOrSucceeds({ successions }: Seating, key: KeyId, first: KeyId): boolean {
  const keys = [first]
  for (const known of keys) {
    for (const { from, to } of successions) if (from === known && !keys.includes(to)) keys.push(to)
  }
  return keys.includes(key)
}

interface Leaving {
  readonly seat: KeyId
  readonly about: SheetAbout
  readonly accepted: Accepted
}

const keepsSeat = (state: State, { knownAt }: Known, { seat, about, accepted }: Leaving): boolean =>
  sheetsAt(state, seat, about).some(({ entry }) => {
    const isBeneathAccepted = accepted !== null && isBeneath(state.holding, entry, [accepted.seq, accepted.hash])
    if (standingOf(state, entry, knownAt).kind === 'forked') return false
    return isBeneathAccepted || isAcceptedLate(state, entry.hash, knownAt)
  })
