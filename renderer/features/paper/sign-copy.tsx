/** What is still lacking; the copy read back line by line; the signature under it. */
import { Button } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import { enterPaperSheet } from '../../../shared/subjects/scoring/decide.ts'
import type { Sheet } from '../../../shared/subjects/scoring/entries.ts'
import type { PaperPlace } from '../../../shared/subjects/scoring/view-paper.ts'
import { scanTypeOf } from '../../host/host-scan-type.ts'
import { formatMoment, formatTime } from '../../i18n/formats.ts'
import { useLanguage } from '../../i18n/use-language.ts'
import { useSign } from '../../store/use-sign.ts'
import { useSelection } from '../../store/use-view.ts'
import { ConfirmDialog } from '../../ui/confirm-dialog.tsx'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import type { ChosenFile } from '../../ui/file-picker.tsx'
import { useToasts } from '../../ui/toasts.tsx'
import type { PaperReading } from './paper-form.ts'
import { enteredAddress, usePaperNames } from './paper-names.ts'
import styles from './paper.module.css'

export interface SignCopyProps {
  readonly place: PaperPlace
  readonly rubric: Rubric
  readonly reading: PaperReading
  readonly scan: ChosenFile | null
  readonly tried: boolean
  readonly onTried: () => void
  /** The copy is in the journal: what was typed may go. */
  readonly onSigned: () => void
}

export function SignCopy({ place, rubric, reading, scan, tried, onTried, onSigned }: SignCopyProps): ReactNode {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const [asking, setAsking] = useState(false)
  const { busy, problem, sign } = useSigningCopy(place, onSigned)
  const { sheet, left } = reading
  const lines = useReadBack(sheet, rubric, scan)
  return (
    <>
      {tried && left.length > 0 && (
        <FailureNotice>
          {t('form.problem.left', { names: left.map(({ title }) => title[language]).join(', ') })}
        </FailureNotice>
      )}
      {tried && !scan && <FailureNotice>{t('form.problem.scan')}</FailureNotice>}
      {problem !== null && <FailureNotice>{problem}</FailureNotice>}
      <div className={styles['acts']}>
        <Button
          type="submit"
          loading={busy}
          onClick={() => {
            onTried()
            setAsking(sheet !== null && scan !== null)
          }}
        >
          {t('form.check')}
        </Button>
      </div>
      <ConfirmDialog
        opened={asking}
        title={t('form.confirmTitle')}
        verb={t('form.sign')}
        weight="final"
        touches={lines}
        onConfirm={async () => {
          if (sheet && scan) await sign(sheet, scan)
          setAsking(false)
        }}
        onClose={() => setAsking(false)}
      >
        <p>{t('form.confirm')}</p>
      </ConfirmDialog>
    </>
  )
}

function useSigningCopy(place: PaperPlace, onSigned: () => void) {
  const { t } = useTranslation('paper')
  const { room } = useSelection()
  const { busy, refusal, sign } = useSign()
  const say = useToasts()
  const [, navigate] = useLocation()
  const [stray, setStray] = useState<string | null>(null)
  const signCopy = async (sheet: Sheet, scan: ChosenFile): Promise<void> => {
    const about = { ...place.about, assessor: place.assessor }
    const drafts = enterPaperSheet(room.state, { about, sheet, scan: scan.token, mediaType: scanTypeOf(scan.name) })
    setStray(drafts.ok ? null : t(`form.refused.${drafts.failure.kind}`))
    const signed = drafts.ok ? await sign(drafts.value) : null
    const [entry] = signed ?? []
    if (!entry) return
    onSigned()
    say({ tone: 'good', text: t('form.signed') })
    navigate(enteredAddress(entry))
  }
  return { busy, problem: refusal ?? stray, sign: signCopy }
}

/** As it will be signed. */
function useReadBack(sheet: Sheet | null, { criteria }: Rubric, scan: ChosenFile | null): readonly string[] {
  const { t } = useTranslation('paper')
  const language = useLanguage()
  const { scoreOf } = usePaperNames()
  if (!sheet) return []
  return [
    ...criteria.flatMap(({ code, title }) => {
      const mark = sheet.scores[code]
      return mark ? [t('form.mark', { criterion: title[language], score: scoreOf(mark.score) })] : []
    }),
    `${t('form.start')}: ${formatMoment(sheet.startedAt, language)}`,
    `${t('form.end')}: ${formatTime(sheet.endedAt, language)}`,
    `${t('form.scan')}: ${scan?.name ?? ''}`,
  ]
}
