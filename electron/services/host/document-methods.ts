/** Documents: those that the page made and those that are made here out of the record, each written with its signature beside it. */
import { base64ToBytes } from '../../../shared/host/base64.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import type { Target } from '../../../shared/host/tokens.ts'
import type { Hash } from '../../../shared/kernel/ids.ts'
import { instantSchema } from '../../../shared/kernel/instant.ts'
import { err, expectOk, ok } from '../../../shared/kernel/result.ts'
import { formatComment } from '../../../shared/record/minisign-comment.ts'
import { isRecordLike } from '../../../shared/record/minisign-sign.ts'
import { askedPdf } from '../documents/asked-documents.ts'
import type { HostContext, Part } from './host-context.ts'
import { benchOf } from './bench-of.ts'
import type { Session } from './session.ts'
import { nameAt, writeTo } from './targets.ts'

export const documentMethods = (context: HostContext): Part<'document.write' | 'document.make'> => ({
  'document.write': (input) => context.sessions.within((session) => write(context, session, input)),
  'document.make': (input) => context.sessions.within((session) => make(context, session, input)),
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
  if (!sign) return writeTo(context, to, { bytes, replace })
  return writeSigned(context, session, { selection, bytes, name: name.value, to, replace })
}

async function make(
  context: HostContext,
  session: Session,
  { selection, what, paper, to, replace }: InputOf<'document.make'>,
) {
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const name = await nameAt(context, to)
  if (!name.ok) return name
  const { record } = bench.value
  const at = instantSchema.parse(context.machine.clock.now())
  const bytes = await askedPdf(bench.value.state(), what, { me: record.me, at, paper })
  if (!bytes) return err({ kind: 'document-unavailable' } as const)
  return writeSigned(context, session, { selection, bytes, name: name.value, to, replace })
}

interface Signed {
  readonly selection: Hash | null
  readonly bytes: Uint8Array
  readonly name: string
  readonly to: Target
  readonly replace: boolean
}

async function writeSigned(context: HostContext, session: Session, { selection, bytes, name, to, replace }: Signed) {
  const written = await writeTo(context, to, { bytes, replace })
  if (!written.ok) return written
  const detail = `${context.machine.clock.now()} ${name.replace(/[^!-~]+/g, '-')}`.slice(0, 400)
  const signature = session.unlocked.signer.sign(bytes, formatComment({ kind: 'document', selection, detail }))
  const beside = await writeTo(context, to, { bytes: signature, replace, suffix: '.minisig' })
  return beside.ok ? ok(written.value) : beside
}
