/** What the first page of a handover folder must know. Plain data; the host that writes the folder gathers it. */
import type { Instant } from '../../kernel/instant.ts'
import type { Text } from '../words/language.ts'
import type { HandoverFileKind } from './handover-files.ts'

export interface ReadMeFirst {
  readonly title: Text
  readonly agency: string
  readonly sample: boolean
  /** True where somebody else's ranking is official and this one only checks it. */
  readonly isCheck: boolean
  /** When the folder was made. */
  readonly at: Instant
  /** Version of the program that made it. */
  readonly version: string
  readonly founding: HandoverCode
  readonly result: HandoverCode
  /** Of `verify.sh`, as printed in the minutes. */
  readonly verifyScriptSha256: string
  /** The two holders who signed the folder, in the order of their signatures. */
  readonly signers: readonly [HandoverSigner, HandoverSigner]
  /** Who made and signed `record/public.timbang`. */
  readonly maker: HandoverSigner
  /** Every file in the folder, this page, the list of sums and its signatures among them. */
  readonly files: readonly HandoverFile[]
  /** Who can open the encrypted files, by name and office. */
  readonly recipients: readonly string[]
}

export interface HandoverCode {
  /** 160 bits in Crockford base32, 8 groups of 4, for people. */
  readonly code: string
  /** All 256 bits, hexadecimal. */
  readonly hash: string
  /** Content of the QR, which carries all 256 bits. */
  readonly qr: string
}

export interface HandoverSigner {
  readonly name: string
  readonly office: Text
  /** As `minisign -P` takes it: `RW…`, 56 characters. */
  readonly minisignKey: string
}

export interface HandoverFile {
  /** From the folder, with `/`. */
  readonly path: string
  readonly kind: HandoverFileKind
  readonly bytes: number | null
}

/** Files that the list of sums can't hold: itself and its two signatures. */
export const unlistedKinds: readonly HandoverFileKind[] = ['sums', 'first-signature', 'second-signature']
