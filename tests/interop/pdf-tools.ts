/** poppler's tools over a PDF in memory. */
import { execFileSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

function inFolder<T>(pdf: Uint8Array, use: (file: string, folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'timbang-pdf-'))
  try {
    const file = join(folder, 'document.pdf')
    writeFileSync(file, pdf)
    return use(file, folder)
  } finally {
    rmSync(folder, { recursive: true })
  }
}

const run = (command: string, parameters: readonly string[]): string =>
  execFileSync(command, parameters, { encoding: 'utf8' })

/** Text page by page, laid out as on paper. */
export const pagesOf = (pdf: Uint8Array): string[] =>
  inFolder(pdf, (file) => run('pdftotext', ['-layout', '-enc', 'UTF-8', file, '-']).split('\f').slice(0, -1))

export interface PlacedWord {
  /** From 0. */
  readonly page: number
  readonly text: string
  /** Left edge and top, in points from the page's upper left corner. */
  readonly x: number
  readonly y: number
}

/** Every word with where it stands, in the order of the page. */
export const wordsOf = (pdf: Uint8Array): PlacedWord[] =>
  inFolder(pdf, (file) =>
    run('pdftotext', ['-bbox', file, '-'])
      .split('<page ')
      .slice(1)
      .flatMap((text, page) =>
        [...text.matchAll(/<word xMin="([\d.]+)" yMin="([\d.]+)"[^>]*>([^<]*)</g)].map(([, x, y, word = '']) => ({
          page,
          text: word,
          x: Number(x),
          y: Number(y),
        })),
      ),
  )

export const infoOf = (pdf: Uint8Array): string => inFolder(pdf, (file) => run('pdfinfo', [file]))

/** Name, and whether it is embedded, of each font. */
export const fontsOf = (pdf: Uint8Array): { readonly name: string; readonly embedded: boolean }[] =>
  inFolder(pdf, (file) =>
    run('pdffonts', [file])
      .split('\n')
      .slice(2)
      .filter((line) => line !== '')
      .map((line) => ({
        name: line.split(/\s+/)[0] ?? '',
        embedded: /\byes\s+(?:yes|no)\s+(?:yes|no)\s+\d+/.test(line),
      })),
  )

export interface GreyPage {
  readonly width: number
  readonly height: number
  /** One byte a pixel, 0 black. */
  readonly pixels: Uint8Array
}

/** The pages as a grey-scale printer sees them. */
export const greyPagesOf = (pdf: Uint8Array, dotsPerInch: number): GreyPage[] =>
  inFolder(pdf, (file, folder) => {
    run('pdftoppm', ['-gray', '-r', String(dotsPerInch), file, join(folder, 'page')])
    return readdirSync(folder)
      .filter((name) => name.endsWith('.pgm'))
      .toSorted()
      .map((name) => readPgm(readFileSync(join(folder, name))))
  })

function readPgm(bytes: Buffer): GreyPage {
  const head = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(bytes.subarray(0, 60).toString('latin1'))
  if (head === null) throw new Error('pdftoppm wrote something else than an 8-bit PGM')
  const [all, width = '', height = ''] = head
  return { width: Number(width), height: Number(height), pixels: new Uint8Array(bytes.subarray(all.length)) }
}
