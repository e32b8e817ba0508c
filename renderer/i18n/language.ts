/** Which language the page speaks: Indonesian, unless this person chose English on this machine. */
import i18next, { type i18n } from 'i18next'
import { initReactI18next } from 'react-i18next'
import { english, indonesian } from './resources.ts'

export type Language = 'id' | 'en'
export const languages: readonly Language[] = ['id', 'en']

/** In their own words, as somebody who reads only that language looks for it. */
export const languageNames: Readonly<Record<Language, string>> = { id: 'Bahasa Indonesia', en: 'English' }

const kept = 'timbang-language'

export const isLanguage = (text: string | null | undefined): text is Language => text === 'id' || text === 'en'

export interface LanguageSurroundings {
  readonly storage: Pick<Storage, 'getItem' | 'setItem'>
  /** The document's root, whose `lang` tells screen readers how to speak. */
  readonly root: Pick<HTMLElement, 'lang'>
}

export async function startLanguage({ storage, root }: LanguageSurroundings): Promise<i18n> {
  const instance = i18next.createInstance()
  instance.on('languageChanged', (language) => {
    root.lang = language
    storage.setItem(kept, language)
  })
  const before = storage.getItem(kept)
  await instance.use(initReactI18next).init({
    lng: isLanguage(before) ? before : 'id',
    fallbackLng: false,
    supportedLngs: [...languages],
    ns: Object.keys(indonesian),
    defaultNS: 'shell',
    resources: { id: indonesian, en: english },
    // React escapes what it shows.
    interpolation: { escapeValue: false },
    returnNull: false,
  })
  return instance
}

export const languageOf = (language: string): Language => (isLanguage(language) ? language : 'id')
