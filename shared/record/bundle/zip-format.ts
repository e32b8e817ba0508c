/**
 * The one shape of ZIP that Timbang writes and reads (PKWARE APPNOTE 6.3.10, §4.3.7, §4.3.12, §4.3.16).
 *
 *   local header + data, the first at offset 0, each right after the one before
 *   central directory, the same files in the same order
 *   end of central directory, and after it nothing
 *
 * A ZIP tells everything twice, and different programs believe different halves. So every field is either a constant
 * below or must be equal in both halves; whatever else the format allows is refused by name.
 */
export const localSignature = 0x04034b50
export const centralSignature = 0x02014b50
export const endSignature = 0x06054b50
export const zip64EndSignature = 0x06064b50
export const zip64LocatorSignature = 0x07064b50

export const localHeaderBytes = 30
export const centralHeaderBytes = 46
export const endBytes = 22

/** 2.0: deflate; also "made by", with DOS as the system, so that no Unix mode (link, device) can be said. */
export const zipVersion = 20
export const storedMethod = 0
export const deflatedMethod = 8
/** 1 January 1980, 00:00: the start of DOS time. A bundle tells no time here. */
export const dosTime = 0
export const dosDate = 0x0021

export const maxNameBytes = 200
/** From here on the 32-bit and 16-bit fields mean "see ZIP64". */
export const zip64Size = 0xffffffff
export const zip64Count = 0xffff

export interface ZipFile {
  readonly name: string
  readonly bytes: Uint8Array
}

/** Where a failure stands: byte offset in the archive, and the file's name where it is already known. */
interface At<K extends string> {
  readonly kind: K
  readonly at: number
  readonly name: string | null
}

/** A field of a header: one that has the wrong constant, or differs between local header and central directory. */
export type ZipField =
  | 'version-made'
  | 'version-needed'
  | 'time'
  | 'date'
  | 'disk'
  | 'internal-attributes'
  | 'external-attributes'
  | 'flags'
  | 'method'
  | 'crc'
  | 'compressed-size'
  | 'size'
  | 'name-length'
  | 'name'
  | 'offset'
  | 'entry-count'
  | 'directory-size'
  | 'directory-offset'

export type ZipLimit = 'archive-bytes' | 'entries' | 'entry-bytes' | 'total-bytes' | 'ratio'

export type ZipFailure =
  /** Does not begin as a ZIP and holds none. */
  | { readonly kind: 'zip-not-a-zip' }
  /** Ends before it should: broken off. */
  | At<'zip-truncated'>
  /** Bytes before the first file; `at` is where the ZIP begins. */
  | At<'zip-prefix-bytes'>
  /** Bytes after the end; `at` is where they begin. */
  | At<'zip-trailing-bytes'>
  /** Bytes that belong to no file, or files that overlap. */
  | At<'zip-gap-or-overlap'>
  | At<'zip-empty'>
  | At<'zip-encrypted'>
  | At<'zip-data-descriptor'>
  | At<'zip-zip64'>
  | At<'zip-extra-field'>
  | At<'zip-comment'>
  | At<'zip-folder-entry'>
  | At<'zip-method-unknown'>
  /** Not one of the names that a bundle may hold, or a path that leaves its folder. */
  | At<'zip-name-refused'>
  | At<'zip-name-duplicate'>
  /** One file's name is the folder of another. */
  | At<'zip-name-is-folder'>
  /** A header field without its only permitted value. */
  | (At<'zip-field-refused'> & { readonly field: ZipField })
  /** Local header and central directory contradict each other. */
  | (At<'zip-directory-differs'> & { readonly field: ZipField })
  /** The compressed data is damaged, or does not give exactly the stated size. */
  | At<'zip-data-damaged'>
  /** The content has another check sum than the headers say. */
  | At<'zip-crc-differs'>
  | (At<'zip-limit'> & { readonly limit: ZipLimit; readonly max: number })
