/** The standard normal distribution, on stdlib's complementary error function: P(Z > z) = erfc(z/√2)/2, with its digits far out. */
import erfc from '@stdlib/math-base-special-erfc'
import quantile from '@stdlib/stats-base-dists-normal-quantile'

export const normalDensity = (z: number): number => Math.exp(-0.5 * z * z) / Math.sqrt(2 * Math.PI)

/** P(Z > z). */
export const normalUpper = (z: number): number => 0.5 * erfc(z / Math.SQRT2)

/** Φ(z) = P(Z ≤ z). */
export const normalLower = (z: number): number => normalUpper(-z)

/** P(|Z| > |z|). */
export const normalTwoSided = (z: number): number => 2 * normalUpper(Math.abs(z))

/**
 * z with Φ(z) = p, for 0 < p < 1. Below p = 1e-8 the library loses digits (2e-9 of z at 1e-10): take the upper tail of 1 − p there, or
 * better no such p.
 */
export const normalQuantile = (p: number): number => quantile(p, 0, 1)
