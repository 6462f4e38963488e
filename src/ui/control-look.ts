import type { SxProps } from '@mui/material/styles';

/** The frame of a control in a row of filters: as high as a button, with a border that is seen at 3:1. */
export const controlLook = {
  display: 'inline-flex',
  alignItems: 'center',
  position: 'relative',
  minHeight: 32,
  minWidth: 0,
  border: 1,
  borderColor: 'var(--control-border)',
  borderRadius: 1,
  backgroundColor: 'background.paper',
  fontSize: '0.8125rem',
  '&:hover': { borderColor: 'text.secondary' },
  '&:focus-within': {
    outline: '2px solid var(--mui-palette-primary-main)',
    outlineOffset: 1,
  },
} as const satisfies SxProps;

/** A native control inside the frame, which shows the focus for it. */
export const bareControl = {
  font: 'inherit',
  color: 'inherit',
  border: 0,
  background: 'transparent',
  minWidth: 0,
  width: '100%',
  alignSelf: 'stretch',
  '&&:focus-visible': { outline: 'none' },
} as const satisfies SxProps;
