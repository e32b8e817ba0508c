import { describe, expect, it } from 'vitest'
import { nodeCrypto } from '../../../../electron/services/crypto-node.ts'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import type { Hash, KeyId } from '../../../../shared/kernel/ids.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { shutName, wrapName } from '../../../../shared/record/bundle/bundle-names.ts'
import { planImport, type ImportContext } from '../../../../shared/record/bundle/import-plan.ts'
import { unpackBundle } from '../../../../shared/record/bundle/unpack.ts'
import { addEntries, emptyHolding } from '../../../../shared/record/holding.ts'
import { signReceipt } from '../../../../shared/record/receipt.ts'
import { foundedStory, keyOf, type Story } from '../../../builders/log-story.ts'
import {
  bundleOf,
  cardBy,
  noon,
  partOf,
  signerOf,
  signHead,
  tipOf,
  type StoryBundle,
} from '../../../builders/story-bundle.ts'

const people = ['chair', 'secretary', 'asesor-a', 'asesor-b']
const admitted = new Set<KeyId>(people.map(keyOf))

const context = (change: Partial<ImportContext> = {}): ImportContext => ({
  me: keyOf('secretary'),
  isAdmitted: (key) => admitted.has(key),
  mayKeepCard: () => true,
  mayKeepShut: () => true,
  holdsCard: () => false,
  holdsFile: () => false,
  isErased: () => false,
  isQuarantined: () => false,
  isConfirmed: true,
  ...change,
})

const unpacked = (story: Story, parts: StoryBundle) =>
  expectOk(unpackBundle(bundleOf(story, parts).zip, { crypto: nodeCrypto }), 'sound')

describe('the plan of a log', () => {
  it('that is new says what is new, and changes nothing that is held', () => {
    const { story, founding } = foundedStory()
    story.by('asesor-a').sees(founding).writesMany(3)
    const holding = story.heldBy([founding])
    const plan = planImport(
      holding,
      unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a')] }),
      context(),
    )
    expect(plan.logs).toMatchObject([
      { author: keyOf('asesor-a'), outcome: 'new', held: 0, waiting: [], forkedFrom: null },
    ])
    expect(plan.logs[0]?.fresh).toHaveLength(3)
    expect(plan.isNothingNew).toBe(false)
    expect(holding.entries.size).toBe(1)
  })

  it('that is held already says so', () => {
    const { story, founding } = foundedStory()
    story.by('asesor-a').sees(founding).writesMany(3)
    const plan = planImport(
      story.heldBy(),
      unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a'), partOf(story, 'chair')] }),
      context(),
    )
    const row = (author: string) => plan.logs.find((log) => log.author === keyOf(author))
    expect(row('chair')).toMatchObject({ outcome: 'same', held: 1, fresh: [] })
    expect(row('asesor-a')).toMatchObject({ outcome: 'same', held: 3, fresh: [] })
    expect(plan.isNothingNew).toBe(true)
  })

  it('that has to wait says for which entry, and who has it', () => {
    const { story, founding } = foundedStory()
    const lost = story.by('asesor-b').sees(founding).writes('note.written.v1')
    const [first, second] = [
      story.by('asesor-a').sees(lost).writes('note.written.v1'),
      story.by('asesor-a').writes('note.written.v1'),
    ]
    const plan = planImport(
      story.heldBy([founding]),
      unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a')] }),
      context(),
    )
    const missing = { author: keyOf('asesor-b'), hash: lost.hash }
    expect(plan.logs[0]?.outcome).toBe('waiting')
    expect(plan.logs[0]?.waiting).toEqual(
      [first, second].map((entry) => ({ entry, missing, namedBy: [keyOf('asesor-a')] })),
    )
  })

  it('that contradicts what it names waits for nothing that could come', () => {
    const { story, founding } = foundedStory()
    story.by('asesor-a').claims(keyOf('chair'), [7, founding.hash]).writes('note.written.v1')
    const plan = planImport(
      story.heldBy([founding]),
      unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a')] }),
      context(),
    )
    expect(plan.logs[0]?.waiting[0]).toMatchObject({ missing: null, namedBy: [] })
  })

  it('that brings what others waited for says whom it releases', () => {
    const { story, founding } = foundedStory()
    const late = story.by('asesor-b').sees(founding).writes('note.written.v1')
    const waiting = story.by('asesor-a').sees(late).writes('note.written.v1')
    const plan = planImport(
      story.heldBy([founding, waiting]),
      unpacked(story, { maker: 'asesor-b', logs: [partOf(story, 'asesor-b')] }),
      context(),
    )
    expect(plan.released).toEqual([waiting])
  })

  it('with another branch says from where on', () => {
    const { story, founding } = foundedStory()
    const common = story.by('asesor-a').sees(founding).writes('note.written.v1')
    const left = story.by('asesor-a').writes('note.written.v1', { branch: 'kiri' })
    story.by('asesor-a').restoresTo(common).writes('note.written.v1', { branch: 'kanan' })
    const plan = planImport(
      story.heldBy([founding, common, left]),
      unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a')] }),
      context(),
    )
    expect(plan.logs[0]).toMatchObject({ outcome: 'forked', forkedFrom: 1, held: 2 })
  })

  it('with another branch of something that still waits says so too', () => {
    const { story, founding } = foundedStory()
    const lost = story.by('asesor-b').writes('note.written.v1')
    const left = story.by('asesor-a').sees(lost).writes('note.written.v1', { branch: 'kiri' })
    story.by('asesor-a').restoresTo(null).writes('note.written.v1', { branch: 'kanan' })
    const plan = planImport(
      story.heldBy([founding, left]),
      unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a')] }),
      context(),
    )
    expect(plan.logs[0]).toMatchObject({ outcome: 'forked', forkedFrom: 0 })
  })

  it('of somebody unknown goes into quarantine, and is not new twice', () => {
    const { story, founding } = foundedStory()
    const entry = story.by('orang-luar').sees(founding).writes('note.written.v1')
    const bundle = unpacked(story, { maker: 'chair', logs: [partOf(story, 'orang-luar')] })
    const plan = planImport(story.heldBy([founding]), bundle, context())
    expect(plan.logs[0]).toMatchObject({ outcome: 'quarantine', fresh: [entry] })
    expect(planImport(story.heldBy([founding]), bundle, context({ isQuarantined: () => true })).isNothingNew).toBe(true)
  })
})

describe('whom a bundle is for', () => {
  const { story } = foundedStory()
  const planFor = (readers: readonly string[], maker = 'chair') =>
    planImport(story.heldBy(), unpacked(story, { maker, for: readers, logs: [partOf(story, 'chair')] }), context())

  it('is said: me, others, anybody', () => {
    expect(planFor(['secretary', 'asesor-a']).addressed).toBe('to-me')
    expect(planFor(['asesor-a']).addressed).toBe('forwarded')
    expect(planFor([]).addressed).toBe('to-anybody')
  })

  it('and whether the record knows its maker', () => {
    expect(planFor([]).maker).toBe('admitted')
    expect(planFor([], 'orang-luar').maker).toBe('unknown')
  })

  it('and whether the founding code was compared', () => {
    expect(
      planImport(
        story.heldBy(),
        unpacked(story, { maker: 'chair', logs: [partOf(story, 'chair')] }),
        context({ isConfirmed: false }),
      ).founding,
    ).toBe('to-confirm')
  })
})

describe('cards', () => {
  const { story, founding } = foundedStory()
  const selection = founding.hash
  const cards = ['satu', 'dua', 'tiga', 'empat'].map((value) =>
    cardBy('asesor-a', { field: 'a.b.v1#c', selection, value }),
  )
  const strange = cardBy('orang-luar', { field: 'a.b.v1#c', selection, value: 'lima' })
  const [fresh, held, erased, barred] = cards
  const bundle = unpacked(story, {
    maker: 'chair',
    logs: [partOf(story, 'chair')],
    content: { cards: [...cards, strange] },
  })

  it('are new, held, erased, barred, or of somebody unknown', () => {
    const plan = planImport(
      story.heldBy(),
      bundle,
      context({
        holdsCard: (hash) => hash === held?.hash,
        isErased: (hash) => hash === erased?.hash,
        mayKeepCard: ({ hash }) => hash !== barred?.hash,
      }),
    )
    expect(plan.cards.fresh).toEqual([fresh])
    expect(plan.cards.quarantined).toEqual([strange])
    expect(plan.cards.held).toBe(1)
    expect(new Set(plan.cards.refused)).toEqual(
      new Set([
        { hash: erased?.hash, field: 'a.b.v1#c', reason: 'erased' },
        { hash: barred?.hash, field: 'a.b.v1#c', reason: 'no-right' },
      ]),
    )
  })
})

describe('age files, attachments and acknowledgements', () => {
  const { story, founding } = foundedStory()
  const age = utf8ToBytes('age-encryption.org/v1\n…')
  const receipt = signReceipt(
    { selection: founding.hash, bundle: founding.hash, at: noon, heads: {} },
    signerOf('chair'),
  )
  const bundle = unpacked(story, {
    maker: 'chair',
    logs: [partOf(story, 'chair')],
    content: {
      shut: new Map([[founding.hash, age]]),
      wraps: new Map([[keyOf('chair'), new Map([['chair-secretary', age]])]]),
      openings: new Map([[keyOf('chair'), age]]),
      receipts: [receipt],
    },
  })

  it('are kept where there is a right to them', () => {
    const { beside } = planImport(story.heldBy(), bundle, context())
    expect([beside.shut.size, beside.wraps.size, beside.openings.size, beside.receipts.length]).toEqual([1, 1, 1, 1])
  })

  it('are left where there is none, but for acknowledgements', () => {
    const { beside } = planImport(story.heldBy(), bundle, context({ mayKeepShut: () => false }))
    expect([beside.shut.size, beside.wraps.size, beside.openings.size, beside.receipts.length]).toEqual([0, 0, 0, 1])
  })

  it('are not new where these very bytes are kept, and are where others are', () => {
    const known = new Set([shutName(founding.hash), wrapName(keyOf('chair'), 'chair-secretary')])
    const { beside } = planImport(
      story.heldBy(),
      bundle,
      context({ holdsFile: (name, hash) => known.has(name) && bundle.sums.get(name) === hash }),
    )
    expect([beside.shut.size, beside.wraps.size, beside.openings.size]).toEqual([0, 0, 1])
  })

  it('of an erased sheet stay away', () => {
    expect(
      planImport(story.heldBy(), bundle, context({ isErased: (hash) => hash === founding.hash })).beside.shut.size,
    ).toBe(0)
  })
})

describe('the own log', () => {
  function told() {
    const { story, founding } = foundedStory()
    const mine = story.by('secretary').sees(founding).writesMany(3)
    const [first, second, third] = mine
    if (!first || !second || !third) throw new Error('three were written')
    return { story, founding, first, second, third }
  }

  it('is in step where nothing is known beyond the journal', () => {
    const { story } = told()
    expect(
      planImport(story.heldBy(), unpacked(story, { maker: 'chair', logs: [partOf(story, 'secretary')] }), context())
        .own,
    ).toEqual({ kind: 'in-step' })
  })

  it('is ahead where signed own entries follow the journal', () => {
    const { story, founding, first, second, third } = told()
    const plan = planImport(
      story.heldBy([founding, first]),
      unpacked(story, { maker: 'chair', logs: [partOf(story, 'secretary')] }),
      context(),
    )
    expect(plan.own).toEqual({ kind: 'ahead', entries: [second, third] })
  })

  it('is ahead with a gap where what lies between is missing', () => {
    const { story, founding, first, second, third } = told()
    const plan = planImport(
      story.heldBy([founding, first]),
      unpacked(story, { maker: 'chair', logs: [partOf(story, 'secretary', [tipOf(second)])] }),
      context(),
    )
    expect(plan.own).toEqual({ kind: 'ahead-with-gap', heads: [tipOf(third)], missing: second.hash })
  })

  it('is ahead with a gap where only a signed head of it came', () => {
    const { story, founding, first, third } = told()
    const head = signHead(third, signerOf('secretary'))
    const part = { author: keyOf('secretary'), entries: [], base: [tipOf(third)], heads: [head] }
    const bundle = unpacked(story, { maker: 'chair', logs: [part] })
    const { own } = planImport(story.heldBy([founding, first]), bundle, context())
    expect(own).toEqual({ kind: 'ahead-with-gap', heads: [tipOf(third)], missing: third.hash })
    expect(planImport(story.heldBy(), bundle, context()).own).toEqual({ kind: 'in-step' })
  })

  it('is branched where a number is taken twice, here or in the bundle alone', () => {
    const { story, founding, first, second, third } = told()
    story.by('secretary').restoresTo(first).writes('note.written.v1', { branch: 'lain' })
    const bundle = unpacked(story, { maker: 'chair', logs: [partOf(story, 'secretary')] })
    expect(planImport(story.heldBy([founding, first, second, third]), bundle, context()).own).toEqual({
      kind: 'branched',
      from: 1,
    })
    expect(planImport(story.heldBy([founding]), bundle, context()).own).toEqual({ kind: 'branched', from: 1 })
  })

  it('is claimed to be ahead by whoever names an own entry that is nowhere here', () => {
    const { story, founding, first, third } = told()
    story.by('chair').sees(third).writes('note.written.v1')
    const receipt = signReceipt(
      { selection: founding.hash, bundle: founding.hash, at: noon, heads: { [keyOf('secretary')]: [tipOf(third)] } },
      signerOf('asesor-a'),
    )
    const bundle = unpacked(story, { maker: 'chair', logs: [partOf(story, 'chair')], content: { receipts: [receipt] } })
    const point = tipOf(third)
    expect(planImport(story.heldBy([founding, first]), bundle, context()).own).toEqual({
      kind: 'claimed-ahead',
      claims: [
        { by: keyOf('chair'), point },
        { by: keyOf('asesor-a'), point },
      ],
    })
  })
})

it('is asked about bundles of the own selection only', () => {
  const { story } = foundedStory()
  const bundle = unpacked(story, { maker: 'chair', logs: [partOf(story, 'chair')] })
  expect(() => planImport(emptyHolding('f'.repeat(64) as Hash), bundle, context())).toThrow('own selection')
})

it('asked again after it was done, it finds nothing new', () => {
  const { story, founding } = foundedStory()
  story.by('asesor-a').sees(founding).writesMany(3)
  const bundle = unpacked(story, { maker: 'asesor-a', logs: [partOf(story, 'asesor-a')] })
  const holding = story.heldBy([founding])
  addEntries(
    holding,
    planImport(holding, bundle, context()).logs.flatMap(({ fresh }) => fresh),
  )
  expect(planImport(holding, bundle, context()).isNothingNew).toBe(true)
})
