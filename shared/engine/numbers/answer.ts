/**
 * What a worker is asked, and what it answers: plain data in, plain data out, the same for the same question wherever it is worked
 * out. The one table of questions; their types follow from it.
 */
import type { Code } from '../../kernel/ids.ts'
import { agreementOf } from './agreement.ts'
import type { Agreement } from './agreement-answer.ts'
import { distributionOf, type Distribution } from './distribution.ts'
import { driftOf, type DriftAnswer } from './drift.ts'
import { firmnessOf, type FirmnessAnswer } from './firmness.ts'
import type { MarkTable, Part } from './mark-table.ts'
import { matrixOf, type Matrix } from './matrix.ts'
import { rankingInputOf, type RankingBasis } from './ranking-basis.ts'
import { severityOf } from './severity.ts'
import type { Severity } from './severity-answer.ts'
import { weightsOf, type TriedWeight, type WeightsAnswer } from './weights.ts'
import { spreadOfMarks, type Spread } from './spread.ts'

/** About the marks of one instrument. */
export interface MarksAnswers {
  readonly agreement: Agreement
  readonly severity: Severity
  readonly spread: Spread
  readonly drift: DriftAnswer
  readonly distribution: Distribution
  readonly matrix: Matrix
}

/** About the ranking of one vacancy. */
export interface RankingAnswers {
  readonly firmness: FirmnessAnswer
  readonly weights: WeightsAnswer
}

export type NumbersAnswers = MarksAnswers & RankingAnswers
export type Asked = keyof NumbersAnswers

export interface MarksQuestion<A extends keyof MarksAnswers = keyof MarksAnswers> {
  readonly ask: A
  readonly instrument: Code
  readonly part: Part
  /** From how many levels apart a criterion is for the meeting. */
  readonly levelsApart: number
}

export interface RankingQuestion<A extends keyof RankingAnswers = keyof RankingAnswers> {
  readonly ask: A
  readonly vacancy: Code
  /** A weight to try; null: as frozen. */
  readonly tried: TriedWeight | null
}

export type NumbersQuestion = MarksQuestion | RankingQuestion

/** What answers rest on. */
export interface NumbersSource {
  readonly tables: readonly MarkTable[]
  readonly rankings: readonly RankingBasis[]
}

type OnMarks = { readonly [A in keyof MarksAnswers]: (table: MarkTable, question: MarksQuestion) => MarksAnswers[A] }

const onMarks: OnMarks = {
  agreement: (table, { part }) => agreementOf(table, part),
  severity: (table, { part }) => severityOf(table, part),
  spread: (table, { part, levelsApart }) => spreadOfMarks(table, part, levelsApart),
  drift: (table, { part }) => driftOf(table, part),
  distribution: (table, { part }) => distributionOf(table, part),
  matrix: (table, { part }) => matrixOf(table, part),
}

/** Null where there is nothing to answer from: no such instrument, a scheme that does not compile, a reader who recused. */
export function answerTo({ tables, rankings }: NumbersSource, question: NumbersQuestion): NumbersAnswers[Asked] | null {
  if ('instrument' in question) {
    const table = tables.find(({ instrument }) => instrument === question.instrument)
    return table ? onMarks[question.ask](table, question) : null
  }
  const basis = rankings.find(({ vacancy }) => vacancy === question.vacancy)
  if (!basis || basis.isReaderRecused) return null
  const input = rankingInputOf(basis, tables)
  return question.ask === 'firmness' ? firmnessOf(input) : weightsOf(input, question.tried)
}

/** One name for one question. */
export const questionKey = (question: NumbersQuestion): string =>
  'instrument' in question
    ? `${question.ask}/${question.instrument}/${question.part.vacancy ?? ''}/${question.part.panel ?? ''}/${question.levelsApart}`
    : `${question.ask}/${question.vacancy}/${question.tried?.of ?? ''}/${question.tried?.percent ?? ''}`
