/** Selections in which much goes wrong at once: forks, revocations against each other, late sheets, disputes, erasures. */
import { eraseCards, makeDecision } from '../../shared/subjects/results/decide.ts'
import { admitPeople, countersign, revokeKey } from '../../shared/subjects/selection/decide.ts'
import {
  calls,
  decided,
  excuse,
  forced,
  holderDraft,
  lastOf,
  nowhere,
  renewed,
  revoked,
  signed,
  stepping,
  two,
} from './selection-acts.ts'
import { aDay, admission, aSelection } from './selection-field.ts'
import { retitled, smallScheme, vacancy } from './selection-scheme.ts'
import { cardOfSheet, pointOf, type World } from './selection-story.ts'

/** A gate with sheets that come late, amendments, a fork that is settled, and decisions that differ. */
function lateAndForked(): World {
  const field = aSelection({ upTo: 'scored', candidates: 3, panels: 2, reserves: 2 })
  const { chair, secretary, custodian } = field
  const [a, b] = two(field.assessors)
  const [offline, copy] = [a.copied(), b.copied()]
  field.amends(b, lastOf(field.sheetsBy(b)), 2)
  field.world.share()
  field.opens()
  const late = field.amends(offline, lastOf(field.sheetsBy(a)), 5)
  const kept = lastOf(field.sheetsBy(b))
  field.amends(copy, kept, 1)
  field.world.share()
  decided([chair, secretary], late, 'accept-late')
  chair.namesNext(b.key, [kept.entry.seq, kept.hash])
  decided([chair, custodian], kept, 'keep-branch')
  b.forces(field.amending(b, kept, 1))
  field.world.share()
  const order = [[...field.candidates]]
  chair.force({ type: 'tie.compared.v1', body: { vacancy, step: 1, order, cards: [nowhere] } })
  lastOf(field.assessors).force({ type: 'tie.compared.v1', body: { vacancy, step: 1, order, cards: [nowhere] } })
  forced([secretary, custodian], makeDecision(late.hash, 'refuse-late', 'tidak'))
  const scores = field.sheetsBy(lastOf(field.assessors)).map(cardOfSheet)
  signed([chair, secretary], eraseCards(scores.slice(0, 1), 'Retensi berakhir', { number: 'BA-9', date: aDay }))
  return field.world
}

/** Holders against each other, a stolen key, a replaced holder, and what was signed meanwhile. */
function holdersApart(): World {
  const field = aSelection({ upTo: 'frozen', candidates: 2, reserves: 2 })
  const { chair, secretary, custodian } = field
  const [a, b] = two(field.assessors)
  const thief = chair.copied()
  const [one, other] = two(
    custodian.signs([...revokeKey(secretary.key, secretary.head, 'lost'), ...revokeKey(chair.key, chair.head, 'lost')]),
  )
  custodian.gives(chair)
  custodian.gives(secretary)
  chair.forces(countersign([one.hash]))
  secretary.forces(countersign([other.hash]))
  thief.forces(admitPeople([admission(field.world.person('kroni'), ['observer'])]))
  field.seals(a, field.about(0), 4)
  field.world.share()
  const revocation = revoked([secretary, custodian], b, b.head)
  b.forces(field.sealing(b, field.about(0), 2))
  forced([chair, custodian], holderDraft('secretary', field.world.person('sekretaris-baru'), secretary.head))
  forced([a, chair], revokeKey(b.key, pointOf(revocation), 'mistake'))
  a.force({ type: 'observation.noted.v2', body: {} })
  a.namesNext(chair.key, [400, nowhere])
  a.force({ type: 'integrity-pact.signed.v1', body: { text: nowhere } })
  return field.world
}

/** Schemes, rosters, seats and calls of the roll that replace and dispute each other. */
function replacedAndDisputed(): World {
  const field = aSelection({ upTo: 'announced', candidates: 2, reserves: 3 })
  const { chair, secretary, custodian, lead } = field
  const [a, b] = two(field.assessors)
  const first = lastOf(chair.signs(field.freezing(chair, retitled(smallScheme, 'Skema A'))))
  const second = lastOf(secretary.signs(field.freezing(secretary, retitled(smallScheme, 'Skema B'))))
  const papers = { entries: [...field.world.entries], cards: [...field.world.cards] }
  chair.takes(papers)
  secretary.takes(papers)
  chair.signs(countersign([second.hash]))
  secretary.signs(countersign([first.hash]))
  field.world.share()
  decided([secretary, custodian], second, 'keep-act')
  field.world.share()
  const [early, later] = two(field.reserves)
  signed([chair, secretary], stepping(chair, { out: a, in: early }))
  signed([custodian, lead], stepping(custodian, { out: a, in: later }))
  calls(field, 0, 'absent')
  const copy = field.desk.copied()
  calls(field, 1, 'present')
  calls(field, 1, 'late', copy)
  field.world.share()
  const fresh = renewed([chair, secretary], { old: b, name: 'asesor-baru', accepted: b.head })
  field.swears(fresh)
  fresh.forces(field.sealing(fresh, field.about(1), 4))
  signed([chair, secretary], excuse(a, field.about(1).instrument, [field.candidate(1)]))
  chair.sign({ type: 'decision.made.v1', body: { on: first.hash, choice: 'keep-act', note: nowhere } })
  return field.world
}

export const turbulentStories = [
  { name: 'late and forked', tell: lateAndForked },
  { name: 'holders apart', tell: holdersApart },
  { name: 'replaced and disputed', tell: replacedAndDisputed },
] as const
