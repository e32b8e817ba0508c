/**
 * The page's own database: what the journal holds, as ciphertext, so that the page starts without asking for everything
 * again. It is a cache of the journal and never the only copy. One value holds a block of many entries, since IndexedDB is
 * slow per value and fast per block.
 *
 * Each write transaction is strict: it answers after the bytes were handed to the disk.
 */
import { Dexie, type Table } from 'dexie'

export type BlockKind = 'entries' | 'heads' | 'cards'

export interface BlockRow {
  readonly selection: string
  /** Running number in the selection, from 0. */
  readonly number: number
  readonly kind: BlockKind
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

export interface DraftRow {
  readonly selection: string
  readonly key: string
  readonly nonce: Uint8Array<ArrayBuffer>
  readonly sealed: ArrayBuffer
}

/** How far the host's record has been read into the blocks. */
export interface CursorRow {
  readonly selection: string
  readonly after: string | null
}

export class PageDatabase extends Dexie {
  declare readonly blocks: Table<BlockRow, [string, number]>
  declare readonly drafts: Table<DraftRow, [string, string]>
  declare readonly cursors: Table<CursorRow, string>

  /** One database for each identity: another identity on this machine never opens it. */
  constructor(identity: string) {
    super(`timbang-${identity}`, { chromeTransactionDurability: 'strict' })
    this.version(1).stores({
      blocks: '[selection+number], selection',
      drafts: '[selection+key], selection',
      cursors: 'selection',
    })
  }
}
