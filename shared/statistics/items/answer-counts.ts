/** How often each answer to a question was chosen, and by how good candidates: a wrong answer that the best choose points at the key. */
import { meanOf } from '../moments.ts'

export interface AnswerCount {
  /** Null: no answer. */
  readonly answer: string | null
  readonly count: number
  /** Mean total of those who chose it. */
  readonly meanTotal: number | null
}

/** Per option in the order given, then answers that are no option by name, then omissions; options nobody chose have 0. */
export function answerCounts(
  answers: readonly (string | null)[],
  totals: readonly number[],
  options: readonly string[],
): AnswerCount[] {
  const others = [...new Set(answers.filter((answer) => answer !== null))]
    .filter((answer) => !options.includes(answer))
    .sort()
  const all = [...options, ...others, ...(answers.includes(null) ? [null] : [])]
  return all.map((answer) => {
    const chosen = totals.filter((_, i) => answers[i] === answer)
    return { answer, count: chosen.length, meanTotal: meanOf(chosen) }
  })
}
