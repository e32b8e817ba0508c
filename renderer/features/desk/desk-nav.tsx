/** The desk's parts in the order in which a committee comes to them. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { viewAwaiting } from '../../../shared/engine/view-awaiting.ts'
import { useSelection, useView } from '../../store/use-view.ts'
import styles from './desk-nav.module.css'

const parts = ['overview', 'awaiting', 'people', 'announcement', 'scheme', 'freeze', 'roster'] as const

const addressOf = (part: (typeof parts)[number]): string => (part === 'overview' ? '/' : `/${part}`)

export function DeskNav(): ReactNode {
  const { t } = useTranslation('desk')
  const [location] = useLocation()
  const { room } = useSelection()
  const waiting = useView(viewAwaiting, room.actor).filter(({ standing }) => standing.kind === 'may-sign').length
  const [, first = ''] = location.split('/')
  return (
    <nav className={styles['nav']} aria-label={t('nav.label')}>
      <ul>
        {parts.map((part) => {
          const isHere = first === (part === 'overview' ? '' : part)
          return (
            <li key={part}>
              <Link href={addressOf(part)} className={styles['link']} aria-current={isHere ? 'page' : undefined}>
                {t(`nav.${part}`)}
                {part === 'awaiting' && waiting > 0 && (
                  <span className={styles['count']}>
                    {waiting}
                    <span className="timbang-visually-hidden"> {t('nav.waiting')}</span>
                  </span>
                )}
              </Link>
            </li>
          )
        })}
      </ul>
    </nav>
  )
}
