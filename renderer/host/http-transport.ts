/**
 * The page in a browser: calls and events over loopback HTTP. Each request carries the key that came in the address, which
 * another program on this machine can't know, whatever cookies it is sent.
 */
import { err } from '../../shared/kernel/result.ts'
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
  return {
    call: async (wire) => {
      try {
        const response = await post(surroundings, '/call', { body: wire })
        return await response.text()
      } catch {
        return unreachable
      }
    },
    onEvent: (listener) => {
      const quit = new AbortController()
      void listenWhile(surroundings, quit.signal, listener)
      return () => quit.abort()
    },
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
  listener: (wire: string) => void,
): Promise<void> {
  while (!signal.aborted) {
    try {
      const response = await post(surroundings, '/events', { body: '{}', signal })
      if (response.status === 401 || response.status === 403) return
      if (response.ok && response.body) await eachLine(response.body, (line) => !signal.aborted && listener(line))
    } catch {
      // The host ended or the machine slept; the next call says so to the person, here only the stream is opened again.
    }
    await new Promise((resolve) => setTimeout(resolve, surroundings.retryAfter))
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
