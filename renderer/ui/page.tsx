/** How a room's screens are laid out: one heading, a sentence on what it is for, acts on the right, sections below. */
import { useId, type ReactNode } from 'react'
import styles from './page.module.css'

export interface PageProps {
  readonly title: string
  /** One or two sentences: what one does here. */
  readonly lead?: ReactNode
  /** Buttons of the whole screen. */
  readonly actions?: ReactNode
  /** `form`: as wide as a line is read. `wide`: tables, panels side by side. */
  readonly width?: 'form' | 'wide'
  readonly children: ReactNode
}

export function Page({ title, lead, actions, width = 'wide', children }: PageProps): ReactNode {
  return (
    <div className={styles['page']} data-width={width}>
      <div className={styles['top']}>
        <div>
          <h1 className={styles['title']}>{title}</h1>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </div>
  )
}

export interface SectionProps {
  readonly title: string
  readonly lead?: ReactNode
  readonly actions?: ReactNode
  readonly children: ReactNode
}

export function Section({ title, lead, actions, children }: SectionProps): ReactNode {
  const id = useId()
  return (
    <section className={styles['section']} aria-labelledby={id}>
      <div className={styles['top']}>
        <div>
          <h2 id={id} className={styles['heading']}>
            {title}
          </h2>
          {lead !== undefined && <p className={styles['lead']}>{lead}</p>}
        </div>
        {actions !== undefined && <div className={styles['actions']}>{actions}</div>}
      </div>
      {children}
    </section>
  )
}
