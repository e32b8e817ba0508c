/** The act itself, and in plain words whatever keeps it from being signed. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { notJoined } from '../../../../shared/engine/view-readiness.ts'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import type { Rubric } from '../../../../shared/rules/rubric.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { freezeScheme } from '../../../../shared/subjects/selection/decide.ts'
import type { Fact } from '../../../../shared/subjects/state.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Section } from '../../../ui/page.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import { useNames } from '../use-desk.ts'
import { rubricsUsed, type Checked } from './view-freezing.ts'

export interface FreezeActProps {
  readonly profile: RuleProfile
  readonly scheme: Scheme
  readonly rubrics: Readonly<Record<string, Rubric>>
  readonly checked: Checked
  readonly announcement: Fact<'announcement.recorded.v1'> | null
  readonly differences: number
}

export function FreezeAct(props: FreezeActProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [opened, setOpened] = useState(false)
  const [rejected, setRejected] = useState(false)
  const obstacles = useObstacles(props)
  const { profile, scheme, rubrics, checked, announcement } = props
  const freeze = async (): Promise<void> => {
    if (!announcement) return
    const drafts = freezeScheme(room.state, {
      profile,
      scheme,
      rubrics: rubricsUsed(scheme, rubrics),
      announcement: announcement.entry.hash,
      passes: checked.passes,
    })
    setRejected(!drafts.ok)
    const signed = drafts.ok && (await sign(drafts.value))
    setOpened(false)
    if (!signed) return
    say({ tone: 'good', text: t('freeze.proposed') })
    navigate('/awaiting')
  }
  return (
    <Section title={t('freeze.act')} lead={t('freeze.actLead')}>
      {obstacles.length > 0 && (
        <FailureNotice tone="warning">
          {t('freeze.obstacles')}
          <ul>
            {obstacles.map((obstacle) => (
              <li key={obstacle}>{obstacle}</li>
            ))}
          </ul>
        </FailureNotice>
      )}
      {rejected && <FailureNotice>{t('freeze.rejected')}</FailureNotice>}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div>
        <Button loading={busy} disabled={obstacles.length > 0} onClick={() => setOpened(true)}>
          {t('freeze.go')}
        </Button>
      </div>
      <ConfirmDialog
        opened={opened}
        title={t('freeze.confirm')}
        verb={t('freeze.go')}
        weight="final"
        touches={[
          scheme.title[language],
          ...checked.passes.map(({ rule, basis }) => t('freeze.passes', { rule, basis })),
        ]}
        onConfirm={freeze}
        onClose={() => setOpened(false)}
      >
        <p>{t('freeze.confirmLead')}</p>
      </ConfirmDialog>
    </Section>
  )
}

function useObstacles({ checked, announcement, differences }: FreezeActProps): string[] {
  const { t } = useTranslation('desk')
  const missing = useView(notJoined)
  const nameOf = useNames()
  return [
    announcement === null && t('freeze.noAnnouncement'),
    differences > 0 && t('freeze.differs', { count: differences }),
    checked.left.length > 0 && t('freeze.forbidden', { count: checked.left.length }),
    missing.length > 0 && t('step.joined.missing', { names: missing.map(nameOf).join(', ') }),
  ].filter((obstacle) => obstacle !== false)
}
