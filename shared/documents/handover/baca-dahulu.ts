/**
 * `BACA-DAHULU.html`: the first page of a handover folder, for whoever opens it, in ten years as well. One file without script, picture
 * or address, Indonesian first, then English: what is here, what to compare with paper, how to check it on Linux and on
 * Windows, and what is not proved by that.
 */
import { utf8ToBytes } from '../../kernel/bytes.ts'
import { checkWords } from '../frame/page-furniture.ts'
import { qrSvg } from '../qr-svg.ts'
import { escapeHtml } from '../tables/escape-html.ts'
import { formatInstant } from '../words/calendar-words.ts'
import { formatInteger } from '../words/figures.ts'
import { textIn, type Language } from '../words/language.ts'
import { checkCommands, type CheckCommands } from './check-commands.ts'
import { handoverFileText } from './handover-files.ts'
import type { HandoverCode, ReadMeFirst } from './read-me-first.ts'
import { readMeStyle } from './read-me-style.ts'
import { readMeWords, type ReadMeWords } from './read-me-words.ts'

/** The file's bytes; the same page gives the same bytes. */
export function bacaDahulu(page: ReadMeFirst): Uint8Array {
  const title = `${page.sample ? 'CONTOH – ' : ''}Baca dahulu – ${textIn(page.title, 'id')}`
  return utf8ToBytes(
    [
      '<!doctype html>',
      '<html lang="id">',
      '<head>',
      '<meta charset="utf-8">',
      `<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">`,
      '<meta name="viewport" content="width=device-width, initial-scale=1">',
      `<title>${escapeHtml(title)}</title>`,
      `<style>${readMeStyle}</style>`,
      '</head>',
      '<body>',
      section(page, 'id'),
      section(page, 'en'),
      '</body>',
      '</html>',
      '',
    ].join('\n'),
  )
}

/** Framed over everything else on the page. */
const standing = (words: string): string => `<p class="sample">${words}</p>`

function section(page: ReadMeFirst, language: Language): string {
  const words = readMeWords[language]
  const commands = checkCommands(page)
  return [
    `<section lang="${language}">`,
    `${page.sample ? standing(words.sample) : ''}${page.isCheck ? standing(textIn(checkWords, language)) : ''}`,
    `<h1>${words.heading}</h1>`,
    `<p><strong>${escapeHtml(textIn(page.title, language))}</strong><br>${escapeHtml(page.agency)}</p>`,
    `<p>${words.made} ${formatInstant(page.at, language)}, Timbang ${escapeHtml(page.version)}.</p>`,
    codesPart(page, words),
    filesPart(page, words, language),
    linuxPart(commands, words),
    windowsPart(commands, words),
    signersPart(page, words, language),
    listPart(words.proved, words.provedItems),
    listPart(words.notProved, words.notProvedItems),
    '</section>',
  ].join('\n')
}

function codesPart(page: ReadMeFirst, words: ReadMeWords): string {
  const figure = (label: string, { code, hash, qr }: HandoverCode): string =>
    `<figure><figcaption>${label}</figcaption><div class="code">${escapeHtml(code)}</div>${qrSvg(qr, 132)}<p><code>${escapeHtml(hash)}</code></p></figure>`
  return [
    `<h2>${words.compare}</h2>`,
    `<p>${words.compareWhy}</p>`,
    `<div class="codes">${figure(words.foundingCode, page.founding)}${figure(words.resultCode, page.result)}</div>`,
  ].join('\n')
}

function filesPart(page: ReadMeFirst, words: ReadMeWords, language: Language): string {
  const rows = page.files.map(({ path, kind, bytes }) => {
    const size = bytes === null ? '' : formatInteger(bytes, language)
    return `<tr><td><code>${escapeHtml(path)}</code></td><td>${escapeHtml(textIn(handoverFileText[kind], language))}</td><td class="figure">${size}</td></tr>`
  })
  const head = [words.file, words.content, words.bytes].map((text) => `<th scope="col">${text}</th>`).join('')
  const readers =
    page.recipients.length === 0 ? '' : `<p>${words.readers} ${page.recipients.map(escapeHtml).join('; ')}.</p>`
  return `<h2>${words.files}</h2>\n<table><thead><tr>${head}</tr></thead><tbody>\n${rows.join('\n')}\n</tbody></table>\n${readers}`
}

const step = (text: string, commands: string): string => `<li><p>${text}</p><pre>${escapeHtml(commands)}</pre></li>`

const linuxPart = (commands: CheckCommands, words: ReadMeWords): string =>
  [
    `<h2>${words.linux}</h2>`,
    `<p>${words.linuxTools}</p>`,
    '<ol>',
    step(words.linuxSums, commands.sums),
    step(words.linuxSignatures, commands.signatures),
    step(words.linuxScript, commands.script),
    step(words.linuxProgram, commands.program),
    '</ol>',
    `<h3>${words.byHand}</h3>`,
    `<p>${words.byHandWhy}</p>`,
    '<ol>',
    step(words.byHandBundle, commands.bundle),
    step(words.byHandHeads, commands.heads),
    step(words.byHandOpen, commands.open),
    '</ol>',
  ].join('\n')

const windowsPart = (commands: CheckCommands, words: ReadMeWords): string =>
  [
    `<h2>${words.windows}</h2>`,
    `<p>${words.windowsCan}</p>`,
    `<pre>${escapeHtml(commands.windows)}</pre>`,
    `<p>${words.windowsRest}</p>`,
  ].join('\n')

function signersPart({ signers, maker }: ReadMeFirst, words: ReadMeWords, language: Language): string {
  const item = (what: string, { name, office, minisignKey }: ReadMeFirst['maker']): string =>
    `<li>${what}: ${escapeHtml(name)}, ${escapeHtml(textIn(office, language))}<br><code>${escapeHtml(minisignKey)}</code></li>`
  const items = [
    item(words.firstSignature, signers[0]),
    item(words.secondSignature, signers[1]),
    item(words.publicBundle, maker),
  ]
  return `<h2>${words.signers}</h2>\n<p>${words.signersWhy}</p>\n<ul>\n${items.join('\n')}\n</ul>`
}

const listPart = (heading: string, items: readonly string[]): string =>
  `<h2>${heading}</h2>\n<ul>\n${items.map((item) => `<li>${item}</li>`).join('\n')}\n</ul>`
