/** The chi-square distribution: P(X > x) = Q(df/2, x/2) (Abramowitz & Stegun 26.4.19), on stdlib's upper incomplete gamma function. */
import gammainc from '@stdlib/math-base-special-gammainc'

/** For x ≥ 0 and df > 0; relative error about 1e-13, also far out. */
export const chiSquareUpper = (x: number, df: number): number => gammainc(x / 2, df / 2, true, true)
