import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import Menu from '@mui/material/Menu';
import MenuItem from '@mui/material/MenuItem';
import { ShieldOff } from 'lucide-react';
import { useState } from 'react';
import type { Signal } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { exceptionCondition } from './exception-offers.ts';
import type { ExceptionOffer } from './exception-offers.ts';
import type { ReplayActs } from './replay-acts.ts';

interface ExceptionOffersProps {
  readonly offers: readonly ExceptionOffer[];
  readonly signals: readonly Signal[];
  readonly acts: ReplayActs | undefined;
}

/** Takes something that is shown out of the rule: at once where there is one such thing, else one is chosen. */
export const ExceptionOffers = ({ offers, signals, acts }: ExceptionOffersProps) => {
  const { t, i18n } = useLingui();
  const [anchor, setAnchor] = useState<HTMLElement>();
  const [first, ...others] = offers;
  if (acts === undefined || first === undefined) return null;
  const take = (offer: ExceptionOffer) => acts.addException(exceptionCondition(offer, signals));
  const several = others.length > 0;
  return (
    <>
      <Button
        size="small"
        color="inherit"
        startIcon={<ShieldOff size={14} aria-hidden />}
        {...(several
          ? { 'aria-haspopup': 'menu', 'aria-expanded': anchor !== undefined }
          : { 'aria-label': t`Make an exception for ${first.value}` })}
        onClick={(event) => (several ? setAnchor(event.currentTarget) : take(first))}
        sx={{ minHeight: 26, px: 0.75, color: 'text.secondary', flexShrink: 0 }}
      >
        <Trans>Make an exception</Trans>
      </Button>
      {several && anchor !== undefined && (
        <Menu
          open
          anchorEl={anchor}
          onClose={() => setAnchor(undefined)}
          // The focus goes on to the reason of the exception.
          disableRestoreFocus
        >
          {offers.map((offer) => (
            <MenuItem
              key={offer.field}
              onClick={() => {
                setAnchor(undefined);
                take(offer);
              }}
              sx={{ whiteSpace: 'normal', overflowWrap: 'anywhere', maxWidth: 420 }}
            >
              <span>
                {renderMessage(i18n, describeField(offer.field))}: <strong>{offer.value}</strong>
              </span>
            </MenuItem>
          ))}
        </Menu>
      )}
    </>
  );
};
