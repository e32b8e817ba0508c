/** A founding code as it comes from a keyboard, or from a reader of QR codes that acts as one. */
import type { HostFailure } from '../../../shared/host/failures.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { matchesShortCode, parseCodeQr } from '../../../shared/record/short-code.ts'

/** What the host asks for: the typed groups as they are, or all 64 hex digits of what the QR said. */
export function codeFromReader(typed: string): string {
  const scanned = parseCodeQr(typed)
  return scanned.ok && scanned.value.subject === 'founding' ? scanned.value.hash : typed.trim()
}

/** How many of the 32 characters are there, hyphens and spaces left out. */
export const typedCharacters = (typed: string): number => typed.replaceAll(/[\s\p{Pd}]/gu, '').length

/** Whether it is the code of that founding entry, before anything was taken in; said as the host would say it. */
export function codeProblem(code: string, selection: Hash): HostFailure<'code-malformed' | 'code-differs'> | null {
  if (code === selection) return null
  const matches = matchesShortCode(code, selection)
  if (matches.ok) return matches.value ? null : { kind: 'code-differs' }
  const { failure } = matches
  return { kind: 'code-malformed', position: failure.kind === 'code-character' ? failure.position : null }
}
