/** The two languages of a document. Indonesian is the official one; English follows it or stands in a copy for readers abroad. */
export type Language = 'id' | 'en'

/** One text for both languages, or one in each. */
export type Text = string | { readonly id: string; readonly en: string }

export const textIn = (text: Text, language: Language): string => (typeof text === 'string' ? text : text[language])
