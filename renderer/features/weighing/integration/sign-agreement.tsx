/** Signing what was agreed, after reading it back. What stood before stays, as replaced. */
import { Button } from '@mantine/core'
import { useEffect, useRef, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { agree } from '../../../../shared/subjects/integration/decide.ts'
import type { Agreement } from '../../../../shared/subjects/integration/entries.ts'
import type { Integration } from '../../../../shared/subjects/integration/view-integration.ts'
import { useSign } from '../../../store/use-sign.ts'
import { useDraftStanding, useSelection } from '../../../store/use-view.ts'
import { ConfirmDialog } from '../../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../../ui/failure-notice.tsx'
import { useToasts } from '../../../ui/toasts.tsx'
import type { DraftProblem } from './meeting-draft.ts'
import styles from './meeting-page.module.css'
import type { MeetingForm } from './use-meeting-draft.ts'
import type { MeetingWords } from './use-meeting-words.ts'
import type { MeetingSigning } from './use-signing.ts'

export interface SignAgreementProps {
  readonly view: Integration
  readonly words: MeetingWords
  readonly form: MeetingForm
  readonly signing: MeetingSigning
}

export function SignAgreement({ view, words, form, signing }: SignAgreementProps): ReactNode {
  const { t } = useTranslation('integration')
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const { kind: kept } = useDraftStanding()
  const say = useToasts()
  const { whole, asking, refused, ask, close, done } = signing
  const standing = view.agreements.at(-1) ?? null
  const verb = t(standing ? 'signAgain' : 'sign')
  const confirm = async (): Promise<void> => {
    if (!whole.ok) return
    const drafts = agree(room.state, view.item.about, { agreement: whole.value, replaces: standing?.entry ?? null })
    if (!drafts.ok || !(await sign(drafts.value))) return close()
    form.forget()
    done()
    say({ tone: 'good', text: t('signed') })
  }
  return (
    <div className={styles['sign']}>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      {refused > 0 && !whole.ok && <Lacking key={refused} problem={whole.failure} words={words} />}
      <div className={styles['buttons']}>
        <Button loading={busy} onClick={ask}>
          {verb}
        </Button>
        {form.isTouched && (
          <Button variant="default" disabled={busy} onClick={form.forget}>
            {t('discard')}
          </Button>
        )}
        {form.isTouched && <span className={styles['keys']}>{t(`draft.${kept}`)}</span>}
      </div>
      <ConfirmDialog
        opened={asking && whole.ok}
        title={t('confirmTitle')}
        verb={verb}
        weight="final"
        touches={whole.ok ? readBack(whole.value, words, t) : []}
        onConfirm={confirm}
        onClose={close}
      >
        <p>{t('confirm')}</p>
        {standing && <p>{t('confirmReplaces')}</p>}
      </ConfirmDialog>
    </div>
  )
}

/** Asked for by key from further up: what is lacking comes into sight. */
function Lacking({ problem, words }: { readonly problem: DraftProblem; readonly words: MeetingWords }): ReactNode {
  const problemOf = useProblem(words)
  const here = useRef<HTMLDivElement>(null)
  useEffect(() => {
    here.current?.scrollIntoView({ block: 'nearest' })
  }, [])
  return (
    <div ref={here}>
      <FailureNotice tone="warning">{problemOf(problem)}</FailureNotice>
    </div>
  )
}

type Say = ReturnType<typeof useTranslation<'integration'>>['t']

const readBack = ({ agreed, dissent, attended }: Agreement, words: MeetingWords, t: Say): string[] => [
  ...Object.entries(agreed).map(([code, { score }]) =>
    t('touchAgreed', { criterion: words.criterion(code), level: words.score(score) }),
  ),
  ...dissent.map(({ assessor, criterion, score }) =>
    t('touchDissent', {
      name: words.assessor(assessor),
      criterion: words.criterion(criterion),
      level: words.score(score),
    }),
  ),
  t('touchAttended', { names: attended.map((key) => words.assessor(key)).join(', ') }),
]

function useProblem(words: MeetingWords): (problem: DraftProblem) => string {
  const { t } = useTranslation('integration')
  return (problem) => {
    switch (problem.kind) {
      case 'nothing':
      case 'attended':
        return t(`problem.${problem.kind}`)
      case 'reason':
        return t('problem.reason', { criterion: words.criterion(problem.criterion) })
      case 'dissent':
        return t('problem.dissent', {
          criterion: words.criterion(problem.criterion),
          name: words.assessor(problem.assessor),
        })
    }
  }
}
