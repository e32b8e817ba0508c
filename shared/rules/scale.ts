/** Raw score → 0 to 100. The ends come from the rubric or from the exam's published maxima, never from a constant. */
import { divide, exactInteger, exactOf, hundred, multiply, subtract, sum, zero, type Exact } from '../kernel/exact.ts'
import { highestLevel, lowestLevel } from './rubric.ts'
import type { Component, Scaling } from './scheme.ts'

export interface ScaleEnds {
  readonly low: Exact
  readonly high: Exact
}

export const scaleEndsOf = (component: Component): ScaleEnds =>
  component.kind === 'rubric'
    ? { low: exactInteger(lowestLevel), high: exactInteger(highestLevel) }
    : { low: zero, high: sum(component.parts.map(({ maximum }) => exactOf(maximum))) }

/** `of-maximum`: raw/high·100; `between`: (raw−low)/(high−low)·100. */
export function scaleToHundred(raw: Exact, scaling: Scaling, { low, high }: ScaleEnds): Exact {
  const from = scaling === 'between' ? low : zero
  return multiply(divide(subtract(raw, from), subtract(high, from)), hundred)
}
