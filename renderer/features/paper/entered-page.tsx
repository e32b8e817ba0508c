/** One copied sheet whole, the same for whoever copied it and whoever confirms it: nothing here can be changed. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewAwaitingPaper } from '../../../shared/engine/view-awaiting.ts'
import { countersign } from '../../../shared/subjects/selection/decide.ts'
import { viewPapersEntered, type EnteredPaper } from '../../../shared/subjects/scoring/view-paper.ts'
import { HostScan } from '../../host/host-scan.tsx'
import { formatMoment, formatTime } from '../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../ui/empty-state.tsx'
import { FactsList } from '../../ui/facts-list.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { CopiedValues } from './copied-values.tsx'
import { enterAddress, usePaperNames, verdictTone } from './paper-names.ts'
import styles from './paper.module.css'

export function EnteredPage({ entry }: { readonly entry: string }): ReactNode {
  const { t } = useTranslation('paper')
  const paper = useView(viewPapersEntered).find((one) => one.entry === entry)
  if (!paper) {
    return (
      <EmptyState title={t('room')} action={<Link href="/list">{t('back')}</Link>}>
        {t('one.gone')}
      </EmptyState>
    )
  }
  return <Entered paper={paper} />
}

interface PaperProps {
  readonly paper: EnteredPaper
}

function Entered({ paper }: PaperProps): ReactNode {
  const { t } = useTranslation('paper')
  const { selection } = useSelection().room
  const sentenceOf = useFailureSentence()
  const { candidateOf } = usePaperNames()
  const { verdict, sheet, scan } = paper
  return (
    <div className={styles['whole']}>
      <Section
        title={t('one.title', { candidate: candidateOf(paper) })}
        actions={<StatusBadge tone={verdictTone(verdict)}>{t(`verdict.${verdict.kind}`)}</StatusBadge>}
      >
        {verdict.kind === 'refused' && (
          <FailureNotice>
            {sentenceOf({ kind: 'would-be-refused', entry: 0, reason: verdict.reason } as Parameters<
              typeof sentenceOf
            >[0])}
          </FailureNotice>
        )}
        <Facts paper={paper} />
      </Section>
      {sheet.kind === 'value' ? (
        <CopiedValues instrument={paper.about.instrument} sheet={sheet.value} />
      ) : (
        <FailureNotice tone="warning" action={<Link href="~/exchange">{t('one.toExchange')}</Link>}>
          {t('one.unread')}
        </FailureNotice>
      )}
      {scan.kind === 'value' && (
        <Section title={t('scan.title')}>
          <HostScan selection={selection} card={paper.scanCard} attachment={scan.value} />
        </Section>
      )}
      <Confirming paper={paper} />
      <div>
        <Link href="/list">{t('back')}</Link>
      </div>
    </div>
  )
}

function Facts({ paper }: PaperProps): ReactNode {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const { candidateOf, personOf, instrumentOf } = usePaperNames()
  const { assessor, about, enteredBy, at, confirmedBy, sheet } = paper
  const times = sheet.kind === 'value' ? sheet.value : null
  return (
    <FactsList
      facts={[
        { name: t('candidate'), value: candidateOf(paper) },
        { name: t('assessor'), value: personOf(assessor) },
        { name: t('instrument'), value: instrumentOf(about.instrument) },
        { name: t('one.start'), value: times ? formatMoment(times.startedAt, language) : t('withheld') },
        { name: t('one.end'), value: times ? formatTime(times.endedAt, language) : t('withheld') },
        { name: t('entered.by'), value: `${personOf(enteredBy)}, ${formatMoment(at, language)}` },
        {
          name: t('entered.confirmedBy'),
          value: confirmedBy.map(personOf).join(', ') || t('entered.nobody'),
        },
      ]}
    />
  )
}

function Confirming({ paper }: PaperProps): ReactNode {
  const { t } = useTranslation('paper')
  const { room } = useSelection()
  const sentenceOf = useFailureSentence()
  const waiting = useView(viewAwaitingPaper, room.actor).find(({ proposal }) => proposal === paper.entry)
  if (!waiting) return null
  const { standing, isOwn } = waiting
  if (standing.kind === 'overtaken') return <FailureNotice tone="warning">{t('one.overtaken')}</FailureNotice>
  if (standing.kind === 'refused') return <FailureNotice tone="warning">{sentenceOf(standing.why)}</FailureNotice>
  if (standing.kind === 'for-others') {
    return (
      <div className={styles['acts']}>
        <p className={styles['note']}>{isOwn ? `${t('one.own')} ${t('one.send')}` : t('one.notYours')}</p>
        <Link href="~/exchange">{t('one.toExchange')}</Link>
        <Link href={enterAddress(paper)}>{t('one.anew')}</Link>
      </div>
    )
  }
  // Only what can be read can be compared with the paper.
  return paper.sheet.kind === 'value' ? <ConfirmPaper paper={paper} /> : null
}

function ConfirmPaper({ paper }: PaperProps): ReactNode {
  const { t } = useTranslation('paper')
  const { busy, refusal, sign } = useSign()
  const { candidateOf, personOf, instrumentOf } = usePaperNames()
  const say = useToasts()
  const [asking, setAsking] = useState(false)
  const confirm = async (): Promise<void> => {
    const signed = await sign(countersign([paper.entry]))
    setAsking(false)
    if (signed) say({ tone: 'good', text: t('one.confirmed') })
  }
  return (
    <div>
      <p>{t('one.compare')}</p>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <Button loading={busy} onClick={() => setAsking(true)}>
        {t('one.confirm')}
      </Button>
      <ConfirmDialog
        opened={asking}
        title={t('one.confirmTitle')}
        verb={t('one.confirm')}
        weight="final"
        touches={[`${candidateOf(paper)} · ${personOf(paper.assessor)} · ${instrumentOf(paper.about.instrument)}`]}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('one.confirmWhat')}</p>
      </ConfirmDialog>
    </div>
  )
}
