/** A handover folder's files against its sums, and its sums against the signatures of two holders. */
import { toHex } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { compareSums, parseSums, type Sums } from '../../../shared/record/bundle/sums.ts'
import { verifyDetached } from '../../../shared/record/minisign.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { factsOf, type State } from '../../../shared/subjects/state.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { FolderContent } from './read-folder.ts'

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
    /** A link, a pipe or a device, where only files belong. */
    | 'not-a-plain-file'
    | 'changed'
    | 'sums-malformed'
    | 'bundle-refused'
    /** The list of sums is not what any holder signed. */
    | 'not-signed'
    | 'not-signed-by-two'
    | 'signature-wrong'
  readonly detail: string | null
}

export const problem = (
  file: string,
  kind: HandoverProblem['problem'],
  detail: string | null = null,
): HandoverProblem => ({ file, problem: kind, detail })

export interface SumsReport {
  readonly problems: readonly HandoverProblem[]
  readonly listed: number
  readonly sound: number
}

export function checkSums({ files, odd }: FolderContent): SumsReport {
  const strange = odd.map((name) => problem(name, 'not-a-plain-file'))
  const only = (one: HandoverProblem): SumsReport => ({ problems: [...strange, one], listed: 0, sound: 0 })
  const text = files.get(handoverNames.sums)
  if (!text) return only(problem(handoverNames.sums, 'missing-file'))
  const listed = parseSums(text)
  if (!listed.ok) return only(problem(handoverNames.sums, 'sums-malformed', listed.failure.kind))
  const unlisted: readonly string[] = [handoverNames.sums, ...handoverNames.signatures]
  const found: Sums = new Map(
    [...files]
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
  return { problems: [...strange, ...problems], listed: listed.value.size, sound: listed.value.size - unsound }
}

/** Two different holders, past or present, each over the sums as they lie here. */
export function checkSignatures(
  { files }: FolderContent,
  state: State,
): { readonly problems: readonly HandoverProblem[]; readonly signedBy: readonly KeyId[] } {
  const sums = files.get(handoverNames.sums)
  if (!sums) return { problems: [], signedBy: [] }
  const holders = holdersEver(state)
  const found = handoverNames.signatures.map((file) => {
    const signature = files.get(file)
    const by = holders.find((key) => {
      if (!signature) return false
      const checked = verifyDetached({ bytes: sums, signature, publicKey: key, kind: 'handover' }, nodeCrypto)
      return checked.ok && checked.value.selection === state.holding.selection
    })
    return { file, isThere: signature !== undefined, by: by ?? null }
  })
  const signedBy = [...new Set(found.flatMap(({ by }) => by ?? []))]
  const problems = found.flatMap(({ file, isThere, by }, index): HandoverProblem[] => {
    if (!isThere) return [problem(file, 'missing-file')]
    if (!by) return signedBy.length === 0 ? [] : [problem(file, 'signature-wrong')]
    return found.slice(0, index).some((before) => before.by === by) ? [problem(file, 'not-signed-by-two')] : []
  })
  // Where no signature fits the list, it is the list that changed and not both signatures.
  return {
    problems: signedBy.length === 0 ? [problem(handoverNames.sums, 'not-signed'), ...problems] : problems,
    signedBy,
  }
}

const holdersEver = (state: State): KeyId[] =>
  [
    ...Object.values(foundingOf(state)?.body.holders ?? {}),
    ...factsOf(state, 'holder.replaced.v1').map(({ body }) => body.holder),
  ].map(({ key }) => key)
