/**
 * Stands where the `electron` module would be: the real built main process runs in Node, its windows are Chromium pages
 * with the real built preload. It imitates what Timbang's main uses and no more, so a new use fails loudly.
 *
 * What this can't show: process sandbox, context isolation, native menus and dialogs, fuses, the packed app.
 */
import { EventEmitter } from 'node:events'
import { readFile } from 'node:fs/promises'
import type { Page } from 'playwright-core'
import packageFile from '../../../package.json' with { type: 'json' }
import { startChromium, toHttps, toScheme, type Traffic, type Windows } from './chromium.ts'
import { bindings, preloadScope } from './preload-scope.ts'

type Listener = (...args: never[]) => unknown
type Invoked = (event: unknown, ...args: unknown[]) => unknown

/** What tests look into. */
export const standIn = {
  switches: new Map<string, string>(),
  paths: new Map<string, string>(),
  privileged: [] as unknown[],
  isSandboxed: false,
  hasLock: true,
  exitCode: null as number | null,
  dialogAnswers: [] as { canceled: boolean; filePaths?: string[]; filePath?: string }[],
  dialogsAsked: [] as { kind: 'open' | 'save'; options: unknown }[],
  permissionRequest: null as Listener | null,
  permissionCheck: null as Listener | null,
  devicePermission: null as Listener | null,
  displayMedia: null as Listener | null,
  spellChecker: true,
  menu: null as { label?: string; submenu?: unknown }[] | null,
  reloads: 0,
}

class PreventableEvent {
  defaultPrevented = false
  readonly preventDefault = (): void => {
    this.defaultPrevented = true
  }
}

const handlers = new Map<string, Invoked>()
let windows: Promise<Windows> | null = null

const pageOwners = new Map<Page, BrowserWindow>()

const traffic: Traffic = {
  handlers: new Map(),
  beforeRequest: null,
  strays: [],
  willNavigate: (page, url, isMainFrame) => {
    const owner = pageOwners.get(page)
    if (!owner?.isLoaded) return true
    const event = Object.assign(new PreventableEvent(), { url, isMainFrame })
    owner.webContents.emit('will-frame-navigate', event)
    return !event.defaultPrevented
  },
  onPopup: (opener, popup) => {
    const contents = pageOwners.get(opener)?.webContents
    if (contents?.windowOpenHandler?.({ url: toScheme(popup.url()) })?.action !== 'allow') void popup.close()
  },
}

/** Addresses that were refused. */
export const strays = traffic.strays

/** What the session would say to a request, without one being made. */
export const isRequestCancelled = (url: string): boolean => traffic.beforeRequest?.(url) ?? false

export const app = Object.assign(new EventEmitter(), {
  isPackaged: true,
  commandLine: { appendSwitch: (name: string, value = '') => void standIn.switches.set(name, value) },
  setPath: (name: string, value: string) => void standIn.paths.set(name, value),
  enableSandbox: () => {
    standIn.isSandboxed = true
  },
  requestSingleInstanceLock: () => standIn.hasLock,
  whenReady: () => Promise.resolve(),
  getVersion: () => packageFile.version,
  /** As Electron: windows, then `will-quit`, which may hold it back once. */
  quit: () => {
    const event = new PreventableEvent()
    app.emit('will-quit', event)
    if (!event.defaultPrevented) app.exit(0)
  },
  exit: (code = 0) => {
    standIn.exitCode = code
    const running = windows
    windows = null
    void running?.then((open) => open.close()).then(() => app.emit('stand-in-closed'))
    if (!running) app.emit('stand-in-closed')
  },
})

export const protocol = {
  registerSchemesAsPrivileged: (schemes: unknown[]) => void standIn.privileged.push(...schemes),
}

export const session = {
  defaultSession: Object.assign(new EventEmitter(), {
    protocol: {
      handle: (scheme: string, handler: (request: Request) => Promise<Response>) =>
        void traffic.handlers.set(scheme, handler),
    },
    webRequest: {
      onBeforeRequest: (
        listener: (details: { url: string }, decide: (answer: { cancel: boolean }) => void) => void,
      ) => {
        traffic.beforeRequest = (url) => {
          let cancelled = false
          listener({ url }, ({ cancel }) => {
            cancelled = cancel
          })
          return cancelled
        }
      },
    },
    setPermissionRequestHandler: (handler: Listener) => {
      standIn.permissionRequest = handler
    },
    setPermissionCheckHandler: (handler: Listener) => {
      standIn.permissionCheck = handler
    },
    setDevicePermissionHandler: (handler: Listener) => {
      standIn.devicePermission = handler
    },
    setDisplayMediaRequestHandler: (handler: Listener) => {
      standIn.displayMedia = handler
    },
    setSpellCheckerEnabled: (enabled: boolean) => {
      standIn.spellChecker = enabled
    },
  }),
}

export const ipcMain = {
  handle: (channel: string, handler: Invoked) => {
    if (handlers.has(channel)) throw new Error(`Attempted to register a second handler for '${channel}'`)
    handlers.set(channel, handler)
  },
}

export const nativeTheme = { shouldUseDarkColors: false }

export const Menu = {
  buildFromTemplate: (template: { label?: string; submenu?: unknown }[]) => template,
  setApplicationMenu: (menu: { label?: string; submenu?: unknown }[]) => {
    standIn.menu = menu
  },
}

const nextAnswer = (kind: 'open' | 'save', options: unknown) => {
  standIn.dialogsAsked.push({ kind, options })
  return Promise.resolve({ filePaths: [], filePath: '', ...(standIn.dialogAnswers.shift() ?? { canceled: true }) })
}

export const dialog = {
  showOpenDialog: (_window: unknown, options: unknown) => nextAnswer('open', options),
  showSaveDialog: (_window: unknown, options: unknown) => nextAnswer('save', options),
}

class WebContents extends EventEmitter {
  readonly #window: BrowserWindow
  windowOpenHandler: ((details: { url: string }) => { action: string }) | null = null

  constructor(window: BrowserWindow) {
    super()
    this.#window = window
  }

  setWindowOpenHandler(handler: (details: { url: string }) => { action: string }): void {
    this.windowOpenHandler = handler
  }

  send(channel: string, ...args: unknown[]): void {
    const { page } = this.#window
    void page?.evaluate(
      ([emit, name, values]) =>
        (window as unknown as Record<string, (channel: string, args: unknown[]) => void>)[emit]?.(name, values),
      [bindings.emit, channel, args] as const,
    )
  }

  reload(): void {
    standIn.reloads += 1
  }
}

interface WindowOptions {
  readonly width?: number
  readonly height?: number
  readonly webPreferences?: Readonly<Record<string, unknown>>
}

export class BrowserWindow extends EventEmitter {
  static readonly all: BrowserWindow[] = []
  readonly options: WindowOptions
  readonly webContents: WebContents
  page: Page | null = null
  isShown = false
  isLoaded = false
  focused = 0

  constructor(options: WindowOptions) {
    super()
    this.options = options
    this.webContents = new WebContents(this)
    BrowserWindow.all.push(this)
    app.emit('web-contents-created', {}, this.webContents)
  }

  async loadURL(url: string): Promise<void> {
    windows ??= startChromium(traffic)
    const page = await (await windows).newPage()
    this.page = page
    pageOwners.set(page, this)
    await page.setViewportSize({ width: this.options.width ?? 800, height: this.options.height ?? 600 })
    await page.exposeBinding(bindings.invoke, async ({ frame }, channel: string, args: unknown[]) => {
      const handler = handlers.get(channel)
      if (!handler) throw new Error(`No handler registered for '${channel}'`)
      const senderFrame = { url: toScheme(frame.url()), parent: frame.parentFrame() }
      return handler({ sender: this.webContents, senderFrame }, ...args)
    })
    const preload = this.options.webPreferences?.['preload']
    if (typeof preload === 'string')
      await page.addInitScript({ content: preloadScope(await readFile(preload, 'utf8')) })
    page.on('close', () => app.emit('window-all-closed'))
    await page.goto(toHttps(url))
    this.isLoaded = true
    this.emit('ready-to-show')
    app.emit('stand-in-loaded')
  }

  show(): void {
    this.isShown = true
  }

  focus(): void {
    this.focused += 1
  }

  isMinimized(): boolean {
    return false
  }

  restore(): void {}

  isDestroyed(): boolean {
    return this.page?.isClosed() ?? false
  }
}
