/** At the desk: founding, admitting, announcing, freezing, listing candidates, drawing the roster, the second signature. */
import type { Person } from './person.ts'
import { confirms, field, goes, link, part, picks, press } from './acts.ts'

export interface FoundingFacts {
  readonly title: string
  readonly agency: string
  /** Names of their requests on the stick. */
  readonly secretary: string
  readonly custodian: string
}

/** Founds, and gives back the code that is printed for everybody. */
export async function founds({ page }: Person, facts: FoundingFacts): Promise<string> {
  await link(page, 'Dirikan seleksi').click()
  await page.getByRole('radio', { name: /internal/i }).click()
  await field(page, 'Nama seleksi (bahasa Indonesia)').fill(facts.title)
  await field(page, 'Instansi').fill(facts.agency)
  for (const [office, file] of [
    ['Sekretaris', facts.secretary],
    ['Pemegang kunci ketiga', facts.custodian],
  ] as const) {
    const holder = page.getByRole('region', { name: office, exact: true })
    await holder.getByRole('button', { name: 'Pilih berkas' }).click()
    const dialog = page.getByRole('dialog')
    await dialog.getByRole('button', { name: /^stik/ }).click()
    await dialog.getByRole('button', { name: new RegExp(`^${file}`) }).click()
    await holder.getByRole('checkbox', { name: /^Sudah dibandingkan/ }).check()
  }
  await press(page, 'Dirikan dan tanda tangani')
  await confirms(page, 'Dirikan dan tanda tangani')
  await page.getByRole('heading', { name: 'Seleksi berdiri' }).waitFor()
  const groups = await page.getByRole('region', { name: 'Lembar kode pendirian' }).getByRole('listitem').allInnerTexts()
  await press(page, 'Masuk ke seleksi')
  await page.getByRole('heading', { name: 'Kesiapan seleksi' }).waitFor()
  return groups.map((group) => group.trim()).join(' ')
}

export async function admits(person: Person, requests: readonly string[], role: string): Promise<void> {
  const { page } = person
  await atDesk(person, 'Orang')
  await link(page, 'Terima orang').click()
  for (const request of requests) await picks(page, 'Tambah berkas permintaan', new RegExp(`^${request}`))
  for (const box of await page.getByRole('checkbox', { name: /^Sudah dibandingkan/ }).all()) await box.check()
  for (const box of await page.getByRole('checkbox', { name: new RegExp(`^${role}`) }).all()) await box.check()
  await press(page, `Terima ${requests.length} orang`)
  await confirms(page, `Terima ${requests.length} orang`)
  await page.getByRole('heading', { name: 'Orang dalam seleksi' }).waitFor()
}

export async function announces(
  person: Person,
  file: string,
  components: readonly { readonly code: string; readonly method: string; readonly share: string }[],
): Promise<void> {
  const { page } = person
  await atDesk(person, 'Pengumuman')
  await field(page, 'Nomor').fill('800/17/BKPSDM/2026')
  await field(page, 'Tanggal').fill('2026-11-20')
  await picks(page, 'Berkas dokumen', new RegExp(`^${file}`))
  await field(page, 'Saluran').fill('Situs resmi pemerintah kota')
  await field(page, 'Tanggal tayang').fill('2026-11-20')
  await picks(page, 'Berkas bukti', new RegExp(`^${file}`))
  for (const [index, { code, method, share }] of components.entries()) {
    if (index > 0) await press(page, 'Tambah komponen')
    await field(page, 'Komponen').nth(index).fill(code)
    await page.keyboard.press('Escape')
    await field(page, 'Metode').nth(index).selectOption({ label: method })
    await field(page, 'Bobot').nth(index).fill(share)
  }
  await press(page, 'Catat dan tanda tangani')
  await confirms(page, 'Catat dan tanda tangani')
  await page.getByText('Pengumuman tercatat.').first().waitFor()
}

export async function freezesSample(person: Person): Promise<void> {
  const { page } = person
  await atDesk(person, 'Skema penilaian')
  await press(page, 'Mulai dari contoh')
  await link(page, 'Ke pembekuan').click()
  await press(page, 'Bekukan dan tanda tangani')
  await confirms(page, 'Bekukan dan tanda tangani')
  await page.getByRole('heading', { name: 'Menunggu tanda tangan', exact: true }).waitFor()
}

/** Signs everything that waits for this person's second signature. */
export async function countersigns(person: Person, least: number): Promise<void> {
  const { page } = person
  await atDesk(person, 'Tanda tangan')
  const waiting = page.getByRole('article').getByRole('button', { name: 'Tanda tangani', exact: true })
  await waiting.first().waitFor()
  let signed = 0
  for (let left = await waiting.count(); left > 0; left = await waiting.count()) {
    await waiting.first().click()
    await confirms(page, 'Tanda tangani')
    await page.waitForFunction(
      (before) =>
        [...document.querySelectorAll('article button')].filter(({ textContent }) => textContent === 'Tanda tangani')
          .length < before,
      left,
    )
    signed += 1
  }
  if (signed < least) throw new Error(`${person.name} had ${signed} acts to sign, not ${least}`)
}

export async function listsCandidates(person: Person, file: string, count: number): Promise<void> {
  const { page } = person
  await goes(person, 'Peserta')
  await part(person, 'Bagian ruang peserta', 'Impor')
  await picks(page, 'Berkas tabel', new RegExp(`^${file}`))
  await press(page, `Tandatangani daftar ${count} peserta`)
  await confirms(page, `Tandatangani daftar ${count} peserta`)
  await page.getByText(`${count} dari ${count} peserta`).waitFor()
}

export async function drawsRoster(person: Person, members: readonly string[]): Promise<void> {
  const { page } = person
  await atDesk(person, 'Panel dan jadwal')
  const choice = page.getByRole('combobox', { name: /^Anggota/ }).first()
  for (const member of members) {
    await choice.click()
    await page.getByRole('option', { name: member }).click()
  }
  await page.keyboard.press('Escape')
  await press(page, 'Tarik benih acak')
  await press(page, 'Undi')
  await press(page, 'Usulkan jadwal ini')
  await confirms(page, 'Usulkan jadwal ini')
  await page.getByRole('heading', { name: 'Menunggu tanda tangan', exact: true }).waitFor()
}

async function atDesk(person: Person, name: string): Promise<void> {
  await goes(person, 'Meja seleksi')
  await part(person, 'Bagian meja seleksi', new RegExp(`^${name}`))
}
