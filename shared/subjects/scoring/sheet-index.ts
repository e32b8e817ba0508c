/** Finding sheets by author and place without looking through all of them. Filled by `project`. */
import type { KeyId } from '../../kernel/ids.ts'
import type { Fact, State } from '../state.ts'
import type { SheetAbout } from './entries.ts'

export const sheetKey = (author: KeyId, about: SheetAbout): string =>
  `${author}/${about.candidate}/${about.vacancy}/${about.instrument}`

export const sheetsAt = (state: State, author: KeyId, about: SheetAbout): readonly Fact<'score-sheet.sealed.v1'>[] =>
  state.sheets.get(sheetKey(author, about)) ?? []
