/**
 * Loaded into a host before anything else (`node --import`): writes down whatever that process asks of the network, a line each,
 * into the file named by `TIMBANG_NETWORK_LOG`. Listening on loopback is what a host is for and no request.
 */
import { subscribe } from 'node:diagnostics_channel'
import dns from 'node:dns'
import { appendFileSync } from 'node:fs'
import { syncBuiltinESMExports } from 'node:module'

const log = process.env['TIMBANG_NETWORK_LOG']
const note = (line: string): void => {
  if (log !== undefined) appendFileSync(log, `${line}\n`)
}

subscribe('net.client.socket', () => note('tcp connect'))
subscribe('udp.socket', () => note('udp socket'))
for (const owner of [dns, dns.promises] as unknown as Record<string, unknown>[]) {
  for (const [name, ask] of Object.entries(owner)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name) || typeof ask !== 'function') continue
    owner[name] = (...asked: unknown[]): unknown => {
      // Listening asks for the loopback address by its numbers, which needs no server.
      if (asked[0] !== '127.0.0.1') note(`dns ${name} ${String(asked[0])}`)
      return Reflect.apply(ask, owner, asked) as unknown
    }
  }
}
syncBuiltinESMExports()
