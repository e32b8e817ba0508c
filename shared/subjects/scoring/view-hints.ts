/**
 * Private hints before a sheet is sealed: what rater training warns of. Never a penalty, never recorded, never shown to anybody
 * else; an assessor reads them and decides alone.
 */
import type { CandidateId, Code, KeyId } from '../../kernel/ids.ts'
import { instantToMillis } from '../../kernel/instant.ts'
import { highestLevel, lowestLevel, type Rubric } from '../../rules/rubric.ts'
import { recusedBy } from '../integrity/recusals.ts'
import { factsOf, readCard, remembered, type State } from '../state.ts'
import type { Score, Sheet } from './entries.ts'

/** From when a hint is given; a profile says it. */
export interface HintLimits {
  readonly sameSentenceCandidates: number
  readonly sameSentenceCharacters: number
  readonly secondsPerCriterion: number
  /** Equal levels on fewer criteria say nothing yet. */
  readonly criteriaForPattern: number
}

export type Hint =
  | { readonly kind: 'score-without-evidence'; readonly criteria: readonly Code[] }
  | { readonly kind: 'same-sentence'; readonly criteria: readonly Code[]; readonly candidates: number }
  | { readonly kind: 'all-equal'; readonly level: number }
  | { readonly kind: 'all-in-the-middle'; readonly level: number }
  | { readonly kind: 'scored-in-seconds'; readonly seconds: number }

export interface HintRequest {
  readonly sheet: Sheet
  readonly rubric: Rubric
  /** By sentence (`sentencesIn`): the own other candidates whose notes hold it. */
  readonly ownSentences: ReadonlyMap<string, ReadonlySet<CandidateId>>
  readonly candidate: CandidateId
  readonly limits: HintLimits
}

export function viewHints(request: HintRequest): Hint[] {
  const { sheet, rubric } = request
  const extreme = extremesWithoutEvidence(sheet.scores, rubric)
  const plain = rubric.criteria
    .map(({ code }) => code)
    .filter((code) => isBare(sheet.scores[code]) && !extreme.includes(code))
  return [
    ...(plain.length > 0 ? [{ kind: 'score-without-evidence', criteria: plain } as const] : []),
    ...sameSentence(request),
    ...levelPattern(request),
    ...haste(request),
  ]
}

interface Mark {
  readonly score: Score | null
  readonly note: string
}

/**
 * Criteria with the lowest or the highest level and not a word of evidence, in the rubric's order. No hint: such a sheet is not
 * sealed before the word is there.
 */
export const extremesWithoutEvidence = (marks: Readonly<Record<string, Mark>>, { criteria }: Rubric): Code[] =>
  criteria
    .map(({ code }) => code)
    .filter((code) => {
      const mark = marks[code]
      return mark !== undefined && needsEvidence(mark)
    })

export const needsEvidence = (mark: Mark): boolean => isExtreme(mark.score) && isBare(mark)

/** A level needs something seen; that nothing was seen needs nothing. */
const isBare = (mark: Mark | undefined): boolean =>
  mark !== undefined && mark.score !== null && mark.score !== 'not-observed' && mark.note.trim() === ''

const isExtreme = (score: Score | null): boolean => score === lowestLevel || score === highestLevel

function sameSentence({ sheet, rubric, ownSentences, candidate, limits }: HintRequest): Hint[] {
  const found = rubric.criteria.flatMap(({ code }) => {
    const counts = sentencesIn(sheet.scores[code]?.note ?? '', limits).map((sentence) => {
      const others = new Set(ownSentences.get(sentence))
      return others.add(candidate).size
    })
    const most = Math.max(0, ...counts)
    return most >= limits.sameSentenceCandidates ? [{ code, most }] : []
  })
  if (found.length === 0) return []
  const candidates = Math.max(...found.map(({ most }) => most))
  return [{ kind: 'same-sentence', criteria: found.map(({ code }) => code), candidates }]
}

function levelPattern({ sheet, rubric, limits }: HintRequest): Hint[] {
  const levels = rubric.criteria.flatMap(({ code }) => {
    const score = sheet.scores[code]?.score
    return typeof score === 'number' ? [score] : []
  })
  const [level] = levels
  if (level === undefined || levels.length < limits.criteriaForPattern) return []
  if (levels.some((other) => other !== level)) return []
  const isMiddle = level * 2 === lowestLevel + highestLevel
  return [{ kind: isMiddle ? 'all-in-the-middle' : 'all-equal', level }]
}

function haste({ sheet, rubric, limits }: HintRequest): Hint[] {
  const seconds = Math.max(0, instantToMillis(sheet.endedAt) - instantToMillis(sheet.startedAt)) / 1000
  const isHasty = seconds < limits.secondsPerCriterion * rubric.criteria.length
  return isHasty ? [{ kind: 'scored-in-seconds', seconds: Math.round(seconds) }] : []
}

/** Sentences long enough to mean something, without case, punctuation and spacing. */
export const sentencesIn = (
  note: string,
  { sameSentenceCharacters }: Pick<HintLimits, 'sameSentenceCharacters'>,
): string[] =>
  note
    .split(/[.!?;\n]+/)
    .map((sentence) => (sentence.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? []).join(' '))
    .filter((sentence) => sentence.replaceAll(' ', '').length >= sameSentenceCharacters)

/** Sentences in the notes of the own sealed sheets, each with the candidates about whom it was written; of nobody whom one recused oneself from. */
export const ownSentences = (
  state: State,
  key: KeyId,
  sameSentenceCharacters: number,
): ReadonlyMap<string, ReadonlySet<CandidateId>> =>
  remembered(state, `own-sentences:${key}/${sameSentenceCharacters}`, () => {
    const found = new Map<string, Set<CandidateId>>()
    const recused = recusedBy(state, key, null)
    for (const fact of factsOf(state, 'score-sheet.sealed.v1')) {
      if (fact.entry.entry.author !== key || recused.has(fact.body.about.candidate)) continue
      const reading = readCard(state, fact, 'card', fact.body.card)
      if (reading.kind !== 'value') continue
      for (const { note } of Object.values(reading.value.scores)) {
        for (const sentence of sentencesIn(note, { sameSentenceCharacters })) {
          found.set(sentence, (found.get(sentence) ?? new Set()).add(fact.body.about.candidate))
        }
      }
    }
    return found
  })
