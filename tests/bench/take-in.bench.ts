/**
 * What a holder waits for on the evening of an assessment: ten assessors' sticks, each with five hundred sheets shut in an encrypted
 * bundle, taken in one after the other on a real disk. Beside it the raw limit: every byte hashed once, every line parsed once,
 * every signature checked once, by Node alone.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { randomBytes } from 'node:crypto'
import type { Figure } from '../../build/bench-figure.ts'
import { decryptWith, encryptTo } from '../../electron/services/age/age-file.ts'
import { identityFromBytes, recipientOf } from '../../electron/services/age/age-keys.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { engineRules } from '../../electron/services/engine-rules.ts'
import { nodeFilePort } from '../../electron/services/files/node-file-port.ts'
import { zlibInflate } from '../../electron/services/files/zlib-inflate.ts'
import { recordStore, type RecordStore } from '../../electron/services/record/record-store.ts'
import { openBundle } from '../../electron/services/verify/open-bundle.ts'
import { bytesToUtf8, fromHex, toHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { expectOk } from '../../shared/kernel/result.ts'
import { unpackBundle } from '../../shared/record/bundle/unpack.ts'
import { readZip } from '../../shared/record/bundle/zip-read.ts'
import { bundleLimits } from '../../shared/record/bundle/limits.ts'
import { globallySigned, parseSignatureFile } from '../../shared/record/minisign-file.ts'
import { keyOf, logStory, seedOf, type Story } from '../builders/log-story.ts'
import { dependenciesOf } from '../builders/record-world.ts'
import { bundleOf, cardBy, partOf } from '../builders/story-bundle.ts'
import { rawSpeed } from './raw-speed.ts'

const sheetsOfEach = 500
const assessors = Array.from({ length: 10 }, (_, index) => `asesor-${index}`)
const reader = identityFromBytes(seedOf('age secretary'))
const hexOf = (text: string): Hash => toHex(nodeCrypto.sha256(utf8ToBytes(text))) as Hash

/** The chair has founded and admitted: the record as the secretary holds it before the first stick comes. */
function foundedByChair(): Story {
  const story = logStory()
  const holder = (name: string) => ({
    key: keyOf(name),
    recipient: recipientOf(identityFromBytes(seedOf(`age ${name}`))),
    installation: hexOf(`laptop ${name}`).slice(0, 32),
    person: hexOf(`person ${name}`),
  })
  story.by('chair').writes('selection.founded.v1', {
    title: { id: 'Seleksi ukur', en: 'Bench selection' },
    agency: 'Kota contoh',
    profile: { id: 'internal', version: '1.0.0', digest: hexOf('profile') },
    sample: true,
    holders: { chair: holder('chair'), secretary: holder('secretary'), custodian: holder('custodian') },
  })
  for (const name of assessors)
    story.by('chair').writes('person.admitted.v1', {
      ...holder(name),
      roles: ['assessor'],
      request: hexOf(`request ${name}`),
      replaces: null,
    })
  return story
}

/** A sheet of twelve criteria with a note each, as it is written in a room. */
const sheet = (index: number) => ({
  scores: Object.fromEntries(
    Array.from({ length: 12 }, (_, criterion) => [
      `k${criterion}`,
      { score: 1 + ((index + criterion) % 5), note: `Catatan ${index} tentang kriteria ${criterion}, dua atau tiga kata.` },
    ]),
  ),
  remark: 'Menjawab dengan contoh dari pekerjaan sehari-hari.',
  startedAt: '2026-11-24T09:00:00.000+07:00',
  endedAt: '2026-11-24T09:40:00.000+07:00',
})

async function stickOf(story: Story, name: string): Promise<Uint8Array> {
  const box = recipientOf(identityFromBytes(seedOf(`box ${name}`)))
  const shut = new Map<Hash, Uint8Array>()
  const [founding] = story.entries
  if (founding) story.by(name).sees(founding)
  for (let index = 0; index < sheetsOfEach; index++) {
    const card = cardBy(name, { field: 'score-sheet.sealed.v1#card', selection: story.founded(), value: sheet(index) })
    shut.set(card.hash, expectOk(await encryptTo([box], utf8ToBytes(card.text)), 'a fresh recipient'))
    const about = { candidate: hexOf(`candidate ${index}`).slice(0, 32), vacancy: 'a', instrument: 'wawancara' }
    story.by(name).writes('score-sheet.sealed.v1', { about, scheme: hexOf('scheme'), card: card.hash })
  }
  const wrap = expectOk(await encryptTo([recipientOf(reader)], utf8ToBytes('x'.repeat(400))), 'a fresh recipient')
  const { zip } = bundleOf(story, {
    maker: name,
    purpose: 'scores',
    for: ['secretary'],
    logs: [partOf(story, name)],
    content: { shut, wraps: new Map([[keyOf(name), new Map([['chair-secretary', wrap]])]]) },
    method: 'deflated',
  })
  return expectOk(await encryptTo([recipientOf(reader)], zip), 'a fresh recipient')
}

/** Hashes, parses and verifies as little as can be done to believe these sticks. Milliseconds. */
function rawLimit(archives: readonly Uint8Array[]): number {
  const files = archives.map((archive) =>
    expectOk(readZip(archive, { limits: bundleLimits, inflate: zlibInflate, allowName: () => true }), 'sound'),
  )
  const started = performance.now()
  for (const bundle of files) {
    const named = new Map(bundle.map(({ name, bytes }) => [name, bytes]))
    for (const [name, bytes] of named) {
      nodeCrypto.sha256(bytes)
      if (name.endsWith('.jsonl'))
        for (const line of expectOk(bytesToUtf8(bytes), 'text').trimEnd().split('\n')) {
          JSON.parse(line)
          nodeCrypto.sha256(utf8ToBytes(line))
        }
      if (!name.endsWith('.minisig')) continue
      const signed = expectOk(parseSignatureFile(bytes), 'a signature')
      const text = named.get(name.slice(0, -'.minisig'.length)) ?? new Uint8Array()
      const manifest = JSON.parse(expectOk(bytesToUtf8(named.get('bundle.json') ?? new Uint8Array()), 'text')) as {
        maker: string
      }
      const key = fromHex(manifest.maker)
      if (
        !nodeCrypto.verifyEd25519(signed.signature, nodeCrypto.blake2b512(text), key) ||
        !nodeCrypto.verifyEd25519(signed.globalSignature, globallySigned(signed), key)
      )
        throw new Error('bug: a bench signs well')
    }
  }
  return performance.now() - started
}

interface Times {
  readonly decrypt: number
  readonly unpack: number
  readonly plan: number
  readonly accept: number
}

async function takeIn(store: RecordStore, sticks: readonly Uint8Array[]): Promise<Times> {
  const times = { decrypt: 0, unpack: 0, plan: 0, accept: 0 }
  const timed = async <T>(what: keyof Times, work: () => Promise<T> | T): Promise<T> => {
    const started = performance.now()
    const value = await work()
    times[what] += performance.now() - started
    return value
  }
  for (const stick of sticks) {
    const zip = await timed('decrypt', async () => expectOk(await decryptWith(reader, stick), 'for this reader'))
    const bundle = await timed('unpack', () =>
      expectOk(unpackBundle(zip, { crypto: nodeCrypto, inflate: zlibInflate }), 'sound'),
    )
    const plan = await timed('plan', async () => expectOk(await store.plan(bundle), 'planned'))
    await timed('accept', async () => expectOk(await store.accept(plan), 'accepted'))
  }
  return times
}

export async function main(): Promise<readonly Figure[]> {
  const root = await mkdtemp(path.join(process.env['TIMBANG_BENCH_FOLDER'] ?? tmpdir(), 'timbang-bench-'))
  const story = foundedByChair()
  const record = bundleOf(story, { maker: 'chair', purpose: 'founding', logs: [partOf(story, 'chair')] })
  const sticks: Uint8Array[] = []
  for (const name of assessors) sticks.push(await stickOf(story, name))
  const archives = await Promise.all(sticks.map(async (stick) => expectOk(await decryptWith(reader, stick), 'ours')))
  rawLimit(archives)
  const raw = rawLimit(archives)
  const random = { bytes: (length: number) => new Uint8Array(randomBytes(length)) }
  const { machine, ...rest } = dependenciesOf('secretary', nodeFilePort, { rules: engineRules() })
  const store = recordStore({ ...rest, machine: { ...machine, random } }, root)
  const first = expectOk(await openBundle(record.zip, []), 'sound')
  expectOk(await store.accept(expectOk(await store.plan(first), 'planned')), 'accepted')
  const times = await takeIn(store, sticks)
  const held = expectOk(await store.open(story.founded()), 'open').holding().entries.size
  await rm(root, { recursive: true })
  const total = times.decrypt + times.unpack + times.plan + times.accept
  const whole = (name: string, value: number): Figure => ({ name, value: Math.round(value), unit: 'ms' })
  return [
    ...(await rawSpeed()),
    { name: 'entries held', value: held, unit: '', atLeast: 1 + assessors.length * (1 + sheetsOfEach) },
    { name: 'bytes of ten sticks', value: sticks.reduce((sum, { length }) => sum + length, 0), unit: 'B' },
    whole('raw limit: hash, parse, verify', raw),
    whole('decrypt', times.decrypt),
    whole('unpack', times.unpack),
    whole('plan', times.plan),
    whole('accept', times.accept),
    whole('ten sticks taken in', total),
    { name: 'times the raw limit', value: Number((total / raw).toFixed(1)), unit: '×' },
  ]
}
