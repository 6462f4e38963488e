import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { useSuspenseQuery } from '@tanstack/react-query';
import { memo, useDeferredValue, useMemo, useState } from 'react';
import type { KeptList } from '#src/contract/named-list.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { useHistory } from '#src/data/replay-client.ts';
import { entriesOf } from '#src/domain/list-draft.ts';
import type { ListDraft } from '#src/domain/list-draft.ts';
import { namedListAt } from '#src/domain/named-lists.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { RuleEffect } from './RuleEffect.tsx';

export interface ChangeEffectsProps {
  readonly saved: KeptList;
  readonly draft: ListDraft;
}

/** Each rule that uses the list, replayed with the list as it is saved and as it would be. */
export const ChangeEffects = memo(({ saved, draft }: ChangeEffectsProps) => {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const { data: organizations } = useSuspenseQuery(organizationsQuery());
  const history = useHistory();
  // One moment for both states: an entry that expires between them is no change of anybody's.
  const [now] = useState(() => Date.now());
  const later = useDeferredValue(draft);
  const lists = useMemo(
    () => ({
      before: namedListAt(saved, now),
      after: namedListAt({ ...saved, entries: entriesOf(later) }, now),
    }),
    [saved, later, now],
  );
  const { covers, progress } = history;

  if (history.status === 'failed')
    return <ErrorState {...failureWords(history.error)} onRetry={history.retry} />;
  if (history.status === 'loading' || covers === undefined) {
    const percent =
      progress === undefined || progress.total === 0
        ? undefined
        : Math.round((progress.done / progress.total) * 100);
    return (
      <Box>
        <Typography variant="body2" color="textSecondary">
          {percent === undefined ? (
            <Trans>Loading the history…</Trans>
          ) : (
            <Trans>Loading the history: {percent} %</Trans>
          )}
        </Typography>
        <BusyLine label={t`Loading the history`} percent={percent} />
      </Box>
    );
  }
  const day = (at: number) => i18n.date(new Date(at), { dateStyle: 'medium', timeZone: 'UTC' });
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.25 }}>
      <Typography variant="caption" color="textSecondary">
        <Trans>
          Over the history from {day(covers.from)} to {day(covers.until)} (UTC). A replay never
          acts.
        </Trans>
      </Typography>
      <Box
        component="ul"
        aria-label={t`Rules that use the list`}
        sx={{ m: 0, p: 0, listStyle: 'none' }}
      >
        {saved.usedBy.map(({ id, name }) => (
          <RuleEffect
            key={id}
            ruleId={id}
            ruleName={name}
            lists={lists}
            covers={covers}
            organizations={organizations}
          />
        ))}
      </Box>
    </Box>
  );
});
ChangeEffects.displayName = 'ChangeEffects';
