/**
 * A random id of this installation, one for all its identities: two holders whose enrolments name the same one sit at one laptop, so
 * that "two keys" there are one. It can't be prevented, but it can be seen and is said.
 */
import { join } from 'node:path'
import { z } from 'zod'
import { toHex, utf8ToBytes } from '../../../shared/kernel/bytes.ts'
import { err, ok, type Result } from '../../../shared/kernel/result.ts'
import { canonicalise } from '../../../shared/record/canonical.ts'
import type { AtomicWriteFailure } from '../files/atomic-write.ts'
import type { FileFailure } from '../files/file-port.ts'
import { parseText } from './identity-folder.ts'
import type { IdentityPorts } from './identity-ports.ts'

const name = 'installation.json'
const schema = z.strictObject({
  installation: z.string().regex(/^[0-9a-f]{32}$/),
  kind: z.literal('timbang/installation/v1'),
})

export type InstallationFailure = FileFailure | AtomicWriteFailure | { readonly kind: 'installation-damaged' }

/** The id that `root` holds; the first time one is made. 32 hex digits. */
export async function installationOf(root: string, ports: IdentityPorts): Promise<Result<string, InstallationFailure>> {
  const held = await read(root, ports)
  if (held.ok || held.failure.kind !== 'missing') return held
  const installation = toHex(ports.random.bytes(16))
  const content = [utf8ToBytes(`${canonicalise({ installation, kind: 'timbang/installation/v1' })}\n`)]
  const written = await ports.writer.write({ folder: root, name, content, existing: 'refuse' })
  if (written.ok) return ok(installation)
  // Another host was quicker: its id is the one.
  return written.failure.kind === 'exists' ? read(root, ports) : written
}

async function read(root: string, { files }: IdentityPorts): Promise<Result<string, InstallationFailure>> {
  const bytes = await files.read(join(root, name), 4096)
  if (!bytes.ok) return bytes
  const parsed = parseText(schema, bytes.value)
  return parsed ? ok(parsed.installation) : err({ kind: 'installation-damaged' })
}
