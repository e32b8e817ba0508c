/**
 * Power cuts by replay: founding, signing and importing on a disk that may lose whatever was not synced. After a cut at any step
 * the record opens, holds all that was acknowledged, and an import is there whole or not at all.
 */
import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { recordStore } from '../../../../electron/services/record/record-store.ts'
import type { SelectionRecord } from '../../../../electron/services/record/selection-record.ts'
import type { VerifiedBundle } from '../../../../shared/record/bundle/bundle-content.ts'
import { shutName } from '../../../../shared/record/bundle/bundle-names.ts'
import { unpackBundle } from '../../../../shared/record/bundle/unpack.ts'
import { bytesEqual, utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { asHash, type Hash } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { keyOf, logStory } from '../../../builders/log-story.ts'
import { admitting, founding, note } from '../../../builders/plain-rules.ts'
import { tell, type Known, type Notes, type Story } from '../../../builders/power-cut-story.ts'
import { dependenciesOf } from '../../../builders/record-world.ts'
import type { ReplayDisk } from '../../../builders/replay-disk.ts'
import { bundleOf, cardBy, partOf } from '../../../builders/story-bundle.ts'

const storeOn = (disk: ReplayDisk, seed = '') => recordStore(dependenciesOf('chair', disk.port, { seed }), '/data')

/** A score that travels shut: kept as it came, in a pack that is stored while the rest is staged. */
const shutFile = utf8ToBytes('age-encryption.org/v1\n-> X25519 tertutup\n')
const shutCard = asHash('5'.repeat(64))

/** A bundle of an assessor's two notes, a card and a shut one, for whatever selection the chair has founded. */
function assessorsBundle(record: SelectionRecord): VerifiedBundle {
  const story = logStory()
  story.entries.push(...record.holding().entries.values())
  story.selection = record.selection
  story.by('asesor-a').writes('note.written.v1', { text: 'satu', card: null, document: null })
  const card = cardBy('asesor-a', { field: 'note.written.v1#card', selection: record.selection, value: 4 })
  story.by('asesor-a').writes('note.written.v1', { text: 'dua', card: card.hash, document: null })
  const packed = bundleOf(story, {
    maker: 'asesor-a',
    logs: [partOf(story, 'asesor-a')],
    content: { cards: [card], shut: new Map([[shutCard, shutFile]]) },
  })
  return expectOk(unpackBundle(packed.zip, { crypto: nodeCrypto }), 'sound')
}

/** Signs a note with a card; what is noted is the number of own entries that must be there. */
async function signNoted(record: SelectionRecord, notes: Notes, count: number): Promise<void> {
  notes.attempt('signed', String(count))
  const { cards } = expectOk(
    await record.sign({
      bodies: [note(`nomor ${count}`, { card: '#a' })],
      cards: { a: count },
      expectedHead: record.ownHead(),
    }),
    'signed',
  )
  notes.acknowledge('signed', String(count))
  notes.acknowledge('card', cards['a']?.hash ?? '')
}

const story: Story = {
  folders: ['/data'],
  async run(disk, notes) {
    const store = storeOn(disk)
    notes.attempt('signed', '1')
    const { record } = expectOk(await store.found({ bodies: [founding()], expectedHead: null }), 'founded')
    notes.acknowledge('signed', '1')
    notes.acknowledge('selection', record.selection)
    notes.attempt('signed', '2')
    expectOk(await record.sign({ bodies: [admitting(keyOf('asesor-a'))], expectedHead: record.ownHead() }), 'admitted')
    notes.acknowledge('signed', '2')
    await signNoted(record, notes, 3)
    const bundle = assessorsBundle(record)
    notes.attempt('imported', bundle.digest)
    expectOk(await store.accept(expectOk(await store.plan(bundle), 'planned')), 'accepted')
    notes.acknowledge('imported', bundle.digest)
    await signNoted(record, notes, 4)
  },
  async resume() {
    await Promise.resolve()
  },
  async check(disk, known) {
    const store = storeOn(disk, 'after')
    const listed = await store.list()
    if (!listed.ok) return `not listed: ${listed.failure.kind}`
    const selection = known.acknowledged('selection')
    if (selection === null) return null
    const record = await store.open(selection as Hash)
    if (!record.ok) return `not opened: ${record.failure.kind}`
    return problemOf(record.value, known)
  },
}

async function problemOf(record: SelectionRecord, known: Known): Promise<string | null> {
  const own = record.holding().logs.get(keyOf('chair'))
  if (!known.possible('signed').includes(String(own?.bySeq.length ?? 0))) return `${own?.bySeq.length ?? 0} own entries`
  if (own?.forked || record.holding().waiting.size > 0) return 'forked or waiting'
  const card = known.acknowledged('card')
  if (card !== null && !(await record.cards([card as Hash])).get(card as Hash)?.ok)
    return 'an acknowledged card is lost'
  const imported = record.holding().logs.get(keyOf('asesor-a'))?.bySeq.length ?? 0
  const cards = record.local().imports.length === 1
  if (imported !== 0 && imported !== 2) return `half an import: ${imported} entries`
  const [shut] = await record.keptFiles(shutName(shutCard))
  if (imported === 2 && (!shut || !bytesEqual(shut, shutFile))) return 'an import without the file that came with it'
  if (known.acknowledged('imported') !== null && (imported !== 2 || !cards)) return 'an acknowledged import is lost'
  const stopped = record.signingStopped()
  if (stopped) return `does not sign: ${stopped.kind}`
  const next = await record.sign({ bodies: [note('sesudah')], expectedHead: record.ownHead() })
  return next.ok ? null : `cannot sign: ${next.failure.kind}`
}

describe('a record', () => {
  it('survives a power cut after every step', async () => {
    const told = await tell(story, { max: 12, seed: 1 })
    expect(told.violation).toBeNull()
    expect(told.checked).toBeGreaterThan(told.steps)
  }, 300_000)

  it('would not, if nothing were synced', async () => {
    const told = await tell(story, { max: 6, seed: 1, ignoreSync: () => true, cutsAtAcknowledgements: true })
    expect(told.violation).not.toBeNull()
  }, 60_000)
})
