import { createHash } from 'node:crypto'
import engine from 'pdfmake/build/pdfmake.js'
import { describe, expect, test } from 'vitest'
import { renderPdf } from '../../../../shared/documents/frame/render-pdf.ts'
import type { OfficialDocument } from '../../../../shared/documents/frame/official-document.ts'
import { aRecap, paragraph, robotoFonts, someMinutes } from './a-document.ts'

const fonts = robotoFonts()
const digest = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex')
const latin1 = (bytes: Uint8Array): string => Buffer.from(bytes).toString('latin1')
const render = (change: Partial<OfficialDocument> = {}) => renderPdf(someMinutes(change), fonts)

describe('the same document is the same bytes', () => {
  test('twice, from other copies of the fonts, and while another is being made', async () => {
    const first = digest(await render())
    const [again, other, third] = await Promise.all([
      render(),
      render({ kind: 'Pengumuman' }),
      renderPdf(someMinutes(), robotoFonts()),
    ])
    expect(digest(again)).toBe(first)
    expect(digest(third)).toBe(first)
    expect(digest(other)).not.toBe(first)
  })

  test('whatever the clock and zone of the machine', async () => {
    const zone = process.env['TZ']
    const here = digest(await render())
    process.env['TZ'] = 'America/St_Johns'
    const there = digest(await render())
    process.env['TZ'] = zone ?? ''
    expect(there).toBe(here)
  })

  test('and the moment passed in is part of them', async () => {
    const later = await render({ at: '2026-11-24T12:00:01.000+07:00' as OfficialDocument['at'] })
    expect(latin1(later)).toContain('20261124050001Z')
    expect(digest(later)).not.toBe(digest(await render()))
  })
})

test('nothing is left behind in the engine', async () => {
  const before = Object.keys(engine.virtualfs.storage)
  await render()
  expect(Object.keys(engine.virtualfs.storage)).toEqual(before)
})

test('the document passed in is not changed', async () => {
  const document = someMinutes({ body: [{ kind: 'table', table: aRecap(3) }, paragraph('Selesai.')] })
  const before = structuredClone(document)
  await renderPdf(document, fonts)
  expect(document).toEqual(before)
})

test('properties stay well-formed whatever the title holds', async () => {
  const pdf = latin1(await render({ title: 'Nilai <A> & "B"\u0007' }))
  const metadata = /<\?xpacket begin[\s\S]*?<\?xpacket end/.exec(pdf)?.[0] ?? ''
  expect(metadata).toMatch(/<rdf:li xml:lang="x-default">Nilai [^<>&]* dan "B" <\/rdf:li>/)
  expect(metadata).not.toMatch(/&(?!amp;|lt;|gt;|quot;)/)
})

test('declares PDF/A-2b, its language and its title, and holds neither script nor link', async () => {
  const pdf = latin1(await render())
  expect(pdf).toContain('<pdfaid:part>2</pdfaid:part>')
  expect(pdf).toContain('<pdfaid:conformance>B</pdfaid:conformance>')
  expect(pdf).toContain('/S /GTS_PDFA1')
  expect(pdf).toContain('/Lang (id)')
  expect(pdf).toContain('/DisplayDocTitle true')
  expect(pdf).not.toMatch(/\/(?:JavaScript|JS|URI|Launch|SMask|EmbeddedFile|Encrypt)\b/)
})

test.each(['a4', 'f4'] as const)('%s in both directions', async (paper) => {
  const box = (pdf: Uint8Array): string[] =>
    [...latin1(pdf).matchAll(/\/MediaBox \[([^\]]*)\]/g)].map(([, size = '']) => size)
  const [width, height] = paper === 'a4' ? [595.28, 841.89] : [609.45, 935.43]
  const annexes = [{ label: 'Lampiran', about: null, orientation: 'landscape', body: [paragraph('x')] }] as const
  const sizes = box(await render({ paper, annexes })).map((size) =>
    size
      .split(' ')
      .slice(2)
      .map((side) => Math.round(Number(side))),
  )
  expect(sizes[0]).toEqual([Math.round(width), Math.round(height)])
  expect(sizes.at(-1)).toEqual([Math.round(height), Math.round(width)])
})

test('every kind of block, empty ones too, can be set', async () => {
  const bytes = await render({
    languages: 'id-en',
    standing: 'official',
    letterhead: null,
    number: { kind: 'blank' },
    about: null,
    legalBasis: [],
    copies: [],
    code: null,
    closing: {
      ...someMinutes().closing,
      place: 'Sawahlunto',
      style: 'decree',
      day: '2026-11-24',
      signatures: [],
    } as unknown as OfficialDocument['closing'],
    body: [
      { kind: 'table', table: aRecap(0) },
      { kind: 'signing-list', rows: [] },
      { kind: 'list', marks: 'bullet', items: ['satu'] },
      { kind: 'notice', title: 'Perhatian', lines: [] },
      { kind: 'page-break' },
      { kind: 'heading', text: 'Akhir', level: 2 },
    ],
  })
  expect(latin1(bytes).slice(0, 8)).toBe('%PDF-1.7')
})
