import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { utf8ToBytes, toHex } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { bundleLimits } from '../../../../shared/record/bundle/limits.ts'
import { unpackBundle } from '../../../../shared/record/bundle/unpack.ts'
import { signReceipt } from '../../../../shared/record/receipt.ts'
import { foundedStory, keyOf } from '../../../builders/log-story.ts'
import { bundleOf, cardBy, noon, partOf, signerOf, tipOf } from '../../../builders/story-bundle.ts'

const unpack = (zip: Uint8Array) => expectOk(unpackBundle(zip, { crypto: nodeCrypto }), 'a bundle of a story is sound')

/** One of everything that a bundle may hold. */
function fullBundle() {
  const { story, founding } = foundedStory()
  const selection = founding.hash
  const scan = utf8ToBytes('%PDF-1.7 isi surat keputusan')
  const document = cardBy('chair', {
    field: 'announcement.recorded.v1#document',
    selection,
    value: { mediaType: 'application/pdf', name: 'sk.pdf', sha256: toHex(nodeCrypto.sha256(scan)), size: scan.length },
  })
  const person = cardBy('chair', { field: 'selection.founded.v1#person', selection: null, value: { name: 'Ketua' } })
  const sheet = story.by('asesor-a').sees(founding).writes('note.written.v1')
  story.by('asesor-a').writes('note.written.v1', { card: document.hash })
  const age = utf8ToBytes('age-encryption.org/v1\n-> X25519 …')
  const receipt = signReceipt(
    { selection, bundle: sheet.hash, at: noon, heads: { [keyOf('asesor-a')]: [tipOf(sheet)] } },
    signerOf('chair'),
  )
  const packed = bundleOf(story, {
    maker: 'chair',
    purpose: 'record',
    for: ['secretary', 'asesor-a'],
    logs: [partOf(story, 'chair'), partOf(story, 'asesor-a')],
    content: {
      cards: [person, document],
      attachments: new Map([[document.hash, scan]]),
      shut: new Map([[sheet.hash, age]]),
      wraps: new Map([[keyOf('asesor-a'), new Map([['chair-secretary', age]])]]),
      openings: new Map([[keyOf('asesor-a'), age]]),
      receipts: [receipt],
    },
  })
  return { story, packed, person, document, scan, age, receipt, sheet }
}

describe('a bundle', () => {
  it('is unpacked to what was packed', () => {
    const { story, packed, person, document, scan, age, receipt, sheet } = fullBundle()
    const bundle = unpack(packed.zip)
    expect(bundle.manifest).toEqual(packed.manifest)
    expect(bundle.manifest.for).toEqual([keyOf('secretary'), keyOf('asesor-a')].sort())
    expect(bundle.digest).toBe(packed.digest)
    expect(bundle.packedAt).toBe(noon)
    const logs = [partOf(story, 'chair'), partOf(story, 'asesor-a')].sort((a, b) => (a.author < b.author ? -1 : 1))
    expect(bundle.logs).toEqual(logs)
    expect(new Set(bundle.cards)).toEqual(new Set([person, document]))
    expect(bundle.attachments).toEqual(new Map([[document.hash, scan]]))
    expect(bundle.shut).toEqual(new Map([[sheet.hash, age]]))
    expect(bundle.wraps.get(keyOf('asesor-a'))).toEqual(new Map([['chair-secretary', age]]))
    expect(bundle.openings.get(keyOf('asesor-a'))).toEqual(age)
    expect(bundle.receipts).toEqual([receipt])
  })

  it('is the same stored and deflated, but for the archive', () => {
    const { story } = foundedStory()
    story.by('chair').writesMany(30)
    const [stored, deflated] = (['stored', 'deflated'] as const).map((method) =>
      bundleOf(story, { maker: 'chair', logs: [partOf(story, 'chair')], method }),
    )
    expect(deflated?.digest).toBe(stored?.digest)
    expect(deflated?.zip.length).toBeLessThan((stored?.zip.length ?? 0) / 2)
    expect(unpack(deflated?.zip ?? new Uint8Array()).logs).toEqual(unpack(stored?.zip ?? new Uint8Array()).logs)
  })

  it('has the same sums whatever the order in which its content was given', () => {
    const { story, founding } = foundedStory()
    story.by('asesor-a').sees(founding).writesMany(3)
    const cards = ['satu', 'dua', 'tiga'].map((value) =>
      cardBy('chair', { field: 'a.b.v1#c', selection: founding.hash, value }),
    )
    const logs = [partOf(story, 'chair'), partOf(story, 'asesor-a')]
    const one = bundleOf(story, { maker: 'chair', for: ['secretary', 'chair'], logs, content: { cards } })
    const other = bundleOf(story, {
      maker: 'chair',
      for: ['chair', 'secretary', 'chair'],
      logs: logs.toReversed(),
      content: { cards: cards.toReversed() },
    })
    expect(other.digest).toBe(one.digest)
    expect(other.zip).toEqual(one.zip)
  })

  it('carries both branches of a fork, each under its own head', () => {
    const { story } = foundedStory()
    const desk = story.by('asesor-a')
    const common = desk.writes('note.written.v1')
    const left = desk.writes('note.written.v1', { branch: 'left' })
    const right = desk.restoresTo(common).writes('note.written.v1', { branch: 'right' })
    const bundle = unpack(bundleOf(story, { maker: 'chair', logs: [partOf(story, 'asesor-a')] }).zip)
    const [log] = bundle.logs
    expect(log?.entries).toHaveLength(3)
    expect(new Set(log?.heads.map(({ head }) => head.hash))).toEqual(new Set([left.hash, right.hash]))
  })

  it('may begin after what the reader holds, and says after which entry', () => {
    const { story } = foundedStory()
    const entries = story.by('asesor-a').writesMany(5)
    const third = entries[2]
    if (!third) throw new Error('five were written')
    const [log] = unpack(
      bundleOf(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a', [tipOf(third)])] }).zip,
    ).logs
    expect(log?.entries.map(({ entry }) => entry.seq)).toEqual([3, 4])
    expect(log?.base).toEqual([tipOf(third)])
  })

  it('brings both heads of a fork to a reader who holds one branch', () => {
    const { story } = foundedStory()
    const desk = story.by('asesor-a')
    const common = desk.writes('note.written.v1')
    const left = desk.writes('note.written.v1', { branch: 'left' })
    const right = desk.restoresTo(common).writes('note.written.v1', { branch: 'right' })
    const [log] = unpack(bundleOf(story, { maker: 'chair', logs: [partOf(story, 'asesor-a', [tipOf(left)])] }).zip).logs
    expect(log?.entries).toEqual([right])
    expect(new Set(log?.base.map(([, hash]) => hash))).toEqual(new Set([common.hash, left.hash]))
    expect(log?.heads).toHaveLength(2)
  })
})

describe('a bundle larger than the limits', () => {
  it.each([
    ['the archive', { maxArchiveBytes: 100 }, 'archive-bytes'],
    ['a file', { maxEntryBytes: 100 }, 'entry-bytes'],
    ['all files together', { maxTotalBytes: 1000 }, 'total-bytes'],
    ['the number of files', { maxEntries: 3 }, 'entries'],
  ])('by %s is refused', (_, limit, name) => {
    const { packed } = fullBundle()
    const unpacked = unpackBundle(packed.zip, { crypto: nodeCrypto, limits: { ...bundleLimits, ...limit } })
    expect(unpacked).toMatchObject({
      ok: false,
      failure: { kind: 'archive-refused', cause: { kind: 'zip-limit', limit: name } },
    })
  })
})
