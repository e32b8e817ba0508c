/**
 * Two tables of one rule: what a sender may put into a bundle for a reader (`chooseForBundle`), and what the reader's device keeps of
 * whatever it is sent (`mayKeepCard`). If the second gave less, an honest bundle would arrive with holes; if it gave more, a
 * changed program could hand out what nobody may know.
 */
import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { engineRules } from '../../electron/services/engine-rules.ts'
import { chooseForBundle } from '../../shared/engine/exchange.ts'
import type { Hash, KeyId } from '../../shared/kernel/ids.ts'
import { purposes } from '../../shared/record/bundle/purpose.ts'
import type { HashedCard } from '../../shared/record/card.ts'
import { listCandidates } from '../../shared/subjects/candidates/decide.ts'
import { gateOf } from '../../shared/subjects/results/gate.ts'
import { belongsToRecord, rolesAt } from '../../shared/subjects/selection/admissions.ts'
import { admitPeople } from '../../shared/subjects/selection/decide.ts'
import { officeOf } from '../../shared/subjects/selection/offices.ts'
import type { State } from '../../shared/subjects/state.ts'
import { decided, excuse, lastOf, revoked } from '../builders/selection-acts.ts'
import { admission, aSelection, stages, type Stage } from '../builders/selection-field.ts'
import { vacancy } from '../builders/selection-scheme.ts'
import { keyOfName, twoSign, type World } from '../builders/selection-story.ts'
import { turbulentStories } from '../builders/selection-turbulence.ts'

/** With an observer, a list that has every kind of card, recusals, an excuse, a decision, and a key that was given up. */
function fullSelection(upTo: Stage): World {
  const field = aSelection({ upTo: 'admitted', candidates: 2, reserves: 2 })
  const { chair, secretary, custodian, world } = field
  chair.signs(admitPeople([admission(world.person('pengamat'), ['observer'])]))
  world.share()
  if (stages.indexOf(upTo) >= stages.indexOf('listed')) {
    const listed = {
      number: 'P-0',
      name: 'Peserta lama',
      vacancies: [vacancy],
      identity: { nik: '1373010101900001', birthDate: '1990-01-01', address: 'Jalan Contoh 1' },
      ties: { gpa: '3.25' },
    }
    chair.signs(listCandidates(chair.state, [listed], world.random))
  }
  for (const stage of stages.slice(stages.indexOf('listed'), stages.indexOf(upTo) + 1)) {
    field.tell(stage)
    if (stage !== 'scored') continue
    const [assessor, reserve] = [lastOf(field.assessors), lastOf(field.reserves)]
    twoSign([chair, secretary], excuse(assessor, field.about(0).instrument, [field.candidate(0)]))
    revoked([secretary, custodian], reserve, reserve.head)
    world.share()
  }
  if (upTo === 'open') decided([chair, secretary], lastOf(field.sheetsBy(lastOf(field.assessors))), 'settle-unopened')
  world.share()
  return world
}

const stories: readonly { readonly name: string; readonly tell: () => World }[] = [
  ...stages.slice(1).map((stage) => ({ name: `up to ${stage}`, tell: () => fullSelection(stage) })),
  ...turbulentStories,
]

/** Everybody who signed anything, and somebody who did not. */
const readersOf = ({ entries }: World): KeyId[] =>
  [...new Set(entries.map(({ entry }) => entry.author)), keyOfName('pengamat'), keyOfName('orang luar')].sort()

function given(state: State, reader: KeyId, makers: readonly KeyId[]) {
  const cards = new Set<Hash>()
  const shut = new Set<Hash>()
  for (const purpose of purposes) {
    for (const maker of makers) {
      const choice = chooseForBundle(state, { purpose, maker, readers: [reader] })
      if (!choice.ok) continue
      for (const hash of choice.value.cards) cards.add(hash)
      for (const hash of choice.value.shut) shut.add(hash)
    }
  }
  // What is public is for anybody, named as a reader or not.
  for (const maker of makers) {
    const choice = chooseForBundle(state, { purpose: 'public', maker, readers: [] })
    if (choice.ok) for (const hash of choice.value.cards) cards.add(hash)
  }
  return { cards, shut }
}

/** The device of somebody, with everything that the state holds. */
function deviceOf(state: State, me: KeyId) {
  const fold = engineRules().fold(state.holding, me)
  fold.add([...state.holding.entries.values()])
  return fold
}

/** Hashes that stand in ready entries of the record. */
function namedIn(state: State): Set<string> {
  const named = new Set<string>()
  const collect = (value: unknown): void => {
    if (typeof value === 'string') named.add(value)
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(collect)
  }
  for (const { body, entry } of state.facts.values()) if (belongsToRecord(state, entry.entry.author)) collect(body)
  return named
}

const heldCards = (state: State): HashedCard[] => {
  const named = namedIn(state)
  return [...state.cards.values()].flatMap((held) =>
    held.kind === 'held' && named.has(held.card.hash) ? [held.card] : [],
  )
}

describe.each(stories)('in a selection $name', ({ tell }) => {
  const world = tell()
  const state = world.judge()
  const readers = readersOf(world)

  it.each(
    readers.map((reader) => [[...rolesAt(state, reader, null), officeOf(state, reader, null)].join(' '), reader]),
  )('a reader who is %s keeps what some bundle may bring, and none else', (_, reader) => {
    const key = reader as KeyId
    const { cards, shut } = given(state, key, readers)
    const device = deviceOf(state, key)
    const others = heldCards(state).filter(({ card }) => card.author !== key)
    const keeps = others.filter((card) => device.mayKeepCard(card))
    const fieldsOf = (some: readonly HashedCard[]) => [...new Set(some.map(({ card }) => card.field))].sort()
    const brought = others.filter(({ hash }) => cards.has(hash))
    expect(fieldsOf(keeps)).toEqual(fieldsOf(brought))
    expect(keeps.map(({ hash }) => hash)).toEqual(brought.map(({ hash }) => hash))
    if (shut.size > 0) for (const author of readers) expect(device.mayKeepShut(author)).toBe(true)
  })
})

describe('a bundle for a reader, whoever makes it and for what', () => {
  const told = stories.map(({ name, tell }) => {
    const world = tell()
    return { name, state: world.judge(), readers: readersOf(world) }
  })
  const cases = fc.constantFrom(...told).chain((story) =>
    fc.record({
      story: fc.constant(story),
      purpose: fc.constantFrom(...purposes),
      maker: fc.constantFrom(...story.readers),
      readers: fc.uniqueArray(fc.constantFrom(...story.readers), { minLength: 1, maxLength: 3 }),
    }),
  )

  it('holds no card that one of its readers may not keep, and no score in plain before the gate', () => {
    fc.assert(
      fc.property(cases, ({ story: { state }, purpose, maker, readers }) => {
        const choice = chooseForBundle(state, { purpose, maker, readers })
        if (!choice.ok) return
        const chosen = choice.value.cards.flatMap((hash) => {
          const held = state.cards.get(hash)
          return held?.kind === 'held' ? [held.card] : []
        })
        expect(chosen).toHaveLength(choice.value.cards.length)
        for (const reader of readers) {
          const device = deviceOf(state, reader)
          expect(chosen.filter((card) => !device.mayKeepCard(card)).map(({ card }) => card.field)).toEqual([])
        }
        if (gateOf(state).kind !== 'open')
          expect(chosen.map(({ card }) => card.field).filter((field) => field.startsWith('score-sheet.'))).toEqual([])
      }),
      { numRuns: 400 },
    )
  })
})
