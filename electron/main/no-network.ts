/**
 * The app asks nothing of any address but its own. Three walls: no name is ever resolved, no request to another origin
 * leaves the session, and Chromium's own errands (updates, spelling dictionaries, predictions) are off.
 */
import { app, type Session } from 'electron'
import { appOrigin } from '../../shared/host/bridge.ts'

/** Before `ready`. */
export function switchNetworkOff(): void {
  app.commandLine.appendSwitch('host-resolver-rules', 'MAP * ~NOTFOUND')
  app.commandLine.appendSwitch('proxy-server', 'http://0.0.0.0:1')
  app.commandLine.appendSwitch('disable-background-networking')
  app.commandLine.appendSwitch('disable-component-update')
  app.commandLine.appendSwitch('disable-domain-reliability')
  app.commandLine.appendSwitch('dns-prefetch-disable')
  app.commandLine.appendSwitch('force-webrtc-ip-handling-policy', 'disable_non_proxied_udp')
}

/** Own pages and what they make themselves (`blob:` of their origin, `data:`); in a development run also the inspector. */
export const isOwnAddress = (url: string, inspector: boolean): boolean =>
  url.startsWith(`${appOrigin}/`) ||
  url.startsWith(`blob:${appOrigin}/`) ||
  url.startsWith('data:') ||
  (inspector && (url.startsWith('devtools:') || url.startsWith('chrome-extension:')))

export function blockOtherAddresses(session: Session, inspector: boolean): void {
  session.setSpellCheckerEnabled(false)
  session.webRequest.onBeforeRequest(({ url }, decide) => decide({ cancel: !isOwnAddress(url, inspector) }))
}
