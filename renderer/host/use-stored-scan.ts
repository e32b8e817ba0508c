/** A kept scan, fetched when it is asked for: pictures as addresses that live as long as they are shown, or the way to a file. */
import { useEffect, useState } from 'react'
import { scannedPictures } from '../../shared/documents/scanned-pictures.ts'
import { base64ToBytes } from '../../shared/host/base64.ts'
import { fileNameSchema, type Written } from '../../shared/host/tokens.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { safeFileName } from '../../shared/kernel/safe-file-name.ts'
import { useFailureSentence } from '../i18n/use-language.ts'
import type { ShownScan } from '../ui/kept-scan.tsx'
import { shownTypeOf } from './host-scan-type.ts'
import { useHost } from './use-host.tsx'

/** Of a PDF with more pages only the first are shown. */
const mostPictures = 40

export interface StoredScan {
  readonly shown: ShownScan | null
  readonly busy: boolean
  readonly sentence: string | null
  open(): Promise<void>
  close(): void
  save(place: string, name: string): Promise<Written | null>
}

export function useStoredScan(selection: Hash, card: Hash): StoredScan {
  const { host } = useHost()
  const sentenceOf = useFailureSentence()
  const [shown, setShown] = useState<ShownScan | null>(null)
  const [busy, setBusy] = useState(false)
  const [sentence, setSentence] = useState<string | null>(null)
  useEffect(() => () => shown?.pictures.forEach((address) => URL.revokeObjectURL(address)), [shown])

  const read = async () => {
    setBusy(true)
    setSentence(null)
    const answer = await host['attachment.read']({ selection, card })
    setBusy(false)
    if (!answer.ok) setSentence(sentenceOf(answer.failure))
    return answer.ok ? answer.value : null
  }
  return {
    shown,
    busy,
    sentence,
    open: async () => {
      const held = await read()
      const bytes = held && base64ToBytes(held.bytes)
      if (bytes?.ok) setShown(show(bytes.value))
    },
    close: () => setShown(null),
    save: async (place, name) => {
      const held = await read()
      if (!held) return null
      const to = { place, name: fileNameSchema.parse(fileNameOf(name)) }
      const answer = await host['document.write']({ selection, bytes: held.bytes, to, replace: false, sign: false })
      if (!answer.ok) setSentence(sentenceOf(answer.failure))
      return answer.ok ? answer.value : null
    },
  }
}

function show(bytes: Uint8Array): ShownScan {
  const type = shownTypeOf(bytes)
  if (type === null) return { kind: 'unknown', pictures: [] }
  const isPdf = type === 'application/pdf'
  const parts = isPdf ? scannedPictures(bytes, mostPictures) : [bytes]
  const pictureType = isPdf ? 'image/jpeg' : type
  return {
    kind: isPdf ? 'pdf' : 'picture',
    pictures: parts.map((part) => URL.createObjectURL(new Blob([part.slice()], { type: pictureType }))),
  }
}

/** `Pindaian (1).PDF` → `pindaian-1.pdf`; an ending that is none is left out. */
export function fileNameOf(name: string): string {
  const dot = name.lastIndexOf('.')
  const ending = name.slice(dot + 1).toLowerCase()
  const hasEnding = dot > 0 && /^[a-z0-9]{1,10}$/.test(ending)
  return safeFileName({ parts: [hasEnding ? name.slice(0, dot) : name], extension: hasEnding ? ending : 'bin' })
}
