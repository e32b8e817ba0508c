/** Reading back what was marked, and signing it as one act: what changes says what it was before. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { Code } from '../../../shared/kernel/ids.ts'
import { callRoll, type RollCall } from '../../../shared/subjects/candidates/decide.ts'
import type { RollLine } from '../../../shared/subjects/candidates/view-roll.ts'
import { useSelection } from '../../store/use-view.ts'
import { useSign } from '../../store/use-sign.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import { callsToSign, signedAtOnce } from './roll-calls.ts'
import styles from './roll-page.module.css'
import type { RollMarking } from './use-roll-marks.ts'

export interface RollSignProps {
  readonly instrument: Code
  readonly lines: readonly RollLine[]
  /** Of the panel that is looked at. */
  readonly shown: readonly RollLine[]
  readonly marking: RollMarking
}

export function RollSign({ instrument, lines, shown, marking }: RollSignProps): ReactNode {
  const { t } = useTranslation('candidates')
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [asking, setAsking] = useState(false)
  const calls = callsToSign(lines, marking.marks, instrument)
  const rest = shown.filter(({ candidate, now }) => now === 'not-called' && !marking.marks[candidate])

  const signAll = async (): Promise<void> => {
    setAsking(false)
    let signed = 0
    for (let from = 0; from < calls.length; from += signedAtOnce) {
      const part = calls.slice(from, from + signedAtOnce)
      if (!(await sign(callRoll(room.state, part)))) break
      marking.mark(
        part.map(({ candidate }) => candidate),
        null,
      )
      signed += part.length
    }
    if (signed > 0) say({ tone: 'good', text: t('roll.done', { count: signed }) })
  }

  return (
    <>
      {refusal !== null && <FailureNotice>{refusal}</FailureNotice>}
      <div className={styles['acts']}>
        <Button disabled={calls.length === 0} loading={busy} onClick={() => setAsking(true)}>
          {t('roll.sign', { count: calls.length })}
        </Button>
        <Button
          variant="default"
          disabled={rest.length === 0 || busy}
          onClick={() =>
            marking.mark(
              rest.map(({ candidate }) => candidate),
              'present',
            )
          }
        >
          {t('roll.restPresent')}
        </Button>
        <Button variant="default" disabled={calls.length === 0 || busy} onClick={marking.clear}>
          {t('roll.clear')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('roll.confirmTitle')}
        verb={t('roll.sign', { count: calls.length })}
        weight="final"
        touches={useReadBack(calls, lines)}
        onConfirm={signAll}
        onClose={() => setAsking(false)}
      >
        <p>{t('roll.confirmWhat')}</p>
      </ConfirmDialog>
    </>
  )
}

/** A line for each call, as it will be signed. */
function useReadBack(calls: readonly RollCall[], lines: readonly RollLine[]): readonly string[] {
  const { t } = useTranslation('candidates')
  const byCandidate = new Map(lines.map((line) => [line.candidate, line]))
  return calls.map(({ candidate, state }) => {
    const line = byCandidate.get(candidate)
    const who = `${line?.number ?? candidate.slice(0, 8)} ${line?.name ?? ''}`.trim()
    const before =
      line && line.now !== 'not-called' ? ` (${t('roll.former', { states: t(`roll.states.${line.now}`) })})` : ''
    return `${who}: ${t(`roll.states.${state}`)}${before}`
  })
}
