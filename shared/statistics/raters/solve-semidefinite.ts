/** A solution of Ax = b for a symmetric positive semidefinite A and a b in its range: what depends on others is put to 0. */

export function solveSemidefinite(matrix: Float64Array, size: number, b: Float64Array): Float64Array {
  const A = Float64Array.from(matrix)
  const x = Float64Array.from(b)
  const pivots: number[] = []
  for (let p = 0; p < size; p++) {
    const pivot = A[p * size + p] ?? 0
    if (!(pivot > 1e-9 * (matrix[p * size + p] ?? 0))) continue
    pivots.push(p)
    for (let i = p + 1; i < size; i++) {
      const factor = (A[i * size + p] ?? 0) / pivot
      if (factor === 0) continue
      for (let j = p; j < size; j++) A[i * size + j] = (A[i * size + j] ?? 0) - factor * (A[p * size + j] ?? 0)
      x[i] = (x[i] ?? 0) - factor * (x[p] ?? 0)
    }
  }
  const solution = new Float64Array(size)
  for (const p of pivots.reverse()) {
    let sum = x[p] ?? 0
    for (let j = p + 1; j < size; j++) sum -= (A[p * size + j] ?? 0) * (solution[j] ?? 0)
    solution[p] = sum / (A[p * size + p] ?? 1)
  }
  return solution
}
