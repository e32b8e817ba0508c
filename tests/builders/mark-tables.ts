/** Tables of marks for stories about numbers: who scored whom, and what, as a function. */
import type { Code } from '../../shared/kernel/ids.ts'
import { notObserved, unmarked, type LeftOut, type MarkTable } from '../../shared/engine/numbers/mark-table.ts'
import { hashOfText, keyOfName } from './selection-story.ts'

export interface MarkStory {
  readonly candidates: number
  readonly assessors: number
  readonly criteria?: number
  /** Null: that assessor has no sheet about that candidate. */
  readonly mark: (candidate: number, assessor: number, criterion: number) => number | 'unseen' | 'unmarked' | null
  readonly panelOf?: (candidate: number) => number
  readonly minimumObserved?: number
  readonly minuteOf?: (candidate: number, assessor: number) => number
  readonly leftOut?: readonly LeftOut[]
}

const padded = (at: number): string => String(at + 1).padStart(4, '0')
/** Names in order of their numbers, so that a test can tell who is who. */
export const candidateAt = (at: number) =>
  `${padded(at)}${hashOfText('c').slice(0, 28)}` as MarkTable['candidates'][number]
export const assessorAt = (at: number) =>
  `${padded(at)}${keyOfName('a').slice(0, 60)}` as MarkTable['assessors'][number]
export const criterionAt = (at: number) => `kriteria-${at + 1}` as Code
export const panelAt = (at: number) => `panel-${at + 1}` as Code

export function aMarkTable(story: MarkStory): MarkTable {
  const { candidates, assessors, criteria = 1, mark, panelOf = () => 0, minuteOf = () => 480 } = story
  const sheets = Array.from({ length: candidates }, (_, i) =>
    Array.from({ length: assessors }, (__, j) => ({ i, j })).filter(({ j }) => mark(i, j, 0) !== null),
  ).flat()
  const marks = sheets.flatMap(({ i, j }) =>
    Array.from({ length: criteria }, (_, c) => {
      const given = mark(i, j, c)
      if (given === 'unseen') return notObserved
      return given === 'unmarked' || given === null ? unmarked : given
    }),
  )
  const seen = new Map<number, number>()
  return {
    instrument: 'wawancara' as Code,
    scale: { min: 1, max: 5 },
    aggregation: { method: 'mean' },
    candidates: Array.from({ length: candidates }, (_, i) => candidateAt(i)),
    assessors: Array.from({ length: assessors }, (_, j) => assessorAt(j)),
    vacancies: ['formasi' as Code],
    panels: [...new Set(sheets.map(({ i }) => panelOf(i)))].sort((a, b) => a - b).map(panelAt),
    criteria: Array.from({ length: criteria }, (_, c) => criterionAt(c)),
    weights: Array.from({ length: criteria }, () => 1),
    minimumObserved: story.minimumObserved ?? criteria,
    candidate: Int32Array.from(sheets, ({ i }) => i),
    assessor: Int32Array.from(sheets, ({ j }) => j),
    vacancy: new Int32Array(sheets.length),
    panel: Int32Array.from(sheets, ({ i }) => panelOf(i)),
    order: Int32Array.from(sheets, ({ j }) => {
      const place = (seen.get(j) ?? 0) + 1
      seen.set(j, place)
      return place
    }),
    minute: Int32Array.from(sheets, ({ i, j }) => minuteOf(i, j)),
    marks: Int8Array.from(marks),
    leftOut: story.leftOut ?? [],
  }
}

/** The same every time, and like chance to whoever looks: whole, from 0 below `below`. */
export function scattered(below: number, ...of: readonly number[]): number {
  let hash = 2166136261
  for (const value of of) hash = Math.imul(hash ^ (value + 1), 16777619) >>> 0
  hash = Math.imul(hash ^ (hash >>> 15), 2246822507) >>> 0
  return (hash ^ (hash >>> 13)) % below
}
