/**
 * Reading past the page cache with O_DIRECT, where the system and the volume have it (Linux; ext4, vfat, exfat and tmpfs do).
 * The kernel wants length, offset and memory address aligned. JavaScript can't ask for an address, but a large allocation
 * always stands at the same distance from a page, so the right offset into it is found by trying.
 */
import { constants } from 'node:fs'
import { open, type FileHandle } from 'node:fs/promises'

const pieceBytes = 1024 * 1024
const alignment = 4096

/** Reads `path` in pieces past the cache. False, with no piece given, where that is not possible here. */
export async function readDirect(path: string, onPiece: (piece: Uint8Array) => void): Promise<boolean> {
  if (!('O_DIRECT' in constants)) return false
  const handle = await openDirect(path)
  if (!handle) return false
  try {
    const first = await firstPiece(handle)
    if (!first) return false
    const { buffer, bytesRead } = first
    for (let position = 0, got = bytesRead; got > 0;) {
      onPiece(buffer.subarray(0, got))
      position += got
      // Only the end of the file is not aligned, and from there the kernel would refuse to be asked on.
      if (got % alignment !== 0) break
      got = (await handle.read(buffer, 0, buffer.length, position)).bytesRead
    }
    return true
  } finally {
    await handle.close()
  }
}

async function openDirect(path: string): Promise<FileHandle | null> {
  try {
    return await open(path, constants.O_RDONLY | constants.O_DIRECT)
  } catch (error) {
    if (isInvalid(error)) return null
    throw error
  }
}

/** Finds an aligned buffer by reading the first piece into it; `null` where no address is accepted. */
async function firstPiece(handle: FileHandle): Promise<{ buffer: Uint8Array; bytesRead: number } | null> {
  const memory = new ArrayBuffer(pieceBytes + alignment)
  // malloc puts 16 bytes of its own before a large block: tried first. Then every place where 16-byte aligned memory can be.
  for (const start of [alignment - 16, ...Array.from({ length: alignment / 16 }, (_, index) => index * 16)]) {
    const buffer = new Uint8Array(memory, start, pieceBytes)
    try {
      return { buffer, bytesRead: (await handle.read(buffer, 0, pieceBytes, 0)).bytesRead }
    } catch (error) {
      if (!isInvalid(error)) throw error
    }
  }
  return null
}

const isInvalid = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && (error.code === 'EINVAL' || error.code === 'ENOTSUP')
