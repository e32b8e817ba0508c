/**
 * From when the assessors' meeting looks at a criterion: levels that lie at least this far apart. No rule, and no rank changes by it.
 * Our own choice (two levels on a scale of five), until a scheme says another.
 */
export const spreadToTalkAbout = { levelsApart: 2 } as const
