/** What the bench's page lets its driver do. Times in milliseconds. */
import type { Token } from '../../../shared/host/tokens.ts'

/** `total` begins when the passphrase is checked and ends after the frame that shows the desk. */
export interface Entered {
  /** Before that: the passphrase itself. */
  readonly checked: number
  readonly listed: number
  readonly opened: number
  readonly painted: number
  readonly total: number
  /** Ready entries in the page's state. */
  readonly entries: number
  /** How much the page or the journal had to be healed. */
  readonly healed: number
}

/** `total` begins with the yes and ends after the frame that shows the completeness board. */
export interface TakenIn {
  readonly accepted: number
  readonly refreshed: number
  readonly told: number
  readonly painted: number
  readonly total: number
  /** Sheets that the board counts as sealed, and its rows. */
  readonly sealed: number
  readonly rows: number
  readonly copy: 'kept' | 'behind'
}

export interface ExchangeDriver {
  enter(identity: string, passphrase: string): Promise<Entered>
  choose(names: readonly string[]): Promise<Token[]>
  takeIn(files: readonly Token[]): Promise<TakenIn>
  writeRaw(bytes: number): Promise<number>
}
