/**
 * Hears in every answer whether the host is still there and still knows this page, so that one place can say so and no
 * screen has to.
 */
import type { FailureKind } from '../../shared/host/failures.ts'
import type { Transport } from '../../shared/host/wire.ts'

export type Contact = 'there' | 'unreachable' | 'session-ended'

export interface Watch {
  readonly onContact: (contact: Contact) => void
  /** The host says that no identity is unlocked any more. */
  readonly onLocked: () => void
}

const begin = (kind: FailureKind): string => `{"ok":false,"failure":{"kind":"${kind}"`

export function watchedTransport(transport: Transport, { onContact, onLocked }: Watch): Transport {
  return {
    call: async (wire) => {
      const answer = await transport.call(wire)
      if (answer.startsWith(begin('host-unreachable'))) onContact('unreachable')
      else if (answer.startsWith(begin('session-ended'))) onContact('session-ended')
      else onContact('there')
      if (answer.startsWith(begin('identity-locked'))) onLocked()
      return answer
    },
    onEvent: (listener) => transport.onEvent(listener),
  }
}
