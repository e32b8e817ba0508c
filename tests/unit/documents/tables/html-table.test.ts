import { expect, test } from 'vitest'
import { tableToHtml } from '../../../../shared/documents/tables/html-table.ts'
import { aTable, smallTable, withheld } from './a-table.ts'

test('caption, scoped headings, figures marked, markup disarmed', () => {
  const html = tableToHtml(aTable([[1, '<b>', `"Siti" & 'Uni'`, '1385.50', withheld, null, null]]), 'id')
  expect(html).toContain('<caption>Rekapitulasi nilai</caption>')
  expect(html).toContain('<th scope="col">Nomor peserta</th>')
  expect(html).toContain(
    '<tr><td class="figure">1</td><td>&lt;b&gt;</td><td>&quot;Siti&quot; &amp; &#39;Uni&#39;</td><td class="figure">1.385,50</td><td class="absent">ditahan</td><td></td><td></td></tr>',
  )
})

test('the language is that of the words', () => {
  expect(tableToHtml(smallTable, 'en')).toMatch(/^<table lang="en">\n<caption>Recap of scores<\/caption>/)
})
