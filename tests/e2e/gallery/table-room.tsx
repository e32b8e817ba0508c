import { useTranslation } from 'react-i18next'
import { formatExact } from '../../../renderer/i18n/formats.ts'
import { languageOf } from '../../../renderer/i18n/language.ts'
import { ScoreTable, type ScoreColumn } from '../../../renderer/ui/score-table.tsx'

interface Row {
  readonly number: string
  readonly name: string
  readonly written: string | null
  readonly interview: string | null
  readonly total: string | null
}

const names = [
  'Siti Rahmah',
  'Yusuf Hakim',
  'Dewi Anggraini',
  'Rizki Maulana',
  'Nurhayati',
  'Andi Saputra',
  'Fitri Yani',
  'Budi Santoso',
]

const rows: readonly Row[] = Array.from({ length: 1000 }, (_, index) => {
  const written = `${60 + ((index * 37) % 40)}.${(index * 7) % 10}${((index * 3) % 9) + 1}`
  const interview = index % 11 === 3 ? null : `${55 + ((index * 53) % 45)}.${(index * 13) % 10}5`
  return {
    number: String(index + 1).padStart(4, '0'),
    name: `${names[index % names.length]} ${Math.floor(index / names.length) + 1}`,
    written,
    interview,
    total: interview === null ? null : String((Number(written) * 40 + Number(interview) * 60) / 100),
  }
})

const by = (key: 'written' | 'interview' | 'total') => (a: Row, b: Row) => Number(a[key] ?? -1) - Number(b[key] ?? -1)

export function TableRoom() {
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const isEnglish = language === 'en'
  const shown = (text: string | null, state: 'missing' | 'not-computable') =>
    text === null ? { state } : formatExact(Number(text).toFixed(2), language, 2)
  const columns: [ScoreColumn<Row>, ...ScoreColumn<Row>[]] = [
    {
      key: 'number',
      title: isEnglish ? 'Number' : 'Nomor',
      cell: ({ number }) => number,
      compare: (a, b) => a.number.localeCompare(b.number),
    },
    {
      key: 'name',
      title: isEnglish ? 'Name' : 'Nama',
      cell: ({ name }) => name,
      compare: (a, b) => a.name.localeCompare(b.name),
    },
    {
      key: 'written',
      title: isEnglish ? 'Written 40%' : 'Tertulis 40%',
      numeric: true,
      cell: ({ written }) => shown(written, 'missing'),
      compare: by('written'),
    },
    {
      key: 'interview',
      title: isEnglish ? 'Interview 60%' : 'Wawancara 60%',
      numeric: true,
      cell: ({ interview }) => shown(interview, 'missing'),
      compare: by('interview'),
    },
    {
      key: 'total',
      title: isEnglish ? 'Total' : 'Nilai akhir',
      numeric: true,
      cell: ({ total }) => shown(total, 'not-computable'),
      compare: by('total'),
    },
  ]
  return (
    <>
      <h1 style={{ marginTop: 0 }}>{isEnglish ? 'Ranking' : 'Peringkat'}</h1>
      <ScoreTable
        label={isEnglish ? 'Vacancy: nurse' : 'Formasi perawat'}
        columns={columns}
        rows={rows}
        rowKey={({ number }) => number}
        height="60vh"
      />
    </>
  )
}
