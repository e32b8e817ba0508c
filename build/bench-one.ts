/** Runs one bench and leaves its figures as JSON in a file: `node build/bench-one.ts BENCH OUT`. */
import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Figure } from './bench-figure.ts'

const [bench = '', out = ''] = process.argv.slice(2)
const loaded = (await import(pathToFileURL(path.resolve(bench)).href)) as { main(): Promise<readonly Figure[]> }
writeFileSync(out, JSON.stringify(await loaded.main()))
