import type { CSSProperties } from 'react';

// As it is, without a class of its own: lists draw dozens of them.
const frame: CSSProperties = {
  display: 'inline-grid',
  placeItems: 'center',
  flex: 'none',
  width: 16,
  height: 16,
  border: '1px solid var(--control-border)',
  borderRadius: 'calc(var(--mui-shape-borderRadius) / 2)',
  fontSize: '0.625rem',
  fontWeight: 650,
  lineHeight: 1,
  color: 'var(--mui-palette-text-secondary)',
};

/** First letter of a name in a frame: the eye finds the same name again. Stands beside the name itself. */
export const Monogram = ({ name }: { readonly name: string }) => (
  <span aria-hidden style={frame}>
    {name.charAt(0)}
  </span>
);
