/**
 * What a bench hands to `npm run bench`. Each `tests/bench/x.bench.ts` exports `main(): Promise<readonly Figure[]>` and is run
 * in a process of its own.
 */
export interface Figure {
  readonly name: string
  readonly value: number
  readonly unit: string
  /** The bench fails above `atMost` or below `atLeast`. */
  readonly atMost?: number
  readonly atLeast?: number
}

export const isWithin = ({ value, atMost = Infinity, atLeast = -Infinity }: Figure): boolean =>
  value <= atMost && value >= atLeast
