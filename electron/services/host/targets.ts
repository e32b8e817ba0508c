/** From tokens to places on the disk: reading what was chosen, writing where the page says, always on the volume that was chosen. */
import { basename, dirname, join } from 'node:path'
import { fileNameSchema, type Target, type Token, type Written } from '../../../shared/host/tokens.ts'
import type { HostFailure } from '../../../shared/host/failures.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import type { ChosenPath } from '../files/path-tokens.ts'
import type { PlaceFailure } from '../files/removable-media.ts'
import { placeFailure } from './disk-failures.ts'
import type { HostContext } from './host-context.ts'

export type Placing = ReturnType<typeof placeFailure>

interface Place {
  readonly folder: string
  readonly name: string
  readonly device: number
}

export interface ToWrite {
  readonly bytes: Uint8Array
  readonly replace: boolean
  /** `.timbang.age`: put behind the name where it does not stand there. */
  readonly ending?: string
  /** `.minisig`: a file beside the one that the target names. */
  readonly suffix?: string
}

type Files = Pick<HostContext, 'tokens' | 'machine'>

/** The place that a token stands for, if its volume is the one on which it was chosen. */
export async function findPlace(
  { tokens, machine }: Files,
  token: Token,
  kind: ChosenPath['kind'] | 'any',
): Promise<Result<ChosenPath, PlaceFailure>> {
  const place = tokens.find(token)
  if (!place || (kind !== 'any' && place.kind !== kind)) return err({ kind: 'unknown-place' })
  const facts = await machine.files.stat(place.path)
  if (facts.ok && facts.value.device === place.device && facts.value.kind === place.kind) return ok(place)
  if (!facts.ok && facts.failure.kind === 'missing' && (await isVolumeThere({ machine }, place))) return facts
  return err({ kind: 'vanished', path: place.path, code: facts.ok ? 'ENODEV' : facts.failure.code })
}

async function isVolumeThere(
  { machine }: Pick<HostContext, 'machine'>,
  { path, device }: ChosenPath,
): Promise<boolean> {
  const folder = await machine.files.stat(dirname(path))
  return folder.ok && folder.value.device === device
}

async function placeOf(files: Files, to: Target): Promise<Result<Place, PlaceFailure>> {
  if ('place' in to) {
    const folder = await findPlace(files, to.place, 'folder')
    return folder.ok ? ok({ folder: folder.value.path, name: to.name, device: folder.value.device }) : folder
  }
  // A save dialog names a file that need not be there.
  const file = files.tokens.find(to.file)
  if (file?.kind !== 'file') return err({ kind: 'unknown-place' })
  return ok({ folder: dirname(file.path), name: basename(file.path), device: file.device })
}

/** Name that the bundle or document will have there. */
export async function nameAt(files: Files, to: Target, ending = ''): Promise<Result<string, Placing>> {
  const place = await placeOf(files, to)
  return place.ok ? ok(withEnding(place.value.name, ending)) : err(placeFailure(place.failure))
}

/** Writes atomically and reads back. */
export async function writeTo(
  files: Files,
  to: Target,
  { bytes, replace, ending = '', suffix = '' }: ToWrite,
): Promise<Result<Written, Placing | HostFailure<'file-bad-name'>>> {
  const place = await placeOf(files, to)
  if (!place.ok) return err(placeFailure(place.failure))
  const { folder, device } = place.value
  const name = withEnding(place.value.name, ending) + suffix
  if ('place' in to && !fileNameSchema.safeParse(name).success)
    return err({ kind: 'file-bad-name', name: name.slice(0, 260), code: 'ENAMETOOLONG' })
  const written = await files.machine.writer.write({
    folder,
    name,
    device,
    content: [bytes],
    existing: replace ? 'replace' : 'refuse',
  })
  return written.ok
    ? ok({ name, size: written.value.bytes, sha256: written.value.sha256 })
    : err(placeFailure(written.failure))
}

const withEnding = (name: string, ending: string): string =>
  name.toLowerCase().endsWith(ending) ? name : `${name.replace(/\.timbang$/i, '')}${ending}`

/** Reads a chosen file whole. */
export async function readChosen(
  files: Files,
  token: Token,
  maxBytes: number,
): Promise<Result<{ readonly path: string; readonly name: string; readonly bytes: Uint8Array }, Placing>> {
  const place = await findPlace(files, token, 'file')
  if (!place.ok) return err(placeFailure(place.failure))
  const { path } = place.value
  const bytes = await files.machine.files.read(path, maxBytes)
  return bytes.ok
    ? ok({ path, name: basename(path).slice(0, 260), bytes: bytes.value })
    : err(placeFailure(bytes.failure))
}

/** A token for a file or folder that a dialog gave; a file to be saved need not be there. */
export async function tokenForPath({ tokens, machine }: Files, path: string): Promise<Result<Token, Placing>> {
  const facts = await machine.files.stat(path)
  if (facts.ok && facts.value.kind !== 'other')
    return ok(asToken(tokens.tokenFor({ path, kind: facts.value.kind, device: facts.value.device })))
  if (facts.ok || facts.failure.kind !== 'missing')
    return err(facts.ok ? { kind: 'unknown-place' } : placeFailure(facts.failure))
  const folder = await machine.files.stat(dirname(path))
  return folder.ok
    ? ok(
        asToken(
          tokens.tokenFor({ path: join(dirname(path), basename(path)), kind: 'file', device: folder.value.device }),
        ),
      )
    : err(placeFailure(folder.failure))
}

const asToken = (token: string): Token => token
