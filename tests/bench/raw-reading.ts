/** The least that anybody does who believes files: each byte hashed once, each line parsed once, each signature checked once, by Node. */
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { zlibInflate } from '../../electron/services/files/zlib-inflate.ts'
import { bytesToUtf8, fromHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { bundleLimits } from '../../shared/record/bundle/limits.ts'
import { readZip } from '../../shared/record/bundle/zip-read.ts'
import { globallySigned, parseSignatureFile } from '../../shared/record/minisign-file.ts'

export interface Named {
  readonly name: string
  readonly bytes: Uint8Array
}

export const filesIn = (archive: Uint8Array): readonly Named[] =>
  expectOk(readZip(archive, { limits: bundleLimits, inflate: zlibInflate, allowName: () => true }), 'sound')

/**
 * What lies in each place (a folder, an archive), and the keys with which whatever is no head may be signed. Gives back counts, so
 * that nothing is left out unseen.
 */
export function readRaw(
  places: readonly (readonly Named[])[],
  handedBy: readonly string[],
): { lines: number; signatures: number } {
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
  if (!text) throw new Error(`bug: ${name} signs a file that lies beside it`)
  const digest = nodeCrypto.blake2b512(text)
  const author = /^heads\/([0-9a-f]{64})\./.exec(name)?.[1]
  const keys = author === undefined ? handedBy : [author]
  const isGood = keys.some((key) => nodeCrypto.verifyEd25519(signed.signature, digest, fromHex(key)))
  const isGlobal = keys.some((key) =>
    nodeCrypto.verifyEd25519(signed.globalSignature, globallySigned(signed), fromHex(key)),
  )
  if (!isGood || !isGlobal) throw new Error(`bug: ${name} is signed well`)
}
