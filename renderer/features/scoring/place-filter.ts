/** Which rows of the own list are shown: by what was typed, and by how far they are. */
import type { OwnPlace } from '../../../shared/subjects/scoring/view-own-list.ts'

export const filters = ['all', 'open', 'draft', 'sealed', 'away'] as const
export type Filter = (typeof filters)[number]

export interface Wanted {
  readonly search: string
  readonly filter: Filter
  /** Places with a half-filled form. */
  readonly drafted: ReadonlySet<string>
}

export function filterPlaces(places: readonly OwnPlace[], { search, filter, drafted }: Wanted): readonly OwnPlace[] {
  const words = search.toLocaleLowerCase('id').split(/\s+/).filter(Boolean)
  if (words.length === 0 && filter === 'all') return places
  return places.filter((one) => isShown(one, filter, drafted) && words.every((word) => textOf(one).includes(word)))
}

const textOf = ({ display }: OwnPlace): string =>
  display.kind === 'value' ? `${display.value.number} ${display.value.name}`.toLocaleLowerCase('id') : ''

function isShown({ standing, place }: OwnPlace, filter: Filter, drafted: ReadonlySet<string>): boolean {
  if (filter === 'all') return true
  if (filter === 'open') return standing === 'open'
  if (filter === 'draft') return standing === 'open' && drafted.has(place)
  if (filter === 'away') return standing === 'away'
  return standing !== 'open' && standing !== 'away'
}
