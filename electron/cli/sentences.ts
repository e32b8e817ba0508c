/**
 * One sentence for each failure that the command line meets: what, where, and what to do. Indonesian, then English. The
 * innermost kind chooses the words; file, line and step are added where the failure names them.
 */
import type { Failure } from '../../shared/kernel/result.ts'

interface Words {
  readonly id: string
  readonly en: string
}

const words: Readonly<Record<string, Words>> = {
  'file-missing': {
    id: 'berkas tidak ditemukan; periksa nama dan foldernya',
    en: 'file not found; check name and folder',
  },
  'folder-missing': { id: 'folder tidak ditemukan; periksa namanya', en: 'folder not found; check its name' },
  missing: { id: 'berkas tidak ditemukan; periksa nama dan foldernya', en: 'file not found; check name and folder' },
  exists: {
    id: 'sudah ada berkas bernama itu; pilih nama lain',
    en: 'a file of that name exists; choose another name',
  },
  'not-json': { id: 'bukan JSON; minta berkas yang benar', en: 'not JSON; ask for the right file' },
  schema: { id: 'isi berkas tidak sesuai bentuknya', en: 'the file does not have its form' },
  'not-a-zip': {
    id: 'bukan paket Timbang; minta paket yang benar',
    en: 'not a Timbang bundle; ask for the right file',
  },
  'not-a-recipient': {
    id: 'paket ini tidak ditujukan kepada identitas yang diberikan; minta paket untuk Anda',
    en: 'encrypted to others; ask for a bundle addressed to you',
  },
  'age-damaged': {
    id: 'berkas age rusak atau terpotong; salin ulang dari sumbernya',
    en: 'the age file is damaged or cut off; copy it again',
  },
  'identity-needed': { id: 'paket terenkripsi; berikan --identity', en: 'encrypted bundle; give --identity' },
  'identity-unreadable': { id: 'berkas identitas age tidak terbaca', en: 'the age identity file can not be read' },
  'sum-mismatch': {
    id: 'isi berubah sejak paket dibuat; minta paket baru dari pembuatnya',
    en: 'changed since the bundle was made; ask its maker for a new one',
  },
  'extra-file': { id: 'ada berkas yang tidak tercantum dalam SHA256SUMS', en: 'a file that SHA256SUMS does not list' },
  'missing-file': { id: 'berkas yang tercantum tidak ada', en: 'a listed file is missing' },
  'newer-format': {
    id: 'dibuat versi Timbang yang lebih baru; perbarui program ini',
    en: 'written by a newer Timbang; update this program',
  },
  'signature-wrong': { id: 'tanda tangan tidak cocok dengan isinya', en: 'the signature does not match the content' },
  'signature-by-another-key': { id: 'ditandatangani kunci lain', en: 'signed by another key' },
  'comment-differs': { id: 'ditandatangani untuk keperluan lain', en: 'signed as something else' },
  'chain-broken': { id: 'mata rantai entri putus', en: 'the chain of entries is broken' },
  'other-selection': { id: 'milik seleksi lain', en: 'belongs to another selection' },
  'not-a-handover': { id: 'bukan folder serah terima', en: 'not a handover folder' },
  'not-signed-by-two': {
    id: 'folder harus ditandatangani dua pemegang kunci yang berbeda',
    en: 'the folder needs the signatures of two different holders',
  },
  'gate-shut': {
    id: 'gerbang penilaian belum dibuka; belum ada nilai yang boleh dilihat',
    en: 'the gate is shut; no score may be seen yet',
  },
  'not-hex': { id: 'harus 64 digit heksadesimal', en: 'must be 64 hex digits' },
  'folder-not-empty': { id: 'folder tidak kosong; pilih folder lain', en: 'the folder is not empty; choose another' },
  'output-needed': { id: 'bentuk ini biner; berikan --out BERKAS', en: 'this form is binary; give --out FILE' },
  'scheme-missing': { id: 'belum ada skema penilaian yang dibekukan', en: 'no scheme has been frozen' },
  'candidate-unknown': {
    id: 'tidak ada peserta dengan nomor atau pseudonim itu',
    en: 'no candidate of that number or pseudonym',
  },
  'founding-missing': { id: 'entri pendirian tidak ada', en: 'the founding entry is missing' },
  'wrong-passphrase': { id: 'frasa sandi salah', en: 'wrong passphrase' },
  'identity-in-use': {
    id: 'identitas sedang dibuka program lain; tutup dahulu',
    en: 'the identity is open in another program; close it first',
  },
  'no-space': {
    id: 'tempat penyimpanan penuh; kosongkan atau pakai yang lain',
    en: 'no space left; free some or use another place',
  },
  'read-only': { id: 'tempat penyimpanan hanya bisa dibaca', en: 'the place is read-only' },
}

/** Failures name their place under these, outermost first. */
const places = ['file', 'path', 'line', 'entry', 'log'] as const

export function sentenceOf(failure: Failure & { readonly file?: string | null; readonly cause?: Failure }): string {
  const told: Failed = { ...failure }
  const innermost = innermostOf(told)
  const said = words[innermost.kind] ?? words[failure.kind] ?? { id: 'ditolak', en: 'refused' }
  const where = placesOf(told)
  return `${where}${where ? ': ' : ''}${said.id}. / ${said.en}. (${innermost.kind})`
}

type Failed = Failure & { readonly [detail: string]: unknown }

const innermostOf = (failure: Failed): Failed => (isFailed(failure['cause']) ? innermostOf(failure['cause']) : failure)

const isFailed = (value: unknown): value is Failed =>
  typeof value === 'object' && value !== null && 'kind' in value && typeof value.kind === 'string'

function placesOf(failure: Failed): string {
  const own = places.flatMap((place) => {
    const value = failure[place]
    if (typeof value === 'string') return [value]
    if (typeof value === 'number') return [`${place} ${value}`]
    return Array.isArray(value) && value.length > 0 ? [value.join('.')] : []
  })
  const inner = isFailed(failure['cause']) ? placesOf(failure['cause']) : ''
  return [...own, ...(inner ? [inner] : [])].join(': ')
}
