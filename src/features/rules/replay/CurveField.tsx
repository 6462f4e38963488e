import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useMemo, useState } from 'react';
import { useLook } from '#src/data/replay-client.ts';
import type { ReplaySource } from '#src/data/replay-client.ts';
import { curveValues } from '#src/domain/replay/curve-values.ts';
import type { CurveNumber } from '#src/domain/replay/curve-values.ts';
import type { ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import { describeDuration } from '#src/domain/rule-sentence.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { CurvePicture } from './CurvePicture.tsx';
import { CurveTable } from './CurveTable.tsx';
import { curveRequest } from './curve-request.ts';
import { shortDuration } from './short-duration.ts';
import { usePaused } from './use-paused.ts';

interface CurveFieldProps {
  readonly number: CurveNumber;
  /** as the latest question has it */
  readonly present: number;
  /** what the latest answer found at that number; undefined while it is being found */
  readonly found: number | undefined;
  readonly request: ReplayRequest;
  readonly source: ReplaySource;
  readonly onChange: ((value: number) => void) | undefined;
}

const PAUSE_MS = 500;

/** The curve under one number of the pattern, with the number as it is marked: moving the mark changes the rule. */
export const CurveField = ({
  number,
  present,
  found,
  request,
  source,
  onChange,
}: CurveFieldProps) => {
  const { t, i18n } = useLingui();
  const [asTable, setAsTable] = useState(false);
  const [anchor, setAnchor] = useState(present);
  // What was picked is on its way through the form: until it comes back the picture shows it.
  const [moved, setMoved] = useState<{ before: number; sent: readonly number[] }>();
  const latest = moved?.sent.at(-1);
  if (
    moved !== undefined &&
    (present === latest || (present !== moved.before && !moved.sent.includes(present)))
  ) {
    setMoved(undefined);
  }
  const value = latest ?? present;
  // A scale that moved under the pointer could not be dragged on: it stays while the number is on it.
  const values = useMemo(() => curveValues(number, anchor), [number, anchor]);
  if (present < (values[0] ?? 0) || present > (values.at(-1) ?? 0)) setAnchor(present);

  const asked = usePaused(
    useMemo(() => curveRequest(request, number), [request, number]),
    PAUSE_MS,
  );
  const curve = useLook(source, { what: 'curve', request: asked, number, values });

  const words = (one: number) =>
    number === 'threshold' ? i18n.number(one) : renderMessage(i18n, describeDuration(one));
  const short = (one: number) =>
    number === 'threshold' ? i18n.number(one) : shortDuration(i18n, one);
  const label = number === 'threshold' ? t`Threshold` : t`Window`;
  const points = curve.answer ?? [];
  const there = curve.isOld ? undefined : points.find((point) => point.value === value)?.triggers;
  const triggers = there ?? (value === present ? found : undefined);
  const pick =
    onChange &&
    ((next: number) => {
      setMoved({ before: moved?.before ?? present, sent: [...(moved?.sent ?? []), next] });
      onChange(next);
    });

  return (
    <Box component="section" aria-label={label}>
      <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1 }}>
        <Typography component="h3" variant="h3" sx={{ flex: 1 }}>
          {label}
        </Typography>
        {points.length > 0 && (
          <Link
            component="button"
            type="button"
            variant="caption"
            color="textSecondary"
            underline="always"
            onClick={() => setAsTable(!asTable)}
          >
            {asTable ? <Trans>as a picture</Trans> : <Trans>as a table</Trans>}
          </Link>
        )}
      </Box>
      {curve.error !== null && curve.error !== undefined ? (
        <Typography variant="body2" color="textSecondary">
          <Trans>This could not be counted. It is tried again with the next change.</Trans>
        </Typography>
      ) : points.length === 0 ? (
        <Skeleton variant="rounded" height={136} />
      ) : (
        <Box sx={{ opacity: curve.isOld ? 0.6 : 1 }}>
          {asTable ? (
            <CurveTable
              points={points}
              value={value}
              triggers={triggers}
              label={label}
              words={words}
              onPick={pick}
            />
          ) : (
            <CurvePicture
              points={points}
              value={value}
              triggers={triggers}
              label={label}
              words={words}
              short={short}
              onPick={pick}
              // At an end of the scale it goes on from there.
              onPicked={() => {
                if (value === values[0] || value === values.at(-1)) setAnchor(value);
              }}
            />
          )}
        </Box>
      )}
    </Box>
  );
};
