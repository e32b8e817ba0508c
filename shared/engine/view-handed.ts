/**
 * Who has handed in what, as the heads of their logs show, and what of it was acknowledged: heads and counts alone. Also what the
 * holders acknowledged of one's own log, so that one sees whether they hold what one holds.
 */
import type { Hash, KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import { keyedEntries } from '../kernel/keyed.ts'
import { tipsOf } from '../record/holding.ts'
import { declarationsOf } from '../subjects/integrity/recusals.ts'
import { holdersAt } from '../subjects/selection/offices.ts'
import { viewPeople, type PersonView } from '../subjects/selection/view-people.ts'
import { factsOf, remembered, type Fact, type State } from '../subjects/state.ts'
import { entriesOf } from './view-bundle.ts'

export interface HandedIn {
  readonly person: PersonView
  /** Entries of that log that are here. */
  readonly entries: number
  readonly lastAt: Instant | null
  /** Holders only: whether they said that this is their selection. The founder has by founding it. */
  readonly joined: boolean | null
  /** Assessors only. */
  readonly declared: boolean | null
  /** Assessors only: sealed sheets that are named in the log, whatever is in them. */
  readonly sheets: number | null
  /** Whether somebody signed that all of the sheets here were received; `null` where there are none. */
  readonly acknowledged: boolean | null
}

export const viewHandedIn = (state: State): readonly HandedIn[] =>
  remembered(state, 'handed-in', () => {
    const joined = new Set(factsOf(state, 'selection.joined.v1').map(({ entry }) => entry.entry.author))
    const founder = factsOf(state, 'selection.founded.v1')[0]?.entry.entry.author
    const sheets = Map.groupBy(factsOf(state, 'score-sheet.sealed.v1'), ({ entry }) => entry.entry.author)
    const reached = acknowledgedNumbers(state)
    return [...viewPeople(state).values()].map((person): HandedIn => {
      const isAssessor = person.roles.includes('assessor')
      const own = sheets.get(person.key) ?? []
      const last = Math.max(-1, ...own.map(({ entry }) => entry.entry.seq))
      return {
        person,
        entries: entriesOf(state, person.key),
        lastAt: state.holding.logs.get(person.key)?.bySeq.at(-1)?.[0]?.entry.at ?? null,
        joined: person.office ? person.key === founder || joined.has(person.key) : null,
        declared: isAssessor ? declarationsOf(state, person.key, null).length > 0 : null,
        sheets: isAssessor ? own.length : null,
        acknowledged: own.length === 0 ? null : (reached.get(person.key) ?? -1) >= last,
      }
    })
  })

/** For each log the highest number that any acknowledgement names. */
function acknowledgedNumbers(state: State): ReadonlyMap<KeyId, number> {
  const reached = new Map<KeyId, number>()
  for (const { body } of factsOf(state, 'bundle.received.v1')) {
    for (const [key, [seq]] of keyedEntries(body.heads)) {
      reached.set(key, Math.max(reached.get(key) ?? -1, seq))
    }
  }
  return reached
}

export interface ReceiptView {
  readonly holder: PersonView
  /** `null`: nothing of this log was acknowledged by that holder, as far as is known here. */
  readonly receipt: {
    readonly at: Instant
    readonly bundle: Hash
    /** Number of the own entry that it reaches, from 1 as people count. */
    readonly reaches: number
    /** `equal`: all own entries. `behind`: some came after. `differs`: another log under the own key. */
    readonly standing: 'equal' | 'behind' | 'differs'
    readonly entriesAfter: number
  } | null
}

/** What each holder acknowledged last of `me`'s log. */
export const viewReceipts = (state: State, me: KeyId): readonly ReceiptView[] =>
  remembered(state, `receipts:${me}`, () =>
    Object.values(holdersAt(state, null) ?? {}).flatMap(({ key }) => {
      const holder = viewPeople(state).get(key)
      return holder && key !== me ? [{ holder, receipt: receiptFrom(state, key, me) }] : []
    }),
  )

function receiptFrom(state: State, holder: KeyId, me: KeyId): ReceiptView['receipt'] {
  const last = factsOf(state, 'bundle.received.v1')
    .filter((fact): fact is Fact<'bundle.received.v1'> => fact.entry.entry.author === holder && me in fact.body.heads)
    .toSorted((a, b) => a.entry.entry.seq - b.entry.entry.seq)
    .at(-1)
  const point = last?.body.heads[me]
  if (!last || !point) return null
  const [seq, hash] = point
  // Of a log with two branches nobody can say here which of them the receipt should be equal to.
  const isOwn = state.holding.entries.get(hash)?.entry.author === me && !state.holding.logs.get(me)?.forked
  const tip = tipsOf(state.holding, me)[0]?.[0] ?? -1
  return {
    at: last.entry.entry.at,
    bundle: last.body.bundle,
    reaches: seq + 1,
    standing: !isOwn ? 'differs' : seq === tip ? 'equal' : 'behind',
    entriesAfter: isOwn ? tip - seq : 0,
  }
}
