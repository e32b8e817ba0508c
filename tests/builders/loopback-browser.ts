/** What a browser does around `fetch` and Node does not: keeps the cookie, and says from which origin it asks. */
export interface LoopbackBrowser {
  readonly origin: string
  readonly cookie: string
  readonly key: string
  readonly fetch: typeof fetch
}

/** Opens the printed address as a browser would, and comes back with what a page of that origin then has. */
export async function enterAsBrowser(address: string): Promise<LoopbackBrowser> {
  const { origin } = new URL(address)
  const response = await fetch(address, { redirect: 'manual' })
  if (response.status !== 303) throw new Error(`not let in: ${response.status}`)
  const cookie = (response.headers.get('set-cookie') ?? '').split(';')[0] ?? ''
  const key = /#key=(.+)$/.exec(response.headers.get('location') ?? '')?.[1] ?? ''
  const withCookie: typeof fetch = (input, init) => {
    const headers = new Headers(init?.headers)
    headers.set('cookie', cookie)
    headers.set('origin', origin)
    return fetch(input, { ...init, headers })
  }
  return { origin, cookie, key, fetch: withCookie }
}
