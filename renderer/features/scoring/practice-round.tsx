/** One round of practice: the written case above, the form of the real sheets below, sealed as practice. */
import { Button } from '@mantine/core'
import { useRef, useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Code } from '../../../shared/kernel/ids.ts'
import { caseOn } from '../../../shared/profiles/practice/shipped-practice.ts'
import { sealPractice } from '../../../shared/subjects/scoring/decide.ts'
import { parseDraft, sheetOf } from '../../../shared/subjects/scoring/draft-sheet.ts'
import type { Occasion, PracticeCase } from '../../../shared/subjects/scoring/view-practice.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { StatusBadge } from '../../ui/status-badge.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import barStyles from './candidate-bar.module.css'
import { DiscardDraft } from './draft-notice.tsx'
import { instrumentOf, occasionOf, practiceAddress, practiceKey, practisedAddress } from './practice-address.ts'
import { NoPractice } from './practice-page.tsx'
import { PracticeStory, StoryBeside } from './practice-story.tsx'
import { SavedLine } from './saved-line.tsx'
import { SheetBody } from './sheet-body.tsx'
import { focusScale } from './sheet-focus.ts'
import { usePractice, type Practice } from './use-practice.ts'
import { useSheetForm } from './use-sheet-form.ts'

export interface PracticeRoundProps {
  readonly instrument: string
  readonly occasion: string
}

export function PracticeRound({ instrument, occasion }: PracticeRoundProps): ReactNode {
  const code = instrumentOf(instrument)
  const when = occasionOf(occasion)
  return code && when ? <Round instrument={code} occasion={when} /> : <NoPractice />
}

function Round({ instrument, occasion }: { readonly instrument: Code; readonly occasion: Occasion }): ReactNode {
  const practice = usePractice(instrument)
  const written = practice && caseOn(occasion, practice.cases)
  return written ? <RoundForm {...{ instrument, occasion, practice, written }} /> : <NoPractice />
}

interface RoundFormProps {
  readonly instrument: Code
  readonly occasion: Occasion
  readonly practice: Practice
  readonly written: PracticeCase
}

function RoundForm({ instrument, occasion, practice: { rubric }, written }: RoundFormProps): ReactNode {
  const { t } = useTranslation('scoring')
  const language = useLanguage()
  const { drafts } = useSelection()
  const [, navigate] = useLocation()
  const key = practiceKey(instrument, occasion, written.code)
  const { form, startedAt, discard } = useSheetForm({ draftKey: key, rubric, amended: null })
  const root = useRef<HTMLDivElement>(null)
  const { seal, busy, refusal } = useSealing({ instrument, occasion, written }, rubric)
  const back = (): void => navigate(practiceAddress(instrument))
  const display = { number: t('practice.word'), name: written.title[language] }
  return (
    <SheetBody
      {...{ form, rubric, root }}
      purpose="seal"
      bar={(onKeys) => (
        <header className={barStyles['bar']} aria-label={t('practice.title')}>
          <div className={barStyles['who']}>
            <h1 className={barStyles['name']}>{written.title[language]}</h1>
            <span className={barStyles['what']}>
              {rubric.title[language]} · {t(`practice.occasions.${occasion}`)}
            </span>
            <StatusBadge tone="info">{t('practice.badge')}</StatusBadge>
          </div>
          <nav className={barStyles['moves']} aria-label={t('practice.title')}>
            <Button variant="default" size="compact-md" onClick={back}>
              {t('practice.back')}
            </Button>
            <Button variant="default" size="compact-md" onClick={onKeys}>
              {t('bar.keys')}
            </Button>
          </nav>
          <div className={barStyles['state']}>
            <SavedLine hasDraft={startedAt !== null} />
          </div>
        </header>
      )}
      notices={
        <>
          <PracticeStory written={written} isAbove />
          {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
        </>
      }
      beside={<StoryBeside written={written} />}
      discard={
        startedAt !== null && (
          <DiscardDraft
            {...{ display, rubric }}
            stored={() => drafts.get(key)}
            onDiscard={() => {
              discard()
              focusScale(root.current, 0)
            }}
          />
        )
      }
      verb={t(busy ? 'practice.sealing' : 'practice.seal')}
      onReady={() => void seal()}
      onNext={() => {}}
      onPrevious={() => {}}
    />
  )
}

/** The sheet is made from the stored draft, as a real one is. */
function useSealing({ instrument, occasion, written }: Omit<RoundFormProps, 'practice'>, rubric: Practice['rubric']) {
  const { t } = useTranslation('scoring')
  const { room, drafts } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [problem, setProblem] = useState<string | null>(null)
  const running = useRef(false)
  const seal = async (): Promise<void> => {
    if (running.current) return
    running.current = true
    const key = practiceKey(instrument, occasion, written.code)
    const text = drafts.get(key)
    const draft = text === null ? null : parseDraft(text)
    const sheet = draft?.ok ? sheetOf(draft.value, rubric) : null
    const about = { practice: written.code, instrument, occasion }
    const bodies = sheet?.ok ? sealPractice(room.state, about, sheet.value) : null
    if (!bodies?.ok) setProblem(t('check.missing'))
    const signed = bodies?.ok ? await sign(bodies.value) : null
    running.current = false
    const entry = signed?.[0]
    if (entry === undefined) return
    drafts.remove([key])
    say({ tone: 'good', text: t('practice.sealed') })
    navigate(practisedAddress(instrument, entry), { replace: true })
  }
  return { busy, refusal: refusal ?? problem, seal }
}
