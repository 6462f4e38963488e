import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Popover from '@mui/material/Popover';
import Typography from '@mui/material/Typography';
import { useId, useState } from 'react';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionCoverage } from '#src/domain/response.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { FallbackList } from './FallbackList.tsx';
import { fallbackGroups } from './fallback-groups.ts';

interface CoverageButtonProps {
  readonly coverage: ActionCoverage;
  readonly products: readonly Product[];
  readonly nameOf: (id: OrganizationId) => string;
}

/** “9 of 12 organizations”; opens who falls back to alert-only, and why. */
export const CoverageButton = ({ coverage, products, nameOf }: CoverageButtonProps) => {
  const { i18n, t } = useLingui();
  const [anchor, setAnchor] = useState<HTMLElement | null>(null);
  const titleId = useId();
  const available = coverage.available.length;
  const total = available + coverage.fallBack.length;
  const action = renderMessage(i18n, message(`action.${coverage.action}`));
  if (coverage.fallBack.length === 0) {
    return (
      <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'nowrap' }}>
        {total === 1 ? <Trans>the one organization</Trans> : <Trans>all {total} organizations</Trans>}
      </Typography>
    );
  }
  return (
    <>
      <Button
        size="small"
        variant="text"
        aria-haspopup="dialog"
        aria-expanded={anchor !== null}
        aria-label={t`${action}: ${available} of ${total} organizations. Who falls back to alert-only, and why`}
        onClick={(event) => setAnchor(event.currentTarget)}
        sx={{ whiteSpace: 'nowrap', flexShrink: 0 }}
      >
        <Trans>
          {available} of {total} organizations
        </Trans>
      </Button>
      <Popover
        open={anchor !== null}
        anchorEl={anchor}
        onClose={() => setAnchor(null)}
        anchorOrigin={{ vertical: 'bottom', horizontal: 'right' }}
        transformOrigin={{ vertical: 'top', horizontal: 'right' }}
        slotProps={{ paper: { role: 'dialog', 'aria-labelledby': titleId, sx: { width: 440, maxWidth: '92vw' } } }}
      >
        <Box sx={{ p: 2, display: 'grid', gap: 1.5 }}>
          <Typography id={titleId} component="h4" variant="subtitle2">
            <Trans>{action}: where it falls back to alert-only</Trans>
          </Typography>
          <FallbackList
            action={coverage.action}
            groups={fallbackGroups(coverage)}
            products={products}
            nameOf={nameOf}
          />
        </Box>
      </Popover>
    </>
  );
};
