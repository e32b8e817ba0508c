/** Makes and writes documents one after another; what was written stays listed, what failed can be tried again. */
import { useState } from 'react'
import { viewResultPapers } from '../../../shared/documents/result-papers.ts'
import { bytesToBase64 } from '../../../shared/host/base64.ts'
import type { HostFailure, WireFailure } from '../../../shared/host/failures.ts'
import { fileNameSchema, type Written } from '../../../shared/host/tokens.ts'
import { useHost } from '../../host/use-host.tsx'
import { useSelection } from '../../store/use-view.ts'
import { instantNow } from '../../ui/instant-now.ts'
import { fileNameOf, makeFile, type FileKind } from './make-files.ts'

export interface FileOrder {
  readonly kinds: readonly FileKind[]
  readonly place: string
  readonly city: string
  readonly replace: boolean
}

export interface FailedFile {
  readonly order: FileOrder
  readonly failure: HostFailure | WireFailure
}

export interface FileWriting {
  /** What is being made now. */
  readonly making: FileKind | null
  readonly written: readonly Written[]
  /** The first that failed, with what was left to do. */
  readonly failed: FailedFile | null
  write(order: FileOrder): Promise<void>
}

export function useWriteFiles(): FileWriting {
  const { host } = useHost()
  const { room } = useSelection()
  const [making, setMaking] = useState<FileKind | null>(null)
  const [written, setWritten] = useState<readonly Written[]>([])
  const [failed, setFailed] = useState<FailedFile | null>(null)

  const writeOne = async (kind: FileKind, { place, city, replace }: FileOrder) => {
    const papers = viewResultPapers(room.state)
    if (!papers.ok) return null
    const { sample } = papers.value.standing
    const at = instantNow()
    const bytes = await makeFile(kind, papers.value, { at, city })
    const name = fileNameSchema.parse(fileNameOf(kind, { at, sample }))
    return host['document.write']({
      selection: room.selection,
      bytes: bytesToBase64(bytes),
      to: { place, name },
      replace,
      sign: true,
    })
  }

  const write = async (order: FileOrder): Promise<void> => {
    setFailed(null)
    for (const [at, kind] of order.kinds.entries()) {
      setMaking(kind)
      const answer = await writeOne(kind, order)
      if (answer && !answer.ok) {
        setFailed({ order: { ...order, kinds: order.kinds.slice(at) }, failure: answer.failure })
        break
      }
      if (answer) setWritten((before) => [...before.filter(({ name }) => name !== answer.value.name), answer.value])
    }
    setMaking(null)
  }
  return { making, written, failed, write }
}
