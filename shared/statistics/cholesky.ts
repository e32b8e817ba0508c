/** Symmetric positive definite systems of a few dozen unknowns, row by row in typed arrays. */

export interface Cholesky {
  readonly size: number
  /** The lower triangle L with LL' = A, row-major. */
  readonly lower: Float64Array
  /** ln |A| */
  readonly logDeterminant: number
}

/**
 * A = LL' of the row-major `size` × `size` matrix. Null where A isn't positive definite: a pivot that keeps less than `tolerance`
 * of its diagonal means that its column follows from those before.
 */
export function cholesky(matrix: Float64Array, size: number, tolerance = 1e-14): Cholesky | null {
  const lower = new Float64Array(size * size)
  let logDeterminant = 0
  for (let i = 0; i < size; i++) {
    for (let j = 0; j <= i; j++) {
      let sum = matrix[i * size + j] ?? 0
      for (let k = 0; k < j; k++) sum -= (lower[i * size + k] ?? 0) * (lower[j * size + k] ?? 0)
      if (i > j) {
        lower[i * size + j] = sum / (lower[j * size + j] ?? 1)
        continue
      }
      if (!(sum > tolerance * (matrix[i * size + i] ?? 0)) || !(sum > 0)) return null
      lower[i * size + i] = Math.sqrt(sum)
      logDeterminant += Math.log(sum)
    }
  }
  return { size, lower, logDeterminant }
}

/** x with Ax = b. */
export function solve({ size, lower }: Cholesky, b: Float64Array): Float64Array {
  const x = Float64Array.from(b)
  for (let i = 0; i < size; i++) {
    let sum = x[i] ?? 0
    for (let k = 0; k < i; k++) sum -= (lower[i * size + k] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i * size + i] ?? 1)
  }
  for (let i = size - 1; i >= 0; i--) {
    let sum = x[i] ?? 0
    for (let k = i + 1; k < size; k++) sum -= (lower[k * size + i] ?? 0) * (x[k] ?? 0)
    x[i] = sum / (lower[i * size + i] ?? 1)
  }
  return x
}
