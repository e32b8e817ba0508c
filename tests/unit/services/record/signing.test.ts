import { afterAll, describe, expect, it } from 'vitest'
import { bytesToUtf8, utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { parseEntry } from '../../../../shared/record/entry.ts'
import { headBytes, headComment, headOf } from '../../../../shared/record/head.ts'
import { verifyDetached } from '../../../../shared/record/minisign.ts'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { attachmentName } from '../../../../shared/record/bundle/bundle-names.ts'
import { admitting, founding, note } from '../../../builders/plain-rules.ts'
import { keyOf } from '../../../builders/log-story.ts'
import { sign, World } from '../../../builders/record-world.ts'

const world = new World()
afterAll(() => world.remove())

let number = 0
async function foundedRecord() {
  const laptop = world.laptop('chair', { folder: `${world.root}/signing-${number++}` })
  const store = laptop.start()
  const { record, signed } = expectOk(await store.found({ bodies: [founding()], expectedHead: null }), 'founding')
  return { laptop, store, record, signed }
}

describe('founding a selection', () => {
  it('signs entry 0, whose hash is the selection, and is confirmed from the start', async () => {
    const { record, signed } = await foundedRecord()
    const [entry] = signed.entries
    expect(entry?.entry).toMatchObject({ seq: 0, prev: null, selection: null, author: keyOf('chair'), seen: {} })
    expect(record.selection).toBe(entry?.hash)
    expect(record.ownHead()).toBe(entry?.hash)
    expect(record.signingStopped()).toBeNull()
  })

  it('takes one founding body, and no other', async () => {
    const store = world.laptop('chair', { folder: `${world.root}/none` }).start()
    for (const bodies of [[note('x')], [founding(), note('x')], []]) {
      expect(await store.found({ bodies, expectedHead: null })).toMatchObject({
        ok: false,
        failure: { kind: 'not-a-founding-entry' },
      })
    }
  })

  it('with a card gives the card no selection', async () => {
    const store = world.laptop('chair', { folder: `${world.root}/with-card` }).start()
    const body = { type: 'selection.founded.v1', body: { title: 'x', person: '#ketua' } }
    const { record, signed } = expectOk(
      await store.found({ bodies: [body], cards: { ketua: { name: 'Ketua' } }, expectedHead: null }),
      'found',
    )
    const card = signed.cards['ketua']
    expect(card?.card).toMatchObject({
      selection: null,
      field: 'selection.founded.v1#person',
      value: { name: 'Ketua' },
    })
    expect(signed.entries[0]?.entry.body['person']).toBe(card?.hash)
    expect(record.hasCard(card?.hash ?? ('' as never))).toBe(true)
  })
})

describe('signing', () => {
  it('sets author, number, what stood before, and the clock of the host', async () => {
    const { record, signed: first } = await foundedRecord()
    const signed = await sign(record, note('satu'))
    const [entry] = signed.entries
    expect(entry?.entry).toMatchObject({
      author: keyOf('chair'),
      seq: 1,
      prev: first.entries[0]?.hash,
      selection: record.selection,
      type: 'note.written.v1',
    })
    expect(entry?.entry.at).toMatch(/^2026-11-24T09:00:/)
    expect(parseEntry(entry?.line ?? '', nodeCrypto)).toMatchObject({ ok: true, value: { hash: entry?.hash } })
  })

  it('puts several bodies one after another under one signed head', async () => {
    const { record } = await foundedRecord()
    const signed = await sign(record, note('satu'), note('dua'), note('tiga'))
    expect(signed.entries.map(({ entry }) => entry.seq)).toEqual([1, 2, 3])
    const last = signed.entries[2]
    if (!last) throw new Error('three were signed')
    expect(signed.head.head).toEqual(headOf(last))
    const { head, signature } = signed.head
    expect(
      verifyDetached(
        { bytes: headBytes(head), signature, publicKey: keyOf('chair'), expectedComment: headComment(head) },
        nodeCrypto,
      ).ok,
    ).toBe(true)
    expect(record.headsOf(keyOf('chair')).map((one) => one.head.hash)).toEqual([last.hash])
  })

  it('is there after a restart, entry by entry, with heads and cards', async () => {
    const { laptop, record } = await foundedRecord()
    const request = {
      bodies: [note('dengan kartu', { card: '#nilai' })],
      cards: { nilai: 4 },
      expectedHead: record.ownHead(),
    }
    const signed = expectOk(await record.sign(request), 'signed')
    const again = expectOk(await laptop.start().open(record.selection), 'there')
    expect([...again.holding().entries.keys()]).toEqual([...record.holding().entries.keys()])
    expect(again.headsOf(keyOf('chair'))).toEqual([signed.head])
    const card = signed.cards['nilai']
    if (!card) throw new Error('one card was given')
    const bytes = (await again.cards([card.hash])).get(card.hash)
    expect(bytes?.ok && bytesToUtf8(bytes.value)).toEqual({ ok: true, value: card.text })
  })

  it('refuses where the own head has moved on', async () => {
    const { record } = await foundedRecord()
    const expectedHead = record.ownHead()
    await sign(record, note('satu'))
    const late = await record.sign({ bodies: [note('dua')], expectedHead })
    expect(late).toEqual({ ok: false, failure: { kind: 'head-moved', head: record.ownHead() } })
  })

  it('lets one of two that were asked at once go first, and refuses the other', async () => {
    const { record } = await foundedRecord()
    const expectedHead = record.ownHead()
    const answers = await Promise.all(['a', 'b'].map((text) => record.sign({ bodies: [note(text)], expectedHead })))
    expect(answers.map(({ ok }) => ok)).toEqual([true, false])
    expect(record.holding().logs.get(keyOf('chair'))?.bySeq).toHaveLength(2)
  })

  it.each([
    ['nothing', { bodies: [] }, { kind: 'nothing-to-sign' }],
    [
      'an unknown type',
      { bodies: [{ type: 'moon.reached.v1', body: {} }] },
      { kind: 'type-unknown', entry: 0, type: 'moon.reached.v1' },
    ],
    [
      'a body that fails its schema',
      { bodies: [note('x'), { type: 'note.written.v1', body: { text: 1 } }] },
      { kind: 'body-refused', entry: 1 },
    ],
    [
      'text with a tab',
      { bodies: [note('a\tb')] },
      { kind: 'body-refused', entry: 0, cause: { kind: 'not-canonical', problem: 'string' } },
    ],
    ['a line that is too long', { bodies: [note('a'.repeat(65_600))] }, { kind: 'line-too-long', entry: 0 }],
    ['a card that nothing names', { bodies: [note('x')], cards: { lost: 'x' } }, { kind: 'card-unused', key: 'lost' }],
    ['a card that is not given', { bodies: [note('x', { card: '#lost' })] }, { kind: 'card-unknown', key: 'lost' }],
    [
      'a card in two places',
      { bodies: [note('x', { card: '#a', document: '#a' })], cards: { a: 'x' } },
      { kind: 'card-used-twice', key: 'a' },
    ],
    [
      'a hash instead of a card',
      { bodies: [note('x', { card: 'a'.repeat(64) })] },
      { kind: 'card-not-by-key', path: ['card'] },
    ],
    [
      'a card value that fails its schema',
      { bodies: [note('x', { card: '#a' })], cards: { a: { no: 1 } } },
      { kind: 'card-refused', key: 'a' },
    ],
    [
      'a card value with half a number',
      { bodies: [note('x', { document: '#a' })], cards: { a: { half: 0.5 } } },
      { kind: 'card-refused', key: 'a', cause: { problem: 'number' } },
    ],
    [
      'a card that is too long',
      { bodies: [note('x', { card: '#a' })], cards: { a: 'b'.repeat(65_500) } },
      { kind: 'card-refused', key: 'a', cause: { problem: 'length' } },
    ],
  ])('refuses %s, and signs nothing', async (_, request, failure) => {
    const { record } = await foundedRecord()
    const before = record.ownHead()
    expect(await record.sign({ ...request, expectedHead: before })).toMatchObject({ ok: false, failure })
    expect(record.ownHead()).toBe(before)
  })

  it('gives two equal values different salts, and so different hashes', async () => {
    const { record } = await foundedRecord()
    const request = {
      bodies: [note('a', { card: '#a' }), note('b', { card: '#b' })],
      cards: { a: 'sama', b: 'sama' },
      expectedHead: record.ownHead(),
    }
    const { cards } = expectOk(await record.sign(request), 'signed')
    expect(cards['a']?.hash).not.toBe(cards['b']?.hash)
    expect(cards['a']?.card.field).toBe('note.written.v1#card')
  })

  it('keeps an attachment under the hash of its card', async () => {
    const { laptop, record } = await foundedRecord()
    const scan = utf8ToBytes('isi surat keputusan')
    const attachments = { sk: { bytes: scan, name: 'sk.pdf', mediaType: 'application/pdf' } }
    const { cards } = expectOk(
      await record.sign({ bodies: [note('x', { document: '#sk' })], attachments, expectedHead: record.ownHead() }),
      'signed',
    )
    const card = cards['sk']
    expect(card?.card.value).toMatchObject({ name: 'sk.pdf', mediaType: 'application/pdf', size: scan.length })
    const again = expectOk(await laptop.start().open(record.selection), 'there')
    expect(await again.keptFiles(attachmentName(card?.hash ?? ('' as never)))).toEqual([scan])
  })

  it('refuses an attachment with a name that is none', async () => {
    const { record } = await foundedRecord()
    const attachments = { sk: { bytes: new Uint8Array(1), name: '', mediaType: 'application/pdf' } }
    const answer = await record.sign({
      bodies: [note('x', { document: '#sk' })],
      attachments,
      expectedHead: record.ownHead(),
    })
    expect(answer).toMatchObject({ ok: false, failure: { kind: 'card-refused', key: 'sk' } })
  })
})

describe('a selection that is not there', () => {
  it('is unknown', async () => {
    const store = world.laptop('secretary').start()
    expect(await store.open('a'.repeat(64) as never)).toEqual({ ok: false, failure: { kind: 'selection-unknown' } })
    expect(await store.list()).toEqual({ ok: true, value: [] })
  })
})

it('lists what is there', async () => {
  const { laptop, record, store } = await foundedRecord()
  await sign(record, admitting(keyOf('asesor-a')))
  expect(await store.list()).toEqual({ ok: true, value: [record.selection] })
  expect(await laptop.start().list()).toEqual({ ok: true, value: [record.selection] })
})
