/** A card while it is edited: the same shape, not necessarily whole. */
import { scenarioCardSchema } from '../../../shared/rules/scenario-card.ts'
import { parseJson } from '../../../shared/kernel/schema.ts'

export type Node = string | number | null | readonly Node[] | { readonly [name: string]: Node }
export type CardDraft = { readonly [name: string]: Node }

export function parseCardDraft(text: string | null): CardDraft | null {
  const json = text === null ? null : parseJson(text)
  const value = json?.ok ? json.value : null
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as CardDraft) : null
}

/** What a card's own checks call wrong; anything else is a field that is not as its kind asks. */
const named = [
  'rubric-not-of-role-play',
  'competency-twice',
  'competencies-not-those-of-criteria',
  'cue-fact-or-prop-code-twice',
  'cue-outside-play',
  'cues-not-in-order',
  'behaviours-not-for-each-criterion',
  'indicator-unknown',
  'behaviour-code-twice',
  'key-twice',
  'killer-error-twice',
  'killer-error-without-occasion',
  'approval-not-whole',
  'card-too-long',
  'weights-do-not-sum-to-one',
] as const
export type Problem = (typeof named)[number] | 'field'

export interface Fault {
  readonly path: readonly PropertyKey[]
  readonly problem: Problem
}

/** The first thing that keeps the card from being filed; null where it is whole. */
export function firstFault(draft: CardDraft): Fault | null {
  const issue = scenarioCardSchema.safeParse(draft).error?.issues[0]
  if (!issue) return null
  return { path: issue.path, problem: named.find((one) => one === issue.message) ?? 'field' }
}

/** A copy of `node` with `value` at `path`. */
export function withAt(node: Node, path: readonly (string | number)[], value: Node): Node {
  const [step, ...rest] = path
  if (step === undefined) return value
  if (Array.isArray(node)) return node.map((item: Node, index) => (index === step ? withAt(item, rest, value) : item))
  const object = node as { readonly [name: string]: Node }
  return { ...object, [step]: withAt(object[step] ?? null, rest, value) }
}
