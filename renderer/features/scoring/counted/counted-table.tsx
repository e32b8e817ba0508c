/** One row for each score of each own sheet: sealed, counted, equal or not; what does not count says why. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { slipWords } from '../../../../shared/record/seal-slip.ts'
import type { Score } from '../../../../shared/subjects/scoring/entries.ts'
import type { CountedScore, OwnCountedSheet } from '../../../../shared/subjects/scoring/view-own-counted.ts'
import { formatMoment } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { Icon } from '../../../ui/icons.tsx'
import { StatusBadge, type StatusTone } from '../../../ui/status-badge.tsx'
import styles from './counted-table.module.css'
import { countedWord, whyWord } from './counted-word.ts'

const tones: Readonly<Record<OwnCountedSheet['standing'], StatusTone>> = {
  equal: 'good',
  differs: 'warning',
  'not-counted': 'warning',
}

export function CountedTable({ sheets }: { readonly sheets: readonly OwnCountedSheet[] }): ReactNode {
  const { t } = useTranslation('counted')
  return (
    <ul className={styles['sheets']} aria-label={t('sheets')}>
      {sheets.map((sheet) => (
        <li key={sheet.sealed} className={styles['sheet']}>
          <Sheet sheet={sheet} />
        </li>
      ))}
    </ul>
  )
}

function Sheet({ sheet }: { readonly sheet: OwnCountedSheet }): ReactNode {
  const { t } = useTranslation('counted')
  const language = useLanguage()
  const { display, standing, why, isFromPaper, scores, counted, sealed, amendments } = sheet
  const who = display.kind === 'value' ? `${display.value.number} ${display.value.name}` : t('withheld')
  const what = `${sheet.instrument[language]} · ${sheet.vacancy[language]}`
  return (
    <>
      <div className={styles['head']}>
        <h2 className={styles['who']}>{who}</h2>
        <span className={styles['what']}>{what}</span>
        <StatusBadge tone={tones[standing]}>{t(`states.${standing}`)}</StatusBadge>
      </div>
      {why && <p className={styles['why']}>{whyWord(why, t)}</p>}
      {isFromPaper && <p className={styles['why']}>{t('paper')}</p>}
      {scores.length === 0 && counted && (
        <p className={styles['why']}>
          {t('noCards', {
            which: t(counted === sealed ? 'whichSealed' : 'whichAmended'),
            words: slipWords(counted).join(' '),
          })}
        </p>
      )}
      {scores.length > 0 && <Scores scores={scores} caption={`${t('scores')}: ${who}, ${what}`} />}
      {amendments.map(({ entry, at, verdict, reason }) => (
        <p key={entry} className={styles['why']}>
          {t('amendment', { when: formatMoment(at, language), verdict: t(`verdict.${countedWord(verdict)}`) })}
          {reason !== null && ` ${t('amendmentReason', { reason })}`}
        </p>
      ))}
    </>
  )
}

function Scores({
  scores,
  caption,
}: {
  readonly scores: readonly CountedScore[]
  readonly caption: string
}): ReactNode {
  const { t } = useTranslation('counted')
  const language = useLanguage()
  const shown = (score: Score | null): string =>
    score === null ? t('unmarked') : score === 'not-observed' ? t('notObserved') : String(score)
  const row = (title: string, of: (score: CountedScore) => ReactNode): ReactNode => (
    <tr>
      <th scope="row">{title}</th>
      {scores.map((score) => (
        <td key={score.criterion} data-odd={!score.isEqual || undefined}>
          {of(score)}
        </td>
      ))}
    </tr>
  )
  return (
    <section className={styles['frame']} aria-label={caption}>
      <table className={styles['scores']}>
        <caption className="timbang-visually-hidden">{caption}</caption>
        <thead>
          <tr>
            <th scope="col">{t('criterion')}</th>
            {scores.map(({ criterion, title }) => (
              <th key={criterion} scope="col">
                {title[language]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {row(t('mine'), ({ mine }) => shown(mine))}
          {row(t('counted'), ({ counted }) => shown(counted))}
          {row(t('compare'), ({ isEqual }) => (
            <span className={styles['mark']}>
              <Icon name={isEqual ? 'good' : 'warning'} /> {t(`states.${isEqual ? 'equal' : 'differs'}`)}
            </span>
          ))}
        </tbody>
      </table>
    </section>
  )
}
