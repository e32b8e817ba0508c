/** Keys and what each does, as the dialogs that `?` opens list them. */
import { Kbd } from '@mantine/core'
import type { ReactNode } from 'react'
import styles from './key-list.module.css'

export interface KeyListProps {
  readonly keys: readonly { readonly key: string; readonly meaning: string }[]
}

export const KeyList = ({ keys }: KeyListProps): ReactNode => (
  <dl className={styles['keys']}>
    {keys.map(({ key, meaning }) => (
      <div key={key}>
        <dt>
          <Kbd size="md">{key}</Kbd>
        </dt>
        <dd>{meaning}</dd>
      </div>
    ))}
  </dl>
)
