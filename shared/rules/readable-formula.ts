/** A formula with its fractions as the rounded decimals that stand beside them in the tree. */
import { exactOf, type ExactText } from '../kernel/exact.ts'
import { toDecimalText } from '../kernel/exact-rounding.ts'
import type { Rounding } from './quantity.ts'

export const readableFormula = (formula: string, { decimals, mode }: Rounding): string =>
  formula.replaceAll(/\((-?\d+\/\d+)\)|-?\d+\/\d+/g, (whole, bracketed: string | undefined) =>
    toDecimalText(exactOf((bracketed ?? whole) as ExactText), decimals, mode),
  )
