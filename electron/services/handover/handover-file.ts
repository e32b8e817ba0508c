import type { HandoverFileKind } from '../../../shared/documents/handover/handover-files.ts'

export interface HandoverFile {
  /** From the folder, with `/`. */
  readonly path: string
  readonly kind: HandoverFileKind
  readonly bytes: Uint8Array
}
