/** Seeded random data of several shapes, for R and for us. */
import { exactFromNumber, zero, type Exact } from '../../shared/kernel/exact.ts'
import type { Observation } from '../../shared/statistics/raters/observations.ts'

/** In [0, 1); mulberry32. */
export function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

/** Roughly normal: twelve uniforms. */
const bell = (random: () => number): number => Array.from({ length: 12 }, random).reduce((sum, x) => sum + x, -6)

export interface Shape {
  readonly seed: number
  readonly candidates: number
  readonly raters: number
  readonly criteria?: number
  /** Marks from 1 to 5, or from 0 to 100. */
  readonly scale?: 'rubric' | 'hundred'
  /** Share of cells without a mark. */
  readonly gaps?: number
}

/** candidates × raters × criteria. */
export function cubeOf({
  seed,
  candidates,
  raters,
  criteria = 1,
  scale = 'rubric',
  gaps = 0,
}: Shape): (number | null)[][][] {
  const random = seeded(seed)
  const [middle, spread] = scale === 'rubric' ? [3, 1] : [62, 14]
  const [low, high] = scale === 'rubric' ? [1, 5] : [0, 100]
  const severity = Array.from({ length: raters }, () => 0.4 * spread * bell(random))
  const hardness = Array.from({ length: criteria }, () => 0.3 * spread * bell(random))
  return Array.from({ length: candidates }, () => {
    const able = 0.8 * spread * bell(random)
    return severity.map((severe) =>
      hardness.map((hard) => {
        const mark = Math.round(middle + able - severe - hard + 0.6 * spread * bell(random))
        return random() < gaps ? null : Math.min(high, Math.max(low, mark))
      }),
    )
  })
}

export const ratingsOf = (shape: Shape): (number | null)[][] =>
  cubeOf(shape).map((rows) => rows.map(([mark]) => mark ?? null))

export const observationsOf = (shape: Shape): Observation[] => {
  const order = new Map<number, number>()
  return cubeOf(shape).flatMap((rows, i) =>
    rows.flatMap((marks, j) =>
      marks.map((score, c) => {
        order.set(j, (order.get(j) ?? 0) + 1)
        return {
          candidate: `C${`${i}`.padStart(4, '0')}`,
          rater: `R${`${j}`.padStart(3, '0')}`,
          criterion: `K${`${c}`.padStart(2, '0')}`,
          score,
          order: order.get(j) ?? null,
        }
      }),
    ),
  )
}

export const exactly = (value: number | null): Exact | null =>
  value === null ? null : (exactFromNumber(value) ?? zero)
