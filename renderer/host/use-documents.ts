/** Has the host make documents out of the record and write them, one after another; what failed can be tried again from there. */
import { useState } from 'react'
import { documentFileName } from '../../shared/documents/words/document-file-name.ts'
import type { AskedDocument } from '../../shared/host/asked-document.ts'
import type { HostFailure, WireFailure } from '../../shared/host/failures.ts'
import { fileNameSchema, type Token, type Written } from '../../shared/host/tokens.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { instantNow } from '../ui/instant-now.ts'
import { useHost } from './use-host.tsx'

export interface DocumentToMake {
  readonly what: AskedDocument
  /** Of the file's name, most general first: `['berita-acara', 'panel-a']`. */
  readonly parts: readonly string[]
}

export interface DocumentOrder {
  readonly documents: readonly DocumentToMake[]
  readonly selection: Hash
  readonly sample: boolean
  readonly paper: 'a4' | 'f4'
  readonly place: Token
}

export interface DocumentsMade {
  readonly isBusy: boolean
  /** As read back from where they were written, in the order of the last asking. */
  readonly written: readonly Written[]
  readonly failure: HostFailure | WireFailure | null
  /** Null where nothing failed. What is there already is replaced if that was the failure. */
  readonly again: (() => Promise<void>) | null
  write(order: DocumentOrder): Promise<void>
}

interface Failed {
  readonly order: DocumentOrder
  readonly names: readonly string[]
  readonly failure: HostFailure | WireFailure
}

export function useDocuments(): DocumentsMade {
  const { host } = useHost()
  const [isBusy, setBusy] = useState(false)
  const [written, setWritten] = useState<readonly Written[]>([])
  const [failed, setFailed] = useState<Failed | null>(null)

  const run = async (order: DocumentOrder, names: readonly string[], isReplacing: boolean): Promise<void> => {
    setFailed(null)
    setBusy(true)
    for (const [at, { what }] of order.documents.entries()) {
      const answer = await host['document.make']({
        selection: order.selection,
        what,
        paper: order.paper,
        to: { place: order.place, name: fileNameSchema.parse(names[at]) },
        // Only the one that was said to be there is replaced, and no other unasked.
        replace: isReplacing && at === 0,
      })
      if (!answer.ok) {
        const rest = { ...order, documents: order.documents.slice(at) }
        setFailed({ order: rest, names: names.slice(at), failure: answer.failure })
        break
      }
      setWritten((before) => [...before.filter(({ name }) => name !== answer.value.name), answer.value])
    }
    setBusy(false)
  }

  const write = async (order: DocumentOrder): Promise<void> => {
    setWritten([])
    const at = instantNow()
    const names = order.documents.map(({ parts }) =>
      documentFileName({ at, parts, extension: 'pdf', sample: order.sample }),
    )
    await run(order, names, false)
  }

  return {
    isBusy,
    written,
    failure: failed?.failure ?? null,
    again: failed && (() => run(failed.order, failed.names, failed.failure.kind === 'file-exists')),
    write,
  }
}
