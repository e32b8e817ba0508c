/** The roll as the registration desk called it: counts, and each candidate in the drawn order. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Roll } from '../../../shared/subjects/candidates/roll.ts'
import type { Room, RoomPlace } from '../../../shared/subjects/sessions/view-room.ts'
import { formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { StatusBadge, type StatusTone } from '../../ui/status-badge.tsx'
import { useTitles } from './use-titles.ts'
import styles from './sessions.module.css'

const tones: Readonly<Record<Roll, StatusTone>> = {
  present: 'good',
  late: 'warning',
  absent: 'bad',
  withdrawn: 'bad',
  'not-called': 'neutral',
  disputed: 'warning',
}

const rolls = ['present', 'late', 'absent', 'withdrawn', 'not-called', 'disputed'] as const

export function RollSection({ room }: { readonly room: Room }): ReactNode {
  const { t } = useTranslation('sessions')
  const titles = useTitles()
  const codes = room.panel.instruments
    .map(({ code }) => code)
    .filter((code) => room.places.some(({ instrument }) => instrument === code))
  return (
    <Section
      title={t('roll.title')}
      lead={
        <>
          {t('roll.lead')} <Link href="~/candidates/roll">{t('roll.toDesk')}</Link>
        </>
      }
    >
      {codes.map((code) => (
        <RollOf
          key={code}
          title={titles.instrument(code)}
          places={room.places.filter(({ instrument }) => instrument === code)}
        />
      ))}
      {codes.length === 0 && <p>{t('roll.none')}</p>}
    </Section>
  )
}

function RollOf({ title, places }: { readonly title: string; readonly places: readonly RoomPlace[] }): ReactNode {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const counts = rolls.flatMap((roll) => {
    const count = places.filter((place) => place.roll === roll).length
    return count === 0 ? [] : [`${t(`roll.states.${roll}`)} ${count}`]
  })
  return (
    <div className={styles['part']}>
      <h3 className={styles['subtitle']}>{title}</h3>
      <p>{t('roll.counts', { all: places.length, counts: counts.join(', ') })}</p>
      <QuietTable
        caption={title}
        rows={places}
        rowKey={({ candidate }) => candidate}
        empty={t('roll.none')}
        columns={[
          { key: 'order', title: t('roll.order'), align: 'number', cell: ({ order }) => order },
          { key: 'number', title: t('roll.number'), cell: ({ number }) => number ?? t('withheld') },
          { key: 'name', title: t('roll.name'), cell: ({ name }) => name ?? '–' },
          {
            key: 'calledAt',
            title: t('roll.calledAt'),
            cell: ({ calledAt }) => (calledAt === null ? '–' : formatTime(calledAt, language)),
          },
          {
            key: 'roll',
            title: t('roll.state'),
            cell: ({ roll }) => <StatusBadge tone={tones[roll]}>{t(`roll.states.${roll}`)}</StatusBadge>,
          },
        ]}
      />
    </div>
  )
}
