/** An entry of the record as a sentence, in each language. A type of entry without a sentence does not compile. */
import type { Told } from '../../shared/engine/story-tellings.ts'
import { story as english } from './en/story.ts'
import { story as indonesian } from './id/story.ts'
import type { Language } from './language.ts'
import type { StorySentences } from './story-sentences.ts'

const sentences: Readonly<Record<Language, StorySentences>> = { id: indonesian, en: english }

export function storySentence(told: Told, language: Language): string {
  const sentence = sentences[language][told.type] as (told: Told) => string
  // A name that ends in a title brings its own full stop.
  return sentence(told).replace(/\.\.$/, '.')
}
