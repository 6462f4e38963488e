import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import Paper from '@mui/material/Paper';
import Skeleton from '@mui/material/Skeleton';
import { ChevronDown, ChevronRight } from 'lucide-react';
import { lazy, memo, Suspense } from 'react';
import type { SignalId } from '#src/contract/ids.ts';
import type { Signal } from '#src/contract/rule.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { useSignalName } from '#src/features/rules/use-signal-name.ts';
import { DragHandle } from '#src/ui/DragHandle.tsx';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { ProductContext } from './product-context.ts';
import { SignalCount } from './SignalCount.tsx';
import { SignalGist } from './SignalGist.tsx';
import type { SignalPattern } from './signal-pattern.ts';
import { SignalTools } from './SignalTools.tsx';
import type { SignalActs } from './use-signal-acts.ts';

// What a signal is called and matches is read first.
const SignalBody = lazy(async () => ({ default: (await import('./SignalBody.tsx')).SignalBody }));

const MANY = 12;

/** The attributes of a card and of its handle; their value is the signal's id. */
export const CARD = 'data-signal';
export const CARD_HANDLE = 'data-signal-handle';

export interface SignalCardProps {
  readonly signal: Signal;
  readonly index: number;
  readonly count: number;
  readonly groupBy: SignalPattern['groupBy'];
  readonly acts: SignalActs;
  /** only its name, what it says in one line, and its figures */
  readonly folded: boolean;
  readonly onFold: (id: SignalId, folded: boolean) => void;
}

/** One signal: which events of which product. */
export const SignalCard = memo(
  ({ signal, index, count, groupBy, acts, folded, onFold }: SignalCardProps) => {
    const { t } = useLingui();
    const { at, touch, readOnly } = useIssues();
    const nameOf = useSignalName();
    const pointer = `/signals/${index}`;
    const { id, product } = signal;
    const nameIssue = at(`${pointer}/name`);
    const cardIssue = at(pointer);
    const isOff = signal.disabled === true;
    const number = index + 1;
    const name = nameOf(signal.name);
    const Chevron = folded ? ChevronRight : ChevronDown;
    return (
      <Paper
        variant="outlined"
        component="section"
        aria-label={t`Signal ${number}: ${name}`}
        id={fieldId(pointer)}
        {...{ [CARD]: id }}
        // A link to a field inside unfolds the card first.
        data-folded={folded ? '' : undefined}
        sx={{
          px: 1.5,
          py: folded ? 0.75 : 1.5,
          display: 'grid',
          gap: folded ? 0.25 : 1.25,
          gridTemplateColumns: 'minmax(0, 1fr)',
          bgcolor: 'background.default',
          scrollMarginBlock: '88px',
          // Of many cards those out of sight are not laid out until they come into it.
          ...(count > MANY && {
            contentVisibility: 'auto',
            containIntrinsicBlockSize: folded ? 'auto 64px' : 'auto 620px',
          }),
          ...(isOff && { borderStyle: 'dashed', borderColor: 'var(--control-border)' }),
        }}
      >
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'flex-start',
            justifyContent: 'flex-end',
            columnGap: 0.5,
          }}
        >
          {!readOnly && count > 1 && (
            <DragHandle name={CARD_HANDLE} value={id} title={t`Drag to move the signal`} />
          )}
          <IconButton
            aria-label={folded ? t`Unfold ${name}` : t`Fold ${name}`}
            aria-expanded={!folded}
            data-unfold
            onClick={() => onFold(id, !folded)}
            sx={{ width: 28, height: 32 }}
          >
            <Chevron size={15} aria-hidden />
          </IconButton>
          {folded ? (
            <Box
              component="span"
              sx={{
                flex: '1 1 140px',
                minWidth: 0,
                py: 0.75,
                fontWeight: 600,
                color: isOff || signal.name === '' ? 'text.secondary' : undefined,
              }}
            >
              {name}
            </Box>
          ) : (
            <PausedTextField
              id={fieldId(`${pointer}/name`)}
              label={t`Signal name`}
              value={signal.name}
              disabled={readOnly}
              onCommit={(next) => acts.change(id, (s) => ({ ...s, name: next }))}
              onBlur={() => touch(`${pointer}/name`)}
              error={nameIssue !== undefined}
              helperText={nameIssue?.text}
              fullWidth={false}
              sx={{ flex: '1 1 140px', minWidth: 0 }}
            />
          )}
          {!readOnly && <SignalTools signal={signal} index={index} count={count} acts={acts} />}
        </Box>
        <Box
          sx={{
            display: 'flex',
            flexWrap: 'wrap',
            alignItems: 'baseline',
            columnGap: 1.5,
            pl: { sm: readOnly ? 4 : count > 1 ? 6.5 : 4 },
          }}
        >
          {isOff && (
            <Box component="span" sx={{ fontSize: '0.75rem', fontWeight: 650 }}>
              <Trans>Disabled: the pattern goes without it</Trans>
            </Box>
          )}
          {folded && <SignalGist signal={signal} />}
          <SignalCount id={id} product={product} />
        </Box>
        {cardIssue !== undefined && !isOff && (
          <Box sx={{ color: 'warning.main', fontSize: '0.75rem' }}>{cardIssue.text}</Box>
        )}
        {!folded && (
          <ProductContext value={product}>
            <Box
              sx={{
                display: 'grid',
                gap: 1.25,
                gridTemplateColumns: 'minmax(0, 1fr)',
                // As faint as can still be read.
                opacity: isOff ? 0.85 : 1,
              }}
            >
              <Suspense fallback={<Skeleton variant="rounded" height={120} />}>
                <SignalBody
                  signal={signal}
                  pointer={pointer}
                  acts={acts}
                  joins={groupBy.length > 0 && count > 1 ? groupBy : undefined}
                />
              </Suspense>
            </Box>
          </ProductContext>
        )}
      </Paper>
    );
  },
);
SignalCard.displayName = 'SignalCard';
