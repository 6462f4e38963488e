import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Checkbox from '@mui/material/Checkbox';
import Chip from '@mui/material/Chip';
import Typography from '@mui/material/Typography';
import { CircleHelp, TriangleAlert } from 'lucide-react';
import { useId, useState } from 'react';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { ActionCoverage } from '#src/domain/response.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { ActionFactsTable } from './ActionFactsTable.tsx';
import { actionCardFacts } from './action-card-facts.ts';
import { CoverageLine } from './CoverageLine.tsx';
import { FallbackList } from './FallbackList.tsx';
import { fallbackGroups } from './fallback-groups.ts';

interface ActionCardProps {
  readonly coverage: ActionCoverage;
  readonly products: readonly Product[];
  readonly checked: boolean;
  readonly onChange: (action: Action, on: boolean) => void;
  readonly nameOf: (id: OrganizationId) => string;
  readonly disabled: boolean;
  /** can run nowhere in scope now, and is there because the saved rule has it, or because it was chosen before */
  readonly unavailable?: 'saved' | 'new' | undefined;
}

/** One action: what it does, how soon, what it leaves open, and where it can run. */
export const ActionCard = ({
  coverage,
  products,
  checked,
  onChange,
  nameOf,
  disabled,
  unavailable,
}: ActionCardProps) => {
  const { i18n } = useLingui();
  const id = useId();
  const [open, setOpen] = useState(false);
  const [covered, setCovered] = useState(false);
  const { action } = coverage;
  const facts = actionCardFacts(action, products);
  const shown = open || (checked && !unavailable);
  const product = (name: Product) => renderMessage(i18n, message(`product.${name}`));
  const unverified = facts.unverified.filter((name) =>
    coverage.entries.some((entry) => entry.product === name && entry.answer.available),
  );
  const fallsBack = (
    <FallbackList
      action={action}
      groups={fallbackGroups(coverage)}
      products={products}
      nameOf={nameOf}
    />
  );
  return (
    <Box
      component="li"
      sx={{
        border: 1,
        borderRadius: 1,
        borderColor: unavailable ? 'warning.main' : checked ? 'primary.main' : 'divider',
        px: 1,
        py: 0.75,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.5 }}>
        <Checkbox
          size="small"
          checked={checked}
          disabled={disabled}
          onChange={(_event, on) => onChange(action, on)}
          slotProps={{ input: { id, 'aria-describedby': `${id}-effect` } }}
          sx={{ p: 0.5 }}
        />
        <Box sx={{ flex: 1, minWidth: 0 }}>
          <Box
            sx={{
              display: 'flex',
              flexWrap: 'wrap',
              alignItems: 'center',
              columnGap: 1,
              minHeight: 28,
            }}
          >
            <Typography
              component="label"
              htmlFor={id}
              variant="h3"
              sx={{ flexGrow: 1, cursor: 'pointer' }}
            >
              {renderMessage(i18n, message(`action.${action}`))}
            </Typography>
            {unavailable ? (
              <Chip
                size="small"
                variant="outlined"
                color="warning"
                icon={<TriangleAlert size={14} aria-hidden />}
                label={<Trans>Can run nowhere in scope now</Trans>}
              />
            ) : (
              <CoverageLine
                coverage={coverage}
                open={covered}
                onToggle={() => setCovered(!covered)}
                controls={`${id}-coverage`}
              />
            )}
          </Box>
          <Typography id={`${id}-effect`} variant="body2" color="textSecondary">
            {renderMessage(i18n, message(`action_effect.${action}`))}
          </Typography>
          {covered && !unavailable && (
            <Box id={`${id}-coverage`} sx={{ my: 1 }}>
              <Typography component="h3" variant="body2" sx={{ fontWeight: 600, mb: 0.5 }}>
                <Trans>Where it falls back to alert-only</Trans>
              </Typography>
              {fallsBack}
            </Box>
          )}
          {unverified.length > 0 && (
            <Typography
              variant="body2"
              sx={{
                display: 'flex',
                gap: 0.5,
                alignItems: 'center',
                color: 'warning.main',
                mt: 0.25,
              }}
            >
              <CircleHelp size={14} aria-hidden style={{ flexShrink: 0 }} />
              <span>
                <Trans>
                  Unverified at {joinList(i18n, unverified.map(product))}: general knowledge only,
                  not confirmed in the provider’s documentation.
                </Trans>
              </span>
            </Typography>
          )}
          {unavailable && (
            <Box sx={{ mt: 1 }}>
              <Typography variant="body2" sx={{ mb: 0.75 }}>
                {unavailable === 'saved' ? (
                  <Trans>
                    The saved rule has this action, so it stays until you remove it. Until it is
                    mended, every trigger is an alert only.
                  </Trans>
                ) : (
                  <Trans>
                    With the present scope and signals a save would refuse this action. Remove it,
                    or change the scope.
                  </Trans>
                )}
              </Typography>
              {fallsBack}
            </Box>
          )}
          {!unavailable && !checked && (
            <Button
              size="small"
              variant="text"
              color="inherit"
              aria-expanded={open}
              onClick={() => setOpen(!open)}
              endIcon={<TurnIcon open={open} />}
              sx={{ px: 0.5, ml: -0.5, color: 'text.secondary' }}
            >
              {open ? <Trans>Less</Trans> : <Trans>How soon, what it leaves open, undo</Trans>}
            </Button>
          )}
          {shown && (
            <ActionFactsTable action={action} facts={facts} several={products.length > 1} />
          )}
        </Box>
      </Box>
    </Box>
  );
};
