/** Reads enrolment requests from chosen files: the host gives the bytes, the record's own rules say whether they are one. */
import { useCallback } from 'react'
import { base64ToBytes } from '../../shared/host/base64.ts'
import { nobleCrypto } from '../../shared/kernel/crypto-noble.ts'
import { err, ok, type Result } from '../../shared/kernel/result.ts'
import { parseEnrolment, type EnrolmentRequest } from '../../shared/record/enrolment.ts'
import type { HostFailure, WireFailure } from '../../shared/host/failures.ts'
import { useHost } from './use-host.tsx'

export type EnrolmentRefusal =
  /** Not a request at all, or none that this version reads. */
  | { readonly kind: 'not-an-enrolment'; readonly name: string }
  /** One that was changed after it was signed. */
  | { readonly kind: 'enrolment-changed'; readonly name: string }
  | { readonly kind: 'file-refused'; readonly failure: HostFailure | WireFailure }

export function useEnrolmentReader(): (token: string) => Promise<Result<EnrolmentRequest, EnrolmentRefusal>> {
  const { host } = useHost()
  return useCallback(
    async (token: string) => {
      const read = await host['file.read']({ file: token })
      if (!read.ok) return err({ kind: 'file-refused', failure: read.failure })
      const { name } = read.value
      const bytes = base64ToBytes(read.value.bytes)
      const request = bytes.ok ? parseEnrolment(bytes.value, nobleCrypto) : null
      if (request?.ok) return ok(request.value)
      const isChanged = request !== null && request.failure.kind.startsWith('signature-')
      return err({ kind: isChanged ? 'enrolment-changed' : 'not-an-enrolment', name })
    },
    [host],
  )
}
