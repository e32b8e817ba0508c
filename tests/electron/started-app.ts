/** Starts the built main process under the stand-in. One app in a process: a test file has one, and starts it once. */
import { once } from 'node:events'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Page } from 'playwright-core'
import type { Shell } from '../../shared/host/shell.ts'
import { InMemoryHost } from '../builders/in-memory-host.ts'
import { buildShells } from './built-shells.ts'
import { app, BrowserWindow } from './stand-in/electron.ts'

export interface StartedApp {
  readonly page: Page
  readonly window: BrowserWindow
  readonly shell: Shell
  readonly dataFolder: string
  /** Puts a fresh host behind the running shell. */
  replaceHost(dialogs?: 'own' | 'none'): InMemoryHost
  readonly closed: () => number
}

/** The shell keeps one host for its life; here its methods are looked up in whichever in-memory host is behind it now. */
export async function startApp(name: string): Promise<StartedApp> {
  const { main } = await buildShells(name)
  const dataFolder = await mkdtemp(path.join(tmpdir(), 'timbang-app-'))
  process.env['TIMBANG_DATA'] = dataFolder
  let memory = new InMemoryHost()
  let shell: Shell | null = null
  let closings = 0
  let quit: () => void = () => {}
  const replaceHost = (dialogs: 'own' | 'none' = 'own'): InMemoryHost => {
    quit()
    memory = new InMemoryHost({
      hostKind: 'electron',
      dialogs: dialogs === 'own' ? (shell?.dialogs ?? null) : null,
      version: shell?.version ?? '',
    })
    quit = memory.events.subscribe((wire) => shell?.emit(JSON.parse(wire) as never))
    return memory
  }
  globalThis.timbangTestHost = async (given) => {
    shell = given
    replaceHost()
    const host = new Proxy({} as InMemoryHost['host'], { get: (_target, method) => memory.host[method as never] })
    return { host, close: async () => void closings++ }
  }
  const loaded = Promise.race([
    once(app, 'stand-in-loaded'),
    once(app, 'stand-in-closed').then(() => Promise.reject(new Error('the app ended while it started'))),
  ])
  await import(pathToFileURL(main).href)
  await loaded
  const [window] = BrowserWindow.all
  if (!window?.page || !shell) throw new Error('the window is loaded')
  return { page: window.page, window, shell, dataFolder, replaceHost, closed: () => closings }
}

export const endApp = (): Promise<void> =>
  new Promise((resolve) => {
    app.once('stand-in-closed', () => resolve())
    app.quit()
  })
