/**
 * The four faces that a document is set in, as bytes: the host reads or bundles them (`pdfmake/fonts/Roboto`, Apache 2.0,
 * figures of one width). They are embedded, so every reader shows the same page.
 */
import { readFontMetrics, type FontMetrics } from './font-metrics.ts'

export interface DocumentFonts {
  readonly regular: Uint8Array
  readonly bold: Uint8Array
  readonly italic: Uint8Array
  readonly boldItalic: Uint8Array
}

export interface DocumentMetrics {
  readonly regular: FontMetrics
  readonly bold: FontMetrics
  /** True if every face has the character. */
  has(codePoint: number): boolean
}

export function measureFonts(fonts: DocumentFonts): DocumentMetrics {
  const faces = [fonts.regular, fonts.bold, fonts.italic, fonts.boldItalic].map(readFontMetrics)
  const [regular, bold] = faces as [FontMetrics, FontMetrics]
  return { regular, bold, has: (codePoint) => faces.every((face) => face.has(codePoint)) }
}
