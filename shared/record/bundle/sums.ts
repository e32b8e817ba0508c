/**
 * `SHA256SUMS`, as `sha256sum` writes and `sha256sum -c` reads it: one line `<64 hex>  <name>` for each file, sorted by name,
 * each line ended. What is signed is this text, so it must have one form and must list every file and no other:
 * `sha256sum -c` alone says OK beside a file that nobody listed.
 *
 *   3a7bd3e2360a3d29eea436fcfb7e44c735d117c42d1c1835420b6b9942dd4f1b  bundle.json
 */
import { bytesToUtf8 } from '../../kernel/bytes.ts'
import type { Hash } from '../../kernel/ids.ts'
import { invariant } from '../../kernel/invariant.ts'
import type { Crypto } from '../../kernel/ports.ts'
import { err, ok, type Result } from '../../kernel/result.ts'

/** Name → SHA-256. */
export type Sums = ReadonlyMap<string, Hash>

export type SumsParseFailure =
  | { readonly kind: 'sums-not-text' }
  | { readonly kind: 'sums-empty' }
  /** The last line is not ended: the file is broken off. */
  | { readonly kind: 'sums-truncated' }
  /** 1-based line that is not `<hash>  <name>`. */
  | { readonly kind: 'sums-line-malformed'; readonly line: number }
  /** 1-based line whose name is the one before, or should stand before it. */
  | { readonly kind: 'sums-line-unsorted'; readonly line: number; readonly name: string }

export interface SumsMismatch {
  readonly kind: 'sums-differ'
  /** There, but not listed. */
  readonly extra: readonly string[]
  /** Listed, but not there. */
  readonly missing: readonly string[]
  /** There with another content. */
  readonly changed: readonly string[]
}

/** Letters of both cases, since a handover folder has names in capitals; no blanks, no escapes, no path that climbs. */
const nameForm = /^[A-Za-z0-9_][A-Za-z0-9._-]*(?:\/[A-Za-z0-9_][A-Za-z0-9._-]*)*$/
const lineForm = /^([0-9a-f]{64}) {2}(.+)$/

/** By code unit, which for these ASCII names is by byte. */
const byName = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

export function formatSums(sums: Sums): string {
  const names = [...sums.keys()].sort(byName)
  for (const name of names) invariant(nameForm.test(name), `file name ${name} in SHA256SUMS`)
  return names.map((name) => `${sums.get(name) ?? ''}  ${name}\n`).join('')
}

export function parseSums(bytes: Uint8Array): Result<Sums, SumsParseFailure> {
  const text = bytesToUtf8(bytes)
  if (!text.ok) return err({ kind: 'sums-not-text' })
  if (text.value === '') return err({ kind: 'sums-empty' })
  const lines = text.value.split('\n')
  if (lines.pop() !== '') return err({ kind: 'sums-truncated' })
  const sums = new Map<string, Hash>()
  let previous = ''
  for (const [index, line] of lines.entries()) {
    const [, hash, name] = lineForm.exec(line) ?? []
    if (hash === undefined || name === undefined || !nameForm.test(name))
      return err({ kind: 'sums-line-malformed', line: index + 1 })
    if (byName(name, previous) <= 0) return err({ kind: 'sums-line-unsorted', line: index + 1, name })
    sums.set(name, hash as Hash)
    previous = name
  }
  return ok(sums)
}

/** The sums of files held in memory. */
export function sumFiles(
  files: Iterable<{ readonly name: string; readonly bytes: Uint8Array }>,
  crypto: Pick<Crypto, 'sha256Hex'>,
): Sums {
  const sums = new Map<string, Hash>()
  for (const { name, bytes } of files) sums.set(name, crypto.sha256Hex(bytes) as Hash)
  return sums
}

/** Listed ⇔ found, both ways, each name that differs told once. */
export function compareSums(listed: Sums, found: Sums): Result<void, SumsMismatch> {
  const extra = [...found.keys()].filter((name) => !listed.has(name)).sort(byName)
  const missing = [...listed.keys()].filter((name) => !found.has(name)).sort(byName)
  const changed = [...listed]
    .filter(([name, hash]) => found.has(name) && found.get(name) !== hash)
    .map(([name]) => name)
  if (extra.length + missing.length + changed.length === 0) return ok(undefined)
  return err({ kind: 'sums-differ', extra, missing, changed })
}
