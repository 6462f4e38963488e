import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';

export interface PageHeaderProps {
  readonly title: string;
  readonly subtitle?: ReactNode;
  readonly before?: ReactNode;
  readonly actions?: ReactNode;
}

/** The one heading of a page. It takes the focus when the page opens, so that a screen reader begins there. */
export const PageHeader = ({ title, subtitle, before, actions }: PageHeaderProps) => {
  const heading = useRef<HTMLHeadingElement>(null);
  // A route change moves no focus by itself in a single-page app.
  useEffect(() => {
    if (document.activeElement === null || document.activeElement === document.body) {
      heading.current?.focus({ preventScroll: true });
    }
  }, []);
  // The tab of the browser names the page.
  useEffect(() => {
    document.title = `${title} · Respond Console`;
  }, [title]);
  return (
    <Box
      component="header"
      sx={{
        display: 'flex',
        flexWrap: 'wrap',
        alignItems: 'flex-start',
        columnGap: 2,
        rowGap: 1,
        mb: 2,
      }}
    >
      <Box sx={{ flex: '1 1 320px', minWidth: 0 }}>
        {before}
        <Typography variant="h1" ref={heading} tabIndex={-1} sx={{ outline: 'none !important' }}>
          {title}
        </Typography>
        {subtitle !== undefined && (
          <Typography component="div" color="textSecondary" sx={{ mt: 0.25, maxWidth: '80ch' }}>
            {subtitle}
          </Typography>
        )}
      </Box>
      {actions !== undefined && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 1 }}>{actions}</Box>
      )}
    </Box>
  );
};
