/** One sentence for each type of entry: what somebody did. The subject is the name that stands before it. */
import type { Tellings } from '../../shared/engine/story-tellings.ts'

export type StorySentences = { readonly [T in keyof Tellings]: (told: Tellings[T]) => string }
