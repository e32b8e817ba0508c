/**
 * The host behind Electron's IPC: one channel in, one out, text both ways. A call counts only if it comes from the top
 * frame of our window while that shows our origin.
 */
import { ipcMain, type BrowserWindow, type IpcMainInvokeEvent } from 'electron'
import { appOrigin, callChannel, eventChannel } from '../../shared/host/bridge.ts'
import type { Dispatch } from '../../shared/host/dispatcher.ts'
import type { EventFan } from '../../shared/host/event-fan.ts'
import type { WireFailure } from '../../shared/host/failures.ts'
import { answerText, maxCallBytes } from '../../shared/host/wire.ts'
import { err } from '../../shared/kernel/result.ts'

const refuse = (failure: WireFailure): string => answerText(err(failure))

export function answerCalls(dispatch: Dispatch, windowOf: () => BrowserWindow | null): void {
  ipcMain.handle(callChannel, async (event, wire: unknown) => {
    if (!isOurPage(event, windowOf())) return refuse({ kind: 'sender-refused' })
    if (typeof wire !== 'string') return refuse({ kind: 'malformed-request' })
    if (wire.length > maxCallBytes) return refuse({ kind: 'request-too-large', limit: maxCallBytes })
    return dispatch(wire)
  })
}

function isOurPage({ sender, senderFrame }: IpcMainInvokeEvent, window: BrowserWindow | null): boolean {
  if (!window || window.isDestroyed() || sender !== window.webContents) return false
  return senderFrame !== null && senderFrame.parent === null && senderFrame.url.startsWith(`${appOrigin}/`)
}

export function passEvents(events: EventFan, windowOf: () => BrowserWindow | null): void {
  events.subscribe((wire) => {
    const window = windowOf()
    if (window && !window.isDestroyed()) window.webContents.send(eventChannel, wire)
  })
}
