/** One window for one data folder: starting Timbang again brings the running one to the front. */
import type { App, BrowserWindow } from 'electron'

/** False where another instance runs; that one has been told, and this one must end. */
export function isOnlyInstance(app: App, windowOf: () => BrowserWindow | null): boolean {
  if (!app.requestSingleInstanceLock()) return false
  app.on('second-instance', () => {
    const window = windowOf()
    if (!window || window.isDestroyed()) return
    if (window.isMinimized()) window.restore()
    window.focus()
  })
  return true
}
