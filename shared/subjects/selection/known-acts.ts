/**
 * Which acts somebody knew of when signing. Whoever signs no acts themselves (an assessor) knows just what stands in the past of the
 * entry, and hundreds of sheets that saw nothing new between them share one past: so a question about acts is asked once for all of
 * them.
 */
import type { KeyId } from '../../kernel/ids.ts'
import { isEntryType } from '../catalogue.ts'
import { plainTypes } from '../plain-types.ts'
import { remembered, type AsOf, type State } from '../state.ts'

/** Authors whose logs hold anything that adds to somebody's authority, or that this version does not know. */
const actingAuthors = (state: State): ReadonlySet<KeyId> =>
  remembered(
    state,
    'acting-authors',
    () =>
      new Set(
        [...state.holding.logs.values()]
          .filter(({ bySeq }) =>
            bySeq.some((place) => place.some(({ entry: { type } }) => !isEntryType(type) || !plainTypes.has(type))),
          )
          .map(({ author }) => author),
      ),
  )

const now = {}

/** One object for everybody who knows the same acts. */
function knowledgeOf(state: State, asOf: AsOf): object {
  if (asOf === null) return now
  return actingAuthors(state).has(asOf.entry.author) ? asOf : asOf.past
}

/** Works the answer to a question about acts out once for all who knew the same of them, until the next batch of entries. */
export function rememberedFor<V>(state: State, question: string, asOf: AsOf, work: () => V): V {
  const answers = remembered(state, question, () => new Map<object, V>())
  const knowledge = knowledgeOf(state, asOf)
  if (!answers.has(knowledge)) answers.set(knowledge, work())
  return answers.get(knowledge) as V
}
