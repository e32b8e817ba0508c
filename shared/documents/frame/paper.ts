/** Paper and margins, in points (1/72 inch). F4 (folio, 215 × 330 mm) is what most Indonesian offices have in the tray. */
export type Paper = 'a4' | 'f4'
export type Orientation = 'portrait' | 'landscape'

export const millimetres = (length: number): number => (length * 72) / 25.4

const sizes: Readonly<Record<Paper, readonly [width: number, height: number]>> = {
  a4: [millimetres(210), millimetres(297)],
  f4: [millimetres(215), millimetres(330)],
}

/** Upright size; the engine turns it for landscape pages. */
export const paperSize = (paper: Paper): { readonly width: number; readonly height: number } => ({
  width: sizes[paper][0],
  height: sizes[paper][1],
})

export const margins = {
  left: millimetres(25),
  right: millimetres(20),
  top: millimetres(18),
  /** Room for the standing of a document that is not official, above the text. */
  topWithBanner: millimetres(27),
  bottom: millimetres(24),
} as const

export function contentWidth(paper: Paper, orientation: Orientation): number {
  const [width, height] = sizes[paper]
  return (orientation === 'portrait' ? width : height) - margins.left - margins.right
}
