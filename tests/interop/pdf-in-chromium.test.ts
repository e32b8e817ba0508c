/** A document made in the page is the same bytes as one made in Node, so that whoever holds either can compare digests. */
import { createHash } from 'node:crypto'
import { fileURLToPath } from 'node:url'
import { chromium, type Browser, type Page } from 'playwright-core'
import { build } from 'vite'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { chromiumFlags, findChromium } from '../../build/chromium.ts'
import type { DocumentFonts } from '../../shared/documents/frame/document-fonts.ts'
import { aRecap, robotoFonts, someMinutes } from '../unit/documents/frame/a-document.ts'
import { aPng } from '../unit/documents/frame/a-picture.ts'
import { smallTable } from '../unit/documents/tables/a-table.ts'
import { makeDocuments, type PageInput } from './pdf-in-page/entry.ts'

const wait = 120_000
let browser: Browser
let page: Page

beforeAll(async () => {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('no Chromium on this machine')
  browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  page = await browser.newPage()
  // A policy as strict as the page's own: no workers from blobs, no evaluation of text.
  await page.route('https://timbang.invalid/**', async (route) =>
    route.fulfill({
      contentType: route.request().url().endsWith('.js')
        ? 'text/javascript; charset=utf-8'
        : 'text/html; charset=utf-8',
      headers: { 'content-security-policy': "default-src 'none'; script-src 'self'" },
      body: route.request().url().endsWith('.js') ? await bundle() : '<!doctype html><script src="/entry.js"></script>',
    }),
  )
  await page.goto('https://timbang.invalid/')
}, wait)
afterAll(() => browser.close())

async function bundle(): Promise<string> {
  const made = await build({
    configFile: false,
    logLevel: 'error',
    build: {
      write: false,
      minify: true,
      lib: {
        entry: fileURLToPath(new URL('./pdf-in-page/entry.ts', import.meta.url)),
        formats: ['iife'],
        name: 'entry',
      },
    },
  })
  const [output] = Array.isArray(made) ? made : [made]
  const chunk = output && 'output' in output ? output.output[0] : undefined
  if (chunk === undefined) throw new Error('Vite gave no bundle')
  return chunk.code
}

const base64 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64')
const digest = (content: string): string => createHash('sha256').update(Buffer.from(content, 'base64')).digest('hex')

function input(change: Partial<PageInput['document']>): PageInput {
  const fonts = robotoFonts()
  const faces = Object.entries(fonts).map(([face, bytes]: [string, Uint8Array]) => [face, base64(bytes)])
  return {
    document: someMinutes(change),
    logo: base64(aPng({ colour: 6 })),
    fonts: Object.fromEntries(faces) as Record<keyof DocumentFonts, string>,
    table: smallTable,
  }
}

test.each([
  ['a short one on A4', {}],
  [
    'a long one on F4, in two languages',
    { languages: 'id-en', paper: 'f4', sample: true, body: [{ kind: 'table', table: aRecap(150) }] },
  ],
] as const)('%s', { timeout: wait }, async (_, change) => {
  const story = input(change)
  const here = await makeDocuments(story)
  const there = await page.evaluate(
    (given) => (globalThis as unknown as { makeDocuments: typeof makeDocuments }).makeDocuments(given),
    story,
  )
  expect(digest(there.pdf)).toBe(digest(here.pdf))
  expect(digest(there.xlsx)).toBe(digest(here.xlsx))
  expect(digest(there.csv)).toBe(digest(here.csv))
})
