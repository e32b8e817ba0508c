/**
 * Reads from a TrueType font what the layout must know before the engine draws: which characters it has, and how wide each is.
 * A character that the font lacks would be an empty box, silently; here it is known in time.
 * Tables after the OpenType specification: cmap (formats 4 and 12), head, hhea, hmtx.
 */
import { invariant } from '../../kernel/invariant.ts'
import { glyphOutline } from './glyph-outline.ts'

export interface FontMetrics {
  has(codePoint: number): boolean
  /** Width of a text in points, without kerning. */
  widthOf(text: string, size: number): number
  /** The text as an SVG path, its baseline from (0, 0) to the right. */
  outlineOf(text: string, size: number): string
}

export function readFontMetrics(bytes: Uint8Array): FontMetrics {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const tables = readTables(view)
  const at = (name: string): number => {
    const offset = tables.get(name)
    invariant(offset !== undefined, `font without table ${name}`)
    return offset
  }
  const shapes = { view, glyf: at('glyf'), loca: at('loca'), long: view.getUint16(at('head') + 50) === 1 }
  const unitsPerEm = view.getUint16(at('head') + 18)
  const advances = view.getUint16(at('hhea') + 34)
  const glyphs = readCharacterMap(view, at('cmap'))
  const advanceOf = (codePoint: number): number => {
    const glyph = Math.min(glyphs.get(codePoint) ?? 0, advances - 1)
    return view.getUint16(at('hmtx') + glyph * 4)
  }
  return {
    has: (codePoint) => glyphs.has(codePoint),
    widthOf: (text, size) => {
      let units = 0
      for (const character of text) units += advanceOf(character.codePointAt(0) ?? 0)
      return (units * size) / unitsPerEm
    },
    outlineOf: (text, size) => {
      const scale = size / unitsPerEm
      let x = 0
      let path = ''
      for (const character of text) {
        const codePoint = character.codePointAt(0) ?? 0
        path += glyphOutline(shapes, glyphs.get(codePoint) ?? 0, { x, scale })
        x += advanceOf(codePoint) * scale
      }
      return path
    },
  }
}

function readTables(view: DataView): Map<string, number> {
  const tables = new Map<string, number>()
  for (let i = 0; i < view.getUint16(4); i++) {
    const record = 12 + i * 16
    const name = String.fromCharCode(...[0, 1, 2, 3].map((k) => view.getUint8(record + k)))
    tables.set(name, view.getUint32(record + 8))
  }
  return tables
}

/** Unicode subtables only (platform 0, or platform 3 with encoding 1 or 10). */
function readCharacterMap(view: DataView, cmap: number): Map<number, number> {
  const glyphs = new Map<number, number>()
  for (let i = 0; i < view.getUint16(cmap + 2); i++) {
    const record = cmap + 4 + i * 8
    const [platform, encoding] = [view.getUint16(record), view.getUint16(record + 2)]
    if (platform !== 0 && !(platform === 3 && (encoding === 1 || encoding === 10))) continue
    const subtable = cmap + view.getUint32(record + 4)
    const format = view.getUint16(subtable)
    if (format === 4) readSegments(view, subtable, glyphs)
    if (format === 12) readGroups(view, subtable, glyphs)
  }
  return glyphs
}

function readSegments(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  const count = view.getUint16(subtable + 6) / 2
  const [ends, starts] = [subtable + 14, subtable + 16 + count * 2]
  const [deltas, ranges] = [starts + count * 2, starts + count * 4]
  for (let i = 0; i < count; i++) {
    const [start, end] = [view.getUint16(starts + i * 2), view.getUint16(ends + i * 2)]
    const delta = view.getUint16(deltas + i * 2)
    const range = view.getUint16(ranges + i * 2)
    for (let code = start; code <= end && code !== 0xffff; code++) {
      const raw = range === 0 ? code : view.getUint16(ranges + i * 2 + range + (code - start) * 2)
      const glyph = range !== 0 && raw === 0 ? 0 : (raw + delta) & 0xffff
      if (glyph !== 0) glyphs.set(code, glyph)
    }
  }
}

function readGroups(view: DataView, subtable: number, glyphs: Map<number, number>): void {
  for (let i = 0; i < view.getUint32(subtable + 12); i++) {
    const group = subtable + 16 + i * 12
    const [start, end, first] = [view.getUint32(group), view.getUint32(group + 4), view.getUint32(group + 8)]
    for (let code = start; code <= end; code++) if (first + code - start !== 0) glyphs.set(code, first + code - start)
  }
}
