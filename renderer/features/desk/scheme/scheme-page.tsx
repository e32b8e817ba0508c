/**
 * The scheme: begun from the profile or a sample, written as a draft, and read-only once it is frozen. A change afterwards is a
 * draft again, beside what is in force, and takes the same two signatures.
 */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { RuleProfile } from '../../../../shared/rules/rule-profile.ts'
import { rubricsOf, schemeAt } from '../../../../shared/subjects/selection/scheme-in-force.ts'
import type { Fact, State } from '../../../../shared/subjects/state.ts'
import { useLanguage } from '../../../i18n/use-language.ts'
import { useSelection, useView } from '../../../store/use-view.ts'
import { EmptyState } from '../../../ui/empty-state.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { Page } from '../../../ui/page.tsx'
import { PrintButton, PrintSheet } from '../../../ui/print-sheet.tsx'
import { SavedNote } from '../saved-note.tsx'
import { DeskPrintHead } from '../desk-print-head.tsx'
import { useFoundingProfile, useHand } from '../use-desk.ts'
import { RubricAnchors } from './rubric-anchors.tsx'
import { readDraft, schemeDraftKey, schemeToDraft, type SchemeDraft } from './scheme-draft.ts'
import { SchemeEditor } from './scheme-editor.tsx'
import { SchemeSheet } from './scheme-sheet.tsx'
import { StartChoice } from './start-choice.tsx'

/** Hash of the frozen scheme that the draft is to change. */
const changeKey = 'desk/scheme-change'

const viewFrozen = (state: State): Fact<'scheme.frozen.v1'> | null => schemeAt(state, null)

export function SchemePage(): ReactNode {
  const { t } = useTranslation('desk')
  const founding = useFoundingProfile()
  const frozen = useView(viewFrozen)
  const { drafts } = useSelection()
  const [changing, setChanging] = useState(() => drafts.get(changeKey))
  if (founding.kind !== 'known')
    return (
      <Page title={t('scheme.title')}>
        <FailureNotice>{t(`profile.${founding.kind}`, { id: founding.id, version: founding.version })}</FailureNotice>
      </Page>
    )
  if (frozen && changing !== frozen.entry.hash)
    return (
      <FrozenScheme
        frozen={frozen}
        onChange={(draft) => {
          drafts.put(schemeDraftKey, JSON.stringify(draft))
          drafts.put(changeKey, frozen.entry.hash)
          setChanging(frozen.entry.hash)
        }}
      />
    )
  const giveUp = (): void => {
    drafts.remove([schemeDraftKey, changeKey])
    setChanging(null)
  }
  return <DraftScheme profile={founding.profile} onGiveUp={frozen ? giveUp : null} />
}

interface FrozenSchemeProps {
  readonly frozen: Fact<'scheme.frozen.v1'>
  readonly onChange: (draft: SchemeDraft) => void
}

const rubricsInForce = (state: State) => {
  const frozen = schemeAt(state, null)
  return frozen ? Object.values(rubricsOf(state, frozen)) : []
}

function FrozenScheme({ frozen, onChange }: FrozenSchemeProps): ReactNode {
  const { t } = useTranslation('desk')
  const language = useLanguage()
  const rubrics = useView(rubricsInForce)
  const { isDesk } = useHand()
  const { scheme, passes } = frozen.body
  return (
    <Page
      title={scheme.title[language]}
      lead={t('scheme.frozen')}
      actions={
        <>
          <PrintButton>{t('scheme.print')}</PrintButton>
          {isDesk && (
            <Button variant="default" onClick={() => onChange(schemeToDraft(scheme, language))}>
              {t('scheme.change')}
            </Button>
          )}
        </>
      }
    >
      <PrintSheet>
        <DeskPrintHead title={t('scheme.title')} />
        <SchemeSheet scheme={scheme} />
        {passes.length > 0 && (
          <FailureNotice tone="warning">
            {t('scheme.passed')}
            <ul>
              {passes.map(({ rule, basis }) => (
                <li key={rule}>
                  {rule}: {basis}
                </li>
              ))}
            </ul>
          </FailureNotice>
        )}
        {rubrics.map((rubric) => (
          <RubricAnchors key={rubric.code} rubric={rubric} />
        ))}
      </PrintSheet>
    </Page>
  )
}

interface DraftSchemeProps {
  readonly profile: RuleProfile
  readonly onGiveUp: (() => void) | null
}

function DraftScheme({ profile, onGiveUp }: DraftSchemeProps): ReactNode {
  const { t } = useTranslation('desk')
  const { drafts } = useSelection()
  const { isDesk } = useHand()
  const [start, setStart] = useState<SchemeDraft | null>(() => readDraft(drafts.get(schemeDraftKey)))
  if (!isDesk)
    return (
      <Page title={t('scheme.title')}>
        <EmptyState title={t('scheme.none')}>{t('notYoursDesk')}</EmptyState>
      </Page>
    )
  const begin = (draft: SchemeDraft): void => {
    drafts.put(schemeDraftKey, JSON.stringify(draft))
    setStart(draft)
  }
  const startAgain = (): void => {
    drafts.remove([schemeDraftKey])
    setStart(null)
  }
  if (!start)
    return (
      <Page title={t('scheme.title')} lead={t('scheme.lead')}>
        <StartChoice profile={profile} onStart={begin} />
      </Page>
    )
  return (
    <Page
      title={t('scheme.title')}
      lead={t(onGiveUp ? 'scheme.changing' : 'scheme.lead')}
      actions={
        <>
          <SavedNote />
          <Button variant="default" onClick={onGiveUp ?? startAgain}>
            {t(onGiveUp ? 'scheme.giveUp' : 'scheme.startAgain')}
          </Button>
        </>
      }
    >
      <SchemeEditor start={start} profile={profile} next={<Link href="/freeze">{t('scheme.toFreeze')}</Link>} />
    </Page>
  )
}
