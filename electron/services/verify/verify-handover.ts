/**
 * A handover folder, checked from the outside in: every file against the sums, the sums against two holders' signatures, the
 * bundles whole, the record recomputed. Nothing in the folder is believed because it says so: the keys come from the founding
 * entry, and its code is for a person to compare with paper.
 */
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { emptyState, project } from '../../../shared/engine/project.ts'
import { verifyRecord, type RecordReport } from '../../../shared/engine/verify-record.ts'
import type { HashedCard } from '../../../shared/record/card.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import type { VerifiedBundle } from '../../../shared/record/bundle/bundle-content.ts'
import type { State } from '../../../shared/subjects/state.ts'
import type { AgeIdentity } from '../age/age-keys.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { checkSignatures, checkSums, handoverNames, problem, type HandoverProblem } from './check-folder.ts'
import { openBundle } from './open-bundle.ts'
import { readFolder, type FolderContent } from './read-folder.ts'

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
  const content = await readFolder(folder)
  const opened = await openHandover(content, identities)
  return { report: judgeHandover(content, opened), state: opened.state }
}

/** What the folder's bundles say, as far as they open. */
export interface OpenedHandover {
  readonly read: readonly string[]
  readonly problems: readonly HandoverProblem[]
  readonly state: State | null
  readonly record: RecordReport | null
}

/** The public bundle must open; the others are for those who hold an identity. */
export async function openHandover(
  { files }: FolderContent,
  identities: readonly AgeIdentity[],
): Promise<OpenedHandover> {
  const bundles: { file: string; bundle: VerifiedBundle }[] = []
  const problems: HandoverProblem[] = []
  const before = { entries: new Map<Hash, HashedEntry>(), cards: new Map<Hash, HashedCard>() }
  for (const file of [handoverNames.public, handoverNames.inspector, handoverNames.confidential]) {
    const content = files.get(file)
    if (!content) continue
    const opened = await openBundle(content, identities, before)
    if (opened.ok) {
      bundles.push({ file, bundle: opened.value })
      for (const entry of opened.value.logs.flatMap(({ entries }) => entries)) before.entries.set(entry.hash, entry)
      for (const card of opened.value.cards) before.cards.set(card.hash, card)
    } else if (!['identity-needed', 'not-a-recipient'].includes(opened.failure.kind))
      problems.push(problem(file, 'bundle-refused', opened.failure.kind))
  }
  for (const { file, bundle } of bundles)
    if (isMixed(bundle)) problems.push(problem(file, 'bundle-refused', 'sample-mixed'))
  const selections = new Set(bundles.map(({ bundle }) => bundle.manifest.selection))
  if (selections.size > 1) problems.push(problem(handoverNames.public, 'bundle-refused', 'other-selection'))
  const state = selections.size === 1 ? stateOf(bundles.map(({ bundle }) => bundle)) : null
  return {
    read: selections.size === 1 ? bundles.map(({ file }) => file) : [],
    problems,
    state,
    record: state && verifyRecord(state, nodeCrypto),
  }
}

/** A sample that says it is none, or the other way round. */
const isMixed = ({ manifest, logs }: VerifiedBundle): boolean => {
  const founding = logs.flatMap(({ entries }) => entries).find(({ hash }) => hash === manifest.selection)
  return founding !== undefined && founding.entry.body['sample'] !== manifest.sample
}

function stateOf(bundles: readonly VerifiedBundle[]): State | null {
  const [first] = bundles
  if (!first) return null
  const state = emptyState(first.manifest.selection)
  for (const bundle of bundles)
    project(state, { entries: bundle.logs.flatMap(({ entries }) => entries), cards: bundle.cards })
  return state
}

export function judgeHandover(content: FolderContent, opened: OpenedHandover): HandoverReport {
  const sums = checkSums(content)
  const { record, state } = opened
  const signed = state ? checkSignatures(content, state) : { problems: [], signedBy: [] }
  const problems = [...sums.problems, ...opened.problems, ...signed.problems]
  const isRecordSound = record !== null && record.unsound.length === 0 && record.determination.kind !== 'none'
  return {
    sound: problems.length === 0 && isRecordSound,
    files: { listed: sums.listed, sound: sums.sound },
    problems,
    signedBy: signed.signedBy,
    read: opened.read,
    record,
  }
}
