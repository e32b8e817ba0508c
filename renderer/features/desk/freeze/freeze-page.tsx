/** Freezing: the draft beside the announcement and beside the rules, then one signature here and the second at the other office. */
import { NativeSelect } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { viewAwaiting } from '../../../../shared/engine/view-awaiting.ts'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import type { Scheme } from '../../../../shared/rules/scheme.ts'
import { viewAnnouncements } from '../../../../shared/subjects/announcements/view-announcements.ts'
import { formatDay } from '../../../i18n/formats.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page, Section } from '../../../ui/page.tsx'
import { StatusBadge } from '../../../ui/status-badge.tsx'
import { draftToScheme } from '../scheme/draft-to-scheme.ts'
import { FindingItem } from '../scheme/finding-item.tsx'
import { readDraft, schemeDraftKey, type PassDraft } from '../scheme/scheme-draft.ts'
import { SchemeSheet } from '../scheme/scheme-sheet.tsx'
import styles from '../scheme/scheme.module.css'
import { useRubrics } from '../scheme/use-rubrics.ts'
import { useFoundingProfile, useHand } from '../use-desk.ts'
import { ComparedTable } from './compared-table.tsx'
import { FreezeAct } from './freeze-act.tsx'
import { checkFreeze, compareWithAnnouncement } from './view-freezing.ts'

export function FreezePage(): ReactNode {
  const { t } = useTranslation('desk')
  const founding = useFoundingProfile()
  const { isDesk, actor } = useHand()
  const { drafts } = useSelection()
  const pending = useView(viewAwaiting, actor).some(
    ({ type, standing }) => type === 'scheme.frozen.v1' && standing.kind !== 'overtaken',
  )
  const draft = readDraft(drafts.get(schemeDraftKey))
  const scheme = draft && founding.kind === 'known' ? draftToScheme(draft, founding.profile).scheme : null
  return (
    <Page title={t('freeze.title')} lead={t('freeze.lead')}>
      {pending && (
        <FailureNotice tone="warning" action={<Link href="/awaiting">{t('step.sign')}</Link>}>
          {t('freeze.pending')}
        </FailureNotice>
      )}
      {founding.kind !== 'known' ? (
        <FailureNotice>{t(`profile.${founding.kind}`, { id: founding.id, version: founding.version })}</FailureNotice>
      ) : !isDesk ? (
        <EmptyState title={t('notYours')}>{t('notYoursDesk')}</EmptyState>
      ) : !draft || !scheme ? (
        <EmptyState
          title={t(draft ? 'freeze.unfinished' : 'freeze.noDraft')}
          action={<Link href="/scheme">{t('step.scheme.go')}</Link>}
        >
          {t('freeze.noDraftLead')}
        </EmptyState>
      ) : (
        <Freezing profile={founding.profile} scheme={scheme} passes={draft.passes} />
      )}
    </Page>
  )
}

interface FreezingProps {
  readonly profile: RuleProfile
  readonly scheme: Scheme
  readonly passes: readonly PassDraft[]
}

function Freezing({ profile, scheme, passes }: FreezingProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const rubrics = useRubrics()
  const announcements = useView(viewAnnouncements)
  const [chosen, setChosen] = useState<string | null>(null)
  const announcement = announcements.find(({ entry }) => entry.hash === chosen) ?? announcements[0] ?? null
  const compared = announcement ? compareWithAnnouncement(scheme, announcement.body.components) : []
  const checked = checkFreeze({ profile, scheme, rubrics, passes })
  return (
    <>
      <Section title={t('freeze.announcement')} lead={t('freeze.announcementLead')}>
        {announcement ? (
          <>
            <NativeSelect
              size="md"
              label={t('freeze.which')}
              value={announcement.entry.hash}
              onChange={(event) => setChosen(event.currentTarget.value)}
              data={announcements.map(({ entry, body }) => ({
                value: entry.hash as string,
                label: `${t(`announcementKind.${body.kind}`)} ${body.number} (${formatDay(body.date, language)})`,
              }))}
              style={{ maxWidth: '46rem' }}
            />
            <ComparedTable compared={compared} scheme={scheme} />
          </>
        ) : (
          <EmptyState
            title={t('announcement.none')}
            action={<Link href="/announcement">{t('step.announcement.go')}</Link>}
          >
            {t('freeze.noAnnouncement')}
          </EmptyState>
        )}
      </Section>
      <Section title={t('freeze.rules')} lead={profile.title[language]}>
        {checked.findings.length === 0 ? (
          <div>
            <StatusBadge tone="good">{t('check.sound')}</StatusBadge>
          </div>
        ) : (
          <ul className={styles['findings']}>
            {checked.findings.map((finding, index) => (
              <FindingItem
                key={`${index} ${finding.kind}`}
                finding={finding}
                context={scheme}
                basis={checked.passes.find(({ rule }) => rule === finding.rule)?.basis ?? ''}
              />
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('freeze.scheme')}>
        <SchemeSheet scheme={scheme} />
      </Section>
      <FreezeAct
        profile={profile}
        scheme={scheme}
        rubrics={rubrics}
        checked={checked}
        announcement={announcement}
        differences={compared.filter(({ problem }) => problem !== null).length}
      />
    </>
  )
}
