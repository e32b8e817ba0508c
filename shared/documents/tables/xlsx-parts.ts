/**
 * The fixed parts of a workbook (ECMA-376, SpreadsheetML), written by hand: `write-excel-file` packs in blob workers, which the page's
 * content policy forbids, and stamps the wall clock into the ZIP. Nothing here depends on the moment or the machine.
 */

/** Positions in `cellXfs` below. */
export const style = { plain: 0, heading: 1, text: 2, integer: 3, day: 4, wrapped: 5, firstDecimal: 6 } as const

/** More decimals than any scheme rounds to. */
export const mostPlaces = 12

/** The style of a decimal shown with `places` digits after the mark. */
export const decimalStyle = (places: number): number => style.firstDecimal + Math.min(places, mostPlaces)

const xml = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packageRelations = 'http://schemas.openxmlformats.org/package/2006/relationships'

export const escapeXml = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;')

/**
 * Text for a cell. Characters that XML 1.0 can't carry are written `_x0007_` as SpreadsheetML prescribes (ST_Xstring), and text
 * that looks like such an escape is itself escaped.
 */
export const cellString = (text: string): string =>
  escapeXml(
    text
      .toWellFormed()
      .replace(/_(?=x[0-9a-fA-F]{4}_)/g, '_x005F_')
      .replace(/[^\t\n\u0020-\ufffd]/g, (character) => `_x${hex(character)}_`),
  )

const hex = (character: string): string => character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')

export const contentTypes = (sheets: number): string =>
  `${xml}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">` +
  '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
  '<Default Extension="xml" ContentType="application/xml"/>' +
  '<Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/>' +
  '<Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>' +
  numbers(sheets)
    .map(
      (n) =>
        `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`,
    )
    .join('') +
  '</Types>'

export const rootRelations = `${xml}<Relationships xmlns="${packageRelations}"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`

export const workbookRelations = (sheets: number): string =>
  `${xml}<Relationships xmlns="${packageRelations}">` +
  numbers(sheets)
    .map((n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)
    .join('') +
  `<Relationship Id="rId${sheets + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`

/** `names`: of the sheets, already fit and distinct. The heading row of each is repeated on every printed page. */
export const workbook = (names: readonly string[]): string =>
  `${xml}<workbook xmlns="${main}" xmlns:r="${relations}"><bookViews><workbookView/></bookViews><sheets>` +
  names.map((name, i) => `<sheet name="${escapeXml(name)}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join('') +
  '</sheets><definedNames>' +
  names
    .map(
      (name, i) =>
        `<definedName name="_xlnm.Print_Titles" localSheetId="${i}">'${escapeXml(name.replaceAll("'", "''"))}'!$1:$1</definedName>`,
    )
    .join('') +
  '</definedNames></workbook>'

const numbers = (count: number): number[] => Array.from({ length: count }, (_, i) => i + 1)

const firstFormat = 164
const decimalCode = (places: number): string => (places === 0 ? '#,##0' : `#,##0.${'0'.repeat(places)}`)
const cellFormat = (format: number, rest = ''): string =>
  `<xf numFmtId="${format}" fontId="0" fillId="0" borderId="0" xfId="0" applyNumberFormat="1"${rest}`

/** Formats in the order of `style`; the spreadsheet shows marks and month names in its own language. */
export const styles = (): string => {
  const codes = ['d mmmm yyyy', ...Array.from({ length: mostPlaces + 1 }, (_, places) => decimalCode(places))]
  const top = '><alignment vertical="top"/></xf>'
  const formats = [
    '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
    '<xf numFmtId="49" fontId="1" fillId="2" borderId="1" xfId="0" applyFont="1" applyFill="1" applyBorder="1"><alignment vertical="center" wrapText="1"/></xf>',
    cellFormat(49, top),
    cellFormat(3, top),
    cellFormat(firstFormat, top),
    cellFormat(49, '><alignment vertical="top" wrapText="1"/></xf>'),
    ...Array.from({ length: mostPlaces + 1 }, (_, places) => cellFormat(firstFormat + 1 + places, top)),
  ]
  return (
    `${xml}<styleSheet xmlns="${main}"><numFmts count="${codes.length}">` +
    codes.map((code, i) => `<numFmt numFmtId="${firstFormat + i}" formatCode="${escapeXml(code)}"/>`).join('') +
    '</numFmts><fonts count="2"><font><sz val="11"/><name val="Calibri"/><family val="2"/></font>' +
    '<font><b/><sz val="11"/><name val="Calibri"/><family val="2"/></font></fonts>' +
    '<fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill>' +
    '<fill><patternFill patternType="solid"><fgColor rgb="FFEDEDED"/><bgColor indexed="64"/></patternFill></fill></fills>' +
    '<borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border>' +
    '<border><left/><right/><top/><bottom style="thin"><color rgb="FF000000"/></bottom><diagonal/></border></borders>' +
    '<cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs>' +
    `<cellXfs count="${formats.length}">${formats.join('')}</cellXfs>` +
    '<cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>'
  )
}
