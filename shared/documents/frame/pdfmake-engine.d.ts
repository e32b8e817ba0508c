/**
 * The part of pdfmake 0.3 that the frame uses; the package brings no types. The browser build is taken in every host: its
 * deflate is plain JavaScript, whereas Node's own zlib gives other bytes, and a document must be the same bytes everywhere.
 */
declare module 'pdfmake/build/pdfmake.js' {
  export interface CanvasElement {
    readonly type: 'line' | 'rect'
    readonly x?: number
    readonly y?: number
    readonly w?: number
    readonly h?: number
    readonly x1?: number
    readonly y1?: number
    readonly x2?: number
    readonly y2?: number
    readonly lineWidth?: number
    readonly lineColor?: string
    readonly color?: string
  }

  export interface TableLayout {
    readonly hLineWidth?: (line: number, node: TableNode) => number
    readonly vLineWidth?: (line: number, node: TableNode) => number
    readonly hLineColor?: (line: number, node: TableNode) => string
    readonly vLineColor?: (line: number, node: TableNode) => string
    readonly paddingLeft?: () => number
    readonly paddingRight?: () => number
    readonly paddingTop?: () => number
    readonly paddingBottom?: () => number
    readonly fillColor?: (row: number, node: TableNode) => string | null
  }

  export interface TableNode {
    readonly table: {
      readonly headerRows?: number
      readonly body: readonly unknown[]
      readonly widths?: readonly unknown[]
    }
  }

  /** A node is told by which of `text`, `stack`, `columns`, `table`, `ol`, `ul`, `canvas`, `image`, `svg` it has. */
  export interface PdfNode {
    readonly text?: string | readonly PdfNode[]
    readonly stack?: readonly PdfNode[]
    readonly columns?: readonly PdfNode[]
    readonly columnGap?: number
    readonly ol?: readonly PdfNode[]
    readonly ul?: readonly PdfNode[]
    readonly type?: string
    readonly start?: number
    readonly separator?: string
    readonly canvas?: readonly CanvasElement[]
    readonly image?: string
    readonly fit?: readonly [number, number]
    readonly svg?: string
    readonly table?: {
      readonly headerRows?: number
      readonly keepWithHeaderRows?: number
      readonly dontBreakRows?: boolean
      readonly widths: readonly (number | 'auto' | '*')[]
      readonly heights?: number | ((row: number) => number | 'auto')
      readonly body: readonly (readonly PdfNode[])[]
    }
    readonly layout?: TableLayout | string
    readonly width?: number | 'auto' | '*'
    readonly margin?: readonly [number, number, number, number]
    readonly alignment?: 'left' | 'right' | 'center' | 'justify'
    readonly font?: string
    readonly fontSize?: number
    readonly lineHeight?: number
    readonly bold?: boolean
    readonly italics?: boolean
    readonly color?: string
    readonly characterSpacing?: number
    readonly decoration?: 'underline'
    readonly leadingIndent?: number
    readonly noWrap?: boolean
    readonly fillColor?: string
    readonly border?: readonly [boolean, boolean, boolean, boolean]
    readonly unbreakable?: boolean
    readonly headlineLevel?: number
    readonly pageBreak?: 'before' | 'after'
    readonly pageOrientation?: 'portrait' | 'landscape'
    readonly absolutePosition?: { readonly x: number; readonly y: number }
  }

  export interface PageSize {
    readonly width: number
    readonly height: number
  }

  export interface NodeInfo {
    readonly headlineLevel?: number
    /** Where the node begins: `verticalRatio` 0 at the top margin, 1 at the foot. */
    readonly startPosition: { readonly verticalRatio: number; readonly pageInnerHeight: number }
  }

  export interface DocumentDefinition {
    readonly content: readonly PdfNode[]
    readonly defaultStyle: PdfNode
    readonly pageSize: PageSize
    readonly pageOrientation: 'portrait' | 'landscape'
    readonly pageMargins: readonly [number, number, number, number]
    readonly header?: (page: number, pages: number, size: PageSize) => PdfNode | null
    readonly footer?: (page: number, pages: number, size: PageSize) => PdfNode
    readonly background?: (page: number, size: PageSize) => PdfNode | null
    readonly pageBreakBefore?: (node: NodeInfo) => boolean
    readonly images?: Readonly<Record<string, string>>
    readonly info: Readonly<Record<string, string | Date>>
    readonly language: string
    readonly displayTitle: boolean
    readonly version: string
    readonly subset: string
    readonly compress: boolean
  }

  interface Engine {
    readonly virtualfs: { readonly storage: Record<string, Uint8Array> }
    setFonts(fonts: Readonly<Record<string, Readonly<Record<string, string>>>>): void
    setUrlAccessPolicy(allow: (url: string) => boolean): void
    createPdf(definition: DocumentDefinition): { getBuffer(): Promise<Uint8Array> }
  }

  const engine: Engine
  export default engine
}
