/** p-values corrected for how many there are (Holm 1979): the smallest times m, the next times m − 1 …, never falling, at most 1. */
export function holm(ps: readonly (number | null)[]): (number | null)[] {
  const order = ps.flatMap((p, i) => (p === null ? [] : [{ p, i }])).sort((a, b) => a.p - b.p)
  const corrected: (number | null)[] = ps.map(() => null)
  let largest = 0
  order.forEach(({ p, i }, rank) => {
    largest = Math.max(largest, Math.min(1, p * (order.length - rank)))
    corrected[i] = largest
  })
  return corrected
}
