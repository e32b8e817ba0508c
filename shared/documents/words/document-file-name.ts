/**
 * Names of files that people sort, copy to FAT sticks and send by post: ASCII, lower case, sortable by time, no spaces.
 * A sample says so before anything else, so that its files stand together and are never taken for real ones.
 */
import type { Instant } from '../../kernel/instant.ts'

export interface DocumentFileName {
  readonly at: Instant
  /** What it is and of whom, most general first: `['Berita Acara', 'Panel A']`. */
  readonly parts: readonly string[]
  /** Without the dot: `pdf`, `csv`. */
  readonly extension: string
  readonly sample: boolean
}

const longestPart = 60

/** `2026-11-24_1403_berita-acara_panel-a.pdf`; a sample's: `CONTOH_2026-11-24_1403_berita-acara_panel-a.pdf`. */
export function documentFileName({ at, parts, extension, sample }: DocumentFileName): string {
  const stamp = `${at.slice(0, 10)}_${at.slice(11, 13)}${at.slice(14, 16)}`
  const words = parts.map(toFileWord).filter((word) => word !== '')
  return `${[...(sample ? ['CONTOH'] : []), stamp, ...words].join('_')}.${extension}`
}

/** `Analis Kebijakan (Ahli Muda)` → `analis-kebijakan-ahli-muda`; letters with accents lose them. */
export const toFileWord = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .slice(0, longestPart)
    .replace(/^-+|-+$/g, '')
