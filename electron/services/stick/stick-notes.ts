/**
 * Which stick goes with which selection, remembered beside the identity's files: where it was, and how many own entries it had. It is a
 * note for people; a false one loses nothing, since every copy is compared with what lies there.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { hashSchema, type Hash } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import type { FilePort } from '../files/file-port.ts'
import type { RecordMachine } from '../record/record-ports.ts'

const noteSchema = z.strictObject({
  /** Folder that was chosen. */
  place: z.string().min(1).max(4096),
  label: z.string().max(120),
  /** Own entries that it had when it was last written. */
  ownEntries: z.int().min(0),
})
export type StickNote = z.infer<typeof noteSchema>

const notesSchema = z.strictObject({ kind: z.literal('timbang/sticks/v1'), sticks: z.record(hashSchema, noteSchema) })

const name = 'sticks.json'
const largest = 1024 * 1024

/** A file that can't be read is as good as none: the person chooses the stick again. */
export async function readStickNotes(files: FilePort, folder: string): Promise<ReadonlyMap<Hash, StickNote>> {
  const bytes = await files.read(join(folder, name), largest)
  const text = bytes.ok ? bytesToUtf8(bytes.value) : bytes
  const json = text.ok ? parseJson(text.value) : text
  const notes = json.ok ? parseWith(notesSchema, json.value) : json
  return new Map(notes.ok ? (Object.entries(notes.value.sticks) as [Hash, StickNote][]) : [])
}

export async function writeStickNote(
  { files, writer }: Pick<RecordMachine, 'files' | 'writer'>,
  folder: string,
  [selection, note]: readonly [Hash, StickNote | null],
): Promise<Result<void, AtomicWriteFailure>> {
  const sticks = new Map(await readStickNotes(files, folder))
  if (note) sticks.set(selection, note)
  else sticks.delete(selection)
  const text = JSON.stringify({ kind: 'timbang/sticks/v1', sticks: Object.fromEntries(sticks) })
  const written = await writer.write({ folder, name, content: [utf8ToBytes(text)], existing: 'replace' })
  return written.ok ? ok(undefined) : written
}
