/** What an assessor sealed against what the record counts, score by score. */
import { describe, expect, it } from 'vitest'
import { viewOwnCounted } from '../../../../shared/subjects/scoring/view-own-counted.ts'
import { decided, excuse, lastOf, two } from '../../../builders/selection-acts.ts'
import { aSelection, type Field } from '../../../builders/selection-field.ts'
import { only, twoSign, type Person } from '../../../builders/selection-story.ts'

const seenBy = (person: Person) => viewOwnCounted(person.state, person.key)

function opened(field: Field): void {
  field.opens()
  field.world.share()
}

describe('the own scores that count', () => {
  it('wait for a receipt while no gate is known here', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    expect(seenBy(a)).toMatchObject({ gate: 'shut', sheets: [], openedAt: null })
    field.opens()
    // The gate stands on the chair's device; nothing of it has come here.
    expect(seenBy(a).gate).toBe('shut')
  })

  it('are equal where what was signed last is what counts, amendments included', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a] = two(field.assessors)
    const sealed = lastOf(field.sheetsBy(a))
    const amended = field.amends(a, sealed, 5)
    field.world.share()
    opened(field)
    const view = seenBy(a)
    expect(view.counts).toEqual({ equal: 2, differs: 0, notCounted: 0 })
    expect(view.sheets.find((sheet) => sheet.sealed === sealed.hash)).toMatchObject({
      counted: amended.hash,
      standing: 'equal',
      why: null,
      amendments: [{ entry: amended.hash, verdict: { kind: 'effective' }, reason: 'Salah catat' }],
      scores: [
        { criterion: 'integritas', mine: 5, counted: 5, isEqual: true },
        { criterion: 'pelayanan', mine: 5, counted: 5, isEqual: true },
      ],
    })
  })

  it('differ where an amendment came too late', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    const offline = a.copied()
    field.opens()
    field.world.share()
    const late = field.amends(offline, only(field.sheetsBy(a)), 5)
    field.world.share()
    const [sheet] = seenBy(a).sheets
    expect(sheet).toMatchObject({
      standing: 'differs',
      counted: sheet?.sealed,
      amendments: [{ entry: late.hash, verdict: { kind: 'late' } }],
      scores: [
        { mine: 5, counted: 1, isEqual: false },
        { mine: 5, counted: 1, isEqual: false },
      ],
    })
  })

  it('do not count after a recusal, and say why; another’s sheets are not among them', () => {
    const field = aSelection({ upTo: 'scored', candidates: 2 })
    const [a, b] = two(field.assessors)
    a.signs(field.declaration(a, [field.recusal(0)]))
    field.world.share()
    decidedAbsent(field, a)
    opened(field)
    const view = seenBy(a)
    expect(view.counts).toEqual({ equal: 1, differs: 0, notCounted: 1 })
    expect(view.sheets.find(({ about }) => about.candidate === field.candidate(0))).toMatchObject({
      standing: 'not-counted',
      counted: null,
      why: { kind: 'verdict', verdict: { kind: 'refused', reason: 'recused' } },
      scores: [
        { mine: 1, counted: null },
        { mine: 1, counted: null },
      ],
    })
    const others = new Set<string>(field.sheetsBy(b).map(({ hash }) => hash))
    expect(view.sheets.filter(({ sealed }) => others.has(sealed))).toEqual([])
  })

  it('are left out where the holders settled that they could not open them, though they can be read here', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    opened(field)
    decided([field.chair, field.secretary], only(field.sheetsBy(a)), 'settle-unopened')
    field.world.share()
    expect(seenBy(a).sheets).toMatchObject([{ standing: 'not-counted', why: { kind: 'settled-unopened' } }])
  })

  it('are told by hash alone where the cards are not on this device', () => {
    const field = aSelection({ upTo: 'scored', candidates: 1 })
    const [a] = two(field.assessors)
    opened(field)
    const bare = field.world.judge({ entries: field.world.entries, cards: [] })
    expect(viewOwnCounted(bare, a.key).sheets).toMatchObject([
      { standing: 'equal', scores: [], display: { kind: 'withheld' } },
    ])
  })

  it('sealed beyond the gate’s cut are counted as such', () => {
    const field = aSelection({ upTo: 'frozen', candidates: 1 })
    const [a, b] = two(field.assessors)
    field.seals(b, field.about(0), 3)
    field.world.share()
    const [chair, secretary] = [field.chair, field.secretary]
    const offline = a.copied()
    decidedAbsent(field, a)
    field.opens([chair, secretary])
    field.world.share()
    field.seals(offline, field.about(0), 4)
    field.world.share()
    const view = seenBy(a)
    expect(view.beyondGate).toBe(1)
    expect(view.sheets).toMatchObject([{ standing: 'not-counted', why: { verdict: { kind: 'late' } } }])
  })
})

/** So that the gate can open without the sheet. */
function decidedAbsent(field: Field, person: Person): void {
  const { instrument } = field.about(0)
  const drafts = excuse(person, instrument, [field.candidate(0)])
  twoSign([field.chair, field.secretary], drafts)
  field.world.share()
}
