/** How sure a shipped rule is. A committee that has read the text raises the standing in its own profile. */
import type { z } from 'zod'
import type { sourceSchema, standingSchema } from '../rules/rule.ts'

interface Provenance {
  standing: z.input<typeof standingSchema>
  source: z.input<typeof sourceSchema>
}

/** The regulation's own text, or the regulator's own page, was read there. */
export const textRead = (law: string, seen: string): Provenance => ({ standing: 'text-read', source: { law, seen } })

/** A report that summarises the regulation was read there. */
export const press = (law: string, seen: string): Provenance => ({ standing: 'press', source: { law, seen } })

/** Not read anywhere; to be checked against the official text before a real selection rests on it. */
export const assumed = (law: string): Provenance => ({ standing: 'assumed', source: { law, seen: null } })
