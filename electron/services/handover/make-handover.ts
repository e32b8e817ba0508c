/**
 * Everything that a handover folder holds but its sums (FORMAT.md §16): three bundles, public documents, the confidential ones in
 * one encrypted archive, the first page and the checking script.
 */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { viewDocumentStanding } from '../../../shared/engine/view-document-standing.ts'
import { bacaDahulu } from '../../../shared/documents/handover/baca-dahulu.ts'
import type { HandoverFileKind } from '../../../shared/documents/handover/handover-files.ts'
import type { HandoverSigner } from '../../../shared/documents/handover/read-me-first.ts'
import { verifyScript } from '../../../shared/documents/handover/verify-script.ts'
import { formatPublicKey } from '../../../shared/record/minisign-key.ts'
import { codeQr, shortCode } from '../../../shared/record/short-code.ts'
import { inForceAt } from '../../../shared/subjects/selection/acts.ts'
import { foundingOf } from '../../../shared/subjects/selection/founding.ts'
import { holdersAt } from '../../../shared/subjects/selection/offices.ts'
import { officeSchema, type Office } from '../../../shared/subjects/selection/roles.ts'
import { nameOf } from '../../../shared/subjects/selection/view-people.ts'
import type { State } from '../../../shared/subjects/state.ts'
import { nodeCrypto } from '../crypto-node.ts'
import type { SelectionBench } from '../workbench/selection-bench.ts'
import type { Workbench } from '../workbench/workbench.ts'
import { writeBundle, type WriteBundleFailure } from '../workbench/write-bundle.ts'
import type { HandoverFile } from './handover-file.ts'
import { documentFiles, type DocumentFilesFailure } from './document-files.ts'

export interface HandoverContent {
  readonly selection: Hash
  readonly files: readonly HandoverFile[]
  /** The first signature over the folder's sums. */
  readonly sign: (sums: Uint8Array) => Uint8Array
}

export interface HandoverOrder {
  readonly at: string
  readonly place: string
  readonly version: string
  /** Who signs the folder, in order. */
  readonly signers: readonly [KeyId, KeyId]
  /** Admitted observers who may open the scores under pseudonyms, besides the holders. */
  readonly inspectors?: readonly KeyId[]
}

export type HandoverFailure =
  | WriteBundleFailure
  | DocumentFilesFailure
  | { readonly kind: 'not-determined' }
  | { readonly kind: 'founding-missing' }

const bundles = [
  { purpose: 'public', path: 'record/public.timbang', kind: 'public-bundle' },
  { purpose: 'inspector', path: 'record/inspector.timbang.age', kind: 'inspector-bundle' },
  { purpose: 'confidential', path: 'record/confidential.timbang.age', kind: 'confidential-bundle' },
] as const

export async function makeHandover(
  bench: Workbench,
  selection: SelectionBench,
  order: HandoverOrder,
): Promise<Result<HandoverContent, HandoverFailure>> {
  const state = selection.state()
  const determined = inForceAt(state, 'result.determined.v1', null)
  if (determined.kind !== 'act') return err({ kind: 'not-determined' })
  const holders = holdersAt(state, null)
  if (!holders) return err({ kind: 'founding-missing' })
  const readers = officeSchema.options.map((office) => holders[office].key)
  const inspectors = (order.inspectors ?? []).filter((key) => !readers.includes(key))
  const readersFor = { public: [], inspector: [...readers, ...inspectors], confidential: readers }
  const files: HandoverFile[] = []
  for (const { purpose, path, kind } of bundles) {
    const written = await writeBundle(bench, selection, {
      purpose,
      readers: readersFor[purpose],
      at: order.at,
      file: path,
    })
    if (!written.ok) return written
    files.push({ path, kind, bytes: written.value.bytes })
  }
  const documents = await documentFiles(state, {
    at: instantSchema.parse(order.at),
    place: order.place,
    recipients: officeSchema.options.map((office) => holders[office].recipient),
  })
  if (!documents.ok) return documents
  files.push(...documents.value, { path: 'verify.sh', kind: 'verify-script', bytes: utf8ToBytes(verifyScript) })
  const page = firstPage(state, {
    order,
    files,
    result: determined.fact.body.result,
    maker: bench.identity.signer.keyId,
  })
  if (!page) return err({ kind: 'founding-missing' })
  files.push({ path: 'BACA-DAHULU.html', kind: 'read-me', bytes: page })
  const comment = `timbang/handover/v1 ${selection.selection} ${order.at}`
  return ok({ selection: selection.selection, files, sign: (sums) => bench.identity.signer.sign(sums, comment) })
}

interface PageInput {
  readonly order: HandoverOrder
  readonly files: readonly HandoverFile[]
  readonly result: Hash
  readonly maker: KeyId
}

function firstPage(state: State, { order, files, result, maker }: PageInput): Uint8Array | null {
  const founding = foundingOf(state)
  if (!founding) return null
  const { selection } = state.holding
  const listed = files.map(({ path, kind, bytes }) => ({ path, kind, bytes: bytes.length }))
  const unsized = (path: string, kind: HandoverFileKind) => ({ path, kind, bytes: null })
  return bacaDahulu({
    title: founding.body.title,
    agency: founding.body.agency,
    sample: founding.body.sample,
    isCheck: viewDocumentStanding(state).standing === 'check',
    at: instantSchema.parse(order.at),
    version: order.version,
    founding: { code: shortCode(selection), hash: selection, qr: codeQr('founding', selection) },
    result: { code: shortCode(result), hash: result, qr: codeQr('result', result) },
    verifyScriptSha256: toHex(nodeCrypto.sha256(utf8ToBytes(verifyScript))),
    signers: [signerIn(state, order.signers[0]), signerIn(state, order.signers[1])],
    maker: signerIn(state, maker),
    files: [
      ...listed,
      unsized('BACA-DAHULU.html', 'read-me'),
      unsized('SHA256SUMS', 'sums'),
      unsized('SHA256SUMS.minisig', 'first-signature'),
      unsized('SHA256SUMS.2.minisig', 'second-signature'),
    ],
    recipients: [
      ...officeSchema.options.flatMap((office) => {
        const key = holdersAt(state, null)?.[office].key
        return key ? [`${nameOf(state, key) ?? key} (${officeWords[office].id})`] : []
      }),
      ...(order.inspectors ?? []).map((key) => `${nameOf(state, key) ?? key} (pengawas: hanya inspector.timbang.age)`),
    ],
  })
}

const officeWords: Readonly<Record<Office, { id: string; en: string }>> = {
  chair: { id: 'ketua', en: 'chair' },
  secretary: { id: 'sekretaris', en: 'secretary' },
  custodian: { id: 'pemegang kunci ketiga', en: 'third key holder' },
}

function signerIn(state: State, key: KeyId): HandoverSigner {
  const holders = holdersAt(state, null)
  const office = officeSchema.options.find((one) => holders?.[one].key === key) ?? 'chair'
  return { name: nameOf(state, key) ?? key, office: officeWords[office], minisignKey: formatPublicKey(key, nodeCrypto) }
}
