/**
 * A handover folder, checked from the outside in: every file against the sums, the sums against two holders' signatures, the
 * bundles whole, the record recomputed. Nothing in the folder is believed because it says so: the keys come from the founding
 * entry, and its code is for a person to compare with paper.
 */
import { readdir, readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { verifyRecord, type RecordReport } from '../../../shared/engine/verify-record.ts'
import { emptyState, project } from '../../../shared/engine/project.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import { compareSums, parseSums, type Sums } from '../../../shared/record/bundle/sums.ts'
import { verifyDetached } from '../../../shared/record/minisign.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { factsOf, type State } from '../../../shared/subjects/state.ts'
import type { AgeIdentity } from '../age/age-keys.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { openBundle } from './open-bundle.ts'

export const handoverNames = {
  sums: 'SHA256SUMS',
  signatures: ['SHA256SUMS.minisig', 'SHA256SUMS.2.minisig'],
  public: 'record/public.timbang',
  inspector: 'record/inspector.timbang.age',
  confidential: 'record/confidential.timbang.age',
} as const

/** What is wrong with the folder, by file. */
export interface HandoverProblem {
  readonly file: string
  readonly problem:
    | 'extra-file'
    | 'missing-file'
    | 'changed'
    | 'sums-malformed'
    | 'bundle-refused'
    | 'not-signed-by-two'
    | 'signature-wrong'
  readonly detail: string | null
}

export interface HandoverReport {
  readonly sound: boolean
  readonly files: { readonly listed: number; readonly sound: number }
  readonly problems: readonly HandoverProblem[]
  /** Keys whose signatures stand under the folder's sums. */
  readonly signedBy: readonly KeyId[]
  /** Bundles that these identities could open. */
  readonly read: readonly string[]
  readonly record: RecordReport | null
}

export async function verifyHandover(
  folder: string,
  identities: readonly AgeIdentity[],
): Promise<{ report: HandoverReport; state: State | null }> {
  const names = await filesIn(folder, '')
  const bytes = new Map<string, Uint8Array>()
  for (const name of names) bytes.set(name, await readFile(join(folder, name)))
  const sums = checkSums(bytes)
  const opened = await openBundles(bytes, identities)
  const problems = [...sums.problems, ...opened.problems]
  const state = opened.bundles.length > 0 ? stateOf(opened.bundles) : null
  const signed = state ? signatures(bytes, state) : { problems: [], signedBy: [] }
  problems.push(...signed.problems)
  const record = state ? verifyRecord(state, nodeCrypto) : null
  const report = {
    sound:
      problems.length === 0 && record !== null && record.unsound.length === 0 && record.determination.kind !== 'none',
    files: { listed: sums.listed, sound: sums.sound },
    problems,
    signedBy: signed.signedBy,
    read: opened.bundles.map(({ file }) => file),
    record,
  }
  return { report, state }
}

async function filesIn(folder: string, under: string): Promise<string[]> {
  const names: string[] = []
  for (const entry of await readdir(join(folder, under), { withFileTypes: true })) {
    const name = under ? `${under}/${entry.name}` : entry.name
    if (entry.isDirectory()) names.push(...(await filesIn(folder, name)))
    else names.push(name)
  }
  return names.sort()
}

function checkSums(bytes: ReadonlyMap<string, Uint8Array>): {
  problems: HandoverProblem[]
  listed: number
  sound: number
} {
  const text = bytes.get(handoverNames.sums)
  if (!text) return { problems: [problem(handoverNames.sums, 'missing-file')], listed: 0, sound: 0 }
  const listed = parseSums(text)
  if (!listed.ok)
    return { problems: [problem(handoverNames.sums, 'sums-malformed', listed.failure.kind)], listed: 0, sound: 0 }
  const unlisted: readonly string[] = [handoverNames.sums, ...handoverNames.signatures]
  const found: Sums = new Map(
    [...bytes]
      .filter(([name]) => !unlisted.includes(name))
      .map(([name, content]) => [name, toHex(nodeCrypto.sha256(content)) as Hash]),
  )
  const compared = compareSums(listed.value, found)
  const problems = compared.ok
    ? []
    : [
        ...compared.failure.changed.map((name) => problem(name, 'changed')),
        ...compared.failure.missing.map((name) => problem(name, 'missing-file')),
        ...compared.failure.extra.map((name) => problem(name, 'extra-file')),
      ]
  const unsound = problems.filter(({ problem: kind }) => kind !== 'extra-file').length
  return { problems, listed: listed.value.size, sound: listed.value.size - unsound }
}

const problem = (file: string, kind: HandoverProblem['problem'], detail: string | null = null): HandoverProblem => ({
  file,
  problem: kind,
  detail,
})

type Opened = { readonly file: string; readonly bundle: VerifiedBundle }

/** The public bundle must open; the others are for those who hold an identity. */
async function openBundles(
  bytes: ReadonlyMap<string, Uint8Array>,
  identities: readonly AgeIdentity[],
): Promise<{ bundles: Opened[]; problems: HandoverProblem[] }> {
  const bundles: Opened[] = []
  const problems: HandoverProblem[] = []
  for (const file of [handoverNames.public, handoverNames.inspector, handoverNames.confidential]) {
    const content = bytes.get(file)
    if (!content) continue
    const opened = await openBundle(content, identities)
    if (opened.ok) bundles.push({ file, bundle: opened.value })
    else if (!['identity-needed', 'not-a-recipient'].includes(opened.failure.kind))
      problems.push(problem(file, 'bundle-refused', opened.failure.kind))
  }
  const selections = new Set(bundles.map(({ bundle }) => bundle.manifest.selection))
  if (selections.size > 1) problems.push(problem(handoverNames.public, 'bundle-refused', 'other-selection'))
  return { bundles: selections.size > 1 ? [] : bundles, problems }
}

function stateOf(bundles: readonly Opened[]): State {
  const [first] = bundles
  if (!first) throw new Error('bug: a state is made of at least one bundle')
  const state = emptyState(first.bundle.manifest.selection)
  for (const { bundle } of bundles)
    project(state, { entries: bundle.logs.flatMap(({ entries }) => entries), cards: bundle.cards })
  return state
}

/** Two different holders, past or present, each over the sums as they lie here. */
function signatures(
  bytes: ReadonlyMap<string, Uint8Array>,
  state: State,
): { problems: HandoverProblem[]; signedBy: KeyId[] } {
  const sums = bytes.get(handoverNames.sums)
  if (!sums) return { problems: [], signedBy: [] }
  const holders = [
    ...Object.values(foundingOf(state)?.body.holders ?? {}),
    ...factsOf(state, 'holder.replaced.v1').map(({ body }) => body.holder),
  ].map(({ key }) => key)
  const problems: HandoverProblem[] = []
  const signedBy: KeyId[] = []
  for (const file of handoverNames.signatures) {
    const signature = bytes.get(file)
    if (!signature) {
      problems.push(problem(file, 'missing-file'))
      continue
    }
    const by = holders.find((key) => {
      const checked = verifyDetached({ bytes: sums, signature, publicKey: key, kind: 'handover' }, nodeCrypto)
      return checked.ok && checked.value.selection === state.holding.selection
    })
    if (!by) problems.push(problem(file, 'signature-wrong'))
    else if (signedBy.includes(by)) problems.push(problem(file, 'not-signed-by-two'))
    else signedBy.push(by)
  }
  return { problems, signedBy }
}
