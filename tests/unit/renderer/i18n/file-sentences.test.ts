import { describe, expect, it } from 'vitest'
import { fileFailureSentence, fileProblemSentence } from '../../../../renderer/i18n/file-sentences.ts'
import { fileSentences as english } from '../../../../renderer/i18n/en/file-sentences.ts'
import { fileSentences as indonesian } from '../../../../renderer/i18n/id/file-sentences.ts'
import type { FileProblem } from '../../../../shared/subjects/candidates/file-problem.ts'

/** Values for every sentence, whatever it asks for. */
const data = {
  ...{ bytes: 25_000_000, limit: 20_000, found: 60_000, sheet: 'Peserta', line: 12, part: 'xl/x', targets: ['name'] },
  ...{
    target: 'number',
    columns: [1, 2],
    length: 60,
    value: '2026-11-24',
    range: 'D8:D9',
    count: 11,
    read: '1995-08-17',
  },
  ...{
    lines: [4, 9],
    wrong: 'length',
    looksLike: 'xls',
    nik: '1300000101900001',
    birthDate: '1995-08-17',
    sex: 'male',
  },
}

const say = (table: object, kind: string): string =>
  (table as Record<string, (of: unknown) => string>)[kind]?.({ kind, ...data }) ?? ''

describe('sentences about a file', () => {
  it.each([...Object.keys(indonesian.problems), ...Object.keys(indonesian.failures)])(
    '%s is a whole sentence in either language',
    (kind) => {
      const [id, en] = [indonesian, english].map(({ problems, failures }) => say({ ...problems, ...failures }, kind))
      for (const sentence of [id, en]) {
        expect(sentence).toMatch(/\.$/)
        expect(sentence).not.toMatch(/undefined|\[object|NaN/)
      }
      expect(id).not.toBe(en)
    },
  )

  it('writes numbers and days as each language does', () => {
    expect(fileFailureSentence({ kind: 'too-many-rows', found: 60_001, limit: 20_000 }, 'id')).toContain('60.001')
    expect(fileFailureSentence({ kind: 'too-many-rows', found: 60_001, limit: 20_000 }, 'en')).toContain('60,001')
    const doubtful: FileProblem = {
      ...{ severity: 'warning', line: 2, column: 1 },
      ...{ kind: 'birth-date-implausible', value: '2020-02-01' },
    } as const
    expect(fileProblemSentence(doubtful, 'id')).toContain('1 Februari 2020')
  })

  it('says what other files are, each in its own words', () => {
    const kinds = ['xls', 'xlsb', 'ods', 'docx', 'pdf', 'picture', 'zip', 'html', 'binary'] as const
    const sentences = kinds.map((looksLike) => fileFailureSentence({ kind: 'not-a-table', looksLike }, 'id'))
    expect(new Set(sentences).size).toBe(kinds.length)
  })
})
