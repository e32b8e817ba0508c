/**
 * A letter as a drawing. The mark behind the text is drawn this way and not written, since written words would be found
 * between the lines by whoever searches, copies or listens to the document. TrueType `glyf` table; simple glyphs only, which is
 * what capital letters and dashes are.
 */
import { invariant } from '../../kernel/invariant.ts'

export interface GlyphTables {
  readonly view: DataView
  readonly glyf: number
  readonly loca: number
  /** 32-bit offsets in `loca`, else 16-bit ones that count half. */
  readonly long: boolean
}

interface Point {
  readonly x: number
  readonly y: number
  readonly onCurve: boolean
}

/** SVG path of a glyph, `scale` points per font unit, begun at `x`; y grows downwards. */
export function glyphOutline(tables: GlyphTables, glyph: number, place: { x: number; scale: number }): string {
  const { view, glyf, loca, long } = tables
  const offset = (index: number): number =>
    long ? view.getUint32(loca + index * 4) : view.getUint16(loca + index * 2) * 2
  if (offset(glyph) === offset(glyph + 1)) return ''
  const write = ({ x, y }: { x: number; y: number }): string =>
    `${(place.x + x * place.scale).toFixed(2)} ${(-y * place.scale).toFixed(2)}`
  return readContours(view, glyf + offset(glyph))
    .map((contour) => contourPath(contour, write))
    .join('')
}

function readContours(view: DataView, start: number): Point[][] {
  const count = view.getInt16(start)
  invariant(count >= 0, 'glyph made of other glyphs')
  const ends = Array.from({ length: count }, (_, i) => view.getUint16(start + 10 + i * 2))
  const total = (ends.at(-1) ?? -1) + 1
  const instructions = start + 10 + count * 2
  const flags: number[] = []
  let at = instructions + 2 + view.getUint16(instructions)
  while (flags.length < total) {
    const flag = view.getUint8(at++)
    const repeats = (flag & 8) === 0 ? 0 : view.getUint8(at++)
    for (let i = 0; i <= repeats; i++) flags.push(flag)
  }
  const xs = readCoordinates(view, at, { flags, short: 2, same: 16 })
  const ys = readCoordinates(view, xs.end, { flags, short: 4, same: 32 })
  const points = flags.map((flag, i): Point => ({
    x: xs.values[i] ?? 0,
    y: ys.values[i] ?? 0,
    onCurve: (flag & 1) !== 0,
  }))
  return ends.map((end, i) => points.slice(i === 0 ? 0 : (ends[i - 1] ?? 0) + 1, end + 1))
}

function readCoordinates(view: DataView, start: number, read: { flags: number[]; short: number; same: number }) {
  let at = start
  let value = 0
  const values = read.flags.map((flag) => {
    if ((flag & read.short) !== 0) value += view.getUint8(at++) * ((flag & read.same) === 0 ? -1 : 1)
    else if ((flag & read.same) === 0) {
      value += view.getInt16(at)
      at += 2
    }
    return value
  })
  return { values, end: at }
}

const middle = (a: Point, b: Point): Point => ({ x: (a.x + b.x) / 2, y: (a.y + b.y) / 2, onCurve: true })

/** Quadratic curves; between two control points lies an implied point on the curve. */
function contourPath(contour: readonly Point[], write: (point: Point) => string): string {
  const whole = contour.flatMap((point, i) => {
    const next = contour[(i + 1) % contour.length] ?? point
    return point.onCurve || next.onCurve ? [point] : [point, middle(point, next)]
  })
  const first = whole.findIndex((point) => point.onCurve)
  const turned = [...whole.slice(first), ...whole.slice(0, first)]
  const [begin] = turned
  if (begin === undefined) return ''
  let path = `M${write(begin)}`
  for (let i = 1; i <= turned.length; i++) {
    const point = turned[i % turned.length] ?? begin
    if (point.onCurve) path += `L${write(point)}`
    else path += `Q${write(point)} ${write(turned[++i % turned.length] ?? begin)}`
  }
  return `${path}Z`
}
