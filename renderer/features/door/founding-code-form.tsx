/**
 * The founding code, typed from paper. It is not shown here: whoever copied it from the screen would have compared
 * nothing. A reader for QR codes that types like a keyboard may type it too.
 */
import { Button, TextInput } from '@mantine/core'
import { useRef, useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { HostFailure } from '../../../shared/host/failures.ts'
import { useFailureSentence } from '../../i18n/use-language.ts'
import { FailureNotice } from '../../ui/failure-notice.tsx'
import styles from './founding-code-form.module.css'
import { codeFromReader, typedCharacters } from './typed-code.ts'
import { useFocusHere } from './use-focus-here.ts'

export interface FoundingCodeFormProps {
  /** `Kode cocok`: on the button. */
  readonly verb: string
  /** `null` where the code is right and the rest is done. */
  readonly onCode: (code: string) => Promise<HostFailure | null>
  readonly onBack?: () => void
}

export function FoundingCodeForm({ verb, onCode, onBack }: FoundingCodeFormProps): ReactNode {
  const { t } = useTranslation('door')
  const sentenceOf = useFailureSentence()
  const [typed, setTyped] = useState('')
  const [busy, setBusy] = useState(false)
  const [failure, setFailure] = useState<HostFailure | null>(null)
  const field = useRef<HTMLInputElement>(null)
  const focusHere = useFocusHere()
  const isOfCode = failure?.kind === 'code-malformed' || failure?.kind === 'code-differs'

  const submit = async (event: FormEvent): Promise<void> => {
    event.preventDefault()
    if (typed.trim() === '' || busy) return
    setBusy(true)
    const answer = await onCode(codeFromReader(typed)).finally(() => setBusy(false))
    setFailure(answer)
    if (answer) field.current?.focus()
  }
  return (
    <form className={styles['form']} onSubmit={(event) => void submit(event)}>
      <div ref={focusHere}>
        <TextInput
          ref={field}
          label={t('code.label')}
          description={t('code.where')}
          value={typed}
          onChange={(event) => {
            setTyped(event.currentTarget.value)
            setFailure(null)
          }}
          error={isOfCode ? sentenceOf(failure) : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          classNames={{ input: styles['code'] ?? '' }}
        />
        <output className={styles['count']}>{t('code.typed', { typed: typedCharacters(typed) })}</output>
      </div>
      {failure && !isOfCode && <FailureNotice>{sentenceOf(failure)}</FailureNotice>}
      <div className={styles['acts']}>
        <Button type="submit" loading={busy} disabled={typed.trim() === ''}>
          {verb}
        </Button>
        {onBack && (
          <Button variant="subtle" onClick={onBack}>
            {t('code.later')}
          </Button>
        )}
      </div>
    </form>
  )
}
