/** The kit's theme: the palette, one typeface, and sizes that leave room. Styles that the kit lacks are in `theme.css`. */
import {
  createTheme,
  defaultVariantColorsResolver,
  type CSSVariablesResolver,
  type MantineColorsTuple,
  type VariantColorsResolver,
} from '@mantine/core'
import { dark, light, type Palette } from './palette.ts'

const nila: MantineColorsTuple = [
  '#eef3fb',
  '#d9e5f5',
  '#b9d1f2',
  '#9cc0f3',
  '#76a4e0',
  '#4a7fc4',
  '#2c63ab',
  '#1f4e8c',
  '#183f72',
  '#11305a',
]

const merah: MantineColorsTuple = [
  '#fdecea',
  '#fbd3d0',
  '#ffb9b3',
  '#ffa199',
  '#ef7a70',
  '#d5453c',
  '#bd2a22',
  '#a31919',
  '#861313',
  '#660d0d',
]

const typeface = "Roboto, 'Segoe UI', system-ui, sans-serif"

/** Filled controls take the palette's own pairs, whose contrast is tested in both schemes. */
const filledByPalette: VariantColorsResolver = (input) => {
  const defaults = defaultVariantColorsResolver(input)
  if (input.variant !== 'filled') return defaults
  const ground = input.color === 'merah' ? 'var(--timbang-bad)' : 'var(--timbang-accent)'
  const hover = `color-mix(in oklab, ${ground}, var(--timbang-ink) 18%)`
  return { ...defaults, background: ground, hover, color: 'var(--timbang-onaccent)', border: '1px solid transparent' }
}

/** Hints and errors are read, so they are not smaller than other text that is read. */
const readable = { defaultProps: { size: 'md' } }

export const theme = createTheme({
  colors: { nila, merah },
  primaryColor: 'nila',
  primaryShade: { light: 7, dark: 3 },
  white: light.raised,
  black: light.ink,
  fontFamily: typeface,
  fontFamilyMonospace: "ui-monospace, 'Cascadia Mono', 'DejaVu Sans Mono', Consolas, monospace",
  headings: {
    fontFamily: typeface,
    fontWeight: '500',
    textWrap: 'balance',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.25' },
      h2: { fontSize: '1.375rem', lineHeight: '1.3' },
      h3: { fontSize: '1.125rem', lineHeight: '1.35' },
      h4: { fontSize: '1.0625rem', lineHeight: '1.4' },
      h5: { fontSize: '1rem', lineHeight: '1.45' },
      h6: { fontSize: '1rem', lineHeight: '1.45' },
    },
  },
  fontSizes: { xs: '0.875rem', sm: '0.9375rem', md: '1.0625rem', lg: '1.1875rem', xl: '1.375rem' },
  fontWeights: { regular: '400', medium: '500', bold: '500' },
  defaultRadius: 'sm',
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Rings are drawn once for everything, in theme.css.
  focusRing: 'never',
  variantColorResolver: filledByPalette,
  components: {
    Input: readable,
    InputLabel: readable,
    InputDescription: readable,
    InputError: readable,
    Textarea: readable,
    TextInput: readable,
    PasswordInput: readable,
    Switch: readable,
    Modal: {
      styles: { title: { fontSize: '1.25rem', fontWeight: '500' } },
      // A dialog's heading is no banner of the page.
      defaultProps: { attributes: { header: { role: 'presentation' } } },
    },
  },
})

const kitVariables = (palette: Palette): Record<string, string> => ({
  '--mantine-color-body': palette.paper,
  '--mantine-color-text': palette.ink,
  '--mantine-color-dimmed': palette.muted,
  '--mantine-color-placeholder': palette.muted,
  '--mantine-color-error': palette.bad,
  '--mantine-color-anchor': palette.accent,
  '--mantine-color-default': palette.raised,
  '--mantine-color-default-hover': palette.tint,
  '--mantine-color-default-color': palette.ink,
  '--mantine-color-default-border': palette.edge,
  ...Object.fromEntries(Object.entries(palette).map(([name, colour]) => [`--timbang-${name.toLowerCase()}`, colour])),
})

export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  // The last lines: edge and ground of the kit's fields, which it takes from its greys. Too faint for a control.
  light: { ...kitVariables(light), '--mantine-color-gray-4': light.edge },
  dark: { ...kitVariables(dark), '--mantine-color-dark-4': dark.edge, '--mantine-color-dark-6': dark.raised },
})
