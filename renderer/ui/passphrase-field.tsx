/** A passphrase: hidden unless asked for, with a word about Caps Lock before it has caused a wrong try. */
import { PasswordInput } from '@mantine/core'
import { useId, useState, type KeyboardEvent, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Icon } from './icons.tsx'

export interface PassphraseFieldProps {
  readonly label: string
  readonly value: string
  readonly onChange: (value: string) => void
  /** `new`: to be used from now on; `current`: opens what is there. */
  readonly purpose: 'new' | 'current'
  /** Fewest characters, for a new one. */
  readonly minimum?: number
  readonly error?: string | undefined
  readonly disabled?: boolean
  readonly autoFocus?: boolean
}

export function PassphraseField(props: PassphraseFieldProps): ReactNode {
  const { label, value, onChange, purpose, minimum, error, disabled = false, autoFocus = false } = props
  const { t } = useTranslation('ui')
  const [visible, setVisible] = useState(false)
  const [capsLock, setCapsLock] = useState(false)
  const capsId = useId()
  const watchCaps = (event: KeyboardEvent): void => setCapsLock(event.getModifierState('CapsLock'))
  return (
    <div>
      <PasswordInput
        label={label}
        description={minimum === undefined ? undefined : t('passphrase.length', { minimum })}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
        onKeyDown={watchCaps}
        onKeyUp={watchCaps}
        visible={visible}
        onVisibilityChange={setVisible}
        visibilityToggleIcon={({ reveal }) => <Icon name={reveal ? 'hidden' : 'shown'} />}
        visibilityToggleButtonProps={{
          'aria-label': t(visible ? 'passphrase.hide' : 'passphrase.show'),
          'aria-hidden': false,
          tabIndex: 0,
        }}
        autoComplete={purpose === 'new' ? 'new-password' : 'current-password'}
        autoCapitalize="none"
        spellCheck={false}
        error={error}
        disabled={disabled}
        data-autofocus={autoFocus || undefined}
        aria-describedby={capsId}
      />
      <output id={capsId} style={{ color: 'var(--timbang-warning)' }}>
        {capsLock && t('passphrase.capsLock')}
      </output>
    </div>
  )
}
