/** Where a command speaks: results apart from words, so that one can be piped and the other read. */
import type { Command } from 'commander'

export interface Terminal {
  /** A line of the result. */
  print(line: string): void
  /** A line for the person. */
  say(line: string): void
}

export const terminal: Terminal = {
  print: (line) => process.stdout.write(`${line}\n`),
  say: (line) => process.stderr.write(`${line}\n`),
}

export interface CommandContext {
  readonly out: Terminal
  /** Sets the exit status: 1 for unsound or refused, 2 for called wrongly. */
  readonly ends: (status: number) => void
}

export type AddCommand = (program: Command, context: CommandContext) => void
