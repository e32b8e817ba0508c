// @vitest-environment jsdom
import { describe, expect, test } from 'vitest'
import { bacaDahulu } from '../../../../shared/documents/handover/baca-dahulu.ts'
import { checkCommands } from '../../../../shared/documents/handover/check-commands.ts'
import type { ReadMeFirst } from '../../../../shared/documents/handover/read-me-first.ts'
import { bytesToUtf8 } from '../../../../shared/kernel/bytes.ts'
import { expectOk } from '../../../../shared/kernel/result.ts'
import { aReadMe as page, chair, hash, secretary } from './a-read-me.ts'

const html = (change: Partial<ReadMeFirst> = {}): string =>
  expectOk(bytesToUtf8(bacaDahulu({ ...page, ...change })), 'UTF-8')
const documentOf = (change: Partial<ReadMeFirst> = {}): Document =>
  new DOMParser().parseFromString(html(change), 'text/html')
const plain = (node: Element | null | undefined): string => (node?.textContent ?? '').replace(/\s+/g, ' ')

describe('one file that needs nothing else', () => {
  test('no script, no address, no picture; the policy forbids them too', () => {
    const made = documentOf()
    expect(made.querySelectorAll('script, link, img, iframe, object, form, a[href]')).toHaveLength(0)
    expect(html()).not.toMatch(/(?:src|href|url|@import)\s*[=(]/i)
    expect(html().replaceAll('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:/)
    expect(made.querySelector('meta[http-equiv]')?.getAttribute('content')).toBe(
      "default-src 'none'; style-src 'unsafe-inline'",
    )
  })

  test('what comes from outside is text and never markup', () => {
    expect(html()).toContain('Dr. Yusnelly &lt;Marajo&gt;')
    expect(html()).toContain('Seleksi internal &amp; mutasi')
    expect(html({ title: { id: '<script>x</script>', en: 'x' } })).not.toContain('<script>')
  })

  test('the same page gives the same bytes', () => {
    expect(bacaDahulu(structuredClone(page))).toEqual(bacaDahulu(page))
  })
})

describe('Indonesian first, then English', () => {
  const sections = [...documentOf().querySelectorAll('section')]

  test('both say the same seven things', () => {
    expect(sections.map((section) => section.lang)).toEqual(['id', 'en'])
    const numbers = sections.map((section) =>
      [...section.querySelectorAll('h2')].map((heading) => heading.textContent?.slice(0, 2)),
    )
    expect(numbers[0]).toEqual(['1.', '2.', '3.', '4.', '5.', '6.', '7.'])
    expect(numbers[1]).toEqual(numbers[0])
    const commands = sections.map((section) => [...section.querySelectorAll('pre')].map((block) => block.textContent))
    expect(commands[0]).toHaveLength(8)
    expect(commands[1]).toEqual(commands[0])
  })

  test('each names the moment in its own words, and Windows honestly', () => {
    expect(plain(sections[0])).toContain('25 November 2026 pukul 09.00 WIB')
    expect(plain(sections[1])).toContain('25 November 2026 at 09:00 WIB')
    expect(plain(sections[0])).toContain('tanda tangan tidak diperiksa')
    expect(plain(sections[1])).toContain('signatures are not checked')
  })

  test('every file is listed with what it is and its size', () => {
    const rows = [...(sections[0]?.querySelectorAll('tbody tr') ?? [])].map(plain)
    expect(rows).toHaveLength(page.files.length)
    expect(rows[1]).toMatch(/^record\/public\.timbangCatatan lengkap bertanda tangan.*1\.385\.042$/)
    expect(rows[4]).toBe('SHA256SUMSDaftar semua berkas dengan sidik jari SHA-256.')
  })
})

test('both codes stand there short, whole and as QR', () => {
  const figures = [...(documentOf().querySelectorAll('section[lang=id] figure') ?? [])]
  expect(figures.map((figure) => figure.querySelector('.code')?.textContent)).toEqual([
    page.founding.code,
    page.result.code,
  ])
  expect(figures.map((figure) => figure.querySelector('code')?.textContent)).toEqual([
    page.founding.hash,
    page.result.hash,
  ])
  expect(figures.map((figure) => figure.querySelectorAll('svg path').length)).toEqual([1, 1])
})

test('a sample says CONTOH in its title and on top of both parts, a real one nowhere', () => {
  const made = documentOf({ sample: true })
  expect(made.title).toMatch(/^CONTOH – /)
  expect([...made.querySelectorAll('.sample')].map((banner) => banner.textContent?.slice(0, 6))).toEqual([
    'CONTOH',
    'CONTOH',
  ])
  expect(html()).not.toContain('CONTOH')
})

test('commands carry this folder’s keys and counts', () => {
  const commands = checkCommands(page)
  expect(commands.sums).toContain('wc -l < SHA256SUMS        # 4\nfind . -type f | wc -l     # 7')
  expect(commands.signatures).toBe(
    `minisign -VHm SHA256SUMS -P ${chair.minisignKey}\nminisign -VHm SHA256SUMS -x SHA256SUMS.2.minisig -P ${secretary.minisignKey}`,
  )
  expect(commands.script).toContain(`# ${hash('6')}\nbash verify.sh "${page.founding.code}" .`)
  expect(commands.windows).toBe('certutil -hashfile record\\public.timbang SHA256')
})
