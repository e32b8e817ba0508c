import { directTransport } from '../../shared/host/direct-transport.ts'
import { makeDispatcher } from '../../shared/host/dispatcher.ts'
import { InMemoryHost } from '../builders/in-memory-host.ts'
import { describeHostContract } from './host-contract.ts'

describeHostContract('a function call', async () => {
  const memory = new InMemoryHost()
  const bugs: unknown[] = []
  const dispatch = makeDispatcher(memory.host, (bug) => bugs.push(bug))
  return { memory, bugs, transport: directTransport(dispatch, memory.events), close: async () => {} }
})
