/** From what the desk asks for to bodies: founding, joining, admitting, revoking, replacing, countersigning, freezing. */
import type { Hash, KeyId, Recipient } from '../../kernel/ids.ts'
import type { Day } from '../../kernel/instant.ts'
import { err, ok, type Result } from '../../kernel/result.ts'
import { cardOf, fileOf, linkTo, type DraftBody } from '../../record/statements.ts'
import { checkScheme } from '../../rules/check-scheme.ts'
import type { Finding } from '../../rules/finding.ts'
import type { RuleProfile } from '../../rules/rule-profile.ts'
import type { Rubric } from '../../rules/rubric.ts'
import type { Scheme } from '../../rules/scheme.ts'
import { announcedDifferences, type AnnouncedDifference } from '../announcements/differences.ts'
import type { AnnouncedComponent } from '../announcements/entries.ts'
import type { Bilingual } from '../../rules/bilingual.ts'
import { factAt, type State } from '../state.ts'
import { inForceAt } from './acts.ts'
import type { Accepted, Person } from './entries.ts'
import type { Office, Role } from './roles.ts'
import type { PassedRule } from './scheme-entries.ts'

/** A person's keys as their enrolment request carried them, compared by its words. */
export interface Enrolled {
  readonly key: KeyId
  readonly recipient: Recipient
  readonly installation: string
  readonly person: Person
}

export interface Founding {
  readonly title: Bilingual
  readonly agency: string
  readonly profile: { readonly id: string; readonly version: string; readonly digest: Hash }
  readonly sample: boolean
  readonly holders: Readonly<Record<Office, Enrolled>>
}

const holderBody = ({ person, key, recipient, installation }: Enrolled) => ({
  key,
  recipient,
  installation,
  person: cardOf(person),
})

export const foundSelection = ({ holders, ...rest }: Founding): DraftBody[] => [
  {
    type: 'selection.founded.v1',
    body: {
      ...rest,
      holders: {
        chair: holderBody(holders.chair),
        secretary: holderBody(holders.secretary),
        custodian: holderBody(holders.custodian),
      },
    },
  },
]

export const joinSelection = (state: State): DraftBody[] => [
  { type: 'selection.joined.v1', body: { founding: state.holding.selection } },
]

export interface Admission {
  readonly enrolled: Enrolled
  readonly roles: readonly Role[]
  /** SHA-256 of the signed enrolment request. */
  readonly request: Hash
  readonly replaces: { readonly key: KeyId; readonly accepted: Accepted } | null
}

export const admitPeople = (admissions: readonly Admission[]): DraftBody[] =>
  admissions.map(({ enrolled, roles, request, replaces }) => ({
    type: 'person.admitted.v1',
    body: { ...holderBody(enrolled), roles: [...roles], request, replaces },
  }))

/** Countersigns proposals as one act of the hand: each is named by its own entry. */
export const countersign = (proposals: readonly Hash[]): DraftBody[] =>
  proposals.map((proposal) => ({ type: 'act.countersigned.v1', body: { proposal } }))

export const revokeKey = (
  key: KeyId,
  accepted: Accepted,
  cause: 'lost' | 'left' | 'ethics' | 'mistake',
): DraftBody[] => [{ type: 'key.revoked.v1', body: { key, accepted, cause } }]

export interface HolderReplacement {
  readonly office: Office
  readonly enrolled: Enrolled
  readonly accepted: Accepted
  readonly decree: { readonly number: string; readonly date: Day; readonly file: string; readonly mediaType: string }
}

export const replaceHolder = ({ office, enrolled, accepted, decree }: HolderReplacement): DraftBody[] => [
  {
    type: 'holder.replaced.v1',
    body: {
      office,
      holder: holderBody(enrolled),
      accepted,
      decree: { number: decree.number, date: decree.date, document: fileOf(decree.file, decree.mediaType) },
    },
  },
]

export interface Announced {
  readonly kind: 'announcement' | 'letter'
  readonly number: string
  readonly date: Day
  readonly file: string
  readonly mediaType: string
  readonly publication: readonly {
    readonly channel: string
    readonly date: Day
    readonly file: string
    readonly mediaType: string
  }[]
  readonly components: readonly AnnouncedComponent[]
}

export const recordAnnouncement = ({ file, mediaType, publication, ...rest }: Announced): DraftBody[] => [
  {
    type: 'announcement.recorded.v1',
    body: {
      ...rest,
      document: fileOf(file, mediaType),
      publication: publication.map((one) => ({
        channel: one.channel,
        date: one.date,
        proof: fileOf(one.file, one.mediaType),
      })),
    },
  },
]

export interface Freeze {
  /** The profile that the selection was founded on. */
  readonly profile: RuleProfile
  readonly scheme: Scheme
  readonly rubrics: readonly Rubric[]
  readonly announcement: Hash
  readonly passes: readonly PassedRule[]
}

export type FreezeRejection =
  | { readonly kind: 'announcement-missing' }
  | { readonly kind: 'differs-from-announcement'; readonly differences: readonly AnnouncedDifference[] }
  | { readonly kind: 'scheme-disputed' }
  /** What the profile forbids and nobody passed, each with rule, source and standing. */
  | { readonly kind: 'profile-forbids'; readonly findings: readonly Finding[] }

/** Records the rubrics and proposes the freeze in one batch; it counts once the other office has countersigned. */
export function freezeScheme(
  state: State,
  { profile, scheme, rubrics, announcement, passes }: Freeze,
): Result<DraftBody[], FreezeRejection> {
  const recorded = factAt(state, 'announcement.recorded.v1', announcement)
  if (!recorded) return err({ kind: 'announcement-missing' })
  const differences = announcedDifferences(scheme, recorded.body.components)
  if (differences.length > 0) return err({ kind: 'differs-from-announcement', differences })
  const findings = checkScheme({
    profile,
    scheme,
    rubrics: Object.fromEntries(rubrics.map((rubric) => [rubric.code, rubric])),
  })
  const left = findings.filter(({ rule, overridable }) => !overridable || !passes.some((pass) => pass.rule === rule))
  if (left.length > 0) return err({ kind: 'profile-forbids', findings: left })
  const inForce = inForceAt(state, 'scheme.frozen.v1', null)
  if (inForce.kind === 'disputed') return err({ kind: 'scheme-disputed' })
  return ok([
    ...rubrics.map((rubric) => ({ type: 'rubric.recorded.v1', body: { rubric } })),
    {
      type: 'scheme.frozen.v1',
      body: {
        scheme,
        rubrics: Object.fromEntries(rubrics.map(({ code }, index) => [code, linkTo(index)])),
        announcement,
        passes: [...passes],
        replaces: inForce.kind === 'act' ? inForce.fact.entry.hash : null,
      },
    },
  ])
}
