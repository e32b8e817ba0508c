/** Our PDFs as other programs see them: their text, fonts, pages and codes. */
import jsQR from 'jsqr'
import { describe, expect, test } from 'vitest'
import type { Block, OfficialDocument } from '../../shared/documents/frame/official-document.ts'
import { renderPdf } from '../../shared/documents/frame/render-pdf.ts'
import { aRecap, paragraph, resultCode, robotoFonts, someMinutes } from '../unit/documents/frame/a-document.ts'
import { fontsOf, greyPagesOf, infoOf, pagesOf, type GreyPage } from './pdf-tools.ts'

const wait = { timeout: 60_000 }
const fonts = robotoFonts()
const render = (change: Partial<OfficialDocument> = {}) => renderPdf(someMinutes(change), fonts)
const plain = (text: string): string => text.replace(/\s+/g, ' ')
const longName = 'Dr. Drs. H. Muhammad Zulkarnain Abdurrahman Harahap Sutan Pamuncak, S.H., M.M.'

test('one page holds the parts of an official document, in their order', wait, async () => {
  const pdf = await render({ standing: 'official', body: [paragraph('Isi berita acara.')] })
  const pages = pagesOf(pdf)
  expect(pages).toHaveLength(1)
  const text = plain(pages[0] ?? '')
  const parts = [
    'PEMERINTAH KOTA SAWAHLUNTO',
    'BADAN KEPEGAWAIAN DAN PENGEMBANGAN SUMBER DAYA MANUSIA',
    'Jalan Contoh No. 1',
    'BERITA ACARA',
    'NOMOR: 800.1.2/0123/BKPSDM-SWL/XI/2026',
    'TENTANG',
    'RAPAT PLENO PENETAPAN HASIL SELEKSI INTERNAL TAHUN 2026',
    'Dasar hukum:',
    '1. Undang-Undang Nomor 20 Tahun 2023',
    'Isi berita acara.',
    'Sawahlunto, 24 November 2026',
    'Ketua Panitia Seleksi',
    'Ratna Dewi, S.Sos., M.Si.',
    'NIP 198002022005012002',
    'Tembusan:',
    '3. Arsip.',
    `Kode hasil: ${resultCode}`,
    'Halaman 1 dari 1',
  ]
  const places = parts.map((part) => text.indexOf(part))
  expect(places.filter((place) => place < 0)).toEqual([])
  expect(places).toEqual(places.toSorted((a, b) => a - b))
  expect(text).not.toMatch(/KONSEP|CONTOH|PEMBANDING/)
})

test('a name of any length is there whole', wait, async () => {
  const text = plain(pagesOf(await render()).join(' '))
  for (const word of longName.split(' ')) expect(text).toContain(word)
})

describe('five pages and more', () => {
  const many = () =>
    render({
      languages: 'id-en',
      paper: 'f4',
      standing: 'check',
      sample: true,
      body: [{ kind: 'table', table: aRecap(200) }, paragraph('Selesai.')],
    })

  test('page x of y, code and standing on every page; headings of the table on each that it fills', wait, async () => {
    const pages = pagesOf(await many())
    expect(pages.length).toBeGreaterThanOrEqual(5)
    pages.forEach((page, at) => {
      expect(page).toContain(`Halaman ${at + 1} dari ${pages.length} · Page ${at + 1} of ${pages.length}`)
      expect(plain(page)).toContain('CONTOH · PERHITUNGAN PEMBANDING – BUKAN HASIL RESMI')
      expect(page).toContain(resultCode)
    })
    for (const page of pages.filter((one) => /0024-000\d{3}/.test(one))) expect(plain(page)).toContain('Peringkat')
  })

  test('every row is there once, its figures with decimal commas', wait, async () => {
    const text = (await many().then(pagesOf)).join('\n')
    const numbers = [...text.matchAll(/0024-(\d{6})/g)].map(([, digits]) => Number(digits))
    expect(numbers).toEqual(Array.from({ length: 200 }, (_, i) => i + 1))
    expect(text).toMatch(/0024-000001\s+Siti Rahmah\s+95,00\s+1\.385,500\s+1\b/)
  })
})

test('the mark across the page is drawn and not written', wait, async () => {
  const [page = ''] = pagesOf(await render({ standing: 'draft' }))
  expect(page.match(/KONSEP/g)).toHaveLength(1)
})

test('a heading never stands last on its page', wait, async () => {
  const filler = (lines: number): Block[] => Array.from({ length: lines }, (_, i) => paragraph(`Baris ${i}`))
  for (let lines = 20; lines <= 32; lines += 2) {
    const body: Block[] = [
      ...filler(lines),
      { kind: 'heading', text: 'JUDUL', level: 1 },
      { kind: 'table', table: aRecap(3) },
    ]
    const pages = pagesOf(await render({ letterhead: null, legalBasis: [], copies: [], body }))
    const page = pages.find((one) => one.includes('JUDUL')) ?? ''
    expect(page.slice(page.indexOf('JUDUL')), `${lines} lines before`).toContain('Siti Rahmah')
  }
})

test('signatures never stand alone on a page', wait, async () => {
  for (let lines = 6; lines <= 20; lines += 2) {
    const body = [...Array.from({ length: lines }, (_, i) => paragraph(`Baris ${i}`)), paragraph('Demikian dibuat.')]
    const pages = pagesOf(await render({ body }))
    const page = pages.find((one) => one.includes('Ketua Panitia')) ?? ''
    expect(page, `${lines} lines before`).toContain('Demikian dibuat.')
    expect(page).toContain('NIP 196805051993031004')
  }
})

test('few signatures stay together', wait, async () => {
  const minutes = someMinutes()
  const [one, two] = minutes.closing?.signatures ?? []
  if (!minutes.closing || !one || !two) throw new Error('minutes are signed')
  const closing = {
    ...minutes.closing,
    signatures: [one, two, { ...one, name: 'Penanda Ketiga' }, { ...two, name: 'Penanda Keempat' }],
  }
  for (let lines = 2; lines <= 16; lines += 2) {
    const pages = pagesOf(
      await render({ closing, body: Array.from({ length: lines }, (_, i) => paragraph(`Baris ${i}`)) }),
    )
    const page = pages.find((text) => text.includes('Penanda Ketiga')) ?? ''
    expect(page, `${lines} lines before`).toContain('Ratna Dewi')
    expect(page).toContain(`Baris ${lines - 1}`)
  }
})

test('nothing is cut off that is higher than a page', wait, async () => {
  const long = (mark: string): string => Array.from({ length: 900 }, (_, i) => `${mark}${i}`).join(' ')
  const table = aRecap(3)
  const signatures = Array.from({ length: 20 }, (_, i) => ({
    position: [`Anggota ke-${i}`],
    name: `Nama ${i} Panitia`,
    rank: null,
    nip: null,
  }))
  const minutes = someMinutes()
  const pages = pagesOf(
    await render({
      body: [
        {
          kind: 'table',
          table: { ...table, rows: table.rows.map((row, at) => row.with(2, at === 0 ? long('sel') : 'Siti')) },
        },
        { kind: 'notice', title: 'Perhatian', lines: [long('baris')] },
        paragraph(long('akhir')),
      ],
      closing: minutes.closing === null ? null : { ...minutes.closing, signatures },
    }),
  )
  const words = new Set(pages.join(' ').split(/\s+/))
  for (const mark of ['sel', 'baris', 'akhir']) {
    const lost = long(mark)
      .split(' ')
      .filter((word) => !words.has(word))
    expect(lost).toEqual([])
  }
  const text = plain(pages.join(' '))
  for (const { name } of signatures) expect(text).toContain(name)
})

test('all fonts are embedded, and the file says what it is', wait, async () => {
  const pdf = await render({ languages: 'id-en' })
  const used = fontsOf(pdf)
  expect(used.map(({ embedded }) => embedded)).toEqual(used.map(() => true))
  expect(used.length).toBeGreaterThanOrEqual(3)
  const info = infoOf(pdf)
  expect(info).toMatch(/Title:\s+Berita acara rapat pleno penetapan hasil\n/)
  expect(info).toMatch(/Producer:\s+Timbang\n/)
  expect(info).toMatch(/JavaScript:\s+no\n/)
  expect(info).toMatch(/Encrypted:\s+no\n/)
  expect(info).toMatch(/Page size:\s+595\.276 x 841\.89 pts \(A4\)/)
})

describe('on paper, in greys', () => {
  test('the QR code is read from the printed page and holds the whole content', wait, async () => {
    const pages = greyPagesOf(await render({ standing: 'draft', sample: true }), 150)
    const found = pages.map(readQr).filter((content) => content !== null)
    expect(found).toEqual([`timbang:result:${'ab12'.repeat(16)}`])
  })

  test('the text is black, and the mark behind it so pale that nothing is lost in it', wait, async () => {
    const [page] = greyPagesOf(await render({ standing: 'draft' }), 100)
    const shades = new Set(page?.pixels)
    expect(shades.has(0)).toBe(true)
    const pale = page?.pixels.filter((shade) => shade >= 0xe8 && shade <= 0xf0).length ?? 0
    expect(pale).toBeGreaterThan(5000)
  })

  test('nothing is printed in the outer centimetre', wait, async () => {
    for (const paper of ['a4', 'f4'] as const) {
      for (const { width, height, pixels } of greyPagesOf(await render({ paper }), 50)) {
        const border = Math.floor((50 * 0.9) / 2.54)
        const dark = pixels.findIndex((shade, at) => {
          const [x, y] = [at % width, Math.floor(at / width)]
          return shade < 0xe0 && (x < border || y < border || x >= width - border || y >= height - border)
        })
        expect(dark).toBe(-1)
      }
    }
  })
})

function readQr({ width, height, pixels }: GreyPage): string | null {
  const colours = new Uint8ClampedArray(pixels.length * 4).fill(255)
  pixels.forEach((shade, at) => colours.fill(shade, at * 4, at * 4 + 3))
  return jsQR(colours, width, height)?.data ?? null
}
