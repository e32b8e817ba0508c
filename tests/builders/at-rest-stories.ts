/** The five kinds of durable work, each as a story for the power-cut harness. */
import { createHash } from 'node:crypto'
import { openCardStore, type CardStore } from '../../electron/services/at-rest/card-store.ts'
import { readBlock, type CardKeys } from '../../electron/services/at-rest/card-keys.ts'
import { openDrafts, type Drafts } from '../../electron/services/at-rest/drafts.ts'
import { openJournal, type FoundLog, type Journal } from '../../electron/services/at-rest/journal.ts'
import { scanLog } from '../../electron/services/at-rest/scan-log.ts'
import { sealFor } from '../../electron/services/at-rest/sealed-block.ts'
import { openSealedFile } from '../../electron/services/at-rest/sealed-file.ts'
import { openStaging, type ApplyImport, type Staging } from '../../electron/services/at-rest/staging.ts'
import { atomicWriter } from '../../electron/services/files/atomic-write.ts'
import { ensureFolder } from '../../electron/services/files/ensure-folder.ts'
import { asHash, type Hash } from '../../shared/kernel/ids.ts'
import { ok, type Failure, type Result } from '../../shared/kernel/result.ts'
import type { Notes, Story } from './power-cut-story.ts'
import type { ReplayDisk } from './replay-disk.ts'
import { seededRandom } from './seeded-bytes.ts'

const dataKey = new Uint8Array(32).fill(7)
const sleep = async () => undefined
const utf8 = (text: string) => new TextEncoder().encode(text)
const textOf = (bytes: Uint8Array) => new TextDecoder().decode(bytes)

/** The value, where a failure is a fault of the story. */
async function mustBe<T>(result: Promise<Result<T, Failure>>): Promise<T> {
  const settled = await result
  if (!settled.ok) throw new Error(JSON.stringify(settled.failure))
  return settled.value
}

const optionsOn = (disk: ReplayDisk, folder: string, seed = 1) => ({
  files: disk.port,
  random: seededRandom(seed),
  sleep,
  dataKey,
  folder,
})

/** Wraps a story's check: a disk on which something can't even be opened is a violation. */
const guarded =
  (check: Story['check']): Story['check'] =>
  async (disk, known) => {
    try {
      return await check(disk, known)
    } catch (error) {
      return `could not be opened: ${String(error)}`
    }
  }

// ---------- journal: a log's value is its items, joined ----------

const journalOf = (disk: ReplayDisk, seed?: number) =>
  mustBe(openJournal({ ...optionsOn(disk, '/data/journal', seed), scope: 'selection' }))

async function appendNoted(
  journal: Journal,
  notes: Notes,
  additions: Readonly<Record<string, readonly string[]>>,
  held: Record<string, string[]>,
): Promise<void> {
  for (const [log, items] of Object.entries(additions)) notes.attempt(log, [...(held[log] ?? []), ...items].join('|'))
  await mustBe(
    journal.append(
      Object.entries(additions).map(([log, items]) => ({ log, expected: journal.count(log), items: items.map(utf8) })),
    ),
  )
  for (const [log, items] of Object.entries(additions)) {
    held[log] = [...(held[log] ?? []), ...items]
    notes.acknowledge(log, held[log].join('|'))
  }
}

const journalProblem = (
  found: readonly FoundLog[],
  log: string,
  possible: readonly (string | null)[],
): string | null => {
  const there = found.find((one) => one.log === log)
  if (there?.damage) return `${log} is called damaged at ${there.damage.at}`
  const value = there && there.items.length > 0 ? there.items.map(textOf).join('|') : null
  return possible.includes(value) ? null : `${log} holds ${value ?? 'nothing'}, expected ${possible.join(' or ')}`
}

const journalStory: Story = {
  folders: ['/data/journal'],
  async run(disk, notes) {
    const { journal } = await journalOf(disk)
    const held = {}
    await appendNoted(journal, notes, { aaa: ['sheet 1 of the first assessor'] }, held)
    await appendNoted(journal, notes, { aaa: ['sheet 2', 'sheet 3'] }, held)
    await appendNoted(journal, notes, { aaa: ['sheet 4'], bbb: ['an imported entry', 'another'] }, held)
    await appendNoted(journal, notes, { bbb: ['a last one'], ccc: ['a third log'] }, held)
  },
  async resume(disk, notes) {
    const { journal, found } = await journalOf(disk, 2)
    const held = Object.fromEntries(found.map(({ log, items }) => [log, items.map(textOf)]))
    for (const [log, items] of Object.entries(held)) if (items.length > 0) notes.acknowledge(log, items.join('|'))
    await appendNoted(journal, notes, { aaa: ['after the crash'], ddd: ['a new log after it'] }, held)
  },
  check: guarded(async (disk, known) => {
    const { found } = await journalOf(disk, 3)
    for (const log of known.keys()) {
      const problem = journalProblem(found, log, known.possible(log))
      if (problem !== null) return problem
    }
    return null
  }),
}

// ---------- cards: a card's value is `held` or `erased` ----------

const cardOf = (name: string) => {
  const bytes = utf8(JSON.stringify({ name, salt: name.repeat(8) }))
  return { hash: asHash(createHash('sha256').update(bytes).digest('hex')), bytes }
}
const cards = Object.fromEntries(['budi', 'citra', 'dewi', 'eka', 'fajar', 'gita'].map((name) => [name, cardOf(name)]))
const cardNamed = (name: string) => cards[name] ?? cardOf(name)

const cardsOf = (disk: ReplayDisk, seed?: number) => mustBe(openCardStore(optionsOn(disk, '/data/cards', seed)))

async function putNoted(store: CardStore, notes: Notes, names: readonly string[]): Promise<void> {
  for (const name of names) notes.attempt(name, 'held')
  await mustBe(store.put(names.map(cardNamed)))
  for (const name of names) notes.acknowledge(name, 'held')
}

async function eraseNoted(store: CardStore, notes: Notes, names: readonly string[]): Promise<void> {
  for (const name of names) notes.attempt(name, 'erased')
  await mustBe(store.erase(names.map((name) => cardNamed(name).hash)))
  for (const name of names) notes.acknowledge(name, 'erased')
}

/** Every key that whoever has the data key could still read from any file of the disk. */
function keysLeft(disk: ReplayDisk): ReadonlySet<Hash> {
  const keys: CardKeys = { held: new Map(), erased: new Set() }
  for (const [path, bytes] of disk.tree()) {
    if (!path.includes('/keys.')) continue
    for (let generation = 1; generation < 9; generation++) {
      const scan = scanLog(bytes, sealFor(dataKey, 'cards', `keys/${generation}`))
      for (const block of [...scan.blocks, ...scan.beyond]) {
        const alone: CardKeys = { held: new Map(), erased: new Set() }
        readBlock(alone, block.content)
        for (const [hash, card] of alone.held) keys.held.set(hash, card)
      }
    }
  }
  return new Set(keys.held.keys())
}

const cardStory: Story = {
  folders: ['/data/cards'],
  async run(disk, notes) {
    const { store } = await cardsOf(disk)
    await putNoted(store, notes, ['budi', 'citra'])
    await putNoted(store, notes, ['dewi'])
    await eraseNoted(store, notes, ['citra'])
    await putNoted(store, notes, ['eka'])
    await eraseNoted(store, notes, ['budi', 'gita'])
  },
  async resume(disk, notes) {
    const { store } = await cardsOf(disk, 2)
    for (const name of Object.keys(cards)) {
      if (store.isErased(cardNamed(name).hash)) notes.acknowledge(name, 'erased')
      else if (store.has(cardNamed(name).hash)) notes.acknowledge(name, 'held')
    }
    await putNoted(store, notes, ['fajar'])
    await eraseNoted(store, notes, ['dewi'])
  },
  check: guarded(async (disk, known) => {
    const left = keysLeft(disk)
    for (const name of known.keys()) {
      if (known.acknowledged(name) === 'erased' && left.has(cardNamed(name).hash))
        return `the key of ${name}, erased, is still on the disk`
    }
    const { store, damaged } = await cardsOf(disk, 3)
    if (damaged) return 'the key list is called damaged'
    for (const name of known.keys()) {
      const { hash, bytes } = cardNamed(name)
      const got = await store.get(hash)
      const value = got.ok
        ? textOf(got.value) === textOf(bytes)
          ? 'held'
          : 'other bytes'
        : got.failure.kind === 'card-missing'
          ? null
          : got.failure.kind === 'card-erased'
            ? 'erased'
            : got.failure.kind
      if (!known.possible(name).includes(value))
        return `${name} is ${value ?? 'missing'}, expected ${known.possible(name).join(' or ')}`
    }
    return null
  }),
}

// ---------- drafts: a draft's value is its text; `-` where it was dropped ----------

const draftsOf = (disk: ReplayDisk, seed?: number) =>
  mustBe(openDrafts({ ...optionsOn(disk, '/data/drafts', seed), smallFileBytes: 300 }))

/** The newest file: when a change that wrote it has been acknowledged, no older one may be readable. */
const newestDrafts = (disk: ReplayDisk): string =>
  String(
    Math.max(0, ...[...disk.tree().keys()].flatMap((path) => /drafts\.(\d{6})$/.exec(path)?.[1] ?? []).map(Number)),
  )

function readableDrafts(disk: ReplayDisk): readonly number[] {
  const files = [...disk.tree()].filter(([path]) => path.includes('/drafts.'))
  return [1, 2, 3, 4, 5, 6].filter((generation) =>
    files.some(([, bytes]) => {
      const { blocks, beyond } = scanLog(bytes, sealFor(dataKey, 'drafts', `drafts/${generation}`))
      return blocks.length + beyond.length > 0
    }),
  )
}

async function saveNoted(
  disk: ReplayDisk,
  drafts: Drafts,
  notes: Notes,
  [id, text]: readonly [string, string],
): Promise<void> {
  notes.attempt(id, text)
  await mustBe(drafts.save([{ id, bytes: utf8(text) }]))
  notes.acknowledge(id, text)
  notes.acknowledge('newest', newestDrafts(disk))
}

async function dropNoted(drafts: Drafts, notes: Notes, id: string): Promise<void> {
  notes.attempt(id, '-')
  await mustBe(drafts.drop([id]))
  notes.acknowledge(id, '-')
}

const draftStory: Story = {
  folders: ['/data/drafts'],
  async run(disk, notes) {
    const { drafts } = await draftsOf(disk)
    await saveNoted(disk, drafts, notes, ['sheet-1', 'tenang'])
    await saveNoted(disk, drafts, notes, ['sheet-1', 'tenang dan jelas'])
    await saveNoted(disk, drafts, notes, ['sheet-2', 'ragu'])
    await dropNoted(drafts, notes, 'sheet-1')
    await saveNoted(disk, drafts, notes, ['sheet-2', 'ragu, lalu yakin'])
    await saveNoted(disk, drafts, notes, ['sheet-2', 'ragu, lalu yakin sekali'])
    await saveNoted(disk, drafts, notes, ['sheet-3', 'baru'])
  },
  async resume(disk, notes) {
    const { drafts } = await draftsOf(disk, 2)
    const there = new Map(drafts.list().map(({ id, bytes }) => [id, textOf(bytes)]))
    for (const id of ['sheet-1', 'sheet-2', 'sheet-3']) notes.acknowledge(id, there.get(id) ?? '-')
    notes.acknowledge('newest', newestDrafts(disk))
    await saveNoted(disk, drafts, notes, ['sheet-4', 'sesudah mati lampu'])
  },
  check: guarded(async (disk, known) => {
    const old = readableDrafts(disk).find((generation) => generation < Number(known.acknowledged('newest') ?? 0))
    if (old !== undefined) return `generation ${old}, which was written anew, is still readable`
    const { drafts, damaged } = await draftsOf(disk, 3)
    if (damaged) return 'the drafts are called damaged'
    const there = new Map(drafts.list().map(({ id, bytes }) => [id, textOf(bytes)]))
    for (const id of known.keys().filter((key) => key !== 'newest')) {
      const possible = known.possible(id).map((value) => (value === '-' ? null : value))
      if (!possible.includes(there.get(id) ?? null))
        return `${id} is ${there.get(id) ?? 'gone'}, expected ${possible.join(' or ')}`
    }
    return null
  }),
}

// ---------- imports: value `accepted`, which must end up whole in the journal ----------

const digests = { one: asHash('1'.repeat(64)), two: asHash('2'.repeat(64)), three: asHash('3'.repeat(64)) }
const partsOf = (name: string) =>
  ['logs/a.jsonl', 'cards/b.json'].map((part) => ({ name: part, bytes: utf8(`${part} of ${name}`) }))
const wholeImport = (name: string) =>
  partsOf(name)
    .map(({ name: part, bytes }) => `${part}=${textOf(bytes)}`)
    .join('|')

const stagingOf = (disk: ReplayDisk, seed?: number) => mustBe(openStaging(optionsOn(disk, '/data/exchange', seed)))

/** Idempotent: a log that has the import already is left alone. */
const applyTo =
  (journal: Journal): ApplyImport<Failure> =>
  async (digest, parts) =>
    journal.count(digest) > 0
      ? ok(undefined)
      : journal.append([
          { log: digest, expected: 0, items: parts.map(({ name, bytes }) => utf8(`${name}=${textOf(bytes)}`)) },
        ])

type ImportName = keyof typeof digests

/** An import that was cleared away must not be readable again, by whoever has the device's key. */
function isReadable(disk: ReplayDisk, name: ImportName): boolean {
  const lists = [...disk.tree()].filter(([path]) => path.endsWith('/parts.sealed')).map(([, bytes]) => bytes)
  const seal = listSeals[name]
  return lists.some((bytes) => openSealedFile(seal, bytes).ok)
}

const listSealOf = (digest: string) => sealFor(dataKey, 'staging', `${digest}/parts.sealed`)
const listSeals = { one: listSealOf(digests.one), two: listSealOf(digests.two), three: listSealOf(digests.three) }

async function acceptNoted(staging: Staging, notes: Notes, name: ImportName): Promise<void> {
  notes.attempt(`cleared:${name}`, 'no')
  notes.attempt(name, 'accepted')
  await mustBe(staging.accept(digests[name], partsOf(name)))
  notes.acknowledge(name, 'accepted')
}

const importStory: Story = {
  folders: ['/data/journal', '/data'],
  async run(disk, notes) {
    await mustBe(ensureFolder(disk.port, '/data', 'exchange'))
    const staging = await stagingOf(disk)
    const { journal } = await journalOf(disk)
    await acceptNoted(staging, notes, 'one')
    await mustBe(staging.rollForward(applyTo(journal)))
    notes.acknowledge('cleared:one', 'yes')
    await acceptNoted(staging, notes, 'two')
    await mustBe(staging.rollForward(applyTo(journal)))
    notes.acknowledge('cleared:two', 'yes')
  },
  async resume(disk, notes) {
    await mustBe(ensureFolder(disk.port, '/data', 'exchange'))
    const staging = await stagingOf(disk, 2)
    for (const name of ['one', 'two'] as const) {
      const isAccepted = [...disk.tree().keys()].some((path) => path.includes(`/accepted/${digests[name]}/`))
      if (!isAccepted) notes.acknowledge(`cleared:${name}`, 'yes')
    }
    await acceptNoted(staging, notes, 'three')
    await acceptNoted(staging, notes, 'two')
    const { journal } = await journalOf(disk, 3)
    await mustBe(staging.rollForward(applyTo(journal)))
  },
  check: guarded(async (disk, known) => {
    for (const name of ['one', 'two'] as const) {
      const isCleared = known.possible(`cleared:${name}`).every((value) => value === 'yes')
      if (isCleared && isReadable(disk, name)) return `import ${name}, cleared away, is still readable`
    }
    await mustBe(ensureFolder(disk.port, '/data', 'exchange'))
    const staging = await stagingOf(disk, 4)
    const { journal } = await journalOf(disk, 5)
    const rolled = await mustBe(staging.rollForward(applyTo(journal)))
    const [failed] = rolled.failed
    if (failed) return `import ${failed.digest.slice(0, 1)} fails: ${failed.failure.kind}`
    const { found } = await journalOf(disk, 6)
    for (const name of known.keys().filter((key): key is ImportName => key in digests)) {
      const possible = known.possible(name).map((value) => value && wholeImport(name))
      const problem = journalProblem(found, digests[name], possible)
      if (problem !== null) return problem
    }
    return null
  }),
}

// ---------- files on a stick: value is the content ----------

async function writeNoted(
  disk: ReplayDisk,
  notes: Notes,
  { name, text, existing }: { name: string; text: string; existing: 'refuse' | 'replace' },
  seed: number,
): Promise<void> {
  const writer = atomicWriter({ files: disk.port, random: seededRandom(seed), sleep })
  const folder = await mustBe(ensureFolder(disk.port, '/stick', 'serah-terima', 'dokumen'))
  notes.attempt(name, text)
  await mustBe(writer.write({ folder, name, content: [utf8(text.slice(0, 5)), utf8(text.slice(5))], existing }))
  notes.acknowledge(name, text)
}

const stickStory: Story = {
  folders: ['/stick'],
  async run(disk, notes) {
    await writeNoted(disk, notes, { name: 'berita-acara.pdf', text: 'berita acara panel a', existing: 'refuse' }, 1)
    await writeNoted(disk, notes, { name: 'rekap.csv', text: 'nama;nilai', existing: 'refuse' }, 2)
    await writeNoted(disk, notes, { name: 'rekap.csv', text: 'nama;nilai;peringkat', existing: 'replace' }, 3)
  },
  async resume(disk, notes) {
    const there = disk.tree()
    for (const name of ['berita-acara.pdf', 'rekap.csv']) {
      const bytes = there.get(`/stick/serah-terima/dokumen/${name}`)
      if (bytes && name === 'rekap.csv')
        await writeNoted(disk, notes, { name, text: 'nama;nilai;catatan', existing: 'replace' }, 4)
    }
    await writeNoted(disk, notes, { name: 'tanda-terima.pdf', text: 'tanda terima', existing: 'refuse' }, 5)
  },
  check: guarded(async (disk, known) => {
    for (const name of known.keys()) {
      const bytes = disk.tree().get(`/stick/serah-terima/dokumen/${name}`)
      const value = bytes ? textOf(bytes) : null
      if (!known.possible(name).includes(value))
        return `${name} holds ${value ?? 'nothing'}, expected ${known.possible(name).join(' or ')}`
    }
    return null
  }),
}

export const stories = {
  journal: journalStory,
  cards: cardStory,
  drafts: draftStory,
  imports: importStory,
  stick: stickStory,
}
