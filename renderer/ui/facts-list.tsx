/** Named facts one below the other: what it is on the left, what it says on the right. */
import type { ReactNode } from 'react'
import styles from './facts-list.module.css'

export interface NamedFact {
  readonly name: string
  readonly value: ReactNode
}

export const FactsList = ({ facts }: { readonly facts: readonly (NamedFact | null)[] }): ReactNode => (
  <dl className={styles['facts']}>
    {facts
      .filter((fact) => fact !== null)
      .map(({ name, value }) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
  </dl>
)
