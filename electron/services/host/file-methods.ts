/** Choosing files and places: the host's own list, or the system's dialogs. Both lead to the same tokens. */
import { basename } from 'node:path'
import { bytesToBase64 } from '../../../shared/host/base64.ts'
import type { Chosen, FileSort, MediaItem } from '../../../shared/host/file-methods.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import type { ListedItem } from '../files/removable-media.ts'
import { placeFailure } from './disk-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import { readChosen, tokenForPath } from './targets.ts'

export const fileMethods = (context: HostContext): Part<'media.list' | 'file.choose' | 'file.read'> => ({
  'media.list': (input) => listMedia(context, input),
  'file.choose': (input) => choose(context, input),
  'file.read': async ({ file }) => {
    const read = await readChosen(context, file, largestRead)
    if (!read.ok) return read
    const { name, bytes } = read.value
    const sha256 = toHex(context.machine.crypto.sha256(bytes)) as Hash
    return ok({ name, size: bytes.length, sha256, bytes: bytesToBase64(bytes) })
  },
})

const largestRead = 32 * 1024 * 1024
/** More than a person looks through; the rest is said to be there. */
const mostItems = 1000

/** Endings of what a sort offers, lower case. `any` offers all. */
const endings: Readonly<Record<Exclude<FileSort, 'any'>, readonly string[]>> = {
  bundle: ['.timbang', '.timbang.age'],
  table: ['.xlsx', '.csv'],
  enrolment: ['.txt', '.json', '.png', '.jpg', '.jpeg'],
  document: ['.pdf', '.docx', '.xlsx', '.csv', '.html'],
  scan: ['.pdf', '.png', '.jpg', '.jpeg', '.webp'],
}

const isOfSort = (name: string, sort: FileSort): boolean =>
  sort === 'any' || endings[sort].some((ending) => name.toLowerCase().endsWith(ending))

async function listMedia({ media }: HostContext, { within, sort }: InputOf<'media.list'>) {
  if (within === null) return ok({ items: (await media.volumes()).map(volumeItem), truncated: false })
  const listed = await media.list(within)
  if (!listed.ok) return err(placeFailure(listed.failure))
  const shown = listed.value
    .filter(({ kind, name }) => kind === 'folder' || isOfSort(name, sort))
    .toSorted((a, b) => Number(a.kind === 'file') - Number(b.kind === 'file'))
  return ok({ items: shown.slice(0, mostItems).map(listedItem), truncated: shown.length > mostItems })
}

type Volume = Awaited<ReturnType<HostContext['media']['volumes']>>[number]

const volumeItem = ({ token, label, removable, readOnly, freeBytes }: Volume): MediaItem => ({
  token,
  size: freeBytes,
  modifiedAt: null,
  writable: !readOnly,
  name: label.slice(0, 260),
  kind: removable ? 'removable' : 'place',
})

const listedItem = ({ token, name, kind, bytes }: ListedItem): MediaItem => ({
  token,
  kind,
  modifiedAt: null,
  writable: true,
  name: name.slice(0, 260),
  size: kind === 'file' ? bytes : null,
})

async function choose(context: HostContext, request: InputOf<'file.choose'>) {
  const { dialogs } = context.shell
  if (!dialogs) return err({ kind: 'no-native-dialog' } as const)
  const paths = await dialogs.choose(request)
  if (!paths || paths.length === 0) return err({ kind: 'choice-cancelled' } as const)
  const chosen: Chosen[] = []
  for (const path of paths) {
    const token = await tokenForPath(context, path)
    if (!token.ok) return token
    const facts = await context.machine.files.stat(path)
    chosen.push({
      token: token.value,
      name: basename(path).slice(0, 260),
      size: facts.ok && facts.value.kind === 'file' ? facts.value.bytes : null,
    })
  }
  return ok({ chosen })
}
