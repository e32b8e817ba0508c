/** With a receipt an assessor gets back the own sheets once the gate is open, and nobody else's, whatever an entry names. */
import { describe, expect, it } from 'vitest'
import { chooseForBundle } from '../../../shared/engine/exchange.ts'
import { viewBundle } from '../../../shared/engine/view-bundle.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { expectOk } from '../../../shared/kernel/result.ts'
import { lastOf, two } from '../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../builders/selection-field.ts'
import { cardOfSheet, type Person } from '../../builders/selection-story.ts'

const isSheet = (field: Field) => {
  const sheets = new Set(
    field.world.cards.filter(({ card }) => card.field.startsWith('score-sheet.')).map(({ hash }) => hash),
  )
  return (hash: Hash) => sheets.has(hash)
}

function sheetsInReceipt(field: Field, readers: readonly Person[]): readonly Hash[] {
  const { chair } = field
  const request = { purpose: 'receipt', maker: chair.key, readers: readers.map(({ key }) => key) } as const
  return expectOk(chooseForBundle(chair.state, request), 'the chair may send receipts').cards.filter(isSheet(field))
}

const ownCards = (field: Field, person: Person): Hash[] =>
  field.world.cards
    .filter(({ card }) => card.author === person.key && card.field.startsWith('score-sheet.'))
    .map(({ hash }) => hash)
    .sort()

describe('a receipt', () => {
  it('carries the reader’s own sheets and amendments, and no other', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a, b] = two(field.assessors)
    field.amends(a, lastOf(field.sheetsBy(a)), 5)
    field.world.share()
    field.opens()
    field.world.share()
    expect(ownCards(field, a)).toHaveLength(3)
    expect(sheetsInReceipt(field, [a])).toEqual(ownCards(field, a))
    expect(sheetsInReceipt(field, [b])).toEqual(ownCards(field, b))
  })

  it('carries none before the gate, and none where two would read it', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a, b] = two(field.assessors)
    expect(sheetsInReceipt(field, [a])).toEqual([])
    field.opens()
    field.world.share()
    expect(sheetsInReceipt(field, [a, b])).toEqual([])
  })

  it('does not carry the card of another whom an own entry names', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [thief, honest] = two(field.assessors)
    const sealed = field.seals(honest, field.about(0), 4)
    field.world.share()
    const [stealing] = field.sealing(thief, field.about(0), 1)
    thief.forces([{ type: 'score-sheet.sealed.v1', body: { ...stealing?.body, card: cardOfSheet(sealed) } }])
    field.world.share()
    field.opens()
    field.world.share()
    expect(sheetsInReceipt(field, [thief])).toEqual([])
    expect(sheetsInReceipt(field, [honest])).toEqual([cardOfSheet(sealed)])
  })

  it('says before it is written that sheets go along, and before the gate that none does', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const view = () => viewBundle(field.chair.state, field.chair.key, 'receipt', a.key)
    expect(view()).toMatchObject({ kind: 'would-go', sheets: 'never' })
    field.opens()
    field.world.share()
    expect(view()).toMatchObject({
      kind: 'would-go',
      sheets: 'open',
      cards: expect.arrayContaining([{ kind: 'sheets', count: 2 }]) as unknown,
    })
  })
})
