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
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { zlibInflate } from '../../electron/services/files/zlib-inflate.ts'
import { isAgeFile } from '../../electron/services/verify/open-bundle.ts'
import { readFolder, type FolderContent } from '../../electron/services/verify/read-folder.ts'
import { verifyHandover } from '../../electron/services/verify/verify-handover.ts'
import { bytesToUtf8, fromHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { bundleLimits } from '../../shared/record/bundle/limits.ts'
import { readZip } from '../../shared/record/bundle/zip-read.ts'
import { globallySigned, parseSignatureFile } from '../../shared/record/minisign-file.ts'
import { largeSelection } from '../builders/large-selection.ts'
import { bestOf, rawSpeed } from './raw-speed.ts'

const candidates = 1000

interface Named {
  readonly name: string
  readonly bytes: Uint8Array
}

/** The folder's files and, unpacked, what its bundles hold: what anybody who believes it must read at least. */
async function everythingIn({ files }: FolderContent, identity: AgeIdentity): Promise<Named[][]> {
  const places: Named[][] = [[...files].map(([name, bytes]) => ({ name, bytes }))]
  for (const [name, bytes] of files) {
    if (!name.startsWith('record/')) continue
    const zip = isAgeFile(bytes) ? expectOk(await decryptWith(identity, bytes), 'for this holder') : bytes
    const unpacked = readZip(zip, { limits: bundleLimits, inflate: zlibInflate, allowName: () => true })
    places.push([...expectOk(unpacked, 'sound')])
  }
  return places
}

/** Counts of what was done, so that nothing is left out unseen. */
function rawLimit(places: readonly Named[][], handedBy: readonly string[]): { lines: number; signatures: number } {
  const count = { lines: 0, signatures: 0 }
  for (const files of places) {
    const named = new Map(files.map(({ name, bytes }) => [name, bytes]))
    for (const { name, bytes } of files) {
      nodeCrypto.sha256(bytes)
      if (name.endsWith('.jsonl') || name.endsWith('.json')) count.lines += parseLines(bytes)
      if (!name.endsWith('.minisig')) continue
      verify(bytes, named, name, handedBy)
      count.signatures += 2
    }
  }
  return count
}

function parseLines(bytes: Uint8Array): number {
  const lines = expectOk(bytesToUtf8(bytes), 'text').trimEnd().split('\n')
  for (const line of lines) {
    JSON.parse(line)
    nodeCrypto.sha256(utf8ToBytes(line))
  }
  return lines.length
}

function verify(signature: Uint8Array, named: ReadonlyMap<string, Uint8Array>, name: string, handedBy: readonly string[]) {
  const signed = expectOk(parseSignatureFile(signature), 'a signature')
  const text = named.get(name.replace(/(?:\.2)?\.minisig$/, '')) ?? named.get(name.replace(/\.minisig$/, ''))
  if (!text) throw new Error(`bug: ${name} signs a file of the folder`)
  const digest = nodeCrypto.blake2b512(text)
  const author = /^heads\/([0-9a-f]{64})\./.exec(name)?.[1]
  const keys = author === undefined ? handedBy : [author]
  const isGood = keys.some((key) => nodeCrypto.verifyEd25519(signed.signature, digest, fromHex(key)))
  const isGlobal = keys.some((key) =>
    nodeCrypto.verifyEd25519(signed.globalSignature, globallySigned(signed), fromHex(key)),
  )
  if (!isGood || !isGlobal) throw new Error(`bug: ${name} is signed well`)
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
  const { lines, signatures } = rawLimit(places, handedBy)
  const raw = await bestOf(3, () => rawLimit(places, handedBy))
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
