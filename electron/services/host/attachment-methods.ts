/** Attachments that are kept, given back to the page: only those whose card is here, and only the bytes that it names. */
import { bytesToBase64 } from '../../../shared/host/base64.ts'
import type { InputOf } from '../../../shared/host/host-contract.ts'
import { err, expectOk, ok } from '../../../shared/kernel/result.ts'
import { attachmentName } from '../../../shared/record/bundle/bundle-names.ts'
import { attachmentSchema, parseCard } from '../../../shared/record/card.ts'
import { nodeCrypto } from '../crypto-node.ts'
import { benchOf } from './bench-of.ts'
import type { HostContext, Part } from './host-context.ts'
import type { Session } from './session.ts'

export const attachmentMethods = (context: HostContext): Part<'attachment.read'> => ({
  'attachment.read': (input) => context.sessions.within((session) => read(session, input)),
})

async function read(session: Session, { selection, card }: InputOf<'attachment.read'>) {
  const bench = await benchOf(session, selection)
  if (!bench.ok) return bench
  const { record } = bench.value
  const held = record.hasCard(card) ? (await record.cards([card])).get(card) : undefined
  if (!held?.ok) return err({ kind: 'attachment-missing' } as const)
  const parsed = expectOk(parseCard(held.value, nodeCrypto), 'the card store holds cards')
  const named = attachmentSchema.safeParse(parsed.card.value)
  if (!named.success) return err({ kind: 'attachment-missing' } as const)
  // Whoever carried a bundle could exchange a file; only the one that was signed for is given on.
  const isNamed = (bytes: Uint8Array): boolean =>
    bytes.length === named.data.size && nodeCrypto.sha256Hex(bytes) === named.data.sha256
  const bytes = (await record.keptFiles(attachmentName(card))).find(isNamed)
  return bytes ? ok({ ...named.data, bytes: bytesToBase64(bytes) }) : err({ kind: 'attachment-missing' } as const)
}
