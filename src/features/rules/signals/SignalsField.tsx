import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import { ChevronsDownUp, ChevronsUpDown, Plus } from 'lucide-react';
import type { Signal } from '#src/contract/rule.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { useSignalName } from '#src/features/rules/use-signal-name.ts';
import { announce } from '#src/ui/announce.ts';
import { DropLine } from '#src/ui/DropLine.tsx';
import { usePointerDrag } from '#src/ui/use-pointer-drag.ts';
import { cardGaps } from './card-gaps.ts';
import { FiguresAge } from './FiguresAge.tsx';
import { OrderOfSteps } from './OrderOfSteps.tsx';
import { CARD, CARD_HANDLE, SignalCard } from './SignalCard.tsx';
import type { SignalPattern } from './signal-pattern.ts';
import { useFolded } from './use-folded.ts';
import type { SignalActs } from './use-signal-acts.ts';

export interface SignalsFieldProps {
  readonly signals: readonly Signal[];
  readonly pattern: SignalPattern;
  readonly acts: SignalActs;
}

/** From so many on, all can be folded at once. */
const MANY = 4;

/** The signals of a rule, in their order. */
export const SignalsField = ({ signals, pattern, acts }: SignalsFieldProps) => {
  const { t } = useLingui();
  const { at, readOnly } = useIssues();
  const nameOf = useSignalName();
  const { isFolded, fold, foldAll, anyFolded, anyOpen } = useFolded(signals);
  const { line, ...drag } = usePointerDrag<number>({
    handle: CARD_HANDLE,
    item: CARD,
    gaps: (id, list) =>
      cardGaps(
        list,
        CARD,
        signals.findIndex((signal) => signal.id === id),
      ),
    onDrop: (key, to) => {
      const signal = signals.find(({ id }) => id === key);
      if (signal === undefined) return;
      acts.move(signal.id, to);
      const [name, position, count] = [nameOf(signal.name), to + 1, signals.length];
      announce(t`${name}, position ${position} of ${count}`);
    },
  });
  const issue = at('/signals');
  const next = signals.length + 1;
  return (
    <Box
      id={fieldId('/signals')}
      sx={{ display: 'grid', gap: 1.25, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      {signals.length >= MANY && (
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5 }}>
          <Button
            size="small"
            color="inherit"
            disabled={!anyOpen}
            startIcon={<ChevronsDownUp size={14} aria-hidden />}
            onClick={() => foldAll(true)}
          >
            <Trans>Fold all</Trans>
          </Button>
          <Button
            size="small"
            color="inherit"
            disabled={!anyFolded}
            startIcon={<ChevronsUpDown size={14} aria-hidden />}
            onClick={() => foldAll(false)}
          >
            <Trans>Unfold all</Trans>
          </Button>
        </Box>
      )}
      <OrderOfSteps signals={signals} order={pattern.order} onOrder={acts.orderLikeSteps} />
      <FiguresAge>
        <Box
          {...drag}
          sx={{
            position: 'relative',
            display: 'grid',
            gap: 1.25,
            gridTemplateColumns: 'minmax(0, 1fr)',
            '& > [data-dragging]': { opacity: 0.4 },
          }}
        >
          {signals.map((signal, index) => (
            <SignalCard
              key={signal.id}
              signal={signal}
              index={index}
              count={signals.length}
              groupBy={pattern.groupBy}
              acts={acts}
              folded={isFolded(signal.id)}
              onFold={fold}
            />
          ))}
          <DropLine line={line} />
        </Box>
      </FiguresAge>
      {issue !== undefined && (
        <Box sx={{ color: 'error.main', fontSize: '0.75rem' }}>{issue.text}</Box>
      )}
      {!readOnly && (
        <Button
          variant="outlined"
          color="inherit"
          startIcon={<Plus size={15} aria-hidden />}
          sx={{ justifySelf: 'start' }}
          onClick={() => acts.add(t`Signal ${next}`)}
        >
          <Trans>Add signal</Trans>
        </Button>
      )}
    </Box>
  );
};
