/** What must be said over ranks shown in a terminal, as documents say it over every page. */
import { bannersOf } from '../../shared/documents/frame/page-furniture.ts'
import { textIn } from '../../shared/documents/words/language.ts'
import { viewDocumentStanding } from '../../shared/engine/view-document-standing.ts'
import type { State } from '../../shared/subjects/state.ts'

export const standingLines = (state: State): string[] =>
  bannersOf(viewDocumentStanding(state)).map((banner) => `${textIn(banner, 'id')} / ${textIn(banner, 'en')}`)
