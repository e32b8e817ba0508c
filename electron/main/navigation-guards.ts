/**
 * A window shows the page it was opened with and nothing else, for as long as it lives: no navigation away, no second
 * window, no embedded one, no download.
 */
import type { App, Session, WebContents } from 'electron'
import { appOrigin } from '../../shared/host/bridge.ts'

const staysHere = (url: string): boolean => url.startsWith(`${appOrigin}/`)

export function guardNavigation(app: App): void {
  app.on('web-contents-created', (_event, contents) => guardContents(contents))
}

function guardContents(contents: WebContents): void {
  contents.setWindowOpenHandler(() => ({ action: 'deny' }))
  contents.on('will-attach-webview', (event) => event.preventDefault())
  // Main frame and any other frame, by a link, a script or an answer.
  contents.on('will-frame-navigate', (event) => {
    if (!event.isMainFrame || !staysHere(event.url)) event.preventDefault()
  })
  contents.on('will-redirect', (event) => event.preventDefault())
}

/** Files leave through the host, which asks where, writes atomically and reads back. */
export function refuseDownloads(session: Session): void {
  session.on('will-download', (event) => event.preventDefault())
}
