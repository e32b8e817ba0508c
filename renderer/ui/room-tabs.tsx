/** The parts of a room, as links in a row: each has an address, so the browser's own way back works. */
import type { ReactNode } from 'react'
import { Link, useLocation } from 'wouter'
import styles from './room-tabs.module.css'

export interface RoomTab {
  /** Within the room: `/import`. */
  readonly href: string
  readonly title: string
}

export interface RoomTabsProps {
  /** What the parts are of; read by screen readers. */
  readonly label: string
  readonly tabs: readonly RoomTab[]
}

export function RoomTabs({ label, tabs }: RoomTabsProps): ReactNode {
  const [location] = useLocation()
  const here = tabs.find(({ href }) => location === href || location.startsWith(`${href}/`))
  return (
    <nav className={styles['tabs']} aria-label={label}>
      {tabs.map((tab) => (
        <Link key={tab.href} href={tab.href} className={styles['tab']} aria-current={tab === here ? 'page' : undefined}>
          {tab.title}
        </Link>
      ))}
    </nav>
  )
}
