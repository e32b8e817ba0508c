/** Chromium for the tests of the shell, and the gallery built and served under the page's own policy. */
import { randomBytes } from 'node:crypto'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import react from '@vitejs/plugin-react'
import { chromium, type Browser, type BrowserContext, type Page } from 'playwright-core'
import { build } from 'vite'
import { chromiumFlags, findChromium } from '../../build/chromium.ts'
import { projectRoot } from '../../build/run-tool.ts'
import { contentTypeOf, pageFileOf, pageHeaders, withNonce } from '../../shared/host/page-policy.ts'

export async function launchChromium(): Promise<Browser> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine: npm test installs one')
  return chromium.launch({ executablePath, args: [...chromiumFlags] })
}

const built = path.join(projectRoot, '.cache/gallery')
export const galleryOrigin = 'https://gallery.timbang.invalid'

export async function buildGallery(): Promise<void> {
  await build({
    root: path.join(projectRoot, 'tests/e2e/gallery'),
    configFile: false,
    logLevel: 'warn',
    base: './',
    plugins: [react()],
    build: {
      outDir: built,
      emptyOutDir: true,
      target: 'chrome150',
      assetsInlineLimit: 0,
      modulePreload: { polyfill: false },
    },
  })
}

export interface Opened {
  readonly page: Page
  readonly context: BrowserContext
  /** What the page's policy stopped, and what went to the console as an error. */
  readonly complaints: string[]
  /** Requests to any address but the page's own. */
  readonly strays: string[]
}

export interface Look {
  readonly width?: number
  readonly height?: number
  readonly scheme?: 'light' | 'dark'
  readonly language?: 'id' | 'en'
}

/** A new profile at the gallery's door, let in, with everything it does written down. */
export async function openGallery(
  browser: Browser,
  { width = 1366, height = 768, scheme = 'light', language = 'id' }: Look = {},
): Promise<Opened> {
  const context = await browser.newContext({ viewport: { width, height }, colorScheme: scheme })
  const complaints: string[] = []
  const strays: string[] = []
  await context.route('**/*', async (route) => {
    const url = new URL(route.request().url())
    if (url.origin !== galleryOrigin) {
      strays.push(url.href)
      return route.abort()
    }
    const file = pageFileOf(url.pathname)
    const nonce = randomBytes(18).toString('base64url')
    if (file === null) return route.fulfill({ status: 404 })
    const bytes = readFileSync(path.join(built, file))
    const body = file === 'index.html' ? withNonce(bytes.toString(), nonce) : bytes
    return route.fulfill({ headers: { ...pageHeaders(nonce), 'content-type': contentTypeOf(file) ?? '' }, body })
  })
  const page = await context.newPage()
  page.on('console', (message) => {
    if (message.type() === 'error' || message.type() === 'warning') complaints.push(message.text())
  })
  page.on('pageerror', (error) => complaints.push(error.message))
  await page.addInitScript(
    `localStorage.getItem('timbang-language') ?? localStorage.setItem('timbang-language', ${JSON.stringify(language)})`,
  )
  await page.goto(`${galleryOrigin}/#/enter`)
  await page.getByText('Siti Rahmah').waitFor()
  return { page, context, complaints, strays }
}

/** Through the navigation, as a person goes: a new address would be a new page, and locked again. */
export async function goTo({ page }: Opened, room: string): Promise<void> {
  await page.getByRole('link', { name: room }).click()
  // On a narrow screen the list of rooms closes once one was chosen.
  const link = page.getByRole('link', { name: room, includeHidden: true })
  await link.and(page.locator('[aria-current=page]')).waitFor({ state: 'attached' })
  await page.evaluate('document.fonts.ready')
}
