/** What the founding form holds, and what still keeps it from being signed. */
import type { Unlocked } from '../../../shared/host/identity-methods.ts'
import { nobleCrypto } from '../../../shared/kernel/crypto-noble.ts'
import { nameOfProfile } from '../../../shared/engine/founding-profile.ts'
import type { EnrolmentRequest } from '../../../shared/record/enrolment.ts'
import type { RuleProfile } from '../../../shared/rules/rule-profile.ts'
import type { Enrolled, Founding } from '../../../shared/subjects/selection/decide.ts'
import { isSampleInstallation } from '../../../shared/subjects/selection/sample-keys.ts'
import { asKeyId } from '../../../shared/kernel/ids.ts'

/** The chair founds: the record takes no founding entry that another signed. */
export type OtherOffice = 'secretary' | 'custodian'
export const otherOffices: readonly OtherOffice[] = ['secretary', 'custodian']

export interface HolderChoice {
  readonly request: EnrolmentRequest
  readonly position: string
  readonly compared: boolean
}

export interface FoundingForm {
  readonly profile: RuleProfile | null
  readonly titleId: string
  readonly titleEn: string
  readonly agency: string
  readonly ownPosition: string
  readonly holders: Readonly<Record<OtherOffice, HolderChoice | null>>
}

export const emptyFounding: FoundingForm = {
  profile: null,
  titleId: '',
  titleEn: '',
  agency: '',
  ownPosition: '',
  holders: { secretary: null, custodian: null },
}

export type FoundingGap =
  'profile' | 'title' | 'agency' | `${OtherOffice}-missing` | `${OtherOffice}-not-compared` | 'same-key' | 'sample-key'

export function foundingGaps(form: FoundingForm, me: Pick<Unlocked, 'key' | 'sample'>): FoundingGap[] {
  const chosen = otherOffices.flatMap((office) => form.holders[office] ?? [])
  const keys = [me.key as string, ...chosen.map(({ request }) => request.enrolment.signingKey as string)]
  const samples = chosen.map(({ request }) => isSampleInstallation(request.enrolment.installation))
  const gaps: (FoundingGap | false)[] = [
    form.profile === null && 'profile',
    form.titleId.trim() === '' && 'title',
    form.agency.trim() === '' && 'agency',
    ...otherOffices.map((office) => {
      const holder = form.holders[office]
      if (!holder) return `${office}-missing` as const
      return !holder.compared && (`${office}-not-compared` as const)
    }),
    new Set(keys).size < keys.length && 'same-key',
    !me.sample && samples.includes(true) && 'sample-key',
  ]
  return gaps.filter((gap): gap is FoundingGap => gap !== false)
}

/** Two holders on one installation sit at one laptop: allowed, and said, since one thief then has two keys. */
export const shareLaptop = (form: FoundingForm, me: Pick<Unlocked, 'installation'>): boolean => {
  const chosen = otherOffices.flatMap((office) => form.holders[office]?.request.enrolment.installation ?? [])
  return new Set([me.installation, ...chosen]).size < chosen.length + 1
}

const positionOf = (typed: string): string | null => typed.trim() || null

const enrolledOf = ({ request: { enrolment }, position }: HolderChoice): Enrolled => ({
  key: asKeyId(enrolment.signingKey),
  recipient: enrolment.recipient,
  installation: enrolment.installation,
  person: { name: enrolment.name, identifier: enrolment.identifier, position: positionOf(position) },
})

/** Null while something is missing. */
export function toFounding(form: FoundingForm, me: Unlocked): Founding | null {
  const { profile, holders } = form
  const { secretary, custodian } = holders
  if (!profile || !secretary || !custodian || foundingGaps(form, me).length > 0) return null
  const title = form.titleId.trim()
  return {
    title: { id: title, en: form.titleEn.trim() || title },
    agency: form.agency.trim(),
    profile: nameOfProfile(profile, nobleCrypto),
    sample: me.sample,
    holders: {
      chair: {
        key: me.key,
        recipient: me.recipient,
        installation: me.installation,
        person: { name: me.label, identifier: me.identifier, position: positionOf(form.ownPosition) },
      },
      secretary: enrolledOf(secretary),
      custodian: enrolledOf(custodian),
    },
  }
}
