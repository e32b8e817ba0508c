import { describe, expect, test } from 'vitest'
import { largestLogoBytes, readLogo } from '../../../../shared/documents/frame/logo.ts'
import { renderPdf } from '../../../../shared/documents/frame/render-pdf.ts'
import { robotoFonts, someMinutes } from './a-document.ts'
import { aJpeg, aPng } from './a-picture.ts'

describe('pictures that every document can show', () => {
  test.each([
    ['grey', aPng({ colour: 0 })],
    ['colour', aPng({ colour: 2 })],
    ['palette', aPng({ colour: 3 })],
    ['grey with transparency', aPng({ colour: 4 })],
    ['colour with transparency', aPng({ colour: 6 })],
    ['JPEG', aJpeg],
  ])('%s', async (_, bytes) => {
    const logo = readLogo(bytes)
    if (!logo.ok) throw new Error(logo.failure.kind)
    const minutes = someMinutes()
    const head = minutes.letterhead
    if (head === null) throw new Error('minutes have a letterhead')
    const pdf = await renderPdf({ ...minutes, letterhead: { ...head, logo: logo.value } }, robotoFonts())
    expect(Buffer.from(pdf).toString('latin1')).toContain('/Subtype /Image')
  })
})

describe('pictures that are refused', () => {
  const png = aPng({ colour: 2 })

  test.each([
    ['no picture', new TextEncoder().encode('GIF89a'), 'logo-not-png-or-jpeg'],
    ['too large', new Uint8Array(largestLogoBytes + 1), 'logo-too-large'],
    ['interlaced', aPng({ colour: 2, interlace: 1 }), 'logo-form-unsupported'],
    ['nothing wide', aPng({ colour: 2, width: 0 }), 'logo-too-many-pixels'],
    ['a bomb', aPng({ colour: 2, width: 30_000 }), 'logo-too-many-pixels'],
    ['less than it says', aPng({ colour: 2, claimHeight: 9 }), 'logo-damaged'],
    ['palette without palette', aPng({ colour: 3, palette: false }), 'logo-damaged'],
    ['truncated', png.slice(0, -13), 'logo-damaged'],
    ['truncated JPEG', aJpeg.slice(0, -2), 'logo-damaged'],
  ])('%s', (_, bytes, kind) => {
    expect(readLogo(bytes)).toMatchObject({ ok: false, failure: { kind } })
  })

  test('any truncation of a PNG', () => {
    for (let length = 8; length < png.length; length++) expect(readLogo(png.slice(0, length)).ok).toBe(false)
  })
})
