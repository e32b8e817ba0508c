import { fraction, seededRandom } from '../../electron/cli/demo/seeded.ts'

/** The same items in another order; the same seed gives the same one. */
export function shuffled<T>(items: readonly T[], seed: string): T[] {
  const random = seededRandom(seed, 'order')
  const left = [...items]
  const order: T[] = []
  while (left.length > 0) order.push(...left.splice(Math.floor(fraction(random) * left.length), 1))
  return order
}
