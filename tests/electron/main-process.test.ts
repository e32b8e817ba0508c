import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import packageFile from '../../package.json' with { type: 'json' }
import type { HostEvent } from '../../shared/host/host-events.ts'
import { endApp, startApp, type StartedApp } from './started-app.ts'
import { app, BrowserWindow, isRequestCancelled, session, standIn, strays } from './stand-in/electron.ts'

let started: StartedApp
beforeAll(async () => {
  started = await startApp('electron-main')
}, 120_000)
afterAll(async () => {
  if (standIn.exitCode === null) await endApp()
})

const inPage = <T>(script: string): Promise<T> => started.page.evaluate(script)

describe('the window', () => {
  it('opens once it has painted, with the page from its own origin', async () => {
    expect(started.window.isShown).toBe(true)
    expect(started.page.url()).toMatch(/^https:\/\/app\.timbang\.invalid\//)
    await started.page.getByText('Timbang', { exact: true }).waitFor()
    expect(await inPage('isSecureContext')).toBe(true)
  })

  it('is sandboxed, isolated and without Node', () => {
    expect(standIn.isSandboxed).toBe(true)
    expect(started.window.options.webPreferences).toMatchObject({
      sandbox: true,
      contextIsolation: true,
      nodeIntegration: false,
      nodeIntegrationInSubFrames: false,
      nodeIntegrationInWorker: false,
      webSecurity: true,
      allowRunningInsecureContent: false,
      webviewTag: false,
      spellcheck: false,
      // The app is packed here: no inspector.
      devTools: false,
    })
  })

  it('gives the page two functions, frozen, and nothing of Electron or Node', async () => {
    expect(await inPage('Object.keys(window.timbang).toSorted().join()')).toBe('call,onEvent')
    expect(await inPage('Object.isFrozen(window.timbang)')).toBe(true)
    expect(
      await inPage(
        '(() => { "use strict"; try { window.timbang = {}; return "replaced" } catch { return "kept" } })()',
      ),
    ).toBe('kept')
    expect(
      await inPage('[typeof window.require, typeof window.process, typeof window.module, typeof window.Buffer].join()'),
    ).toBe('undefined,undefined,undefined,undefined')
  })

  it('starts the page again when its process is gone, and not when it ended as it should', () => {
    const before = standIn.reloads
    started.window.webContents.emit('render-process-gone', {}, { reason: 'clean-exit' })
    expect(standIn.reloads).toBe(before)
    started.window.webContents.emit('render-process-gone', {}, { reason: 'crashed' })
    expect(standIn.reloads).toBe(before + 1)
  })
})

describe('the host', () => {
  it('answers over IPC with what this shell is', async () => {
    const answer = JSON.parse(await inPage('window.timbang.call(\'{"method":"system.info","input":{}}\')')) as unknown
    expect(answer).toMatchObject({
      ok: true,
      value: { hostKind: 'electron', hasNativeDialogs: true, version: packageFile.version },
    })
  })

  it('was given the data folder, and keeps the browser profile inside it', () => {
    expect(started.shell.dataFolder).toBe(started.dataFolder)
    expect(standIn.paths.get('userData')).toBe(path.join(started.dataFolder, 'electron'))
  })

  it('takes nothing but text', async () => {
    for (const value of ['{}', 'null', '[1]', 'new Uint8Array(3)']) {
      const answer = await inPage<string>(`window.__standInInvoke('timbang:call', [${value}])`)
      expect(JSON.parse(answer)).toEqual({ ok: false, failure: { kind: 'malformed-request' } })
    }
  })

  it('does not answer a frame within the page', async () => {
    const answer = await inPage<string>(`(async () => {
      const frame = document.createElement('iframe')
      document.body.append(frame)
      const answer = await frame.contentWindow.__standInInvoke('timbang:call', ['{"method":"system.info","input":{}}'])
      const bridge = typeof frame.contentWindow.timbang
      frame.remove()
      return answer + bridge
    })()`)
    expect(answer).toBe('{"ok":false,"failure":{"kind":"sender-refused"}}undefined')
  })

  it('has one channel', async () => {
    await expect(inPage("window.__standInInvoke('timbang:event', [])")).rejects.toThrow('No handler registered')
  })
})

describe('the page’s files', () => {
  const statusOf = (address: string): Promise<number> =>
    inPage(`fetch(${JSON.stringify(address)}, { cache: 'no-store' }).then((answer) => answer.status, () => 0)`)

  it('come with the policy, and a new nonce each time', async () => {
    const nonces = await inPage<string[]>(`Promise.all([1, 2].map(async () => {
      const answer = await fetch('/', { cache: 'no-store' })
      const nonce = /nonce="([^"]+)"/.exec(await answer.text())[1]
      return answer.headers.get('content-security-policy').includes("'nonce-" + nonce + "'") ? nonce : 'not in the policy'
    }))`)
    expect(nonces[0]).toMatch(/^[\w-]{24}$/)
    expect(nonces[0]).not.toBe(nonces[1])
    expect(nonces).not.toContain('not in the policy')
  })

  it.each([
    '/..%2f..%2fpackage.json',
    '/%2e%2e/package.json',
    '/assets/..%5c..%5cpackage.json',
    '/main/main',
    '/.hidden.js',
  ])('%s leads nowhere', async (address) => {
    // Chromium itself resolves some of them; what is left does not exist.
    expect([403, 404]).toContain(await statusOf(address))
  })

  it('that do not exist are not found', async () => {
    expect(await statusOf('/assets/nothing.js')).toBe(404)
  })

  it('can’t be written to', async () => {
    expect(await inPage("fetch('/', { method: 'POST', body: 'x' }).then((answer) => answer.status)")).toBe(405)
  })
})

describe('the network', () => {
  it('is not there: no other address is ever answered, whoever asks', async () => {
    const tries = [
      'https://contoh.test/',
      'http://127.0.0.1:9/',
      'https://app.timbang.invalid.contoh.test/',
      'wss://contoh.test/',
    ]
    for (const address of tries) {
      expect(
        await inPage(
          `fetch(${JSON.stringify(address.replace('wss', 'https'))}).then(() => 'reached', () => 'refused')`,
        ),
      ).toBe('refused')
      expect(
        await inPage(
          `new Promise((done) => { const image = new Image(); image.onload = () => done('reached'); image.onerror = () => done('refused'); image.src = ${JSON.stringify(address)} })`,
        ),
      ).toBe('refused')
    }
  })

  it('is refused by the session too, if the page’s policy were to fail', () => {
    const decisions: [string, boolean][] = []
    for (const url of [
      ...['timbang://app/', 'timbang://app/assets/a.js', 'blob:timbang://app/1', 'data:image/png;base64,'],
      ...[
        'timbang://other/',
        'timbang://app.contoh.test/',
        'https://contoh.test/',
        'file:///etc/passwd',
        'ws://contoh.test/',
        'devtools://devtools/',
      ],
    ]) {
      decisions.push([url, isRequestCancelled(url)])
    }
    expect(decisions.filter(([, cancelled]) => !cancelled).map(([url]) => url)).toEqual([
      'timbang://app/',
      'timbang://app/assets/a.js',
      'blob:timbang://app/1',
      'data:image/png;base64,',
    ])
  })

  it('is switched off in Chromium before it starts', () => {
    expect(standIn.switches.get('host-resolver-rules')).toBe('MAP * ~NOTFOUND')
    expect([...standIn.switches.keys()]).toEqual(
      expect.arrayContaining(['disable-background-networking', 'disable-component-update', 'proxy-server']),
    )
    expect(standIn.spellChecker).toBe(false)
  })

  it('was not asked for by the page itself', () => {
    expect(strays.filter((url) => !url.includes('contoh.test') && !url.includes('127.0.0.1:9'))).toEqual([])
  })
})

describe('permissions', () => {
  const asked = (permission: string, url: string): [boolean, boolean] => {
    let granted = true
    const request = standIn.permissionRequest as (
      contents: unknown,
      permission: string,
      decide: (may: boolean) => void,
      details: object,
    ) => void
    request(null, permission, (may) => (granted = may), { requestingUrl: url })
    const check = standIn.permissionCheck as (contents: unknown, permission: string, origin: string) => boolean
    return [granted, check(null, permission, url)]
  }

  it.each([
    'geolocation',
    'media',
    'notifications',
    'midi',
    'usb',
    'serial',
    'hid',
    'openExternal',
    'fileSystem',
    'display-capture',
    'clipboard-read',
  ])('%s is denied', (permission) => {
    expect(asked(permission, 'timbang://app/')).toEqual([false, false])
  })

  it('to keep the database and to copy a code are granted to the own page alone', () => {
    for (const permission of ['persistent-storage', 'clipboard-sanitized-write']) {
      expect(asked(permission, 'timbang://app/')).toEqual([true, true])
      expect(asked(permission, 'https://contoh.test/')).toEqual([false, false])
      expect(asked(permission, 'timbang://app.contoh.test/')).toEqual([false, false])
    }
    expect((standIn.devicePermission as () => boolean)()).toBe(false)
    let streams: unknown = 'some'
    ;(standIn.displayMedia as (request: unknown, decide: (given: unknown) => void) => void)(
      {},
      (given) => (streams = given),
    )
    expect(streams).toBeNull()
  })
})

describe('navigation', () => {
  it('does not lead away, by script, link or frame', async () => {
    const before = started.page.url()
    await inPage("void (location.href = 'timbang-elsewhere://x/')").catch(() => {})
    await inPage("void (location.href = 'https://contoh.test/away')").catch(() => {})
    await started.page.waitForTimeout(200)
    expect(started.page.url()).toBe(before)
  })

  it('is decided by the guard, in any frame', () => {
    const decide = (url: string, isMainFrame: boolean): boolean => {
      let stopped = false
      started.window.webContents.emit('will-frame-navigate', {
        url,
        isMainFrame,
        preventDefault: () => (stopped = true),
      })
      return stopped
    }
    expect(decide('timbang://app/#/scoring', true)).toBe(false)
    expect(decide('timbang://app/', false)).toBe(true)
    expect(decide('https://contoh.test/', true)).toBe(true)
    expect(decide('timbang://app.contoh.test/', true)).toBe(true)
    expect(decide('file:///etc/passwd', true)).toBe(true)
  })

  it('opens no second window, no embedded one, and downloads nothing', async () => {
    await inPage("void window.open('/')")
    await expect
      .poll(
        () =>
          started.page
            .context()
            .pages()
            .filter((page) => page.url() !== 'about:blank').length,
      )
      .toBe(1)
    for (const [emitter, name] of [
      [started.window.webContents, 'will-attach-webview'],
      [started.window.webContents, 'will-redirect'],
      [session.defaultSession, 'will-download'],
    ] as const) {
      let stopped = false
      emitter.emit(name, { preventDefault: () => (stopped = true) })
      expect(stopped, name).toBe(true)
    }
  })
})

describe('scheme', () => {
  it('is registered as a secure origin before anything runs, without more rights than it needs', () => {
    expect(standIn.privileged).toEqual([
      { scheme: 'timbang', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
    ])
  })
})

describe('dialogs', () => {
  it('give tokens and names to the page, never a path', async () => {
    started.replaceHost()
    standIn.dialogAnswers.push({ canceled: false, filePaths: ['/media/PANSEL 1/panel-a.timbang'.replace(' ', '-')] })
    const answer = await inPage<string>(
      'window.timbang.call(\'{"method":"file.choose","input":{"way":"open","sort":"bundle","suggestedName":null}}\')',
    )
    expect(JSON.parse(answer)).toMatchObject({ ok: true, value: { chosen: [{ name: 'panel-a.timbang' }] } })
    expect(answer).not.toContain('/media')
    expect(standIn.dialogsAsked.at(-1)).toMatchObject({
      kind: 'open',
      options: {
        properties: ['openFile', 'dontAddToRecent'],
        filters: [{ name: 'Paket Timbang', extensions: ['timbang', 'age'] }, { extensions: ['*'] }],
      },
    })
  })

  it.each([
    ['open-many', 'table', 'open', { properties: ['openFile', 'multiSelections', 'dontAddToRecent'] }],
    ['folder', 'any', 'open', { properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'] }],
    ['save', 'document', 'save', { defaultPath: 'recap.xlsx', properties: ['createDirectory', 'dontAddToRecent'] }],
  ] as const)('for %s ask what is meant', async (way, sort, kind, options) => {
    standIn.dialogAnswers.push({ canceled: false, filePaths: ['/a/b.xlsx'], filePath: '/a/recap.xlsx' })
    const chosen = await started.shell.dialogs?.choose({
      way,
      sort,
      suggestedName: way === 'save' ? 'recap.xlsx' : null,
    })
    expect(chosen).toEqual([way === 'save' ? '/a/recap.xlsx' : '/a/b.xlsx'])
    expect(standIn.dialogsAsked.at(-1)).toMatchObject({ kind, options })
  })

  it('say so when they were cancelled', async () => {
    const answer = await inPage<string>(
      'window.timbang.call(\'{"method":"file.choose","input":{"way":"save","sort":"any","suggestedName":null}}\')',
    )
    expect(JSON.parse(answer)).toEqual({ ok: false, failure: { kind: 'choice-cancelled' } })
  })
})

describe('menu', () => {
  interface Item {
    readonly label?: string
    readonly role?: string
    readonly type?: string
    readonly submenu?: readonly Item[]
    readonly click?: () => void
  }
  const all = (items: readonly Item[]): readonly Item[] => items.flatMap((item) => [item, ...all(item.submenu ?? [])])
  const items = (): readonly Item[] => all(standIn.menu as readonly Item[])

  it('is in Indonesian, every item of it', () => {
    const named = items().filter(({ type }) => type !== 'separator')
    expect(named.map(({ label = '' }) => label.replace('&', ''))).toEqual([
      ...[
        'Berkas',
        'Kunci identitas',
        'Keluar',
        'Sunting',
        'Urungkan',
        'Ulangi',
        'Potong',
        'Salin',
        'Tempel',
        'Pilih semua',
      ],
      ...[
        'Tampilan',
        'Perbesar',
        'Perkecil',
        'Ukuran semula',
        'Layar penuh',
        'Bantuan',
        'Tombol papan ketik',
        'Tentang Timbang',
      ],
    ])
  })

  it('tells the page what was chosen, and offers no inspector in a packed app', async () => {
    const heard = started.page.evaluate<HostEvent>(
      'new Promise((done) => window.timbang.onEvent((wire) => done(JSON.parse(wire))))',
    )
    await started.page.waitForTimeout(50)
    items()
      .find(({ label }) => label === 'T&entang Timbang')
      ?.click?.()
    expect(await heard).toEqual({ event: 'menu.chosen', item: 'about' })
    await started.page.getByRole('dialog', { name: 'Tentang Timbang' }).waitFor()
    expect(items().some(({ role }) => role === 'toggleDevTools')).toBe(false)
  })
})

describe('one instance', () => {
  it('comes to the front when it is started again', () => {
    const before = started.window.focused
    app.emit('second-instance')
    expect(started.window.focused).toBe(before + 1)
    expect(BrowserWindow.all).toHaveLength(1)
  })
})

describe('the end', () => {
  it('closes the host once, then the process', async () => {
    await endApp()
    expect(started.closed()).toBe(1)
    expect(standIn.exitCode).toBe(0)
    app.quit()
    expect(started.closed()).toBe(1)
  })
})
