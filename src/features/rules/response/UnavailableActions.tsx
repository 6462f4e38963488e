import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { EyeOff } from 'lucide-react';
import { useId, useState } from 'react';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionCoverage } from '#src/domain/response.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { FallbackList } from './FallbackList.tsx';
import { fallbackGroups } from './fallback-groups.ts';

interface UnavailableActionsProps {
  readonly hidden: readonly ActionCoverage[];
  readonly products: readonly Product[];
  readonly nameOf: (id: OrganizationId) => string;
}

/** Hidden is not secret: one line tells how many actions are not available, and opens who, why and where to mend it. */
export const UnavailableActions = ({ hidden, products, nameOf }: UnavailableActionsProps) => {
  const { i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const id = useId();
  if (hidden.length === 0) return null;
  return (
    <Box>
      <Button
        size="small"
        variant="text"
        color="inherit"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        startIcon={<EyeOff size={14} aria-hidden />}
        endIcon={<TurnIcon open={open} />}
        sx={{ color: 'text.secondary' }}
      >
        <Plural
          value={hidden.length}
          one="# action is not available here"
          other="# actions are not available here"
        />
      </Button>
      {open && (
        <Box id={id} sx={{ mt: 1, pl: 1, display: 'grid', gap: 2 }}>
          {hidden.map((coverage) => (
            <Box key={coverage.action}>
              <Typography component="h3" variant="h3" sx={{ mb: 0.5 }}>
                {renderMessage(i18n, message(`action.${coverage.action}`))}
              </Typography>
              <FallbackList
                action={coverage.action}
                groups={fallbackGroups(coverage)}
                products={products}
                nameOf={nameOf}
              />
            </Box>
          ))}
          <Typography variant="body2" color="textSecondary">
            <Trans>
              Alert-only works everywhere: every trigger is an alert, whatever the connections can
              do.
            </Trans>
          </Typography>
        </Box>
      )}
    </Box>
  );
};
