/** `icc`, `icc_incomplete`, `krippendorff_alpha`, `fleiss_kappa`, `cohen_kappa`, `kendall_w`. */
import { z } from 'zod'
import { alphaLevels, krippendorffAlpha } from '../agreement/krippendorff-alpha.ts'
import { cohenKappa } from '../agreement/cohen-kappa.ts'
import { fleissKappa } from '../agreement/fleiss-kappa.ts'
import { icc, iccNames, type IccTable, type IccValue } from '../agreement/icc.ts'
import { iccIncomplete } from '../agreement/icc-incomplete.ts'
import { kappaWeightings, tableOfPairs } from '../agreement/kappa-table.ts'
import { kendallW } from '../agreement/kendall-w.ts'
import { completeRows, raterCount } from '../ratings.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'
import { confidenceSchema, nameSchema, ratingsSchema } from './number-input.ts'

const listwiseSchema = z.object({
  ratings: ratingsSchema,
  confidence: confidenceSchema,
  missing: z.literal('listwise').default('listwise'),
})

const withReason = ({ reason, ...value }: IccValue): CaseAnswer => ({ ...value, ...(reason && { reason }) })

const iccFields = ({ meanSquares, icc: table }: IccTable): CaseAnswer => {
  const { subjects, raters, error, within } = meanSquares
  return {
    meanSquares: { subjects, raters, error, within },
    icc: Object.fromEntries(iccNames.map((name) => [name, withReason(table[name])])),
  }
}

export const iccCase = caseMethod(listwiseSchema, ({ ratings, confidence }): CaseAnswer => {
  const { rows, dropped } = completeRows(ratings)
  const size = { n: rows.length, k: raterCount(ratings), droppedSubjects: dropped }
  const result = icc(ratings, confidence)
  return result.ok ? { ...size, ...iccFields(result.value) } : { ...size, icc: null, reason: result.failure.reason }
})

const incompleteSchema = z.object({ ratings: ratingsSchema, estimator: z.literal('REML').default('REML') })

export const iccIncompleteCase = caseMethod(incompleteSchema, ({ ratings }): CaseAnswer => {
  const result = iccIncomplete(ratings)
  if (!result.ok) return { components: null, icc: null, iccOfMean: null, reason: result.failure.reason }
  const { components, ICC2, ICC3, ICC2kh, ICC3kh, ...size } = result.value
  const { grandMean, ...variances } = components
  return { ...size, components: variances, grandMean, icc: { ICC2, ICC3 }, iccOfMean: { ICC2kh, ICC3kh } }
})

const alphaSchema = z.object({ ratings: ratingsSchema, level: z.enum(alphaLevels) })

export const krippendorffCase = caseMethod(alphaSchema, ({ ratings, level }): CaseAnswer => {
  const result = krippendorffAlpha(ratings, level)
  return result.ok ? { ...result.value } : { alpha: null, reason: result.failure.reason }
})

const countSchema = z.int().min(0).max(1e9)

const fleissSchema = z.object({ counts: z.array(z.array(countSchema)) }).superRefine(({ counts }, context) => {
  counts.forEach((row, i) => {
    if (row.length !== counts[0]?.length) {
      context.addIssue({ code: 'custom', message: 'as-many-as-categories', path: ['counts', i] })
    }
  })
})

export const fleissCase = caseMethod(fleissSchema, ({ counts }): CaseAnswer => {
  const result = fleissKappa(counts)
  return result.ok ? { ...result.value } : { kappa: null, reason: result.failure.reason }
})

const weightsSchema = z
  .union([z.enum(kappaWeightings), z.array(z.array(z.number().min(0).max(1e9)))])
  .default('unweighted')

const tableSchema = z
  .object({ table: z.array(z.array(z.number().min(0).max(1e9))), weights: weightsSchema, confidence: confidenceSchema })
  .refine(({ table }) => table.every((row) => row.length === table.length), { error: 'not-square', path: ['table'] })

const pairsSchema = z
  .object({
    pairs: z.array(z.tuple([nameSchema.nullable(), nameSchema.nullable()])),
    categories: z.array(nameSchema).min(1),
    weights: weightsSchema,
    confidence: confidenceSchema,
  })
  .superRefine(({ pairs, categories }, context) => {
    pairs.forEach((pair, i) => {
      const unknown = pair.findIndex((name) => name !== null && !categories.includes(name))
      if (unknown >= 0) context.addIssue({ code: 'custom', message: 'not-a-category', path: ['pairs', i, unknown] })
    })
  })
  .transform(({ pairs, categories, ...rest }) => ({ ...rest, table: tableOfPairs(pairs, categories) }))

/** The missing input is asked for by the form the case has begun. */
const hasPairs = (input: unknown): boolean => typeof input === 'object' && input !== null && 'pairs' in input

const hasWeightsOfSize = (table: readonly unknown[], weights: z.infer<typeof weightsSchema>): boolean =>
  typeof weights === 'string' ||
  (weights.length === table.length && weights.every((row) => row.length === table.length))

const sized = { error: 'as-many-as-categories', path: ['weights'] }
const ofTable = tableSchema.refine(({ table, weights }) => hasWeightsOfSize(table, weights), sized)
const ofPairs = pairsSchema.refine(({ table, weights }) => hasWeightsOfSize(table, weights), sized)

const kappaAnswer = ({ table, weights, confidence }: z.infer<typeof ofTable> | z.infer<typeof ofPairs>): CaseAnswer => {
  const result = cohenKappa(table, weights, confidence)
  return result.ok ? { ...result.value } : { kappa: null, reason: result.failure.reason }
}

const [cohenOfTable, cohenOfPairs] = [caseMethod(ofTable, kappaAnswer), caseMethod(ofPairs, kappaAnswer)]
export const cohenCase: typeof cohenOfTable = (input) => (hasPairs(input) ? cohenOfPairs(input) : cohenOfTable(input))

export const kendallCase = caseMethod(listwiseSchema, ({ ratings }): CaseAnswer => {
  const size = {
    n: completeRows(ratings).rows.length,
    m: raterCount(ratings),
    droppedSubjects: completeRows(ratings).dropped,
  }
  const result = kendallW(ratings)
  return result.ok ? { ...result.value, ...size } : { ...size, W: null, reason: result.failure.reason }
})
