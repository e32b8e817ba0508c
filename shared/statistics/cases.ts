/**
 * Answers statistics cases: a JSON object with `method` and `input` in, the fields of the answer out. A method that this
 * version has not got is named as unsupported; a malformed case names the place.
 */
import { z } from 'zod'
import { err, ok, type Result } from '../kernel/result.ts'
import { parseWith, type SchemaFailure } from '../kernel/schema.ts'
import {
  cohenCase,
  fleissCase,
  iccCase,
  iccIncompleteCase,
  kendallCase,
  krippendorffCase,
} from './cases/agreement-cases.ts'
import type { CaseAnswer, CaseMethod } from './cases/case-method.ts'
import { rankBootstrapCase, rankNormalCase, weightSensitivityCase } from './cases/certainty-cases.ts'
import { combine, combineAndRank, combineWithHurdles } from './cases/combine-cases.ts'
import { cut, rank, rankWithTieBreaks } from './cases/rank-cases.ts'
import { adverseImpactCase, itemAnalysisCase } from './cases/exam-cases.ts'
import { mfrmCase } from './cases/facet-cases.ts'
import { gtheoryCase } from './cases/generalisability-cases.ts'
import { connectivityCase, raterDriftCase, raterIndicesCase } from './cases/rater-cases.ts'
import { rescale, standardiseCase, standardiseWithinRater } from './cases/standardise-cases.ts'

const caseSchema = z.looseObject({ method: z.string().min(1), input: z.looseObject({}) })

const methods: Readonly<Record<string, CaseMethod>> = {
  icc: iccCase,
  icc_incomplete: iccIncompleteCase,
  krippendorff_alpha: krippendorffCase,
  fleiss_kappa: fleissCase,
  cohen_kappa: cohenCase,
  kendall_w: kendallCase,
  rater_indices: raterIndicesCase,
  rater_drift: raterDriftCase,
  mfrm: mfrmCase,
  connectivity: connectivityCase,
  gtheory: gtheoryCase,
  rank_bootstrap: rankBootstrapCase,
  rank_normal: rankNormalCase,
  weight_sensitivity: weightSensitivityCase,
  adverse_impact: adverseImpactCase,
  item_analysis: itemAnalysisCase,
  combine,
  combine_and_rank: combineAndRank,
  combine_with_hurdles: combineWithHurdles,
  rank,
  rank_with_tie_breaks: rankWithTieBreaks,
  cut,
  standardise: standardiseCase,
  standardise_within_rater: standardiseWithinRater,
  rescale,
}

/** `{unsupported: method}` is an answer; a failure is a case that can't be read, with the path to what is wrong. */
export function answerCase(json: unknown): Result<CaseAnswer, SchemaFailure> {
  const parsed = parseWith(caseSchema, json)
  if (!parsed.ok) return parsed
  const { method, input } = parsed.value
  const answer = Object.hasOwn(methods, method) ? methods[method] : undefined
  if (!answer) return ok({ unsupported: method })
  const answered = answer(input)
  return answered.ok ? answered : err({ ...answered.failure, path: ['input', ...answered.failure.path] })
}
