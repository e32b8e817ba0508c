/** Two words of the sheet, typed back from paper: whoever can't has not kept it. */
import { Button, TextInput } from '@mantine/core'
import { useState, type FormEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Page } from '../../ui/page.tsx'
import { askedPositions, isWordAt } from './asked-words.ts'
import styles from './door-form.module.css'
import { pageRandom } from './passphrase-choice.ts'
import { useFocusHere } from './use-focus-here.ts'

export interface WordsBackProps {
  readonly words: readonly string[]
  readonly onBack: () => void
  readonly onRight: () => void
}

export function WordsBack({ words, onBack, onRight }: WordsBackProps): ReactNode {
  const { t } = useTranslation('door')
  const [asked] = useState(() => askedPositions(words.length, pageRandom))
  const [typed, setTyped] = useState<Readonly<Record<number, string>>>({})
  const [wrong, setWrong] = useState<readonly number[]>([])
  const focusHere = useFocusHere()
  const submit = (event: FormEvent): void => {
    event.preventDefault()
    const misses = asked.filter((position) => !isWordAt(words, position, typed[position] ?? ''))
    setWrong(misses)
    if (misses.length === 0) onRight()
  }
  return (
    <Page title={t('back.title')} lead={t('back.lead')} width="form">
      <form className={styles['form']} onSubmit={submit} ref={focusHere}>
        {asked.map((position) => (
          <TextInput
            key={position}
            label={t('back.word', { position })}
            value={typed[position] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget
              setTyped((before) => ({ ...before, [position]: value }))
              setWrong((before) => before.filter((one) => one !== position))
            }}
            error={wrong.includes(position) ? t('back.wrong', { position }) : undefined}
            autoComplete="off"
            autoCapitalize="none"
            spellCheck={false}
          />
        ))}
        <div className={styles['acts']}>
          <Button type="submit">{t('back.go')}</Button>
          <Button variant="default" onClick={onBack}>
            {t('back.again')}
          </Button>
        </div>
      </form>
    </Page>
  )
}
