import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import FormHelperText from '@mui/material/FormHelperText';
import TextField from '@mui/material/TextField';
import { useId, useState } from 'react';
import {
  LAST_RANGES,
  minuteOf,
  minuteText,
  observedRange,
  rangeText,
} from '#src/domain/replay/history-range.ts';
import type { HistoryRange, LastRange } from '#src/domain/replay/history-range.ts';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { rangeWords } from './trigger-time.ts';

interface RangeFieldProps {
  readonly value: HistoryRange;
  /** what the history covers; undefined while that is not known */
  readonly covers: { readonly from: number; readonly until: number } | undefined;
  readonly onChange: (range: HistoryRange) => void;
}

const HOUR = 3_600_000;

/** What of the history is replayed: the last days, or from a time until another. */
export const RangeField = ({ value, covers, onChange }: RangeFieldProps) => {
  const { t } = useLingui();
  const words: Record<LastRange, string> = {
    '24h': t`24 h`,
    '7d': t`7 days`,
    '14d': t`14 days`,
    '30d': t`30 days`,
  };
  const isLast = (text: LastRange | 'own'): text is LastRange => text !== 'own';
  return (
    <Box sx={{ display: 'grid', gap: 1 }}>
      <div>
        <SegmentedChoice<LastRange | 'own'>
          label={t`How much of the history`}
          value={value.kind === 'last' ? value.last : 'own'}
          onChange={(next) => {
            if (isLast(next)) return onChange({ kind: 'last', last: next });
            if (value.kind === 'between' || covers === undefined) return undefined;
            // What is shown now, in whole hours, is where one goes on from.
            const { from, until } = observedRange(value, covers);
            return onChange({
              kind: 'between',
              from: Math.floor(from / HOUR) * HOUR,
              until: Math.ceil((until + 1) / HOUR) * HOUR,
            });
          }}
          options={[
            ...(Object.keys(LAST_RANGES) as LastRange[]).map((last) => ({
              value: last,
              label: words[last],
            })),
            { value: 'own', label: <Trans>Own</Trans> },
          ]}
        />
      </div>
      {value.kind === 'between' && covers !== undefined && (
        <OwnRange value={value} covers={covers} onChange={onChange} />
      )}
    </Box>
  );
};

const OwnRange = ({
  value,
  covers,
  onChange,
}: {
  readonly value: Extract<HistoryRange, { kind: 'between' }>;
  readonly covers: { readonly from: number; readonly until: number };
  readonly onChange: (range: HistoryRange) => void;
}) => {
  const { t, i18n } = useLingui();
  const given = rangeText(value);
  const [known, setKnown] = useState(given);
  const [typed, setTyped] = useState({
    from: minuteText(value.from),
    until: minuteText(value.until),
  });
  // The range was set elsewhere, on the timeline or in the address.
  if (known !== given) {
    setKnown(given);
    setTyped({ from: minuteText(value.from), until: minuteText(value.until) });
  }
  const change = (part: Partial<typeof typed>) => {
    const next = { ...typed, ...part };
    setTyped(next);
    const from = minuteOf(next.from);
    const until = minuteOf(next.until);
    if (from === undefined || until === undefined || from >= until) return;
    setKnown(rangeText({ kind: 'between', from, until }));
    onChange({ kind: 'between', from, until });
  };
  const from = minuteOf(typed.from);
  const until = minuteOf(typed.until);
  const covered = rangeWords(i18n, covers.from, covers.until);
  const wrong =
    from === undefined || until === undefined
      ? t`Enter a date and a time.`
      : from >= until
        ? t`The end has to be after the beginning.`
        : until <= covers.from || from > covers.until
          ? t`There is no history then.`
          : undefined;
  const help = useId();
  const common = {
    type: 'datetime-local',
    slotProps: {
      inputLabel: { shrink: true },
      htmlInput: {
        min: minuteText(covers.from),
        max: minuteText(covers.until + HOUR),
        'aria-describedby': help,
      },
    },
  } as const;
  return (
    <Box
      role="group"
      aria-label={t`Own range`}
      sx={{
        display: 'grid',
        gap: 1,
        pt: 0.5,
        gridTemplateColumns: 'repeat(auto-fit, minmax(150px, 1fr))',
      }}
    >
      <TextField
        {...common}
        label={t`From (UTC)`}
        value={typed.from}
        error={wrong !== undefined}
        onChange={(event) => change({ from: event.target.value })}
      />
      <TextField
        {...common}
        label={t`Until (UTC)`}
        value={typed.until}
        error={wrong !== undefined}
        onChange={(event) => change({ until: event.target.value })}
      />
      <FormHelperText
        id={help}
        error={wrong !== undefined}
        role={wrong === undefined ? undefined : 'alert'}
        sx={{ gridColumn: '1 / -1', mt: -0.5 }}
      >
        {wrong ?? t`The history covers ${covered}.`}
      </FormHelperText>
    </Box>
  );
};
