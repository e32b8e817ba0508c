/** A note in one's own words: Enter keeps it, Escape leaves the field. */
import { TextInput } from '@mantine/core'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

const id = 'simulation-own-words'
const longest = 300

export const focusOwnWords = (): void => document.getElementById(id)?.focus()

export function OwnWords({
  isOn,
  onSay,
}: {
  readonly isOn: boolean
  readonly onSay: (text: string) => void
}): ReactNode {
  const { t } = useTranslation('simulation')
  const [text, setText] = useState('')
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        const said = text.trim().normalize('NFC')
        if (said === '') return
        onSay(said)
        setText('')
      }}
    >
      <TextInput
        id={id}
        label={t('words.label')}
        description={t('words.hint')}
        value={text}
        maxLength={longest}
        disabled={!isOn}
        onChange={({ currentTarget }) => setText(currentTarget.value)}
        onKeyDown={(event) => {
          if (event.key === 'Escape') event.currentTarget.blur()
        }}
      />
    </form>
  )
}
