import { alpha, createTheme, type Components, type Theme, type ThemeOptions } from '@mui/material/styles';
import type { RaThemeOptions } from 'react-admin';
import { darkRoles, lightRoles, type RoleColors } from './role-colors.ts';

declare module '@mui/material/styles' {
  interface Palette {
    /** The colours of responsibility roles; always beside the role's name, never alone. */
    role: RoleColors;
    /** The colour of figures: targets and their values. */
    figure: string;
    /** A surface a step below paper: gutters, table heads, insets. */
    inset: string;
  }
  interface PaletteOptions {
    role?: RoleColors;
    figure?: string;
    inset?: string;
  }
}

const fontFamily =
  '-apple-system, BlinkMacSystemFont, "Segoe UI", "PingFang SC", "Hiragino Sans GB", "Microsoft YaHei", "Noto Sans CJK SC", "Source Han Sans SC", "Noto Sans SC", sans-serif';

const typography: ThemeOptions['typography'] = {
  fontFamily,
  fontSize: 14,
  h1: { fontSize: '1.625rem', lineHeight: 1.35, fontWeight: 650, letterSpacing: '0.005em' },
  h2: { fontSize: '1.1875rem', lineHeight: 1.45, fontWeight: 650 },
  h3: { fontSize: '0.9375rem', lineHeight: 1.5, fontWeight: 650 },
  h4: { fontSize: '0.875rem', lineHeight: 1.5, fontWeight: 600 },
  h5: { fontSize: '1.25rem', fontWeight: 600 },
  h6: { fontSize: '1rem', fontWeight: 600 },
  body1: { fontSize: '0.9375rem', lineHeight: 1.75 },
  body2: { fontSize: '0.875rem', lineHeight: 1.65 },
  caption: { fontSize: '0.75rem', lineHeight: 1.6 },
  button: { textTransform: 'none', fontWeight: 600 },
  overline: { fontSize: '0.75rem', lineHeight: 1.6, fontWeight: 600, letterSpacing: '0.06em', textTransform: 'none' },
};

const lightPalette: ThemeOptions['palette'] = {
  mode: 'light',
  primary: { main: '#1d4f73', light: '#3f7299', dark: '#123a57', contrastText: '#ffffff' },
  secondary: { main: '#9a3b1f', contrastText: '#ffffff' },
  background: { default: '#f5f6f4', paper: '#ffffff' },
  text: { primary: '#1b242d', secondary: '#56616c' },
  divider: '#e1e5e3',
  role: lightRoles,
  figure: '#0f5f52',
  inset: '#f0f2f0',
};

const darkPalette: ThemeOptions['palette'] = {
  mode: 'dark',
  primary: { main: '#8ec3e8', light: '#b3d8f2', dark: '#5f9cc6', contrastText: '#0e1d29' },
  secondary: { main: '#f0a184', contrastText: '#2a120a' },
  error: { main: '#ff8f87', contrastText: '#2a0a08' },
  background: { default: '#12171c', paper: '#1a2127' },
  text: { primary: '#e6ebef', secondary: '#a3afba' },
  divider: '#2d363e',
  role: darkRoles,
  figure: '#7fd3c0',
  inset: '#20282f',
};

const focusRing = (theme: Theme) => ({ '&:focus-visible': { outline: `2px solid ${theme.palette.primary.main}`, outlineOffset: 2 } });

const components: Components<Theme> = {
  MuiCssBaseline: {
    styleOverrides: {
      body: { fontVariantNumeric: 'tabular-nums', WebkitFontSmoothing: 'antialiased', textRendering: 'optimizeLegibility' },
      'html, body, #root': { minHeight: '100%' },
      mark: { backgroundColor: '#ffe08a', color: '#1b242d', borderRadius: 2, padding: '0 1px' },
      '@media (prefers-reduced-motion: reduce)': {
        '*, *::before, *::after': { animationDuration: '0.01ms !important', transitionDuration: '0.01ms !important', scrollBehavior: 'auto !important' },
      },
    },
  },
  MuiPaper: {
    defaultProps: { elevation: 0 },
    styleOverrides: { root: { backgroundImage: 'none' }, rounded: { borderRadius: 10 }, outlined: ({ theme }) => ({ borderColor: theme.palette.divider }) },
  },
  MuiButtonBase: { defaultProps: { disableRipple: true }, styleOverrides: { root: ({ theme }) => focusRing(theme) } },
  MuiButton: { defaultProps: { disableElevation: true }, styleOverrides: { root: { borderRadius: 8 } } },
  MuiLink: { defaultProps: { underline: 'hover' }, styleOverrides: { root: ({ theme }) => ({ borderRadius: 3, ...focusRing(theme) }) } },
  MuiTooltip: { defaultProps: { arrow: true }, styleOverrides: { tooltip: { fontSize: '0.75rem', lineHeight: 1.6 } } },
  MuiTextField: { defaultProps: { variant: 'outlined', size: 'small' } },
  MuiFormControl: { defaultProps: { variant: 'outlined', size: 'small' } },
  MuiOutlinedInput: { styleOverrides: { root: ({ theme }) => ({ borderRadius: 8, backgroundColor: theme.palette.background.paper }) } },
  MuiChip: { styleOverrides: { root: { borderRadius: 6 } } },
  MuiTableCell: {
    styleOverrides: {
      root: ({ theme }) => ({ borderBottomColor: theme.palette.divider, lineHeight: 1.6 }),
      head: ({ theme }) => ({
        fontWeight: 600,
        color: theme.palette.text.secondary,
        fontSize: '0.8125rem',
        backgroundColor: theme.palette.inset,
        whiteSpace: 'nowrap',
      }),
    },
  },
  MuiTab: { styleOverrides: { root: { minHeight: 44, fontSize: '0.9375rem' } } },
};

const build = (palette: NonNullable<ThemeOptions['palette']>): RaThemeOptions =>
  createTheme({ palette, typography, shape: { borderRadius: 4 }, components } as ThemeOptions) as RaThemeOptions;

/** The console by day: warm grey page, white paper, ink blue. */
export const lightTheme = build(lightPalette ?? {});
/** The console by night. */
export const darkTheme = build(darkPalette ?? {});

/** A thin tint of a colour, for hovers and selected rows. */
export const tint = (color: string, strength = 0.08): string => alpha(color, strength);
