/**
 * Where identities and journals lie on this machine: one place, whichever shell or command opens it, so that two of them
 * meet at the same lock. `TIMBANG_DATA` says otherwise (a demo, a test, a folder on a network drive).
 */
export interface Surroundings {
  /** Node's name for the system: `linux`, `win32`, `darwin` … */
  readonly platform: string
  readonly environment: Readonly<Record<string, string | undefined>>
  /** The person's home folder, absolute. */
  readonly home: string
}

export function dataFolderOf({ platform, environment, home }: Surroundings): string {
  const { TIMBANG_DATA: said, APPDATA: roaming, XDG_DATA_HOME: xdg } = environment
  if (said) return said
  if (platform === 'win32') return `${roaming ?? `${home}\\AppData\\Roaming`}\\Timbang`
  if (platform === 'darwin') return `${home}/Library/Application Support/Timbang`
  // The XDG specification has relative values ignored.
  return `${xdg?.startsWith('/') ? xdg : `${home}/.local/share`}/timbang`
}
