import { describe, expect, test } from 'vitest'
import { asnCompetencies } from '../../../shared/profiles/competencies/asn-competencies.ts'
import {
  competencyOf,
  dictionarySchema,
  levelOf,
  wordsIn,
  type Dictionary,
} from '../../../shared/rules/competency-dictionary.ts'
import { readDictionary, type DictionaryHeading } from '../../../shared/rules/read-dictionary.ts'

const { v: _, competencies, ...ours } = asnCompetencies
const heading: DictionaryHeading = {
  ...ours,
  code: dictionarySchema.shape.code.parse('kamus-resmi'),
  wording: 'official',
  standing: 'text-read',
  source: { law: 'PermenPANRB 38/2017', seen: 'Lampiran, salinan JDIH' },
  remark: null,
}

const head = ['kode', 'rumpun', 'judul', 'definisi', 'level', 'uraian', 'indikator 1', 'indikator 2']
const row = (level: number, change: Record<number, string> = {}) =>
  ['M.01', 'manajerial', 'Integritas', 'Jujur.', String(level), `Uraian ${level}`, `Perilaku ${level}.1`, ''].map(
    (cell, at) => change[at] ?? cell,
  )
const five = [1, 2, 3, 4, 5].map((level) => row(level))
const csv = (rows: readonly (readonly string[])[], mark = ';', headings: readonly string[] = head) =>
  [headings, ...rows].map((cells) => cells.join(mark)).join('\r\n')
const read = (text: string) => readDictionary(text, heading)
const failure = (text: string) => {
  const result = read(text)
  return result.ok ? null : result.failure
}
const value = (text: string): Dictionary => {
  const result = read(text)
  return result.ok ? result.value : expect.unreachable(JSON.stringify(result.failure))
}
const problems = (rows: readonly (readonly string[])[]) => {
  const found = failure(csv(rows))
  return found?.kind === 'rows-refused' ? found.problems : found
}
const withRow = (at: number, cells: readonly string[]) => five.map((one, index) => (index === at ? cells : one))

describe('looking up', () => {
  test('a competency by its code and what it means at a level; null for what is not there', () => {
    expect(competencyOf(asnCompetencies, 'M.08')?.title.id).toBe('Pengambilan Keputusan')
    expect(levelOf(asnCompetencies, 'SK.01', 3)).toMatchObject({ level: 3, indicators: { length: 3 } })
    expect(competencyOf(asnCompetencies, 'T.01')).toBeNull()
    expect(levelOf(asnCompetencies, 'T.01', 1)).toBeNull()
  })

  test('Indonesian where nobody has translated it', () => {
    expect(wordsIn({ id: 'Dasar', en: null }, 'en')).toBe('Dasar')
    expect(wordsIn({ id: 'Dasar', en: 'Basic' }, 'en')).toBe('Basic')
    expect(wordsIn({ id: 'Dasar', en: 'Basic' }, 'id')).toBe('Dasar')
  })
})

describe('the schema', () => {
  const problem = (change: object): string | undefined =>
    dictionarySchema.safeParse({ ...asnCompetencies, ...change }).error?.issues[0]?.message
  const [first, ...others] = competencies

  test('takes five levels in order, each code once', () => {
    expect(problem({})).toBeUndefined()
    expect(problem({ competencies: [{ ...first, levels: first?.levels.toReversed() }] })).toBe('five-levels-in-order')
    expect(problem({ competencies: [{ ...first, levels: first?.levels.slice(1) }] })).toBe('five-levels-in-order')
    expect(problem({ competencies: [first, first, ...others] })).toBe('competency-code-twice')
  })

  test('words are called official only where the text was read', () => {
    expect(problem({ wording: 'official' })).toBe('official-wording-not-read')
    expect(problem({ wording: 'official', standing: 'text-read' })).toBeUndefined()
  })
})

describe('JSON', () => {
  test('brings its own heading; a byte-order mark is passed over', () => {
    expect(value(JSON.stringify(asnCompetencies))).toEqual(asnCompetencies)
    expect(value(`\uFEFF${JSON.stringify(asnCompetencies)}`).code).toBe('kompetensi-asn-2017')
  })

  test('English may be null, Indonesian may not', () => {
    const [first, ...others] = competencies
    const titled = (title: object) =>
      JSON.stringify({ ...asnCompetencies, competencies: [{ ...first, title }, ...others] })
    expect(value(titled({ id: 'Integritas', en: null })).competencies[0]?.title.en).toBeNull()
    expect(failure(titled({ id: '', en: 'Integrity' }))).toEqual({
      kind: 'fields-refused',
      problems: [{ path: ['competencies', 0, 'title', 'id'], problem: 'too_small' }],
    })
  })

  test('every bad field is named with its place', () => {
    const text = JSON.stringify({ ...asnCompetencies, code: 'M 01', levelTitles: [] })
    expect(failure(text)).toEqual({
      kind: 'fields-refused',
      problems: [
        { path: ['code'], problem: 'invalid_format' },
        { path: ['levelTitles'], problem: 'too_small' },
      ],
    })
  })

  test('what is no JSON, or empty, or far too long', () => {
    expect(failure('{"v":1')).toEqual({ kind: 'not-json' })
    expect(failure('\uFEFF \r\n')).toEqual({ kind: 'file-empty' })
    expect(failure('x'.repeat(4_000_001))).toEqual({ kind: 'file-too-long', length: 4_000_001, limit: 4_000_000 })
  })
})

describe('a table', () => {
  test('takes the heading from beside it and says nothing in English', () => {
    expect(value(csv(five))).toEqual({
      ...heading,
      v: 1,
      competencies: [
        {
          code: 'M.01',
          cluster: 'managerial',
          title: { id: 'Integritas', en: null },
          definition: { id: 'Jujur.', en: null },
          levels: [1, 2, 3, 4, 5].map((level) => ({
            level,
            description: { id: `Uraian ${level}`, en: null },
            indicators: [{ id: `Perilaku ${level}.1`, en: null }],
          })),
        },
      ],
    })
  })

  test('rows in any order; heading cells only in the first row of a competency; empty lines passed over', () => {
    const rest = { 1: '', 2: '', 3: '' }
    const mixed = [row(5), [''], ...[1, 4, 3, 2].map((level) => row(level, rest)), ['', '']]
    expect(value(csv(mixed)).competencies).toEqual(value(csv(five)).competencies)
  })

  test.each([';', ',', '\t'])(
    'with %j between, quotation marks, line breaks and a last column without a heading',
    (mark) => {
      const text = 'Menyebut "apa", siapa; dan\nkapan,\tlalu'
      const quoted = `"${text.replaceAll('"', '""')}"`
      const dictionary = value(`\uFEFF${csv(withRow(2, row(3, { 6: quoted, 8: '' })), mark)}\r\n`)
      expect(dictionary.competencies[0]?.levels[2]?.indicators).toEqual([{ id: text, en: null }])
    },
  )

  test('English columns and headings, any capitals', () => {
    const headings = [
      'Code',
      'CLUSTER',
      'Title',
      'Definition',
      'Level',
      'Description',
      'Indicator 1',
      'Indicator 1 (EN)',
    ]
    const rows = five.map((cells) => cells.with(1, 'Managerial').with(7, 'Shown.'))
    expect(value(csv(rows, ';', headings)).competencies[0]?.levels[0]?.indicators).toEqual([
      { id: 'Perilaku 1.1', en: 'Shown.' },
    ])
  })

  test('all nine competencies there and back', () => {
    const numbers = [1, 2, 3]
    const headings = [
      ...head.slice(0, 6),
      ...numbers.map((n) => `indikator ${n}`),
      'judul (en)',
      'definisi (en)',
      'uraian (en)',
      ...numbers.map((n) => `indikator ${n} (en)`),
    ]
    const clusters = { managerial: 'Manajerial', sociocultural: 'Sosial kultural', technical: 'Teknis' }
    const rows = competencies.flatMap(({ code, cluster, title, definition, levels }) =>
      levels.map(({ level, description, indicators }) =>
        [
          code,
          clusters[cluster],
          title.id,
          definition.id,
          String(level),
          description.id,
          ...indicators.map(({ id }) => id),
          title.en ?? '',
          definition.en ?? '',
          description.en ?? '',
          ...indicators.map(({ en }) => en ?? ''),
        ].map((cell) => `"${cell}"`),
      ),
    )
    expect(value(csv(rows, ';', headings)).competencies).toEqual(competencies)
  })
})

describe('columns', () => {
  test('that are missing, unknown or there twice are named', () => {
    expect(failure(csv(five, ';', ['kode', 'level', 'uraian']))).toEqual({
      kind: 'columns-missing',
      targets: ['cluster', 'title', 'definition', 'indicator 1'],
    })
    expect(failure(csv(five, ';', head.with(7, 'Catatan')))).toEqual({ kind: 'column-unknown', heading: 'Catatan' })
    expect(failure(csv(five, ';', head.with(7, 'Indikator 1')))).toEqual({
      kind: 'column-twice',
      heading: 'Indikator 1',
    })
    expect(failure(csv(five, ';', head.with(7, 'level (en)')))).toEqual({
      kind: 'column-unknown',
      heading: 'level (en)',
    })
  })

  test('headings alone are an empty file', () => {
    expect(failure(csv([]))).toEqual({ kind: 'file-empty' })
  })

  test('a quotation mark that is never closed, by row', () => {
    expect(failure(csv(withRow(1, row(2, { 5: '"Uraian' }))))).toEqual({ kind: 'quotes-unclosed', row: 3 })
    expect(failure(csv(withRow(1, row(2, { 5: '"Uraian" dua' }))))).toEqual({ kind: 'quotes-unclosed', row: 3 })
  })
})

describe('one failure for each bad row', () => {
  test.each([
    [{ 0: '' }, 'kode', { kind: 'value-missing' }],
    [{ 0: 'm-1' }, 'kode', { kind: 'code-form', value: 'm-1' }],
    [{ 1: 'umum' }, 'rumpun', { kind: 'cluster-unknown', value: 'umum' }],
    [{ 1: 'constructor' }, 'rumpun', { kind: 'cluster-unknown', value: 'constructor' }],
    [{ 2: 'x'.repeat(201) }, 'judul', { kind: 'too-long', length: 201, limit: 200 }],
    [{ 2: 'Kejujuran' }, 'judul', { kind: 'differs-from-first', firstRow: 2 }],
    [{ 4: '' }, 'level', { kind: 'value-missing' }],
    [{ 4: '6' }, 'level', { kind: 'level-unknown', value: '6' }],
    [{ 4: '1' }, 'level', { kind: 'level-twice', firstRow: 2 }],
    [{ 5: '' }, 'uraian', { kind: 'value-missing' }],
    [{ 6: '' }, 'indikator 1', { kind: 'value-missing' }],
    [{ 7: 'x'.repeat(601) }, 'indikator 2', { kind: 'too-long', length: 601, limit: 600 }],
  ])('%j', (change, column, wrong) => {
    const found = problems(withRow(2, row(3, change)))
    expect(found).toContainEqual({ ...wrong, row: 4, column })
  })

  test('English without Indonesian, and a cell to which no heading belongs', () => {
    const english = csv(withRow(0, row(1, { 6: 'Perilaku', 7: 'Shown' })), ';', head.with(7, 'uraian (en)'))
    expect(read(english).ok).toBe(true)
    expect(failure(csv([row(1, { 5: '', 7: 'Shown' })], ';', head.with(7, 'uraian (en)')))).toEqual({
      kind: 'rows-refused',
      problems: [{ kind: 'value-missing', row: 2, column: 'uraian' }],
    })
    expect(problems(withRow(4, [...row(5), 'lebih']))).toEqual([
      { kind: 'cell-without-heading', value: 'lebih', row: 6, column: null },
    ])
  })

  test('the first row must say what the competency is', () => {
    expect(problems(withRow(0, row(1, { 3: '' })))).toEqual([{ kind: 'value-missing', row: 2, column: 'definisi' }])
  })

  test('levels that are missing are said of the first row, once every row can be read', () => {
    expect(problems(five.toSpliced(3, 1).toSpliced(1, 1))).toEqual([
      { kind: 'levels-missing', levels: [2, 4], row: 2, column: 'level' },
    ])
    expect(problems([row(1), row(2, { 5: '' }), row(3)])).toEqual([{ kind: 'value-missing', row: 3, column: 'uraian' }])
  })

  test('all bad rows of a file at once, in order', () => {
    const rows = [row(1, { 4: 'satu' }), row(2), row(3, { 6: '' }), row(4), row(4)]
    expect(problems(rows)).toEqual([
      { kind: 'level-unknown', value: 'satu', row: 2, column: 'level' },
      { kind: 'value-missing', row: 4, column: 'indikator 1' },
      { kind: 'level-twice', firstRow: 5, row: 6, column: 'level' },
    ])
  })
})
