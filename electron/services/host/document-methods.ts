/** A document that the page made, written with its signature beside it, where one is wanted. */
import { base64ToBytes } from '../../../shared/host/base64.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import { err, expectOk, ok } from '../../../shared/kernel/result.ts'
import { formatComment } from '../../../shared/record/minisign-comment.ts'
import { isRecordLike } from '../../../shared/record/minisign-sign.ts'
import type { HostContext, Part } from './host-context.ts'
import { benchOf } from './bench-of.ts'
import type { Session } from './session.ts'
import { nameAt, writeTo } from './targets.ts'

export const documentMethods = (context: HostContext): Part<'document.write'> => ({
  'document.write': (input) => context.sessions.within((session) => write(context, session, input)),
})

async function write(
  context: HostContext,
  session: Session,
  { selection, bytes: text, to, replace, sign }: InputOf<'document.write'>,
) {
  const bytes = expectOk(base64ToBytes(text), 'the contract lets only Base64 in')
  if (selection !== null) {
    const bench = await benchOf(session, selection)
    if (!bench.ok) return bench
  }
  const name = await nameAt(context, to)
  if (!name.ok) return name
  if (sign && isRecordLike(bytes)) return err({ kind: 'document-refused', name: name.value.slice(0, 260) } as const)
  const written = await writeTo(context, to, { bytes, replace })
  if (!written.ok || !sign) return written
  const detail = `${context.machine.clock.now()} ${name.value.replace(/[^!-~]+/g, '-')}`.slice(0, 400)
  const signature = session.unlocked.signer.sign(bytes, formatComment({ kind: 'document', selection, detail }))
  const beside = await writeTo(context, to, { bytes: signature, replace, suffix: '.minisig' })
  return beside.ok ? ok(written.value) : beside
}
