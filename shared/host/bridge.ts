/**
 * What Electron's preload puts into the page: a `Transport`, and nothing else. Names that preload, main and page must
 * agree on.
 */
import type { Transport } from './wire.ts'

/** `window.timbang` where a preload ran. */
export const bridgeName = 'timbang'

export type Bridge = Transport

/** Channels of Electron's IPC. */
export const callChannel = 'timbang:call'
export const eventChannel = 'timbang:event'

/** Where the page lies in Electron. A browser keeps the page's database under this origin: it must never change. */
export const appScheme = 'timbang'
export const appOrigin = 'timbang://app'
