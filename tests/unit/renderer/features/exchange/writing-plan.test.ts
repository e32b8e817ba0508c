import { describe, expect, it } from 'vitest'
import {
  mayAccept,
  readyToAccept,
  withFiles,
  withState,
} from '../../../../../renderer/features/exchange/incoming-items.ts'
import { parseOwed, receiptsToSign, withOwed } from '../../../../../renderer/features/exchange/to-acknowledge.ts'
import {
  endsWriting,
  filesToWrite,
  leftToWrite,
  withFreeNames,
  type Writing,
} from '../../../../../renderer/features/exchange/writing-plan.ts'
import type { Outgoing } from '../../../../../shared/engine/view-outgoing.ts'
import { importPlanSchema, type ImportPlanShown } from '../../../../../shared/host/import-plan-shown.ts'
import { asKeyId, type KeyId } from '../../../../../shared/kernel/ids.ts'
import { millisToInstant } from '../../../../../shared/kernel/instant.ts'
import { acknowledgeBundle } from '../../../../../shared/subjects/results/decide.ts'
import { hashOf, tokenOf } from '../../../../builders/in-memory-host.ts'
import { aSelection } from '../../../../builders/selection-field.ts'
import { hashOfText } from '../../../../builders/selection-story.ts'

const key = (name: string): KeyId => asKeyId(hashOf(name))
const at = millisToInstant(Date.UTC(2026, 10, 24, 7, 3, 22), 420)
const outgoing = (change: Partial<Outgoing>): Outgoing => ({
  ...{ purpose: 'record', readers: [], each: false, waits: null },
  ...change,
})
const names: Readonly<Record<string, string>> = {
  [key('budi')]: 'Budi',
  [key('siti')]: 'Siti',
  [key('budi-2')]: 'Budi',
}
const naming = { at, sample: false, maker: 'Rina', nameOf: (one: KeyId) => names[one] ?? null }

describe('which files are written', () => {
  it('is one for each reader, named after them, two of one name apart', () => {
    const files = filesToWrite(
      outgoing({ purpose: 'assignment', each: true }),
      [key('budi'), key('siti'), key('budi-2')],
      naming,
    )
    expect(files.map(({ name }) => name)).toEqual([
      '2026-11-24_1403_penugasan_budi.timbang.age',
      '2026-11-24_1403_penugasan_siti.timbang.age',
      '2026-11-24_1403_penugasan_budi-2.timbang.age',
    ])
    expect(files.map(({ readers }) => readers.length)).toEqual([1, 1, 1])
  })

  it('is one for several readers; of the own log it bears the maker’s name', () => {
    const both = [key('budi'), key('siti')]
    expect(filesToWrite(outgoing({}), both, naming)).toEqual([
      { name: '2026-11-24_1403_catatan.timbang.age', readers: both },
    ])
    expect(filesToWrite(outgoing({ purpose: 'scores' }), both, naming)[0]?.name).toBe(
      '2026-11-24_1403_nilai_rina.timbang.age',
    )
    expect(filesToWrite(outgoing({ purpose: 'founding' }), [key('siti')], naming)[0]?.name).toBe(
      '2026-11-24_1403_pendirian_siti.timbang.age',
    )
  })

  it('goes on after a file that is there already, and stops where the place itself fails', () => {
    expect(endsWriting({ kind: 'file-exists', name: 'a', code: 'EEXIST' })).toBe(false)
    expect(endsWriting({ kind: 'file-no-space', name: 'a', code: 'ENOSPC' })).toBe(true)
    expect(endsWriting({ kind: 'file-vanished', name: 'a', code: 'ENODEV' })).toBe(true)
    expect(endsWriting({ kind: 'cancelled' })).toBe(true)
  })

  it('tries again what is not written, and only that', () => {
    const file = { name: 'a', readers: [] }
    const all: Writing[] = [
      { file, state: { kind: 'written', name: 'a', size: 1, digest: hashOf('a') } },
      { file, state: { kind: 'failed', failure: { kind: 'cancelled' } } },
      { file, state: { kind: 'waiting' } },
    ]
    expect(leftToWrite(all).map(({ state }) => state.kind)).toEqual(['failed', 'waiting'])
  })
})

const plan: ImportPlanShown = importPlanSchema.parse({
  ...{ plan: tokenOf('plan'), name: 'a', digest: hashOf('digest'), selection: hashOf('selection') },
  ...{ founding: { line: null, state: 'confirmed' }, purpose: 'scores', sample: false },
  ...{ maker: { key: key('budi'), admitted: true }, addressed: 'to-me', logs: [], own: 'in-step' },
  cards: { fresh: 1, quarantined: 0, held: 0, withoutRight: 0, erased: 0 },
  ...{ beside: 0, released: 0, isNothingNew: false },
})

describe('the list of bundles that came', () => {
  const file = { token: tokenOf('a'), name: 'a.timbang.age' }
  const checked = (change: Partial<ImportPlanShown>) =>
    withState(withFiles([], [file]), file.token, { kind: 'checked', plan: { ...plan, ...change } })

  it('holds a file once', () => {
    expect(withFiles(withFiles([], [file]), [file])).toHaveLength(1)
  })

  it('takes in all at once only what asks nothing', () => {
    const ready = (change: Partial<ImportPlanShown>) => readyToAccept(checked(change), plan.selection).length
    expect(ready({})).toBe(1)
    expect(ready({ addressed: 'forwarded' })).toBe(0)
    expect(ready({ isNothingNew: true })).toBe(0)
    expect(ready({ own: 'branched' })).toBe(0)
    expect(ready({ maker: { key: key('x'), admitted: false } })).toBe(0)
    expect(ready({ selection: hashOf('another') })).toBe(0)
  })

  it('takes in one by one whatever may be, after its question', () => {
    const may = (change: Partial<ImportPlanShown>) => checked(change).every((item) => mayAccept(item, plan.selection))
    expect(may({ addressed: 'forwarded' })).toBe(true)
    expect(may({ isNothingNew: true })).toBe(true)
    expect(may({ maker: { key: key('x'), admitted: false } })).toBe(false)
    expect(may({ selection: hashOf('another') })).toBe(false)
  })
})

describe('receipts that are owed', () => {
  const bundle = hashOfText('bundle of scores')

  it('are kept once each, and begin anew from a draft that is none', () => {
    const one = { bundle, author: key('budi') }
    expect(parseOwed(JSON.stringify(withOwed(withOwed([], one), one)))).toEqual([one])
    expect(parseOwed('[1]')).toEqual([])
    expect(parseOwed('')).toEqual([])
  })

  it('name the newest entry, wait while something of that log waits, and go once signed', () => {
    const field = aSelection({ upTo: 'frozen' })
    const [assessor] = field.assessors
    if (!assessor) throw new Error('the panel has assessors')
    const owed = [{ bundle, author: assessor.key }]
    const { secretary, chair } = field
    const before = receiptsToSign(secretary.state, secretary.key, owed)[0]?.head
    expect(before?.[1]).toBe(assessor.head?.hash)
    // The assessor saw what the chair signed and the secretary did not: what was signed after it waits.
    field.announces()
    chair.gives(assessor)
    assessor.signs(field.declaration(assessor, []))
    assessor.gives(secretary, [assessor])
    expect(receiptsToSign(secretary.state, secretary.key, owed)[0]?.head).toBeNull()
    chair.gives(secretary)
    const head = receiptsToSign(secretary.state, secretary.key, owed)[0]?.head
    if (!head) throw new Error('nothing waits any more')
    expect(head[1]).toBe(assessor.head?.hash)
    secretary.signs(acknowledgeBundle(bundle, { [assessor.key]: [head[0], head[1]] }))
    expect(receiptsToSign(secretary.state, secretary.key, owed)).toEqual([])
  })
})

describe('names that are taken at the place', () => {
  it('give way to the next free one, and others stay', () => {
    const files = [
      { name: '2026-11-24_1403_catatan_a.timbang.age', readers: [] },
      { name: '2026-11-24_1403_catatan_b.timbang.age', readers: [] },
    ]
    const taken = ['2026-11-24_1403_catatan_a.timbang.age', '2026-11-24_1403_CATATAN_a-2.timbang.age']
    expect(withFreeNames(files, taken).map(({ name }) => name)).toEqual([
      '2026-11-24_1403_catatan_a-3.timbang.age',
      '2026-11-24_1403_catatan_b.timbang.age',
    ])
  })
})
