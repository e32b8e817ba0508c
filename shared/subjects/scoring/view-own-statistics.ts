/**
 * How many one has sealed and how the own levels are spread, criterion by criterion, while the work goes on: a mirror for one
 * assessor alone. The sheet as amended last counts; sheets without effect and candidates one recused oneself from don't.
 */
import type { Code, KeyId } from '../../kernel/ids.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { remembered, type State } from '../state.ts'
import { rubricFor } from './decide.ts'
import type { Score } from './entries.ts'
import { countsOf, viewOwnList, type OwnCounts, type OwnPlace } from './view-own-list.ts'
import { viewOwnSheet } from './view-own-sheet.ts'

export interface OwnSpread {
  readonly criterion: Code
  readonly title: Bilingual
  /** How often each level was given, the lowest first; the scheme's order. */
  readonly levels: readonly { readonly level: number; readonly count: number }[]
  readonly notObserved: number
}

export interface OwnStatistics {
  readonly counts: OwnCounts
  /** Sheets that the spread is made of. */
  readonly sheets: number
  readonly criteria: readonly OwnSpread[]
}

export const viewOwnStatistics = (state: State, key: KeyId, instrument: Code): OwnStatistics =>
  remembered(state, `own-statistics:${key}/${instrument}`, () => {
    const places = viewOwnList(state, key).instruments.find(({ code }) => code === instrument)?.places ?? []
    const sheets = places.flatMap((place) => scoresAt(state, key, place))
    const criteria = (rubricFor(state, instrument)?.criteria ?? []).map(({ code, title, levels }): OwnSpread => {
      const given = sheets.flatMap((scores) => scores[code] ?? [])
      const times = (score: Score): number => given.filter((one) => one.score === score).length
      return {
        criterion: code,
        title,
        levels: levels.map(({ level }) => ({ level, count: times(level) })),
        notObserved: times('not-observed'),
      }
    })
    return { counts: countsOf(places), sheets: sheets.length, criteria }
  })

function scoresAt(state: State, key: KeyId, { about, standing }: OwnPlace) {
  if (standing === 'open' || standing === 'away' || standing === 'without-effect') return []
  const reading = viewOwnSheet(state, key, about.candidate, about.vacancy, about.instrument)?.current.reading
  return reading?.kind === 'value' ? [reading.value.scores] : []
}
