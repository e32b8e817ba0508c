/** The browser for tests: any Chromium of the machine, the headless shell first, since it starts in half the time. */
import { existsSync } from 'node:fs'
import path from 'node:path'
import { findCommand } from './find-command.ts'

const commands = ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome']

const fixedPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  ...[process.env['ProgramFiles'], process.env['ProgramFiles(x86)'], process.env['LOCALAPPDATA']].flatMap((folder) =>
    folder === undefined
      ? []
      : [
          path.join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
          path.join(folder, 'Microsoft', 'Edge', 'Application', 'msedge.exe'),
        ],
  ),
]

/** Path of the executable. `TIMBANG_CHROMIUM` goes first. */
export function findChromium(): string | undefined {
  const chosen = process.env['TIMBANG_CHROMIUM']
  if (chosen !== undefined && existsSync(chosen)) return chosen
  return (
    commands.map(findCommand).find((found) => found !== undefined) ?? fixedPlaces.find((place) => existsSync(place))
  )
}

/** No traffic of its own. Chromium refuses its sandbox to root, and only to root is it taken away. */
export const chromiumFlags: readonly string[] = [
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
]
