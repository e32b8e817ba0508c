/** Small pictures made byte by byte. */
import { crc32, deflateSync } from 'node:zlib'

export interface PngStory {
  /** PNG colour type: 0 grey, 2 colour, 3 palette, 4 and 6 with transparency. */
  readonly colour: 0 | 2 | 3 | 4 | 6
  readonly width?: number
  readonly interlace?: number
  /** Height in the header, where it differs from the rows that are there. */
  readonly claimHeight?: number
  readonly palette?: boolean
}

const channels = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

export function aPng({ colour, width = 8, interlace = 0, claimHeight, palette = true }: PngStory): Uint8Array {
  const height = 4
  const header = Buffer.alloc(13)
  header.writeUInt32BE(width, 0)
  header.writeUInt32BE(claimHeight ?? height, 4)
  header.set([8, colour, 0, 0, interlace], 8)
  const line = Buffer.from([
    0,
    ...Array.from({ length: 8 * channels[colour] }, (_, i) => (colour === 3 ? i % 2 : (i * 29) % 256)),
  ])
  const data = Buffer.concat(Array.from({ length: height }, () => line))
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
      chunk('IHDR', header),
      ...(colour === 3 && palette ? [chunk('PLTE', Buffer.from([0, 0, 0, 255, 255, 255]))] : []),
      chunk('IDAT', deflateSync(data)),
      chunk('IEND', Buffer.alloc(0)),
    ]),
  )
}

function chunk(name: string, content: Buffer): Buffer {
  const body = Buffer.concat([Buffer.from(name, 'latin1'), content])
  const frame = Buffer.alloc(8)
  frame.writeUInt32BE(content.length, 0)
  frame.writeUInt32BE(crc32(body), 4)
  return Buffer.concat([frame.subarray(0, 4), body, frame.subarray(4)])
}

/** One grey pixel, baseline JPEG. */
export const aJpeg = new Uint8Array(
  Buffer.from(
    '/9j/4AAQSkZJRgABAQEASABIAAD/2wBDAAMCAgICAgMCAgIDAwMDBAYEBAQEBAgGBgUGCQgKCgkICQkKDA8MCgsOCwkJDRENDg8QEBEQCgwSExIQEw8QEBD/wAALCAABAAEBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAACf/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8AVN//2Q==',
    'base64',
  ),
)
