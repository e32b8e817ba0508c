/** Where a scheme and the published announcement differ: every component of either side, by code, method and exact share. */
import { exactOf, exactToText, multiply, one } from '../../kernel/exact.ts'
import type { Code } from '../../kernel/ids.ts'
import type { Scheme } from '../../rules/scheme.ts'
import type { AnnouncedComponent } from './entries.ts'

export interface AnnouncedDifference {
  readonly component: Code
  readonly problem: 'not-announced' | 'not-in-scheme' | 'method' | 'share'
}

/** The scheme's components as an announcement carries them: shares of the whole total. */
export function announcedOf(scheme: Scheme): AnnouncedComponent[] {
  const groups = new Map(scheme.groups.map((group) => [group.code, exactOf(group.weight)]))
  return scheme.components.map(({ code, method, weight, group }) => {
    const groupWeight = group === null ? one : (groups.get(group) ?? one)
    return { code, method, share: exactToText(multiply(exactOf(weight), groupWeight)) }
  })
}

export function announcedDifferences(scheme: Scheme, announced: readonly AnnouncedComponent[]): AnnouncedDifference[] {
  const published = new Map(announced.map((component) => [component.code, component]))
  const planned = announcedOf(scheme)
  const codes = new Set(planned.map(({ code }) => code))
  return [
    ...planned.flatMap(({ code, method, share }): AnnouncedDifference[] => {
      const other = published.get(code)
      if (!other) return [{ component: code, problem: 'not-announced' }]
      if (other.method !== method) return [{ component: code, problem: 'method' }]
      return other.share === share ? [] : [{ component: code, problem: 'share' }]
    }),
    ...announced.flatMap(({ code }): AnnouncedDifference[] =>
      codes.has(code) ? [] : [{ component: code, problem: 'not-in-scheme' }],
    ),
  ]
}
