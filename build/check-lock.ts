/**
 * The lock file is whole and names no registry. npm leaves out, without a word, binaries for other systems that its registry
 * does not have at that moment; `npm ci` then fails for everybody, so it is found here.
 */
import { existsSync } from 'node:fs'
import path from 'node:path'
import * as z from 'zod'
import { readSource, type Problem } from './source-files.ts'

const names = z.record(z.string(), z.string()).optional()
const manifestSchema = z.object({ devDependencies: names, dependencies: names, optionalDependencies: names })
const lockSchema = z.object({
  packages: z.record(z.string(), z.looseObject({ ...manifestSchema.shape, resolved: z.string().optional() })),
})

const parseJson = (root: string, file: string): unknown => JSON.parse(readSource(root, file))

export function lockProblems(root: string): readonly Problem[] {
  if (!existsSync(path.join(root, 'package-lock.json')))
    return [{ file: 'package-lock.json', line: 1, says: 'is missing' }]
  const manifest = manifestSchema.parse(parseJson(root, 'package.json'))
  const { packages } = lockSchema.parse(parseJson(root, 'package-lock.json'))
  const locked = new Set(
    Object.keys(packages).map((at) => at.slice(at.lastIndexOf('node_modules/') + 'node_modules/'.length)),
  )
  const asked = { ...manifest.dependencies, ...manifest.devDependencies, ...manifest.optionalDependencies }
  const inManifest = (says: string): Problem => ({ file: 'package.json', line: 1, says })
  const inLock = (says: string): Problem => ({ file: 'package-lock.json', line: 1, says })

  return [
    ...Object.entries(asked)
      .filter(([, version]) => !/^\d+\.\d+\.\d+(-[\w.]+)?$/.test(version))
      .map(([name, version]) => inManifest(`${name} is not pinned: ${version}`)),
    ...Object.entries(asked)
      .filter(([name, version]) => packages[`node_modules/${name}`]?.['version'] !== version)
      .map(([name, version]) => inLock(`does not have ${name} ${version}`)),
    ...Object.entries(packages)
      .filter(([, entry]) => entry.resolved !== undefined)
      .map(([at]) => inLock(`names a registry for ${at}`)),
    ...Object.entries(packages).flatMap(([at, entry]) =>
      Object.keys(entry.optionalDependencies ?? {})
        .filter((name) => !locked.has(name))
        .map((name) => inLock(`lacks ${name}, which ${at === '' ? 'we' : at} may need elsewhere`)),
    ),
  ]
}
