/** The title of a vacancy in the page's language, or its code before the scheme gives it one. */
import { useCallback } from 'react'
import type { Code } from '../../../shared/kernel/ids.ts'
import { viewCandidates } from '../../../shared/subjects/candidates/view-candidates.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'

export function useVacancyNames(): (code: Code) => string {
  const { vacancies } = useView(viewCandidates)
  const language = useLanguage()
  return useCallback((code: Code) => vacancies.get(code)?.[language] ?? code, [vacancies, language])
}
