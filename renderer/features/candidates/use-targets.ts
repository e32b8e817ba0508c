/** What a column may be read as, with names in the page's language. */
import { useTranslation } from 'react-i18next'
import type { ColumnTarget } from '../../../shared/subjects/candidates/file-columns.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
import { remembered, type State } from '../../../shared/subjects/state.ts'
import { nameOfTarget } from '../../i18n/target-name.ts'
import { useView } from '../../store/use-view.ts'
import { possibleTargets } from './column-choice.ts'

const tieFacts = (state: State): readonly string[] =>
  remembered(state, 'tie-facts', () =>
    (schemeAt(state, null)?.body.scheme.tieBreaks ?? []).flatMap(({ key }) => (key.of === 'fact' ? [key.fact] : [])),
  )

export function useTargets(
  guessed: readonly (ColumnTarget | null)[],
): readonly { readonly value: ColumnTarget; readonly label: string }[] {
  const { t } = useTranslation('candidates')
  const facts = useView(tieFacts)
  const names = t('import.targets', { returnObjects: true })
  return possibleTargets(guessed, facts).map((value) => ({ value, label: nameOfTarget(value, names) }))
}
