/** Signatures and bundles for the people of a story (log-story.ts): real keys, real minisign files, a clock that stands still. */
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { signerFromSeed } from '../../electron/services/identity/signing-seed.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { instantSchema, type Instant } from '../../shared/kernel/instant.ts'
import type { Random } from '../../shared/kernel/ports.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { emptyContent, type BundleContent, type LogPart } from '../../shared/record/bundle/bundle-content.ts'
import { logPart } from '../../shared/record/bundle/log-range.ts'
import { packBundle, type PackedBundle, type PackRequest } from '../../shared/record/bundle/pack.ts'
import type { CanonicalValue } from '../../shared/record/canonical.ts'
import { writeCard, type HashedCard } from '../../shared/record/card.ts'
import type { HashedEntry, Point } from '../../shared/record/entry.ts'
import { headBytes, headComment, headOf, type SignedHead } from '../../shared/record/head.ts'
import type { Signer } from '../../shared/record/signer.ts'
import { keyOf, seedOf, type Story } from './log-story.ts'

const signers = new Map<string, Signer>()
export function signerOf(name: string): Signer {
  const known = signers.get(name)
  if (known) return known
  const signer = signerFromSeed(seedOf(name), nodeCrypto)
  signers.set(name, signer)
  return signer
}

export function signHead(entry: HashedEntry, signer: Signer): SignedHead {
  const head = headOf(entry)
  return { head, signature: signer.sign(headBytes(head), headComment(head)) }
}

/** Different bytes at each call, the same in each run. */
export function seededRandom(seed: string): Random {
  let calls = 0
  return {
    bytes: (length) => {
      const parts: number[] = []
      while (parts.length < length) parts.push(...seedOf(`${seed} ${calls++}`))
      return Uint8Array.from(parts.slice(0, length))
    },
  }
}

export const noon: Instant = instantSchema.parse('2026-11-24T12:00:00.000+07:00')

/** A card of somebody in the story. */
export const cardBy = (
  name: string,
  parts: { field: string; value: CanonicalValue; selection: Hash | null },
): HashedCard =>
  writeCard({ author: keyOf(name), ...parts }, seededRandom(`salt ${name} ${JSON.stringify(parts.value)}`), nodeCrypto)

/** The whole log of somebody, or what follows `known`; every branch tip signed by its author. */
export function partOf(story: Story, name: string, known: readonly Point[] = []): LogPart {
  const author = keyOf(name)
  const own = story.entries.filter(({ entry }) => entry.author === author)
  const followed = new Set(own.map(({ entry }) => entry.prev))
  const heads = own.filter(({ hash }) => !followed.has(hash)).map((tip) => signHead(tip, signerOf(name)))
  const byHash = new Map(own.map((entry) => [entry.hash, entry]))
  const part = logPart(author, { entry: (hash) => byHash.get(hash), heads }, known)
  if (!part) throw new Error(`the story has nothing new by ${name}`)
  return part
}

export interface StoryBundle {
  readonly maker: string
  readonly purpose?: PackRequest['purpose']
  readonly for?: readonly string[]
  readonly logs: readonly LogPart[]
  readonly content?: Partial<BundleContent>
  readonly method?: 'stored' | 'deflated'
}

export function bundleOf(
  story: Story,
  { maker, purpose = 'record', logs, content = {}, method = 'stored', ...rest }: StoryBundle,
): PackedBundle {
  const request: PackRequest = {
    selection: story.founded(),
    purpose,
    for: (rest.for ?? []).map(keyOf),
    sample: true,
    packedAt: noon,
    content: { ...emptyContent, ...content, logs },
  }
  return expectOk(
    packBundle(request, { maker: signerOf(maker), crypto: nodeCrypto, method }),
    'a bundle of a story is small',
  )
}

export const tipOf = ({ entry, hash }: HashedEntry): Point => [entry.seq, hash]
