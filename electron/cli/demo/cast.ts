/**
 * The people of the sample, each with an own data folder. Between the folders nothing passes but files in `pertukaran/`: what a
 * person sends is read by another only from there.
 */
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { asCode, type Code, type Hash, type KeyId } from '../../../shared/kernel/ids.ts'
import type { Crypto, Random } from '../../../shared/kernel/ports.ts'
import { invariant } from '../../../shared/kernel/invariant.ts'
import { canonicalise } from '../../../shared/record/canonical.ts'
import { internalSelection } from '../../../shared/profiles/internal.ts'
import { confidentialityStatement, integrityPact, oathDigest } from '../../../shared/profiles/oath-texts.ts'
import { sampleCandidates, type SampleCandidate } from '../../../shared/profiles/sample/sample-people.ts'
import { sampleScheme } from '../../../shared/profiles/sample/sample-schemes.ts'
import { shippedRubrics } from '../../../shared/profiles/shipped-rubrics.ts'
import type { Rubric } from '../../../shared/rules/rubric.ts'
import type { Scheme } from '../../../shared/rules/scheme.ts'
import { nodeCrypto } from '../../services/crypto-node.ts'
import type { Panel } from '../../../shared/subjects/panels/entries.ts'
import type { Actor } from './actor.ts'
import { fraction, seededRandom, type SampleClock } from './seeded.ts'

/** What the people select for: the sample's own, or more of the same for a measurement. */
export interface Contest {
  readonly candidates: readonly SampleCandidate[]
  readonly scheme: Scheme
  readonly rubrics: readonly Rubric[]
  panels(members: readonly KeyId[], reserve: KeyId): Panel[]
}

export interface Cast {
  readonly contest: Contest
  readonly out: string
  readonly seed: string
  readonly clock: SampleClock
  readonly crypto: Crypto
  readonly chair: Actor
  readonly secretary: Actor
  readonly custodian: Actor
  readonly holders: readonly [Actor, Actor, Actor]
  /** Six members and a reserve. */
  readonly assessors: readonly Actor[]
  readonly desk: Actor
  readonly roomLead: Actor
  /** From the inspectorate: scores nothing, and may recompute everything afterwards. */
  readonly inspector: Actor
  readonly ill: Actor
  readonly conflicted: Actor
  readonly amending: Actor
  /** Sends a last correction after the gate. */
  readonly tardy: Actor
  readonly reserve: Actor
  readonly instruments: readonly Code[]
  readonly absentNumber: string
  readonly lateNumber: string
  /** How many of their last places somebody leaves unscored, by id; nobody in the whole story. */
  readonly leftToScore?: ReadonlyMap<string, number>
  randomFor(purpose: string): Random
  tiesOf(candidate: SampleCandidate): Readonly<Record<string, string>>
  abilityOf(number: string): { readonly ability: number; readonly level: number | null }
}

export interface People {
  readonly chair: Actor
  readonly secretary: Actor
  readonly custodian: Actor
  readonly assessors: readonly Actor[]
  readonly desk: Actor
  readonly roomLead: Actor
  readonly inspector: Actor
}

/** Two candidates for the same vacancy whom everybody marks alike: only the fourth step, their grades, tells them apart. */
const twins = [sampleCandidates[3], sampleCandidates[6]].map((one) => one?.number)
const twinLevel = 4

/** Two panels of three; the reserve is sworn for both. */
export const sampleContest: Contest = {
  candidates: sampleCandidates,
  scheme: sampleScheme,
  rubrics: sampleScheme.components.flatMap((one) => (one.kind === 'rubric' ? (shippedRubrics[one.rubric] ?? []) : [])),
  panels: (members, reserve) => [
    { code: asCode('panel-a'), members: members.slice(0, 3), reserves: [reserve] },
    { code: asCode('panel-b'), members: members.slice(3, 6), reserves: [reserve] },
  ],
}

type CastRequest = Pick<Cast, 'out' | 'seed' | 'clock'> & { readonly contest?: Contest }

export function castOf({ out, seed, clock, contest = sampleContest }: CastRequest, people: People): Cast {
  const [, ill, , conflicted, amending, tardy, reserve] = people.assessors
  const [absent, late] = [contest.candidates[10], contest.candidates[17]]
  invariant(ill && conflicted && amending && tardy && reserve && absent && late, 'the sample has its people')
  const abilities = new Map(
    contest.candidates.map(
      ({ number }) => [number, 2 + 2.4 * fraction(seededRandom(seed, `ability ${number}`))] as const,
    ),
  )
  return {
    contest,
    out,
    seed,
    clock,
    crypto: nodeCrypto,
    ...people,
    holders: [people.chair, people.secretary, people.custodian],
    ill,
    conflicted,
    amending,
    tardy,
    reserve,
    instruments: contest.scheme.components.map(({ code }) => asCode(code)),
    absentNumber: absent.number,
    lateNumber: late.number,
    randomFor: (purpose) => seededRandom(seed, purpose),
    tiesOf: ({ gpa, birthDate }) => ({ gpa, 'birth-date': birthDate }),
    abilityOf: (number) => ({ ability: abilities.get(number) ?? 3, level: twins.includes(number) ? twinLevel : null }),
  }
}

export const everybodyIn = ({ holders, assessors, desk, roomLead, inspector }: Cast): readonly Actor[] => [
  ...holders,
  ...assessors,
  desk,
  roomLead,
  inspector,
]

/** The reserve sits in no panel from the start. */
export const panelsOf = ({ assessors, reserve, contest }: Cast): Panel[] =>
  contest.panels(
    assessors.filter((one) => one !== reserve).map(({ key }) => key),
    reserve.key,
  )

export const profile = internalSelection

export const profileOf = ({ crypto }: Cast): { id: string; version: string; digest: Hash } => ({
  id: profile.id,
  version: profile.version,
  digest: toHex(crypto.sha256(utf8ToBytes(canonicalise(profile)))) as Hash,
})

/** Digests of the integrity pact and the confidentiality statement as they are read out. */
export const textDigests = ({ crypto }: Cast): [Hash, Hash] => [
  oathDigest(integrityPact, crypto),
  oathDigest(confidentialityStatement, crypto),
]
