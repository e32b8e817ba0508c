/** What a feature gives to the shell. Plain data and one component: features import nothing of the shell. */
import type { ComponentType } from 'react'
import type { Session } from '../host/use-session.tsx'

export interface Room {
  /** First step of the hash route, without slashes: `scoring` in `#/scoring/panel-a`. The room routes below it itself. */
  readonly path: string
  /** Name in the navigation and the window's title, in the page's language. A hook, since languages change. */
  readonly useName: () => string
  /** Whether it is open to whoever is here: not what they may do in it, which the record decides. */
  readonly isOpen: (session: Session) => boolean
  readonly component: ComponentType
}

/** Rooms that are open, in order. The first is where one begins. */
export const openRooms = (rooms: readonly Room[], session: Session): readonly Room[] =>
  rooms.filter((room) => room.isOpen(session))
