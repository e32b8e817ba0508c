/**
 * The form of a sealed log on disk:
 *
 *   header   "timbang-log/v1\n" 00 ‖ 16 random bytes, which name this file and are the "tag before" of block 0
 *   blocks   "TBLK" ‖ number (4) ‖ length of what follows the head (4) ‖ CRC-32 of the file's name and these 12 bytes (4)
 *            ‖ nonce ‖ ciphertext ‖ tag
 *
 * Numbers are little endian. The head is in the clear so that, past a damaged block, the next one can be found: that is what tells
 * damage apart from the torn end of a write that was never acknowledged. Its check sum contains the file's random name, so stale
 * sectors of another file are no block of this one.
 */
import { crc32 } from 'node:zlib'
import { bytesEqual, concatBytes, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { sealBlock, sealBytes, tagOf, type BlockPlace, type Seal } from './sealed-block.ts'
import { maxBlocks } from './sub-keys.ts'

const headerMark = concatBytes(utf8ToBytes('timbang-log/v1\n'), Uint8Array.of(0))
const fileIdBytes = 16
export const headerBytes = headerMark.length + fileIdBytes

const blockMark = utf8ToBytes('TBLK')
export const headBytes = 16
/** Largest content of one block. */
export const maxBlockContent = 64 * 1024 * 1024

export interface BlockHead {
  readonly number: number
  /** Bytes of nonce, ciphertext and tag. */
  readonly length: number
}

export const makeHeader = (random: Random): Uint8Array => concatBytes(headerMark, random.bytes(fileIdBytes))

/** The file's random name, or `null` where the header is not whole. */
export function readHeader(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < headerBytes || !bytesEqual(bytes.subarray(0, headerMark.length), headerMark)) return null
  return bytes.slice(headerMark.length, headerBytes)
}

export interface NewBlock {
  readonly fileId: Uint8Array
  readonly place: BlockPlace
  readonly content: Uint8Array
  readonly random: Random
}

/** A block as it is written, and its tag for the next one. */
export function makeBlock(
  seal: Seal,
  { fileId, place, content, random }: NewBlock,
): { readonly bytes: Uint8Array; readonly tag: Uint8Array } {
  invariant(content.length <= maxBlockContent, 'a block holds at most 64 MiB')
  invariant(place.number < maxBlocks, 'a sealed log holds at most 2^31 blocks')
  const sealed = sealBlock(seal, place, { content, random })
  return {
    bytes: concatBytes(makeHead(fileId, { number: place.number, length: sealed.length }), sealed),
    tag: tagOf(sealed),
  }
}

/** A whole log as appending `contents` one by one would have written it: header, then blocks. */
export function makeWholeLog(seal: Seal, contents: readonly Uint8Array[], random: Random): readonly Uint8Array[] {
  const header = makeHeader(random)
  const fileId = header.slice(headerMark.length)
  const pieces: Uint8Array[] = [header]
  let previousTag: Uint8Array = fileId
  for (const [number, content] of contents.entries()) {
    const { bytes, tag } = makeBlock(seal, { fileId, place: { number, previousTag }, content, random })
    pieces.push(bytes)
    previousTag = tag
  }
  return pieces
}

function makeHead(fileId: Uint8Array, { number, length }: BlockHead): Uint8Array {
  const head = new Uint8Array(headBytes)
  const view = new DataView(head.buffer)
  head.set(blockMark)
  view.setUint32(4, number, true)
  view.setUint32(8, length, true)
  view.setUint32(12, crc32(head.subarray(0, 12), crc32(fileId)), true)
  return head
}

/** The head at `at`, or `null` where none stands there whole. */
export function readHead(bytes: Uint8Array, at: number, fileId: Uint8Array): BlockHead | null {
  if (at + headBytes > bytes.length || !bytesEqual(bytes.subarray(at, at + 4), blockMark)) return null
  const view = new DataView(bytes.buffer, bytes.byteOffset + at, headBytes)
  if (view.getUint32(12, true) !== crc32(bytes.subarray(at, at + 12), crc32(fileId))) return null
  const length = view.getUint32(8, true)
  return length < sealBytes ? null : { number: view.getUint32(4, true), length }
}

/** Offset of the next whole head at or after `from`, or -1. */
export function findHead(bytes: Uint8Array, from: number, fileId: Uint8Array): number {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  for (let at = buffer.indexOf(blockMark, from); at !== -1; at = buffer.indexOf(blockMark, at + 1)) {
    if (readHead(bytes, at, fileId)) return at
  }
  return -1
}
