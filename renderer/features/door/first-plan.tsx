/** What a first bundle holds, and the code that has to be compared before anything is signed in its selection. */
import { Button, Checkbox } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { ImportPlanShown } from '../../../shared/host/import-plan-shown.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { viewFoundingLine, type FoundingView } from '../../../shared/subjects/selection/view-founding-line.ts'
import { formatCount, formatMoment } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { FoundingCodeForm } from './founding-code-form.tsx'
import styles from './first-plan.module.css'
import { keyWords } from './key-words.ts'
import { codeProblem } from './typed-code.ts'

export interface FirstPlanProps {
  readonly plan: ImportPlanShown
  readonly onTakeIn: (code: string | null, forwarded: boolean) => Promise<void>
}

export function FirstPlan({ plan, onTakeIn }: FirstPlanProps): ReactNode {
  const { t } = useTranslation('door')
  const view = plan.founding.line === null ? null : viewFoundingLine(plan.founding.line, nobleCrypto)
  if (!view) return <FailureNotice>{t('receive.noFounding')}</FailureNotice>
  return (
    <>
      <Section title={t('receive.what')}>
        <PlanFacts plan={plan} view={view} />
      </Section>
      {plan.founding.state === 'confirmed' ? (
        <FailureNotice
          tone="warning"
          action={
            <Button component={Link} href="/" variant="default">
              {t('backToSelections')}
            </Button>
          }
        >
          {t('receive.known')}
        </FailureNotice>
      ) : (
        <ToConfirm plan={plan} onTakeIn={onTakeIn} />
      )}
    </>
  )
}

function ToConfirm({ plan, onTakeIn }: FirstPlanProps): ReactNode {
  const { t } = useTranslation('door')
  const [forwarded, setForwarded] = useState(false)
  const needsYes = plan.addressed === 'forwarded'
  return (
    <Section title={t('receive.compare')} lead={t('receive.compareLead')}>
      {needsYes && (
        <Checkbox
          label={t('receive.forwarded')}
          checked={forwarded}
          onChange={(event) => setForwarded(event.currentTarget.checked)}
        />
      )}
      {(!needsYes || forwarded) && (
        <>
          <FoundingCodeForm
            verb={t('receive.takeIn')}
            onCode={async (code) => {
              const problem = codeProblem(code, plan.selection)
              if (problem) return problem
              await onTakeIn(code, forwarded)
              return null
            }}
          />
          <div className={styles['later']}>
            <p>{t('receive.laterWhat')}</p>
            <Button variant="subtle" onClick={() => void onTakeIn(null, forwarded)}>
              {t('receive.later')}
            </Button>
          </div>
        </>
      )}
    </Section>
  )
}

function PlanFacts({ plan, view }: { readonly plan: ImportPlanShown; readonly view: FoundingView }): ReactNode {
  const { t } = useTranslation(['door', 'shell'])
  const language = useLanguage()
  const fresh = plan.logs.reduce((sum, log) => sum + log.fresh + log.waiting, 0)
  const isFounder = view.founder === plan.maker.key
  const facts = [
    ['selection', view.title[language]],
    ['agency', view.agency],
    ['founded', formatMoment(view.at, language)],
    ['purpose', t(`door:purposes.${plan.purpose}`)],
    [
      'maker',
      t(
        isFounder
          ? 'door:receive.byFounder'
          : plan.maker.admitted
            ? 'door:receive.byMember'
            : 'door:receive.byStranger',
        {
          words: keyWords(plan.maker.key).slice(0, 3).join(' '),
        },
      ),
    ],
    [
      'news',
      t('door:receive.entries', {
        entries: formatCount(fresh, language),
        cards: formatCount(plan.cards.fresh, language),
      }),
    ],
  ] as const
  return (
    <>
      {plan.sample && (
        <p>
          <StatusBadge tone="warning">{t('shell:sample')}</StatusBadge> {t('shell:sampleHint')}
        </p>
      )}
      <dl className={styles['facts']}>
        {facts.map(([name, text]) => (
          <div key={name}>
            <dt>{t(`door:receive.facts.${name}`)}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
    </>
  )
}
