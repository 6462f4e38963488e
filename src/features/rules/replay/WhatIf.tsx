import { Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { lazy, Suspense, useState } from 'react';
import type { ReplaySource } from '#src/data/replay-client.ts';
import type { ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import { curveNumbers, numberOf } from './curve-request.ts';
import type { ReplayActs } from './replay-acts.ts';

// With the charts; loaded when it is first opened.
const CurveField = lazy(async () => ({ default: (await import('./CurveField.tsx')).CurveField }));

interface WhatIfProps {
  readonly request: ReplayRequest;
  /** of the latest answer; undefined while it is being found */
  readonly found: number | undefined;
  readonly source: ReplaySource;
  readonly acts: ReplayActs | undefined;
}

/** How often the rule would fire with another threshold or window. Nothing is asked before it is opened. */
export const WhatIf = ({ request, found, source, acts }: WhatIfProps) => {
  const [open, setOpen] = useState(false);
  const { pattern } = request.body;
  const numbers = curveNumbers(pattern);
  return (
    <Box
      component="details"
      onToggle={(event) => setOpen(event.currentTarget.open)}
      sx={{ minWidth: 0 }}
    >
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
        <Trans>What if</Trans>{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          {numbers.length > 1 ? (
            <Trans>the threshold or the window were different</Trans>
          ) : (
            <Trans>the window were different</Trans>
          )}
        </Typography>
      </Typography>
      {open && (
        <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5, pt: 1 }}>
          <Suspense fallback={null}>
            {numbers.map((number) => {
              const present = numberOf(pattern, number);
              return present === undefined ? null : (
                <CurveField
                  key={number}
                  number={number}
                  present={present}
                  found={found}
                  request={request}
                  source={source}
                  onChange={acts && ((value) => acts.setNumber(number, value))}
                />
              );
            })}
          </Suspense>
          <Typography variant="caption" color="textSecondary">
            {acts ? (
              <Trans>
                Drag the mark, or move it with the arrow keys: the number goes into the rule.
              </Trans>
            ) : (
              <Trans>To change the number, ask somebody who may write rules.</Trans>
            )}
          </Typography>
        </Box>
      )}
    </Box>
  );
};
