import { describe, expect, it } from 'vitest'
import { cardKindOf, cardKinds, fieldsOfKind } from '../../../shared/engine/card-kinds.ts'
import { disclosure } from '../../../shared/engine/disclosure.ts'
import { outgoingName } from '../../../shared/engine/outgoing-name.ts'
import { viewBundle } from '../../../shared/engine/view-bundle.ts'
import { viewOutgoing } from '../../../shared/engine/view-outgoing.ts'
import { fileNameSchema } from '../../../shared/host/tokens.ts'
import { millisToInstant } from '../../../shared/kernel/instant.ts'
import { acknowledgeBundle } from '../../../shared/subjects/results/decide.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { hashOfText, type Person } from '../../builders/selection-story.ts'

const waits = (person: Person) =>
  Object.fromEntries(viewOutgoing(person.state, person.key).map(({ purpose, waits: why }) => [purpose, why]))

const readersOf = (person: Person, purpose: string) =>
  viewOutgoing(person.state, person.key).find((one) => one.purpose === purpose)?.readers ?? []

const suggested = (person: Person, purpose: string) =>
  readersOf(person, purpose)
    .filter((reader) => reader.suggested)
    .map((reader) => reader.person.key)

const assessor = (field: Field, index = 0): Person => {
  const found = field.assessors[index]
  if (!found) throw new Error('the panel has assessors')
  return found
}

describe('what makes sense to hand over', () => {
  it('is for a holder of a fresh selection the founding and the record, and all else waits', () => {
    expect(waits(aSelection({ upTo: 'founded', joined: false }).chair)).toEqual({
      founding: null,
      record: null,
      list: 'list',
      assignment: 'roster',
      receipt: 'acknowledgements',
      declaration: null,
      opening: 'gate',
      inspector: 'gate',
      public: 'gate',
    })
  })

  it('suggests the founding to whoever has not joined', () => {
    const field = aSelection({ upTo: 'founded', joined: false })
    expect(suggested(field.chair, 'founding')).toEqual([field.secretary.key, field.custodian.key])
    expect(suggested(aSelection({ upTo: 'founded' }).chair, 'founding')).toEqual([])
  })

  it('gives the list to people with a role, first to assessors who have not declared', () => {
    const listed = aSelection({ upTo: 'listed' })
    expect(suggested(listed.secretary, 'list')).toContain(assessor(listed).key)
    const sworn = aSelection({ upTo: 'sworn' })
    expect(suggested(sworn.secretary, 'list')).not.toContain(assessor(sworn).key)
    expect(suggested(sworn.secretary, 'list')).toContain(sworn.desk.key)
  })

  it('gives each seated assessor and each reserve an assignment', () => {
    const field = aSelection({ upTo: 'frozen' })
    const keys = [...field.assessors, ...field.reserves].map(({ key }) => key)
    expect(new Set(suggested(field.secretary, 'assignment'))).toEqual(new Set(keys))
  })

  it('is for an assessor the own log, and scores once a sheet is sealed', () => {
    const frozen = aSelection({ upTo: 'frozen' })
    expect(waits(assessor(frozen))).toEqual({ scores: 'own-sheets', declaration: null })
    const scored = aSelection({ upTo: 'scored' })
    expect(waits(assessor(scored))).toEqual({ scores: null, declaration: null })
    expect(readersOf(assessor(scored), 'scores')).toHaveLength(3)
  })

  it('gives a receipt to those whose scores were acknowledged, and nobody else', () => {
    const field = aSelection({ upTo: 'scored' })
    const head = assessor(field).head
    if (!head) throw new Error('the assessor has signed')
    field.secretary.signs(acknowledgeBundle(hashOfText('bundle'), { [assessor(field).key]: [head.seq, head.hash] }))
    expect(suggested(field.secretary, 'receipt')).toEqual([assessor(field).key])
  })

  it('gives openings from the earlier office to the later, after the gate', () => {
    const field = aSelection({ upTo: 'open' })
    expect(waits(field.chair)['opening']).toBeNull()
    expect(readersOf(field.secretary, 'opening').map(({ person }) => person.key)).toEqual([field.custodian.key])
    expect(waits(field.custodian)).not.toHaveProperty('opening')
  })

  it('is nothing for somebody whom the record does not name', () => {
    const field = aSelection({ upTo: 'listed' })
    const stranger = field.world.person('orang lain')
    stranger.takes(field.world.all())
    expect(viewOutgoing(stranger.state, stranger.key)).toEqual([])
  })
})

const going = (person: Person, purpose: Parameters<typeof viewBundle>[2], readers: readonly Person[]) => {
  const view = viewBundle(person.state, person.key, purpose, readers.map(({ key }) => key).join(' '))
  if (view.kind === 'refused') throw new Error(`refused: ${view.why}`)
  return view
}

describe('what a bundle would carry', () => {
  it('has in an assignment the names that this assessor meets, and never identity, exam scores or scores', () => {
    const field = aSelection({ upTo: 'scored', panels: 2, candidates: 6, ties: [{ gpa: '3.5' }] })
    const view = going(field.secretary, 'assignment', [assessor(field)])
    expect(view.cards.find(({ kind }) => kind === 'names')?.count).toBe(3)
    expect(view.never).toEqual(expect.arrayContaining(['identities', 'ties', 'conflicts', 'sheets']))
    expect([view.shut, view.sheets]).toEqual([0, 'never'])
  })

  it('has in scores the own log alone, with its sheets shut', () => {
    const field = aSelection({ upTo: 'scored' })
    const view = going(assessor(field), 'scores', [field.chair, field.secretary, field.custodian])
    expect([view.logs, view.shut, view.sheets]).toEqual([1, 3, 'shut'])
    expect(view.cards.map(({ kind }) => kind)).toEqual(['conflicts'])
    expect(view.never).toContain('names')
  })

  it('shuts the sheets of the whole record until the gate, and opens them after it', () => {
    expect(going(aSelection({ upTo: 'scored' }).chair, 'record', [])).toMatchObject({ sheets: 'shut', shut: 6 })
    const open = going(aSelection({ upTo: 'open' }).chair, 'record', [])
    expect([open.sheets, open.shut]).toEqual(['open', 0])
    expect(open.cards.find(({ kind }) => kind === 'sheets')?.count).toBe(6)
  })

  it('says why a bundle can’t be made', () => {
    const field = aSelection({ upTo: 'scored' })
    expect(viewBundle(field.chair.state, field.chair.key, 'public', '')).toEqual({ kind: 'refused', why: 'gate-shut' })
    expect(viewBundle(field.chair.state, field.chair.key, 'record', assessor(field).key)).toEqual({
      kind: 'refused',
      why: 'reader-has-no-right',
    })
  })

  it('counts every card field under one kind', () => {
    const fields = cardKinds.flatMap((kind) => fieldsOfKind(kind))
    expect(fields.toSorted()).toEqual(Object.keys(disclosure).toSorted())
    expect(cardKindOf('scores.of-tomorrow.v9#card')).toBeNull()
  })
})

describe('the name of a bundle', () => {
  const at = millisToInstant(Date.UTC(2026, 10, 24, 7, 3, 22), 420)

  it('is sortable, ASCII, and says what it is for and whom', () => {
    expect(outgoingName({ purpose: 'assignment', at, person: 'Budi Santoso, S.Psi.', sample: false })).toBe(
      '2026-11-24_1403_penugasan_budi-santoso-s-psi.timbang.age',
    )
    expect(outgoingName({ purpose: 'public', at, person: null, sample: true })).toBe(
      '2026-11-24_1403_contoh_umum.timbang',
    )
  })

  it('is one that the host takes, whatever the person is called', () => {
    for (const person of ['É'.repeat(120), '李', 'CON', '../..', '']) {
      const name = outgoingName({ purpose: 'receipt', at, person, sample: true })
      expect(fileNameSchema.safeParse(name).success).toBe(true)
    }
  })
})
