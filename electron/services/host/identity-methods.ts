/** Identities of this machine: listing, making, opening, locking, recovering, and asking to be admitted. */
import { codeSchema } from '../../../shared/kernel/ids.ts'
import { bytesToBase64 } from '../../../shared/host/base64.ts'
import type { IdentityRow, Unlocked } from '../../../shared/host/identity-methods.ts'
import { identityIdSchema, type IdentityId } from '../../../shared/host/tokens.ts'
import { utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { err, ok } from '../../../shared/kernel/result.ts'
import { makeEnrolment, mostReplaced } from '../../../shared/record/enrolment.ts'
import { createIdentity } from '../identity/create-identity.ts'
import { listIdentities, type ListedIdentity } from '../identity/list-identities.ts'
import { isSheetPending, renewSheet, sheetIsKept } from '../identity/pending-sheet.ts'
import { recoverIdentity } from '../identity/recover-identity.ts'
import { unlockIdentity } from '../identity/unlock-identity.ts'
import { adoptIdentity } from './adopt-identity.ts'
import { fileFailure } from './disk-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import type { HostMachine } from './host-machine.ts'
import { enrolmentFailure, identityFailure } from './identity-failures.ts'
import { newIdentityId } from './identity-id.ts'
import type { Session } from './session.ts'
import { writeTo } from './targets.ts'

type IdentityMethod =
  | 'identity.list'
  | 'identity.create'
  | 'identity.unlock'
  | 'identity.lock'
  | 'identity.adopt'
  | 'identity.recover'
  | 'identity.enrol'
  | 'sheet.kept'
  | 'sheet.renew'

/** For whoever is turned away from a folder that is open here. */
export const program = 'Timbang'

export const identityMethods = (context: HostContext): Part<IdentityMethod> => ({
  'identity.list': () => list(context),
  'identity.create': (input) => create(context, input),
  'identity.unlock': (input) => unlock(context, input),
  'identity.lock': async () => {
    context.jobs.cancelAll()
    await context.sessions.lock('asked')
    return ok({})
  },
  'identity.adopt': (input) => adoptIdentity(context, input),
  'identity.recover': (input) => recover(context, input),
  'sheet.kept': () =>
    context.sessions.within(async ({ unlocked }) => {
      const kept = await sheetIsKept(context.machine.files, unlocked.folder)
      return kept.ok ? ok({}) : err(fileFailure(kept.failure))
    }),
  'sheet.renew': () =>
    context.sessions.within(async ({ unlocked }) => {
      const sheet = await renewSheet(unlocked, context.machine)
      if (!sheet.ok) return err(identityFailure(sheet.failure))
      return ok({ recovery: { words: [...sheet.value.words], qr: sheet.value.qr } })
    }),
  'identity.enrol': (input) => context.sessions.within((session) => enrol(context, session, input)),
})

async function list({ machine, roots, sessions }: HostContext) {
  const all = await roots.all()
  if (!all.ok) return err(fileFailure(all.failure))
  const identities: IdentityRow[] = []
  for (const root of all.value) {
    const listed = await listIdentities(machine.files, root)
    if (!listed.ok) return err(fileFailure(listed.failure))
    identities.push(...listed.value.flatMap((one) => rowOf(one, sessions.current()?.identity ?? null)))
  }
  return ok({ identities })
}

function rowOf({ id, description }: ListedIdentity, unlocked: IdentityId | null): IdentityRow[] {
  const identity = identityIdSchema.safeParse(id)
  if (!identity.success) return []
  const shown = description.ok
    ? {
        label: description.value.label,
        key: description.value.keyId,
        created: description.value.created,
        sample: description.value.sample,
      }
    : null
  return [{ identity: identity.data, description: shown, unlocked: identity.data === unlocked }]
}

const create = async (
  { machine, roots, sessions, sample }: HostContext,
  { label, identifier, passphrase }: { label: string; identifier: string | null; passphrase: string },
) => {
  const root = await roots.own()
  if (!root.ok) return err(fileFailure(root.failure))
  const taken = await machine.files.list(root.value)
  if (!taken.ok) return err(fileFailure(taken.failure))
  const id = newIdentityId(label, [...taken.value.map(({ name }) => name), ...(sample?.people ?? [])])
  const request = { root: root.value, id, label, identifier, passphrase, sample: false, program }
  const created = await createIdentity(request, machine)
  if (!created.ok) return err(identityFailure(created.failure))
  const { unlocked, sheet } = created.value
  const session = await sessions.enter(id, root.value, unlocked)
  return ok({ unlocked: await unlockedOf(machine, session), recovery: { words: [...sheet.words], qr: sheet.qr } })
}

const unlock = async (
  { machine, roots, sessions }: HostContext,
  {
    identity,
    passphrase,
    passOver,
  }: { identity: IdentityId; passphrase: string; passOver: 'of-other-computers' | 'all' | null },
) => {
  const root = await roots.rootOf(identity)
  if (!root.ok) return err(fileFailure(root.failure))
  // This host holds the folder itself: nobody else can, and the passphrase is asked for all the same.
  const over = sessions.current()?.identity === identity ? 'all' : passOver
  const request = { root: root.value, id: identity, passphrase, program, ...(over && { passOver: over }) }
  const opened = await unlockIdentity(request, machine)
  if (!opened.ok) return err(identityFailure(opened.failure))
  return ok(await unlockedOf(machine, await sessions.enter(identity, root.value, opened.value)))
}

const recover = async (
  { machine, roots, sessions }: HostContext,
  { identity, words, passphrase }: { identity: IdentityId; words: string; passphrase: string },
) => {
  const root = await roots.rootOf(identity)
  if (!root.ok) return err(fileFailure(root.failure))
  if (sessions.current()?.identity === identity) await sessions.lock('asked')
  const recovered = await recoverIdentity({ root: root.value, id: identity, words, passphrase, program }, machine)
  if (!recovered.ok) return err(identityFailure(recovered.failure))
  const { unlocked, replaces, sheet } = recovered.value
  const session = await sessions.enter(identity, root.value, unlocked)
  return ok({
    unlocked: await unlockedOf(machine, session),
    replaces,
    recovery: { words: [...sheet.words], qr: sheet.qr },
  })
}

/** What the page is told. The store key is derived for the page alone and opens nothing of the host's. */
export async function unlockedOf(
  { files }: Pick<HostMachine, 'files'>,
  { identity, unlocked }: Session,
): Promise<Unlocked> {
  const { description, identifier, signer, recipient, installation, isAtHome } = unlocked
  return {
    identity,
    identifier,
    recipient,
    installation,
    isAtHome,
    label: description.label,
    key: signer.keyId,
    sample: description.sample,
    sheetKept: !(await isSheetPending(files, unlocked.folder)),
    storeKey: bytesToBase64(unlocked.deriveKey('page-store')),
  }
}

async function enrol(
  context: HostContext,
  { unlocked }: Session,
  { role, to, replace }: Parameters<Part<'identity.enrol'>['identity.enrol']>[0],
) {
  const code = codeSchema.safeParse(role)
  if (!code.success) return err({ kind: 'person-refused', field: 'role' } as const)
  const { description, identifier, recipient, installation, signer } = unlocked
  const made = makeEnrolment(
    {
      name: description.label,
      identifier,
      role: code.data,
      recipient,
      installation,
      replaces: description.retired
        .map(({ keyId }) => keyId)
        .toReversed()
        .slice(0, mostReplaced),
    },
    signer,
    context.machine.crypto,
  )
  if (!made.ok) return err(enrolmentFailure(made.failure))
  const { text, hash, words } = made.value
  const shown = { text, hash, fingerprint: [...words] }
  if (to === null) return ok({ ...shown, written: null })
  const written = await writeTo(context, to, { bytes: utf8ToBytes(text), replace })
  return written.ok ? ok({ ...shown, written: written.value }) : written
}
