/** Events for one tab: an answer that does not end, one event a line. An empty line now and then shows that both live. */
import type { ServerResponse } from 'node:http'
import type { EventFan } from '../../shared/host/event-fan.ts'

const heartbeatMillis = 15_000

export function streamEvents(response: ServerResponse, events: EventFan): void {
  response.writeHead(200, { 'content-type': 'application/x-ndjson', 'cache-control': 'no-store' })
  response.write('\n')
  const quit = events.subscribe((wire) => response.write(`${wire}\n`))
  const heartbeat = setInterval(() => response.write('\n'), heartbeatMillis)
  response.once('close', () => {
    clearInterval(heartbeat)
    quit()
  })
}
