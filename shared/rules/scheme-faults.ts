/**
 * What is wrong with a scheme in itself, whatever the rules of the selection say: it could not be computed, or would not
 * mean what it seems to. No signature passes these.
 */
import { compare, equals, exactOf, exactToText, hundred, one, sum, type ExactText } from '../kernel/exact.ts'
import { leastToAggregate } from './aggregate.ts'
import type { Rubric } from './rubric.ts'
import { scaleEndsOf } from './scale.ts'
import type { Component, Scheme } from './scheme.ts'
import type { TieBreak } from './tie-break-key.ts'

export type Rubrics = Readonly<Record<string, Rubric>>

export type SchemeFault =
  /** `group` null: what stands at the top, groups and single components. */
  | { readonly kind: 'weights-do-not-sum-to-one'; readonly group: string | null; readonly sum: ExactText }
  | {
      readonly kind: 'code-twice'
      readonly list: 'vacancies' | 'groups' | 'components' | 'parts' | 'tie-breaks'
      readonly code: string
    }
  | { readonly kind: 'group-unknown'; readonly component: string; readonly group: string }
  | { readonly kind: 'group-empty'; readonly group: string }
  | { readonly kind: 'rubric-unknown'; readonly component: string; readonly rubric: string }
  | { readonly kind: 'rubric-of-another-method'; readonly component: string; readonly rubric: string }
  | { readonly kind: 'too-few-assessors-to-trim'; readonly component: string; readonly need: number }
  | { readonly kind: 'hurdle-outside-scale'; readonly component: string }
  | { readonly kind: 'part-minimum-above-maximum'; readonly component: string; readonly part: string }
  | { readonly kind: 'tie-break-on-nothing'; readonly step: string; readonly missing: string }
  | { readonly kind: 'scheme-too-long'; readonly characters: number; readonly most: number }

/** One line of the record holds 65,536 bytes; the rest is the entry round the scheme. */
const longestScheme = 60_000

export const schemeFaults = (scheme: Scheme, rubrics: Rubrics): SchemeFault[] => [
  ...weightFaults(scheme),
  ...codeFaults(scheme),
  ...groupFaults(scheme),
  ...scheme.components.flatMap((component) => componentFaults(component, rubrics)),
  ...scheme.tieBreaks.flatMap((step) => tieBreakFaults(step, scheme, rubrics)),
  ...lengthFaults(scheme),
]

function weightFaults({ groups, components }: Scheme): SchemeFault[] {
  const level = (group: string | null) => components.filter((component) => component.group === group)
  const levels = [
    { group: null, weights: [...groups, ...level(null)] },
    ...groups.map(({ code }) => ({ group: code, weights: level(code) })).filter(({ weights }) => weights.length > 0),
  ]
  return levels.flatMap(({ group, weights }) => {
    const total = sum(weights.map(({ weight }) => exactOf(weight)))
    return equals(total, one) ? [] : [{ kind: 'weights-do-not-sum-to-one' as const, group, sum: exactToText(total) }]
  })
}

function codeFaults(scheme: Scheme): SchemeFault[] {
  const lists = [
    ['vacancies', scheme.vacancies],
    ['groups', scheme.groups],
    ['components', scheme.components],
    ['tie-breaks', scheme.tieBreaks],
    ...scheme.components.map((component) => ['parts', component.kind === 'exam' ? component.parts : []] as const),
  ] as const
  return lists.flatMap(([list, items]) => {
    const codes = items.map(({ code }) => code)
    return codes
      .filter((code, i) => codes.indexOf(code) !== i)
      .map((code) => ({ kind: 'code-twice' as const, list, code }))
  })
}

function groupFaults({ groups, components }: Scheme): SchemeFault[] {
  const unknown = components.flatMap(({ code, group }): SchemeFault[] =>
    group === null || groups.some((known) => known.code === group)
      ? []
      : [{ kind: 'group-unknown', component: code, group }],
  )
  const empty = groups
    .filter(({ code }) => !components.some(({ group }) => group === code))
    .map(({ code }) => ({ kind: 'group-empty' as const, group: code }))
  return [...unknown, ...empty]
}

function componentFaults(component: Component, rubrics: Rubrics): SchemeFault[] {
  const faults: SchemeFault[] = []
  const { code } = component
  if (component.kind === 'rubric') {
    const rubric = rubricOf(rubrics, component.rubric)
    if (!rubric) faults.push({ kind: 'rubric-unknown', component: code, rubric: component.rubric })
    else if (rubric.method !== component.method) {
      faults.push({ kind: 'rubric-of-another-method', component: code, rubric: component.rubric })
    }
    const need = leastToAggregate(component.aggregation)
    if (component.minimumAssessors < need) faults.push({ kind: 'too-few-assessors-to-trim', component: code, need })
  } else {
    for (const part of component.parts) {
      if (part.minimum !== null && compare(exactOf(part.minimum), exactOf(part.maximum)) > 0) {
        faults.push({ kind: 'part-minimum-above-maximum', component: code, part: part.code })
      }
    }
  }
  return isHurdleWithinScale(component) ? faults : [...faults, { kind: 'hurdle-outside-scale', component: code }]
}

function isHurdleWithinScale(component: Component): boolean {
  if (!component.hurdle) return true
  const { low, high } =
    component.hurdle.on === 'raw' ? scaleEndsOf(component) : { low: exactOf('0' as ExactText), high: hundred }
  const minimum = exactOf(component.hurdle.minimum)
  return compare(minimum, low) >= 0 && compare(minimum, high) <= 0
}

function tieBreakFaults({ code, key }: TieBreak, scheme: Scheme, rubrics: Rubrics): SchemeFault[] {
  const missing = (name: string): SchemeFault[] => [{ kind: 'tie-break-on-nothing', step: code, missing: name }]
  if (key.of === 'fact' || key.of === 'decision') return []
  if (key.of === 'group') return scheme.groups.some((group) => group.code === key.group) ? [] : missing(key.group)
  const component = scheme.components.find((known) => known.code === key.component)
  if (!component) return missing(key.component)
  if (key.of === 'exam-parts') {
    const parts = component.kind === 'exam' ? component.parts.map((part) => part.code) : []
    return key.parts.filter((part) => !parts.includes(part as (typeof parts)[number])).flatMap(missing)
  }
  if (key.of === 'criterion') {
    const rubric = component.kind === 'rubric' ? rubricOf(rubrics, component.rubric) : undefined
    return rubric?.criteria.some((criterion) => criterion.code === key.criterion) ? [] : missing(key.criterion)
  }
  return []
}

function lengthFaults(scheme: Scheme): SchemeFault[] {
  const characters = JSON.stringify(scheme).length
  return characters <= longestScheme ? [] : [{ kind: 'scheme-too-long', characters, most: longestScheme }]
}

export const rubricOf = (rubrics: Rubrics, code: string): Rubric | undefined =>
  Object.hasOwn(rubrics, code) ? rubrics[code] : undefined
