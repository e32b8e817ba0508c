/** The declaration before the first score: one key for each candidate, details only where there is a conflict, one signature. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { declareConflicts } from '../../../shared/subjects/integrity/decide.ts'
import { viewDeclarable, type Declarable } from '../../../shared/subjects/integrity/view-declarations.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { Section } from '../../ui/page.tsx'
import { ConflictFields } from './conflict-details.tsx'
import { ConflictMarks } from './conflict-marks.tsx'
import { conflictsIn, type Marks } from './declaration-draft.ts'
import styles from './declaration.module.css'
import { useDeclarationDraft } from './use-declaration.ts'

export function Declaration(): ReactNode {
  const { t } = useTranslation('scoring')
  const { room } = useSelection()
  const { candidates, of, nameless } = useView(viewDeclarable, room.actor)
  const { marks, mark, forget } = useDeclarationDraft()
  const { busy, refusal, sign } = useSign()
  const [asking, setAsking] = useState(false)
  const left = candidates.filter(({ candidate }) => marks[candidate] === undefined)
  const marked = candidates.filter(({ candidate }) => typeof marks[candidate] === 'object')

  const signAll = async (): Promise<void> => {
    const drafts = declareConflicts(room.state, conflictsIn(onlyOf(marks, candidates)))
    if (!drafts.ok) return
    const signed = await sign(drafts.value)
    setAsking(false)
    if (signed) forget()
  }

  return (
    <Section title={t('oaths.conflicts')} lead={t(`conflict.lead.${of}`)}>
      {nameless > 0 && <FailureNotice tone="warning">{t('conflict.nameless', { count: nameless })}</FailureNotice>}
      <ConflictMarks candidates={candidates} marks={marks} onMark={mark} />
      {marked.length > 0 && <h3 className={styles['heading']}>{t('conflict.details')}</h3>}
      {marked.map(({ candidate, display }) => {
        const details = marks[candidate]
        return (
          typeof details === 'object' && (
            <ConflictFields
              key={candidate}
              title={`${display.number} ${display.name} – ${t(`conflict.${details.standing}`)}`}
              details={details}
              onChange={(changed) => mark([[candidate, changed]])}
            />
          )
        )
      })}
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['sign']}>
        <Button disabled={left.length > 0 || nameless > 0} loading={busy} onClick={() => setAsking(true)}>
          {t('conflict.sign')}
        </Button>
        <output>{left.length > 0 ? t('conflict.left', { count: left.length }) : t('conflict.marked')}</output>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('conflict.confirmTitle')}
        touches={marked.map(({ candidate, display }) => {
          const details = marks[candidate]
          const isRecused = typeof details === 'object' && details.handling === 'recuse'
          return t(isRecused ? 'conflict.touchRecuse' : 'conflict.touchDisclose', { ...display })
        })}
        verb={t('conflict.sign')}
        weight="final"
        onConfirm={signAll}
        onClose={() => setAsking(false)}
      >
        <p>{t('conflict.confirmText', { count: candidates.length })}</p>
        {marked.length === 0 && <p>{t('conflict.confirmNone')}</p>}
      </ConfirmDialog>
    </Section>
  )
}

/** A draft may know of candidates who have left the list since. */
const onlyOf = (marks: Marks, candidates: readonly Declarable[]): Marks =>
  Object.fromEntries(
    candidates.flatMap(({ candidate }) => {
      const mark = marks[candidate]
      return mark === undefined ? [] : [[candidate, mark]]
    }),
  )
