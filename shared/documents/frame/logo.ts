/**
 * The emblem of a head of letter: PNG or JPEG, checked before it comes near a document, so that making a PDF can't fail for a
 * picture. PNG data are inflated and measured here; a JPEG needs no decoding, only its frame header.
 */
import { unzlibSync } from 'fflate'
import { concatBytes } from '../../kernel/bytes.ts'
import { err, ok, type Result } from '../../kernel/result.ts'

export interface Logo {
  readonly mediaType: 'image/png' | 'image/jpeg'
  readonly bytes: Uint8Array
}

export const largestLogoBytes = 2_000_000
const largestSide = 4000

export type LogoFailure =
  | { readonly kind: 'logo-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'logo-not-png-or-jpeg' }
  | { readonly kind: 'logo-damaged' }
  | { readonly kind: 'logo-too-many-pixels'; readonly width: number; readonly height: number; readonly limit: number }
  /** Interlaced PNG, or JPEG in CMYK or with 12 bits: saved again by any picture program it will do. */
  | { readonly kind: 'logo-form-unsupported' }

/** The picture, if every document can show it. */
export function readLogo(bytes: Uint8Array): Result<Logo, LogoFailure> {
  if (bytes.length > largestLogoBytes) {
    return err({ kind: 'logo-too-large', bytes: bytes.length, limit: largestLogoBytes })
  }
  if (startsWith(bytes, [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])) return readPng(bytes)
  if (startsWith(bytes, [0xff, 0xd8, 0xff])) return readJpeg(bytes)
  return err({ kind: 'logo-not-png-or-jpeg' })
}

const startsWith = (bytes: Uint8Array, head: readonly number[]): boolean => head.every((byte, i) => bytes[i] === byte)
const uint16 = (bytes: Uint8Array, at: number): number => ((bytes[at] ?? 0) << 8) | (bytes[at + 1] ?? 0)
const uint32 = (bytes: Uint8Array, at: number): number => uint16(bytes, at) * 65536 + uint16(bytes, at + 2)

const tooManyPixels = (width: number, height: number): boolean =>
  width === 0 || height === 0 || width > largestSide || height > largestSide

/** Samples per pixel by PNG colour type. */
const channels: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 }

function readPng(bytes: Uint8Array): Result<Logo, LogoFailure> {
  const [width, height] = [uint32(bytes, 16), uint32(bytes, 20)]
  const [depth = 0, colour = 0, , , interlace = 0] = bytes.subarray(24, 29)
  if (tooManyPixels(width, height)) return err({ kind: 'logo-too-many-pixels', width, height, limit: largestSide })
  if (interlace !== 0) return err({ kind: 'logo-form-unsupported' })
  const data: Uint8Array[] = []
  let ended = false
  let palette = false
  for (let at = 8; at + 12 <= bytes.length && !ended; at += 12 + uint32(bytes, at)) {
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8))
    const chunk = bytes.subarray(at + 8, at + 8 + uint32(bytes, at))
    if (name === 'IDAT') data.push(chunk)
    if (name === 'PLTE') palette = true
    ended = name === 'IEND'
  }
  const perLine = Math.ceil((width * (channels[colour] ?? 0) * depth) / 8) + 1
  if (!ended || perLine === 1 || (colour === 3 && !palette)) return err({ kind: 'logo-damaged' })
  const inflated = inflatedLength(concatBytes(...data))
  return inflated === perLine * height ? ok({ mediaType: 'image/png', bytes }) : err({ kind: 'logo-damaged' })
}

function inflatedLength(data: Uint8Array): number | null {
  try {
    return unzlibSync(data).length
  } catch {
    return null
  }
}

/** Start-of-frame markers: every SOF but DHT (C4), JPG (C8) and DAC (CC). */
const isFrame = (marker: number): boolean => marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker)

function readJpeg(bytes: Uint8Array): Result<Logo, LogoFailure> {
  const whole = bytes[bytes.length - 2] === 0xff && bytes[bytes.length - 1] === 0xd9
  for (let at = 2; whole && at + 9 < bytes.length && bytes[at] === 0xff; at += 2 + uint16(bytes, at + 2)) {
    if (!isFrame(bytes[at + 1] ?? 0)) continue
    const [depth, height, width, components] = [
      bytes[at + 4],
      uint16(bytes, at + 5),
      uint16(bytes, at + 7),
      bytes[at + 9],
    ]
    if (tooManyPixels(width, height)) return err({ kind: 'logo-too-many-pixels', width, height, limit: largestSide })
    if (depth !== 8 || (components !== 1 && components !== 3)) return err({ kind: 'logo-form-unsupported' })
    return ok({ mediaType: 'image/jpeg', bytes })
  }
  return err({ kind: 'logo-damaged' })
}
