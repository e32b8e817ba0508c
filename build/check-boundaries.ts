/**
 * Imports go one way: every import of every module, resolved to the file that it names, against `layers.ts`. The linter
 * holds the same table by the shape of specifiers, at once in an editor; here paths are exact, and three things are held that
 * it cannot say: only types of a layer, only some files of a neighbour and never in a circle, and no barrels.
 */
import path from 'node:path'
import { moduleShape, type Import } from './imports.ts'
import { layerOf, type Layer } from './layers.ts'
import { isCode, lineAt, readSource, sourceFiles, type Problem } from './source-files.ts'

const isAny = (at: string, globs: readonly string[]): boolean => globs.some((glob) => path.posix.matchesGlob(at, glob))

/** The room that a file lies in; a file beside the rooms puts them together and is no room. */
function roomOf(layer: Layer, file: string): string | undefined {
  if (!layer.rooms) return undefined
  const [room, ...rest] = file.slice(layer.at.length + 1).split('/')
  return rest.length > 0 ? room : undefined
}

export function boundaryProblems(root: string): readonly Problem[] {
  const roomEdges = new Map<string, Map<string, Problem>>()
  const problems = sourceFiles(root)
    .filter((file) => isCode(file))
    .flatMap((file): readonly Problem[] => {
      const layer = layerOf(file)
      const text = readSource(root, file)
      const { imports, errors, exportsAll, onlyReExports } = moduleShape(file, text)
      const problem = (offset: number, says: string): Problem => ({ file, line: lineAt(text, offset), says })
      if (errors[0] !== undefined) return [problem(0, errors[0])]
      if (layer === undefined) return file.includes('/') ? [problem(0, 'lies in no layer of build/layers.ts')] : []
      if (layer.at === 'tests') return []

      const barrels = [
        ...(exportsAll === undefined ? [] : [problem(exportsAll, '`export *`: import from the file that has it')]),
        ...(onlyReExports ? [problem(0, 'a barrel: nothing but re-exports')] : []),
        ...(/(^|\/)index\.(ts|tsx)$/.test(file) ? [problem(0, 'a file is named for its main export, not index')] : []),
      ]
      const crossings = imports.flatMap((found) => {
        const why = whyNot(file, layer, found)
        const to = targetOf(file, found.specifier)
        const [here, there] = [roomOf(layer, file), to === undefined ? undefined : roomOf(layer, to)]
        if (here !== undefined && there !== undefined && here !== there && to?.startsWith(`${layer.at}/`)) {
          const edges = roomEdges.get(`${layer.at}/${here}`) ?? new Map<string, Problem>()
          const says = `${layer.at}/${here} and ${layer.at}/${there} import each other in a circle`
          roomEdges.set(`${layer.at}/${here}`, edges.set(`${layer.at}/${there}`, problem(found.offset, says)))
        }
        return why === undefined ? [] : [problem(found.offset, why)]
      })
      return [...barrels, ...crossings]
    })
  return [...problems, ...circles(roomEdges)]
}

const isRelative = (specifier: string): boolean =>
  specifier === '.' || specifier === '..' || /^\.{0,2}\//.test(specifier)

/** The repository path that a relative specifier names, or undefined for a package. Vite's `?worker` and the like are cut. */
function targetOf(file: string, specifier: string): string | undefined {
  if (!isRelative(specifier)) return undefined
  return path.posix.join(path.posix.dirname(file), specifier.replace(/\?.*$/, ''))
}

function whyNot(file: string, layer: Layer, { specifier, typesOnly }: Import): string | undefined {
  const to = targetOf(file, specifier)
  if (to === undefined) {
    return isAny(specifier, layer.packages) ? undefined : `${layer.at} may not import the package ${specifier}`
  }
  if (to.startsWith('../')) return `${specifier} lies outside the repository`
  if (to.startsWith(`${layer.at}/`)) return whyNotNeighbour(layer, file, to)
  if (isAny(to, layer.may)) return undefined
  if (isAny(to, layer.mayTypes ?? [])) return typesOnly ? undefined : `${layer.at} may import only types of ${to}`
  return `${layer.at} may not import ${to}`
}

function whyNotNeighbour(layer: Layer, file: string, to: string): string | undefined {
  const [here, there] = [roomOf(layer, file), roomOf(layer, to)]
  if (here === undefined || there === undefined || here === there) return undefined
  const within = to.slice(`${layer.at}/${there}/`.length)
  if (isAny(within, layer.neighbours ?? [])) return undefined
  const open = layer.neighbours?.join(', ')
  return `${layer.at}/${here} may not import ${to}${open === undefined ? '' : ` (of a neighbour only ${open})`}`
}

/** Rooms that reach themselves again, each reported once at the import that closes the way. */
function circles(edges: ReadonlyMap<string, ReadonlyMap<string, Problem>>): readonly Problem[] {
  const reaches = (from: string, goal: string, seen: Set<string>): boolean => {
    if (from === goal) return true
    if (seen.has(from)) return false
    seen.add(from)
    return [...(edges.get(from)?.keys() ?? [])].some((next) => reaches(next, goal, seen))
  }
  return [...edges].flatMap(([from, tos]) =>
    [...tos].flatMap(([to, problem]) => (from < to && reaches(to, from, new Set()) ? [problem] : [])),
  )
}
