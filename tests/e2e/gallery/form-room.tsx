import { Button, Group } from '@mantine/core'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { languageOf } from '../../../renderer/i18n/language.ts'
import { EvidenceNote } from '../../../renderer/ui/evidence-note.tsx'
import { RatingScale, type Rating } from '../../../renderer/ui/rating-scale.tsx'
import { StatusBadge } from '../../../renderer/ui/status-badge.tsx'
import { criteria } from './sample-criteria.ts'

export function FormRoom() {
  const { i18n } = useTranslation()
  const language = languageOf(i18n.language)
  const isEnglish = language === 'en'
  const [ratings, setRatings] = useState<readonly (Rating | null)[]>([4, null])
  const [notes, setNotes] = useState<readonly string[]>([
    isEnglish
      ? 'Minute 3: “May I see what you have? We can start with that.”'
      : 'Menit 3: “Boleh saya lihat yang ada? Kita mulai dari situ.”',
    '',
  ])
  const replaced = <T,>(list: readonly T[], at: number, value: T): readonly T[] =>
    list.map((item, index) => (index === at ? value : item))
  return (
    <div style={{ display: 'grid', gap: '1.75rem' }}>
      <Group justify="space-between" gap="sm">
        <h1 style={{ margin: 0 }}>{isEnglish ? 'Candidate 014' : 'Peserta 014'}</h1>
        <Group gap="sm">
          <StatusBadge tone="good">{isEnglish ? 'sealed' : 'disegel'}</StatusBadge>
          <StatusBadge tone="warning">{isEnglish ? 'not yet acknowledged' : 'belum ada tanda terima'}</StatusBadge>
          <StatusBadge tone="bad">{isEnglish ? 'refused' : 'ditolak'}</StatusBadge>
          <StatusBadge tone="info">{isEnglish ? 'draft' : 'konsep'}</StatusBadge>
          <StatusBadge tone="neutral">{isEnglish ? 'absent' : 'tidak hadir'}</StatusBadge>
        </Group>
      </Group>
      {criteria[language].map((criterion, at) => (
        <div key={at} style={{ display: 'grid', gap: '0.75rem' }}>
          <RatingScale
            {...criterion}
            value={ratings[at] ?? null}
            onChange={(rating) => setRatings(replaced(ratings, at, rating))}
          />
          <EvidenceNote
            label={isEnglish ? 'Evidence' : 'Bukti perilaku'}
            hint={isEnglish ? 'What did you see or hear?' : 'Apa yang terlihat atau terdengar?'}
            maximum={4000}
            value={notes[at] ?? ''}
            onChange={(note) => setNotes(replaced(notes, at, note))}
          />
        </div>
      ))}
      <Group>
        <Button>{isEnglish ? 'Read back and seal' : 'Baca ulang dan segel'}</Button>
        <Button variant="default">{isEnglish ? 'Save and go on' : 'Simpan dan lanjut'}</Button>
      </Group>
    </div>
  )
}
