/** The tree beneath one component's 0–100 score: marks → sheets → raw → scaled. */
import { exactInteger, exactOf, exactToText, zero, type Exact } from '../kernel/exact.ts'
import { countedScores } from './aggregate.ts'
import type { CompiledExamComponent, CompiledRubricComponent } from './compile-scheme.ts'
import { marksOf, type ComponentTally, type SheetTally } from './component-tally.ts'
import { derivationNode, factor, plus, scoreFactor } from './derivation-node.ts'
import type { DerivationNode } from './derivation.ts'
import type { Rounding } from './quantity.ts'
import { known, none, type Reckoned } from './reckoned.ts'
import type { Criterion } from './rubric.ts'
import type { Aggregation } from './scheme.ts'
import type { CandidateInput, Mark } from './score-input.ts'
import { isLevel } from './sheet-score.ts'

export function deriveComponent(tally: ComponentTally, candidate: CandidateInput, rounding: Rounding): DerivationNode {
  const { compiled, raw, scaled } = tally
  const { component, ends } = compiled
  const { code, title, scaling } = component
  const inner =
    'rubric' in compiled
      ? rawOfSheets(compiled, tally, rounding)
      : derivationNode(
          { step: 'raw', of: code, title, rule: 'sum', score: raw, ...examParts(compiled, candidate, rounding) },
          rounding,
        )
  const isAbsentZero = raw.state === 'none' && scaled.state === 'known'
  const low = factor(ends.low)
  const formula =
    scaling === 'of-maximum'
      ? `${scoreFactor(raw)} / ${factor(ends.high)} × 100`
      : `(${scoreFactor(raw)} − ${low}) / (${factor(ends.high)} − ${low}) × 100`
  return derivationNode(
    {
      step: 'scaled',
      of: code,
      title,
      rule: isAbsentZero ? 'absent-counts-zero' : scaling,
      formula: isAbsentZero ? '' : formula,
      score: scaled,
      inputs: [inner],
    },
    rounding,
  )
}

function rawOfSheets(
  compiled: CompiledRubricComponent,
  { sheets, raw }: ComponentTally,
  rounding: Rounding,
): DerivationNode {
  const { component } = compiled
  const inputs = sheets.map((tally) => sheetNode(compiled, tally, rounding))
  const scores = sheets.flatMap(({ score }) => (score.state === 'known' ? [score.value] : []))
  return derivationNode(
    {
      step: 'raw',
      of: component.code,
      title: component.title,
      rule: aggregationName(component.aggregation),
      formula: raw.state === 'known' ? aggregationFormula(scores, component.aggregation) : '',
      score: raw,
      inputs,
    },
    rounding,
  )
}

export const aggregationName = (rule: Aggregation): string =>
  rule.method === 'trimmed-mean' ? `trimmed-mean(${rule.low},${rule.high})` : rule.method

export function aggregationFormula(scores: readonly Exact[], rule: Aggregation): string {
  const counted = countedScores(scores, rule).map(exactToText)
  return rule.method === 'median' ? `median(${counted.join('; ')})` : `(${counted.join(' + ')}) / ${counted.length}`
}

function sheetNode(
  { rubric }: CompiledRubricComponent,
  { sheet, score }: SheetTally,
  rounding: Rounding,
): DerivationNode {
  const { criteria } = rubric.rubric
  const marks: Readonly<Record<string, Mark>> = sheet.marks.state === 'present' ? sheet.marks.value : {}
  const levels = criteria.map((criterion) => ({
    criterion,
    mark: Object.hasOwn(marks, criterion.code) ? marks[criterion.code] : undefined,
  }))
  const observed = levels.flatMap(({ criterion, mark }) =>
    mark !== undefined && isLevel(mark) ? [{ criterion, mark }] : [],
  )
  const weight = ({ criterion }: { criterion: Criterion }) => factor(exactOf(criterion.weight))
  const products = observed.map((line) => `${weight(line)} × ${line.mark}`).join(' + ')
  const isWhole = observed.length === criteria.length
  return derivationNode(
    {
      step: 'sheet',
      of: sheet.assessor,
      title: null,
      rule: isWhole ? 'weighted-sum' : 'weighted-mean-of-observed',
      formula: isWhole ? products : `(${products}) / ${bracketed(observed.map(weight))}`,
      score,
      inputs: sheet.marks.state === 'present' ? levels.map((line) => markNode(line, rounding)) : [],
    },
    rounding,
  )
}

const bracketed = (terms: readonly string[]): string => (terms.length > 1 ? `(${terms.join(' + ')})` : terms.join())

function markNode(
  { criterion, mark }: { criterion: Criterion; mark: Mark | undefined },
  rounding: Rounding,
): DerivationNode {
  const { code, title } = criterion
  const score = markScore(code, mark)
  const rule = mark === 'not-observed' ? 'not-observed' : 'level'
  return derivationNode({ step: 'mark', of: code, title, rule, formula: '', score, inputs: [] }, rounding)
}

function markScore(criterion: string, mark: Mark | undefined): Reckoned {
  if (mark === undefined) return none({ kind: 'criterion-unmarked', criterion })
  if (mark === 'not-observed') return none({ kind: 'not-observed', observed: 0, need: 1 })
  return isLevel(mark) ? known(exactInteger(mark)) : none({ kind: 'level-outside-scale', criterion })
}

function examParts({ component }: CompiledExamComponent, candidate: CandidateInput, rounding: Rounding) {
  const marks = marksOf(candidate, component.code)
  if (marks?.state !== 'present') return { formula: '', inputs: [] }
  const inputs = component.parts.map(({ code, title, maximum }) => {
    const text = Object.hasOwn(marks.value, code) ? marks.value[code] : undefined
    const score = text === undefined ? none({ kind: 'part-unmarked', part: code }) : known(exactOf(text))
    const rule = `0–${exactToText(exactOf(maximum))}`
    return derivationNode({ step: 'part', of: code, title, rule, formula: '', score, inputs: [] }, rounding)
  })
  return { formula: inputs.length === 0 ? exactToText(zero) : plus(inputs), inputs }
}
