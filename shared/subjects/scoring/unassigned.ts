/** Whom the roster forgot: listed candidates whom nobody is to score on an instrument of the scheme, though they are expected there. */
import { asCode } from '../../kernel/ids.ts'
import { candidateList } from '../candidates/list.ts'
import { isAway, rollAt } from '../candidates/roll.ts'
import { placeKey, rosterAt } from '../panels/assignments.ts'
import { schemeAt } from '../selection/scheme-in-force.ts'
import type { AsOf, State } from '../state.ts'
import type { SheetAbout } from './entries.ts'

export function unassignedPlaces(state: State, asOf: AsOf): SheetAbout[] {
  const scheme = schemeAt(state, asOf)?.body.scheme
  const table = rosterAt(state, asOf)
  if (!scheme || !table) return []
  const instruments = scheme.components.filter(({ kind }) => kind === 'rubric').map(({ code }) => asCode(code))
  return candidateList(state, asOf).flatMap(({ listed: { candidate, vacancies } }) =>
    vacancies
      .flatMap((vacancy) => instruments.map((instrument): SheetAbout => ({ candidate, vacancy, instrument })))
      .filter(
        (place) => !table.byPlace.has(placeKey(place)) && !isAway(rollAt(state, candidate, place.instrument, asOf)),
      ),
  )
}
