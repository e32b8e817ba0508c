/** Renders a part of the kit as the page would: theme, language, toasts. */
import { MantineProvider } from '@mantine/core'
import { render, type RenderResult } from '@testing-library/react'
import userEvent, { type UserEvent } from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { I18nextProvider } from 'react-i18next'
import { startLanguage, type Language } from '../../../renderer/i18n/language.ts'
import { cssVariables, theme } from '../../../renderer/ui/theme.ts'
import { ToastProvider } from '../../../renderer/ui/toasts.tsx'

export interface Shown extends RenderResult {
  readonly user: UserEvent
}

export async function show(part: ReactNode, language: Language = 'id'): Promise<Shown> {
  const i18n = await startLanguage({
    storage: { getItem: () => language, setItem: () => {} },
    root: document.documentElement,
  })
  const rendered = render(part, {
    wrapper: ({ children }) => (
      <I18nextProvider i18n={i18n}>
        <MantineProvider theme={theme} cssVariablesResolver={cssVariables} env="test">
          <ToastProvider>{children}</ToastProvider>
        </MantineProvider>
      </I18nextProvider>
    ),
  })
  return { ...rendered, user: userEvent.setup() }
}
