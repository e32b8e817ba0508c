/**
 * What a request must look like before anything is done for it. A page elsewhere can make a browser send requests here,
 * also under a name that it has pointed at 127.0.0.1; it can't forge these headers.
 */
import type { IncomingHttpHeaders } from 'node:http'

export interface Refusal {
  readonly status: 403 | 405 | 415
  readonly why: 'host' | 'origin' | 'site' | 'method' | 'content-type'
}

/** The only name under which this host answers: an IndexedDB belongs to an origin, so `localhost` would be another. */
export const originOf = (port: number): string => `http://127.0.0.1:${port}`

interface Asked {
  readonly method?: string | undefined
  readonly headers: IncomingHttpHeaders
}

export function refusalOfAny({ headers }: Asked, port: number): Refusal | null {
  return headers.host === `127.0.0.1:${port}` ? null : { status: 403, why: 'host' }
}

/** For files of the page, and the address with the token, which is opened from outside. */
export function refusalOfFile(asked: Asked, port: number): Refusal | null {
  const refused = refusalOfAny(asked, port)
  if (refused) return refused
  if (asked.method !== 'GET' && asked.method !== 'HEAD') return { status: 405, why: 'method' }
  const site = asked.headers['sec-fetch-site']
  return site === undefined || site === 'same-origin' || site === 'none' ? null : { status: 403, why: 'site' }
}

/** For calls: from a script of this origin, with JSON, so that no form and no simple request can ever pass. */
export function refusalOfCall(asked: Asked, port: number): Refusal | null {
  const refused = refusalOfAny(asked, port)
  if (refused) return refused
  if (asked.method !== 'POST') return { status: 405, why: 'method' }
  if (asked.headers.origin !== originOf(port)) return { status: 403, why: 'origin' }
  const site = asked.headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return { status: 403, why: 'site' }
  const plain = asked.headers['content-type'] === 'application/json' && asked.headers['content-encoding'] === undefined
  return plain ? null : { status: 415, why: 'content-type' }
}
