/** One candidate of the declaration: number, name, three ways to answer, what the candidate stands for. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Declarable } from '../../../shared/subjects/integrity/view-declarations.ts'
import { schemeAt } from '../../../shared/subjects/selection/scheme-in-force.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useView } from '../../store/use-view.ts'
import styles from './conflict-marks.module.css'
import { standingOf, standings, type Mark, type Standing } from './declaration-draft.ts'

export interface MarkRowProps {
  readonly index: number
  readonly one: Declarable
  readonly mark: Mark | undefined
  readonly onMark: (standing: Standing) => void
}

/** Before the scheme is frozen a vacancy has no title here, and its code has to do. */
const viewVacancies = (state: State) => schemeAt(state, null)?.body.scheme.vacancies ?? null

export function MarkRow({ index, one, mark, onMark }: MarkRowProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const titles = useView(viewVacancies)
  const { candidate, display, vacancies } = one
  const chosen = standingOf(mark)
  return (
    <tr aria-rowindex={index + 2} data-row={index} data-conflict={typeof mark === 'object' || undefined}>
      <th scope="row">{display.number}</th>
      <td>{display.name}</td>
      <td>
        <div className={styles['choices']} role="radiogroup" aria-label={`${display.number} ${display.name}`}>
          {standings.map((standing, digit) => (
            <label key={standing} data-chosen={chosen === standing || undefined}>
              <input type="radio" name={candidate} checked={chosen === standing} onChange={() => onMark(standing)} />
              <span aria-hidden="true">{digit}</span> {t(`conflict.${standing}`)}
            </label>
          ))}
        </div>
      </td>
      <td className={styles['vacancy']}>
        {vacancies.map((code) => titles?.find((one) => one.code === code)?.title[language] ?? code).join('; ')}
      </td>
    </tr>
  )
}
