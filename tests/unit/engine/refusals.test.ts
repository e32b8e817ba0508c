/** One story for each reason why an entry has no effect: a reason without a story does not compile. */
import { describe, expect, it } from 'vitest'
import { verdictOf } from '../../../shared/engine/verdict.ts'
import type { HashedEntry } from '../../../shared/record/entry.ts'
import type { RefusalReason } from '../../../shared/subjects/refusal-reason.ts'
import { sampleInstallation } from '../../../shared/subjects/selection/sample-keys.ts'
import { admitPeople, joinSelection } from '../../../shared/subjects/selection/decide.ts'
import { calls, cutOf, excuse, forced, holderDraft, lastOf, nowhere, two } from '../../builders/selection-acts.ts'
import { aSelection, type Field, type SelectionRequest } from '../../builders/selection-field.ts'
import { smallScheme, vacancy } from '../../builders/selection-scheme.ts'
import { only, type Person } from '../../builders/selection-story.ts'

type Story = { readonly field: Field; readonly entry: HashedEntry }

function upTo(request: SelectionRequest, tell: (field: Field) => HashedEntry): () => Story {
  return () => {
    const field = aSelection(request)
    return { field, entry: tell(field) }
  }
}

/** A sheet by a changed program, whatever the record would say. */
const forcedSheet = (field: Field, by: Person, index = 0): HashedEntry =>
  by.force({
    type: 'score-sheet.sealed.v1',
    body: { about: field.about(index), scheme: field.step('freeze').hash, card: nowhere },
  })

const gateBody = (field: Field) => ({
  cut: cutOf(field.chair),
  scheme: field.step('freeze').hash,
  roster: field.step('roster').hash,
})

const stories: Record<RefusalReason, () => Story> = {
  malformed: upTo({ upTo: 'founded' }, (field) =>
    field.chair.force({ type: 'person.admitted.v1', body: { name: 'Budi' } }),
  ),
  'not-founding': upTo({ upTo: 'founded' }, (field) => {
    const body = lastOf(field.world.entries.slice(0, 1)).entry.body
    return field.chair.force({ type: 'selection.founded.v1', body })
  }),
  'not-holder': upTo({ upTo: 'admitted' }, (field) => only(field.desk.forces(joinSelection(field.desk.state)))),
  'gate-shut': upTo({ upTo: 'frozen' }, (field) =>
    field.chair.force({
      type: 'integration.agreed.v1',
      body: { about: field.about(0), card: nowhere, replaces: null },
    }),
  ),
  'not-in-office': upTo({ upTo: 'admitted' }, (field) =>
    field.custodian.force({
      type: 'candidates.listed.v1',
      body: {
        part: [{ candidate: 'c'.repeat(32), vacancies: [vacancy], display: nowhere, identity: null, ties: null }],
      },
    }),
  ),
  'not-admitted': upTo({ upTo: 'listed' }, (field) => {
    const stranger = field.world.person('orang-luar')
    field.chair.gives(stranger)
    return stranger.force({ type: 'integrity-pact.signed.v1', body: { text: nowhere } })
  }),
  'role-missing': upTo({ upTo: 'frozen' }, (field) => {
    const { candidate, instrument } = field.about(0)
    return field.lead.force({
      type: 'roll.called.v1',
      body: { candidate, instrument, state: 'present', replaces: null },
    })
  }),
  'names-unknown': upTo({ upTo: 'frozen' }, (field) =>
    field.chair.force({ type: 'decision.made.v1', body: { on: nowhere, choice: 'accept-late', note: nowhere } }),
  ),
  'not-in-force': upTo({ upTo: 'frozen' }, (field) =>
    forced([field.chair, field.secretary], [{ type: 'scheme.frozen.v1', body: field.step('freeze').entry.body }]),
  ),
  'not-assigned': upTo({ upTo: 'frozen', panels: 2 }, (field) => {
    const about = lastOf(field.placesOf(1))
    const index = field.candidates.indexOf(about.candidate)
    return forcedSheet(field, two(field.assessors)[0], index)
  }),
  recused: upTo({ upTo: 'frozen', panels: 2, recused: { 'asesor-1-1': [0] } }, (field) =>
    forcedSheet(field, two(field.assessors)[0]),
  ),
  'pact-missing': upTo({ upTo: 'listed' }, (field) => {
    const [silent] = two(field.assessors)
    for (const person of [...field.assessors, ...field.reserves]) if (person !== silent) field.swears(person)
    field.world.share()
    for (const stage of ['rostered', 'announced', 'frozen'] as const) field.tell(stage)
    return forcedSheet(field, silent)
  }),
  'other-scheme': upTo({ upTo: 'frozen' }, (field) => {
    const [a] = two(field.assessors)
    return a.force({ type: 'score-sheet.sealed.v1', body: { about: field.about(0), scheme: nowhere, card: nowhere } })
  }),
  'sealed-before': upTo({ upTo: 'frozen' }, (field) => {
    const [a] = two(field.assessors)
    field.seals(a, field.about(0))
    return forcedSheet(field, a)
  }),
  'differs-from-announcement': upTo({ upTo: 'announced' }, (field) => {
    const components = smallScheme.components.map((one) => ({ ...one, method: 'paper' as const }))
    const drafts = field
      .freezing(field.chair)
      .map((draft) =>
        draft.type === 'scheme.frozen.v1'
          ? { ...draft, body: { ...draft.body, scheme: { ...smallScheme, components } } }
          : draft,
      )
    return forced([field.chair, field.secretary], drafts)
  }),
  'panel-incomplete': upTo({ upTo: 'frozen' }, (field) =>
    forced([field.chair, field.secretary], [{ type: 'gate.opened.v1', body: gateBody(field) }]),
  ),
  'cut-incomplete': upTo({ upTo: 'scored' }, (field) => {
    const { [field.custodian.key]: _, ...cut } = cutOf(field.chair)
    return forced([field.chair, field.secretary], [{ type: 'gate.opened.v1', body: { ...gateBody(field), cut } }])
  }),
  'after-gate': upTo({ upTo: 'open' }, (field) => {
    const { candidate, instrument } = field.about(0)
    return forced([field.chair, field.secretary], excuse(two(field.assessors)[0], instrument, [candidate]))
  }),
  'already-open': upTo({ upTo: 'open' }, (field) =>
    forced([field.chair, field.secretary], [{ type: 'gate.opened.v1', body: gateBody(field) }]),
  ),
  'sample-key': () => {
    const field = aSelection({ upTo: 'founded', sample: false })
    const { enrolled } = field.world.person('tamu')
    const admission = {
      enrolled: { ...enrolled, installation: sampleInstallation('0123456789abcdef') },
      roles: ['observer'] as const,
      request: nowhere,
      replaces: null,
    }
    return { field, entry: forced([field.chair, field.secretary], admitPeople([admission])) }
  },
  'own-act': upTo({ upTo: 'admitted' }, (field) =>
    forced([field.chair, field.secretary], holderDraft('chair', field.world.person('ketua-baru'), null)),
  ),
  'not-joined': () => {
    const field = aSelection({ upTo: 'admitted', joined: false })
    for (const stage of ['listed', 'announced'] as const) field.tell(stage)
    return { field, entry: forced([field.chair, field.secretary], field.freezing(field.chair)) }
  },
  'holder-forked': upTo({ upTo: 'announced' }, (field) => {
    const copy = field.custodian.copied()
    for (const device of [field.custodian, copy]) field.swears(device)
    field.world.share()
    // One entry can name one branch of a fork: the second is seen by the next.
    field.swears(field.chair)
    return forced([field.chair, field.secretary], field.freezing(field.chair))
  }),
  'scheme-unsound': upTo({ upTo: 'announced' }, (field) => {
    const components = smallScheme.components.map((one) => ({
      ...one,
      hurdle: { on: 'raw' as const, minimum: '9' as never },
    }))
    const drafts = field
      .freezing(field.chair)
      .map((draft) =>
        draft.type === 'scheme.frozen.v1'
          ? { ...draft, body: { ...draft.body, scheme: { ...smallScheme, components } } }
          : draft,
      )
    return forced([field.chair, field.secretary], drafts)
  }),
}

describe('an entry without effect', () => {
  it.each(Object.keys(stories) as RefusalReason[])('says why: %s', (reason) => {
    const { field, entry } = stories[reason]()
    expect(verdictOf(field.world.judge(), entry.hash)).toEqual({ kind: 'refused', reason })
  })

  it('says it also where a call of the roll names another room', () => {
    const field = aSelection({ upTo: 'frozen' })
    const first = calls(field, 0, 'present')
    const { candidate, instrument } = field.about(1)
    const wrong = field.desk.force({
      type: 'roll.called.v1',
      body: { candidate, instrument, state: 'absent', replaces: first.hash },
    })
    expect(verdictOf(field.world.judge(), wrong.hash)).toEqual({ kind: 'refused', reason: 'names-unknown' })
  })
})
