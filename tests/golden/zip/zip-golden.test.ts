/** Archives that were written once, good and bad, each with what the reader must say of it for ever. None is ever removed. */
import { readFileSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { bundleLimits } from '../../../shared/record/bundle/limits.ts'
import { readZip } from '../../../shared/record/bundle/zip-read.ts'
import { writeZip } from '../../../shared/record/bundle/zip-write.ts'

const folder = import.meta.dirname
const outcome = z.object({ story: z.string(), files: z.array(z.string()).optional(), refused: z.string().optional() })
const expected = z.record(z.string(), outcome).parse(JSON.parse(readFileSync(join(folder, 'expected.json'), 'utf8')))
const read = (name: string) =>
  readZip(new Uint8Array(readFileSync(join(folder, `${name}.zip`))), { limits: bundleLimits, allowName: () => true })

describe('golden archives', () => {
  it('all have an expected outcome, and the other way round', () => {
    const stored = readdirSync(folder)
      .filter((name) => name.endsWith('.zip'))
      .map((name) => name.slice(0, -4))
    expect(stored.sort()).toEqual(Object.keys(expected).sort())
  })

  it.each(Object.entries(expected))('%s', (name, { files, refused }) => {
    const result = read(name)
    if (result.ok) expect(result.value.map((file) => file.name)).toEqual(files)
    else expect(result.failure.kind).toBe(refused)
  })

  it('the stored one is byte for byte what the writer gives', () => {
    const files = read('stored')
    expect(files.ok && writeZip(files.value, { method: 'stored', limits: bundleLimits })).toEqual({
      ok: true,
      value: new Uint8Array(readFileSync(join(folder, 'stored.zip'))),
    })
  })
})
