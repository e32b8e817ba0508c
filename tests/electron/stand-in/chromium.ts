/**
 * The Chromium behind the windows. Chromium as the tests drive it can't open a scheme of its own, so `timbang://app`
 * appears to it as an https origin that does not exist; every request is caught here and goes the way that Electron
 * would send it: first past the navigation guard and `webRequest`, then to the scheme's handler, and nowhere else.
 */
import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import {
  chromium,
  type BrowserContext,
  type Frame,
  type Page,
  type Request as PlaywrightRequest,
  type Route,
} from 'playwright-core'
import { chromiumFlags, findChromium } from '../../../build/chromium.ts'

export const toHttps = (url: string): string => url.replace(/^timbang:\/\/([^/]+)/, 'https://$1.timbang.invalid')
export const toScheme = (url: string): string => url.replace(/^https:\/\/([^/]+)\.timbang\.invalid/, 'timbang://$1')

type Handler = (request: Request) => Response | Promise<Response>

/** What the session was told, and what came of it. */
export interface Traffic {
  readonly handlers: Map<string, Handler>
  /** `true`: cancelled. */
  beforeRequest: ((url: string) => boolean) | null
  /** What pages asked of other addresses than the app's own, and did not get. */
  readonly strays: string[]
  readonly willNavigate: (page: Page, url: string, isMainFrame: boolean) => boolean
  readonly onPopup: (opener: Page, popup: Page) => void
}

export interface Windows {
  newPage(): Promise<Page>
  close(): Promise<void>
}

export async function startChromium(traffic: Traffic): Promise<Windows> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine: npm test installs one')
  const profile = await mkdtemp(path.join(tmpdir(), 'timbang-stand-in-'))
  const context = await chromium.launchPersistentContext(profile, {
    executablePath,
    args: [...chromiumFlags],
    headless: true,
    viewport: null,
  })
  await context.route(
    (url) => url.protocol !== 'data:',
    (route) => answer(route, traffic),
  )
  watchPopups(context, traffic)
  return {
    newPage: () => context.newPage(),
    close: async () => {
      await context.close()
      await rm(profile, { recursive: true, force: true })
    },
  }
}

async function answer(route: Route, traffic: Traffic): Promise<void> {
  const asked = route.request()
  const url = toScheme(asked.url())
  // A navigation that the page began; what the window itself loads has no page to come from yet.
  const frame = asked.isNavigationRequest() ? frameOf(asked) : null
  // A popup asks before it has a frame; it is closed in a moment, unless the guard allows it.
  if (frame === 'none yet') return route.abort('aborted')
  if (
    frame &&
    frame.page().url() !== 'about:blank' &&
    !traffic.willNavigate(frame.page(), url, frame.parentFrame() === null)
  ) {
    return route.abort('aborted')
  }
  const handler = traffic.handlers.get(new URL(url).protocol.slice(0, -1))
  if (traffic.beforeRequest?.(url) || !handler) {
    traffic.strays.push(url)
    return route.abort('blockedbyclient')
  }
  const body = asked.postDataBuffer()
  const request = new Request(asked.url(), {
    method: asked.method(),
    headers: asked.headers(),
    ...(body ? { body: new Uint8Array(body) } : {}),
  })
  // A URL of an own scheme can't be given to the constructor with everything else intact, so it is put in its place.
  Object.defineProperty(request, 'url', { value: url })
  const response = await handler(request)
  const headers = Object.fromEntries(response.headers)
  return route.fulfill({ status: response.status, headers, body: Buffer.from(await response.arrayBuffer()) })
}

function frameOf(asked: PlaywrightRequest): Frame | 'none yet' {
  try {
    return asked.frame()
  } catch {
    return 'none yet'
  }
}

function watchPopups(context: BrowserContext, traffic: Traffic): void {
  context.on('page', (page) => {
    void page.opener().then((opener) => {
      if (opener) traffic.onPopup(opener, page)
    })
  })
}
