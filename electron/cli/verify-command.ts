/** `timbang verify PATH…`: a handover folder whole, or bundles; says per person and per rank what is proved. */
import { existsSync, statSync } from 'node:fs'
import { verifyRecord } from '../../shared/engine/verify-record.ts'
import { nodeCrypto } from '../services/crypto-node.ts'
import { handoverNames } from '../services/verify/check-folder.ts'
import { verifyHandover, type HandoverReport } from '../services/verify/verify-handover.ts'
import { identityOption, readIdentities } from './identities-option.ts'
import { readRecordAt } from './record-argument.ts'
import { sentenceOf } from './sentences.ts'
import type { AddCommand, CommandContext } from './terminal.ts'
import { tellReport } from './verify-words.ts'

interface Options {
  readonly json?: boolean
  readonly identity?: string[]
}

export const addVerify: AddCommand = (program, context) => {
  program
    .command('verify')
    .description(
      'Memeriksa folder serah terima atau paket dan menghitung ulang semuanya. / Checks a handover folder or bundles and recomputes everything.',
    )
    .argument('<path...>', 'folder serah terima, atau paket / a handover folder, or bundles')
    .option(...identityOption)
    .option('--json', 'hasil sebagai JSON / the result as JSON')
    .action((paths: string[], options: Options) => verify(paths, options, context))
}

async function verify(paths: readonly string[], options: Options, context: CommandContext): Promise<void> {
  const report = await reportOn(paths, options, context)
  if (!report) return
  if (options.json) context.out.print(JSON.stringify(report))
  else for (const line of tellReport(report)) context.out.print(line)
  context.ends(report.sound ? 0 : 1)
}

async function reportOn(
  paths: readonly string[],
  { identity }: Options,
  context: CommandContext,
): Promise<HandoverReport | null> {
  const [folder] = paths
  const missing = paths.find((path) => !existsSync(path))
  if (missing !== undefined || folder === undefined) {
    context.out.say(sentenceOf({ kind: 'file-missing', file: missing ?? '' }))
    context.ends(2)
    return null
  }
  if (paths.length === 1 && statSync(folder).isDirectory()) return reportOnFolder(folder, identity, context)
  const state = await readRecordAt(paths, identity, context)
  if (!state) return null
  const record = verifyRecord(state, nodeCrypto)
  return {
    sound: record.unsound.length === 0,
    files: { listed: paths.length, sound: paths.length },
    problems: [],
    signedBy: [],
    read: [...paths],
    record,
  }
}

async function reportOnFolder(
  folder: string,
  identity: readonly string[] | undefined,
  { out, ends }: CommandContext,
): Promise<HandoverReport | null> {
  if (!existsSync(`${folder}/${handoverNames.sums}`)) {
    out.say(sentenceOf({ kind: 'not-a-handover', file: folder }))
    ends(1)
    return null
  }
  const identities = await readIdentities(identity)
  if (!identities.ok) {
    out.say(sentenceOf(identities.failure))
    ends(2)
    return null
  }
  return (await verifyHandover(folder, identities.value)).report
}
