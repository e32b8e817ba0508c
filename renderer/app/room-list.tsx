/** The rooms that are open, in a column; on a narrow or much enlarged screen behind a button of the header. */
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { Room } from './room.ts'
import styles from './room-list.module.css'

export interface RoomListProps {
  readonly rooms: readonly Room[]
  readonly here: Room | null
  /** On a narrow screen only: whether it was asked for. */
  readonly shown: boolean
  readonly onGone: () => void
}

export function RoomList({ rooms, here, shown, onGone }: RoomListProps): ReactNode {
  const { t } = useTranslation('shell')
  return (
    <nav id="rooms" className={styles['rooms']} data-shown={shown || undefined} aria-label={t('rooms')}>
      <ul>
        {rooms.map((room) => (
          <li key={room.path}>
            <RoomLink room={room} isHere={room === here} onGone={onGone} />
          </li>
        ))}
      </ul>
    </nav>
  )
}

function RoomLink({
  room,
  isHere,
  onGone,
}: {
  readonly room: Room
  readonly isHere: boolean
  readonly onGone: () => void
}): ReactNode {
  const name = room.useName()
  return (
    <Link href={`/${room.path}`} className={styles['link']} aria-current={isHere ? 'page' : undefined} onClick={onGone}>
      {name}
    </Link>
  )
}
