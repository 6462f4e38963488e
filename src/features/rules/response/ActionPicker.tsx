import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Typography from '@mui/material/Typography';
import { memo, useId, useState } from 'react';
import type { CapabilityCell } from '#src/contract/capability.ts';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { leftOpen } from '#src/domain/response.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { ActionCard } from './ActionCard.tsx';
import { pickerChoices, withAction } from './picker-choices.ts';
import { UnavailableActions } from './UnavailableActions.tsx';

export interface ActionPickerProps {
  readonly value: readonly Action[];
  readonly onChange: (next: Action[]) => void;
  /** actions of the saved version */
  readonly saved?: readonly Action[] | undefined;
  /** where the target account lives */
  readonly products: readonly Product[];
  /** organizations in scope */
  readonly scope: readonly OrganizationId[];
  readonly cells: readonly CapabilityCell[];
  readonly nameOf: (id: OrganizationId) => string;
  readonly disabled?: boolean;
}

/** Alert-only, or the actions that can run somewhere in the rule's scope. */
export const ActionPicker = memo(
  ({
    value,
    onChange,
    saved = [],
    products,
    scope,
    cells,
    nameOf,
    disabled = false,
  }: ActionPickerProps) => {
    const { i18n, t } = useLingui();
    const name = useId();
    const [acting, setActing] = useState(value.length > 0);
    // A look at alert-only must not cost the choice made before.
    const [before, setBefore] = useState<readonly Action[]>(value);
    const acts = acting || value.length > 0;
    const choices = pickerChoices(value, saved, products, scope, cells);
    const open = leftOpen(value, products);

    const choose = (mode: string) => {
      setActing(mode === 'act');
      if (mode === 'act') {
        const still = [...choices.offered, ...choices.kept].map(({ action }) => action);
        onChange(before.filter((action) => still.includes(action)));
      } else {
        setBefore(value);
        onChange([]);
      }
    };
    const toggle = (action: Action, on: boolean) => {
      const next = withAction(value, action, on);
      setActing(true);
      setBefore(next);
      onChange(next);
    };

    return (
      <Box sx={{ display: 'grid', gap: 1.5 }}>
        <RadioGroup
          name={name}
          aria-label={t`What a trigger does`}
          value={acts ? 'act' : 'alert'}
          onChange={(_event, mode) => choose(mode)}
          sx={{ display: 'grid', gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' }, gap: 1 }}
        >
          <FormControlLabel
            value="alert"
            disabled={disabled}
            control={<Radio size="small" sx={{ alignSelf: 'flex-start', py: 0.25 }} />}
            label={
              <Choice
                title={t`Alert only`}
                text={t`Every trigger is an alert. No account is touched. Works in every organization.`}
              />
            }
            sx={choiceBox(!acts)}
          />
          <FormControlLabel
            value="act"
            disabled={disabled || (choices.offered.length === 0 && choices.kept.length === 0)}
            control={<Radio size="small" sx={{ alignSelf: 'flex-start', py: 0.25 }} />}
            label={
              <Choice
                title={t`Alert and act`}
                text={t`Every trigger is an alert, and the chosen actions limit the account where they can run.`}
              />
            }
            sx={choiceBox(acts)}
          />
        </RadioGroup>

        {acts && (
          <Box
            component="ul"
            aria-label={t`Actions, in the order in which they run`}
            sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}
          >
            {[...choices.kept, ...choices.offered].map((coverage) => (
              <ActionCard
                key={coverage.action}
                coverage={coverage}
                products={products}
                checked={value.includes(coverage.action)}
                onChange={toggle}
                nameOf={nameOf}
                disabled={disabled}
                unavailable={
                  choices.kept.includes(coverage)
                    ? saved.includes(coverage.action)
                      ? 'saved'
                      : 'new'
                    : undefined
                }
              />
            ))}
          </Box>
        )}
        {acts && value.length === 0 && (
          <Typography variant="body2" color="textSecondary">
            <Trans>No action is chosen yet: as it stands, the rule only alerts.</Trans>
          </Typography>
        )}
        <UnavailableActions hidden={choices.hidden} products={products} nameOf={nameOf} />
        {open.length > 0 && (
          <Notice severity="info">
            <Typography component="h3" variant="h3">
              <Trans>What stays open</Trans>
            </Typography>
            <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
              {open.map((words) => (
                <Typography component="li" variant="body2" key={words.id}>
                  {renderMessage(i18n, words)}
                </Typography>
              ))}
            </Box>
          </Notice>
        )}
      </Box>
    );
  },
);
ActionPicker.displayName = 'ActionPicker';

const choiceBox = (chosen: boolean) => ({
  m: 0,
  px: 1,
  py: 0.75,
  border: 1,
  borderRadius: 1,
  borderColor: chosen ? 'primary.main' : 'divider',
  alignItems: 'flex-start',
});

const Choice = ({ title, text }: { readonly title: string; readonly text: string }) => (
  <>
    <Typography component="span" variant="h3" sx={{ display: 'block' }}>
      {title}
    </Typography>
    <Typography component="span" variant="body2" color="textSecondary" sx={{ display: 'block' }}>
      {text}
    </Typography>
  </>
);
