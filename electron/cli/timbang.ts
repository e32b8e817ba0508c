/**
 * The command line. Exit status: 0 sound or done, 1 unsound or refused, 2 called wrongly. Results go to standard output,
 * everything said to a person to standard error.
 */
import { Command, CommanderError } from 'commander'
import { addDemo } from './demo-command.ts'
import { addDerive } from './derive-command.ts'
import { addExport } from './export-command.ts'
import { addKeys } from './keys-command.ts'
import { addMerge } from './merge-command.ts'
import { addRank } from './rank-command.ts'
import { addStatistics } from './statistics-command.ts'
import { addVerify } from './verify-command.ts'
import { terminal, type Terminal } from './terminal.ts'

export async function runTimbang(args: readonly string[], out: Terminal): Promise<number> {
  const program = new Command('timbang')
    .description('Menimbang dan membuktikan hasil seleksi. / Weighs and proves the result of a selection.')
    .configureOutput({ writeOut: (text) => out.print(text.trimEnd()), writeErr: (text) => out.say(text.trimEnd()) })
    .exitOverride()
  let status = 0
  const ends = (next: number) => {
    status = next
  }
  for (const add of [addVerify, addMerge, addRank, addDerive, addExport, addStatistics, addKeys, addDemo])
    add(program, { out, ends })
  try {
    await program.parseAsync([...args], { from: 'user' })
    return status
  } catch (error) {
    if (!(error instanceof CommanderError)) throw error
    return error.exitCode === 0 ? 0 : 2
  }
}

function endAtClosedPipe(error: NodeJS.ErrnoException): void {
  if (error.code !== 'EPIPE') throw error
  process.exit()
}

// A reader that has seen enough (`| head`) closes the pipe; that is no failure of ours.
if (import.meta.main) process.stdout.on('error', endAtClosedPipe)
if (import.meta.main) process.exitCode = await runTimbang(process.argv.slice(2), terminal)
