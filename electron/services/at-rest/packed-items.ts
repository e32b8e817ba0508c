/** Several byte strings as one: each with its length (4 bytes, little endian) before it. */
import { invariant } from '../../../shared/kernel/invariant.ts'

export function packItems(items: readonly Uint8Array[]): Uint8Array {
  const packed = new Uint8Array(items.reduce((sum, item) => sum + 4 + item.length, 0))
  const view = new DataView(packed.buffer)
  let at = 0
  for (const item of items) {
    view.setUint32(at, item.length, true)
    packed.set(item, at + 4)
    at += 4 + item.length
  }
  return packed
}

/** Of what was just opened from a sealed block: another form could only have been written by us. Views, not copies. */
export function unpackItems(packed: Uint8Array): readonly Uint8Array[] {
  const view = new DataView(packed.buffer, packed.byteOffset, packed.byteLength)
  const items: Uint8Array[] = []
  for (let at = 0; at < packed.length;) {
    const end = at + 4 + view.getUint32(at, true)
    invariant(end <= packed.length, 'an item ends inside its block')
    items.push(packed.subarray(at + 4, end))
    at = end
  }
  return items
}
