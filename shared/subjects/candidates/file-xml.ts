/**
 * Walks through XML of the kind that spreadsheets write, tag by tag, without building a tree: a sheet of 20,000 rows has millions.
 * Prefixes are dropped (`x:row` is `row`), the five entities and character references are resolved, a document type
 * is refused, so that no entity can be declared.
 */

export interface XmlVisitor {
  open(name: string, attributes: (name: string) => string | undefined): void
  close(name: string): void
  text(text: string): void
}

/** False if the text is not well enough formed to be walked through. */
export function walkXml(xml: string, visitor: XmlVisitor): boolean {
  let at = 0
  let depth = 0
  while (at < xml.length) {
    const tag = xml.indexOf('<', at)
    if (tag < 0) return depth === 0 && xml.slice(at).trim() === ''
    if (tag > at && depth > 0) visitor.text(unescapeXml(xml.slice(at, tag)))
    const special = xml[tag + 1]
    if (special === '?' || special === '!') {
      const end = skipSpecial(xml, tag, depth > 0 ? visitor : null)
      if (end === null) return false
      at = end
      continue
    }
    const end = tagEnd(xml, tag)
    if (end < 0) return false
    const closing = special === '/'
    const empty = xml[end - 1] === '/'
    const inner = xml.slice(tag + (closing ? 2 : 1), empty ? end - 1 : end)
    const name = localName(inner)
    if (!closing) visitor.open(name, (wanted) => attributeOf(inner, wanted))
    if (closing || empty) visitor.close(name)
    depth += (closing ? -1 : 0) + (!closing && !empty ? 1 : 0)
    if (depth < 0) return false
    at = end + 1
  }
  return depth === 0
}

/** Comments, declarations and CDATA; null for a document type or what has no end. */
function skipSpecial(xml: string, tag: number, visitor: XmlVisitor | null): number | null {
  const [open, close] =
    [
      ['<?', '?>'],
      ['<!--', '-->'],
      ['<![CDATA[', ']]>'],
    ].find(([start = '']) => xml.startsWith(start, tag)) ?? []
  if (open === undefined || close === undefined) return null
  const end = xml.indexOf(close, tag + open.length)
  if (end < 0) return null
  if (open === '<![CDATA[') visitor?.text(xml.slice(tag + open.length, end))
  return end + close.length
}

/** Position of the `>` that ends a tag; one within a quoted attribute does not. */
function tagEnd(xml: string, tag: number): number {
  let from = tag + 1
  for (;;) {
    const end = xml.indexOf('>', from)
    if (end < 0) return -1
    const quote = openQuote(xml, from, end)
    if (quote === null) return end
    const close = xml.indexOf(xml[quote] ?? '', end)
    if (close < 0) return -1
    from = close + 1
  }
}

/** Position of the quote that is still open at `to`, or null. */
function openQuote(xml: string, from: number, to: number): number | null {
  for (let at = from; at < to; at++) {
    const character = xml[at]
    if (character !== '"' && character !== "'") continue
    const close = xml.indexOf(character, at + 1)
    if (close < 0 || close > to) return at
    at = close
  }
  return null
}

const isSpace = (character: string | undefined): boolean =>
  character === ' ' || character === '\n' || character === '\t' || character === '\r'

function localName(inner: string): string {
  let [start, end] = [0, 0]
  for (; end < inner.length && !isSpace(inner[end]); end++) if (inner[end] === ':') start = end + 1
  return inner.slice(start, end)
}

/** An attribute by its local name; `r:id` is found as `id`. Undefined where it is missing or the tag is malformed. */
function attributeOf(inner: string, wanted: string): string | undefined {
  let at = 0
  while (at < inner.length && !isSpace(inner[at])) at++
  while (at < inner.length) {
    while (isSpace(inner[at])) at++
    const equals = inner.indexOf('=', at)
    if (equals < 0) return undefined
    const name = inner.slice(at, equals).trim()
    let open = equals + 1
    while (isSpace(inner[open])) open++
    const quote = inner[open]
    if (quote !== '"' && quote !== "'") return undefined
    const close = inner.indexOf(quote, open + 1)
    if (close < 0) return undefined
    if (name === wanted || name.endsWith(`:${wanted}`)) return unescapeXml(inner.slice(open + 1, close))
    at = close + 1
  }
  return undefined
}

const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

const unescapeXml = (text: string): string =>
  text.includes('&')
    ? text.replace(
        /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|amp|lt|gt|quot|apos);/g,
        (whole, reference: string) => resolveReference(reference) ?? whole,
      )
    : text

function resolveReference(reference: string): string | undefined {
  if (!reference.startsWith('#')) return named[reference]
  const code = reference.startsWith('#x') ? Number.parseInt(reference.slice(2), 16) : Number(reference.slice(1))
  return code <= 0x10ffff ? String.fromCodePoint(code) : undefined
}
