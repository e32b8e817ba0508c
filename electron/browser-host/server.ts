/**
 * The loopback server: the page's files, `POST /call`, `POST /events`, and the address with the one-time token. Nothing
 * else is answered, and nothing before its guard has passed.
 */
import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import type { Dispatch } from '../../shared/host/dispatcher.ts'
import type { EventFan } from '../../shared/host/event-fan.ts'
import type { WireFailure } from '../../shared/host/failures.ts'
import { pageFileOf, pageHeaders, withNonce } from '../../shared/host/page-policy.ts'
import { answerText } from '../../shared/host/wire.ts'
import { err } from '../../shared/kernel/result.ts'
import { streamEvents } from './event-stream.ts'
import type { PageFiles } from './page-files.ts'
import { readBody } from './read-body.ts'
import { originOf, refusalOfCall, refusalOfFile } from './request-guard.ts'
import { cookieIn, cookieLine, type Session, type Sessions } from './session.ts'
import { strangerPage } from './stranger-page.ts'

export interface Served {
  readonly dispatch: Dispatch
  readonly events: EventFan
  readonly page: PageFiles
  readonly sessions: Sessions
  /** Largest call in bytes. */
  readonly maxCall: number
  readonly onBug: (cause: unknown) => void
}

export const keyHeader = 'x-timbang-key'

interface Exchange {
  readonly request: IncomingMessage
  readonly response: ServerResponse
  readonly port: number
}

export function makeServer(served: Served): Server {
  const server = createServer({ maxHeaderSize: 16_384, requestTimeout: 120_000 }, (request, response) => {
    const address = server.address()
    const port = typeof address === 'object' && address !== null ? address.port : 0
    answer(served, { request, response, port }).catch((cause: unknown) => {
      served.onBug(cause)
      if (response.headersSent) response.destroy()
      else say(response, 500, { kind: 'host-bug' })
    })
  })
  server.maxConnections = 64
  return server
}

async function answer(served: Served, exchange: Exchange): Promise<void> {
  const { pathname } = urlOf(exchange)
  if (pathname === '/call' || pathname === '/events') return answerScript(served, exchange, pathname)
  answerFile(served, exchange)
}

/** Taken apart by hand: `new URL` would resolve `..` and `//host` before anybody has looked at them. */
function urlOf({ request }: Exchange): { pathname: string; token: string | null } {
  const [pathname = '', query = ''] = (request.url ?? '').split('?', 2)
  return { pathname, token: new URLSearchParams(query).get('token') }
}

async function answerScript(served: Served, exchange: Exchange, pathname: string): Promise<void> {
  const { request, response, port } = exchange
  const refused = refusalOfCall(request, port)
  if (refused) return say(response, refused.status, { kind: 'sender-refused' })
  const key = request.headers[keyHeader]
  const cookie = cookieIn(request.headers.cookie, port)
  if (!served.sessions.mayCall(cookie, typeof key === 'string' ? key : null)) {
    return say(response, 401, { kind: 'session-ended' })
  }
  if (pathname === '/events') return streamEvents(response, served.events)
  const body = await readBody(request, served.maxCall)
  if (!body.ok) {
    if (body.failure.kind !== 'too-large') return say(response, 400, { kind: 'malformed-request' })
    return say(response, 413, { kind: 'request-too-large', limit: served.maxCall })
  }
  sendJson(response, 200, await served.dispatch(body.value))
}

function answerFile(served: Served, exchange: Exchange): void {
  const { request, response, port } = exchange
  const refused = refusalOfFile(request, port)
  if (refused) return sendText(response, refused.status, refused.why)
  const { pathname, token } = urlOf(exchange)
  if (token !== null && pathname === '/' && request.method === 'GET') {
    const session = served.sessions.redeem(token)
    if (session) return enter(response, port, session)
  }
  if (!served.sessions.find(cookieIn(request.headers.cookie, port))) {
    return sendText(response, 401, strangerPage)
  }
  const name = pageFileOf(pathname)
  const file = name === null ? undefined : served.page.get(name)
  if (!file) return sendText(response, 404, 'tidak ada · not found')
  const nonce = newNonce()
  const body = name === 'index.html' ? withNonce(new TextDecoder().decode(file.bytes), nonce) : file.bytes
  response.writeHead(200, { ...pageHeaders(nonce), 'content-type': file.contentType })
  response.end(request.method === 'HEAD' ? undefined : body)
}

const newNonce = (): string => randomBytes(18).toString('base64url')

/** The key goes in the fragment: it is not sent anywhere, and the page takes it out of the address at once. */
function enter(response: ServerResponse, port: number, session: Session): void {
  const location = `${originOf(port)}/#key=${session.key}`
  response.writeHead(303, { ...pageHeaders(newNonce()), 'set-cookie': cookieLine(port, session), location })
  response.end()
}

const say = (response: ServerResponse, status: number, failure: WireFailure): void =>
  sendJson(response, status, answerText(err(failure)))

function sendJson(response: ServerResponse, status: number, text: string): void {
  // A refused body is not read to its end, so the connection can't be used again.
  const close = status === 200 ? {} : { connection: 'close' }
  response.writeHead(status, { ...pageHeaders(newNonce()), 'content-type': 'application/json', ...close })
  response.end(text)
}

function sendText(response: ServerResponse, status: number, text: string): void {
  const contentType = text.startsWith('<!doctype') ? 'text/html; charset=utf-8' : 'text/plain; charset=utf-8'
  response.writeHead(status, { ...pageHeaders(newNonce()), 'content-type': contentType })
  response.end(text)
}
