/**
 * One content sealed as one file, for what is written once or replaced whole (staged imports, checkpoints, indexes):
 * "timbang-seal/v1\n" ‖ nonce ‖ ciphertext ‖ tag.
 */
import { bytesEqual, concatBytes, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Random } from '../../../shared/kernel/ports.ts'
import { err, type Result } from '../../../shared/kernel/result.ts'
import { firstPlace, openBlock, sealBlock, type Seal } from './sealed-block.ts'

const mark = utf8ToBytes('timbang-seal/v1\n')

export type SealedFileFailure =
  | { readonly kind: 'block-damaged' }
  /** Not a file of this kind and version. */
  | { readonly kind: 'not-a-sealed-file' }

/** The file's pieces, for `AtomicWriter` or a plain write. `seal.log` names what it is, so that it opens as nothing else. */
export const sealFile = (seal: Seal, content: Uint8Array, random: Random): Uint8Array =>
  concatBytes(mark, sealBlock(seal, firstPlace, { content, random }))

export function openSealedFile(seal: Seal, bytes: Uint8Array): Result<Uint8Array, SealedFileFailure> {
  if (!bytesEqual(bytes.subarray(0, mark.length), mark)) return err({ kind: 'not-a-sealed-file' })
  return openBlock(seal, firstPlace, bytes.subarray(mark.length))
}
