/**
 * electron-builder itself packs a small app with our configuration and a stand-in for Electron's program, which is enough to see
 * what goes into the archive and how the fuses are set. That the real Electron obeys the fuses is not seen here.
 */
import { cpSync, symlinkSync } from 'node:fs'
import path from 'node:path'
import { extractFile, listPackage } from '@electron/asar'
import { FuseState, FuseV1Options, getCurrentFuseWire } from '@electron/fuses'
import { expect, test } from 'vitest'
import { projectRoot, runScript, toolScript } from '../../build/run-tool.ts'
import { temporaryTree } from '../unit/build/temporary-tree.ts'

/** Where electron-builder looks for the fuses: a sentinel, a version, a length, and nine switches. */
const fuses = 'dL7pKGdnNz796PbbjQWNKmHXBZaB9tsX\x01\x09100111111'

function appWithEverything(): string {
  const root = temporaryTree({
    'dist/main/main.js': 'export {}',
    'dist/main/main.js.map': '{}',
    'dist/preload/preload.cjs': '',
    'dist/renderer/index.html': '<!doctype html>',
    'dist/renderer/assets/index-1.js': '',
    'dist/renderer/assets/index-1.js.map': '{}',
    'dist/browser-host/main.js': '',
    'dist/cli/timbang.js': '',
    'dist/.stamps/main': '',
    'shared/kernel/result.ts': '',
    'README.md': '',
    '.env': 'SECRET=1',
  })
  for (const file of ['package.json', 'package-lock.json', 'electron-builder.yml', 'build/resources']) {
    cpSync(path.join(projectRoot, file), path.join(root, file), { recursive: true })
  }
  symlinkSync(path.join(projectRoot, 'node_modules'), path.join(root, 'node_modules'), 'junction')
  return root
}

const electronStandIn = (): string =>
  temporaryTree({
    electron: `#!/bin/sh\nexit 0\n${fuses}`,
    version: '45.4.1',
    LICENSE: '',
    'LICENSES.chromium.html': '',
    'locales/en-US.pak': '',
    'libffmpeg.so': '',
    'chrome-sandbox': '',
    'resources/.keep': '',
  })

test('only bundles are packed, and the fuses are blown', async () => {
  const root = appWithEverything()
  const args = ['--linux', '--dir', '--publish', 'never', '--projectDir', root, `-c.electronDist=${electronStandIn()}`]
  const { code, output } = await runScript(toolScript('electron-builder'), args)
  expect(code, output).toBe(0)

  const unpacked = path.join(root, 'release/linux-unpacked')
  const archive = path.join(unpacked, 'resources/app.asar')
  expect(listPackage(archive, { isPack: false }).sort()).toEqual([
    '/dist',
    '/dist/main',
    '/dist/main/main.js',
    '/dist/preload',
    '/dist/preload/preload.cjs',
    '/dist/renderer',
    '/dist/renderer/assets',
    '/dist/renderer/assets/index-1.js',
    '/dist/renderer/index.html',
    '/package.json',
  ])
  const manifest: unknown = JSON.parse(extractFile(archive, 'package.json').toString())
  expect(manifest).toMatchObject({ name: 'timbang', main: 'dist/main/main.js' })
  expect(manifest).not.toHaveProperty('scripts')
  expect(manifest).not.toHaveProperty('devDependencies')

  const wire = await getCurrentFuseWire(path.join(unpacked, 'timbang'))
  const enabled = Object.entries(FuseV1Options)
    .filter(([, option]) => typeof option === 'number')
    .filter(([, option]) => wire[option as FuseV1Options] === FuseState.ENABLE)
    .map(([name]) => name)
  expect(enabled.sort()).toEqual([
    'EnableCookieEncryption',
    'EnableEmbeddedAsarIntegrityValidation',
    'LoadBrowserProcessSpecificV8Snapshot',
    'OnlyLoadAppFromAsar',
    'WasmTrapHandlers',
  ])
})
