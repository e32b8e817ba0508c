/**
 * What a founding entry says of its selection, read from its line alone: for a list of selections that are not open, and
 * for a bundle that is not taken in yet. Nothing of it is believed before its code was compared with paper.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import type { Instant } from '../../kernel/instant.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { parseEntry } from '../../record/entry.ts'
import { shortCode, type ShortCode } from '../../record/short-code.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { selectionEntries } from './entries.ts'

export interface FoundingView {
  readonly selection: Hash
  readonly title: Bilingual
  readonly agency: string
  /** Eight groups of four, as printed in the announcement. */
  readonly code: ShortCode
  readonly sample: boolean
  /** As the founder's clock said. */
  readonly at: Instant
  readonly founder: KeyId
}

/** `null` for what is no founding entry of this version. */
export function viewFoundingLine(line: string, crypto: Crypto): FoundingView | null {
  const parsed = parseEntry(line, crypto)
  if (!parsed.ok || parsed.value.entry.type !== 'selection.founded.v1') return null
  const { entry, hash } = parsed.value
  const body = selectionEntries['selection.founded.v1'].body.safeParse(entry.body)
  if (!body.success) return null
  const { title, agency, sample } = body.data
  return { selection: hash, title, agency, code: shortCode(hash), sample, at: entry.at, founder: entry.author }
}
