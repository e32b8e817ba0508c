/** What the page writes to its console, a line of JSON each. */
export type PageSaid =
  | { readonly say: 'host-signed' }
  | { readonly say: 'signed'; readonly entries: readonly string[] }
  /** Asked to be kept: it may be there, but nobody was told that it is. */
  | { readonly say: 'typed'; readonly id: string; readonly text: string }
  | { readonly say: 'draft'; readonly id: string; readonly text: string }
  | { readonly say: 'dropping'; readonly id: string }
  | { readonly say: 'not-strict'; readonly stores: readonly string[] }
  | { readonly say: 'done' }

export interface PageWork {
  /** Drafts of a later run are told from those of an earlier one. */
  readonly run: number
  readonly work: 'scoring' | 'typing'
}

/** What the page found when it started again. */
export interface PageFound {
  /** Own entries of the state, after database and journal have healed each other. */
  readonly own: readonly string[]
  /** Entries of everybody that lay in the page's own database. */
  readonly inDatabase: readonly string[]
  readonly drafts: Readonly<Record<string, string>>
  readonly healed: number
}
