/** `rank`, `rank_with_tie_breaks`, `cut`: the same ordering that the official ranking uses. */
import { z } from 'zod'
import { exactInteger, toApproximateNumber, type Exact } from '../../kernel/exact.ts'
import { round } from '../../kernel/exact-rounding.ts'
import { daySchema } from '../../kernel/instant.ts'
import { cutStateOf, placesForBorderline } from '../../rules/cut-line.ts'
import { groupEqual, groupPlaces, rankNumber } from '../../rules/rank.ts'
import { caseRoundingSchema, cellSchema, decimalsSchema, orderSchema, quantitySchema } from './case-input.ts'
import { caseMethod, type CaseAnswer } from './case-method.ts'

const numberings = ['competition', 'modified', 'dense', 'fractional'] as const

type Ranks = Record<(typeof numberings)[number], (number | null)[]>

/** Ranks in the order of the scores; null for what has no score. */
export function ranksOf(scores: readonly (Exact | null)[], wins: 'higher' | 'lower'): Ranks {
  const ranks: Ranks = { competition: [], modified: [], dense: [], fractional: [] }
  for (const numbering of numberings) ranks[numbering] = scores.map(() => null)
  const groups = groupEqual(
    scores.flatMap((value, item) => (value ? [{ item, value }] : [])),
    wins,
  )
  groupPlaces(groups.map((group) => group.length)).forEach((place, g) => {
    for (const { item } of groups[g] ?? []) {
      for (const numbering of numberings) ranks[numbering][item] = toApproximateNumber(rankNumber(place, numbering))
    }
  })
  return ranks
}

const rankSchema = z.object({
  scores: z.array(cellSchema),
  decimals: decimalsSchema,
  rounding: caseRoundingSchema,
  order: orderSchema.default('higher'),
})

export const rank = caseMethod(rankSchema, ({ scores, decimals, rounding, order }): CaseAnswer => {
  const compared = scores.map((score) =>
    score && typeof decimals === 'number' ? round(score, decimals, rounding) : score,
  )
  return { ...ranksOf(compared, order) }
})

/** A quantity, or a day in the form 2026-11-24, which orders as dates do. */
const keyValueSchema = z
  .union([
    z
      .string()
      .refine((text) => daySchema.safeParse(text).success)
      .transform(dayNumber),
    quantitySchema,
  ])
  .nullish()

function dayNumber(day: string): Exact {
  return exactInteger(Number(day.replaceAll('-', '')))
}

const tieBreakSchema = z
  .object({
    candidates: z.array(z.looseObject({ id: z.union([z.string(), z.number()]).transform(String) })),
    keys: z.array(z.tuple([z.string(), orderSchema])).min(1),
  })
  .transform(({ candidates, keys }, context) => ({
    keys,
    candidates: candidates.map((candidate, i) => ({
      id: candidate.id,
      values: keys.map(([field]) => {
        const value = keyValueSchema.safeParse(candidate[field])
        if (!value.success) {
          context.addIssue({ code: 'custom', message: 'not-a-number', path: ['candidates', i, field] })
        }
        return value.data ?? null
      }),
    })),
  }))
  .superRefine(({ candidates }, context) => {
    const ids = candidates.map(({ id }) => id)
    const twice = ids.findIndex((id, i) => ids.indexOf(id) !== i)
    if (twice >= 0) context.addIssue({ code: 'custom', message: 'id-twice', path: ['candidates', twice, 'id'] })
  })
type TieInput = z.infer<typeof tieBreakSchema>
type TieCandidate = TieInput['candidates'][number]

/** Groups that no key separates. A missing value stops the chain for its group: unresolved, never last. */
function breakByKeys(group: readonly TieCandidate[], keys: TieInput['keys'], from: number): TieCandidate[][] {
  const key = keys[from]
  const valued = group.flatMap((item) => {
    const value = item.values[from]
    return value ? [{ item, value }] : []
  })
  if (group.length < 2 || !key || valued.length < group.length) return [[...group]]
  return groupEqual(valued, key[1]).flatMap((equals) =>
    breakByKeys(
      equals.map(({ item }) => item),
      keys,
      from + 1,
    ),
  )
}

/** Whoever lacks the first key has nothing to be ranked by. */
export const rankWithTieBreaks = caseMethod(tieBreakSchema, ({ candidates, keys }): CaseAnswer => {
  const sorted = candidates.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  const running = sorted.filter(({ values }) => values[0] !== null)
  const groups = breakByKeys(running, keys, 0)
  const ranks: Record<string, number | null> = Object.fromEntries(sorted.map(({ id }) => [id, null]))
  groupPlaces(groups.map((group) => group.length)).forEach(({ above }, g) => {
    for (const { id } of groups[g] ?? []) ranks[id] = above + 1
  })
  return {
    rank: ranks,
    unresolved: groups.filter((group) => group.length > 1).map((group) => group.map(({ id }) => id)),
  }
})

const cutSchema = z
  .object({
    scores: z.array(cellSchema),
    ids: z.array(z.union([z.string(), z.number()])).nullish(),
    k: z.int().min(0),
    order: orderSchema.default('higher'),
  })
  .refine(({ scores, ids }) => !ids || ids.length === scores.length, { error: 'as-many-as-scores', path: ['ids'] })

/** Lists in the order of the input; whoever has no score is in none of them. */
export const cut = caseMethod(cutSchema, ({ scores, ids, k, order }): CaseAnswer => {
  const groups = groupEqual(
    scores.flatMap((value, item) => (value ? [{ item, value }] : [])),
    order,
  )
  const places = groupPlaces(groups.map((group) => group.length))
  const side = new Map(groups.flatMap((group, g) => group.map(({ item }) => [item, places[g]] as const)))
  const on = (state: string) =>
    scores.flatMap((_, i) => {
      const place = side.get(i)
      return place && cutStateOf(place, k) === state ? [ids?.[i] ?? i] : []
    })
  return {
    in: on('in'),
    borderline: on('borderline'),
    out: on('out'),
    placesForBorderline: placesForBorderline(places, k),
  }
})
