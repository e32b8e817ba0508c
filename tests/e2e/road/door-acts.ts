/** At the door: an identity with its recovery sheet, the request to be admitted, a first bundle with its code from paper. */
import type { Person } from './person.ts'
import { link, picks, press } from './acts.ts'

export async function createsIdentity(
  { page, name }: Person,
  number: string,
): Promise<{ passphrase: string; words: string[] }> {
  await link(page, 'Buat identitas').click()
  await page.getByLabel('Nama lengkap').fill(name)
  await page.getByLabel('NIP atau nomor identitas resmi').fill(number)
  const passphrase = (await page.getByLabel('Frasa sandi yang ditawarkan').innerText()).trim()
  await page.getByLabel('Ketik frasa di atas, dengan tanda hubungnya').fill(passphrase)
  await press(page, 'Buat identitas')
  await page.getByRole('heading', { name: 'Lembar pemulihan' }).first().waitFor()
  const words = await page.getByRole('list', { name: 'Kata pemulihan' }).getByRole('listitem').allInnerTexts()
  await press(page, 'Sudah dicetak atau ditulis')
  for (const field of await page.getByRole('textbox', { name: /^Kata ke-/ }).all()) {
    const position = Number(
      /\d+/.exec((await field.evaluate((input: HTMLInputElement) => input.labels?.[0]?.innerText)) ?? '')?.[0],
    )
    await field.fill(words[position - 1]?.trim() ?? '')
  }
  await press(page, 'Selesai')
  await page.getByRole('heading', { name: 'Seleksi Anda' }).waitFor()
  return { passphrase, words }
}

/** Name of the request on the stick. */
export async function asksToBeAdmitted({ page }: Person, role: string): Promise<string> {
  await link(page, 'Buat permintaan').click()
  await page.getByLabel('Peran yang diminta').selectOption({ label: role })
  await press(page, 'Buat permintaan')
  await picks(page, /^Simpan sebagai /, null)
  const said = await page.getByText(/^Tersimpan dan terbaca kembali: /).innerText()
  await link(page, 'Selesai').click()
  return said.replace(/^Tersimpan dan terbaca kembali: /, '').trim()
}

export async function takesFirstBundle({ page }: Person, file: string, code: string): Promise<void> {
  await link(page, 'Pilih paket').click()
  await picks(page, 'Paket dari ketua atau sekretaris', new RegExp(`^${file.replaceAll('.', String.raw`\.`)}`))
  await page.getByLabel('Kode pendirian').fill(code)
  await press(page, 'Cocokkan dan masukkan')
  // Whoever has compared the code is in the selection at once.
  await page.getByText('Belum ada seleksi yang dibuka').waitFor({ state: 'hidden' })
}

export async function joins(person: Person): Promise<void> {
  await press(person.page, 'Bergabung')
  await person.page.getByRole('heading', { name: 'Kesiapan seleksi' }).waitFor()
}
