/** Requests on their way to being admitted: words compared, roles given, and perhaps the old key in whose place this one comes. */
import { z } from 'zod'
import { nobleCrypto } from '../../../../shared/kernel/crypto-noble.ts'
import { utf8ToBytes } from '../../../../shared/kernel/bytes.ts'
import { asKeyId, keyIdSchema, type KeyId } from '../../../../shared/kernel/ids.ts'
import { parseJson } from '../../../../shared/kernel/schema.ts'
import { parseEnrolment, type EnrolmentRequest } from '../../../../shared/record/enrolment.ts'
import type { Admission, Enrolled } from '../../../../shared/subjects/selection/decide.ts'
import { acceptedSchema, type Accepted } from '../../../../shared/subjects/selection/entries.ts'
import { roleSchema, type Role } from '../../../../shared/subjects/selection/roles.ts'
import type { Member } from '../../../../shared/subjects/selection/view-committee.ts'
import { isSampleInstallation } from '../../../../shared/subjects/selection/sample-keys.ts'

export interface Asking {
  readonly request: EnrolmentRequest
  readonly compared: boolean
  readonly roles: readonly Role[]
  readonly position: string
  readonly replaces: { readonly key: KeyId; readonly accepted: Accepted } | null
}

/** The person whose earlier key the request names, as far as the record knows it: the newest of them. */
export const claimedBy = ({ enrolment }: EnrolmentRequest, members: readonly Member[]): Member | null =>
  enrolment.replaces.flatMap((key) => members.filter((member) => member.key === key))[0] ?? null

/** Members whose key another may take the place of: an office passes on by decree, and what has ended is not replaced. */
export const isReplaceable = ({ office, standing }: Member): boolean => office === null && standing === 'admitted'

/** Begins with the role that the request asks for, where it is one; or in the place of the key that it says it replaces. */
export function askingOf(request: EnrolmentRequest, members: readonly Member[]): Asking {
  const role = roleSchema.safeParse(request.enrolment.role)
  const asked = { request, compared: false, roles: role.success ? [role.data] : [], position: '', replaces: null }
  const old = claimedBy(request, members)
  if (!old || !isReplaceable(old)) return asked
  const position = old.person.kind === 'value' ? (old.person.value.position ?? '') : ''
  return { ...asked, roles: old.roles, position, replaces: { key: old.key, accepted: old.newest } }
}

/** The same request twice is one; a later file of the same key takes the earlier one's place. */
export function addAsking(
  before: readonly Asking[],
  requests: readonly EnrolmentRequest[],
  members: readonly Member[],
): Asking[] {
  const fresh = requests.filter((request) => !before.some((one) => one.request.hash === request.hash))
  const keys = new Set(fresh.map(({ enrolment }) => enrolment.signingKey))
  return [
    ...before.filter((one) => !keys.has(one.request.enrolment.signingKey)),
    ...fresh.map((request) => askingOf(request, members)),
  ]
}

export type AskingGap = 'not-compared' | 'no-role' | 'sample-key' | 'known-key'

/** What keeps this one from being signed for. `known`: keys that are admitted or hold an office already. */
export function gapOf(
  asking: Asking,
  { sample, known }: { sample: boolean; known: ReadonlySet<KeyId> },
): AskingGap | null {
  const { signingKey, installation } = asking.request.enrolment
  if (!sample && isSampleInstallation(installation)) return 'sample-key'
  if (known.has(asKeyId(signingKey))) return 'known-key'
  if (!asking.compared) return 'not-compared'
  return asking.roles.length === 0 ? 'no-role' : null
}

export const enrolledOf = ({ request: { enrolment }, position }: Pick<Asking, 'request' | 'position'>): Enrolled => ({
  key: asKeyId(enrolment.signingKey),
  recipient: enrolment.recipient,
  installation: enrolment.installation,
  person: { name: enrolment.name, identifier: enrolment.identifier, position: position.trim() || null },
})

export const admissionOf = (asking: Asking): Admission => ({
  enrolled: enrolledOf(asking),
  roles: asking.roles,
  request: asking.request.hash,
  replaces: asking.replaces,
})

const keptSchema = z.array(
  z.object({
    text: z.string(),
    compared: z.boolean(),
    roles: z.array(roleSchema),
    position: z.string(),
    replaces: z.object({ key: keyIdSchema, accepted: acceptedSchema }).nullable(),
  }),
)

/** Where they are kept among the own drafts. */
export const askingsKey = 'desk/admit'

/** The requests are kept as they were signed, and verified again when they are read. */
export const keepAskings = (askings: readonly Asking[]): string =>
  JSON.stringify(askings.map(({ request, ...rest }) => ({ ...rest, text: request.text })))

export function readAskings(kept: string | null): Asking[] {
  const json = kept === null ? null : parseJson(kept)
  const items = json?.ok ? keptSchema.safeParse(json.value) : null
  if (!items?.success) return []
  return items.data.flatMap(({ text, ...rest }) => {
    const request = parseEnrolment(utf8ToBytes(text), nobleCrypto)
    return request.ok ? [{ ...rest, request: request.value }] : []
  })
}
