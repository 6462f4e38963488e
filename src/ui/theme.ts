import '@fontsource-variable/inter';
import { createTheme } from '@mui/material/styles';

const font = "'Inter Variable', ui-sans-serif, system-ui, -apple-system, 'Segoe UI', sans-serif";
export const monospace =
  "ui-monospace, SFMono-Regular, Menlo, Consolas, 'Liberation Mono', monospace";

const alertSurfaces = Object.fromEntries(
  ['error', 'warning', 'info', 'success'].map((tone) => [
    `&.MuiAlert-color${tone.charAt(0).toUpperCase()}${tone.slice(1)}`,
    {
      backgroundColor: `color-mix(in srgb, var(--mui-palette-${tone}-main) 8%, var(--mui-palette-background-paper))`,
    },
  ]),
);

/**
 * The one place where the look is decided: neutral surfaces, hairlines instead of shadows, one accent, and
 * colour only where it means something. Sizes are for eight hours a day: dense, with air between the groups.
 */
export const theme = createTheme({
  cssVariables: { colorSchemeSelector: 'data-mui-color-scheme' },
  colorSchemes: {
    light: {
      palette: {
        primary: { main: '#0d665d', contrastText: '#ffffff' },
        success: { main: '#1b6b3a' },
        info: { main: '#1f55a5' },
        warning: { main: '#855300' },
        error: { main: '#b0241c' },
        text: { primary: '#15181c', secondary: '#555d67' },
        background: { default: '#f6f7f8', paper: '#ffffff' },
        divider: '#dfe3e7',
        action: { hover: 'rgba(21, 24, 28, 0.045)', selected: 'rgba(13, 102, 93, 0.09)' },
      },
    },
    dark: {
      palette: {
        primary: { main: '#63cabb', contrastText: '#06231f' },
        success: { main: '#74cb95' },
        info: { main: '#8db7f6' },
        warning: { main: '#e4b354' },
        error: { main: '#f58d84' },
        text: { primary: '#e7eaed', secondary: '#a3abb5' },
        background: { default: '#0f1214', paper: '#161a1d' },
        divider: '#2a3036',
        action: { hover: 'rgba(231, 234, 237, 0.055)', selected: 'rgba(99, 202, 187, 0.13)' },
      },
    },
  },
  shape: { borderRadius: 6 },
  spacing: 8,
  typography: {
    fontFamily: font,
    fontSize: 13,
    htmlFontSize: 16,
    h1: { fontSize: '1.25rem', fontWeight: 650, letterSpacing: '-0.012em', lineHeight: 1.3 },
    h2: { fontSize: '0.9375rem', fontWeight: 650, letterSpacing: '-0.006em', lineHeight: 1.4 },
    h3: { fontSize: '0.8125rem', fontWeight: 650, lineHeight: 1.45 },
    body1: { fontSize: '0.8125rem', lineHeight: 1.5 },
    body2: { fontSize: '0.8125rem', lineHeight: 1.5 },
    caption: { fontSize: '0.75rem', lineHeight: 1.45 },
    button: { fontSize: '0.8125rem', fontWeight: 550, textTransform: 'none' },
    overline: {
      fontSize: '0.6875rem',
      fontWeight: 600,
      letterSpacing: '0.04em',
      textTransform: 'none',
      lineHeight: 1.6,
    },
  },
  components: {
    MuiCssBaseline: {
      styleOverrides: {
        // Of inputs and quiet buttons: 3:1 on both surfaces, in light and dark.
        ':root': {
          '--control-border':
            'color-mix(in srgb, var(--mui-palette-text-secondary) 62%, transparent)',
        },
        // A bar that sticks below the page takes its height from what a page may fill.
        body: {
          '--below-page': '0px',
          fontFeatureSettings: "'cv11', 'ss03', 'calt'",
          overflowWrap: 'anywhere',
        },
        'body:has([data-bottom-bar])': { '--below-page': '52px' },
        html: { scrollPaddingTop: 72, scrollPaddingBottom: 72 },
        '.tabular': { fontVariantNumeric: 'tabular-nums' },
        '*:focus-visible': {
          outline: '2px solid var(--mui-palette-primary-main)',
          outlineOffset: 2,
        },
        '@media (prefers-reduced-motion: reduce)': {
          '*, *::before, *::after': {
            animationDuration: '0.01ms !important',
            transitionDuration: '0.01ms !important',
          },
        },
      },
    },
    MuiButtonBase: { defaultProps: { disableRipple: true } },
    MuiButton: {
      defaultProps: { size: 'small', disableElevation: true },
      styleOverrides: {
        root: {
          minHeight: 32,
          paddingInline: 12,
          whiteSpace: 'nowrap',
          '&.MuiButton-outlined.MuiButton-colorInherit': { borderColor: 'var(--control-border)' },
        },
      },
    },
    MuiIconButton: {
      defaultProps: { size: 'small' },
      styleOverrides: { root: { color: 'var(--mui-palette-text-secondary)' } },
    },
    MuiTextField: { defaultProps: { size: 'small', fullWidth: true } },
    MuiSelect: { defaultProps: { size: 'small' } },
    MuiAutocomplete: {
      defaultProps: { size: 'small' },
      styleOverrides: {
        // It lies over the form: where it ends has to be seen.
        paper: {
          border: '1px solid var(--control-border)',
          boxShadow: '0 6px 20px rgba(0, 0, 0, 0.16)',
        },
      },
    },
    MuiFormControl: { defaultProps: { size: 'small' } },
    MuiOutlinedInput: {
      styleOverrides: {
        root: {
          backgroundColor: 'var(--mui-palette-background-paper)',
          '& .MuiOutlinedInput-notchedOutline': { borderColor: 'var(--control-border)' },
          '& .MuiInputBase-inputSizeSmall': { paddingBlock: 7, height: '1.125rem' },
          // Somebody who may only read still reads.
          '& .Mui-disabled': { WebkitTextFillColor: 'var(--mui-palette-text-secondary)' },
        },
      },
    },
    MuiInputLabel: { styleOverrides: { root: { fontSize: '0.8125rem' } } },
    MuiFormHelperText: {
      styleOverrides: {
        root: {
          marginInline: 0,
          fontSize: '0.75rem',
          '&.Mui-disabled': { color: 'var(--mui-palette-text-secondary)' },
        },
      },
    },
    MuiPaper: {
      defaultProps: { elevation: 0 },
      styleOverrides: {
        root: { backgroundImage: 'none' },
        elevation8: { border: '1px solid var(--mui-palette-divider)' },
      },
    },
    MuiTooltip: {
      defaultProps: { enterDelay: 300, arrow: true },
      styleOverrides: {
        tooltip: {
          fontSize: '0.75rem',
          fontWeight: 450,
          maxWidth: 360,
          color: 'var(--mui-palette-background-paper)',
          backgroundColor: 'var(--mui-palette-text-primary)',
        },
        arrow: { color: 'var(--mui-palette-text-primary)' },
      },
    },
    MuiDialog: { defaultProps: { maxWidth: 'sm', fullWidth: true } },
    MuiDialogTitle: {
      styleOverrides: { root: { fontSize: '1rem', fontWeight: 650, paddingBottom: 8 } },
    },
    MuiDialogActions: { styleOverrides: { root: { padding: '8px 24px 20px' } } },
    MuiLink: { defaultProps: { underline: 'hover' } },
    MuiTableCell: {
      styleOverrides: {
        root: {
          paddingBlock: 8,
          paddingInline: 12,
          borderColor: 'var(--mui-palette-divider)',
          fontSize: '0.8125rem',
          verticalAlign: 'top',
        },
        head: {
          color: 'var(--mui-palette-text-secondary)',
          fontWeight: 550,
          fontSize: '0.75rem',
          paddingBlock: 6,
          verticalAlign: 'middle',
          backgroundColor: 'var(--mui-palette-background-paper)',
        },
      },
    },
    MuiTableSortLabel: { styleOverrides: { icon: { fontSize: 14 } } },
    MuiAlert: {
      styleOverrides: {
        root: {
          border: '1px solid',
          borderColor: 'var(--mui-palette-divider)',
          fontSize: '0.8125rem',
          paddingBlock: 4,
          color: 'var(--mui-palette-text-primary)',
          alignItems: 'flex-start',
          ...alertSurfaces,
        },
        message: { paddingBlock: 6 },
      },
    },
    MuiMenuItem: { styleOverrides: { root: { fontSize: '0.8125rem', minHeight: 32 } } },
    MuiChip: { defaultProps: { size: 'small' }, styleOverrides: { root: { fontSize: '0.75rem' } } },
  },
});
