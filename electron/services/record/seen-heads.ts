/**
 * What the next entry says its author had seen: heads of admitted, ready logs, and only those that its own past does not hold yet
 * (FORMAT.md §2). Of a forked log one entry can name one branch; the next entry names the next.
 */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { Point } from '../../../shared/record/entry.ts'
import { namedFirst } from '../../../shared/record/named-first.ts'
import { tipsOf, type Holding } from '../../../shared/record/holding.ts'
import { isBeneath, type ReadyEntry } from '../../../shared/record/past.ts'

export interface SeenQuestion {
  readonly holding: Holding
  readonly me: KeyId
  /** The own newest entry. */
  readonly previous: ReadyEntry | null
  readonly isAdmitted: (key: KeyId) => boolean
  /** What the bodies speak of: of a forked log that branch comes first. */
  readonly named: ReadonlySet<Hash>
  /** The heads on which the asker decided; null: all that is held. Nothing beyond them is claimed to have been seen. */
  readonly asked: Readonly<Record<KeyId, Point>> | null
}

export interface SeenNotHeld {
  readonly kind: 'seen-not-held'
  readonly author: KeyId
}

export type Seen = Record<KeyId, Point>

/** `seen` of the first entry, of the second, and so on as far as there is anything to say; sorted by key. */
export function newlySeen(question: SeenQuestion): Result<readonly Seen[], SeenNotHeld> {
  const { holding, me, previous, isAdmitted, asked, named } = question
  const seen: Seen[] = []
  for (const author of [...holding.logs.keys()].sort()) {
    if (author === me || !isAdmitted(author)) continue
    const points = asked ? pointAsked(asked, author) : namedFirst(holding, tipsOf(holding, author), named)
    const fresh = points.filter(([, hash]) => !isInPastOf(previous, holding.entries.get(hash), holding))
    fresh.forEach((point, index) => {
      seen[index] = { ...seen[index], [author]: point }
    })
  }
  const unheld =
    asked && (Object.entries(asked) as [KeyId, Point][]).find(([author, point]) => !holdsPoint(question, author, point))
  return unheld ? err({ kind: 'seen-not-held', author: unheld[0] }) : ok(seen)
}

const pointAsked = (asked: Readonly<Record<KeyId, Point>>, author: KeyId): Point[] =>
  asked[author] ? [asked[author]] : []

function holdsPoint({ holding, me, isAdmitted }: SeenQuestion, author: KeyId, [seq, hash]: Point): boolean {
  const entry = holding.entries.get(hash)?.entry
  return entry?.author === author && entry.seq === seq && (author === me || isAdmitted(author))
}

function isInPastOf(previous: ReadyEntry | null, entry: ReadyEntry | undefined, holding: Holding): boolean {
  if (!entry) return false
  return (previous?.past.get(entry.entry.author) ?? []).some((tip) => isBeneath(holding, entry, tip))
}
