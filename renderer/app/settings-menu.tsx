/** Language and appearance, each as a choice that says what it is now; and the two dialogs that help. */
import { ActionIcon, Menu, useMantineColorScheme, type MantineColorScheme } from '@mantine/core'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { languageNames, languages } from '../i18n/language.ts'
import { Icon } from '../ui/icons.tsx'
import styles from './settings-menu.module.css'

export interface SettingsMenuProps {
  readonly onAbout: () => void
  readonly onKeys: () => void
}

const schemes = ['auto', 'light', 'dark'] as const satisfies readonly MantineColorScheme[]

export function SettingsMenu({ onAbout, onKeys }: SettingsMenuProps): ReactNode {
  const { t, i18n } = useTranslation('shell')
  const { colorScheme, setColorScheme } = useMantineColorScheme()
  return (
    <Menu
      position="bottom-end"
      width={260}
      hideDetached={false}
      withinPortal={false}
      withInitialFocusPlaceholder={false}
      transitionProps={{ duration: 0 }}
      checkIcon={<Icon name="good" />}
    >
      <Menu.Target>
        <ActionIcon variant="subtle" size="lg" aria-label={t('settings')}>
          <Icon name="settings" size={1.5} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        <fieldset className={styles['choices']} aria-label={t('language')}>
          <Menu.Label aria-hidden>{t('language')}</Menu.Label>
          <Menu.RadioGroup value={i18n.language} onChange={(language) => void i18n.changeLanguage(language)}>
            {languages.map((language) => (
              <Menu.RadioItem key={language} value={language} closeMenuOnClick>
                <span lang={language}>{languageNames[language]}</span>
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </fieldset>
        <Menu.Divider />
        <fieldset className={styles['choices']} aria-label={t('scheme.label')}>
          <Menu.Label aria-hidden>{t('scheme.label')}</Menu.Label>
          <Menu.RadioGroup value={colorScheme} onChange={(scheme) => setColorScheme(scheme as MantineColorScheme)}>
            {schemes.map((scheme) => (
              <Menu.RadioItem key={scheme} value={scheme} closeMenuOnClick>
                {t(`scheme.${scheme}`)}
              </Menu.RadioItem>
            ))}
          </Menu.RadioGroup>
        </fieldset>
        <Menu.Divider />
        <Menu.Item onClick={onKeys}>{t('keys.title')}</Menu.Item>
        <Menu.Item onClick={onAbout}>{t('about.title')}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  )
}
