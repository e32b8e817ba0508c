/**
 * When a sheet counts: its author was assigned at that place, under the scheme in force, had signed pact, confidentiality
 * and declaration, and had not recused; all as the author's own past shows. An amendment changes an own sheet that was sealed.
 */
import type { Hash, KeyId } from '../../kernel/ids.ts'
import { declarationsOf, isRecused } from '../integrity/recusals.ts'
import { isLawful } from '../judged.ts'
import type { Rules } from '../lawful.ts'
import type { RefusalReason } from '../refusal-reason.ts'
import { isAssigned, rosterAt } from '../panels/assignments.ts'
import { inForceAt } from '../selection/acts.ts'
import { rolesAt } from '../selection/admissions.ts'
import { firstOf } from '../selection/lawful.ts'
import { factAt, factsOf, isKnown, remembered, type AsOf, type Fact, type State } from '../state.ts'
import type { scoringEntries, SheetAbout } from './entries.ts'
import { sheetsAt } from './sheet-index.ts'

type SheetFact = Fact<'score-sheet.sealed.v1'> | Fact<'score-sheet.amended.v1'>

function mayScore(state: State, { entry, body }: SheetFact): RefusalReason | null {
  const { author } = entry.entry
  const scheme = inForceAt(state, 'scheme.frozen.v1', entry)
  return firstOf(
    !rolesAt(state, author, entry).has('assessor') && 'role-missing',
    (scheme.kind !== 'act' || scheme.fact.entry.hash !== body.scheme) && 'other-scheme',
    !hasSworn(state, author, entry) && 'pact-missing',
    isRecused(state, author, body.about.candidate, entry) && 'recused',
    !isAssigned(state, author, body.about, entry) && 'not-assigned',
  )
}

/**
 * The three signatures that stand before the first score: pact, confidentiality, and a declaration about the list that is scored
 * (one about an earlier list says nothing about who was added since, nor under which pseudonym).
 */
export function hasSworn(state: State, author: KeyId, asOf: AsOf): boolean {
  const hasSigned = (['integrity-pact.signed.v1', 'confidentiality.signed.v1'] as const).every((type) =>
    (signedBy(state, type).get(author) ?? []).some((fact) => isKnown(state, fact.entry, asOf) && isLawful(state, fact)),
  )
  if (!hasSigned) return false
  const list = listScored(state, asOf)
  return declarationsOf(state, author, asOf).some(({ body }) => body.about.list === list)
}

const signedBy = (state: State, type: 'integrity-pact.signed.v1' | 'confidentiality.signed.v1') =>
  remembered(state, `signed:${type}`, () => Map.groupBy(factsOf(state, type), ({ entry }) => entry.entry.author))

/** The list that the roster was drawn from or, before there is one, the list in force. */
export function listScored(state: State, asOf: AsOf): Hash | null {
  const table = rosterAt(state, asOf)
  if (table) return table.roster.body.list
  const list = inForceAt(state, 'candidates.closed.v1', asOf)
  return list.kind === 'act' ? list.fact.entry.hash : null
}

/** Those who may put a paper sheet into the record: they hold no key that opens sheets, and hand a laptop to nobody. */
export const entersFromPaper = (state: State, key: KeyId, asOf: AsOf): boolean => {
  const roles = rolesAt(state, key, asOf)
  return roles.has('registration-desk') || roles.has('room-lead')
}

/** The paper must be one that its assessor could have sealed; the assessor's own hand does not enter it. */
function mayEnterFromPaper(state: State, { entry, body }: Fact<'paper-sheet.entered.v1'>): RefusalReason | null {
  const { author } = entry.entry
  const { about, replaces } = body
  const scheme = inForceAt(state, 'scheme.frozen.v1', entry)
  const earlier = replaces === null ? null : factAt(state, 'paper-sheet.entered.v1', replaces)
  const isSamePaper =
    earlier !== null &&
    isKnown(state, earlier.entry, entry) &&
    earlier.body.about.assessor === about.assessor &&
    sameAbout(earlier.body.about, about)
  return firstOf(
    !entersFromPaper(state, author, entry) && 'role-missing',
    author === about.assessor && 'own-act',
    (scheme.kind !== 'act' || scheme.fact.entry.hash !== body.scheme) && 'other-scheme',
    replaces !== null && !isSamePaper && 'names-unknown',
    !hasSworn(state, about.assessor, entry) && 'pact-missing',
    isRecused(state, about.assessor, about.candidate, entry) && 'recused',
    !isAssigned(state, about.assessor, about, entry) && 'not-assigned',
    sheetsAt(state, about.assessor, about).some((sheet) => isKnown(state, sheet.entry, entry)) && 'sealed-before',
  )
}

const sameAbout = (a: SheetAbout, b: SheetAbout): boolean =>
  a.candidate === b.candidate && a.vacancy === b.vacancy && a.instrument === b.instrument

export const scoringLawful: Rules<keyof typeof scoringEntries> = {
  'score-sheet.sealed.v1': (state, fact) =>
    firstOf(mayScore(state, fact), earlierSheet(state, fact) !== null && 'sealed-before'),
  'practice-sheet.sealed.v1': (state, { entry, body }) => {
    const scheme = inForceAt(state, 'scheme.frozen.v1', entry)
    return firstOf(
      !rolesAt(state, entry.entry.author, entry).has('assessor') && 'role-missing',
      (scheme.kind !== 'act' || scheme.fact.entry.hash !== body.scheme) && 'other-scheme',
    )
  },
  'paper-sheet.entered.v1': mayEnterFromPaper,
  'score-sheet.amended.v1': (state, fact) => {
    const amended = factAt(state, 'score-sheet.sealed.v1', fact.body.amends)
    const own =
      amended !== null &&
      amended.entry.entry.author === fact.entry.entry.author &&
      isKnown(state, amended.entry, fact.entry) &&
      sameAbout(amended.body.about, fact.body.about)
    return firstOf(!own && 'names-unknown', mayScore(state, fact))
  },
}

/** A second sheet at one place by one author is not a second opinion: the first stands, changes are amendments. */
const earlierSheet = (state: State, fact: Fact<'score-sheet.sealed.v1'>): Fact | null =>
  sheetsAt(state, fact.entry.entry.author, fact.body.about).find(({ entry }) => isKnown(state, entry, fact.entry)) ??
  null
