/** Why a file can't be read at all, or not with these columns. Nothing of it is taken then. */
export type FileFailure =
  | { readonly kind: 'file-empty' }
  | { readonly kind: 'file-too-large'; readonly bytes: number; readonly limit: number }
  /** `looksLike`: what its first bytes say. */
  | { readonly kind: 'not-a-table'; readonly looksLike: NotATable }
  | { readonly kind: 'password-protected' }
  | { readonly kind: 'zip-damaged'; readonly part: string | null }
  | { readonly kind: 'unpacked-too-large'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'workbook-damaged'; readonly part: string }
  | { readonly kind: 'no-such-sheet'; readonly sheet: number }
  | { readonly kind: 'sheet-empty'; readonly sheet: string }
  | { readonly kind: 'too-many-rows'; readonly found: number; readonly limit: number }
  | { readonly kind: 'too-many-columns'; readonly found: number; readonly limit: number }
  /** CSV: a quotation mark is opened in this line and never properly closed. */
  | { readonly kind: 'quotes-unclosed'; readonly line: number }
  | { readonly kind: 'columns-missing'; readonly targets: readonly string[] }
  | { readonly kind: 'column-mapped-twice'; readonly target: string; readonly columns: readonly number[] }

export type NotATable = 'xls' | 'xlsb' | 'ods' | 'docx' | 'pdf' | 'picture' | 'zip' | 'html' | 'binary'
