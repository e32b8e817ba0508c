/**
 * `timbang://app/`: the page's own origin, answered from the built folder and from nowhere else. Secure and standard, so
 * that storage, workers and cryptography work there as on https; never `file:`, under which any file is one origin.
 */
import { randomBytes } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { protocol, type Session } from 'electron'
import { appOrigin, appScheme } from '../../shared/host/bridge.ts'
import { contentTypeOf, pageFileOf, pageHeaders, withNonce } from '../../shared/host/page-policy.ts'

/** Must run before `ready`, hence synchronously while the entry is evaluated. */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ])
}

export function servePage(session: Session, folder: string): void {
  session.protocol.handle(appScheme, (request) => answer(request, folder))
}

async function answer({ url, method }: Request, folder: string): Promise<Response> {
  const nonce = randomBytes(18).toString('base64url')
  const headers = pageHeaders(nonce)
  if (method !== 'GET' && method !== 'HEAD') return new Response('method', { status: 405, headers })
  const file = url.startsWith(`${appOrigin}/`) ? pageFileOf(pathOf(url)) : null
  if (file === null) return new Response('path', { status: 403, headers })
  const bytes = await readFile(path.join(folder, ...file.split('/'))).catch(() => null)
  if (bytes === null) return new Response('not found', { status: 404, headers })
  const body = file === 'index.html' ? withNonce(bytes.toString('utf8'), nonce) : new Uint8Array(bytes)
  return new Response(body, {
    headers: { ...headers, 'content-type': contentTypeOf(file) ?? 'application/octet-stream' },
  })
}

/** As written, without query and fragment: nothing is decoded or resolved, so nothing can climb. */
const pathOf = (url: string): string => /^[^?#]*/.exec(url.slice(appOrigin.length))?.[0] ?? ''
