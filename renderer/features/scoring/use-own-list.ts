/** The own list, a place in it with its neighbours, and the titles of what is scored there. */
import type { Bilingual } from '../../../shared/rules/bilingual.ts'
import type { SheetAbout } from '../../../shared/subjects/scoring/entries.ts'
import { viewOwnList, type OwnList, type OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../store/use-view.ts'

export function useOwnList(): OwnList {
  return useView(viewOwnList, useSelection().room.actor)
}

export interface PlaceInList {
  readonly own: OwnPlace
  /** From 0, among the places of the instrument. */
  readonly at: number
  readonly all: number
  readonly previous: OwnPlace | null
  readonly next: OwnPlace | null
  /** The next one that waits for a sheet, from here to the end and on from the beginning. */
  readonly nextOpen: OwnPlace | null
}

/** `null`: that place is not one's own. */
export function placeIn(list: OwnList, about: SheetAbout): PlaceInList | null {
  const places = list.instruments.find(({ code }) => code === about.instrument)?.places ?? []
  const at = places.findIndex(({ about: own }) => own.candidate === about.candidate && own.vacancy === about.vacancy)
  const own = places[at]
  if (!own) return null
  return {
    own,
    at,
    all: places.length,
    previous: places[at - 1] ?? null,
    next: places[at + 1] ?? null,
    nextOpen: [...places.slice(at + 1), ...places.slice(0, at)].find(({ standing }) => standing === 'open') ?? null,
  }
}

export interface Titles {
  readonly instrument: Bilingual | null
  readonly vacancy: Bilingual | null
}

const viewTitles = (state: State, instrument: string, vacancy: string): Titles => {
  const scheme = schemeAt(state, null)?.body.scheme
  return {
    instrument: scheme?.components.find(({ code }) => code === instrument)?.title ?? null,
    vacancy: scheme?.vacancies.find(({ code }) => code === vacancy)?.title ?? null,
  }
}

export const useTitles = ({ instrument, vacancy }: SheetAbout): Titles => useView(viewTitles, instrument, vacancy)
