/**
 * What an official document is, as plain data: the order of parts of Permendagri 1/2023 (head of letter, kind, number, about,
 * legal basis, body, place and date, signatures with NIP, copies). Each concrete document is one function
 * from a view to this; how it looks on paper is decided in this folder and nowhere else.
 */
import type { Day, Instant } from '../../kernel/instant.ts'
import type { Table } from '../tables/table.ts'
import type { Text } from '../words/language.ts'
import type { Logo } from './logo.ts'
import type { Orientation, Paper } from './paper.ts'

/**
 * `draft` until it is official; `check` for ever where somebody else's number is official. Both are written on every page.
 */
export type Standing = 'official' | 'draft' | 'check'

export interface OfficialDocument {
  /** `id`: Indonesian alone; `id-en`: Indonesian with the English beneath, where a text has both. */
  readonly languages: 'id' | 'id-en'
  readonly paper: Paper
  readonly orientation: Orientation
  /** Title in the file's properties. */
  readonly title: string
  /** The moment in the file's properties; whoever makes the document passes it in. */
  readonly at: Instant
  readonly standing: Standing
  readonly sample: boolean
  readonly letterhead: Letterhead | null
  readonly kind: Text
  /** `blank` prints a line to fill in by hand. */
  readonly number: { readonly kind: 'given'; readonly text: string } | { readonly kind: 'blank' } | null
  readonly about: Text | null
  readonly legalBasis: readonly Text[]
  readonly body: readonly Block[]
  readonly closing: Closing | null
  /** Who gets a copy (tembusan). */
  readonly copies: readonly Text[]
  readonly annexes: readonly Annex[]
  /** Short code of what the document rests on, at the foot of every page. */
  readonly code: { readonly label: Text; readonly code: string } | null
}

/** Kop: state or city emblem, government, office, address lines. */
export interface Letterhead {
  readonly logo: Logo | null
  readonly government: string
  readonly office: string
  readonly address: readonly string[]
}

export interface Closing {
  readonly place: string
  readonly day: Day
  /** `letter`: "Sawahlunto, 24 November 2026"; `decree`: "Ditetapkan di … pada tanggal …". */
  readonly style: 'letter' | 'decree'
  readonly signatures: readonly SignatureBlock[]
}

export interface SignatureBlock {
  /** Office lines above the signature: `Ketua Panitia Seleksi`. */
  readonly position: readonly Text[]
  readonly name: string
  /** Rank and class, `Pembina Tk. I (IV/b)`. */
  readonly rank: string | null
  readonly nip: string | null
}

export interface Annex {
  readonly label: Text
  readonly about: Text | null
  readonly orientation: Orientation
  readonly body: readonly Block[]
}

export type Run = Text | { readonly strong: Text }

export type Block =
  | { readonly kind: 'heading'; readonly text: Text; readonly level: 1 | 2 }
  | { readonly kind: 'paragraph'; readonly runs: readonly Run[]; readonly align?: 'justify' | 'start' | 'centre' }
  | { readonly kind: 'list'; readonly marks: 'decimal' | 'letter' | 'bullet'; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'fields'
      readonly rows: readonly { readonly label: Text; readonly value: Text | readonly Text[] }[]
    }
  | { readonly kind: 'table'; readonly table: Table; readonly density?: 'normal' | 'compact' }
  /** Framed, for what must not be overlooked. */
  | { readonly kind: 'notice'; readonly title: Text; readonly lines: readonly Text[] }
  /** A digest or key: QR with the whole content, and the short code that people compare. */
  | { readonly kind: 'code'; readonly label: Text; readonly code: string; readonly qr: string }
  /** Numbered rows with room for a signature each: members of a panel, attendance. */
  | { readonly kind: 'signing-list'; readonly rows: readonly SigningRow[] }
  | { readonly kind: 'page-break' }

export type ListItem = Text | { readonly text: Text; readonly items: readonly Text[] }

export interface SigningRow {
  readonly name: string
  readonly nip: string | null
  readonly role: Text
}
