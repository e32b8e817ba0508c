/** The faces of our documents, read once: beside the bundled program, or from the package when run from sources. */
import { existsSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import type { DocumentFonts } from '../../../shared/documents/frame/document-fonts.ts'

let fonts: Promise<DocumentFonts> | null = null

export const documentFonts = (): Promise<DocumentFonts> => (fonts ??= readFonts())

async function readFonts(): Promise<DocumentFonts> {
  const beside = join(import.meta.dirname, 'fonts')
  const folder = existsSync(beside)
    ? beside
    : join(dirname(createRequire(import.meta.url).resolve('pdfmake/package.json')), 'fonts', 'Roboto')
  const face = (name: string) => readFile(join(folder, `Roboto-${name}.ttf`)).then((bytes) => new Uint8Array(bytes))
  const [regular, bold, italic, boldItalic] = await Promise.all(
    ['Regular', 'Medium', 'Italic', 'MediumItalic'].map(face),
  )
  if (!regular || !bold || !italic || !boldItalic) throw new Error('bug: four faces were read')
  return { regular, bold, italic, boldItalic }
}
