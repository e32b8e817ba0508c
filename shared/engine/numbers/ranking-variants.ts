/**
 * Other rankings of the same sheets, each by the rules of the frozen scheme with one thing changed: an assessor left out, a weight a
 * tenth up or down, totals rounded or not. Exact like the official one, and never stored.
 */
import {
  add,
  divide,
  exactInteger,
  exactOf,
  exactRatio,
  exactToText,
  multiply,
  one,
  subtract,
  type Exact,
  type ExactText,
} from '../../kernel/exact.ts'
import type { Code, KeyId } from '../../kernel/ids.ts'
import type { RankingInput } from '../../rules/rank-vacancy.ts'
import type { Component, Group, Scheme } from '../../rules/scheme.ts'

export type Variant =
  | { readonly kind: 'without-assessor'; readonly assessor: KeyId }
  | { readonly kind: 'weight'; readonly of: Code; readonly change: 'up' | 'down' }
  | { readonly kind: 'rounding'; readonly at: 'total' | 'display' }

/** What weights the total at its first level: groups, and components that stand alone. */
export interface WeightedPart {
  readonly code: Code
  readonly title: { readonly id: string; readonly en: string }
  readonly weight: ExactText
}

export const weightedParts = ({ groups, components }: Scheme): WeightedPart[] => [
  ...groups.map(({ code, title, weight }: Group) => ({ code, title, weight })),
  ...components
    .filter(({ group }: Component) => group === null)
    .map(({ code, title, weight }) => ({ code, title, weight })),
]

export function variantsOf({ scheme, candidates }: RankingInput): Variant[] {
  const assessors = [...new Set(candidates.flatMap(({ sheets }) => sheets.map(({ assessor }) => assessor)))].sort()
  const parts = weightedParts(scheme)
  const without = assessors.length < 2 ? [] : assessors
  return [
    ...without.map((assessor): Variant => ({ kind: 'without-assessor', assessor })),
    ...(parts.length < 2 ? [] : parts).flatMap(({ code }): Variant[] => [
      { kind: 'weight', of: code, change: 'up' },
      { kind: 'weight', of: code, change: 'down' },
    ]),
    { kind: 'rounding', at: scheme.rounding.at === 'total' ? 'display' : 'total' },
  ]
}

const tenth = exactRatio(1, 10)

/** The input of a variant; null where the weight can't move that far. */
export function variedInput(input: RankingInput, variant: Variant): RankingInput | null {
  const { scheme } = input
  if (variant.kind === 'rounding')
    return { ...input, scheme: { ...scheme, rounding: { ...scheme.rounding, at: variant.at } } }
  if (variant.kind === 'weight') {
    const part = weightedParts(scheme).find(({ code }) => code === variant.of)
    if (!part) return null
    const own = exactOf(part.weight)
    const step = multiply(own, tenth)
    const varied = schemeWithWeight(scheme, variant.of, variant.change === 'up' ? add(own, step) : subtract(own, step))
    return varied && { ...input, scheme: varied }
  }
  return {
    ...input,
    // One sheet less must not by itself cost the rank: the question is what the others say.
    scheme: {
      ...scheme,
      components: scheme.components.map((component) =>
        component.kind === 'rubric' ? { ...component, minimumAssessors: 1 } : component,
      ),
    },
    candidates: input.candidates.map((candidate) => ({
      ...candidate,
      sheets: candidate.sheets.filter(({ assessor }) => assessor !== variant.assessor),
    })),
  }
}

/** One part at `weight`, the others in their proportions; null where that leaves them nothing, or the part is all there is. */
export function schemeWithWeight(scheme: Scheme, code: Code, weight: Exact): Scheme | null {
  const part = weightedParts(scheme).find((known) => known.code === code)
  const rest = part && subtract(one, exactOf(part.weight))
  const left = subtract(one, weight)
  if (!part || !rest || rest.n <= 0n || left.n <= 0n || weight.n <= 0n) return null
  const scale = divide(left, rest)
  const moved = (of: { readonly code: Code; readonly weight: ExactText }): ExactText =>
    exactToText(of.code === code ? weight : multiply(exactOf(of.weight), scale))
  return {
    ...scheme,
    groups: scheme.groups.map((group) => ({ ...group, weight: moved(group) })),
    components: scheme.components.map((component) =>
      component.group === null ? { ...component, weight: moved(component) } : component,
    ),
  }
}

/** Whole percent as a share. */
export const percentShare = (percent: number): Exact => divide(exactInteger(percent), exactInteger(100))
