/** `timbang export --as FORM`: recap, minutes or announcement of a record, as files for people and programs. */
import { writeFile } from 'node:fs/promises'
import { instantSchema } from '../../shared/kernel/instant.ts'
import { canonicalise } from '../../shared/record/canonical.ts'
import { utf8ToBytes } from '../../shared/kernel/bytes.ts'
import { officialResult } from '../../shared/subjects/results/official-result.ts'
import type { State } from '../../shared/subjects/state.ts'
import { resultDocuments, type ResultDocuments } from '../services/documents/result-documents.ts'
import { identityOption } from './identities-option.ts'
import { readRecordAt } from './record-argument.ts'
import { sentenceOf } from './sentences.ts'
import { Option } from 'commander'
import type { AddCommand } from './terminal.ts'

const forms = [
  'recap-xlsx',
  'recap-csv',
  'recap-machine-csv',
  'minutes-pdf',
  'announcement-pdf',
  'result-json',
] as const
type Form = (typeof forms)[number]

interface Options {
  readonly as: Form
  readonly out: string
  readonly identity?: string[]
}

export const addExport: AddCommand = (program, context) => {
  program
    .command('export')
    .description('Menulis rekapitulasi, berita acara atau pengumuman. / Writes recap, minutes or announcement.')
    .argument('<path...>')
    .addOption(new Option('--as <form>', 'bentuk / form').choices(forms).makeOptionMandatory())
    .requiredOption('-o, --out <file>', 'berkas tujuan; tidak menimpa / target file; never overwritten')
    .option(...identityOption)
    .action(async (paths: string[], options: Options) => {
      const { out, ends } = context
      const state = await readRecordAt(paths, options.identity, context)
      if (!state) return
      const bytes = await bytesOf(state, options.as)
      if (!bytes.ok) {
        out.say(sentenceOf(bytes.failure))
        ends(1)
        return
      }
      const written = await writeFile(options.out, bytes.value, { flag: 'wx' }).then(
        () => null,
        (error: NodeJS.ErrnoException) => error.code ?? 'io',
      )
      if (written === null) return
      out.say(sentenceOf({ kind: written === 'EEXIST' ? 'exists' : 'file-missing', file: options.out }))
      ends(1)
    })
}

async function bytesOf(state: State, form: Form) {
  if (form === 'result-json') {
    const result = officialResult(state)
    return result.ok ? { ok: true as const, value: utf8ToBytes(`${canonicalise(result.value)}\n`) } : result
  }
  const names: Readonly<Record<Exclude<Form, 'result-json'>, keyof ResultDocuments>> = {
    'recap-xlsx': 'recapXlsx',
    'recap-csv': 'recapCsv',
    'recap-machine-csv': 'recapMachineCsv',
    'minutes-pdf': 'minutesPdf',
    'announcement-pdf': 'announcementPdf',
  }
  const documents = await resultDocuments(state, { at: instantSchema.parse(momentNow()), place: 'Sawahlunto' })
  return documents.ok ? { ok: true as const, value: documents.value[names[form]] } : documents
}

const momentNow = (): string => `${new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, -1)}+07:00`
