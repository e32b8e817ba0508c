/** A scheme made ready to compute: weights as numbers, rubrics beside their components. Unsound schemes never get this far. */
import { exactOf, multiply, type Exact } from '../kernel/exact.ts'
import { err, ok, type Result } from '../kernel/result.ts'
import { scaleEndsOf, type ScaleEnds } from './scale.ts'
import { rubricOf, schemeFaults, type Rubrics, type SchemeFault } from './scheme-faults.ts'
import type { Component, ExamComponent, Group, RubricComponent, Scheme } from './scheme.ts'
import { compileRubric, type CompiledRubric } from './sheet-score.ts'

interface CompiledBase {
  readonly weight: Exact
  /** Share of the whole total: weight × weight of its group. */
  readonly share: Exact
  readonly ends: ScaleEnds
}
export interface CompiledRubricComponent extends CompiledBase {
  readonly component: RubricComponent
  readonly rubric: CompiledRubric
}
export interface CompiledExamComponent extends CompiledBase {
  readonly component: ExamComponent
  readonly maxima: readonly { readonly code: string; readonly maximum: Exact; readonly minimum: Exact | null }[]
}
export type CompiledComponent = CompiledRubricComponent | CompiledExamComponent

export interface CompiledScheme {
  readonly scheme: Scheme
  readonly components: readonly CompiledComponent[]
  readonly groups: readonly { readonly group: Group; readonly weight: Exact }[]
}

export interface UnsoundScheme {
  readonly kind: 'scheme-unsound'
  readonly faults: readonly SchemeFault[]
}

export function compileScheme(scheme: Scheme, rubrics: Rubrics): Result<CompiledScheme, UnsoundScheme> {
  const faults = schemeFaults(scheme, rubrics)
  if (faults.length > 0) return err({ kind: 'scheme-unsound', faults })
  const groups = scheme.groups.map((group) => ({ group, weight: exactOf(group.weight) }))
  const components = scheme.components.flatMap((component) => {
    const weight = exactOf(component.weight)
    const group = groups.find((known) => known.group.code === component.group)
    const share = group ? multiply(group.weight, weight) : weight
    return compileComponent(component, { weight, share, ends: scaleEndsOf(component) }, rubrics)
  })
  return ok({ scheme, groups, components })
}

function compileComponent(component: Component, base: CompiledBase, rubrics: Rubrics): CompiledComponent[] {
  if (component.kind === 'rubric') {
    const rubric = rubricOf(rubrics, component.rubric)
    return rubric ? [{ ...base, component, rubric: compileRubric(rubric) }] : []
  }
  const maxima = component.parts.map(({ code, maximum, minimum }) => ({
    code,
    maximum: exactOf(maximum),
    minimum: minimum === null ? null : exactOf(minimum),
  }))
  return [{ ...base, component, maxima }]
}
