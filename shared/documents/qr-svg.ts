/** A QR code as one filled path of SVG: sharp at any size, no picture, and no seams between modules. ISO/IEC 18004, level M. */
import { create } from 'qrcode'

/** Modules left white around the code (the standard's quiet zone). */
const quiet = 4

/** `side`: length in points or pixels, quiet zone included. */
export function qrSvg(content: string, side: number): string {
  const { modules } = create(content, { errorCorrectionLevel: 'M' })
  const step = side / (modules.size + 2 * quiet)
  const place = (module: number): string => ((module + quiet) * step).toFixed(3)
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column) === 0) continue
      let end = column + 1
      while (end < modules.size && modules.get(row, end) !== 0) end++
      path += `M${place(column)} ${place(row)}H${place(end)}V${place(row + 1)}H${place(column)}Z`
      column = end
    }
  }
  const size = side.toFixed(3)
  const box = `width="${size}" height="${size}" viewBox="0 0 ${size} ${size}"`
  return `<svg xmlns="http://www.w3.org/2000/svg" ${box}><path d="${path}" fill="#000000"/></svg>`
}
