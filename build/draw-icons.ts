/**
 * Draws the icons of all systems from `resources/icon.svg`, after a change of it: `node build/draw-icons.ts`. ICO and ICNS are
 * lists of PNG pictures with a short heading, so no tool is needed but a browser to draw them.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { chromium } from 'playwright-core'
import { chromiumFlags, findChromium } from './chromium.ts'

const resources = path.join(import.meta.dirname, 'resources')
const sizes = [16, 24, 32, 48, 64, 128, 256, 512, 1024] as const
type Size = (typeof sizes)[number]

async function draw(): Promise<ReadonlyMap<Size, Buffer>> {
  const executablePath = findChromium()
  if (executablePath === undefined) throw new Error('No Chromium to draw with.')
  const svg = readFileSync(path.join(resources, 'icon.svg'), 'utf8')
  const browser = await chromium.launch({ executablePath, args: [...chromiumFlags] })
  const page = await browser.newPage()
  const pictures = new Map<Size, Buffer>()
  for (const size of sizes) {
    await page.setViewportSize({ width: size, height: size })
    await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
    pictures.set(size, await page.screenshot({ omitBackground: true }))
  }
  await browser.close()
  return pictures
}

/** Header, a 16-byte row for each picture, the pictures. A side of 256 is written as 0. */
function toIco(pictures: ReadonlyMap<Size, Buffer>): Buffer {
  const chosen = [...pictures].filter(([size]) => size <= 256)
  const header = Buffer.from([0, 0, 1, 0, chosen.length, 0])
  let offset = header.length + 16 * chosen.length
  const rows = chosen.map(([size, png]) => {
    const row = Buffer.alloc(16)
    row.set([size % 256, size % 256, 0, 0, 1, 0, 32, 0])
    row.writeUInt32LE(png.length, 8)
    row.writeUInt32LE(offset, 12)
    offset += png.length
    return row
  })
  return Buffer.concat([header, ...rows, ...chosen.map(([, png]) => png)])
}

/** `icns` and the whole length, then for each picture its kind, length and bytes. */
function toIcns(pictures: ReadonlyMap<Size, Buffer>): Buffer {
  const kinds: readonly (readonly [string, Size])[] = [
    ['icp4', 16],
    ['icp5', 32],
    ['icp6', 64],
    ['ic07', 128],
    ['ic08', 256],
    ['ic09', 512],
    ['ic10', 1024],
  ]
  const block = (kind: string, content: Buffer): Buffer => {
    const heading = Buffer.alloc(8)
    heading.write(kind, 'latin1')
    heading.writeUInt32BE(content.length + 8, 4)
    return Buffer.concat([heading, content])
  }
  const blocks = kinds.map(([kind, size]) => block(kind, pictures.get(size) ?? Buffer.alloc(0)))
  return block('icns', Buffer.concat(blocks))
}

const pictures = await draw()
mkdirSync(path.join(resources, 'icons'), { recursive: true })
for (const [size, png] of pictures) {
  if (size <= 512) writeFileSync(path.join(resources, 'icons', `${size}x${size}.png`), png)
}
writeFileSync(path.join(resources, 'icon.png'), pictures.get(512) ?? Buffer.alloc(0))
writeFileSync(path.join(resources, 'icon.ico'), toIco(pictures))
writeFileSync(path.join(resources, 'icon.icns'), toIcns(pictures))
