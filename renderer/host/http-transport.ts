/**
 * The page in a browser: calls and events over loopback HTTP. Each request carries the key that came in the address, which
 * another program on this machine can't know, whatever cookies it is sent.
 */
import { err } from '../../shared/kernel/result.ts'
import { eventText } from '../../shared/host/host-events.ts'
import { answerText, type Transport } from '../../shared/host/wire.ts'

export interface HttpSurroundings {
  /** Origin of the host, without a slash at the end. */
  readonly origin: string
  readonly key: string
  readonly fetch: typeof fetch
  /** Milliseconds before a broken stream of events is opened again. */
  readonly retryAfter: number
}

const unreachable = answerText(err({ kind: 'host-unreachable' }))

export function httpTransport(surroundings: HttpSurroundings): Transport {
  const stream = sharedStream(surroundings)
  return {
    call: async (wire) => {
      try {
        const response = await post(surroundings, '/call', { body: wire })
        return await response.text()
      } catch {
        return unreachable
      }
    },
    onEvent: stream,
  }
}

/** One stream for all listeners: a browser opens only six connections to an origin, and calls need some of them. */
function sharedStream(surroundings: HttpSurroundings): Transport['onEvent'] {
  const listeners = new Set<(wire: string) => void>()
  const tell = (wire: string): void => {
    for (const listener of listeners) listener(wire)
  }
  let quit: AbortController | null = null
  return (listener) => {
    const own = (wire: string): void => listener(wire)
    listeners.add(own)
    if (!quit) {
      quit = new AbortController()
      void listenWhile(surroundings, quit.signal, tell)
    }
    return () => {
      listeners.delete(own)
      if (listeners.size > 0) return
      quit?.abort()
      quit = null
    }
  }
}

const post = ({ origin, key, fetch }: HttpSurroundings, path: string, more: RequestInit): Promise<Response> =>
  fetch(`${origin}${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-timbang-key': key },
    credentials: 'same-origin',
    redirect: 'error',
    ...more,
  })

/** One stream after another, until nobody listens any more or the host says that this page may not. */
async function listenWhile(
  surroundings: HttpSurroundings,
  signal: AbortSignal,
  tell: (wire: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    const status = await readStream(surroundings, signal, tell)
    if (signal.aborted) return
    tell(eventText({ event: 'contact.broken' }))
    if (status === 401 || status === 403) return
    await new Promise((resolve) => setTimeout(resolve, surroundings.retryAfter))
  }
}

/** Returns when the stream has ended, with its status; `null` where there was none: the host ended, the machine slept. */
async function readStream(
  surroundings: HttpSurroundings,
  signal: AbortSignal,
  tell: (wire: string) => void,
): Promise<number | null> {
  try {
    const response = await post(surroundings, '/events', { body: '{}', signal })
    if (response.ok && response.body) await eachLine(response.body, (line) => !signal.aborted && tell(line))
    return response.status
  } catch {
    return null
  }
}

async function eachLine(body: ReadableStream<Uint8Array<ArrayBuffer>>, take: (line: string) => void): Promise<void> {
  const reader = body.pipeThrough(new TextDecoderStream()).getReader()
  let rest = ''
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    const lines = (rest + part.value).split('\n')
    rest = lines.pop() ?? ''
    for (const line of lines) if (line !== '') take(line)
  }
}
