/** What everybody on the walk does with hands: pressing, choosing on a stick, going to a room, writing and taking bundles. */
import type { Locator, Page } from 'playwright-core'
import type { Person } from './person.ts'

/** How the stick is called in the host's list. */
export const stick = 'stik'

/** Of a page its main part: rooms of the navigation have the same names as buttons that lead there. */
const within = (place: Page | Locator): Locator => ('goto' in place ? place.getByRole('main') : place)

export const button = (place: Page | Locator, name: string | RegExp): Locator =>
  within(place).getByRole('button', { name, exact: typeof name === 'string' })
export const link = (place: Page | Locator, name: string | RegExp): Locator =>
  within(place).getByRole('link', { name, exact: typeof name === 'string' })

/** A field by its label, with or without the star of what must be filled in. */
export const field = (place: Page | Locator, label: string): Locator =>
  within(place).getByLabel(new RegExp(String.raw`^${label.replaceAll(/[()]/g, String.raw`\$&`)}(?: \*)?$`))

export const press = (page: Page | Locator, name: string | RegExp): Promise<void> => button(page, name).click()

/** Presses the verb in the dialog that asks whether one is sure. */
export async function confirms(page: Page, verb: string | RegExp): Promise<void> {
  const dialog = page.getByRole('dialog')
  await button(dialog, verb).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** Through the host's list of sticks: the file on the stick, or with `null` the stick itself. */
export async function picks(page: Page, label: string | RegExp, file: string | RegExp | null): Promise<void> {
  const group = page.getByRole('group', { name: label })
  await group.getByRole('button', { name: /^(?:Pilih berkas|Pilih folder|Ganti)$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(`^${stick}`) }).click()
  if (file === null) await button(dialog, 'Pakai folder ini').click()
  else await dialog.getByRole('button', { name: file }).click()
  await dialog.waitFor({ state: 'hidden' })
}

/** A folder that lies on the stick. */
export async function picksFolder(page: Page, label: string | RegExp, folder: RegExp): Promise<void> {
  const group = page.getByRole('group', { name: label })
  await group.getByRole('button', { name: /^(?:Pilih folder|Ganti)$/ }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByRole('button', { name: new RegExp(`^${stick}`) }).click()
  await dialog.getByRole('button', { name: folder }).click()
  await button(dialog, 'Pakai folder ini').click()
  await dialog.waitFor({ state: 'hidden' })
}

export async function goes({ page }: Person, room: string): Promise<void> {
  await page.getByRole('navigation', { name: 'Ruang' }).getByRole('link', { name: room, exact: true }).click()
}

export async function part({ page }: Person, nav: string, name: string | RegExp): Promise<void> {
  await page.getByRole('navigation', { name: nav }).getByRole('link', { name }).click()
}

/** Writes a bundle for `readers` onto the stick, and gives back its name as the page says it was read back. */
export async function sends(person: Person, purpose: string, readers: readonly string[]): Promise<readonly string[]> {
  const { page } = person
  await goes(person, 'Pertukaran')
  await part(person, 'Bagian ruang pertukaran', 'Keluar')
  await link(page, `Siapkan: ${purpose}`).click()
  if (readers.length > 0) {
    await press(page, 'Kosongkan')
    for (const reader of readers) await page.getByRole('checkbox', { name: reader }).check()
  }
  await picks(page, 'Folder atau stik tujuan', null)
  await press(page, /^Tulis (?:paket|\d+ paket)$/)
  await page.getByText(/cocok\.$/).waitFor()
  const cells = page.getByRole('table', { name: 'Hasil penulisan' }).getByRole('row')
  const names: string[] = []
  for (const row of (await cells.all()).slice(1)) {
    const name = /\S+\.timbang(?:\.age)?/.exec(await row.innerText())?.[0]
    if (name !== undefined) names.push(name)
  }
  if (names.length === 0) throw new Error(`${person.name} wrote no bundle that is listed`)
  return names
}

/** Takes bundles from the stick in, in this order. */
export async function takes(person: Person, files: readonly string[]): Promise<void> {
  const { page } = person
  await goes(person, 'Pertukaran')
  await part(person, 'Bagian ruang pertukaran', 'Masuk')
  for (const file of files) {
    await picks(page, 'Berkas paket', new RegExp(`^${file.replaceAll('.', String.raw`\.`)}`))
    const card = page.getByRole('article', { name: file })
    await button(card, 'Masukkan').click()
    await card.getByText('dimasukkan', { exact: true }).waitFor()
  }
  await press(page, 'Kosongkan daftar')
}
