import { describe, expect, it } from 'vitest'
import { contentTypeOf, nonceMark, pageFileOf, pageHeaders, withNonce } from '../../../shared/host/page-policy.ts'

describe('how the page is served', () => {
  it('allows itself and nothing else', () => {
    const policy = pageHeaders('abc')['content-security-policy'] ?? ''
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/)
    expect(policy).not.toMatch(/unsafe|https?:|\*/)
    expect(policy).toContain("style-src 'self' 'nonce-abc'")
  })

  it('puts the nonce everywhere the build left its mark', () => {
    expect(withNonce(`<meta nonce="${nonceMark}"><link nonce="${nonceMark}">`, 'x1')).toBe(
      '<meta nonce="x1"><link nonce="x1">',
    )
  })

  it.each([
    ['/', 'index.html'],
    ['/assets/index-Bx_1.js', 'assets/index-Bx_1.js'],
    ['/assets/fonts/Roboto-Regular.ttf', 'assets/fonts/Roboto-Regular.ttf'],
  ])('%s is the file %s', (path, file) => {
    expect(pageFileOf(path)).toBe(file)
  })

  it.each([
    '/../package.json',
    '/assets/../../package.json',
    '/..%2fpackage.json',
    '/%2e%2e/package.json',
    '//etc/passwd.txt',
    '/a//b.js',
    '/.env.json',
    '/assets/.hidden.js',
    '/c:\\x.js',
    '/a\\b.js',
    '/a.js\u0000.txt',
    '/index',
    '/main.ts',
    '/a.js.map',
    '',
  ])('%j is no file of the page', (path) => {
    expect(pageFileOf(path)).toBeNull()
  })

  it('knows no content type by the name of an object’s own things', () => {
    expect(contentTypeOf('a.constructor')).toBeNull()
    expect(contentTypeOf('a.JS')).toBe('text/javascript; charset=utf-8')
  })
})
