/**
 * Where the field draws its lines. Conventions of a literature, no law and no rule of a profile: they choose words and mark what is
 * worth a look, and never change a score. Each with where it comes from.
 */

/** Of the lower bound of an intraclass correlation: Koo & Li 2016. */
export const iccBands = { moderate: 0.5, good: 0.75, excellent: 0.9 } as const

/** Krippendorff 2004. */
export const alphaBands = { tentative: 0.667, firm: 0.8 } as const

/** Kendall's W from which panels are taken to order alike; our own line, after Schmidt 1997 (0.7 strong agreement). */
export const sameOrder = 0.7

/** Intervals are of this confidence. */
export const confidence = 0.95

/** Complete rows are taken alone where they are this share and this many; else all cells by REML (statistics.md §1). */
export const listwise = { share: 0.8, rows: 10 } as const

/** REML is for so many cells at most. */
export const remlCells = 2000

/** Fewer marks say too little of an assessor to adjust by (Linacre 1994). */
export const leastMarks = 10

/** Extreme scores are taken to lie this far from the end, by custom of the method (Linacre 1989). */
export const extremeAdjustment = 0.3

/** A fair average that differs less from the raw one is not spoken of; marks of the rubric. */
export const fairDifference = 0.25

/** Mean square fit, Linacre 2002. */
export const fitBands = { uniform: 0.5, noisy: 1.5, degrading: 2 } as const

/** SD of own marks over that of others on the same candidates: Myford & Wolfe 2004. */
export const spreadBands = { central: 0.7, extreme: 1.4 } as const

/** A change over the whole sequence of half a mark that chance alone gives once in a hundred sequences. */
export const driftLimits = { change: 0.5, p: 0.01 } as const

/** Hours whose mean residuals lie less far apart are not spoken of; marks of the rubric, our own line. */
export const hourChange = 0.25

/** A sheet whose score lies this far from the mean of the others on the same candidate, in marks of the rubric. */
export const outlierDistance = 1

/** Fewer candidates tell nothing of agreement. */
export const leastCandidates = 5

/** Raters differ in severity beyond what chance gives: p of the fixed χ². */
export const differP = 0.05

/** A weight that moves this far, in shares of the total: weight ± 10 % of itself. */
export const weightSwing = 0.1

/** A safe interval of a weight narrower than this on a side invites objections; shares of one. */
export const narrowWeight = 0.02

/** P(above the cut) from which a place is firm, and below which a candidate is surely outside. */
export const firmZone = { inside: 0.95, outside: 0.05 } as const
