/** `adverse_impact`, `item_analysis`. */
import { z } from 'zod'
import { adverseImpact } from '../impact/adverse-impact.ts'
import { itemAnalysis } from '../items/item-analysis.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'
import { confidenceSchema, nameSchema, ratingsSchema } from './number-input.ts'

const countSchema = z.int().min(0).max(1e7)

const impactSchema = z
  .object({ groups: z.array(z.object({ name: nameSchema, applicants: countSchema, selected: countSchema })) })
  .superRefine(({ groups }, context) => {
    groups.forEach(({ name, applicants, selected }, i) => {
      if (selected > applicants) {
        context.addIssue({ code: 'custom', message: 'more-than-applicants', path: ['groups', i, 'selected'] })
      }
      if (groups.findIndex((group) => group.name === name) !== i) {
        context.addIssue({ code: 'custom', message: 'name-twice', path: ['groups', i, 'name'] })
      }
    })
  })

export const adverseImpactCase = caseMethod(impactSchema, ({ groups }): CaseAnswer => {
  const result = adverseImpact(groups)
  if (!result.ok) return { reference: null, groups: null, reason: result.failure.reason }
  return {
    reference: result.value.reference,
    groups: result.value.groups.map(({ comparison, reason, ...group }): CaseAnswer => ({
      ...group,
      ...comparison,
      ...(reason && { reason }),
    })),
  }
})

const itemsSchema = z.object({ scores: ratingsSchema, confidence: confidenceSchema })

export const itemAnalysisCase = caseMethod(itemsSchema, ({ scores, confidence }): CaseAnswer => {
  const result = itemAnalysis(scores, confidence)
  if (!result.ok) return { alpha: null, items: null, reason: result.failure.reason }
  const { items, reason, ...figures } = result.value
  return { ...figures, items: items.map((item) => ({ ...item })), ...(reason && { reason }) }
})
