/**
 * The page's own copy of one selection's journal: takes each part as it comes. Where it did not take one (full, broken, or another
 * tab had gone on), it is brought up from where it stands when the next one comes.
 */
import type { HostClient } from '../../shared/host/host-contract.ts'
import type { RecordPart } from '../../shared/host/record-methods.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { appendBlocks, cursorOf } from './block-store.ts'
import type { PageDatabase } from './database.ts'
import type { Sealing } from './sealing.ts'

/** `behind`: the page's own database did not take something; everything is in the journal all the same. */
export type CopyStanding = 'kept' | 'behind'

export interface PageCopyPorts {
  readonly host: HostClient
  readonly database: PageDatabase
  readonly sealing: Sealing
  readonly selection: Hash
}

export interface PageCopy {
  standing(): CopyStanding
  /** What the journal holds between two of its cursors. Never fails: `standing` tells; true where that has changed. */
  append(part: RecordPart, before: string | null, after: string | null): Promise<boolean>
}

export function pageCopy({ host, database, sealing, selection }: PageCopyPorts): PageCopy {
  let standing: CopyStanding = 'kept'
  const catchUp = async (): Promise<void> => {
    for (let isMore = true; isMore;) {
      const before = await cursorOf(database, selection)
      const page = expectOk(await host['record.read']({ selection, after: before }), 'the journal was read just now')
      const { next, more, ...part } = page
      const isEmpty = part.entries.length + part.cards.length + part.heads.length === 0
      if (!isEmpty) await appendBlocks(database, sealing, { selection, part, before, after: next })
      isMore = more && !isEmpty
    }
  }
  return {
    standing: () => standing,
    async append(part, before, after) {
      const was = standing
      try {
        const appended = await appendBlocks(database, sealing, { selection, part, before, after })
        if (!appended) await catchUp()
        standing = 'kept'
      } catch {
        standing = 'behind'
      }
      return standing !== was
    },
  }
}
