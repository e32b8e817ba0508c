/**
 * What this device knows about its own copy of a record, and nobody else needs to: what was confirmed, taken in, given out, kept
 * beside the cards; in the journal's log `local`, sealed like the others. It proves nothing to anybody.
 */
import { z } from 'zod'
import { bytesToUtf8, fromHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { hashSchema, keyIdSchema, recipientSchema, type Hash } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { purposeSchema } from '../../../shared/record/bundle/purpose.ts'
import { pointSchema } from '../../../shared/record/entry.ts'

/** Its name in the journal; no key is called so. */
export const localLog = 'local'

const headsSchema = z.record(keyIdSchema, z.array(pointSchema))

/** A line of the export register: bundles already given away can't be reached, so at least they can be listed. */
export const exportSchema = z.strictObject({
  kind: z.literal('exported'),
  at: instantSchema,
  bundle: hashSchema,
  purpose: purposeSchema,
  /** Readers named inside; empty: anybody. */
  for: z.array(keyIdSchema),
  /** Who can decrypt it; empty: written in plain. */
  recipients: z.array(recipientSchema),
  file: z.string().max(260),
  heads: headsSchema,
  cards: z.array(hashSchema),
})
export type ExportFact = z.infer<typeof exportSchema>

/** `branched`: a copy of the key signed elsewhere. `given-up`: entries signed with it are lost, and somebody said so. */
export const retirements = ['branched', 'given-up'] as const

const factSchema = z.discriminatedUnion('kind', [
  /** The founding entry's code was compared with paper. */
  z.strictObject({ kind: z.literal('confirmed'), at: instantSchema }),
  z.strictObject({
    kind: z.literal('imported'),
    at: instantSchema,
    bundle: hashSchema,
    maker: keyIdSchema,
    purpose: purposeSchema,
    heads: headsSchema,
  }),
  exportSchema,
  /** A pack of files that are kept as they came in bundles: name there and SHA-256 of each, one after the other. */
  z.strictObject({ kind: z.literal('kept'), pack: hashSchema, files: z.array(z.string()) }),
  /** Replaced by others that hold less: something in it was erased. */
  z.strictObject({ kind: z.literal('pack-gone'), pack: hashSchema }),
  /** The one-time identity under which this author's sheets are shut until the gate: 32 bytes, hex. */
  z.strictObject({ kind: z.literal('shut-identity'), secret: z.string().regex(/^[0-9a-f]{64}$/) }),
  /** Whom the identity was last wrapped for: chair, secretary, custodian. */
  z.strictObject({ kind: z.literal('wrapped'), holders: z.array(recipientSchema).length(3) }),
  /** An own entry is named that the journal lacks: by somebody (a claim), or by a head of the own key (proof). */
  z.strictObject({ kind: z.literal('own-log-claimed'), by: keyIdSchema, hash: hashSchema }),
  z.strictObject({ kind: z.literal('claim-dismissed'), at: instantSchema, hash: hashSchema }),
  /** The own key is not used again in this selection. */
  z.strictObject({ kind: z.literal('own-key-retired'), at: instantSchema, cause: z.enum(retirements) }),
])
export type LocalFact = z.infer<typeof factSchema>

export interface FileInPack {
  readonly name: string
  /** SHA-256 of the file. */
  readonly hash: Hash
}

export interface KeptPlace {
  readonly hash: Hash
  readonly pack: Hash
  /** Its position in the pack. */
  readonly index: number
}

export interface LocalState {
  isConfirmed: boolean
  readonly imports: Extract<LocalFact, { kind: 'imported' }>[]
  readonly exports: ExportFact[]
  /** Name → where what was kept under it lies, oldest first. */
  readonly kept: Map<string, KeptPlace[]>
  readonly packs: Map<Hash, readonly FileInPack[]>
  /** Packs whose key must be destroyed. */
  readonly gonePacks: Set<Hash>
  shutSecret: Uint8Array | null
  wrappedFor: readonly string[] | null
  /** Own entries that others name and that are not here: hash → who said so. */
  readonly claims: Map<Hash, z.infer<typeof keyIdSchema>>
  readonly dismissed: Set<Hash>
  retired: (typeof retirements)[number] | null
}

export const emptyLocalState = (): LocalState => ({
  isConfirmed: false,
  imports: [],
  exports: [],
  kept: new Map(),
  packs: new Map(),
  gonePacks: new Set(),
  shutSecret: null,
  wrappedFor: null,
  claims: new Map(),
  dismissed: new Set(),
  retired: null,
})

export const localItem = (fact: LocalFact): Uint8Array => utf8ToBytes(JSON.stringify(fact))

/** Facts of a newer version are kept in the journal and passed over. */
export function readLocalItem(item: Uint8Array): LocalFact | null {
  const text = bytesToUtf8(item)
  invariant(text.ok, 'a local fact is text')
  const fact = factSchema.safeParse(JSON.parse(text.value))
  return fact.success ? fact.data : null
}

export function applyLocalFact(state: LocalState, fact: LocalFact): void {
  switch (fact.kind) {
    case 'confirmed':
      state.isConfirmed = true
      return
    case 'imported':
      state.imports.push(fact)
      return
    case 'exported':
      state.exports.push(fact)
      return
    case 'kept':
      addPack(state, fact)
      return
    case 'pack-gone':
      removePack(state, fact.pack)
      return
    case 'shut-identity':
      state.shutSecret = fromHex(fact.secret)
      return
    case 'wrapped':
      state.wrappedFor = fact.holders
      return
    case 'own-log-claimed':
      if (!state.dismissed.has(fact.hash) && !state.claims.has(fact.hash)) state.claims.set(fact.hash, fact.by)
      return
    case 'claim-dismissed':
      state.claims.delete(fact.hash)
      state.dismissed.add(fact.hash)
      return
    case 'own-key-retired':
      state.retired = fact.cause
      return
  }
}

export const keptFact = (pack: Hash, files: readonly FileInPack[]): LocalFact => ({
  kind: 'kept',
  pack,
  files: files.flatMap(({ name, hash }) => [name, hash]),
})

function addPack({ kept, packs, gonePacks }: LocalState, fact: Extract<LocalFact, { kind: 'kept' }>): void {
  const { pack } = fact
  if (packs.has(pack)) return
  const files: FileInPack[] = []
  for (let i = 0; i < fact.files.length; i += 2)
    files.push({ name: fact.files[i] ?? '', hash: fact.files[i + 1] as Hash })
  packs.set(pack, files)
  gonePacks.delete(pack)
  for (const [index, { name, hash }] of files.entries()) {
    const places = kept.get(name)
    if (places) places.push({ hash, pack, index })
    else kept.set(name, [{ hash, pack, index }])
  }
}

function removePack({ kept, packs, gonePacks }: LocalState, pack: Hash): void {
  for (const { name } of packs.get(pack) ?? []) {
    const left = kept.get(name)?.filter((place) => place.pack !== pack) ?? []
    if (left.length > 0) kept.set(name, left)
    else kept.delete(name)
  }
  packs.delete(pack)
  gonePacks.add(pack)
}
