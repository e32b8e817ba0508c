/** Workbooks forged part by part, for what no honest spreadsheet program would write twice the same way. */
import { strToU8, zipSync } from 'fflate'

export interface ForgedSheet {
  readonly name: string
  readonly state?: 'hidden' | 'veryHidden'
  /** `<row …>` elements. */
  readonly rows: string
  /** Before the rows (`<cols>`) and after them (`<mergeCells>`). */
  readonly before?: string
  readonly after?: string
}

export interface ForgedBook {
  readonly sheets: readonly ForgedSheet[]
  readonly sharedStrings?: readonly string[]
  readonly styles?: string
  readonly workbookProperties?: string
  /** Prefix of every element, as some libraries write: `x`. */
  readonly prefix?: string
  /** Parts to add, or to put in the place of ours; null takes one away. */
  readonly parts?: Readonly<Record<string, string | Uint8Array | null>>
}

const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8"?>\n'

export function forgeWorkbook(book: ForgedBook): Uint8Array {
  const x = (xml: string): string =>
    book.prefix === undefined
      ? xml.replace('xmlns:MAIN', 'xmlns')
      : xml.replace(/<(\/?)(?=[a-z])/gi, `<$1${book.prefix}:`).replace('xmlns:MAIN', `xmlns:${book.prefix}`)
  const sheetTags = book.sheets.map(
    ({ name, state }, i) =>
      `<sheet name="${name}" sheetId="${i + 1}"${state === undefined ? '' : ` state="${state}"`} r:id="rId${i + 1}"/>`,
  )
  const parts: Record<string, string | Uint8Array | null> = {
    '[Content_Types].xml': `${head}<Types/>`,
    '_rels/.rels': `${head}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml':
      head +
      x(
        `<workbook xmlns:MAIN="${main}" xmlns:r="${relations}">${book.workbookProperties ?? ''}<sheets>${sheetTags.join('')}</sheets></workbook>`,
      ),
    'xl/_rels/workbook.xml.rels':
      `${head}<Relationships xmlns="${packageRelations}">` +
      book.sheets
        .map(
          (_, i) =>
            `<Relationship Id="rId${i + 1}" Type="${relations}/worksheet" Target="/xl/worksheets/sheet${i + 1}.xml"/>`,
        )
        .join('') +
      `<Relationship Id="rIdS" Type="${relations}/sharedStrings" Target="sharedStrings.xml"/><Relationship Id="rIdT" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/sharedStrings.xml':
      head +
      x(`<sst xmlns:MAIN="${main}">${(book.sharedStrings ?? []).map((text) => `<si>${text}</si>`).join('')}</sst>`),
    'xl/styles.xml': head + x(`<styleSheet xmlns:MAIN="${main}">${book.styles ?? ''}</styleSheet>`),
  }
  book.sheets.forEach(({ rows, before = '', after = '' }, i) => {
    parts[`xl/worksheets/sheet${i + 1}.xml`] =
      head + x(`<worksheet xmlns:MAIN="${main}">${before}<sheetData>${rows}</sheetData>${after}</worksheet>`)
  })
  Object.assign(parts, book.parts)
  const files: Record<string, Uint8Array> = {}
  for (const [name, content] of Object.entries(parts)) {
    if (content !== null) files[name] = typeof content === 'string' ? strToU8(content) : content
  }
  return zipSync(files, { level: 6, mtime: new Date(2020, 0, 1) })
}

const escaped = (text: string): string => text.replaceAll('&', '&amp;').replaceAll('<', '&lt;')

/** Inline string; a number if a number is given; nothing for null. */
export const cellXml = (value: string | number | null, address: string, extra = ''): string =>
  value === null
    ? ''
    : typeof value === 'number'
      ? `<c r="${address}"${extra}><v>${value}</v></c>`
      : `<c r="${address}" t="inlineStr"${extra}><is><t>${escaped(value)}</t></is></c>`

export const rowXml = (line: number, values: readonly (string | number | null)[], attributes = ''): string =>
  `<row r="${line}"${attributes}>${values.map((value, at) => cellXml(value, `${String.fromCharCode(65 + at)}${line}`)).join('')}</row>`

/** One sheet of rows from line 1, named Peserta. */
export const simpleWorkbook = (
  rows: readonly (readonly (string | number | null)[])[],
  more: Partial<ForgedSheet> = {},
): Uint8Array =>
  forgeWorkbook({ sheets: [{ name: 'Peserta', rows: rows.map((row, i) => rowXml(i + 1, row)).join(''), ...more }] })
