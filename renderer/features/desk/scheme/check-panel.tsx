/** What stands beside the form while it is filled in: totals, what is still empty, what the rules find, what they leave to choose. */
import { Button } from '@mantine/core'
import type { ReactNode } from 'react'
import { useFormContext } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { checkScheme } from '../../../../shared/rules/check-scheme.ts'
import type { Finding } from '../../../../shared/rules/finding.ts'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import { weightFreedom } from '../../../../shared/rules/weight-freedom.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import type { DraftReading } from './draft-to-scheme.ts'
import type { TextPath } from './draft-fields.tsx'
import { FindingItem } from './finding-item.tsx'
import { formatShare } from './person-number.ts'
import type { SchemeDraft } from './scheme-draft.ts'
import styles from './scheme.module.css'
import { useRubrics } from './use-rubrics.ts'
import { weightTotals } from './weight-totals.ts'

export interface CheckPanelProps {
  readonly draft: SchemeDraft
  readonly reading: DraftReading
  readonly profile: RuleProfile
  readonly onShowMissing: () => void
  readonly next: ReactNode
}

export function CheckPanel({ draft, reading, profile, onShowMissing, next }: CheckPanelProps): ReactNode {
  const { t } = useTranslation('desk')
  const rubrics = useRubrics()
  const { scheme, problems } = reading
  const findings = scheme ? checkScheme({ profile, scheme, rubrics }) : []
  return (
    <aside className={styles['check']} aria-label={t('check.title')}>
      <Totals draft={draft} />
      {problems.length > 0 ? (
        <Missing reading={reading} onShowMissing={onShowMissing} />
      ) : (
        <Findings findings={findings} draft={draft} reading={reading} />
      )}
      <Freedom profile={profile} />
      {next}
    </aside>
  )
}

function Totals({ draft }: { readonly draft: SchemeDraft }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const totals = weightTotals(draft)
  const titleOf = (group: string | null): string => {
    if (group === null) return t('check.whole')
    const known = draft.groups.find(({ code }) => code === group)
    return t('check.group', { group: known?.titleId || group })
  }
  return (
    <div className={styles['checkPart']}>
      <h2>{t('check.weights')}</h2>
      <ul className={styles['totals']} aria-live="polite">
        {totals.map(({ group, sum, isWhole, unread }) => (
          <li key={group ?? ''}>
            <span>{titleOf(group)}</span>
            <span className={styles['sum']}>{formatShare(sum, language)}</span>
            <StatusBadge tone={isWhole ? 'good' : 'warning'}>
              {isWhole ? t('check.isWhole') : unread > 0 ? t('check.unread', { count: unread }) : t('check.notWhole')}
            </StatusBadge>
          </li>
        ))}
      </ul>
    </div>
  )
}

interface MissingProps {
  readonly reading: DraftReading
  readonly onShowMissing: () => void
}

function Missing({ reading, onShowMissing }: MissingProps): ReactNode {
  const { t } = useTranslation('desk')
  const { setFocus } = useFormContext<SchemeDraft>()
  const [first] = reading.problems
  return (
    <div className={styles['checkPart']}>
      <h2>{t('check.missing', { count: reading.problems.length })}</h2>
      <p className={styles['note']}>{t('check.missingLead')}</p>
      <div>
        <Button
          variant="default"
          onClick={() => {
            onShowMissing()
            if (first) setFocus(first.path as TextPath)
          }}
        >
          {t('check.goToFirst')}
        </Button>
      </div>
    </div>
  )
}

interface FindingsProps {
  readonly findings: readonly Finding[]
  readonly draft: SchemeDraft
  readonly reading: DraftReading
}

function Findings({ findings, draft, reading: { scheme } }: FindingsProps): ReactNode {
  const { t } = useTranslation('desk')
  const { setValue } = useFormContext<SchemeDraft>()
  const basisOf = (rule: string | null): string => draft.passes.find((pass) => pass.rule === rule)?.basis ?? ''
  const pass = (rule: string, basis: string): void =>
    setValue('passes', [...draft.passes.filter((one) => one.rule !== rule), { rule, basis }])
  if (findings.length === 0 || !scheme)
    return (
      <div className={styles['checkPart']}>
        <h2>{t('check.findings')}</h2>
        <StatusBadge tone="good">{t('check.sound')}</StatusBadge>
      </div>
    )
  return (
    <div className={styles['checkPart']}>
      <h2>{t('check.findingsCount', { count: findings.length })}</h2>
      <ul className={styles['findings']}>
        {findings.map((finding, index) => {
          const { rule } = finding
          return (
            <FindingItem
              key={`${index} ${finding.kind} ${rule ?? ''}`}
              finding={finding}
              context={scheme}
              basis={basisOf(rule)}
              {...(rule === null ? {} : { onBasis: (basis: string) => pass(rule, basis) })}
            />
          )
        })}
      </ul>
    </div>
  )
}

/** Where the bands of the profile leave one set of weights, or none, that is said before anybody tries. */
function Freedom({ profile }: { readonly profile: RuleProfile }): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const freedoms = weightFreedom(profile)
  if (freedoms.length === 0) return null
  return (
    <div className={styles['checkPart']}>
      <h2>{t('freedom.title')}</h2>
      {freedoms.map(({ group, choice, bands }) => (
        <div key={group ?? ''}>
          <p className={styles['note']}>
            {group === null ? t(`freedom.${choice}`) : t(`freedom.${choice}-in`, { group: group.toUpperCase() })}
          </p>
          <ul className={styles['list']}>
            {bands.map(({ methods, least, most }) => (
              <li key={methods.join()}>
                {methods.map((method) => t(`methods.${method}`)).join(' / ')}:{' '}
                {least === most
                  ? formatShare(least, language)
                  : t('freedom.band', { least: formatShare(least, language), most: formatShare(most, language) })}
              </li>
            ))}
          </ul>
        </div>
      ))}
    </div>
  )
}
