/**
 * The system's error codes as the states that a person can do something about. Codes are those of POSIX and, where Windows differs,
 * of libuv's translation. What is not listed stays `io` with its code.
 */
import type { FileFailure } from './file-port.ts'

const kinds: Readonly<Record<string, FileFailure['kind']>> = {
  ENOSPC: 'no-space',
  EDQUOT: 'no-space',
  EROFS: 'read-only',
  ENODEV: 'vanished',
  ENXIO: 'vanished',
  ESTALE: 'vanished',
  ENOMEDIUM: 'vanished',
  ESHUTDOWN: 'vanished',
  EEXIST: 'exists',
  ENOTEMPTY: 'exists',
  ENOENT: 'missing',
  ENOTDIR: 'missing',
  EBUSY: 'busy',
  ETXTBSY: 'busy',
  EAGAIN: 'busy',
  EMFILE: 'busy',
  EACCES: 'denied',
  EPERM: 'denied',
  ENAMETOOLONG: 'bad-name',
  EILSEQ: 'bad-name',
  EFBIG: 'too-large',
  ENOSYS: 'unsupported',
  ENOTSUP: 'unsupported',
  EOPNOTSUPP: 'unsupported',
}

export function errnoFailure(error: unknown, path: string): FileFailure {
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string') throw error
  return { kind: kinds[error.code] ?? 'io', path, code: error.code }
}
