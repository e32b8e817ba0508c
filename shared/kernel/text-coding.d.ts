/**
 * The two encoders that every host has (browsers, Node, workers) and that the ES library leaves to its hosts. Declared
 * here by hand, so that the core compiles without the types of any host.
 */
declare class TextEncoder {
  encode(text?: string): Uint8Array<ArrayBuffer>
}

declare class TextDecoder {
  constructor(label?: string, options?: { fatal?: boolean; ignoreBOM?: boolean })
  decode(bytes?: ArrayBuffer | ArrayBufferView, options?: { stream?: boolean }): string
}
