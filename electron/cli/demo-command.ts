/** `timbang demo --out DIR`: a whole selection without hands, through the real services and real files. */
import { join } from 'node:path'
import { shortCode } from '../../shared/record/short-code.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { runDemo } from './demo/run-demo.ts'
import { sentenceOf } from './sentences.ts'
import type { AddCommand } from './terminal.ts'

export const addDemo: AddCommand = (program, { out, ends }) => {
  program
    .command('demo')
    .description(
      'Menjalankan seleksi contoh sampai folder serah terima. / Runs the sample selection up to the handover folder.',
    )
    .requiredOption('--out <folder>', 'folder kosong / an empty folder')
    .option('--seed <text>', 'benih; benih sama, catatan sama / same seed, same record', 'sawahlunto')
    .action(async (options: { out: string; seed: string }) => {
      const done = await runDemo({ ...options, say: (line) => out.say(line) })
      if (!done.ok) {
        out.say(sentenceOf(done.failure))
        ends(2)
        return
      }
      const folder = join(options.out, done.value.handover)
      const code = shortCode(done.value.founding as Hash)
      out.print(`Folder serah terima / handover folder: ${folder}`)
      out.print('Periksa / check:')
      out.print(`  npm run timbang -- verify ${folder}`)
      out.print(`  bash ${join(folder, 'verify.sh')} '${code}' ${folder}`)
      out.print(`  (cd ${folder} && sha256sum -c SHA256SUMS)`)
    })
}
