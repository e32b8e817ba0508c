/** Student's t, as the square root of F on 1 and df degrees of freedom. */
import { fUpper } from './f-distribution.ts'

/** P(|T| > |t|) on df > 0 degrees of freedom. */
export const tTwoSided = (t: number, df: number): number => fUpper(t * t, { df1: 1, df2: df })
