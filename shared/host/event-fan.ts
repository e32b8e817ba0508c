/** One host, any number of listeners (windows, tabs, a test). A listener that throws must not silence the others. */
import { eventText, type HostEvent } from './host-events.ts'

export class EventFan {
  readonly #listeners = new Set<(wire: string) => void>()
  readonly #onBug: (cause: unknown) => void

  constructor(onBug: (cause: unknown) => void) {
    this.#onBug = onBug
  }

  emit(event: HostEvent): void {
    const wire = eventText(event)
    for (const listener of this.#listeners) {
      try {
        listener(wire)
      } catch (cause) {
        this.#onBug(cause)
      }
    }
  }

  subscribe(listener: (wire: string) => void): () => void {
    const own = (wire: string): void => listener(wire)
    this.#listeners.add(own)
    return () => this.#listeners.delete(own)
  }
}
