/** `PATH…` of commands that read a record: bundles in any order, or handover folders, whose bundles are taken. */
import { existsSync, statSync } from 'node:fs'
import { join } from 'node:path'
import type { State } from '../../shared/subjects/state.ts'
import { handoverNames } from '../services/verify/check-folder.ts'
import { readRecord } from '../services/verify/read-record.ts'
import { readIdentities } from './identities-option.ts'
import { sentenceOf } from './sentences.ts'
import type { CommandContext } from './terminal.ts'

const isFolder = (path: string): boolean => existsSync(path) && statSync(path).isDirectory()

function bundlesAt(path: string, hasIdentity: boolean): string[] {
  if (!isFolder(path)) return [path]
  const encrypted = hasIdentity ? [handoverNames.inspector, handoverNames.confidential] : []
  return [handoverNames.public, ...encrypted].map((name) => join(path, name)).filter((file) => existsSync(file))
}

/** The record, or null after the reason was said and the status set. */
export async function readRecordAt(
  paths: readonly string[],
  identity: readonly string[] | undefined,
  { out, ends }: CommandContext,
): Promise<State | null> {
  const identities = await readIdentities(identity)
  if (!identities.ok) {
    out.say(sentenceOf(identities.failure))
    ends(2)
    return null
  }
  const read = await readFirstOpenable(
    paths.flatMap((path) => bundlesAt(path, identities.value.length > 0)),
    identities.value,
  )
  if (read.ok) return read.value.state
  out.say(sentenceOf(read.failure))
  ends(1)
  return null
}

/** In a folder an identity opens what it can; a bundle named by itself must open. */
async function readFirstOpenable(
  files: readonly string[],
  identities: Parameters<typeof readRecord>[1],
): ReturnType<typeof readRecord> {
  const read = await readRecord(files, identities)
  if (read.ok || read.failure.kind !== 'bundle-refused' || read.failure.cause.kind !== 'not-a-recipient') return read
  const { file } = read.failure
  const others = files.filter((other) => other !== file)
  return file.endsWith('.age') && others.length > 0 ? readFirstOpenable(others, identities) : read
}
