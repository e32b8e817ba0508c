/**
 * The tables of deflate (RFC 1951 §3.2.5, §3.2.6) and its Huffman codes as look-up tables: the next `width` bits of
 * input give `symbol << 4 | bits`, or 0 where they begin no symbol.
 */
export interface Code {
  readonly table: Uint16Array
  /** Bits of the longest symbol: the table has 2^width places. */
  readonly width: number
}

const maxCodeBits = 15

/** In this order the lengths of the code-length code are written (RFC 1951 §3.2.7). */
export const codeLengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15] as const

export const lengthExtra: readonly number[] = [
  0, 0, 0, 0, 0, 0, 0, 0, 1, 1, 1, 1, 2, 2, 2, 2, 3, 3, 3, 3, 4, 4, 4, 4, 5, 5, 5, 5, 0,
]
export const lengthBase: readonly number[] = [...sumUp(3, lengthExtra).slice(0, 28), 258]
export const distanceExtra: readonly number[] = Array.from({ length: 30 }, (_, symbol) =>
  Math.max(0, (symbol >> 1) - 1),
)
export const distanceBase: readonly number[] = sumUp(1, distanceExtra)

function sumUp(first: number, extraBits: readonly number[]): number[] {
  const bases: number[] = []
  let next = first
  for (const bits of extraBits) {
    bases.push(next)
    next += 1 << bits
  }
  return bases
}

/**
 * The canonical code for these lengths (0: symbol not used), or `null` where they overlap or leave bits that mean
 * nothing. `maySingle` permits what zlib permits: no symbol at all, or one symbol of one bit.
 */
export function makeCode(lengths: Uint8Array, maySingle: boolean): Code | null {
  const counts = countLengths(lengths)
  let open = 1
  let longest = 0
  for (let bits = 1; bits <= maxCodeBits; bits++) {
    const count = counts[bits] ?? 0
    open = open * 2 - count
    if (open < 0) return null
    if (count > 0) longest = bits
  }
  const single = maySingle && longest <= 1
  if (open > 0 && !single) return null
  return fillTable(lengths, counts, longest)
}

function fillTable(lengths: Uint8Array, counts: Uint16Array, width: number): Code {
  const nextCode = new Uint16Array(maxCodeBits + 2)
  for (let bits = 1; bits <= maxCodeBits; bits++) {
    nextCode[bits + 1] = ((nextCode[bits] ?? 0) + (counts[bits] ?? 0)) << 1
  }
  const table = new Uint16Array(1 << width)
  for (let symbol = 0; symbol < lengths.length; symbol++) {
    const bits = lengths[symbol] ?? 0
    if (bits === 0) continue
    const code = nextCode[bits] ?? 0
    nextCode[bits] = code + 1
    const entry = (symbol << 4) | bits
    for (let index = reverseBits(code, bits); index < table.length; index += 1 << bits) table[index] = entry
  }
  return { table, width }
}

function reverseBits(code: number, bits: number): number {
  let reversed = 0
  for (let bit = 0; bit < bits; bit++) reversed |= ((code >> bit) & 1) << (bits - 1 - bit)
  return reversed
}

const fixedLiteralLengths = Uint8Array.from({ length: 288 }, (_, symbol) =>
  symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8,
)
export const fixedLiterals: Code = fillTable(fixedLiteralLengths, countLengths(fixedLiteralLengths), 9)
const fixedDistanceLengths = new Uint8Array(30).fill(5)
export const fixedDistances: Code = fillTable(fixedDistanceLengths, countLengths(fixedDistanceLengths), 5)

function countLengths(lengths: Uint8Array): Uint16Array {
  const counts = new Uint16Array(maxCodeBits + 1)
  for (const length of lengths) counts[length] = (counts[length] ?? 0) + 1
  return counts
}
