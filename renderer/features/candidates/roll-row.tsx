/** One candidate in the roll: what is recorded, what was there before, what is marked and not signed yet. */
import type { KeyboardEvent, ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RollLine } from '../../../shared/subjects/candidates/view-roll.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { RollBadge } from './roll-badge.tsx'
import { rollLetters, rollStates } from './roll-keys.ts'
import styles from './roll-table.module.css'
import type { RollMark, RollMarking } from './use-roll-marks.ts'

export interface RollRowProps {
  readonly line: RollLine
  readonly at: number
  readonly isActive: boolean
  readonly marking: RollMarking | null
  readonly onFocus: (at: number, take: boolean) => void
  readonly onKey: (event: KeyboardEvent) => void
}

export function RollRow({ line, at, isActive, marking, onFocus, onKey }: RollRowProps): ReactNode {
  const { t } = useTranslation('candidates')
  const { number, name, panel, order, candidate, now } = line
  const mark = marking?.marks[candidate]
  const shown = number ?? t('list.pseudonym', { id: candidate.slice(0, 8) })
  const state = mark ? `${t(`roll.states.${mark.state}`)}, ${t('roll.unsigned')}` : t(`roll.states.${now}`)
  return (
    <tr data-marked={mark ? true : undefined} aria-rowindex={at + 2}>
      <td className={styles['order']}>{[panel, order].filter((part) => part !== null).join(' ')}</td>
      <th scope="row">
        {marking ? (
          <button
            type="button"
            className={styles['number']}
            tabIndex={isActive ? 0 : -1}
            data-at={at}
            aria-label={`${shown} ${name ?? ''}: ${state}`}
            onFocus={() => onFocus(at, false)}
            onKeyDown={onKey}
            onClick={() => onFocus(at, true)}
          >
            {shown}
          </button>
        ) : (
          <Link href={`/list/${candidate}`}>{shown}</Link>
        )}
      </th>
      <td>{name ?? <em>{t('list.display.withheld')}</em>}</td>
      {marking && (
        <td>
          <Marks line={line} at={at} marking={marking} onFocus={onFocus} />
        </td>
      )}
      <td>
        <Recorded line={line} mark={mark} />
      </td>
    </tr>
  )
}

function Recorded({ line, mark }: { readonly line: RollLine; readonly mark: RollMark | undefined }): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const last = line.calls.findLast(({ standing }) => standing !== 'replaced')
  // While a new call is marked, all that was called is former.
  const former = line.calls.filter(({ standing }) => mark !== undefined || standing === 'replaced')
  return (
    <span className={styles['recorded']}>
      {mark ? (
        <StatusBadge tone="info">{`${t(`roll.states.${mark.state}`)}, ${t('roll.unsigned')}`}</StatusBadge>
      ) : (
        <RollBadge roll={line.now} />
      )}
      {mark && <span className={styles['time']}>{t('roll.at', { time: formatTime(mark.at, language) })}</span>}
      {!mark && last && <span className={styles['time']}>{t('roll.at', { time: formatTime(last.at, language) })}</span>}
      {former.length > 0 && (
        <span className={styles['time']}>
          {t('roll.former', {
            states: former
              .map(({ state, at }) => `${t(`roll.states.${state}`)} ${formatTime(at, language)}`)
              .join(', '),
          })}
        </span>
      )}
    </span>
  )
}

function Marks({
  line,
  at,
  marking,
  onFocus,
}: Pick<RollRowProps, 'line' | 'at' | 'onFocus'> & {
  readonly marking: RollMarking
}): ReactNode {
  const { t } = useTranslation('candidates')
  const language = useLanguage()
  const mark = marking.marks[line.candidate]
  return (
    <span className={styles['marks']}>
      {rollStates.map((state) => (
        <button
          key={state}
          type="button"
          // The row has the keyboard; these are reached by pointer and by screen reader.
          tabIndex={-1}
          className={styles['mark']}
          aria-pressed={mark?.state === state}
          aria-keyshortcuts={rollLetters[language][state].toUpperCase()}
          onClick={() => {
            marking.mark([line.candidate], mark?.state === state ? null : state)
            onFocus(at, true)
          }}
        >
          {t(`roll.verbs.${state}`)}
        </button>
      ))}
    </span>
  )
}
