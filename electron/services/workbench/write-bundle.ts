/**
 * A bundle as bytes, ready to be written: chosen by the engine, gathered from the stores, packed under this identity's signature,
 * and encrypted to its readers unless anybody may read it.
 */
import type { CandidateId, KeyId, Hash } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { chooseForBundle, type ChoiceRejection } from '../../../shared/engine/exchange.ts'
import type { BundleContent } from '../../../shared/record/bundle/bundle-content.ts'
import type { Point } from '../../../shared/record/entry.ts'
import { packBundle } from '../../../shared/record/bundle/pack.ts'
import type { Purpose } from '../../../shared/record/bundle/purpose.ts'
import type { ZipWriteFailure } from '../../../shared/record/bundle/zip-write.ts'
import type { RecipientFailure } from '../../../shared/record/recipient.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { encryptTo } from '../age/age-file.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { ApplyFailure } from '../record/apply-parcel.ts'
import { gatherContent } from './bundle-content.ts'
import { onlyAbout, type CandidateUnknown } from './only-about.ts'
import type { SelectionBench } from './selection-bench.ts'
import { shutOwnSheets } from './shut-sheets.ts'
import type { Workbench } from './workbench.ts'

export interface WrittenBundle {
  readonly bytes: Uint8Array
  readonly digest: Hash
  /** `.timbang` or `.timbang.age`. */
  readonly ending: string
}

export type WriteBundleFailure =
  | ChoiceRejection
  | ZipWriteFailure
  | RecipientFailure
  | ApplyFailure
  | CandidateUnknown
  | { readonly kind: 'nothing-to-send' }
  | { readonly kind: 'no-recipient' }

export interface BundleOrder {
  readonly purpose: Purpose
  readonly readers: readonly KeyId[]
  /** Cards of the list about these candidates only; left out or null: about all that the purpose allows. */
  readonly candidates?: readonly CandidateId[] | null
  /** Age files that go along besides what the purpose chooses: openings for one reader. */
  readonly openings?: BundleContent['openings']
  /** Acknowledgements that are given back, for bundles taken in here. */
  readonly receipts?: BundleContent['receipts']
  readonly at: string
  /** Name under which it is written, for the register of what was given away. */
  readonly file: string
}

export async function writeBundle(
  { identity, machine }: Workbench,
  bench: SelectionBench,
  order: BundleOrder,
): Promise<Result<WrittenBundle, WriteBundleFailure>> {
  const { purpose, openings, receipts, at, file } = order
  const readers = [...new Set(order.readers)].sort()
  const isPublic = purpose === 'public'
  if (readers.length === 0 && !isPublic) return err({ kind: 'no-recipient' })
  const state = bench.state()
  const allowed = chooseForBundle(state, { purpose, maker: identity.signer.keyId, readers })
  if (!allowed.ok) return allowed
  const choice = onlyAbout(state, allowed.value, order.candidates ?? null)
  if (!choice.ok) return choice
  if (purpose === 'scores') {
    const shut = await shutOwnSheets(bench, machine.random)
    if (!shut.ok) return shut
  }
  const gathered = await gatherContent(bench.record, choice.value)
  const content = { ...gathered, ...(openings && { openings }), ...(receipts && { receipts }) }
  if (content.logs.length === 0) return err({ kind: 'nothing-to-send' })
  const packed = packBundle(
    {
      selection: bench.selection,
      purpose,
      for: isPublic ? [] : readers,
      sample: foundingOf(state)?.body.sample ?? false,
      content,
      packedAt: instantSchema.parse(at),
    },
    { maker: identity.signer, crypto: nodeCrypto },
  )
  if (!packed.ok) return packed
  const { zip, digest } = packed.value
  const sealed = isPublic
    ? ok(zip)
    : await encryptTo(
        choice.value.readers.map(({ recipient }) => recipient),
        zip,
      )
  if (!sealed.ok) return sealed
  const registered = await bench.record.registerExport({
    bundle: digest,
    purpose,
    for: isPublic ? [] : [...readers],
    recipients: isPublic ? [] : choice.value.readers.map(({ recipient }) => recipient),
    file,
    heads: Object.fromEntries(
      content.logs.map(({ author, heads }) => [author, heads.map(({ head }): Point => [head.seq, head.hash])]),
    ),
    cards: content.cards.map(({ hash }) => hash),
  })
  if (!registered.ok) return registered
  return ok({ bytes: sealed.value, digest, ending: isPublic ? '.timbang' : '.timbang.age' })
}
