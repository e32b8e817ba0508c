/**
 * What a committee chooses before the draw, and what of it the record keeps so that anybody can draw again: the seed alone does not
 * say how the panels were to be linked.
 *
 * `keep`: whole vacancies go to one panel, or candidates are dealt evenly whatever they stand for. `links`: how panels come to share
 * candidates. `crossed`: another panel on each instrument; `joint`: some candidates meet two neighbouring panels together; `guest`: for
 * some candidates a member of the neighbouring panel takes a seat. `visits`: a candidate comes once to a panel for everything, or once
 * for each instrument, in an order that is moved on from instrument to instrument.
 */
import { z } from 'zod'
import { codeSchema } from '../../../kernel/ids.ts'

export const linkings = ['none', 'crossed', 'joint', 'guest'] as const
export const keepings = ['candidates', 'vacancies'] as const
export const visitings = ['once', 'by-instrument'] as const

export const wishSchema = z.strictObject({
  keep: z.enum(keepings),
  links: z.enum(linkings),
  /** Candidates that link two neighbouring panels (`joint`, `guest`). */
  linkCandidates: z.int().min(1).max(20),
  visits: z.enum(visitings),
})
export type Wish = z.infer<typeof wishSchema>

/** Draw 1 had no plan: a roster without one was drawn by it. */
export const planSchema = z.strictObject({
  ...wishSchema.shape,
  draw: z.literal(2),
  /** Panels that do not serve all vacancies, by code. */
  serves: z.array(z.strictObject({ panel: codeSchema, vacancies: z.array(codeSchema).max(120) })).max(60),
  /** Panels that the draw itself made up to link others. */
  linkPanels: z.array(codeSchema).max(60),
})
export type Plan = z.infer<typeof planSchema>
