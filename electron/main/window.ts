/** The one window. The page in it runs in Chromium's sandbox, in a world apart from the preload, and knows no Node. */
import { BrowserWindow, nativeTheme } from 'electron'
import { appOrigin } from '../../shared/host/bridge.ts'

export interface WindowOptions {
  /** Absolute path of the built preload. */
  readonly preload: string
  /** Inspector allowed: never in a packed app. */
  readonly inspector: boolean
}

export async function openWindow({ preload, inspector }: WindowOptions): Promise<BrowserWindow> {
  const window = new BrowserWindow({
    width: 1366,
    height: 820,
    minWidth: 800,
    minHeight: 560,
    show: false,
    title: 'Timbang',
    // Paper or ink, so that nothing flashes before the page has painted.
    backgroundColor: nativeTheme.shouldUseDarkColors ? '#17191d' : '#fbfaf6',
    webPreferences: {
      preload,
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      experimentalFeatures: false,
      webviewTag: false,
      navigateOnDragDrop: false,
      safeDialogs: true,
      spellcheck: false,
      // A phase clock must go on ticking behind another window.
      backgroundThrottling: false,
      devTools: inspector,
    },
  })
  window.once('ready-to-show', () => window.show())
  // The record is in the journal, drafts are on disk: a crashed page loses nothing by starting again.
  window.webContents.on('render-process-gone', (_event, { reason }) => {
    if (reason !== 'clean-exit' && !window.isDestroyed()) window.webContents.reload()
  })
  await window.loadURL(`${appOrigin}/`)
  return window
}
