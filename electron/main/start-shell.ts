/**
 * The Electron shell. What has to happen before `ready` happens while this is called, synchronously, in this
 * order; each measure of protection is a module of its own.
 */
import { homedir } from 'node:os'
import path from 'node:path'
import { inspect } from 'node:util'
import { app, session, type BrowserWindow } from 'electron'
import { dataFolderOf } from '../../shared/host/data-folder.ts'
import { makeDispatcher } from '../../shared/host/dispatcher.ts'
import type { MakeHost } from '../../shared/host/shell.ts'
import { EventFan } from '../../shared/host/event-fan.ts'
import { registerAppScheme, servePage } from './app-scheme.ts'
import { nativeDialogs } from './dialogs.ts'
import { answerCalls, passEvents } from './ipc.ts'
import { setMenu } from './menu.ts'
import { guardNavigation, refuseDownloads } from './navigation-guards.ts'
import { blockOtherAddresses, switchNetworkOff } from './no-network.ts'
import { denyPermissions } from './no-permissions.ts'
import { isOnlyInstance } from './single-instance.ts'
import { openWindow } from './window.ts'

export function startShell(makeHost: MakeHost): void {
  const dataFolder = dataFolderOf({ platform: process.platform, environment: process.env, home: homedir() })
  const built = path.join(import.meta.dirname, '..')
  const inspector = !app.isPackaged

  let window: BrowserWindow | null = null
  const windowOf = (): BrowserWindow | null => window

  registerAppScheme()
  switchNetworkOff()
  // The browser profile lies with the data that it caches, so that a second data folder has a database of its own.
  app.setPath('userData', path.join(dataFolder, 'electron'))
  app.enableSandbox()
  guardNavigation(app)

  function report(cause: unknown): void {
    process.stderr.write(`${inspect(cause)}\n`)
  }

  async function start(): Promise<void> {
    const own = session.defaultSession
    servePage(own, path.join(built, 'renderer'))
    blockOtherAddresses(own, inspector)
    denyPermissions(own)
    refuseDownloads(own)

    const events = new EventFan(report)
    const emit = events.emit.bind(events)
    const shell = {
      version: app.getVersion(),
      hostKind: 'electron',
      dataFolder,
      dialogs: nativeDialogs(windowOf),
      emit,
    } as const
    const running = await makeHost(shell)
    endWith(() => running.close())
    answerCalls(makeDispatcher(running.host, report), windowOf)
    passEvents(events, windowOf)
    setMenu({ emit, inspector })
    window = await openWindow({ preload: path.join(built, 'preload/preload.cjs'), inspector })
  }

  /** The host is closed once, whichever way the app ends, before the process does. */
  function endWith(close: () => Promise<void>): void {
    let closing = false
    app.on('will-quit', (event) => {
      if (closing) return
      closing = true
      event.preventDefault()
      close()
        .catch(report)
        .finally(() => app.exit())
    })
  }

  app.on('window-all-closed', () => app.quit())

  if (isOnlyInstance(app, windowOf)) {
    app
      .whenReady()
      .then(start)
      .catch((cause: unknown) => {
        report(cause)
        app.exit(1)
      })
  } else {
    app.quit()
  }
}
