/** The members of a table with their keys' own type, which `Object.entries` forgets. */
export const keyedEntries = <K extends string, V>(table: Readonly<Partial<Record<K, V>>>): [K, V][] =>
  Object.entries(table) as [K, V][]
