/**
 * The sums of squares of a complete table with three crossed factors, p × a × b; with one b it is a table of two. Each is the sum
 * over all cells of a squared effect, effects being means less the effects they contain.
 */
import { meanOf, sumOf } from '../moments.ts'

/** p × a × b. */
export type Cube = readonly (readonly (readonly number[])[])[]

export interface CrossedSquares {
  readonly size: { readonly p: number; readonly a: number; readonly b: number }
  readonly grandMean: number
  readonly p: number
  readonly a: number
  readonly b: number
  readonly pa: number
  readonly pb: number
  readonly ab: number
  readonly pab: number
  readonly total: number
}

/** A sum below 1e-12 of the total is what cancellation leaves, and counts as 0. */
export function crossedSquares(x: Cube): CrossedSquares {
  const first = x[0] ?? []
  const size = { p: x.length, a: first.length, b: first[0]?.length ?? 0 }
  const [P, A, B] = [range(size.p), range(size.a), range(size.b)]
  const cell = (p: number, a: number, b: number): number => x[p]?.[a]?.[b] ?? 0
  const mean = (values: readonly number[]): number => meanOf(values) ?? 0
  const pa = P.map((p) => A.map((a) => mean(B.map((b) => cell(p, a, b)))))
  const pb = P.map((p) => B.map((b) => mean(A.map((a) => cell(p, a, b)))))
  const ab = A.map((a) => B.map((b) => mean(P.map((p) => cell(p, a, b)))))
  const [ofP, ofA, ofB] = [pa.map(mean), ab.map(mean), B.map((b) => mean(ab.map((row) => row[b] ?? 0)))]
  const g = mean(ofP)
  const one = (list: readonly number[], i: number): number => (list[i] ?? 0) - g
  const two = (table: readonly (readonly number[])[], i: number, j: number): number => (table[i]?.[j] ?? 0) - g
  const squares = (values: readonly number[], times: number): number => times * sumOf(values.map((value) => value ** 2))
  const inPa = (p: number, a: number): number => two(pa, p, a) - one(ofP, p) - one(ofA, a)
  const inPb = (p: number, b: number): number => two(pb, p, b) - one(ofP, p) - one(ofB, b)
  const inAb = (a: number, b: number): number => two(ab, a, b) - one(ofA, a) - one(ofB, b)
  const left = P.flatMap((p) =>
    A.flatMap((a) => B.map((b) => cell(p, a, b) - two(pa, p, a) - inPb(p, b) - inAb(a, b) - one(ofB, b) - g)),
  )
  const all = P.flatMap((p) => A.flatMap((a) => B.map((b) => cell(p, a, b))))
  const total = squares(
    all.map((value) => value - g),
    1,
  )
  const largest = all.reduce((most, value) => Math.max(most, Math.abs(value)), 0)
  const kept = (sum: number): number => (sum <= 1e-12 * total || sum <= (1e-14 * largest) ** 2 * all.length ? 0 : sum)
  return {
    size,
    grandMean: g,
    p: kept(
      squares(
        P.map((p) => one(ofP, p)),
        size.a * size.b,
      ),
    ),
    a: kept(
      squares(
        A.map((a) => one(ofA, a)),
        size.p * size.b,
      ),
    ),
    b: kept(
      squares(
        B.map((b) => one(ofB, b)),
        size.p * size.a,
      ),
    ),
    pa: kept(
      squares(
        P.flatMap((p) => A.map((a) => inPa(p, a))),
        size.b,
      ),
    ),
    pb: kept(
      squares(
        P.flatMap((p) => B.map((b) => inPb(p, b))),
        size.a,
      ),
    ),
    ab: kept(
      squares(
        A.flatMap((a) => B.map((b) => inAb(a, b))),
        size.p,
      ),
    ),
    pab: kept(squares(left, 1)),
    total: kept(total),
  }
}

const range = (length: number): number[] => Array.from({ length }, (_, i) => i)
