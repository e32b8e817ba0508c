/**
 * The sample's folder below the data folder, made once. A cut in the middle leaves it without its last file, and the next time
 * it is made anew; nothing in it is anybody's work until then.
 */
import { mkdir, rm } from 'node:fs/promises'
import { join } from 'node:path'
import { z } from 'zod'
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { hashSchema, type Hash } from '../../../shared/kernel/ids.ts'
import { ok, type Result } from '../../../shared/kernel/result.ts'
import { parseJson, parseWith } from '../../../shared/kernel/schema.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import type { RecordMachine } from '../record/record-ports.ts'
import type { SampleTeller } from './sample-teller.ts'

/** Below the data folder. */
export const sampleFolder = 'contoh'
export const samplePeopleFolder = 'data'
/** What the people of the sample hand each other lies here. */
export const sampleExchangeFolder = 'pertukaran'

const readyFile = 'siap.json'
const readySchema = z.strictObject({ kind: z.literal('timbang/sample/v1'), founding: hashSchema })

/** Has it made anew the next time: it was found damaged. */
export const giveUpSample = (folder: string): Promise<void> => rm(join(folder, readyFile), { force: true })

/** Id of the sample selection. */
export async function sampleIn(
  folder: string,
  teller: SampleTeller,
  { files, writer }: Pick<RecordMachine, 'files' | 'writer'>,
): Promise<Result<Hash, AtomicWriteFailure>> {
  const ready = await files.read(join(folder, readyFile), 4096)
  const text = ready.ok ? bytesToUtf8(ready.value) : ready
  const json = text.ok ? parseJson(text.value) : text
  const known = json.ok ? parseWith(readySchema, json.value) : json
  if (known.ok) return ok(known.value.founding)
  await rm(folder, { recursive: true, force: true })
  await mkdir(folder, { recursive: true, mode: 0o700 })
  const founding = await teller.tell(folder)
  const content = [utf8ToBytes(JSON.stringify({ kind: 'timbang/sample/v1', founding }))]
  const written = await writer.write({ folder, name: readyFile, content, existing: 'refuse' })
  return written.ok ? ok(founding) : written
}
