/** What the parent asks of a child, and what the child says line by line before it is killed. Both sides import this. */
export interface KillPlan {
  /** Data folder with one identity of the sample in it. */
  readonly folder: string
  readonly identity: string
  readonly passphrase: string
  /** What it does until it is killed. */
  readonly work: 'score' | 'import'
  /** Bundles to take in, absolute paths; for `import`. */
  readonly bundles: readonly string[]
  /** The writing step of the file port at which it ends, counted from the first after it was ready. */
  readonly atStep: number
  /** Count only steps that fall after a signature was made and before its answer. */
  readonly onlyWhileSigning: boolean
  /** Ends before that step is done, or after it. */
  readonly side: 'before' | 'after'
  /** Number of this run on the data folder: drafts of a later run are told from those of an earlier one. */
  readonly run: number
}

/** What a child found when it started, after whatever recovery the start made. */
export interface Found {
  /** Hashes of the own log's entries, in order. */
  readonly own: readonly string[]
  /** Hashes of cards that were read and had their hash. */
  readonly cards: readonly string[]
  readonly drafts: Readonly<Record<string, string>>
  /** Bundles of the plan that hold nothing new. */
  readonly known: readonly string[]
}

export type Said =
  | { readonly say: 'found'; readonly found: Found }
  | { readonly say: 'signed'; readonly entries: readonly string[]; readonly cards: readonly string[] }
  | { readonly say: 'draft'; readonly id: string; readonly text: string }
  /** Dropped when its sheet was sealed. */
  | { readonly say: 'dropping'; readonly id: string }
  | { readonly say: 'imported'; readonly bundle: string }
  | { readonly say: 'killed'; readonly whileSigning: boolean }
  /** Nothing was left to do. */
  | { readonly say: 'done' }
