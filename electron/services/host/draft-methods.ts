/** Drafts of the unlocked identity: one encrypted file for each selection, beside the journals. */
import { bytesToUtf8, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { openDrafts, type Drafts } from '../at-rest/drafts.ts'
import { ensureFolder } from '../files/ensure-folder.ts'
import type { FileFailure } from '../files/file-port.ts'
import { draftFailure, fileFailure } from './disk-failures.ts'
import type { HostContext, Part } from './host-context.ts'
import type { HostMachine } from './host-machine.ts'
import type { Session } from './session.ts'

export const draftMethods = ({ machine, sessions }: HostContext): Part<'drafts.read' | 'drafts.write'> => ({
  'drafts.read': ({ selection }) =>
    sessions.within(async (session) => {
      const drafts = await draftsOf(machine, session, selection)
      if (!drafts.ok) return err(fileFailure(drafts.failure))
      const texts = drafts.value.list().flatMap(({ id, bytes }) => {
        const text = bytesToUtf8(bytes)
        return text.ok ? [{ key: id, text: text.value }] : []
      })
      return ok({ drafts: texts })
    }),
  'drafts.write': (input) => sessions.within((session) => write(machine, session, input)),
})

async function draftsOf(
  machine: HostMachine,
  { unlocked, drafts, turnOf }: Session,
  selection: Hash,
): Promise<Result<Drafts, FileFailure>> {
  return turnOf(selection)(async () => {
    const known = drafts.get(selection)
    if (known) return ok(known)
    const folder = await ensureFolder(machine.files, unlocked.folder, 'drafts', selection)
    if (!folder.ok) return folder
    const opened = await openDrafts({ ...machine, dataKey: unlocked.deriveKey('record'), folder: folder.value })
    if (!opened.ok) return opened
    drafts.set(selection, opened.value.drafts)
    return ok(opened.value.drafts)
  })
}

async function write(machine: HostMachine, session: Session, { selection, put, remove }: InputOf<'drafts.write'>) {
  const opened = await draftsOf(machine, session, selection)
  if (!opened.ok) return err(fileFailure(opened.failure))
  const drafts = opened.value
  const saved =
    put.length > 0
      ? await drafts.save(put.map(({ key, text }) => ({ id: key, bytes: utf8ToBytes(text) })))
      : ok(undefined)
  const done = saved.ok ? await drafts.drop(remove) : saved
  if (done.ok) return ok({})
  // What the file holds is not known for certain: it is opened anew next time.
  if (done.failure.kind !== 'draft-limit') session.drafts.delete(selection)
  return err(draftFailure(done.failure))
}
