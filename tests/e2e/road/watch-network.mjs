/**
 * Loaded into a host before anything else (`node --import`): writes down whatever that process asks of the network, a line each,
 * into the file named by `TIMBANG_NETWORK_LOG`. Listening on loopback is what a host is for and no request.
 */
import { appendFileSync } from 'node:fs'
import { subscribe } from 'node:diagnostics_channel'
import dns from 'node:dns'
import { syncBuiltinESMExports } from 'node:module'

const log = process.env['TIMBANG_NETWORK_LOG']
const note = (line) => {
  if (log) appendFileSync(log, `${line}\n`)
}

subscribe('net.client.socket', () => note('tcp connect'))
subscribe('udp.socket', () => note('udp socket'))
for (const owner of [dns, dns.promises]) {
  for (const name of Object.keys(owner)) {
    if (!/^(?:lookup|resolve|reverse)/.test(name) || typeof owner[name] !== 'function') continue
    const ask = owner[name]
    owner[name] = (...asked) => {
      // Listening asks for the loopback address by its numbers, which needs no server.
      if (asked[0] !== '127.0.0.1') note(`dns ${name} ${String(asked[0])}`)
      return ask.apply(owner, asked)
    }
  }
}
syncBuiltinESMExports()
