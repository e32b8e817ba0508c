/**
 * Which volumes are mounted (proc(5), /proc/self/mounts) and which of them can be pulled out (sysfs): the disk's `removable` flag,
 * or a USB or card-reader bus on the way to it, since many sticks and all USB disks say `removable` 0.
 */
export interface Mount {
  /** `/dev/sdb1`, or what the file system calls its source. */
  readonly device: string
  readonly path: string
  readonly fileSystem: string
  readonly readOnly: boolean
}

export function parseMounts(text: string): readonly Mount[] {
  return text.split('\n').flatMap((line): Mount[] => {
    const [device, path, fileSystem, options] = line.split(' ')
    if (device === undefined || path === undefined || fileSystem === undefined || options === undefined) return []
    return [{ device: unescape(device), path: unescape(path), fileSystem, readOnly: options.split(',').includes('ro') }]
  })
}

/** The kernel writes blank, tab, newline and backslash as octal. The bytes of a name are UTF-8 already. */
const unescape = (field: string): string =>
  field.replace(/\\([0-7]{3})/g, (_, octal: string) => String.fromCharCode(Number.parseInt(octal, 8)))

/** Reads of sysfs, passed in; `null` where there is nothing. */
export interface SystemFacts {
  readText(path: string): Promise<string | null>
  realPath(path: string): Promise<string | null>
}

export async function isRemovable(mount: Mount, system: SystemFacts): Promise<boolean> {
  const name = /^\/dev\/([^/]+)$/.exec(mount.device)?.[1]
  if (name === undefined) return false
  const block = await system.realPath(`/sys/class/block/${name}`)
  if (block === null) return false
  if (/\/(?:usb\d+|mmc_host)\//.test(block)) return true
  // A partition lies inside its disk's folder, and only the disk has the flag.
  for (const flag of [`${block}/removable`, `${block}/../removable`]) {
    if ((await system.readText(flag))?.trim() === '1') return true
  }
  return false
}
