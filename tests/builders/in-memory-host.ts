/**
 * A whole host without a disk, for tests of what stands before a host: transports, shells, screens. It keeps the
 * contract's promises about order and refusal, signs nothing, and lets a test answer a method in its own way (`answer`).
 */
import { bytesToBase64 } from '../../shared/host/base64.ts'
import { EventFan } from '../../shared/host/event-fan.ts'
import { isMethodName, type Host, type MethodName } from '../../shared/host/host-contract.ts'
import type { DialogRequest, Shell } from '../../shared/host/shell.ts'
import { bytesToUtf8, toHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { asHash, asKeyId, asRecipient, type Hash } from '../../shared/kernel/ids.ts'
import { err, ok, type Failure, type Result } from '../../shared/kernel/result.ts'
import { writeEntry, type HashedEntry } from '../../shared/record/entry.ts'
import { headBytes, headOf } from '../../shared/record/head.ts'
import { writeCard, type HashedCard } from '../../shared/record/card.ts'
import { instantSchema } from '../../shared/kernel/instant.ts'
import {
  fileNameSchema,
  identityIdSchema,
  tokenSchema,
  type IdentityId,
  type Token,
  type Written,
} from '../../shared/host/tokens.ts'
import type { Unlocked } from '../../shared/host/identity-methods.ts'

export const hashOf = (text: string): Hash => asHash(toHex(nobleCrypto.sha256(utf8ToBytes(text))))
export const tokenOf = (text: string): Token => tokenSchema.parse(hashOf(text).slice(0, 32))

type Answer = (input: unknown) => Promise<Result<unknown, Failure>>

interface Kept {
  readonly entries: HashedEntry[]
  readonly cards: HashedCard[]
  confirmed: boolean
}

/** Card of the attachment that `furnish` keeps. */
export const memoryCard = hashOf('attachment')

export interface MemoryFile {
  readonly name: string
  readonly bytes: Uint8Array
}

export class InMemoryHost {
  readonly events: EventFan
  readonly #answers = new Map<MethodName, Answer>()
  readonly people = new Map<IdentityId, { unlocked: Unlocked; passphrase: string }>()
  readonly selections = new Map<Hash, Kept>()
  readonly files = new Map<Token, MemoryFile>()
  /** Attachments that are kept, by the hash of their card. */
  readonly attachments = new Map<Hash, MemoryFile>()
  readonly drafts = new Map<string, string>()
  readonly running = new Map<string, () => void>()
  unlocked: Unlocked | null = null
  readonly shell: Pick<Shell, 'version' | 'hostKind' | 'dialogs'>

  constructor(shell: Partial<Pick<Shell, 'version' | 'hostKind' | 'dialogs'>> = {}) {
    this.shell = { version: '0.0.0-test', hostKind: 'browser', dialogs: null, ...shell }
    this.events = new EventFan((cause) => {
      throw cause
    })
  }

  /** From now on `method` answers like this, whether the contract allows it or not; `null` gives its own answer back. */
  answer(method: MethodName, answer: Answer | null): void {
    if (answer) this.#answers.set(method, answer)
    else this.#answers.delete(method)
  }

  addFile(name: string, bytes: Uint8Array): Token {
    const token = tokenOf(`${this.files.size}/${name}`)
    this.files.set(token, { name, bytes })
    return token
  }

  /** An unlocked person, a selection and a bundle on the stick, under the names that `validInputs` uses. */
  furnish(): void {
    const unlocked = newPerson('Siti Rahmah', null, 0)
    this.people.set(unlocked.identity, { unlocked, passphrase: 'sembilan kata sandi' })
    this.unlocked = unlocked
    this.selections.set(hashOf('selection'), { entries: [], cards: [], confirmed: false })
    this.attachments.set(memoryCard, { name: 'pindaian.pdf', bytes: utf8ToBytes('%PDF-1.7') })
    this.files.set(tokenOf('file'), { name: 'panel-a.timbang', bytes: utf8ToBytes('PK') })
  }

  /** The implementation, as a shell's composition root would get it. */
  get host(): Host {
    return new Proxy(this.#own(), {
      get: (own, name) => {
        if (typeof name !== 'string' || !isMethodName(name)) return undefined
        return this.#answers.get(name) ?? own[name]
      },
    })
  }

  #own(): Host {
    return { ...systemPart(this), ...identityPart(this), ...recordPart(this), ...exchangePart(this), ...filePart(this) }
  }
}

type Part<M extends MethodName> = Pick<Host, M>

const systemPart = (world: InMemoryHost): Part<'system.info' | 'job.cancel'> => ({
  'system.info': async () =>
    ok({
      version: world.shell.version,
      hostKind: world.shell.hostKind,
      platform: 'linux' as const,
      hasNativeDialogs: world.shell.dialogs !== null,
      sampleAllowed: true,
    }),
  'job.cancel': async ({ job }) => {
    world.running.get(job)?.()
    return ok({})
  },
})

export const memoryWords = [
  'abad',
  'abdi',
  'acara',
  'adab',
  'adat',
  'adil',
  'agenda',
  'ahli',
  'air',
  'ajar',
  'akad',
  'akal',
]

function newPerson(label: string, identifier: string | null, generation: number): Unlocked {
  return {
    identity: identityIdSchema.parse(`${label.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')}-1`),
    label,
    identifier,
    key: asKeyId(hashOf(`key ${label} ${generation}`)),
    recipient: asRecipient(`age1${'q'.repeat(58)}`),
    installation: hashOf('installation').slice(0, 32),
    isAtHome: true,
    sample: false,
    sheetKept: true,
    storeKey: bytesToBase64(nobleCrypto.sha256(utf8ToBytes(label))),
  }
}

const identityPart = (
  world: InMemoryHost,
): Part<
  | 'identity.list'
  | 'identity.create'
  | 'identity.unlock'
  | 'identity.lock'
  | 'identity.adopt'
  | 'identity.recover'
  | 'identity.enrol'
  | 'sheet.kept'
  | 'sheet.renew'
  | 'sample.open'
> => ({
  'identity.list': async () =>
    ok({
      identities: [...world.people.values()].map(({ unlocked: { identity, label, key, sample } }) => ({
        identity,
        description: { label, key, sample, created: instant },
        unlocked: world.unlocked?.identity === identity,
      })),
    }),
  'identity.create': async ({ label, identifier, passphrase }) => {
    if (passphrase.length < 12) return err({ kind: 'passphrase-too-short', minimum: 12 })
    const unlocked = newPerson(label, identifier, world.people.size)
    world.people.set(unlocked.identity, { unlocked, passphrase })
    world.unlocked = unlocked
    return ok({ unlocked, recovery: { words: memoryWords, qr: memoryWords.join(' ') } })
  },
  'identity.unlock': async ({ identity, passphrase }) => {
    const person = world.people.get(identity)
    if (!person) return err({ kind: 'identity-unknown' })
    if (person.passphrase !== passphrase) return err({ kind: 'wrong-passphrase' })
    world.unlocked = person.unlocked
    return ok(person.unlocked)
  },
  'identity.lock': async () => {
    const identity = world.unlocked?.identity
    world.unlocked = null
    if (identity) world.events.emit({ event: 'identity.locked', identity, reason: 'asked' })
    return ok({})
  },
  'identity.adopt': async ({ place }) => {
    const [identity] = world.people.keys()
    return place === tokenOf('stick') && identity ? ok({ identity }) : err({ kind: 'identity-unknown' })
  },
  'identity.recover': async ({ identity, words, passphrase }) => {
    const person = world.people.get(identity)
    if (!person) return err({ kind: 'identity-unknown' })
    if (words !== memoryWords.join(' ')) return err({ kind: 'wrong-recovery-words' })
    const unlocked = { ...person.unlocked, key: asKeyId(hashOf(`${person.unlocked.key} again`)) }
    world.people.set(unlocked.identity, { unlocked, passphrase })
    world.unlocked = unlocked
    return ok({ unlocked, replaces: person.unlocked.key, recovery: { words: memoryWords, qr: memoryWords.join(' ') } })
  },
  'sheet.kept': async () => {
    if (!world.unlocked) return err({ kind: 'identity-locked' })
    world.unlocked = { ...world.unlocked, sheetKept: true }
    return ok({})
  },
  'sheet.renew': async () =>
    world.unlocked
      ? ok({ recovery: { words: memoryWords, qr: memoryWords.join(' ') } })
      : err({ kind: 'identity-locked' }),
  'identity.enrol': async ({ role }) => {
    if (!world.unlocked) return err({ kind: 'identity-locked' })
    const text = JSON.stringify({ kind: 'timbang/enrolment/v1', name: world.unlocked.label, role })
    return ok({ text, hash: hashOf(text), fingerprint: memoryWords, written: null })
  },
  'sample.open': async () => {
    const unlocked = { ...newPerson('Contoh Ketua', null, 0), sample: true }
    world.people.set(unlocked.identity, { unlocked, passphrase: '' })
    world.unlocked = unlocked
    return ok({ unlocked, selection: hashOf('sample'), passphrase: 'contoh' })
  },
})

const instant = instantSchema.parse('2026-11-24T14:03:22.123+07:00')
const zeros = { bytes: (length: number): Uint8Array => new Uint8Array(length) }

const recordPart = (
  world: InMemoryHost,
): Part<
  | 'selection.list'
  | 'selection.confirm'
  | 'record.read'
  | 'record.sign'
  | 'attachment.read'
  | 'record.heal'
  | 'stick.set'
  | 'drafts.read'
  | 'drafts.write'
> => ({
  'selection.list': async () => {
    if (!world.unlocked) return err({ kind: 'identity-locked' })
    return ok({
      selections: [...world.selections].map(([selection, { entries, confirmed }]) => {
        const last = entries.at(-1)
        return {
          ...{ selection, confirmed, founding: entries[0]?.line ?? '', entries: entries.length, stick: null },
          ownHead: last ? ([last.entry.seq, last.hash] as [number, Hash]) : null,
        }
      }),
    })
  },
  'selection.confirm': async ({ selection, code }) => {
    const kept = world.selections.get(selection)
    if (!kept) return err({ kind: 'selection-unknown' })
    if (code.replaceAll(' ', '').length !== 32) return err({ kind: 'code-differs' })
    kept.confirmed = true
    return ok({})
  },
  'record.read': async ({ selection, after }) => {
    const kept = world.selections.get(selection)
    if (!kept) return err({ kind: 'selection-unknown' })
    const from = Number(after ?? 0)
    const part = kept.entries.slice(from, from + 2)
    const last = part.at(-1)
    return ok({
      entries: part.map(({ line }) => line),
      cards: from === 0 ? kept.cards.map(({ text }) => text) : [],
      heads: last ? [headTextOf(last)] : [],
      next: String(Math.min(from + 2, kept.entries.length)),
      more: from + 2 < kept.entries.length,
    })
  },
  'record.sign': async (request) => {
    const author = world.unlocked
    if (!author) return err({ kind: 'identity-locked' })
    const kept: Kept =
      request.selection === null
        ? { entries: [], cards: [], confirmed: true }
        : (world.selections.get(request.selection) ?? { entries: [], cards: [], confirmed: false })
    const head = kept.entries.at(-1)
    if ((request.expectedHead?.[1] ?? null) !== (head?.hash ?? null)) return err({ kind: 'head-moved' })
    const bodies = structuredClone(request.bodies)
    const cards: HashedCard[] = []
    for (const { entry, slot, value } of request.cards) {
      const body = bodies[entry]
      if (!body) return err({ kind: 'body-refused', entry, path: [], problem: 'missing' })
      const field = `${body.type}#${String(slot.at(-1))}`
      const card = writeCard(
        { author: author.key, field, selection: request.selection, value: value as string },
        zeros,
        nobleCrypto,
      )
      cards.push(card)
      put(body.body, slot, card.hash)
    }
    const signed: HashedEntry[] = []
    for (const [index, { type, body }] of bodies.entries()) {
      for (const { slot, to } of request.links.filter(({ entry }) => entry === index))
        put(body, slot, signed[to]?.hash ?? null)
      const last = signed.at(-1) ?? head
      const selection = request.selection ?? signed[0]?.hash ?? null
      const place = { seq: last ? last.entry.seq + 1 : 0, prev: last?.hash ?? null }
      signed.push(
        writeEntry(
          { v: 1, selection, author: author.key, ...place, seen: {}, at: instant, type, body: body as {} },
          nobleCrypto,
        ),
      )
    }
    const selection = request.selection ?? signed[0]?.hash ?? hashOf('never')
    const last = signed.at(-1)
    if (!last) return err({ kind: 'body-refused', entry: 0, path: [], problem: 'missing' })
    kept.entries.push(...signed)
    kept.cards.push(...cards)
    world.selections.set(selection, kept)
    return ok({
      selection,
      entries: signed.map(({ hash, line }) => ({ hash, line })),
      cards: cards.map(({ hash, text }) => ({ hash, text })),
      head: headTextOf(last),
      stick: null,
    })
  },
  'attachment.read': async ({ selection, card }) => {
    if (!world.selections.has(selection)) return err({ kind: 'selection-unknown' })
    const held = world.attachments.get(card)
    if (!held) return err({ kind: 'attachment-missing' })
    const mediaType = held.name.endsWith('.png') ? 'image/png' : 'application/pdf'
    return ok({ ...writtenOf(held.name, held.bytes), mediaType, bytes: bytesToBase64(held.bytes) })
  },
  'record.heal': async ({ entries, cards }) => ok({ entries: entries.length, cards: cards.length }),
  'stick.set': async ({ place }) =>
    ok({ stick: place === null ? null : { label: 'STIK', present: true, onlyHere: 0, beyond: null } }),
  'drafts.read': async () => ok({ drafts: [...world.drafts].map(([key, text]) => ({ key, text })) }),
  'drafts.write': async ({ put: changed, remove }) => {
    for (const { key, text } of changed) world.drafts.set(key, text)
    for (const key of remove) world.drafts.delete(key)
    return ok({})
  },
})

const headTextOf = (entry: HashedEntry): { head: string; signature: string } => {
  const head = bytesToUtf8(headBytes(headOf(entry)))
  return { head: head.ok ? head.value : '', signature: 'in memory' }
}

function put(body: unknown, slot: readonly (string | number)[], hash: Hash | null): void {
  let place = body as Record<string | number, unknown>
  for (const step of slot.slice(0, -1)) place = place[step] as Record<string | number, unknown>
  place[slot.at(-1) ?? ''] = hash
}

const writtenOf = (name: string, bytes: Uint8Array): Written => ({
  name,
  size: bytes.length,
  sha256: asHash(toHex(nobleCrypto.sha256(bytes))),
})

const exchangePart = (
  world: InMemoryHost,
): Part<
  | 'bundle.plan'
  | 'bundle.accept'
  | 'bundle.write'
  | 'register.read'
  | 'sheets.open'
  | 'document.write'
  | 'document.make'
  | 'handover.write'
  | 'handover.countersign'
  | 'verify.run'
> => ({
  'bundle.plan': async ({ file, job }) => {
    const held = world.files.get(file)
    if (!held) return err({ kind: 'unknown-place' })
    if (held.bytes[0] !== 0x50)
      return err({ kind: 'bundle-refused', step: 'archive', file: null, problem: 'zip-not-a-zip' })
    for (const done of [1, 2]) world.events.emit({ event: 'job.progress', job, stage: 'checking', done, total: 2 })
    return ok({
      ...{ plan: tokenOf('plan'), name: held.name, digest: hashOf('digest'), selection: hashOf('selection') },
      ...{ founding: { line: null, state: 'confirmed' as const }, purpose: 'scores' as const, sample: false },
      ...{
        maker: { key: asKeyId(hashOf('maker')), admitted: true },
        addressed: 'to-me' as const,
        own: 'in-step' as const,
      },
      logs: [
        {
          ...{ author: asKeyId(hashOf('maker')), outcome: 'waiting' as const, fresh: 4, held: 0, waiting: 1 },
          ...{ missing: [{ hash: hashOf('missing'), namedBy: [] }], forkedFrom: null },
        },
      ],
      cards: { fresh: 2, quarantined: 0, held: 0, withoutRight: 1, erased: 0 },
      ...{ beside: 3, released: 0, isNothingNew: false },
    })
  },
  'bundle.accept': async ({ plan }) =>
    plan === tokenOf('plan')
      ? ok({ selection: hashOf('selection'), entries: 4, cards: 2 })
      : err({ kind: 'unknown-place' }),
  'register.read': async () => ok({ made: [], taken: [] }),
  'bundle.write': async ({ to }) =>
    ok({ ...writtenOf('name' in to ? to.name : 'paket.timbang', new Uint8Array(9)), digest: hashOf('digest') }),
  'document.write': async ({ bytes, to }) => ok(writtenOf('name' in to ? to.name : 'dokumen.pdf', utf8ToBytes(bytes))),
  'document.make': async ({ what, to }) =>
    ok(writtenOf('name' in to ? to.name : 'dokumen.pdf', utf8ToBytes(what.kind))),
  'sheets.open': async () => ok({ opened: 0, unopened: 0 }),
  'handover.write': async ({ name }) =>
    ok({ folder: name, files: [writtenOf('SHA256SUMS', utf8ToBytes(name))], digest: hashOf('sums') }),
  'handover.countersign': async () => ok({ folder: 'serah-terima', digest: hashOf('sums') }),
  /** Runs until cancelled: the one job of this host that a test can stop. */
  'verify.run': async ({ job }) =>
    new Promise((resolve) => {
      world.running.set(job, () => resolve(err({ kind: 'cancelled' })))
      world.events.emit({ event: 'job.progress', job, stage: 'reading', done: 0, total: null })
    }),
})

const filePart = (world: InMemoryHost): Part<'media.list' | 'file.choose' | 'file.read'> => ({
  'media.list': async ({ within }) => {
    const stick = {
      token: tokenOf('stick'),
      kind: 'removable',
      name: 'STIK PANSEL',
      size: 8_000_000_000,
      modifiedAt: null,
      writable: true,
    } as const
    if (within === null) return ok({ items: [stick], truncated: false })
    if (within !== stick.token) return err({ kind: 'file-vanished', name: 'STIK PANSEL', code: 'ENODEV' })
    const items = [...world.files].map(([token, { name, bytes }]) => ({
      ...{ token, kind: 'file' as const, name, size: bytes.length, modifiedAt: null, writable: true },
    }))
    return ok({ items, truncated: false })
  },
  'file.choose': async (request) => {
    if (!world.shell.dialogs) return err({ kind: 'no-native-dialog' })
    const paths = await world.shell.dialogs.choose(request satisfies DialogRequest)
    if (!paths) return err({ kind: 'choice-cancelled' })
    return ok({
      chosen: paths.map((path) => ({
        token: world.addFile(nameOf(path), new Uint8Array()),
        name: nameOf(path),
        size: null,
      })),
    })
  },
  'file.read': async ({ file }) => {
    const held = world.files.get(file)
    if (!held) return err({ kind: 'unknown-place' })
    return ok({ ...writtenOf(held.name, held.bytes), bytes: bytesToBase64(held.bytes) })
  },
})

const nameOf = (path: string): string => fileNameSchema.parse(path.split('/').at(-1) ?? path)
