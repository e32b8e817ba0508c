/** The frame and the kit in a real Chromium: accessible, whole at 200 %, within the page's policy, by keyboard alone. */
import AxeBuilder from '@axe-core/playwright'
import type { Browser } from 'playwright-core'
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest'
import { buildGallery, goTo, launchChromium, openGallery, type Look, type Opened } from './shell-pages.ts'

let browser: Browser
let opened: Opened | null = null

beforeAll(async () => {
  await buildGallery()
  browser = await launchChromium()
}, 120_000)
afterAll(() => browser.close())
afterEach(async () => {
  const last = opened
  opened = null
  await last?.context.close()
  expect([last?.complaints, last?.strays]).toEqual([[], []])
})

const open = async (look: Look = {}): Promise<Opened> => {
  opened = await openGallery(browser, look)
  return opened
}

const rooms = ['Ruang penilaian', 'Ruang timbang', 'Pertukaran'] as const

/** What axe finds, as `rule: where`. */
async function findings({ page }: Opened): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page: page as never })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .setLegacyMode(true)
    .analyze()
  return violations.flatMap(({ id, nodes }) =>
    nodes.map(({ html, any }) => `${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ''}`),
  )
}

describe.each([
  { scheme: 'light', language: 'id' },
  { scheme: 'dark', language: 'en' },
] as const)('accessible in $scheme, $language', (look) => {
  it.each(rooms)('%s', async (room) => {
    const gallery = await open(look)
    await goTo(gallery, room)
    expect(await findings(gallery)).toEqual([])
  })

  it('dialogs and menus', async () => {
    const gallery = await open(look)
    const { page } = gallery
    await goTo(gallery, 'Pertukaran')
    const isEnglish = look.language === 'en'
    await page.getByRole('button', { name: isEnglish ? 'Choose a file' : 'Pilih berkas' }).click()
    await page.getByRole('button', { name: /PANSEL 1/ }).waitFor()
    expect(await findings(gallery)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('dialog').waitFor({ state: 'detached' })
    await page.locator('.mantine-Modal-overlay').waitFor({ state: 'detached' })
    await page.getByRole('button', { name: isEnglish ? 'Open the gate …' : 'Buka gerbang …' }).click()
    await page.getByRole('dialog').waitFor()
    expect(await findings(gallery)).toEqual([])
    await page.keyboard.press('Escape')
    await page.getByRole('button', { name: 'Toast!' }).click()
    await page.getByRole('button', { name: isEnglish ? 'Language and appearance' : 'Bahasa dan tampilan' }).click()
    await page.getByRole('menu').waitFor()
    expect(await findings(gallery)).toEqual([])
  })
})

describe('whole', () => {
  /** Elements whose words stick out of them, and the page itself if it scrolls sideways. */
  const cut = ({ page }: Opened): Promise<string[]> =>
    page.evaluate(() => {
      const sideways = document.documentElement.scrollWidth > window.innerWidth ? ['page'] : []
      const boxes = [
        ...document.querySelectorAll('button, label, h1, h2, li, figure, legend, [data-tone], header, main'),
      ]
      return [
        ...sideways,
        ...boxes
          .filter((box) => box.scrollWidth > box.clientWidth + 2 && getComputedStyle(box).display !== 'inline')
          .map((box) => box.outerHTML.slice(0, 120)),
      ]
    })

  it.each([
    ['1366 × 768', { width: 1366, height: 768 }],
    ['1920 × 1080', { width: 1920, height: 1080 }],
    ['1366 × 768 enlarged to 200 %', { width: 683, height: 384 }],
    ['1280 × 1024 enlarged to 400 %', { width: 320, height: 256 }],
  ])('at %s, in both languages', async (_what, size) => {
    for (const language of ['id', 'en'] as const) {
      const gallery = await open({ ...size, language })
      for (const room of rooms) {
        const toggle = gallery.page.getByRole('button', { name: language === 'id' ? 'Tampilkan ruang' : 'Show rooms' })
        if (await toggle.isVisible()) await toggle.click()
        await goTo(gallery, room)
        expect(await cut(gallery), `${room} ${language}`).toEqual([])
      }
      await gallery.context.close()
    }
  })

  it('in the bundled typeface, whose figures have one width', async () => {
    const { page } = await open()
    const widths = await page.evaluate(() => {
      const pen = document.createElement('canvas').getContext('2d')
      if (!pen) return []
      pen.font = '16px Roboto'
      return ['0', '1', '4', '7', '8'].map((digit) => pen.measureText(digit).width)
    })
    expect(new Set(widths).size).toBe(1)
    expect(await page.evaluate("document.fonts.check('16px Roboto')")).toBe(true)
    expect(
      await page.evaluate(
        "[...document.fonts].filter(({ status }) => status === 'loaded').map(({ family }) => family)",
      ),
    ).toContain('Roboto')
  })

  it('in the colours that the person chose for the computer', async () => {
    const ground = (page: Opened['page']): Promise<string> =>
      page.evaluate('getComputedStyle(document.body).backgroundColor')
    expect(await ground((await open({ scheme: 'light' })).page)).toBe('rgb(251, 250, 246)')
    await opened?.context.close()
    expect(await ground((await open({ scheme: 'dark' })).page)).toBe('rgb(23, 25, 29)')
  })
})

describe('by keyboard alone', () => {
  it('goes to a room, scores, writes its evidence, and sees where it is', async () => {
    const gallery = await open()
    const { page } = gallery
    await page.keyboard.press('Tab')
    expect(await page.evaluate('document.activeElement.textContent')).toBe('Langsung ke isi')
    await page.getByRole('link', { name: 'Ruang penilaian' }).focus()
    await page.keyboard.press('Enter')
    await page.getByRole('heading', { name: 'Peserta 014' }).waitFor()
    // From the room's beginning into the first criterion: its chosen level takes the focus.
    await page.keyboard.press('Tab')
    expect(await page.getByRole('radio', { name: '4 Baik' }).first().isChecked()).toBe(true)
    const ring = await page.evaluate("getComputedStyle(document.activeElement.closest('label')).outlineStyle")
    expect(ring).toBe('solid')
    await page.keyboard.press('2')
    expect(await page.getByRole('radio', { name: '2 Di bawah cukup' }).first().isChecked()).toBe(true)
    await page.keyboard.press('ArrowRight')
    expect(await page.getByRole('radio', { name: '3 Cukup' }).first().isChecked()).toBe(true)
    await page.keyboard.press('-')
    expect(await page.getByRole('radio', { name: 'Tidak teramati' }).first().isChecked()).toBe(true)
    await page.keyboard.press('Tab')
    await page.keyboard.type(' 5? baik')
    expect(await page.getByRole('textbox', { name: 'Bukti perilaku' }).first().inputValue()).toMatch(/5\? baik$/)
    expect(await page.getByRole('dialog').count()).toBe(0)
  })

  it('reaches the end of a thousand rows', async () => {
    const gallery = await open()
    const { page } = gallery
    await goTo(gallery, 'Ruang timbang')
    expect(await page.locator('tbody tr[aria-rowindex]').count()).toBeLessThan(120)
    await page.getByRole('button', { name: 'Nilai akhir' }).focus()
    await page.keyboard.press('Enter')
    await page.keyboard.press('End')
    await page.locator('tr[aria-rowindex="1001"]').waitFor()
    const heading = page.getByRole('columnheader', { name: 'Nilai akhir' })
    expect(await heading.getAttribute('aria-sort')).toBe('ascending')
    expect(await heading.isVisible()).toBe(true)
  })
})
