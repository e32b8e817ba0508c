/** In the scoring room: pacts and conflicts before the first score, then every sheet by keyboard alone. */
import type { Person } from './person.ts'
import { confirms, goes, press } from './acts.ts'

export async function swears(person: Person): Promise<void> {
  const { page } = person
  await goes(person, 'Ruang penilaian')
  for (const box of await page.getByRole('checkbox', { name: /^Saya telah membaca/ }).all()) await box.check()
  await press(page, 'Tanda tangani pakta dan pernyataan')
  await press(page, 'Sisanya tidak ada benturan')
  await press(page, 'Tanda tangani pernyataan')
  await confirms(page, 'Tanda tangani pernyataan')
}

/** Marks for one sheet, in the order of its criteria. */
export type MarksOf = (sheet: number, criterion: number) => number

/** Scores whatever is open in every instrument, without the mouse; gives back how many sheets were sealed. */
export async function scoresEverything(person: Person, marksOf: MarksOf): Promise<number> {
  const { page } = person
  let sealed = 0
  await goes(person, 'Ruang penilaian')
  const instruments = page.getByRole('navigation', { name: 'Alat nilai' }).getByRole('link')
  await instruments.first().waitFor()
  for (let instrument = 0; instrument < (await instruments.count()); instrument++) {
    await instruments.nth(instrument).click()
    for (let left = await openPlaces(page); left > 0; left = await openPlaces(page)) {
      await page.locator('[data-next]').focus()
      await page.keyboard.press('Enter')
      await scoresOne(person, (criterion) => marksOf(sealed, criterion))
      sealed += 1
      await goes(person, 'Ruang penilaian')
      await instruments.nth(instrument).click()
    }
  }
  return sealed
}

/** As the list says: places of this instrument that are not sealed yet. */
async function openPlaces(page: Person['page']): Promise<number> {
  const done = page.getByText('Semua peserta Anda pada alat nilai ini sudah disegel.')
  await page.locator('[data-next]').or(done).first().waitFor()
  return (await done.isVisible()) ? 0 : 1
}

async function scoresOne({ page }: Person, mark: (criterion: number) => number): Promise<void> {
  await page.locator('[data-criterion="0"] input:focus').waitFor({ state: 'attached' })
  const criteria = await page.locator('[data-criterion]').count()
  const marks = Array.from({ length: criteria }, (_, criterion) => mark(criterion))
  // A digit chooses and goes on to the next criterion; after the last, to the evidence that an extreme level owes.
  for (const level of marks) await page.keyboard.press(String(level))
  const owed = marks.filter((level) => level === 1 || level === 5)
  for (const level of owed) {
    await page.keyboard.type(`Bukti untuk tingkat ${level}.`)
    await page.keyboard.press('Control+Enter')
  }
  if (owed.length === 0) await page.keyboard.press('Control+Enter')
  await page.getByText('Dibaca kembali dari berkas program.').waitFor()
  await page.getByRole('button', { name: /^Segel lembar/, disabled: false }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: 'Kode tanda segel' }).waitFor()
}
