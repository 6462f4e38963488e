import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Drawer from '@mui/material/Drawer';
import IconButton from '@mui/material/IconButton';
import useMediaQuery from '@mui/material/useMediaQuery';
import { X } from 'lucide-react';
import { Link } from 'react-router-dom';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { paths } from '#src/paths.ts';
import { PreviewBody } from './PreviewBody.tsx';

export interface RulePreviewProps {
  readonly rule: RuleSummary;
  readonly organizations: readonly Organization[];
  /** it was opened by its button: reading goes on in it, not in the list */
  readonly takesFocus: boolean;
  readonly onClose: () => void;
}

/**
 * A rule beside the list, which stays at hand: opened by a key it follows the row that has the focus. Where
 * there is no room beside the list it stands over it.
 */
export const RulePreview = ({ rule, organizations, takesFocus, onClose }: RulePreviewProps) => {
  const { t } = useLingui();
  const narrow = useMediaQuery('(max-width: 900px)', { noSsr: true });
  const name = rule.name === '' ? t`Rule without a name` : rule.name;
  const label = t`Preview of ${name}`;
  const inside = (
    <>
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 1, mb: 1.5 }}>
        <Box
          component="h2"
          // The first to be read when the panel takes the focus, and once: the heading is new with each rule.
          key={rule.id}
          ref={(element: HTMLHeadingElement | null) => {
            if (takesFocus) element?.focus();
          }}
          tabIndex={-1}
          sx={{ flex: 1, m: 0, fontSize: '1rem', lineHeight: 1.4, '&&:focus': { outline: 'none' } }}
        >
          {name}
        </Box>
        <IconButton size="small" aria-label={t`Close the preview`} onClick={onClose}>
          <X size={16} aria-hidden />
        </IconButton>
      </Box>
      <PreviewBody rule={rule} organizations={organizations} />
      <Box
        sx={{
          position: 'sticky',
          bottom: 0,
          mt: 2,
          mx: -2,
          px: 2,
          py: 1.25,
          borderTop: 1,
          borderColor: 'divider',
          backgroundColor: 'background.paper',
        }}
      >
        <Button component={Link} to={paths.rule(rule.id)} variant="outlined">
          <Trans>Open the rule</Trans>
        </Button>
      </Box>
    </>
  );
  if (narrow)
    return (
      <Drawer
        anchor="right"
        open
        onClose={onClose}
        slotProps={{
          paper: {
            role: 'dialog',
            'aria-label': label,
            sx: { width: { xs: '100%', sm: 440 }, p: 2, pb: 0 },
          },
        }}
      >
        {inside}
      </Drawer>
    );
  return (
    <Box
      component="aside"
      aria-label={label}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
      sx={{
        position: 'fixed',
        zIndex: 1050,
        top: 52,
        right: 0,
        bottom: 'var(--below-page)',
        width: 440,
        p: 2,
        pb: 0,
        overflowY: 'auto',
        display: 'flex',
        flexDirection: 'column',
        borderLeft: 1,
        borderColor: 'divider',
        backgroundColor: 'background.paper',
        boxShadow: 6,
      }}
    >
      {inside}
    </Box>
  );
};
