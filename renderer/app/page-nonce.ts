/**
 * The nonce under which this page may add style elements, as the host wrote it into the HTML. The kit asks for it by a
 * property; the library with which its dialogs keep the page from scrolling looks for it under a global name only.
 */
export function takeNonce(page: Document): string {
  const nonce = page.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]')?.nonce ?? ''
  Object.assign(globalThis, { __webpack_nonce__: nonce })
  return nonce
}
