/**
 * What a number format says about a number: that it is a day, that it is shown with leading zeros, or nothing. Format codes after
 * ECMA-376 part 1, §18.8.30; built-in ids have fixed meanings.
 */
import { walkXml } from './file-xml.ts'

export type NumberMeaning =
  { readonly kind: 'plain' } | { readonly kind: 'date' } | { readonly kind: 'padded'; readonly digits: number }

const plain: NumberMeaning = { kind: 'plain' }

/** Meaning by style number (`s` of a cell). Null if the part can't be read. */
export function readStyles(xml: string): NumberMeaning[] | null {
  const codes = new Map<number, string>()
  const formats: number[] = []
  let within = ''
  const walked = walkXml(xml, {
    open(name, attribute) {
      if (name === 'cellXfs' || name === 'cellStyleXfs') within = name
      if (name === 'numFmt') codes.set(Number(attribute('numFmtId')), attribute('formatCode') ?? '')
      if (name === 'xf' && within === 'cellXfs') formats.push(Number(attribute('numFmtId') ?? 0))
    },
    close(name) {
      if (name === within) within = ''
    },
    text() {},
  })
  return walked ? formats.map((id) => meaningOf(id, codes.get(id))) : null
}

/** 14–22 dates and times, 27–36 and 50–58 the East Asian ones. Codes of this list that are times alone are no dates. */
const isBuiltInDate = (id: number): boolean =>
  (id >= 14 && id <= 17) ||
  id === 22 ||
  (id >= 27 && id <= 31) ||
  id === 36 ||
  (id >= 50 && id <= 54) ||
  (id >= 57 && id <= 58)

function meaningOf(id: number, code: string | undefined): NumberMeaning {
  if (code === undefined) return isBuiltInDate(id) ? { kind: 'date' } : plain
  const bare = code
    .split(';')[0]
    ?.replace(/"[^"]*"|\\.|\[[^\]]*\]|_.|\*./g, '')
    .trim()
  if (bare === undefined || bare === '') return plain
  if (/^0{2,}$/.test(bare)) return { kind: 'padded', digits: bare.length }
  return /[dy]/i.test(bare) && !/general/i.test(bare) ? { kind: 'date' } : plain
}
