import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { errnoFailure } from '../../../../electron/services/files/errno-failure.ts'
import { withFile } from '../../../../electron/services/files/file-port.ts'
import { nodeFilePort as files } from '../../../../electron/services/files/node-file-port.ts'

const utf8 = (text: string) => new TextEncoder().encode(text)
const failed = (kind: string) => ({ ok: false, failure: { kind } })

let folder = ''
const at = (name: string) => join(folder, name)
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'timbang-files-'))
})
afterEach(() => rmSync(folder, { recursive: true }))

describe('real files', () => {
  it('are written anywhere, cut, synced and read', async () => {
    const written = await withFile(files.createNew(at('a')), async (file) => {
      await file.write(0, utf8('hello world'))
      await file.write(6, utf8('there, all'))
      await file.truncate(12)
      return file.sync()
    })
    expect(written).toEqual({ ok: true, value: undefined })
    expect(await files.read(at('a'), 12)).toEqual({ ok: true, value: utf8('hello there,') })
    expect(await files.read(at('a'), 11)).toMatchObject(failed('too-large'))
    expect(await files.readPart(at('a'), { offset: 6, length: 5 })).toEqual({ ok: true, value: utf8('there') })
    expect(await files.readPart(at('a'), { offset: 10, length: 50 })).toEqual({ ok: true, value: utf8('e,') })
    expect(await files.stat(at('a'))).toMatchObject({ ok: true, value: { kind: 'file', bytes: 12 } })
  })

  it.each([0, 1, 511, 4096, 1_048_576, 1_048_577, 2_500_000])('%i bytes are read back the same', async (size) => {
    const content = Uint8Array.from({ length: size }, (_, i) => (i * 7 + (i >> 9)) & 0xff)
    await withFile(files.createNew(at('a')), async (file) => {
      await file.write(0, content)
      return file.sync()
    })
    const pieces: Uint8Array[] = []
    const back = await files.readBack(at('a'), (piece) => pieces.push(piece.slice()))
    expect(back.ok).toBe(true)
    expect(Buffer.compare(Buffer.concat(pieces), Buffer.from(content))).toBe(0)
  })

  it('folders are made, listed with what is in them, synced and removed', async () => {
    expect(await files.makeFolder(at('sub'))).toEqual({ ok: true, value: undefined })
    expect(await files.makeFolder(at('sub'))).toMatchObject(failed('exists'))
    writeFileSync(at('b'), 'x')
    symlinkSync('/etc/passwd', at('link'))
    expect(await files.list(folder)).toEqual({
      ok: true,
      value: [
        { name: 'b', kind: 'file' },
        { name: 'link', kind: 'other' },
        { name: 'sub', kind: 'folder' },
      ],
    })
    expect(await files.stat(at('link'))).toMatchObject({ ok: true, value: { kind: 'other' } })
    expect(await files.syncFolder(folder)).toEqual({ ok: true, value: undefined })
    expect(await files.removeFolder(at('sub'))).toEqual({ ok: true, value: undefined })
    expect((await files.freeBytes(folder)).ok).toBe(true)
  })

  it('what can not be done says why', async () => {
    writeFileSync(at('a'), 'x')
    mkdirSync(at('full'))
    writeFileSync(join(at('full'), 'b'), 'x')
    expect(await files.createNew(at('a'))).toMatchObject(failed('exists'))
    expect(await files.open(at('none'))).toMatchObject(failed('missing'))
    expect(await files.read(at('none'), 1)).toMatchObject(failed('missing'))
    expect(await files.readBack(at('none'), () => undefined)).toMatchObject(failed('missing'))
    expect(await files.list(at('none'))).toMatchObject(failed('missing'))
    expect(await files.rename(at('none'), at('b'))).toMatchObject(failed('missing'))
    expect(await files.unlink(at('none'))).toMatchObject(failed('missing'))
    expect(await files.removeFolder(at('full'))).toMatchObject(failed('exists'))
    expect(await files.createNew(at('x'.repeat(300)))).toMatchObject(failed('bad-name'))
    expect(await files.createNew(join(at('a'), 'b'))).toMatchObject(failed('missing'))
  })

  it('files are for their owner alone', async () => {
    await withFile(files.createNew(at('secret')), (file) => file.sync())
    const { statSync } = await import('node:fs')
    expect(statSync(at('secret')).mode & 0o077).toBe(0)
  })
})

describe('error codes', () => {
  it.each([
    ['ENOSPC', 'no-space'],
    ['EDQUOT', 'no-space'],
    ['EROFS', 'read-only'],
    ['ENODEV', 'vanished'],
    ['ENOMEDIUM', 'vanished'],
    ['EBUSY', 'busy'],
    ['EPERM', 'denied'],
    ['EACCES', 'denied'],
    ['EFBIG', 'too-large'],
    ['ENOTSUP', 'unsupported'],
    ['EIO', 'io'],
    ['EWHATEVER', 'io'],
  ])('%s is %s', (code, kind) => {
    expect(errnoFailure(Object.assign(new Error(code), { code }), '/x')).toEqual({ kind, path: '/x', code })
  })

  it('what is no system error is a bug and thrown on', () => {
    const bug = new TypeError('bug')
    expect(() => errnoFailure(bug, '/x')).toThrow(bug)
  })
})
