/**
 * What an inspector waits for: the handover folder of a selection with 1,000 candidates, five assessors and twelve criteria is checked
 * and every rank recomputed. Beside it the raw limit: every byte of the folder and of what its age files hold hashed once, every
 * line parsed once, every signature checked once, by Node alone.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Figure } from '../../build/bench-figure.ts'
import { decryptWith } from '../../electron/services/age/age-file.ts'
import type { AgeIdentity } from '../../electron/services/age/age-keys.ts'
import { isAgeFile } from '../../electron/services/verify/open-bundle.ts'
import { readFolder, type FolderContent } from '../../electron/services/verify/read-folder.ts'
import { verifyHandover } from '../../electron/services/verify/verify-handover.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { largeSelection } from '../builders/large-selection.ts'
import { filesIn, readRaw, type Named } from './raw-reading.ts'
import { bestOf, rawSpeed } from './raw-speed.ts'

const candidates = 1000

/** The folder's files and, unpacked, what its bundles hold: what anybody who believes it must read at least. */
async function everythingIn({ files }: FolderContent, identity: AgeIdentity): Promise<Named[][]> {
  const places: Named[][] = [[...files].map(([name, bytes]) => ({ name, bytes }))]
  for (const [name, bytes] of files) {
    if (!name.startsWith('record/')) continue
    const zip = isAgeFile(bytes) ? expectOk(await decryptWith(identity, bytes), 'for this holder') : bytes
    places.push([...filesIn(zip)])
  }
  return places
}

export async function main(): Promise<readonly Figure[]> {
  const out = await mkdtemp(path.join(process.env['TIMBANG_BENCH_FOLDER'] ?? tmpdir(), 'timbang-bench-'))
  const selection = await largeSelection(out, candidates)
  await selection.score()
  const { handover } = await selection.finish()
  const { chair, secretary } = selection.cast
  const identity = chair.bench.identity.ageIdentity()
  await selection.leave()
  const folder = path.join(out, handover)
  const content = await readFolder(folder)
  const places = await everythingIn(content, identity)
  const handedBy = [chair.key, secretary.key]
  const { lines, signatures } = readRaw(places, handedBy)
  const raw = await bestOf(3, () => readRaw(places, handedBy))
  const { report } = await verifyHandover(folder, [identity])
  if (!report.sound) throw new Error(`bug: ${JSON.stringify(report.problems)}`)
  const whole = await bestOf(3, () => verifyHandover(folder, [identity]))
  await rm(out, { recursive: true })
  return [
    ...(await rawSpeed()),
    { name: 'lines in the folder’s bundles', value: lines, unit: '' },
    { name: 'signatures', value: signatures, unit: '' },
    { name: 'raw limit: hash, parse, verify', value: Math.round(raw), unit: 'ms' },
    { name: 'handover folder verified', value: Math.round(whole), unit: 'ms' },
    { name: 'times the raw limit', value: Number((whole / raw).toFixed(1)), unit: '×', atMost: 3 },
  ]
}
