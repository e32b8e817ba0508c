/** Titles of the frozen scheme by code, and names of people, in the page's language. */
import type { KeyId } from '../../../shared/kernel/ids.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { usePersonName } from '../../store/use-names.ts'
import { useView } from '../../store/use-view.ts'

const viewScheme = (state: State) => schemeAt(state, null)?.body.scheme ?? null

export interface Titles {
  instrument(code: string): string
  vacancy(code: string): string
  person(key: KeyId): string
}

export function useTitles(): Titles {
  const language = useLanguage()
  const scheme = useView(viewScheme)
  const nameOf = usePersonName()
  return {
    instrument: (code) => scheme?.components.find((one) => one.code === code)?.title[language] ?? code,
    vacancy: (code) => scheme?.vacancies.find((one) => one.code === code)?.title[language] ?? code,
    person: (key) => nameOf(key) ?? `${key.slice(0, 8)}…`,
  }
}
