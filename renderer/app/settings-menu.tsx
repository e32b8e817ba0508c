/** Language and appearance, each as a choice that says what it is now; and the two dialogs that help. */
import { ActionIcon, Menu, useMantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../i18n/language.ts'
import { Icon } from '../ui/icons.tsx'

export interface SettingsMenuProps {
  readonly onAbout: () => void
  readonly onKeys: () => void
}

const schemes = ['auto', 'light', 'dark'] as const

export function SettingsMenu({ onAbout, onKeys }: SettingsMenuProps): ReactNode {
  const { t, i18n } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu position="bottom-end" width={260} keepMounted={false}>
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('settings')}>
          <Icon name="settings" size={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Label>{t('language')}</Menu.Label>
        {languages.map((language) => (
          <Choice
            key={language}
            chosen={i18n.language === language}
            onChoose={() => void i18n.changeLanguage(language)}
          >
            <span lang={language}>{languageNames[language]}</span>
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Label>{t('scheme.label')}</Menu.Label>
        {schemes.map((scheme) => (
          <Choice key={scheme} chosen={colorScheme === scheme} onChoose={() => setColorScheme(scheme)}>
            {t(`scheme.${scheme}`)}
          </Choice>
        ))}
        <Menu.Divider />
        <Menu.Item onClick={onKeys}>{t('keys.title')}</Menu.Item>
        <Menu.Item onClick={onAbout}>{t('about.title')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}

interface ChoiceProps {
  readonly chosen: boolean
  readonly onChoose: () => void
  readonly children: ReactNode
}

function Choice({ chosen, onChoose, children }: ChoiceProps): ReactNode {
  return (
    <Menu.Item
      role="menuitemradio"
      aria-checked={chosen}
      leftSection={<span style={{ display: 'inline-block', width: '1.2em' }}>{chosen && <Icon name="good" />}</span>}
      onClick={onChoose}
    >
      {children}
    </Menu.Item>
  )
}
