/**
 * Which host is this page in? The only place that asks. Everywhere else it is a `Transport`, and what differs between
 * hosts is a value of `system.info`.
 */
import { bridgeName, type Bridge } from '../../shared/host/bridge.ts'
import type { Transport } from '../../shared/host/wire.ts'
import { httpTransport } from './http-transport.ts'

const keyInTab = 'timbang-key'

export function whichHost(page: Window): Transport {
  const bridge = (page as Window & { readonly [bridgeName]?: Partial<Bridge> })[bridgeName]
  // An element with that id would be found under the same name.
  if (typeof bridge?.call === 'function') return bridge as Bridge
  return httpTransport({
    origin: page.location.origin,
    key: takeKey(page),
    fetch: page.fetch.bind(page),
    retryAfter: 2000,
  })
}

/**
 * The browser host's redirect ends in `#key=…`. The key is taken out of the address (and so out of the history) and kept
 * for this tab and origin, so that reloading the page goes on.
 */
function takeKey(page: Window): string {
  const given = /^#key=([A-Za-z0-9_-]+)$/.exec(page.location.hash)?.[1]
  if (given === undefined) return page.sessionStorage.getItem(keyInTab) ?? ''
  page.sessionStorage.setItem(keyInTab, given)
  page.history.replaceState(null, '', `${page.location.pathname}#/`)
  return given
}
