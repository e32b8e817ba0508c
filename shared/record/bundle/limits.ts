/**
 * How large a bundle may be, checked before anything in it is believed and counted again while inflating.
 *
 * The figures leave room for a selection of 1,000 candidates scored by five assessors each (about 12,000 files, 20 MB)
 * and stop what could only be an attack on the memory of a small laptop. `maxEntries` is the most that a ZIP without
 * ZIP64 can say.
 */
export interface ZipLimits {
  /** Bytes of the whole archive. */
  readonly maxArchiveBytes: number
  /** Number of files in it. */
  readonly maxEntries: number
  /** Bytes of one file, inflated. */
  readonly maxEntryBytes: number
  /** Bytes of all files together, inflated. */
  readonly maxTotalBytes: number
  /** Inflated bytes for one compressed byte; deflate itself ends at 1,032. */
  readonly maxRatio: number
}

const mebibyte = 1024 * 1024

export const bundleLimits: ZipLimits = {
  maxArchiveBytes: 256 * mebibyte,
  maxEntries: 65_534,
  maxEntryBytes: 64 * mebibyte,
  maxTotalBytes: 512 * mebibyte,
  maxRatio: 200,
}
