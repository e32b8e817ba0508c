/**
 * A chart as a file: the drawing that is on the page, with the page's colours and typeface written into it, so that it looks the
 * same where no style sheet of ours is.
 */

const written = [
  'fill',
  'stroke',
  'stroke-width',
  'stroke-dasharray',
  'opacity',
  'font-size',
  'font-weight',
  'text-anchor',
] as const

/** The drawing by itself, on the page's ground. */
export function svgOf(drawing: SVGSVGElement): string {
  const copy = drawing.cloneNode(true) as SVGSVGElement
  const originals = [drawing, ...drawing.querySelectorAll('*')]
  const copies = [copy, ...copy.querySelectorAll('*')]
  for (const [at, original] of originals.entries()) {
    const style = getComputedStyle(original)
    const own = copies[at]
    if (!own) continue
    for (const name of written) own.setAttribute(name, style.getPropertyValue(name))
    for (const name of ['class', 'style', 'tabindex', 'role']) own.removeAttribute(name)
  }
  const { width, height } = drawing.getBoundingClientRect()
  copy.setAttribute('xmlns', 'http://www.w3.org/2000/svg')
  copy.setAttribute('width', String(Math.ceil(width)))
  copy.setAttribute('height', String(Math.ceil(height)))
  copy.setAttribute('font-family', 'Roboto, sans-serif')
  copy.prepend(groundOf(drawing))
  return new XMLSerializer().serializeToString(copy)
}

function groundOf(drawing: SVGSVGElement): SVGRectElement {
  const ground = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
  ground.setAttribute('width', '100%')
  ground.setAttribute('height', '100%')
  ground.setAttribute('fill', getComputedStyle(drawing).getPropertyValue('--timbang-raised') || '#ffffff')
  return ground
}

/** Twice as fine as the screen, for paper. Null where the page can't draw it. */
export async function pngOf(drawing: SVGSVGElement): Promise<Uint8Array | null> {
  const address = URL.createObjectURL(new Blob([svgOf(drawing)], { type: 'image/svg+xml' }))
  try {
    const picture = new Image()
    picture.src = address
    await picture.decode()
    const canvas = document.createElement('canvas')
    canvas.width = picture.width * 2
    canvas.height = picture.height * 2
    const context = canvas.getContext('2d')
    if (!context) return null
    context.drawImage(picture, 0, 0, canvas.width, canvas.height)
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'))
    return blob && new Uint8Array(await blob.arrayBuffer())
  } finally {
    URL.revokeObjectURL(address)
  }
}
