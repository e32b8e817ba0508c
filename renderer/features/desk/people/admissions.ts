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
import { isSampleInstallation } from '../../../../shared/subjects/selection/sample-keys.ts'

export interface Asking {
  readonly request: EnrolmentRequest
  readonly compared: boolean
  readonly roles: readonly Role[]
  readonly position: string
  readonly replaces: { readonly key: KeyId; readonly accepted: Accepted } | null
}

/** Begins with the role that the request asks for, where it is one. */
export function askingOf(request: EnrolmentRequest): Asking {
  const role = roleSchema.safeParse(request.enrolment.role)
  return { request, compared: false, roles: role.success ? [role.data] : [], position: '', replaces: null }
}

/** The same request twice is one; a later file of the same key takes the earlier one's place. */
export function addAsking(before: readonly Asking[], requests: readonly EnrolmentRequest[]): Asking[] {
  const fresh = requests.filter((request) => !before.some((one) => one.request.hash === request.hash))
  const keys = new Set(fresh.map(({ enrolment }) => enrolment.signingKey))
  return [...before.filter((one) => !keys.has(one.request.enrolment.signingKey)), ...fresh.map(askingOf)]
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
