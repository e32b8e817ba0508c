/**
 * How the page is served, the same in both shells: what it may load (itself, and nothing else), and the headers that say
 * so. The page's own origin is the only address that it may ask.
 *
 * Scripts come from files only. Styles need a nonce, because the kit writes `<style>` elements at run time; a new one is
 * put into the HTML each time it is served, where the build left `nonceMark`.
 */
export const nonceMark = 'TIMBANG-NONCE'

const policyOf = (nonce: string): string =>
  [
    "default-src 'none'",
    "script-src 'self'",
    `style-src 'self' 'nonce-${nonce}'`,
    "font-src 'self'",
    "img-src 'self' data: blob:",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
  ].join('; ')

/** `nonce`: at least 128 random bits, Base64 without padding or hex, used for one answer only. */
export const pageHeaders = (nonce: string): Readonly<Record<string, string>> => ({
  'content-security-policy': policyOf(nonce),
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-embedder-policy': 'require-corp',
  'cross-origin-resource-policy': 'same-origin',
  'permissions-policy': 'camera=(), microphone=(), geolocation=(), usb=(), serial=(), hid=(), payment=()',
  'referrer-policy': 'no-referrer',
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'cache-control': 'no-store',
})

export const withNonce = (html: string, nonce: string): string => html.replaceAll(nonceMark, nonce)

const contentTypes: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  json: 'application/json',
  svg: 'image/svg+xml',
  png: 'image/png',
  woff2: 'font/woff2',
  ttf: 'font/ttf',
  wasm: 'application/wasm',
  txt: 'text/plain; charset=utf-8',
}

/** By the file's ending; `null` for a sort of file that the page has no business loading. */
export function contentTypeOf(path: string): string | null {
  const ending = path.slice(path.lastIndexOf('.') + 1).toLowerCase()
  return Object.hasOwn(contentTypes, ending) ? (contentTypes[ending] ?? null) : null
}

/** File of the page for a path of its address: `/` is `index.html`; `null` for what is no plain path downwards. */
export function pageFileOf(pathname: string): string | null {
  if (pathname === '/') return 'index.html'
  const path = pathname.slice(1)
  const plain = /^(?:[A-Za-z0-9_-][A-Za-z0-9._-]*\/)*[A-Za-z0-9_-][A-Za-z0-9._-]*$/
  return plain.test(path) && contentTypeOf(path) !== null ? path : null
}
