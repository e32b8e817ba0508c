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

/** Scores whatever is open, without the mouse; gives back how many sheets were sealed. */
export async function scoresEverything(person: Person, marksOf: MarksOf): Promise<number> {
  const { page } = person
  let sealed = 0
  await goes(person, 'Ruang penilaian')
  for (;;) {
    const next = page
      .getByText(/^Nilai berikutnya: |^Berikutnya: /)
      .locator('xpath=ancestor-or-self::*[self::a or self::button][1]')
      .first()
    const done = page.getByText(/^Semua peserta Anda pada alat nilai ini sudah disegel\.$|^Semua sudah selesai/).first()
    await next.or(done).first().waitFor()
    if (!(await next.isVisible())) {
      if (!(await toNextInstrument(person))) return sealed
      continue
    }
    await next.focus()
    await page.keyboard.press('Enter')
    await scoresOne(person, (criterion) => marksOf(sealed, criterion))
    sealed += 1
  }
}

async function scoresOne({ page }: Person, mark: (criterion: number) => number): Promise<void> {
  const groups = page.getByRole('radiogroup')
  await groups.first().waitFor()
  const count = await groups.count()
  for (let criterion = 0; criterion < count; criterion++) {
    const group = groups.nth(criterion)
    await group.getByRole('radio').first().focus()
    await page.keyboard.press(String(mark(criterion)))
  }
  await page.getByText(/^Tersimpan di komputer ini pukul /).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByRole('heading', { name: /^Baca ulang / }).waitFor()
  await page.keyboard.press('Control+Enter')
  await page.getByText('Kode tanda segel').first().waitFor()
}

/** False where every instrument is done. */
async function toNextInstrument(person: Person): Promise<boolean> {
  const { page } = person
  await goes(person, 'Ruang penilaian')
  const instruments = page.getByRole('navigation', { name: 'Alat nilai' }).getByRole('link')
  for (const instrument of await instruments.all()) {
    await instrument.click()
    if (
      await page
        .getByRole('link', { name: /^Nilai berikutnya: / })
        .first()
        .isVisible()
    )
      return true
  }
  return false
}
