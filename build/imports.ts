/** What one module imports: statements, re-exports, dynamic imports, `import('x').T` in types, and `new URL('x', import.meta.url)`. */
import { parseSync } from 'vite'

export interface Import {
  readonly specifier: string
  readonly offset: number
  /** Gone at run time: `import type`, `export type … from`, `import('x').T`. */
  readonly typesOnly: boolean
}

export interface ModuleShape {
  readonly imports: readonly Import[]
  readonly errors: readonly string[]
  /** Offset of an `export * from`. */
  readonly exportsAll: number | undefined
  /** Nothing in it but re-exports. */
  readonly onlyReExports: boolean
}

export function moduleShape(file: string, text: string): ModuleShape {
  const { module, program, errors } = parseSync(file, text)
  const statements = module.staticImports.map((found): Import => ({
    specifier: found.moduleRequest.value,
    offset: found.start,
    typesOnly: /^import\s+type\b/.test(text.slice(found.start, found.end)),
  }))
  const reExports = module.staticExports.flatMap((found) => {
    const from = found.entries.find((entry) => entry.moduleRequest !== null)?.moduleRequest
    if (!from) return []
    const typesOnly = /^export\s+type\b/.test(text.slice(found.start, found.end))
    return [{ specifier: from.value, offset: found.start, typesOnly }]
  })
  const dynamic = module.dynamicImports.flatMap(({ start, moduleRequest }): readonly Import[] => {
    const literal = /^(['"`])(.*)\1$/.exec(text.slice(moduleRequest.start, moduleRequest.end))
    return literal?.[2] === undefined ? [] : [{ specifier: literal[2], offset: start, typesOnly: false }]
  })
  const urls = [...text.matchAll(/new URL\(\s*(['"`])(\.[^'"`]*)\1\s*,\s*import\.meta\.url/g)].map((match): Import => ({
    specifier: match[2] ?? '',
    offset: match.index,
    typesOnly: false,
  }))
  const all = module.staticExports
    .flatMap(({ entries }) => entries)
    .find(({ importName }) => importName.kind === 'AllButDefault')
  return {
    imports: [...statements, ...reExports, ...dynamic, ...importsInTypes(program), ...urls],
    errors: errors.map(({ message }) => message),
    exportsAll: all?.start,
    onlyReExports:
      program.body.length > 0 &&
      program.body.every(
        (statement) =>
          statement.type === 'ExportAllDeclaration' ||
          (statement.type === 'ExportNamedDeclaration' && statement.source !== null),
      ),
  }
}

function importsInTypes(node: unknown): readonly Import[] {
  if (Array.isArray(node)) return node.flatMap(importsInTypes)
  if (typeof node !== 'object' || node === null) return []
  const own = isTypeImport(node) ? [{ specifier: node.source.value, offset: node.start, typesOnly: true }] : []
  return [...own, ...Object.values(node).flatMap(importsInTypes)]
}

interface TypeImport {
  readonly type: 'TSImportType'
  readonly start: number
  readonly source: { readonly value: string }
}

const isTypeImport = (node: object): node is TypeImport => 'type' in node && node.type === 'TSImportType'
