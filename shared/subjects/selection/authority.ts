/**
 * Which deeds are done: whose hands count, whose log ends where, who holds which office, which branch is kept.
 *
 * Deeds may contradict each other (two holders revoke one another), so they are settled together. A deed is *done* once its two
 * hands are holders' by what was done before, stand in no fork, and every deed that would cut them off is known to be *void*; it is
 * void as soon as one of these fails for good. A deed is never undone by one that came after it, knowing of it. What can be
 * settled neither way is *disputed* and has no effect. So the outcome is the same in whatever order the deeds are looked at.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import { isBeneath, isInPast, type ReadyEntry } from '../../record/past.ts'
import { factsOf, isKnown, remembered, type AsOf, type State } from '../state.ts'
import { deedsIn, isAboutHand, type Deed } from './deeds.ts'
import type { Accepted, Holder } from './entries.ts'
import { divisionsOf, settledFor } from './forks.ts'
import { foundingOf } from './founding.ts'
import { officeSchema, type Office } from './roles.ts'

export type Holders = Readonly<Record<Office, Holder>>

export interface Cut {
  readonly key: KeyId
  readonly accepted: Accepted
  readonly proposal: ReadyEntry
  readonly completion: ReadyEntry
}

export interface Authority {
  readonly done: readonly Deed[]
  readonly cuts: ReadonlyMap<KeyId, readonly Cut[]>
  /** Proposals that are neither done nor void. */
  readonly disputed: ReadonlySet<Hash>
}

type Standing = 'done' | 'void' | 'open'

export const authorityOf = (state: State): Authority =>
  remembered(state, 'authority', () => {
    const deeds = deedsIn(state)
    const standing = new Map<Deed, Standing>(deeds.map((deed) => [deed, 'open']))
    for (let moved = true; moved;) {
      moved = false
      for (const deed of deeds) {
        if (standing.get(deed) !== 'open') continue
        const judged = judge(state, deed, standing)
        standing.set(deed, judged)
        moved ||= judged !== 'open'
      }
    }
    const done = deeds.filter((deed) => standing.get(deed) === 'done')
    const isDone = new Set(done.map(({ proposal }) => proposal.hash))
    const cuts = done.flatMap((deed) => cutBy(state, deed, done) ?? [])
    const open = deeds.filter((deed) => standing.get(deed) === 'open' && !isDone.has(deed.proposal.hash))
    return {
      done,
      cuts: Map.groupBy(cuts, ({ key }) => key),
      disputed: new Set(open.map(({ proposal }) => proposal.hash)),
    }
  })

type Standings = ReadonlyMap<Deed, Standing>

function judge(state: State, deed: Deed, standing: Standings): Standing {
  const hands = handsOf(state, deed, standing)
  if (hands !== 'done') return hands
  const rivals = [...standing.keys()].filter((other) => other.fact !== deed.fact && standing.get(other) !== 'void')
  const against = rivals.filter((other) => speaksAgainst(state, other, deed))
  if (against.some((other) => standing.get(other) === 'done')) return 'void'
  const forked = [deed.proposal, deed.completion].map((hand) => forkStanding(state, hand, standing))
  if (forked.includes('void')) return 'void'
  return against.length > 0 || forked.includes('open') ? 'open' : 'done'
}

/** Two holders of different offices, neither of them the one whom it is about. */
function handsOf(state: State, deed: Deed, standing: Standings): Standing {
  const hands = [deed.proposal, deed.completion]
  const offices = hands.map((hand) => officeStanding(state, hand, standing))
  if (offices.some(({ office, isOpen }) => office === null && !isOpen)) return 'void'
  if (offices.some(({ isOpen }) => isOpen)) return 'open'
  const [first, second] = offices.map(({ office }) => office)
  const isOneHand = first === second || deed.proposal.entry.author === deed.completion.entry.author
  if (isOneHand || hands.some(({ entry }) => isAboutHand(deed, entry.author))) return 'void'
  const { fills } = deed
  if (!fills) return 'done'
  const before = holdersAmong(state, filledBy(standing, 'done'), deed.proposal)
  const isTaken = officeSchema.options.some((office) => before?.[office].key === fills.holder.key)
  const ended = deed.ends?.accepted
    ? state.holding.entries.get(deed.ends.accepted.hash)?.entry.author
    : before?.[fills.office].key
  const isAboutItself = first === fills.office || second === fills.office
  return isAboutItself || isTaken || ended !== before?.[fills.office].key ? 'void' : 'done'
}

const filledBy = (standing: Standings, wanted: Standing): Deed[] =>
  [...standing].flatMap(([deed, one]) => (deed.fills && one === wanted ? [deed] : []))

/** The office of a hand; `isOpen` where a replacement that it knew, and that is not settled, could give or take it. */
function officeStanding(
  state: State,
  hand: ReadyEntry,
  standing: Standings,
): { office: Office | null; isOpen: boolean } {
  const { author } = hand.entry
  const office = officeAmong(holdersAmong(state, filledBy(standing, 'done'), hand), author)
  const isOpen = filledBy(standing, 'open').some(
    ({ fills, completion }) =>
      (fills?.holder.key === author || fills?.office === office) && isInPast(state.holding, hand, completion),
  )
  return { office, isOpen }
}

/** True if `other`, once done, cuts a hand of `deed` off or fills the same office otherwise; unless it came later, knowing of it. */
function speaksAgainst(state: State, other: Deed, deed: Deed): boolean {
  if (isInPast(state.holding, other.completion, deed.completion)) return false
  const isRival =
    deed.fills !== null &&
    deed.fills.office === other.fills?.office &&
    deed.fills.holder.key !== other.fills.holder.key &&
    !isInPast(state.holding, deed.proposal, other.completion)
  if (isRival) return true
  const { ends } = other
  return ends !== null && [deed.proposal, deed.completion].some((hand) => isCutOff(state, other, hand))
}

/** Of a replaced holder every key that may have held the office counts here: until it is done, nobody knows which did. */
function isCutOff(state: State, { ends, fills }: Deed, hand: ReadyEntry): boolean {
  const keys = fills ? keysOfOffice(state, fills.office).filter((key) => key !== fills.holder.key) : [ends?.key]
  return keys.includes(hand.entry.author) && !isAccepted(state, ends?.accepted ?? null, hand)
}

const keysOfOffice = (state: State, office: Office): (KeyId | undefined)[] => [
  foundingOf(state)?.body.holders[office].key,
  ...factsOf(state, 'holder.replaced.v1').flatMap(({ body }) => (body.office === office ? [body.holder.key] : [])),
]

function forkStanding(state: State, hand: ReadyEntry, standing: Standings): Standing {
  const keeping = (wanted: Standing) =>
    [...standing].flatMap(([{ keeps }, one]) =>
      one === wanted && keeps?.entry.author === hand.entry.author ? [keeps] : [],
    )
  const [done, open] = [keeping('done'), keeping('open')]
  const each = divisionsOf(state, hand, null).map((division): Standing => {
    const settled = settledFor(state, division, done)
    const couldBe = settledFor(state, division, open)
    if (settled === 'rival') return 'void'
    if (couldBe === 'rival') return 'open'
    if (settled === 'own') return 'done'
    return couldBe === 'own' ? 'open' : 'void'
  })
  return each.includes('void') ? 'void' : each.includes('open') ? 'open' : 'done'
}

export const isAccepted = (state: State, accepted: Accepted, entry: ReadyEntry): boolean =>
  accepted !== null && isBeneath(state.holding, entry, [accepted.seq, accepted.hash])

function cutBy(state: State, deed: Deed, done: readonly Deed[]): Cut | null {
  const { ends, fills, proposal, completion } = deed
  const key = fills ? holdersAmong(state, done, proposal)?.[fills.office].key : ends?.key
  return ends && key ? { key, accepted: ends.accepted, proposal, completion } : null
}

/** The three holders at a moment, by those deeds; null while the founding entry is not held. */
export function holdersAmong(state: State, done: readonly Deed[], asOf: AsOf): Holders | null {
  const founding = foundingOf(state)
  if (!founding) return null
  const holders: Record<Office, Holder> = { ...founding.body.holders }
  const known = done.filter(({ fills, completion }) => fills && isKnown(state, completion, asOf))
  for (const { fills } of known.sort((a, b) => a.proposal.depth - b.proposal.depth)) {
    if (fills) holders[fills.office] = fills.holder
  }
  return holders
}

export const officeAmong = (holders: Holders | null, key: KeyId): Office | null =>
  officeSchema.options.find((office) => holders?.[office].key === key) ?? null
