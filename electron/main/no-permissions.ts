/**
 * The page may do nothing that a browser asks permission for, but two harmless things on its own origin: keep its
 * database when the disk is short, and copy a code that the person asked to copy.
 */
import type { Session } from 'electron'
import { appOrigin } from '../../shared/host/bridge.ts'

const granted: ReadonlySet<string> = new Set(['persistent-storage', 'clipboard-sanitized-write'])

const mayHave = (permission: string, url: string): boolean =>
  granted.has(permission) && (url === appOrigin || url.startsWith(`${appOrigin}/`))

export function denyPermissions(session: Session): void {
  session.setPermissionRequestHandler((_contents, permission, decide, { requestingUrl }) =>
    decide(mayHave(permission, requestingUrl)),
  )
  session.setPermissionCheckHandler((_contents, permission, origin) => mayHave(permission, origin))
  session.setDevicePermissionHandler(() => false)
  session.setDisplayMediaRequestHandler((_request, decide) => decide(null))
}
