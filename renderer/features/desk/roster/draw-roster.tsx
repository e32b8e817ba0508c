/** Making up panels and drawing the roster: nothing is proposed before the draw was seen as it would be. */
import { Button, TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { viewReadiness } from '../../../../shared/engine/view-readiness.ts'
import { asKeyId } from '../../../../shared/kernel/ids.ts'
import { checkPanel } from '../../../../shared/rules/check-people.ts'
import type { RuleFinding } from '../../../../shared/rules/finding.ts'
import { rulesOf } from '../../../../shared/rules/rule-profile.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { viewCommittee } from '../../../../shared/subjects/selection/view-committee.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { FindingItem } from '../scheme/finding-item.tsx'
import { useFoundingProfile, useNames } from '../use-desk.ts'
import { DrawnPreview } from './drawn-preview.tsx'
import { PanelFields } from './panel-fields.tsx'
import {
  nextPanel,
  panelGaps,
  panelsKey,
  readPanels,
  startPanels,
  toDraw,
  type PanelDraft,
  type PanelGap,
  type PanelsDraft,
} from './panels-draft.ts'
import styles from './roster.module.css'
import { useVacancyTitles } from './roster-tables.tsx'

export interface DrawRosterProps {
  readonly scheme: Scheme
  readonly onProposed: () => void
}

export function DrawRoster({ scheme, onProposed }: DrawRosterProps): ReactNode {
  const { t } = useTranslation('desk')
  const { drafts } = useSelection()
  const [draft, setDraft] = useState<PanelsDraft>(() => readPanels(drafts.get(panelsKey)) ?? startPanels())
  const [shown, setShown] = useState<PanelsDraft | null>(null)
  const [asked, setAsked] = useState(false)
  const change = (part: Partial<PanelsDraft>): void => {
    const next = { ...draft, ...part }
    setDraft(next)
    setShown(null)
    drafts.put(panelsKey, JSON.stringify(next))
  }
  const changePanel = (index: number, panel: PanelDraft): void =>
    change({ panels: draft.panels.map((one, i) => (i === index ? panel : one)) })
  const vacancies = scheme.vacancies.map(({ code }) => code as string)
  const gaps = panelGaps(draft, vacancies)
  const findings = usePanelFindings(draft)
  const refuses = findings.some(({ overridable }) => !overridable)
  const parts = shown && toDraw(shown, vacancies)
  return (
    <>
      <Earlier />
      <Section title={t('roster.panels')} lead={t('roster.panelsLead')}>
        <div className={styles['panels']}>
          {draft.panels.map((panel, index) => (
            <PanelFields
              key={index}
              panel={panel}
              scheme={scheme}
              onChange={(next) => changePanel(index, next)}
              onRemove={() => change({ panels: draft.panels.filter((_, i) => i !== index) })}
            />
          ))}
          <div>
            <Button variant="default" onClick={() => change({ panels: [...draft.panels, nextPanel(draft.panels)] })}>
              {t('roster.addPanel')}
            </Button>
          </div>
        </div>
        <PanelFindings findings={findings} scheme={scheme} />
      </Section>
      <Seed seed={draft.seed} onChange={(seed) => change({ seed })} />
      {asked && gaps.length > 0 && <Gaps gaps={gaps} scheme={scheme} />}
      <div>
        <Button
          disabled={refuses}
          onClick={() => {
            setAsked(true)
            setShown(gaps.length === 0 ? draft : null)
          }}
        >
          {t('roster.draw')}
        </Button>
      </div>
      {parts && <DrawnPreview parts={parts} scheme={scheme} onProposed={onProposed} />}
    </>
  )
}

/** What should have come before the draw, where it has not. */
function Earlier(): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const step = useView(viewReadiness).find(({ step: name }) => name === 'declarations')
  if (step?.step !== 'declarations' || step.status === 'done') return null
  return (
    <FailureNotice tone="warning">
      {step.status === 'later'
        ? t('step.candidates.missing')
        : t('roster.undeclared', { names: step.missing.map(nameOf).join(', ') })}
    </FailureNotice>
  )
}

/** The record does not say who is of the agency itself, so a rule on their share is left to the committee and said so. */
function usePanelFindings({ panels }: PanelsDraft): RuleFinding[] {
  const founding = useFoundingProfile()
  const members = useView(viewCommittee)
  if (founding.kind !== 'known') return []
  const isResourcePerson = (key: string): boolean =>
    members.find((member) => member.key === key)?.roles.includes('resource-person') ?? false
  return panels
    .filter((panel) => panel.members.length > 0)
    .flatMap((panel) =>
      checkPanel(founding.profile, {
        code: panel.code,
        scorers: panel.members.map((key) => ({
          id: key,
          isInternal: false,
          isResourcePerson: isResourcePerson(key),
        })),
      }),
    )
}

function PanelFindings({ findings, scheme }: { readonly findings: readonly RuleFinding[]; readonly scheme: Scheme }) {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const founding = useFoundingProfile()
  const hasShare =
    founding.kind === 'known' &&
    rulesOf(founding.profile, 'panel').some(({ internalShareMost }) => internalShareMost !== null)
  return (
    <>
      {findings.length > 0 && (
        <ul className={styles['findings']}>
          {findings.map((finding, index) => (
            <FindingItem
              key={`${index} ${finding.kind}`}
              finding={'member' in finding ? { ...finding, member: nameOf(asKeyId(finding.member)) } : finding}
              context={scheme}
            />
          ))}
        </ul>
      )}
      {hasShare && <p className={styles['note']}>{t('roster.internalShare')}</p>}
    </>
  )
}

interface SeedProps {
  readonly seed: string
  readonly onChange: (seed: string) => void
}

function Seed({ seed, onChange }: SeedProps): ReactNode {
  const { t } = useTranslation('desk')
  const draw = (): void => {
    const bytes = crypto.getRandomValues(new Uint8Array(32))
    onChange([...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join(''))
  }
  return (
    <Section title={t('roster.seedTitle')} lead={t('roster.seedLead')}>
      <div className={styles['seedRow']}>
        <TextInput
          label={t('roster.seed')}
          description={t('roster.seedHint')}
          value={seed}
          onChange={(event) => onChange(event.currentTarget.value.trim().toLowerCase())}
          maxLength={64}
          styles={{ input: { fontFamily: 'var(--mantine-font-family-monospace)' } }}
          required
        />
        <Button variant="default" onClick={draw}>
          {t('roster.drawSeed')}
        </Button>
      </div>
    </Section>
  )
}

function Gaps({ gaps, scheme }: { readonly gaps: readonly PanelGap[]; readonly scheme: Scheme }): ReactNode {
  const { t } = useTranslation('desk')
  const nameOf = useNames()
  const titles = useVacancyTitles(scheme)
  const wordsOf = (gap: PanelGap): string => {
    switch (gap.kind) {
      case 'no-panels':
      case 'seed':
        return t(`roster.gap.${gap.kind}`)
      case 'seated-twice':
        return t('roster.gap.seated-twice', { name: nameOf(gap.key) })
      case 'vacancy-unserved':
        return t('roster.gap.vacancy-unserved', { vacancy: titles(gap.vacancy) })
      case 'code':
      case 'code-twice':
      case 'no-members':
      case 'member-and-reserve':
        return t(`roster.gap.${gap.kind}`, { panel: gap.panel })
    }
  }
  return (
    <FailureNotice tone="warning">
      {t('roster.gaps')}
      <ul>
        {gaps.map((gap) => (
          <li key={wordsOf(gap)}>{wordsOf(gap)}</li>
        ))}
      </ul>
    </FailureNotice>
  )
}
