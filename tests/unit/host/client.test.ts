import { describe, expect, it } from 'vitest'
import { makeClient } from '../../../shared/host/client.ts'
import { tokenOf } from '../../builders/in-memory-host.ts'

const answering = (wire: string) => makeClient({ call: async () => wire, onEvent: () => () => {} })

describe('client', () => {
  it.each([
    ['no JSON', '<html>'],
    ['no answer', '{"value":{}}'],
    ['an answer with more than an answer has', '{"ok":true,"value":{},"as":"chair"}'],
    ['a value of another shape', '{"ok":true,"value":{"version":1}}'],
    ['a kind that nobody knows', '{"ok":false,"failure":{"kind":"no-such-kind"}}'],
    ['a kind that this method does not name', '{"ok":false,"failure":{"kind":"wrong-passphrase"}}'],
    ['a failure of another shape', '{"ok":false,"failure":{"kind":"request-too-large"}}'],
    ['a name of every object', '{"ok":false,"failure":{"kind":"constructor"}}'],
  ])('takes %s for a bad answer', async (_what, wire) => {
    expect(await answering(wire)['system.info']({})).toEqual({ ok: false, failure: { kind: 'bad-answer' } })
  })

  it('passes on what the transport itself has to say', async () => {
    const gone = answering('{"ok":false,"failure":{"kind":"host-unreachable"}}')
    expect(await gone['file.read']({ file: tokenOf('x') })).toEqual({
      ok: false,
      failure: { kind: 'host-unreachable' },
    })
  })

  it('has the methods of the contract and no other', () => {
    expect(Object.keys(answering('')).toSorted()).toContain('record.sign')
    expect('eval' in answering('')).toBe(false)
  })
})
