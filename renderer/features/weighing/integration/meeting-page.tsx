/**
 * One candidate on one instrument before the assessors' meeting. What is written here is a layer of its own: it changes no sheet and
 * no rank, and the page says so.
 */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation, useParams } from 'wouter'
import type { CandidateId, Code, KeyId } from '../../../../shared/kernel/ids.ts'
import { spreadToTalkAbout } from '../../../../shared/profiles/integration-hints.ts'
import { viewIntegration, type Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import type { State } from '../../../../shared/subjects/state.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { Page } from '../../../ui/page.tsx'
import { Attendance } from './attendance.tsx'
import { CriterionMeeting } from './criterion-meeting.tsx'
import { agendaAddress, aboutIn, meetingAddress } from './meeting-address.ts'
import { MeetingBar } from './meeting-bar.tsx'
import styles from './meeting-page.module.css'
import { Remarks } from './remarks.tsx'
import { SignAgreement } from './sign-agreement.tsx'
import { useMeetingDraft } from './use-meeting-draft.ts'
import { useMeetingKeys } from './use-meeting-keys.ts'
import { useMeetingWords } from './use-meeting-words.ts'
import { useSigning } from './use-signing.ts'
import { WrittenAgreements } from './written-agreements.tsx'

const meetingAt = (
  state: State,
  ...[reader, candidate, vacancy, instrument]: readonly [string, string, string, string]
) =>
  viewIntegration(
    state,
    reader as KeyId,
    spreadToTalkAbout.levelsApart,
    candidate as CandidateId,
    vacancy as Code,
    instrument as Code,
  )

export function MeetingPage(): ReactNode {
  const { t } = useTranslation('integration')
  const about = aboutIn(useParams())
  const { room } = useSelection()
  const view = useView(meetingAt, room.actor, about?.candidate ?? '', about?.vacancy ?? '', about?.instrument ?? '')
  if (!view) {
    return (
      <Page title={t('title')}>
        <EmptyState title={t('gone')} action={<Link href={agendaAddress}>{t('back')}</Link>}>
          {t('goneWhat')}
        </EmptyState>
      </Page>
    )
  }
  return <Meeting key={view.item.place} view={view} />
}

function Meeting({ view }: { readonly view: Integration }): ReactNode {
  const { t } = useTranslation('integration')
  const [, navigate] = useLocation()
  const words = useMeetingWords(view)
  const form = useMeetingDraft(view)
  const signing = useSigning(form.draft)
  const { previous, next, mayAgree, criteria } = view
  useMeetingKeys({
    onNext: () => next && navigate(meetingAddress(next.about)),
    onPrevious: () => previous && navigate(meetingAddress(previous.about)),
    onSign: () => mayAgree && signing.ask(),
  })
  return (
    <div className={styles['page']}>
      <MeetingBar view={view} />
      <p className={styles['layer']}>{t('lead')}</p>
      <WrittenAgreements view={view} words={words} />
      {criteria.map((one) => (
        <CriterionMeeting
          key={one.criterion.code}
          beside={one}
          view={view}
          words={words}
          form={mayAgree ? form : null}
        />
      ))}
      <Remarks view={view} words={words} />
      {mayAgree ? (
        <>
          <Attendance view={view} words={words} form={form} />
          <SignAgreement view={view} words={words} form={form} signing={signing} />
        </>
      ) : (
        <p>{t('readOnly')}</p>
      )}
    </div>
  )
}
