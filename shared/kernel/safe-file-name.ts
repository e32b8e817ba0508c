/**
 * File names that sort by time and are the same on ext4, NTFS, FAT32 and exFAT: lower-case ASCII letters, digits, `-`, `_` and
 * one dot; no Windows device name, at most 120 characters.
 *
 *   2026-11-24_1403_berita-acara_panel-a.pdf
 */
import { invariant } from './invariant.ts'
import type { Instant } from './instant.ts'

export interface FileNameParts {
  /** Leads the name as `2026-11-24_1403`, in the offset that it is written in. */
  readonly at?: Instant
  /** From the general to the particular; whatever people typed. */
  readonly parts: readonly string[]
  /** One or several, without the first dot: `pdf`, `timbang.age`. */
  readonly extension: string
}

const maxNameLength = 120
const device = /^(?:con|prn|aux|nul|com[0-9]|lpt[0-9])$/

export function safeFileName({ at, parts, extension }: FileNameParts): string {
  invariant(/^[a-z0-9]{1,10}(?:\.[a-z0-9]{1,10})?$/.test(extension), `file extension ${extension}`)
  const time = at === undefined ? [] : [`${at.slice(0, 10)}_${at.slice(11, 13)}${at.slice(14, 16)}`]
  const words = [...time, ...parts.map(toWord).filter((word) => word !== '')].join('_')
  const stem = words.slice(0, maxNameLength - extension.length - 1).replace(/[-_]+$/, '')
  return `${stem === '' ? 'berkas' : device.test(stem) ? `${stem}_` : stem}.${extension}`
}

/** `Berita Acara: Panel A` → `berita-acara-panel-a`; letters lose their accents, everything else becomes one hyphen. */
const toWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '')

/** `name`, or the first of `name-2`, `name-3` … that no name in the folder equals, case ignored. */
export function freeFileName(name: string, taken: Iterable<string>): string {
  const held = new Set([...taken].map((other) => other.toLowerCase()))
  if (!held.has(name.toLowerCase())) return name
  const dot = name.indexOf('.')
  const [stem, extension] = dot <= 0 ? [name, ''] : [name.slice(0, dot), name.slice(dot)]
  for (let number = 2; ; number++) {
    const other = `${stem}-${number}${extension}`
    if (!held.has(other.toLowerCase())) return other
  }
}
