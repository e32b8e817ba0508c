/**
 * A selection as a careful clerk would put it into a spreadsheet: raw marks as they were given, and formulas typed from the scheme that
 * was announced. Nothing here knows the program's arithmetic.
 *
 *   interview 65 %, out of the maximum 5 · simulation 35 %, from 1 to 5 · mean of the assessors who may score · two decimals,
 *   halves up · equal totals: simulation, integrity, public service (both of the interview), grade average, older candidate
 */
import { handWorkbook, type HandCell, type HandSheet } from './hand-workbook.ts'

export type Part = 'wawancara' | 'simulasi'

/** Five levels in the rubric's order of criteria; null: not observed. */
export type Levels = readonly (number | null)[]

export interface RawSheet {
  readonly candidate: string
  readonly assessor: string
  readonly part: Part
  readonly levels: Levels
}

export interface RawCandidate {
  readonly number: string
  readonly vacancy: string
  readonly gpa: number
  /** Day of birth as `YYYYMMDD`. */
  readonly born: number
  readonly isPresent: boolean
}

export interface RawSelection {
  readonly candidates: readonly RawCandidate[]
  /** All that were sealed, also by those who had to withdraw afterwards. */
  readonly sheets: readonly RawSheet[]
  readonly conflicts: readonly { readonly assessor: string; readonly candidate: string }[]
}

/** Columns of the first sheet, in order. */
export const outcomeColumns = [
  'number',
  'rank',
  'shown',
  'interviewRaw',
  'simulationRaw',
  'interview',
  'simulation',
] as const

export function scoreWorkbook({ candidates, sheets, conflicts }: RawSelection): Uint8Array {
  const weights: HandSheet = {
    name: 'Bobot',
    rows: [
      ['Bagian', 'Kriteria 1', 'Kriteria 2', 'Kriteria 3', 'Kriteria 4', 'Kriteria 5'],
      ['wawancara', 0.25, 0.25, 0.2, 0.15, 0.15],
      ['simulasi', 0.3, 0.25, 0.2, 0.1, 0.15],
    ],
  }
  const marks: HandSheet = {
    name: 'Lembar',
    rows: [
      ['Peserta', 'Asesor', 'Bagian', 'K1', 'K2', 'K3', 'K4', 'K5', 'Berlaku', 'Nilai'],
      ...sheets.map((sheet, i): HandCell[] => {
        const n = i + 2
        const weight = sheet.part === 'wawancara' ? 'Bobot!$B$2:$F$2' : 'Bobot!$B$3:$F$3'
        return [
          sheet.candidate,
          sheet.assessor,
          sheet.part,
          ...sheet.levels,
          { formula: `IF(COUNTIFS(Benturan!$A$2:$A$50,B${n},Benturan!$B$2:$B$50,A${n})>0,0,1)` },
          { formula: `SUMPRODUCT(${weight},D${n}:H${n})/SUMPRODUCT(${weight},ISNUMBER(D${n}:H${n})*1)` },
        ]
      }),
    ],
  }
  const withdrawn: HandSheet = {
    name: 'Benturan',
    rows: [['Asesor', 'Peserta'], ...conflicts.map(({ assessor, candidate }) => [assessor, candidate])],
  }
  const people: HandSheet = {
    name: 'Peserta',
    rows: [
      ['Nomor', 'Jabatan', 'IPK', 'Lahir', 'Hadir'],
      ...candidates.map(({ number, vacancy, gpa, born, isPresent }) => [number, vacancy, gpa, born, isPresent ? 1 : 0]),
    ],
  }
  return handWorkbook([outcomeSheet(candidates.length, sheets.length), marks, withdrawn, people, weights])
}

/** A–G are the outcome; H on are steps towards it. */
function outcomeSheet(candidates: number, sheets: number): HandSheet {
  const last = candidates + 1
  const rows = Array.from({ length: candidates }, (_, i): HandCell[] => outcomeRow(i + 2, last, sheets + 1))
  return {
    name: 'Peringkat',
    rows: [[...outcomeColumns, 'vacancy', 'total', 'tie1', 'tie2', 'tie3', 'gpa', 'born', 'present'], ...rows],
  }
}

function outcomeRow(n: number, last: number, lastSheet: number): HandCell[] {
  const mean = (column: string, part: Part): string =>
    `AVERAGEIFS(Lembar!$${column}$2:$${column}$${lastSheet},Lembar!$A$2:$A$${lastSheet},A${n},Lembar!$C$2:$C$${lastSheet},"${part}",Lembar!$I$2:$I$${lastSheet},1)`
  const ifPresent = (formula: string, otherwise: string): HandCell => ({
    formula: `IF(O${n}=1,${formula},${otherwise})`,
  })
  const all = (column: string): string => `${column}$2:${column}$${last}`
  const better = (column: string, rest: string, sign = '>'): string =>
    `(${all(column)}${sign}${column}${n})+(${all(column)}=${column}${n})*(${rest})`
  const above = better('I', better('J', better('K', better('L', better('M', `${all('N')}<N${n}`)))))
  return [
    { formula: `Peserta!A${n}` },
    ifPresent(`1+SUMPRODUCT((${all('H')}=H${n})*(${all('O')}=1)*(${above}))`, '""'),
    ifPresent(`TEXT(ROUND(I${n},2),"0.00")`, '""'),
    ifPresent(mean('J', 'wawancara'), '-1'),
    ifPresent(mean('J', 'simulasi'), '-1'),
    ifPresent(`D${n}/5*100`, '-1'),
    ifPresent(`(E${n}-1)/(5-1)*100`, '-1'),
    { formula: `Peserta!B${n}` },
    ifPresent(`ROUND(0.65*F${n}+0.35*G${n},9)`, '-1'),
    ifPresent(`ROUND(G${n},9)`, '-1'),
    ifPresent(`ROUND(${mean('D', 'wawancara')},9)`, '-1'),
    ifPresent(`ROUND(${mean('E', 'wawancara')},9)`, '-1'),
    { formula: `Peserta!C${n}` },
    { formula: `Peserta!D${n}` },
    { formula: `Peserta!E${n}` },
  ]
}
