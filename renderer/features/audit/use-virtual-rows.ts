/**
 * Which of many rows have to stand in the page, each as high as it turns out to be. Asks the virtualizer anew with each picture, so
 * that nothing of its answers is kept beyond one.
 */
import {
  elementScroll,
  observeElementOffset,
  observeElementRect,
  Virtualizer,
  type VirtualItem,
  type VirtualizerOptions,
} from '@tanstack/react-virtual'
import { useLayoutEffect, useReducer, useState, type RefObject } from 'react'

export interface VirtualRows {
  readonly items: readonly VirtualItem[]
  /** Of all rows together, in pixels. */
  readonly height: number
  /** Each row's reference. */
  readonly measure: (row: HTMLLIElement | null) => void
}

export interface RowsRequest {
  readonly scroller: RefObject<HTMLDivElement | null>
  readonly count: number
  /** Pixels of a row that was not measured yet. */
  readonly assumed: number
  readonly keyOf: (index: number) => string | number
}

/** Rows beyond those in sight, on either side. */
const beyond = 10

export function useVirtualRows({ scroller, count, assumed, keyOf }: RowsRequest): VirtualRows {
  const [, redraw] = useReducer((pictures: number) => pictures + 1, 0)
  const options: VirtualizerOptions<HTMLDivElement, HTMLLIElement> = {
    count,
    getScrollElement: () => scroller.current,
    estimateSize: () => assumed,
    getItemKey: keyOf,
    overscan: beyond,
    scrollToFn: elementScroll,
    observeElementRect,
    observeElementOffset,
    onChange: redraw,
  }
  const [rows] = useState(() => new Virtualizer(options))
  rows.setOptions(options)
  useLayoutEffect(() => rows._didMount(), [rows])
  useLayoutEffect(() => rows._willUpdate())
  return { items: rows.getVirtualItems(), height: rows.getTotalSize(), measure: rows.measureElement }
}
