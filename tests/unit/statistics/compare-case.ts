/**
 * The comparison rules of statistics cases: tolerance by the nearest named field, lists in order (but `subsets` and the lists in
 * it in any), null as null or absent.
 */
export interface StatisticsCase {
  readonly name: string
  readonly method: string
  readonly input: unknown
  readonly expected: Readonly<Record<string, unknown>>
  readonly tolerance: number | Readonly<Record<string, number>>
}

/** Paths where the answer differs. */
export function differences({ expected, tolerance }: StatisticsCase, actual: unknown): string[] {
  const named = typeof tolerance === 'number' ? { default: tolerance } : tolerance
  return [...differ(expected, actual, { path: '', tolerance: named['default'] ?? 0, named }), ...notFinite(actual, '')]
}

interface At {
  readonly path: string
  readonly tolerance: number
  readonly named: Readonly<Record<string, number>>
}

function differ(expected: unknown, actual: unknown, at: At): string[] {
  if (expected === null) return actual === null || actual === undefined ? [] : [at.path]
  if (typeof expected === 'number') {
    return typeof actual === 'number' && Math.abs(actual - expected) <= at.tolerance ? [] : [at.path]
  }
  if (Array.isArray(expected)) {
    if (!Array.isArray(actual) || actual.length !== expected.length) return [at.path]
    return expected.flatMap((item, i) => differ(item, actual[i], { ...at, path: `${at.path}[${i}]` }))
  }
  if (typeof expected === 'object') {
    const fields = (actual ?? {}) as Record<string, unknown>
    return Object.entries(expected as Record<string, unknown>).flatMap(([field, value]) =>
      field === 'reason'
        ? typeof fields[field] === 'string' && fields[field] !== ''
          ? []
          : [`${at.path}.${field}`]
        : differ(...inAnyOrder(field, value, fields[field]), {
            ...at,
            path: `${at.path}.${field}`,
            tolerance: at.named[field] ?? at.tolerance,
          }),
    )
  }
  return expected === actual ? [] : [at.path]
}

/** Both sides of `subsets` in one order. */
function inAnyOrder(field: string, expected: unknown, actual: unknown): [unknown, unknown] {
  return field === 'subsets' ? [ordered(expected), ordered(actual)] : [expected, actual]
}

function ordered(value: unknown): unknown {
  if (Array.isArray(value)) {
    return value.map(ordered).toSorted((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1))
  }
  if (typeof value !== 'object' || value === null) return value
  const fields = Object.entries(value).map(([field, member]) => [field, ordered(member)] as const)
  return Object.fromEntries(fields.toSorted(([a], [b]) => (a < b ? -1 : 1)))
}

function notFinite(value: unknown, path: string): string[] {
  if (typeof value === 'number') return Number.isFinite(value) ? [] : [`${path} is ${value}`]
  if (typeof value !== 'object' || value === null) return []
  return Object.entries(value).flatMap(([key, inner]) => notFinite(inner, `${path}.${key}`))
}
