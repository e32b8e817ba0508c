/** One result whole, as whoever confirms it reads it: the same that was entered, and nothing to change. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useParams } from 'wouter'
import { viewAwaiting } from '../../../../shared/engine/view-awaiting.ts'
import type { OutsideRow } from '../../../../shared/subjects/exam-scores/view-outside.ts'
import { countersign } from '../../../../shared/subjects/selection/decide.ts'
import { HostScan } from '../../../host/host-scan.tsx'
import { formatMoment } from '../../../i18n/formats.ts'
import { useFailureSentence, useLanguage } from '../../../i18n/use-language.ts'
import { useOutsideFacts } from '../../../store/use-outside-facts.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FactsList } from '../../../ui/facts-list.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { outsideTone, useOutsideNames } from './outside-names.ts'
import { outsideFor } from './outside-page.tsx'

export function ResultPage(): ReactNode {
  const { t } = useTranslation('outside')
  const { entry } = useParams()
  const { room } = useSelection()
  const { rows, components } = useView(outsideFor, room.actor)
  const row = rows.find((one) => one.entry === entry)
  if (!row) {
    return (
      <EmptyState title={t('title')} action={<Link href="/outside">{t('form.back')}</Link>}>
        {t('one.gone')}
      </EmptyState>
    )
  }
  return <Result row={row} parts={components.find(({ code }) => code === row.component)?.parts ?? []} />
}

interface ResultProps {
  readonly row: OutsideRow
  readonly parts: Parameters<ReturnType<typeof useOutsideFacts>>[0]['parts']
}

function Result({ row, parts }: ResultProps): ReactNode {
  const { t } = useTranslation('outside')
  const language = useLanguage()
  const factsOf = useOutsideFacts()
  const { candidateOf, personOf } = useOutsideNames()
  const { selection } = useSelection().room
  const { enteredBy, confirmedBy, at, standing } = row
  return (
    <Section
      title={t('one.title', { component: row.title[language] })}
      actions={<StatusBadge tone={outsideTone(standing)}>{t(`states.${standing.kind}`)}</StatusBadge>}
    >
      <FactsList
        facts={[
          ...factsOf({ ...row, candidate: candidateOf(row), component: row.title[language], parts }),
          { name: t('enteredBy'), value: `${personOf(enteredBy)}, ${formatMoment(at, language)}` },
          {
            name: t('confirmedBy'),
            value: confirmedBy.length === 0 ? t('nobody') : confirmedBy.map((one) => personOf(one)).join(', '),
          },
        ]}
      />
      {row.scan.kind === 'value' && <HostScan selection={selection} card={row.scanCard} attachment={row.scan.value} />}
      <Confirming row={row} />
      <div>
        <Link href="/outside">{t('form.back')}</Link>
      </div>
    </Section>
  )
}

function Confirming({ row }: { readonly row: OutsideRow }): ReactNode {
  const { t } = useTranslation('outside')
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const sentenceOf = useFailureSentence()
  const { candidateOf } = useOutsideNames()
  const say = useToasts()
  const [asking, setAsking] = useState(false)
  const standing = useView(viewAwaiting, room.actor).find(({ proposal }) => proposal === row.entry)?.standing
  if (!standing) return null
  if (standing.kind === 'for-others') return <p>{t('one.own')}</p>
  if (standing.kind === 'overtaken') return <FailureNotice tone="warning">{t('one.overtaken')}</FailureNotice>
  if (standing.kind === 'refused') return <FailureNotice tone="warning">{sentenceOf(standing.why)}</FailureNotice>
  const confirm = async (): Promise<void> => {
    const signed = await sign(countersign([row.entry]))
    setAsking(false)
    if (signed) say({ tone: 'good', text: t('one.confirmed') })
  }
  return (
    <>
      <p>
        {t('compare')} {t('one.wrong')}
      </p>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button loading={busy} onClick={() => setAsking(true)}>
          {t('one.confirm')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('one.confirmTitle')}
        verb={t('one.confirm')}
        weight="final"
        touches={[candidateOf(row)]}
        onConfirm={confirm}
        onClose={() => setAsking(false)}
      >
        <p>{t('one.confirmWhat')}</p>
      </ConfirmDialog>
    </>
  )
}
