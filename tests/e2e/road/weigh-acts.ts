/** From the gate to the handover: opening it by two, opening the sheets by two, determining, writing and signing the folder. */
import type { Person } from './person.ts'
import { button, confirms, field, goes, part, picks, picksFolder, press } from './acts.ts'

const tabs = 'Bagian ruang timbang'

export async function proposesGate(person: Person): Promise<void> {
  await goes(person, 'Ruang timbang')
  await press(person.page, 'Buka gerbang')
  await confirms(person.page, 'Buka gerbang')
  await person.page
    .getByText(/^Menunggu tanda tangan /)
    .first()
    .waitFor()
}

/** Name of the opening on the stick. */
export async function handsOpening(person: Person): Promise<string> {
  const { page } = person
  await goes(person, 'Ruang timbang')
  await part(person, tabs, 'Pembukaan lembar')
  await picks(page, 'Tempat menulis', null)
  await press(page, 'Tulis berkas bukaan')
  const said = await page.getByText(/tertulis dan sudah dibaca ulang/).innerText()
  return /\S+\.timbang\.age/.exec(said)?.[0] ?? ''
}

export async function opensSheets(person: Person, count: number): Promise<void> {
  await goes(person, 'Ruang timbang')
  await part(person, tabs, 'Pembukaan lembar')
  await press(person.page, 'Buka lembar')
  await person.page.getByText(`${count} lembar baru terbuka. Semua lembar sekarang terbuka.`).waitFor()
}

/** Signs tie comparisons where the record asks for them, then proposes the result. */
export async function determines(person: Person): Promise<void> {
  const { page } = person
  await goes(person, 'Ruang timbang')
  await part(person, tabs, 'Penetapan')
  const ties = button(page, /^Tanda tangani \d+ pembandingan$/)
  const propose = button(page, 'Tetapkan hasil')
  await ties.or(propose).first().waitFor()
  if (await ties.isVisible()) {
    await ties.click()
    const dialog = page.getByRole('dialog')
    if (await dialog.isVisible()) await confirms(page, /^Tanda tangani/)
  }
  await propose.click()
  await confirms(page, 'Tetapkan hasil')
}

/** Name of the folder on the stick. */
export async function writesHandover(person: Person): Promise<string> {
  const { page } = person
  await goes(person, 'Hasil')
  await part(person, 'Bagian ruang hasil', 'Serah terima')
  await picks(page, 'Stik atau folder tujuan', null)
  await field(page, 'Tempat penandatanganan').fill('Sawahlunto')
  const name = await field(page, 'Nama folder').inputValue()
  await press(page, 'Tulis folder serah terima')
  await page.getByText(`Folder ${name} tertulis dan setiap berkasnya sudah dibaca ulang.`).waitFor({ timeout: 120_000 })
  return name
}

export async function countersignsHandover(person: Person, folder: string): Promise<void> {
  const { page } = person
  await goes(person, 'Hasil')
  await part(person, 'Bagian ruang hasil', 'Serah terima')
  await picksFolder(page, 'Folder serah terima', new RegExp(`^${folder}`))
  await press(page, 'Periksa dan tanda tangani')
  await confirms(page, 'Periksa dan tanda tangani')
  await page.getByText(/Sekarang kedua tanda tangan ada di dalamnya/).waitFor({ timeout: 120_000 })
}

export async function verifies(person: Person, folder: string): Promise<string> {
  const { page } = person
  await goes(person, 'Pemeriksaan')
  await picksFolder(page, 'Folder serah terima', new RegExp(`^${folder}`))
  await press(page, 'Periksa')
  const heading = page.getByRole('heading', { name: new RegExp(`^Pemeriksaan ${folder}`) })
  await heading.waitFor({ timeout: 120_000 })
  return page.getByRole('main').innerText()
}
