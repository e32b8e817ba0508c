/** How far one is with each place that was opened and not sealed: how long, how many criteria, and which was open last. */
import { useMemo } from 'react'
import { draftKey, parseDraft } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'
import { instantToMillis } from '../../../shared/kernel/instant.ts'
import { useSelection } from '../../store/use-view.ts'
import { parseSitting, sittingKey } from './sitting.ts'

export interface Stopped {
  readonly openMillis: number
  /** Criteria with a level; `null` where nothing was written. */
  readonly scored: number | null
  /** Of all places, this one was open last. */
  readonly isLast: boolean
}

/** By place. `keys`: of the drafts, which change when a sheet is begun, sealed or thrown away. */
export function useSittings(places: readonly OwnPlace[], keys: ReadonlySet<string>): ReadonlyMap<string, Stopped> {
  const { drafts } = useSelection()
  return useMemo(() => {
    const opened = places
      .filter(({ standing, about }) => standing === 'open' && keys.has(sittingKey(about)))
      .flatMap(({ place, about }) => {
        const sitting = parseSitting(drafts.get(sittingKey(about)))
        return sitting ? [{ place, about, sitting }] : []
      })
    const last = Math.max(...opened.map(({ sitting }) => instantToMillis(sitting.leftAt)))
    return new Map(
      opened.map(({ place, about, sitting }) => {
        const text = drafts.get(draftKey('seal', about))
        const draft = text === null ? null : parseDraft(text)
        const marks = draft?.ok ? Object.values(draft.value.marks) : null
        const stopped: Stopped = {
          openMillis: sitting.openMillis,
          scored: marks && marks.filter(({ score }) => score !== null).length,
          isLast: instantToMillis(sitting.leftAt) === last,
        }
        return [place, stopped] as const
      }),
    )
  }, [drafts, keys, places])
}
