/**
 * The root that catches: a mistake in a screen must not leave the person with a blank window in the middle of an
 * interview. It says that the record is safe, which is true: nothing is ever kept in a screen alone.
 */
import { Button } from '@mantine/core'
import { Component, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { FailureNotice } from '../ui/failure-notice.tsx'
import styles from './error-screen.module.css'

interface ErrorScreenProps {
  readonly children: ReactNode
  /** A change of it (another route) tries again. */
  readonly attempt?: string
}

interface Caught {
  readonly error: Error | null
  readonly attempt: string | undefined
}

export class ErrorScreen extends Component<ErrorScreenProps, Caught> {
  override state: Caught = { error: null, attempt: this.props.attempt }

  static getDerivedStateFromError(error: unknown): Partial<Caught> {
    return { error: error instanceof Error ? error : new Error(String(error)) }
  }

  static getDerivedStateFromProps({ attempt }: ErrorScreenProps, before: Caught): Partial<Caught> | null {
    return attempt === before.attempt ? null : { error: null, attempt }
  }

  override render(): ReactNode {
    return this.state.error ? <Broken error={this.state.error} /> : this.props.children
  }
}

function Broken({ error }: { readonly error: Error }): ReactNode {
  const { t } = useTranslation('shell')
  return (
    <div className={styles['screen']}>
      <h1>{t('broken.title')}</h1>
      <FailureNotice action={<Button onClick={() => window.location.reload()}>{t('broken.reload')}</Button>}>
        {t('broken.what')}
      </FailureNotice>
      <details>
        <summary>{t('broken.details')}</summary>
        <pre className={styles['details']}>{error.stack ?? error.message}</pre>
      </details>
    </div>
  )
}
