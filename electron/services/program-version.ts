/** The program's version, as documents and the handover folder name it. */
import manifest from '../../package.json' with { type: 'json' }

export const programVersion: string = manifest.version
