/**
 * Reads a sealed log from its first byte and says what can be believed.
 *
 * A block that does not open and has no later block behind it is the **torn** end of a write that a power cut interrupted:
 * nothing after it was ever acknowledged, since each append waits for the one before. One that has a later block behind it is
 * **damage**: it was acknowledged, and is reported with its position, never cut away. (If the very last acknowledged block rots, it
 * looks torn. So torn bytes are only cut when something new is appended, and the other store, which holds what was acknowledged,
 * is compared before that.)
 */
import { findHead, headBytes, headerBytes, readHead, readHeader } from './log-frame.ts'
import { openBlock, tagBytes, tagOf, type Seal } from './sealed-block.ts'

export interface ScannedBlock {
  readonly number: number
  readonly at: number
  /** Bytes on disk, head included. */
  readonly bytes: number
  readonly content: Uint8Array
}

export interface LogScan {
  /** The file's random name; `null` where not even the header was written whole, or it is damaged. */
  readonly fileId: Uint8Array | null
  /** The blocks that can be believed: from the first without gap. */
  readonly blocks: readonly ScannedBlock[]
  /** Offset after the last of them. */
  readonly end: number
  readonly lastTag: Uint8Array
  readonly torn: { readonly at: number; readonly bytes: number } | null
  readonly damage: { readonly at: number; readonly block: number } | null
  /** Blocks behind the damage that are themselves sound. */
  readonly beyond: readonly ScannedBlock[]
}

const nothing = {
  fileId: null,
  blocks: [],
  end: 0,
  lastTag: new Uint8Array(tagBytes),
  torn: null,
  damage: null,
  beyond: [],
} as const

export function scanLog(bytes: Uint8Array, seal: Seal): LogScan {
  const fileId = readHeader(bytes)
  // The header is synced before the first block is written: without blocks, a bad one was never finished.
  if (!fileId && bytes.length <= headerBytes)
    return { ...nothing, torn: bytes.length === 0 ? null : { at: 0, bytes: bytes.length } }
  if (!fileId) return { ...nothing, damage: { at: 0, block: 0 } }
  const whole = readChain(bytes, seal, { fileId, at: headerBytes, number: 0, previousTag: fileId })
  const { blocks, end, lastTag } = whole
  const base = { fileId, blocks, end, lastTag }
  if (end === bytes.length) return { ...base, torn: null, damage: null, beyond: [] }
  // The torn block's own head may be whole; any other one is a later block's.
  const isOwn = readHead(bytes, end, fileId)?.number === blocks.length
  const next = findHead(bytes, isOwn ? end + 1 : end, fileId)
  if (next === -1) return { ...base, torn: { at: end, bytes: bytes.length - end }, damage: null, beyond: [] }
  return {
    ...base,
    torn: null,
    damage: { at: end, block: blocks.length },
    beyond: readBeyond(bytes, seal, fileId, next),
  }
}

interface ChainStart {
  readonly fileId: Uint8Array
  readonly at: number
  readonly number: number
  readonly previousTag: Uint8Array
}

/** Blocks as long as each follows from the one before. */
function readChain(
  bytes: Uint8Array,
  seal: Seal,
  { fileId, ...start }: ChainStart,
): { blocks: ScannedBlock[]; end: number; lastTag: Uint8Array } {
  const blocks: ScannedBlock[] = []
  let { at, number, previousTag } = start
  for (;;) {
    const head = readHead(bytes, at, fileId)
    if (head?.number !== number || at + headBytes + head.length > bytes.length) break
    const sealed = bytes.subarray(at + headBytes, at + headBytes + head.length)
    const opened = openBlock(seal, { number, previousTag }, sealed)
    if (!opened.ok) break
    blocks.push({ number, at, bytes: headBytes + head.length, content: opened.value })
    at += headBytes + head.length
    number++
    previousTag = tagOf(sealed)
  }
  return { blocks, end: at, lastTag: previousTag }
}

/** What follows a damaged place opens with the tag bytes that stand before it, if those are sound. */
function readBeyond(bytes: Uint8Array, seal: Seal, fileId: Uint8Array, first: number): ScannedBlock[] {
  const found: ScannedBlock[] = []
  for (let at = first; at !== -1;) {
    const number = readHead(bytes, at, fileId)?.number ?? 0
    const chain = readChain(bytes, seal, { fileId, at, number, previousTag: bytes.slice(at - tagBytes, at) })
    found.push(...chain.blocks)
    at = findHead(bytes, Math.max(chain.end, at + 1), fileId)
  }
  return found
}
