/**
 * Joint maximum likelihood of the many-facet rating scale model (Linacre 1989, as Facets does it): Newton from 0 with halved steps.
 * The likelihood is concave, so there is one maximum; where there is none, measures run off and nothing is returned.
 *
 * Joint estimates are too wide by about L/(L − 1) with L ratings a candidate (Andersen 1973); order is not touched, and nothing
 * is corrected.
 */
import { logLikelihood, type Parameters, type ScaledObservations } from './joint-likelihood.ts'
import { curvature } from './joint-likelihood.ts'
import { newtonStep } from './newton-step.ts'

export interface JointEstimate {
  readonly parameters: Parameters
  readonly logLikelihood: number
  readonly iterations: number
}

const most = 60
/** Logits beyond which no estimate lies that has a maximum. */
const farthest = 40

export function estimateJointly(data: ScaledObservations): JointEstimate | null {
  let parameters: Parameters = {
    theta: new Float64Array(data.candidates),
    others: new Float64Array(data.raters + data.criteria + data.steps),
  }
  let likelihood = logLikelihood(data, parameters)
  for (let iterations = 1; iterations <= most; iterations++) {
    const step = newtonStep(data, curvature(data, parameters))
    if (!step) return null
    const next = climb(data, { parameters, likelihood, step })
    if (!next) return null
    ;({ parameters, likelihood } = next)
    if (next.largest < 1e-8) return { parameters, logLikelihood: likelihood, iterations }
    if (largestOf(parameters) > farthest) return null
  }
  return null
}

interface Climb {
  readonly parameters: Parameters
  readonly likelihood: number
  readonly step: Parameters
}

/** The whole step, or its half, its quarter … until the likelihood isn't lower beyond rounding. */
function climb(
  data: ScaledObservations,
  { parameters, likelihood, step }: Climb,
): { parameters: Parameters; likelihood: number; largest: number } | null {
  const slack = 1e-12 * Math.abs(likelihood)
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = {
      theta: parameters.theta.map((value, i) => value + share * (step.theta[i] ?? 0)),
      others: parameters.others.map((value, a) => value + share * (step.others[a] ?? 0)),
    }
    const reached = logLikelihood(data, next)
    if (reached >= likelihood - slack)
      return { parameters: next, likelihood: reached, largest: share * largestOf(step) }
  }
  return null
}

const largestOf = ({ theta, others }: Parameters): number =>
  [theta, others].reduce((most1, values) => values.reduce((far, x) => Math.max(far, Math.abs(x)), most1), 0)
