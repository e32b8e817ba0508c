/**
 * One score sheet on paper: blank to be filled in by hand, or filled from a sealed sheet, in the same layout line by line. Each
 * criterion stands with all five anchors; a box is crossed and a level is a digit, so that a copier that knows only black and
 * white loses nothing. *Not observed* (TT) is a box of its own. No name of a candidate is on it: the number is enough.
 */
import type { PdfNode } from 'pdfmake/build/pdfmake.js'
import type { Instant } from '../kernel/instant.ts'
import type { ShortCode } from '../record/short-code.ts'
import type { Criterion, Rubric } from '../rules/rubric.ts'
import type { Sheet } from '../subjects/scoring/entries.ts'
import { ink, type PageSetting } from './frame/page-setting.ts'
import { isLow, scaleNode, sheetText, writingNode } from './score-sheet-marks.ts'
import { formatDay, formatTime, dayOf } from './words/calendar-words.ts'

export interface ScoreSheetPaper {
  readonly rubric: Rubric
  /** Of the selection, then of the vacancy. */
  readonly selection: string
  readonly vacancy: string
  readonly instrument: string
  readonly candidateNumber: string
  readonly panel: string | null
  /** Place in the panel's day. */
  readonly order: number | null
  /** Null: a line to write on. */
  readonly assessor: { readonly name: string; readonly nip: string | null } | null
  /** Short code of the entry or, before there is one, of the place; it stands on each page of the sheet. */
  readonly code: ShortCode
  readonly filled: FilledSheet | null
}

export interface FilledSheet {
  readonly sheet: Sheet
  readonly sealedAt: Instant
  /** 0: as it was sealed first. */
  readonly amendment: number
  readonly reason: string | null
}

const { small, note } = sheetText
const evidenceLines = 3
const remarkLines = 4

/** As many pages as the rubric needs; the first begins a new page unless it is the first of its document. */
export function scoreSheetNodes(paper: ScoreSheetPaper, setting: PageSetting, isFirst: boolean): PdfNode[] {
  const { rubric, filled } = paper
  const rows: readonly Row[] = [
    headingRow(paper),
    ...rubric.criteria.flatMap((criterion, at) => criterionRows({ criterion, at, filled }, setting)),
    ...remarkRows(filled, setting),
    ...observationRows(paper, setting),
    signatureNode(paper),
  ]
  return [
    {
      table: {
        headerRows: 1,
        keepWithHeaderRows: 1,
        dontBreakRows: rows.every((row) => row.isWhole),
        widths: ['*'],
        body: [[codeLine(paper)], ...rows.map(({ node }) => [node])],
      },
      layout: frame,
      lineHeight: 1.08,
      ...(isFirst ? {} : { pageBreak: 'before' as const }),
    },
  ]
}

interface Row {
  readonly node: PdfNode
  /** Low enough to be kept on one page. */
  readonly isWhole: boolean
}

const whole = (node: PdfNode): Row => ({ node, isWhole: true })

const frame = {
  hLineWidth: (at: number, node: { table: { body: readonly unknown[] } }) =>
    at <= 1 || at === node.table.body.length ? 0.9 : 0.5,
  vLineWidth: () => 0.9,
  hLineColor: () => ink.rule,
  vLineColor: () => ink.rule,
  paddingLeft: () => 5,
  paddingRight: () => 5,
  paddingTop: () => 3,
  paddingBottom: () => 3,
}

const bare = {
  hLineWidth: () => 0,
  vLineWidth: () => 0,
  paddingLeft: () => 0,
  paddingRight: () => 4,
  paddingTop: () => 0.6,
  paddingBottom: () => 0.6,
}

/** Repeated on every page of this sheet. */
const codeLine = ({ instrument, candidateNumber, code }: ScoreSheetPaper): PdfNode => ({
  columns: [
    { text: `LEMBAR PENILAIAN · ${instrument}`, bold: true, fontSize: 9, width: '*' },
    { text: `Peserta ${candidateNumber} · ${code}`, fontSize: 8, width: 'auto', alignment: 'right', noWrap: true },
  ],
  columnGap: 8,
  fillColor: ink.head,
})

function headingRow(paper: ScoreSheetPaper): Row {
  const { selection, vacancy, instrument, candidateNumber, panel, order, assessor, filled } = paper
  const where = [panel, order !== null && `urutan ${order}`].filter((part) => part).join(', ')
  const rows: (readonly [string, string])[] = [
    ['Seleksi', selection],
    ['Jabatan', vacancy],
    ['Metode', instrument],
    ['Nomor peserta', where === '' ? candidateNumber : `${candidateNumber} (${where})`],
    [
      'Asesor',
      assessor ? [assessor.name, assessor.nip && `NIP ${assessor.nip}`].filter((p) => p).join(', ') : dots(60),
    ],
    ['Waktu', filled ? timesOf(filled.sheet) : `tanggal ${dots(24)} mulai ${dots(12)} selesai ${dots(12)}`],
  ]
  const version = filled && filled.amendment > 0 ? [`Perbaikan ke-${filled.amendment}: ${filled.reason ?? ''}`] : []
  return whole({
    stack: [
      {
        table: {
          widths: [78, 6, '*'],
          body: rows.map(([label, value]) => [{ text: label }, { text: ':' }, { text: value }]),
        },
        layout: bare,
        fontSize: note,
      },
      ...version.map((text): PdfNode => ({ text, fontSize: note, bold: true, margin: [0, 2, 0, 0] })),
      {
        text: 'Beri tanda silang (X) pada satu kotak untuk tiap kriteria. TT: tidak teramati; bukan nol dan bukan nilai rendah. Tulis bukti perilaku yang dilihat atau didengar.',
        fontSize: small,
        margin: [0, 3, 0, 0],
      },
    ],
  })
}

const timesOf = ({ startedAt, endedAt }: Sheet): string =>
  `${formatDay(dayOf(startedAt), 'id')}, mulai ${formatTime(startedAt, 'id')}, selesai ${formatTime(endedAt, 'id')}`

const dots = (count: number): string => '.'.repeat(count)

interface CriterionAt {
  readonly criterion: Criterion
  readonly at: number
  readonly filled: FilledSheet | null
}

function criterionRows({ criterion, at, filled }: CriterionAt, setting: PageSetting): Row[] {
  const mark = filled?.sheet.scores[criterion.code]
  const head: PdfNode = {
    text: [
      { text: `${at + 1}. ${criterion.title.id}`, bold: true },
      { text: `  ${criterion.definition.id}`, fontSize: small },
    ],
    fontSize: 9.5,
    margin: [0, 0, 0, 2],
  }
  const scale = scaleNode(criterion, mark?.score ?? null)
  const text = filled ? (mark?.note ?? '') : null
  const evidence = writingNode('Bukti / catatan', { text, lines: evidenceLines }, setting)
  if (isLow(text, setting)) return [whole({ stack: [head, scale, evidence] })]
  return [whole({ stack: [head, scale] }), { node: evidence, isWhole: false }]
}

function remarkRows(filled: FilledSheet | null, setting: PageSetting): Row[] {
  const text = filled ? filled.sheet.remark : null
  return [{ node: writingNode('Catatan umum', { text, lines: remarkLines }, setting), isWhole: isLow(text, setting) }]
}

/** What was seen in a role-play travels with the sheet as its evidence, and so it is signed with it. */
function observationRows({ rubric, filled }: ScoreSheetPaper, setting: PageSetting): Row[] {
  const simulation = filled?.sheet.simulation
  if (!simulation || simulation.observations.length === 0) return []
  const lines = simulation.observations.map(({ tenths, behaviour, text, criterion }) => {
    const title = rubric.criteria.find(({ code }) => code === criterion)?.title.id ?? 'tanpa kriteria'
    const what = [text, behaviour && `(${behaviour})`].filter((part) => part).join(' ')
    return `${playTime(tenths)}  ${what}  [${title}]`
  })
  const text = lines.join('\n')
  const label = 'Pengamatan, menit dan detik sejak simulasi dimulai'
  return [{ node: writingNode(label, { text, lines: 0 }, setting), isWhole: isLow(text, setting) }]
}

/** `02.13,4`: minutes, seconds, tenths. */
const playTime = (tenths: number): string =>
  `${String(Math.floor(tenths / 600)).padStart(2, '0')}.${String(Math.floor(tenths / 10) % 60).padStart(2, '0')},${tenths % 10}`

function signatureNode({ assessor, filled, code }: ScoreSheetPaper): Row {
  const sealed = filled
    ? `Disegel secara elektronik ${formatDay(dayOf(filled.sealedAt), 'id')} pukul ${formatTime(filled.sealedAt, 'id', 'seconds')}. Kode entri: ${code}.`
    : `Kode tempat: ${code}. Lembar ini disalin ke aplikasi oleh seorang petugas ruang dan dipastikan oleh petugas kedua.`
  return whole({
    columns: [
      { text: sealed, fontSize: small, width: '*' },
      {
        stack: [
          { text: `${dots(26)}, ${dots(26)}`, alignment: 'center', margin: [0, 5, 0, 0] },
          { text: 'Asesor', alignment: 'center' },
          { text: assessor?.name ?? dots(44), bold: assessor !== null, alignment: 'center', margin: [0, 40, 0, 0] },
          { text: `NIP ${assessor?.nip ?? dots(36)}`, alignment: 'center' },
        ],
        fontSize: note,
        width: 210,
      },
    ],
    columnGap: 12,
  })
}
