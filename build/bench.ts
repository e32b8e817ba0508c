/**
 * `npm run bench [-- NAME…]`: every `tests/bench/*.bench.ts`, one after the other, each in its own process, so that none
 * measures the other's heap. Figures and the machine they were measured on go to `bench/latest.json`.
 */
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import * as z from 'zod'
import { isWithin, type Figure } from './bench-figure.ts'
import { bundleAll } from './bundles.ts'
import { projectRoot, run } from './run-tool.ts'

const figuresSchema = z.array(
  z.object({
    name: z.string(),
    value: z.number(),
    unit: z.string(),
    atMost: z.number().exactOptional(),
    atLeast: z.number().exactOptional(),
  }),
)

const folder = path.join(projectRoot, 'tests', 'bench')
const wanted = process.argv.slice(2)
const benches = (existsSync(folder) ? readdirSync(folder) : [])
  .filter((file) => file.endsWith('.bench.ts'))
  .filter((file) => wanted.length === 0 || wanted.includes(file.replace('.bench.ts', '')))
  .sort()

async function figuresOf(bench: string): Promise<readonly Figure[] | undefined> {
  const temporary = mkdtempSync(path.join(os.tmpdir(), 'timbang-bench-'))
  const out = path.join(temporary, 'figures.json')
  const args = ['--expose-gc', path.join(projectRoot, 'build', 'bench-one.ts'), path.join(folder, bench), out]
  try {
    const { code } = await run(process.execPath, args, { show: true })
    return code === 0 ? figuresSchema.parse(JSON.parse(readFileSync(out, 'utf8'))) : undefined
  } finally {
    rmSync(temporary, { recursive: true, force: true })
  }
}

function limitText({ atMost, atLeast }: Figure): string {
  const limits = [atMost === undefined ? '' : `at most ${atMost}`, atLeast === undefined ? '' : `at least ${atLeast}`]
  return limits.filter((limit) => limit !== '').join(', ')
}

const results: { readonly bench: string; readonly figures: readonly Figure[] }[] = []
let failed = (await bundleAll()).length
for (const bench of benches) {
  console.log(bench)
  const figures = await figuresOf(bench)
  if (figures === undefined) failed += 1
  else results.push({ bench, figures })
  for (const figure of figures ?? []) {
    const good = isWithin(figure)
    if (!good) failed += 1
    console.log(
      `  ${good ? 'ok  ' : 'FAIL'} ${figure.name}: ${figure.value} ${figure.unit} ${limitText(figure)}`.trimEnd(),
    )
  }
}
if (benches.length === 0) {
  console.error(
    wanted.length === 0 ? 'No bench in tests/bench.' : `No bench named ${wanted.join(', ')} in tests/bench.`,
  )
  failed += 1
}

const machine = { node: process.version, system: `${os.type()} ${os.release()} ${os.arch()}`, cpus: os.cpus().length }
const memoryGiB = Math.round(os.totalmem() / 2 ** 30)
mkdirSync(path.join(projectRoot, 'bench'), { recursive: true })
const latest = { at: new Date().toISOString(), machine: { ...machine, cpu: os.cpus()[0]?.model, memoryGiB }, results }
writeFileSync(path.join(projectRoot, 'bench', 'latest.json'), `${JSON.stringify(latest, null, 2)}\n`)
process.exitCode = failed === 0 ? 0 : 1
