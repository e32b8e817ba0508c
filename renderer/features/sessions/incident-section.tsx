/** What went wrong, written down when it happens: kind, whom it befell, when, what. A half-written one is still there after a reload. */
import { Button, NativeSelect, Textarea, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { CandidateId } from '../../../shared/kernel/ids.ts'
import { wallClock } from '../../../shared/subjects/sessions/clock-difference.ts'
import { reportIncident } from '../../../shared/subjects/sessions/decide.ts'
import { incidentKindSchema } from '../../../shared/subjects/sessions/entries.ts'
import type { Room } from '../../../shared/subjects/sessions/view-room.ts'
import { formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { instantNow } from '../../ui/instant-now.ts'
import { Section } from '../../ui/page.tsx'
import { QuietTable } from '../../ui/quiet-table.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { clockText } from './clock-text.ts'
import type { RoomProps } from './session-section.tsx'
import styles from './sessions.module.css'
import { useKeptText } from './use-kept-text.ts'
import { useTitles } from './use-titles.ts'

export function IncidentSection({ room, hand }: RoomProps): ReactNode {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const titles = useTitles()
  return (
    <Section title={t('incident.title')} lead={t('incident.lead')}>
      <QuietTable
        caption={t('incident.table')}
        rows={room.incidents}
        rowKey={({ entry }) => entry}
        empty={t('incident.none')}
        columns={[
          { key: 'at', title: t('incident.at'), cell: ({ at }) => formatMoment(at, language) },
          { key: 'kind', title: t('incident.kind'), cell: ({ kind }) => t(`incident.kinds.${kind}`) },
          { key: 'candidate', title: t('incident.candidate'), cell: ({ candidate }) => candidate ?? '–' },
          {
            key: 'text',
            title: t('incident.text'),
            cell: ({ told }) => (told.kind === 'value' ? told.value.text : t('withheld')),
          },
          { key: 'by', title: t('incident.by'), cell: ({ by }) => titles.person(by) },
        ]}
      />
      {hand.reports && <NewIncident room={room} />}
    </Section>
  )
}

const kinds = incidentKindSchema.options

function NewIncident({ room }: { readonly room: Room }): ReactNode {
  const { t } = useTranslation('sessions')
  const { drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const key = `room/incident/${room.panel.code}`
  const [kind, setKind] = useKeptText(`${key}/kind`, 'interrupted')
  const [candidate, setCandidate] = useKeptText(`${key}/candidate`)
  const [text, setText] = useKeptText(`${key}/text`)
  const [time, setTime] = useKeptText(`${key}/time`)
  const [problem, setProblem] = useState<'time' | null>(null)
  const places = [...new Map(room.places.map((place) => [place.candidate, place])).values()]
  const report = async (): Promise<void> => {
    const now = instantNow()
    const at = wallClock(time === '' ? clockText(now) : time, now)
    setProblem(at.ok ? null : 'time')
    if (!at.ok) return
    const signed = await sign(
      reportIncident({
        panel: room.panel.code,
        candidate: candidate === '' ? null : (candidate as CandidateId),
        instrument: null,
        kind: incidentKindSchema.parse(kind),
        incident: { text: text.trim(), at: at.value },
      }),
    )
    if (!signed) return
    // What was typed while the entry was being signed belongs to the next one.
    const signedTexts = Object.entries({ kind, candidate, text, time })
    drafts.remove(
      signedTexts.flatMap(([field, value]) => (drafts.get(`${key}/${field}`) === value ? [`${key}/${field}`] : [])),
    )
    say({ tone: 'good', text: t('incident.done') })
  }
  return (
    <div className={styles['form']}>
      <h3 className={styles['subtitle']}>{t('incident.new')}</h3>
      <div className={styles['row']}>
        <NativeSelect
          label={t('incident.kind')}
          value={kind}
          onChange={(event) => setKind(event.currentTarget.value)}
          data={kinds.map((value) => ({ value, label: t(`incident.kinds.${value}`) }))}
        />
        <NativeSelect
          label={t('incident.candidate')}
          value={candidate}
          onChange={(event) => setCandidate(event.currentTarget.value)}
          data={[
            { value: '', label: t('incident.noCandidate') },
            ...places.map(({ candidate: value, number, name }) => ({
              value,
              label: [number ?? value.slice(0, 8), name].filter((part) => part !== null).join(' '),
            })),
          ]}
        />
        <TextInput
          label={t('incident.when')}
          description={t('incident.whenHint')}
          value={time}
          maxLength={5}
          error={problem === 'time' ? t('clock.unread') : null}
          onChange={(event) => setTime(event.currentTarget.value)}
        />
      </div>
      <Textarea
        label={t('incident.text')}
        description={t('incident.textHint')}
        value={text}
        maxLength={4000}
        rows={3}
        onChange={(event) => setText(event.currentTarget.value)}
      />
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['buttons']}>
        <Button disabled={text.trim() === ''} loading={busy} onClick={() => void report()}>
          {t('incident.report')}
        </Button>
      </div>
    </div>
  )
}
