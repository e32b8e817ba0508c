/** What a file of candidates may hold at most. The list of a selection has room for 20,000 (200 parts of 100). */
export const fileLimits = {
  /** The file as chosen. */
  bytes: 20_000_000,
  /** All that is unpacked from a workbook; a bomb stops here, by what it says of itself before and by count after. */
  unpackedBytes: 300_000_000,
  rows: 20_000,
  columns: 200,
  /** Rows shown before anything is decided. */
  previewRows: 20,
  /** Characters that a number, a name, an address may have in the record. */
  number: 40,
  name: 120,
  address: 240,
  contact: 120,
  vacancies: 10,
} as const
