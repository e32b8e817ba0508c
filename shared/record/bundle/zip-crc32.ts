/** CRC-32 of ZIP (ISO 3309, reflected polynomial 0xEDB88320), four bytes a step. Finds accidents, proves nothing. */
const tables = makeTables()

function makeTables(): readonly [Uint32Array, Uint32Array, Uint32Array, Uint32Array] {
  const [first, second, third, fourth] = [0, 1, 2, 3].map(() => new Uint32Array(256)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ]
  for (let n = 0; n < 256; n++) {
    let value = n
    for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1
    first[n] = value >>> 0
  }
  const step = (value: number) => (value >>> 8) ^ (first[value & 0xff] ?? 0)
  for (let n = 0; n < 256; n++) {
    second[n] = step(first[n] ?? 0) >>> 0
    third[n] = step(second[n] ?? 0) >>> 0
    fourth[n] = step(third[n] ?? 0) >>> 0
  }
  return [first, second, third, fourth]
}

export function crc32(bytes: Uint8Array): number {
  const [t0, t1, t2, t3] = tables
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const whole = bytes.length & ~3
  let crc = 0xffffffff
  for (let i = 0; i < whole; i += 4) {
    const x = crc ^ view.getUint32(i, true)
    crc = (t3[x & 0xff] ?? 0) ^ (t2[(x >>> 8) & 0xff] ?? 0) ^ (t1[(x >>> 16) & 0xff] ?? 0) ^ (t0[x >>> 24] ?? 0)
  }
  for (let i = whole; i < bytes.length; i++) crc = (t0[(crc ^ (bytes[i] ?? 0)) & 0xff] ?? 0) ^ (crc >>> 8)
  return (crc ^ 0xffffffff) >>> 0
}
