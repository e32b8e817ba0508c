/**
 * The record as a story: every entry held, causes before effects, each as who, when, what and what became of it. What happened is
 * told in data; the words are the languages'. A type of entry that nobody tells does not compile.
 *
 * While the gate is shut nobody learns from it what the completeness board keeps: of sheets no moment, to assessors nobody
 * else's sheets, and to whoever recused from a candidate nothing about them.
 */
import type { CandidateId, Hash, KeyId } from '../kernel/ids.ts'
import type { Instant } from '../kernel/instant.ts'
import type { ReadyEntry } from '../record/past.ts'
import { isRecused } from '../subjects/integrity/recusals.ts'
import { momentOf } from '../subjects/results/gate.ts'
import { rolesAt } from '../subjects/selection/admissions.ts'
import { officeOf } from '../subjects/selection/offices.ts'
import { nameOf } from '../subjects/selection/view-people.ts'
import { isOf, remembered, type Fact, type State } from '../subjects/state.ts'
import { tell, type Told } from './story-tellings.ts'
import { verdictOf, type Verdict } from './verdict.ts'

export interface StoryLine {
  readonly hash: Hash
  readonly author: KeyId
  readonly name: string | null
  readonly seq: number
  /** As that device's clock showed it; `null` where the moment itself would tell too much yet. */
  readonly at: Instant | null
  /** `null`: of a type, or a form, that this version does not know. */
  readonly told: Told | null
  /** The type as written. */
  readonly type: string
  readonly verdict: Verdict
}

/** Entries that the reader may see, causes first. `reader` null: who reads holds no key of the record. */
export const viewStory = (state: State, reader: KeyId | null): readonly Hash[] =>
  remembered(state, `story:${reader ?? ''}`, () =>
    [...state.holding.entries.values()]
      .filter((entry) => mayRead(state, reader, entry))
      .sort((a, b) => a.depth - b.depth || (a.hash < b.hash ? -1 : 1))
      .map(({ hash }) => hash),
  )

export function viewStoryLine(state: State, hash: Hash): StoryLine | null {
  const ready = state.holding.entries.get(hash)
  if (!ready) return null
  const { entry } = ready
  const fact = state.facts.get(hash)
  const isSheet = fact !== undefined && aboutSheet(fact) !== null
  return {
    hash,
    author: entry.author,
    name: nameOf(state, entry.author),
    seq: entry.seq,
    at: isSheet && momentOf(state) === null ? null : entry.at,
    told: fact ? tell(state, fact) : null,
    type: entry.type,
    verdict: verdictOf(state, hash) ?? { kind: 'unknown-type' },
  }
}

/** Entries without effect, in the story's order: late, refused, replaced, forked and the like; what waits is not among them. */
export const viewWithoutEffect = (state: State, reader: KeyId | null): readonly Hash[] =>
  remembered(state, `story-without-effect:${reader ?? ''}`, () =>
    viewStory(state, reader).filter((hash) => {
      const kind = verdictOf(state, hash)?.kind
      return kind !== 'effective' && kind !== 'pending'
    }),
  )

function mayRead(state: State, reader: KeyId | null, { entry, hash }: ReadyEntry): boolean {
  if (momentOf(state) !== null || entry.author === reader) return true
  const fact = state.facts.get(hash)
  const candidate = fact ? aboutWhom(fact) : null
  if (!fact || candidate === null) return true
  const isShutToReader = aboutSheet(fact) !== null && !seesAll(state, reader)
  return !isShutToReader && (reader === null || !isRecused(state, reader, candidate, null))
}

const seesAll = (state: State, reader: KeyId | null): boolean =>
  reader !== null && (officeOf(state, reader, null) !== null || rolesAt(state, reader, null).has('observer'))

const aboutSheet = (fact: Fact) =>
  isOf(fact, 'score-sheet.sealed.v1') || isOf(fact, 'score-sheet.amended.v1') || isOf(fact, 'paper-sheet.entered.v1')
    ? fact.body.about
    : null

function aboutWhom(fact: Fact): CandidateId | null {
  if (isOf(fact, 'roll.called.v1')) return fact.body.candidate
  const isAbout =
    isOf(fact, 'incident.reported.v1') || isOf(fact, 'outside-result.entered.v1') || isOf(fact, 'integration.agreed.v1')
  return isAbout ? fact.body.about.candidate : (aboutSheet(fact)?.candidate ?? null)
}
