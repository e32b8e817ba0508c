/** A QR code as a drawing: sharp at any size, on screen and paper. Always dark on white, as readers expect it. */
import { create } from 'qrcode'
import { useMemo, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'

export interface QrPictureProps {
  readonly text: string
  /** What it stands for, for those who can't see it. */
  readonly label: string
  /** Height and width, a CSS length. */
  readonly size?: string
}

/** Empty modules around it, as ISO/IEC 18004 asks for. */
const quietZone = 4

export function QrPicture({ text, label, size = '11rem' }: QrPictureProps): ReactNode {
  const { t } = useTranslation('ui')
  const picture = useMemo(() => qrPicture(text), [text])
  return <img src={picture} alt={t('code.qr', { label })} style={{ width: size, height: size }} />
}

function qrPicture(text: string): string {
  const { modules } = create(text, { errorCorrectionLevel: 'M' })
  let path = ''
  for (let row = 0; row < modules.size; row++) {
    for (let column = 0; column < modules.size; column++) {
      if (modules.get(row, column)) path += `M${column + quietZone} ${row + quietZone}h1v1h-1z`
    }
  }
  const side = modules.size + 2 * quietZone
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}" shape-rendering="crispEdges"><rect width="${side}" height="${side}" fill="#fff"/><path d="${path}"/></svg>`
  return `data:image/svg+xml,${encodeURIComponent(svg)}`
}
