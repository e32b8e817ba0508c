/**
 * Variance components of a crossed table with gaps by restricted maximum likelihood: where the likelihood of
 * `crossed-likelihood.ts` is highest over u, w ≥ 0. The best point of a coarse grid, then Newton in ln u and ln w on the
 * analytic slopes, with halved steps; a variance that runs to 0 is put on 0 and stays where the slope points outward.
 */
import { noValue, type Estimated } from '../reason.ts'
import { restrictedLikelihood, type Cells, type LikelihoodPoint } from './crossed-likelihood.ts'
import { ok } from '../../kernel/result.ts'

export interface VarianceComponents {
  readonly subject: number
  readonly rater: number
  readonly residual: number
  readonly grandMean: number
}

interface Place {
  readonly u: number
  readonly w: number
  readonly point: LikelihoodPoint
}

const grid = [0, 0.003, 0.03, 0.1, 0.3, 1, 3, 10, 30, 300] as const
const smallest = 1e-9
const largest = 1e9

/** `not_estimable` where nothing is left for the residual, or one of the ratios grows without end. */
export function crossedComponents(cells: Cells): Estimated<VarianceComponents> {
  const placeAt = (u: number, w: number): Place | null => {
    const point = restrictedLikelihood(cells, u, w)
    return point && { u, w, point }
  }
  const starts = grid.flatMap((u) => grid.flatMap((w) => placeAt(u, w) ?? []))
  if (starts.length === 0) return noValue('not_estimable')
  const start = starts.reduce((best, place) => (place.point.value > best.point.value ? place : best))
  const { u, w, point } = climb(inside(start, placeAt), placeAt)
  if (u > largest || w > largest) return noValue('not_estimable')
  const { residual, mean } = point
  return ok({ subject: u * residual, rater: w * residual, residual, grandMean: mean })
}

type PlaceAt = (u: number, w: number) => Place | null

/** Off the edge where the likelihood rises from it. */
function inside(start: Place, placeAt: PlaceAt): Place {
  const off = (value: number, slope: number): number => (value === 0 && slope > 0 ? 1e-4 : value)
  const [u, w] = [off(start.u, start.point.slopes[0]), off(start.w, start.point.slopes[1])]
  return placeAt(u, w) ?? start
}

function climb(start: Place, placeAt: PlaceAt): Place {
  let place = start
  for (let step = 0; step < 200; step++) {
    const next = better(place, newtonStep(place, placeAt), placeAt)
    if (!next) return place
    const moved = Math.max(change(place.u, next.u), change(place.w, next.w))
    place = onEdge(next, placeAt)
    if (moved < 1e-11 || place.u > largest || place.w > largest) return place
  }
  return place
}

const change = (from: number, to: number): number => (from === to ? 0 : Math.abs(to - from) / Math.max(from, to))

function onEdge(place: Place, placeAt: PlaceAt): Place {
  if (place.u >= smallest && place.w >= smallest) return place
  return placeAt(place.u < smallest ? 0 : place.u, place.w < smallest ? 0 : place.w) ?? place
}

/** The slopes in ln u and ln w. */
const logSlopes = ({ u, w, point }: Place): readonly [number, number] => [u * point.slopes[0], w * point.slopes[1]]

/** Steps of ln u and ln w, at most 2; along the slope where the likelihood isn't concave. */
function newtonStep(place: Place, placeAt: PlaceAt): readonly [number, number] {
  const h = 1e-4
  const [gu, gw] = logSlopes(place)
  const [du, dw] = [secant(place, [h, 0], placeAt), secant(place, [0, h], placeAt)]
  const cross = (du[1] + dw[0]) / 2
  const [a, d] = [place.u === 0 ? -1 : du[0], place.w === 0 ? -1 : dw[1]]
  const c = place.u === 0 || place.w === 0 ? 0 : cross
  const determinant = a * d - c * c
  const isConcave = a < 0 && determinant > 0
  const step = isConcave
    ? ([-(d * gu - c * gw) / determinant, -(a * gw - c * gu) / determinant] as const)
    : ([gu / (Math.abs(a) + 1e-12), gw / (Math.abs(d) + 1e-12)] as const)
  return [clamp(step[0]), clamp(step[1])]
}

const clamp = (step: number): number => Math.max(-2, Math.min(2, step))

/** How the slopes change per unit of ln u or ln w, by central differences. */
function secant(place: Place, [hu, hw]: readonly [number, number], placeAt: PlaceAt): readonly [number, number] {
  const up = placeAt(place.u * Math.exp(hu), place.w * Math.exp(hw))
  const down = placeAt(place.u * Math.exp(-hu), place.w * Math.exp(-hw))
  if (!up || !down) return [-1, -1]
  const [a, b] = [logSlopes(up), logSlopes(down)]
  const width = 2 * (hu + hw)
  return [(a[0] - b[0]) / width, (a[1] - b[1]) / width]
}

/** The first of the step, its half, its quarter … that is not lower; null where none is. */
function better(place: Place, [su, sw]: readonly [number, number], placeAt: PlaceAt): Place | null {
  const slack = 1e-13 * Math.abs(place.point.value)
  for (let share = 1; share > 1e-6; share /= 2) {
    const next = placeAt(place.u * Math.exp(share * su), place.w * Math.exp(share * sw))
    if (next && next.point.value >= place.point.value - slack) return next
  }
  return null
}
