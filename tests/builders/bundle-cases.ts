/**
 * Good and bad bundles, each with what must come of it. The unit tests make them afresh; the golden files are the same, as they
 * were made once, so that what a version accepts or refuses never changes unseen.
 */
import { toHex, utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { bundleComment } from '../../shared/record/bundle/bundle-comment.ts'
import type { PackedBundle } from '../../shared/record/bundle/pack.ts'
import { canonicalise } from '../../shared/record/canonical.ts'
import { writeEntry, type HashedEntry } from '../../shared/record/entry.ts'
import { headComment, headFileName, headOf } from '../../shared/record/head.ts'
import { nodeCrypto } from '../../electron/services/crypto-node.ts'
import { signReceipt } from '../../shared/record/receipt.ts'
import { forge, type Forgery } from './bundle-forger.ts'
import { foundedStory, keyOf, type Story } from './log-story.ts'
import { bundleOf, cardBy, noon, partOf, signerOf, signHead, tipOf } from './story-bundle.ts'
import { forgeZip, type ForgedFile } from './zip-forger.ts'

export interface GoodBundle {
  readonly name: string
  readonly zip: Uint8Array
  readonly expected: object
}

export interface BadBundle {
  readonly name: string
  readonly zip: Uint8Array
  /** Step of the import that stops, innermost kind of the failure, and the file that is named. */
  readonly expected: {
    readonly step: string
    readonly problem: string
    readonly file: string | null
    readonly line?: number
  }
}

const scan = utf8ToBytes('%PDF-1.7 isi surat keputusan')
const ageFile = utf8ToBytes('age-encryption.org/v1\n-> X25519 kosong\n')

interface Tale {
  readonly story: Story
  readonly founding: HashedEntry
  readonly sheets: readonly HashedEntry[]
  readonly packed: PackedBundle
}

/** The chair's log, three entries of an assessor, a card and an attachment. */
function tale(): Tale {
  const { story, founding } = foundedStory()
  const sheets = story.by('asesor-a').sees(founding).writesMany(3)
  const document = cardBy('chair', {
    field: 'announcement.recorded.v1#document',
    selection: founding.hash,
    value: { mediaType: 'application/pdf', name: 'sk.pdf', sha256: toHex(nodeCrypto.sha256(scan)), size: scan.length },
  })
  const packed = bundleOf(story, {
    maker: 'chair',
    for: ['secretary'],
    logs: [partOf(story, 'chair'), partOf(story, 'asesor-a')],
    content: { cards: [document], attachments: new Map([[document.hash, scan]]) },
  })
  return { story, founding, sheets, packed }
}

const counts = (packed: PackedBundle) => ({
  digest: packed.digest,
  purpose: packed.manifest.purpose,
  entries: packed.manifest.entries,
  heads: packed.manifest.heads,
  base: packed.manifest.base,
})

export function goodBundles(): GoodBundle[] {
  const { story, founding, sheets, packed } = tale()
  const good = (name: string, bundle: PackedBundle): GoodBundle => ({ name, zip: bundle.zip, expected: counts(bundle) })
  const fork = foundedStory()
  const common = fork.story.by('asesor-a').writes('note.written.v1')
  fork.story.by('asesor-a').writes('note.written.v1', { branch: 'kiri' })
  fork.story.by('asesor-a').restoresTo(common).writes('note.written.v1', { branch: 'kanan' })
  const gap = foundedStory()
  const lost = gap.story.by('asesor-b').writes('note.written.v1')
  gap.story.by('asesor-a').sees(lost).writes('note.written.v1')
  const receipt = signReceipt(
    { selection: founding.hash, bundle: packed.digest, at: noon, heads: packed.manifest.heads },
    signerOf('secretary'),
  )
  const [first] = sheets
  if (!first) throw new Error('three were written')
  return [
    good('record', packed),
    good('founding', bundleOf(story, { maker: 'chair', purpose: 'founding', logs: [partOf(story, 'chair')] })),
    good(
      'after-a-base',
      bundleOf(story, { maker: 'asesor-a', purpose: 'scores', logs: [partOf(story, 'asesor-a', [tipOf(first)])] }),
    ),
    good('forked', bundleOf(fork.story, { maker: 'chair', logs: [partOf(fork.story, 'asesor-a')] })),
    good('waits-for-another', bundleOf(gap.story, { maker: 'asesor-a', logs: [partOf(gap.story, 'asesor-a')] })),
    good(
      'receipt',
      bundleOf(story, { maker: 'secretary', purpose: 'receipt', logs: [], content: { receipts: [receipt] } }),
    ),
    good(
      'shut',
      bundleOf(story, {
        maker: 'asesor-a',
        purpose: 'scores',
        for: ['chair', 'secretary'],
        logs: [partOf(story, 'asesor-a')],
        content: {
          shut: new Map([[first.hash, ageFile]]),
          wraps: new Map([[keyOf('asesor-a'), new Map([['chair-secretary', ageFile]])]]),
        },
      }),
    ),
  ]
}

const logOfA = `logs/${keyOf('asesor-a')}.jsonl`

export function badBundles(): BadBundle[] {
  return [
    ...badArchives(),
    ...badSums(),
    ...badManifests(),
    ...badLogs(),
    ...badHeads(),
    ...badLeaves(),
    ...badMakers(),
  ]
}

type Expected = BadBundle['expected']
const bad = (
  name: string,
  zip: Uint8Array,
  [step, problem, file, line]: [string, string, string | null, number?],
): BadBundle => {
  const expected: Expected = { step, problem, file, ...(line === undefined ? {} : { line }) }
  return { name, zip, expected }
}

/** Changed, summed and signed anew by the maker: only what lies deeper can give it away. */
const resigned = (change: (forgery: Forgery) => Forgery, { packed } = tale()): Uint8Array =>
  change(forge(packed)).signedBy(signerOf('chair')).zip()

function badArchives(): BadBundle[] {
  const { packed } = tale()
  const files = packed.files.map(({ name, bytes }): ForgedFile => ({ name, content: bytes }))
  const escaping: ForgedFile = { name: '../outside', content: utf8ToBytes('x') }
  const bomb: ForgedFile = { name: `files/${'b'.repeat(64)}`, content: new Uint8Array(3_000_000), deflate: true }
  return [
    bad('truncated', packed.zip.subarray(0, 300), ['archive', 'zip-truncated', packed.files[0]?.name ?? null]),
    bad('not-a-zip', utf8ToBytes('Bukan paket.'), ['archive', 'zip-not-a-zip', null]),
    bad('empty-file', new Uint8Array(), ['archive', 'zip-truncated', null]),
    bad(
      'rezipped-with-times',
      forgeZip({ files: files.map((file) => ({ ...file, local: { time: 1 }, central: { time: 1 } })) }),
      ['archive', 'zip-field-refused', packed.files[0]?.name ?? null],
    ),
    bad('path-escaping', forgeZip({ files: [escaping, ...files] }), ['archive', 'zip-name-refused', '../outside']),
    bad('duplicate-name', forgeZip({ files: [...files.slice(0, 1), ...files] }), [
      'archive',
      'zip-name-duplicate',
      packed.files[0]?.name ?? null,
    ]),
    bad('bomb', forgeZip({ files: [...files, bomb] }), ['archive', 'zip-limit', bomb.name]),
    bad('trailing-bytes', forgeZip({ files, trailing: utf8ToBytes('lagi') }), ['archive', 'zip-trailing-bytes', null]),
    bad('strange-name', forgeZip({ files: [...files, { name: 'notes/readme.txt', content: utf8ToBytes('halo') }] }), [
      'archive',
      'zip-name-refused',
      'notes/readme.txt',
    ]),
    bad('bit-flipped', flipped(packed.zip), ['archive', 'zip-crc-differs', packed.files[0]?.name ?? null]),
  ]
}

/** One bit inside the first file's content. */
function flipped(zip: Uint8Array): Uint8Array {
  const changed = zip.slice()
  changed[200] = (changed[200] ?? 0) ^ 1
  return changed
}

function badSums(): BadBundle[] {
  const { packed } = tale()
  const card = forge(packed).find('cards/')
  const stranger = `cards/${'0'.repeat(64)}.json`
  return [
    bad(
      'file-changed',
      forge(packed)
        .edit(card, (text) => text.replace('sk.pdf', 'sk.png'))
        .zip(),
      ['sums', 'sum-mismatch', card],
    ),
    bad('file-missing', forge(packed).without(card).zip(), ['cards', 'missing-file', card]),
    bad('file-added', forge(packed).put(stranger, '{}').zip(), ['sums', 'extra-file', stranger]),
    bad('no-sums', forge(packed).without('SHA256SUMS').zip(), ['sums', 'missing-file', 'SHA256SUMS']),
    bad('no-makers-signature', forge(packed).without('SHA256SUMS.minisig').zip(), [
      'maker',
      'missing-file',
      'SHA256SUMS.minisig',
    ]),
    bad(
      'sums-unsorted',
      forge(packed)
        .edit('SHA256SUMS', (text) => `${text.trim().split('\n').reverse().join('\n')}\n`)
        .zip(),
      ['sums', 'sums-line-unsorted', 'SHA256SUMS'],
    ),
    bad('no-manifest', forge(packed).without('bundle.json').signedBy(signerOf('chair')).zip(), [
      'manifest',
      'missing-file',
      'bundle.json',
    ]),
  ]
}

function badManifests(): BadBundle[] {
  const edited = (change: (text: string) => string) => resigned((forgery) => forgery.edit('bundle.json', change))
  const newer = forge(tale().packed)
    .edit('bundle.json', (text) => text.replace('"format":1', '"format":2'))
    .put('bundle.json.unheard-of', 'x')
  const files = newer.files().map(({ name, bytes }): ForgedFile => ({ name, content: bytes }))
  return [
    bad(
      'newer-format',
      edited((text) => text.replace('"format":1', '"format":2')),
      ['manifest', 'newer-format', 'bundle.json'],
    ),
    bad('newer-format-with-new-names', forgeZip({ files }), ['manifest', 'newer-format', 'bundle.json']),
    bad(
      'other-kind',
      edited((text) => text.replace('timbang/bundle/v1', 'timbang/handover/v1')),
      ['manifest', 'schema', 'bundle.json'],
    ),
    bad(
      'unknown-purpose',
      edited((text) => text.replace('"purpose":"record"', '"purpose":"rekam"')),
      ['manifest', 'schema', 'bundle.json'],
    ),
    bad(
      'manifest-with-spaces',
      edited((text) => text.replace('{', '{ ')),
      ['manifest', 'not-canonical', 'bundle.json'],
    ),
    bad(
      'count-differs',
      edited((text) => text.replace(`"${keyOf('asesor-a')}":3`, `"${keyOf('asesor-a')}":2`)),
      ['entries', 'count-differs', logOfA],
    ),
    bad(
      'log-not-in-manifest',
      resigned((forgery) => forgery.put(`logs/${keyOf('asesor-x')}.jsonl`, 'x\n')),
      ['entries', 'count-differs', `logs/${keyOf('asesor-x')}.jsonl`],
    ),
  ]
}

function badLogs(): BadBundle[] {
  const told = tale()
  const [first, second, third] = told.sheets
  if (!first || !second || !third) throw new Error('three were written')
  const edited = (change: (text: string) => string) => resigned((forgery) => forgery.edit(logOfA, change), told)
  const replaced = (entry: HashedEntry, change: object) =>
    edited((text) => text.replace(entry.line, writeEntry({ ...entry.entry, ...change }, nodeCrypto).line))
  const elsewhere = toHex(nodeCrypto.sha256(utf8ToBytes('another selection')))
  return [
    bad(
      'line-not-canonical',
      edited((text) => text.replace('"v":1}', '"v":1} ')),
      ['entries', 'not-canonical', logOfA, 1],
    ),
    bad(
      'line-of-newer-format',
      edited((text) => text.replace(third.line, third.line.replace('"v":1}', '"v":2}'))),
      ['entries', 'newer-format', logOfA, 3],
    ),
    bad(
      'log-not-ended',
      edited((text) => text.trimEnd()),
      ['entries', 'log-not-ended', logOfA],
    ),
    bad(
      'log-not-text',
      resigned((forgery) => forgery.put(logOfA, Uint8Array.of(0xff, 0x0a)), told),
      ['entries', 'log-not-text', logOfA],
    ),
    bad('other-author', replaced(third, { author: keyOf('asesor-b') }), ['entries', 'other-author', logOfA, 3]),
    bad('other-selection', replaced(third, { selection: elsewhere }), ['entries', 'other-selection', logOfA]),
    bad(
      'lines-out-of-order',
      edited((text) => `${text.trim().split('\n').toReversed().join('\n')}\n`),
      ['chain', 'log-unsorted', logOfA, 2],
    ),
    bad(
      'line-twice',
      edited((text) => text + `${third.line}\n`),
      ['chain', 'log-unsorted', logOfA, 4],
    ),
    bad('body-changed', replaced(second, { body: { number: 9 } }), ['chain', 'chain-broken', logOfA, 3]),
    bad(
      'entry-cut-out',
      edited((text) => text.replace(`${second.line}\n`, '')),
      ['chain', 'chain-broken', logOfA, 2],
    ),
    bad(
      'beginning-cut-off',
      edited((text) => text.replace(`${first.line}\n`, '')),
      ['chain', 'chain-broken', logOfA, 1],
    ),
    bad(
      'tail-cut-off',
      edited((text) => text.replace(`${third.line}\n`, '')),
      ['heads', 'head-without-entry', logOfA],
    ),
    bad(
      'entry-added-beyond-head',
      edited((text) => text + `${after(told, third).line}\n`),
      ['heads', 'head-not-tip', logOfA],
    ),
    bad(
      'branch-without-head',
      edited((text) => insertBranch(text, told)),
      ['heads', 'entry-not-under-head', logOfA],
    ),
    bad(
      'line-too-long',
      edited((text) => text.replace(third.line, third.line.replace('"number":2', `"text":"${'a'.repeat(66_000)}"`))),
      ['entries', 'not-canonical', logOfA, 3],
    ),
  ]
}

const after = ({ founding }: Tale, entry: HashedEntry): HashedEntry =>
  writeEntry(
    { ...entry.entry, selection: founding.hash, seq: entry.entry.seq + 1, prev: entry.hash, seen: {} },
    nodeCrypto,
  )

/** A second entry with number 2, in its place by hash, that nobody signed. */
function insertBranch(text: string, { sheets }: Tale): string {
  const third = sheets[2]
  if (!third) throw new Error('three were written')
  const branch = writeEntry({ ...third.entry, body: { number: 77 } }, nodeCrypto)
  const lines = branch.hash < third.hash ? [branch.line, third.line] : [third.line, branch.line]
  return text.replace(third.line, lines.join('\n'))
}

function badHeads(): BadBundle[] {
  const told = tale()
  const [, second, third] = told.sheets
  if (!second || !third) throw new Error('three were written')
  const head = forge(told.packed).find(`heads/${keyOf('asesor-a')}`, '.json')
  const signature = `${head}.minisig`
  const by = (name: string, comment?: string) => {
    const bytes = forge(told.packed).bytes(head)
    return signerOf(name).sign(bytes, comment ?? headComment(headOf(third)))
  }
  const stale = forge(told.packed).bytes(head)
  return [
    bad(
      'head-signed-by-another',
      resigned((f) => f.put(signature, by('asesor-b')), told),
      ['heads', 'signature-by-another-key', signature],
    ),
    bad(
      'head-signature-of-another-head',
      resigned((f) => f.put(signature, signHead(second, signerOf('asesor-a')).signature), told),
      ['heads', 'signature-wrong', signature],
    ),
    bad(
      'head-signed-as-document',
      resigned((f) => f.put(signature, by('asesor-a', headComment({ ...headOf(third), seq: 1 }))), told),
      ['heads', 'wrong-kind', signature],
    ),
    bad(
      'head-without-signature',
      resigned((f) => f.without(signature), told),
      ['heads', 'missing-file', signature],
    ),
    bad(
      'signature-without-head',
      resigned((f) => f.without(head), told),
      ['heads', 'missing-file', head],
    ),
    bad(
      'no-head-at-all',
      resigned((f) => f.without(head).without(signature), told),
      ['heads', 'head-missing', 'bundle.json'],
    ),
    bad(
      'head-renamed',
      resigned(
        (f) => f.renamed(head, head.replace('.2.', '.3.')).renamed(signature, signature.replace('.2.', '.3.')),
        told,
      ),
      ['heads', 'name-differs', head.replace('.2.', '.3.')],
    ),
    bad(
      'head-name-shortened',
      resigned((f) => f.renamed(head, shortened(head)).renamed(signature, shortened(signature)), told),
      ['archive', 'zip-name-refused', shortened(head)],
    ),
    bad(
      'head-not-canonical',
      resigned((f) => f.put(head, Buffer.concat([stale, Buffer.from('\n')])), told),
      ['heads', 'not-canonical', head],
    ),
    bad(
      'head-not-in-manifest',
      resigned((f) => strayHead(f, told), told),
      ['heads', 'head-not-in-manifest', strayHeadName(told)],
    ),
  ]
}

/** A part of a hash can be made alike for two heads of one log; then only one of them would find room in a bundle. */
const shortened = (name: string): string => name.replace(/[0-9a-f]{48}(?=\.json)/, '')

const strayEntry = ({ sheets }: Tale): HashedEntry => {
  const second = sheets[1]
  if (!second) throw new Error('three were written')
  return second
}
const strayHeadName = (told: Tale): string => {
  const { head } = signHead(strayEntry(told), signerOf('asesor-a'))
  return `heads/${headFileName(head)}`
}
function strayHead(forgery: Forgery, told: Tale): Forgery {
  const { head, signature } = signHead(strayEntry(told), signerOf('asesor-a'))
  return forgery.put(strayHeadName(told), canonicalise(head)).put(`${strayHeadName(told)}.minisig`, signature)
}

function badLeaves(): BadBundle[] {
  const told = tale()
  const card = forge(told.packed).find('cards/')
  const file = forge(told.packed).find('files/')
  const elsewhere = cardBy('chair', { field: 'a.b.v1#c', selection: strayEntry(told).hash, value: 'x' })
  const plain = `shut/${'a'.repeat(64)}.age`
  const receipt = signReceipt(
    { selection: told.founding.hash, bundle: told.packed.digest, at: noon, heads: {} },
    signerOf('secretary'),
  )
  const receiptFile = `receipts/${told.packed.digest}.${keyOf('secretary')}.json`
  return [
    bad(
      'card-exchanged',
      resigned((f) => f.edit(card, (text) => text.replace('sk.pdf', 'sk.png')), told),
      ['cards', 'name-differs', card],
    ),
    bad(
      'card-of-another-selection',
      resigned((f) => f.put(`cards/${elsewhere.hash}.json`, elsewhere.text), told),
      ['cards', 'other-selection', `cards/${elsewhere.hash}.json`],
    ),
    bad(
      'attachment-changed',
      resigned((f) => f.put(file, 'isi lain'), told),
      ['cards', 'attachment-differs', file],
    ),
    bad(
      'attachment-without-card',
      resigned((f) => f.without(card), told),
      ['cards', 'missing-file', card],
    ),
    bad(
      'plain-card-as-shut',
      resigned((f) => f.put(plain, '{"value":5}'), told),
      ['cards', 'not-an-age-file', plain],
    ),
    bad(
      'receipt-of-another',
      resigned(
        (f) =>
          f
            .put(receiptFile, receipt.bytes)
            .put(
              `${receiptFile}.minisig`,
              signerOf('chair').sign(receipt.bytes, `timbang/receipt/v1 ${told.founding.hash} ${told.packed.digest}`),
            ),
        told,
      ),
      ['cards', 'signature-by-another-key', `${receiptFile}.minisig`],
    ),
  ]
}

function badMakers(): BadBundle[] {
  const told = tale()
  const { packed, founding, sheets } = told
  const file = 'SHA256SUMS.minisig'
  const sums = forge(packed).bytes('SHA256SUMS')
  const head = forge(packed).find(`heads/${keyOf('chair')}`, '.json.minisig')
  const signed = (comment: string) => forge(packed).put(file, signerOf('chair').sign(sums, comment)).zip()
  return [
    bad(
      'signed-by-another',
      forge(packed)
        .put(file, signerOf('secretary').sign(sums, bundleComment(founding.hash, noon)))
        .zip(),
      ['maker', 'signature-by-another-key', file],
    ),
    bad('content-changed-after-signing', forge(packed).without(forge(packed).find('files/')).summed().zip(), [
      'maker',
      'signature-wrong',
      file,
    ]),
    bad('signed-as-handover', signed(`timbang/handover/v1 ${founding.hash} ${noon}`), ['maker', 'wrong-kind', file]),
    bad('signed-for-another-selection', signed(bundleComment(sheets[0]?.hash ?? founding.hash, noon)), [
      'maker',
      'wrong-kind',
      file,
    ]),
    bad('signed-without-moment', signed(`timbang/bundle/v1 ${founding.hash} kemarin`), ['maker', 'wrong-kind', file]),
    bad('head-signature-as-makers', forge(packed).put(file, forge(packed).bytes(head)).zip(), [
      'maker',
      'signature-wrong',
      file,
    ]),
  ]
}
