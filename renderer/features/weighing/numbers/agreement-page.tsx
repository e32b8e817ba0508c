/** How reliable panels' means are, and on which criteria assessors agree. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type {
  Agreement,
  CriterionAgreement,
  PanelAgreement,
} from '../../../../shared/engine/numbers/agreement-answer.ts'
import { alphaBands, iccBands } from '../../../../shared/engine/numbers/conventions.ts'
import type { Figure } from '../../../../shared/engine/numbers/figure.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { IntervalChart } from '../../../ui/chart-frame-intervals.tsx'
import { Page } from '../../../ui/page.tsx'
import type { About } from './about.ts'
import { Asked } from './asked.tsx'
import type { NumberColumns } from './number-columns.ts'
import { NumberFrame } from './number-frame.tsx'
import { formatDecimal, useNames, useSentence } from './number-words.ts'

export function AgreementPage({ about: { table, part } }: { readonly about: About }): ReactNode {
  const { t } = useTranslation('numbers')
  return (
    <Page title={t('page.agreement.title')} lead={t('page.agreement.lead')}>
      <Asked
        question={{ ask: 'agreement', instrument: table.instrument, part, levelsApart: spreadToTalkAbout.levelsApart }}
      >
        {(agreement) => (
          <>
            {agreement.panels.length > 1 && <BetweenPanels panels={agreement.panels} />}
            {agreement.panels.map((panel) => (
              <OfPanel key={panel.panel ?? ''} panel={panel} isOne={agreement.panels.length === 1} />
            ))}
            <OfCriteria agreement={agreement} />
          </>
        )}
      </Asked>
    </Page>
  )
}

const boundsOf = ({ interval }: Figure) => ({ low: interval?.low ?? null, high: interval?.high ?? null })

function usePanelName(): (panel: PanelAgreement) => string {
  const { t } = useTranslation('numbers')
  return ({ panel }) => panel ?? t('agreement.wholePanel')
}

function usePanelColumns(): NumberColumns<PanelAgreement> {
  const { t } = useTranslation('numbers')
  const nameOf = usePanelName()
  return [
    { key: 'panel', title: t('agreement.panel'), kind: 'text', of: nameOf },
    { key: 'icc_agreement', title: t('agreement.icc'), kind: 'decimal', of: ({ level }) => level.value },
    { key: 'low', title: t('agreement.low'), kind: 'decimal', of: ({ level }) => boundsOf(level).low },
    { key: 'high', title: t('agreement.high'), kind: 'decimal', of: ({ level }) => boundsOf(level).high },
    { key: 'icc_consistency', title: t('agreement.spacing'), kind: 'decimal', of: ({ spacing }) => spacing.value },
    { key: 'kendall_w', title: t('agreement.order'), kind: 'decimal', of: ({ order }) => order.value },
    { key: 'candidates', title: t('agreement.candidates'), kind: 'count', of: ({ level }) => level.basis.candidates },
    { key: 'assessors', title: t('agreement.assessors'), kind: 'count', of: ({ level }) => level.basis.assessors },
    { key: 'dropped', title: t('agreement.dropped'), kind: 'count', of: ({ level }) => level.basis.dropped },
  ]
}

function OfPanel({ panel, isOne }: { readonly panel: PanelAgreement; readonly isOne: boolean }): ReactNode {
  const { t } = useTranslation('numbers')
  const sentenceOf = useSentence()
  const nameOf = usePanelName()
  const columns = usePanelColumns()
  const question = isOne ? t('agreement.levelOne') : t('agreement.levelOf', { panel: nameOf(panel) })
  return (
    <NumberFrame
      question={question}
      answer={sentenceOf(panel.sentence)}
      figure={panel.level}
      name="kesepakatan-panel"
      picture={isOne && panel.level.value !== null ? <PanelChart title={question} panels={[panel]} /> : null}
      {...(isOne && { legend: t('agreement.legend') })}
      columns={columns}
      rows={[panel]}
      rowKey={nameOf}
    />
  )
}

function PanelChart({
  title,
  panels,
}: {
  readonly title: string
  readonly panels: readonly PanelAgreement[]
}): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const nameOf = usePanelName()
  const rows = panels.flatMap((panel) =>
    panel.level.value === null ? [] : [{ name: nameOf(panel), value: panel.level.value, ...boundsOf(panel.level) }],
  )
  return (
    <IntervalChart
      title={title}
      rows={rows}
      from={Math.min(0, Math.floor(10 * Math.min(...rows.map(({ value }) => value))) / 10)}
      to={1}
      lines={[{ at: iccBands.good, label: t('agreement.good') }]}
      axis={t('agreement.axis')}
      format={(value) => formatDecimal(value, language)}
    />
  )
}

/** Side by side, where there is more than one. */
function BetweenPanels({ panels }: { readonly panels: readonly PanelAgreement[] }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const nameOf = usePanelName()
  const columns = usePanelColumns()
  const known = panels.filter(({ level }) => level.value !== null)
  const sorted = known.toSorted((a, b) => (a.level.value ?? 0) - (b.level.value ?? 0))
  const [worst] = sorted
  if (!worst) return null
  const question = t('agreement.level')
  return (
    <NumberFrame
      question={question}
      answer={t('agreement.lowest', { panel: nameOf(worst), value: formatDecimal(worst.level.value ?? 0, language) })}
      figure={worst.level}
      name="kesepakatan-antarpanel"
      picture={<PanelChart title={question} panels={panels} />}
      legend={t('agreement.legend')}
      columns={columns}
      rows={panels}
      rowKey={nameOf}
    />
  )
}

function OfCriteria({ agreement }: { readonly agreement: Agreement }): ReactNode {
  const { t } = useTranslation('numbers')
  const language = useLanguage()
  const sentenceOf = useSentence()
  const names = useNames()
  const { criteria } = agreement
  const known = criteria.flatMap(({ criterion, alpha }) =>
    alpha.value === null ? [] : [{ name: names.criterion(criterion), value: alpha.value, low: null, high: null }],
  )
  const missing = criteria.filter(({ alpha }) => alpha.value === null)
  const columns: NumberColumns<CriterionAgreement> = [
    {
      key: 'criterion',
      title: t('agreement.criterion'),
      kind: 'text',
      of: ({ criterion }) => names.criterion(criterion),
    },
    { key: 'alpha', title: t('agreement.alpha'), kind: 'decimal', of: ({ alpha }) => alpha.value },
    { key: 'exact', title: t('agreement.exact'), kind: 'percent', of: ({ exact }) => exact },
    { key: 'adjacent', title: t('agreement.adjacent'), kind: 'percent', of: ({ adjacent }) => adjacent },
    { key: 'pairs', title: t('agreement.pairs'), kind: 'count', of: ({ pairs }) => pairs },
    {
      key: 'why_none',
      title: t('agreement.whyNone'),
      kind: 'text',
      of: ({ alpha }) => (alpha.reason === null ? '' : t(`reason.${alpha.reason}`)),
    },
  ]
  return (
    <NumberFrame
      question={t('agreement.criteria')}
      answer={sentenceOf(agreement.sentence)}
      figure={agreement.lowest}
      name="kesepakatan-kriteria"
      picture={
        known.length === 0 ? null : (
          <IntervalChart
            title={t('agreement.criteria')}
            rows={known}
            from={Math.min(0, Math.floor(10 * Math.min(...known.map(({ value }) => value))) / 10)}
            to={1}
            lines={[{ at: alphaBands.firm, label: t('agreement.firm') }]}
            axis={t('agreement.axisAlpha')}
            format={(value) => formatDecimal(value, language)}
          />
        )
      }
      {...(missing.length > 0 && {
        legend: t('agreement.missing', {
          what: missing
            .map(
              ({ criterion, alpha }) => `${names.criterion(criterion)} (${t(`reason.${alpha.reason ?? 'no_marks'}`)})`,
            )
            .join('; '),
        }),
      })}
      columns={columns}
      rows={criteria}
      rowKey={({ criterion }) => criterion}
    />
  )
}
