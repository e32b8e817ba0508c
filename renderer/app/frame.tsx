/**
 * The frame around every room: skip link, header, rooms on the left, the room itself. After a change of room the focus goes to
 * the room, so that keyboard and screen reader are where the eyes are.
 */
import { useEffect, useRef, useState, type ReactNode, type RefObject } from 'react'
import { useTranslation } from 'react-i18next'
import { Redirect, Route, Switch, useLocation } from 'wouter'
import { useHost } from '../host/use-host.tsx'
import { useSession } from '../host/use-session.tsx'
import { EmptyState } from '../ui/empty-state.tsx'
import { useLock } from '../store/use-lock.ts'
import { AboutDialog } from './about-dialog.tsx'
import { ElsewhereNotice } from './elsewhere-notice.tsx'
import { ErrorScreen } from './error-screen.tsx'
import styles from './frame.module.css'
import { Header } from './header.tsx'
import { HostLost } from './host-lost.tsx'
import { KeysDialog, useKeysKey } from './keys-dialog.tsx'
import { NotFound } from './not-found.tsx'
import { openRooms, type Room } from './room.ts'
import { RoomList } from './room-list.tsx'

export function Frame({ rooms }: { readonly rooms: readonly Room[] }): ReactNode {
  const { t } = useTranslation('shell')
  const session = useSession()
  const [location] = useLocation()
  const content = useRef<HTMLElement>(null)
  const [dialog, setDialog] = useState<'about' | 'keys' | null>(null)
  const [roomsShown, setRoomsShown] = useState(false)
  const open = openRooms(rooms, session)
  const [, path = ''] = location.split('/')
  const here = open.find((room) => room.path === path)

  useMenu(setDialog)
  useKeysKey(() => setDialog('keys'))
  useFocusAfterChange(path, content)

  return (
    <div className={styles['frame']}>
      <a
        className={styles['skip']}
        href="#content"
        onClick={(event) => {
          // The fragment is the router's, so the jump is made by hand.
          event.preventDefault()
          content.current?.focus()
        }}
      >
        {t('skipToContent')}
      </a>
      <Header
        roomsShown={roomsShown}
        onToggleRooms={open.length > 0 ? () => setRoomsShown(!roomsShown) : null}
        onAbout={() => setDialog('about')}
        onKeys={() => setDialog('keys')}
      />
      <div className={styles['news']}>
        <HostLost />
        {path !== 'door' && <ElsewhereNotice />}
      </div>
      {open.length > 0 && (
        <RoomList rooms={open} here={here ?? null} shown={roomsShown} onGone={() => setRoomsShown(false)} />
      )}
      <main ref={content} id="content" tabIndex={-1} className={styles['content']}>
        <WindowTitle room={here ?? null} />
        <ErrorScreen attempt={location}>
          <Switch>
            {open.map((room) => (
              <Route key={room.path} path={`/${room.path}`} nest component={room.component} />
            ))}
            <Route key="start" path="/">
              {open[0] ? <Redirect to={`/${open[0].path}`} replace /> : <NoRooms />}
            </Route>
            {/* A room that has just closed (locked, left) leads to where one begins. */}
            <Route key="elsewhere">
              {rooms.some((room) => room.path === path) ? <Redirect to="/" replace /> : <NotFound />}
            </Route>
          </Switch>
        </ErrorScreen>
      </main>
      <AboutDialog opened={dialog === 'about'} onClose={() => setDialog(null)} />
      <KeysDialog opened={dialog === 'keys'} onClose={() => setDialog(null)} />
    </div>
  )
}

function NoRooms(): ReactNode {
  const { t } = useTranslation('shell')
  return <EmptyState title={t('noRooms.title')}>{t('noRooms.what')}</EmptyState>
}

function WindowTitle({ room }: { readonly room: Room | null }): ReactNode {
  return room ? <RoomTitle room={room} /> : <title>Timbang</title>
}

function RoomTitle({ room }: { readonly room: Room }): ReactNode {
  return <title>{`${room.useName()} – Timbang`}</title>
}

/** What was chosen in the window's own menu, where the host has one. */
function useMenu(open: (dialog: 'about' | 'keys') => void): void {
  const { onEvent } = useHost()
  const lock = useLock()
  useEffect(
    () =>
      onEvent((event) => {
        if (event.event !== 'menu.chosen') return
        if (event.item === 'lock') void lock()
        else open(event.item)
      }),
    [onEvent, lock, open],
  )
}

function useFocusAfterChange(path: string, content: RefObject<HTMLElement | null>): void {
  const before = useRef(path)
  useEffect(() => {
    const from = before.current
    before.current = path
    // From the bare start one is only led on, and nobody has moved.
    if (from === path || from === '') return
    window.scrollTo(0, 0)
    content.current?.focus({ preventScroll: true })
  }, [path, content])
}
