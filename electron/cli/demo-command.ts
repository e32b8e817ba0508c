/** `timbang demo --out DIR`: a whole selection without hands, through the real services and real files. */
import { join } from 'node:path'
import { shortCode } from '../../shared/record/short-code.ts'
import type { Hash } from '../../shared/kernel/ids.ts'
import { refusedFindings, tellRefusal } from './demo/refused-sample.ts'
import { keyFile, keysFolder, runDemo } from './demo/run-demo.ts'
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
      for (const line of tellRefusal(refusedFindings())) out.print(line)
      const folder = join(options.out, done.value.handover)
      const keyOf = (id: string) => join(options.out, keysFolder, keyFile(id))
      const code = shortCode(done.value.founding as Hash)
      out.print(`Folder serah terima / handover folder: ${folder}`)
      out.print('Periksa, tanpa kunci lalu dengan kunci pengawas / check, without a key, then with the inspector’s:')
      out.print(`  npm run timbang -- verify ${folder}`)
      out.print(`  npm run timbang -- verify ${folder} --identity ${keyOf('pengawas')}`)
      out.print(`  bash ${join(folder, 'verify.sh')} '${code}' ${folder}`)
      out.print(`  (cd ${folder} && sha256sum -c SHA256SUMS)`)
      out.print(`  age -d -i ${keyOf('ketua')} ${join(folder, 'record', 'confidential.timbang.age')} > rahasia.timbang`)
    })
}
