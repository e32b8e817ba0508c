/**
 * Who may talk to this host: the browser that was opened with the address it printed, and no other page or program.
 *
 * The token in that address works once and is exchanged for two secrets. The cookie (HttpOnly) keeps the page's files from
 * strangers. Cookies ignore ports, so another program on 127.0.0.1 could be sent it; therefore each call must also carry
 * a key that only a page of this very origin can know: it comes in the fragment of the redirect and stays in that tab.
 */
import { createHash, randomBytes, timingSafeEqual } from 'node:crypto'

export interface Session {
  readonly cookie: string
  readonly key: string
}

const secret = (): string => randomBytes(32).toString('base64url')

/** Equal lengths are needed for a comparison in constant time; digests have them. */
const digest = (text: string): Buffer => createHash('sha256').update(text).digest()
const same = (a: string, b: string): boolean => timingSafeEqual(digest(a), digest(b))

/** Tabs and browsers that may be open at once; the oldest goes first. */
const maxSessions = 8

export class Sessions {
  #token: string | null = null
  readonly #sessions: Session[] = []

  /** A new one-time token. The one before it, if nobody used it, is void. */
  issueToken(): string {
    this.#token = secret()
    return this.#token
  }

  /** `null` for a token that is wrong, or was used before. */
  redeem(token: string): Session | null {
    if (this.#token === null || !same(token, this.#token)) return null
    this.#token = null
    const session = { cookie: secret(), key: secret() }
    this.#sessions.push(session)
    if (this.#sessions.length > maxSessions) this.#sessions.shift()
    return session
  }

  /** Whose cookie this is. */
  find(cookie: string | null): Session | null {
    return cookie === null ? null : (this.#sessions.find((session) => same(cookie, session.cookie)) ?? null)
  }

  mayCall(cookie: string | null, key: string | null): boolean {
    const session = this.find(cookie)
    return session !== null && key !== null && same(key, session.key)
  }
}

/** Two hosts on one machine must not overwrite each other's cookie, hence the port in its name. */
export const cookieNameOf = (port: number): string => `timbang-${port}`

export const cookieLine = (port: number, { cookie }: Session): string =>
  `${cookieNameOf(port)}=${cookie}; HttpOnly; SameSite=Strict; Path=/`

export function cookieIn(header: string | undefined, port: number): string | null {
  const prefix = `${cookieNameOf(port)}=`
  const pair = header
    ?.split(';')
    .map((part) => part.trim())
    .find((part) => part.startsWith(prefix))
  return pair === undefined ? null : pair.slice(prefix.length)
}
