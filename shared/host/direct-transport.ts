/** Page and host in one process: tests, and programs without a page. The text is the same as over any other transport. */
import type { Dispatch } from './dispatcher.ts'
import { EventFan } from './event-fan.ts'
import type { Transport } from './wire.ts'

export const directTransport = (dispatch: Dispatch, events: EventFan): Transport => ({
  call: dispatch,
  onEvent: (listener) => events.subscribe(listener),
})
