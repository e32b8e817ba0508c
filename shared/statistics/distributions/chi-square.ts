/** The chi-square distribution: P(X > x) = Q(df/2, x/2) (Abramowitz & Stegun 26.4.19). */
import { incompleteGamma } from './incomplete-gamma.ts'

export const chiSquareUpper = (x: number, df: number): number => incompleteGamma(df / 2, x / 2).upper
