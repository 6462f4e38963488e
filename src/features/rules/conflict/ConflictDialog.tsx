import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { RuleId } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule } from '#src/contract/rule.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { ruleQuery } from '#src/data/rules.ts';
import { useSession } from '#src/data/session.ts';
import { toFormValues } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { Time } from '#src/ui/Time.tsx';
import { partTitle, partWords } from './part-words.ts';
import { differences, merged, proposed } from './three-way.ts';
import type { Difference, PartKey, Side } from './three-way.ts';

export interface ConflictDialogProps {
  readonly ruleId: RuleId;
  readonly base: RuleFormValues;
  readonly mine: RuleFormValues;
  readonly organizations: readonly Organization[];
  readonly onCancel: () => void;
  /** what was put together, on top of the version that is there now */
  readonly onMerged: (values: RuleFormValues, rule: Rule, etag: string | undefined) => void;
}

/** Two versions of one rule, part by part; the person chooses. */
export const ConflictDialog = (props: ConflictDialogProps) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { ruleId, onCancel } = props;
  // Asked for anew: what the cache has may be what the conflict is about.
  const now = useQuery({ ...ruleQuery(ruleId), staleTime: 0 });
  const { user } = useSession();
  const own = now.data?.data.updatedBy.id === user.id;
  return (
    <Dialog open onClose={onCancel} maxWidth="lg" aria-labelledby="conflict-title">
      <DialogTitle id="conflict-title">
        {own ? t`You have saved this rule elsewhere` : t`Somebody else has changed this rule`}
      </DialogTitle>
      {now.isError ? (
        <DialogContent>
          <ErrorState {...failureWords(now.error)} onRetry={() => void now.refetch()} />
        </DialogContent>
      ) : now.data === undefined || now.isFetching ? (
        <DialogContent>
          <Skeleton variant="rounded" height={220} aria-label={t`Loading the other version`} />
        </DialogContent>
      ) : (
        <Comparison {...props} rule={now.data.data} etag={now.data.etag} />
      )}
    </Dialog>
  );
};

const Comparison = ({
  rule,
  etag,
  base,
  mine,
  organizations,
  onCancel,
  onMerged,
}: ConflictDialogProps & { readonly rule: Rule; readonly etag: string | undefined }) => {
  const theirs = toFormValues(ruleBodySchema.parse(rule));
  const found = differences(base, mine, theirs);
  const [chosen, setChosen] = useState(() => proposed(found));
  const all = (side: Side) => setChosen(new Map(found.map(({ key }) => [key, side])));
  return (
    <>
      <DialogContent>
        <Typography sx={{ mb: 2 }}>
          <Trans>
            {rule.updatedBy.name} saved version {rule.version} <Time at={rule.updatedAt} />. Nothing
            of yours is lost: choose for each part which one to keep, then save.
          </Trans>
        </Typography>
        {found.length === 0 && <Trans>The two versions say the same.</Trans>}
        <Box sx={{ display: 'grid', gap: 2 }}>
          {found.map((difference) => (
            <Part
              key={difference.key}
              difference={difference}
              mine={mine}
              theirs={theirs}
              by={rule.updatedBy.name}
              organizations={organizations}
              side={chosen.get(difference.key) ?? 'mine'}
              onChoose={(side) =>
                setChosen((before) => new Map([...before, [difference.key, side]]))
              }
            />
          ))}
        </Box>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
        <Button onClick={() => all('mine')}>
          <Trans>All mine</Trans>
        </Button>
        <Button onClick={() => all('theirs')} sx={{ mr: 'auto !important' }}>
          <Trans>All theirs</Trans>
        </Button>
        <Button onClick={onCancel}>
          <Trans>Decide later</Trans>
        </Button>
        <Button
          variant="contained"
          onClick={() => onMerged(merged(mine, theirs, chosen), rule, etag)}
        >
          <Trans>Put together</Trans>
        </Button>
      </DialogActions>
    </>
  );
};

interface PartProps {
  readonly difference: Difference;
  readonly mine: RuleFormValues;
  readonly theirs: RuleFormValues;
  readonly by: string;
  readonly organizations: readonly Organization[];
  readonly side: Side;
  readonly onChoose: (side: Side) => void;
}

const Part = ({
  difference: { key, changedBy },
  mine,
  theirs,
  by,
  organizations,
  side,
  onChoose,
}: PartProps) => {
  const { t, i18n } = useLingui();
  const title = partTitle(i18n, key, mine, theirs);
  const changed = {
    mine: t`only you changed it`,
    theirs: t`only ${by} changed it`,
    both: t`both of you changed it`,
  }[changedBy];
  const option = (value: Side, label: string, words: string) => (
    <FormControlLabel
      value={value}
      control={<Radio size="small" />}
      sx={{
        alignItems: 'flex-start',
        m: 0,
        p: 1,
        border: 1,
        borderRadius: 1,
        borderColor: side === value ? 'primary.main' : 'divider',
        '& .MuiRadio-root': { p: 0.25, mr: 1 },
      }}
      label={
        <>
          <Typography variant="overline" component="div" color="textSecondary">
            {label}
          </Typography>
          <Box sx={{ overflowWrap: 'anywhere' }}>{words}</Box>
        </>
      }
    />
  );
  const partKey: PartKey = key;
  return (
    <div>
      <Typography variant="h3" component="h3" sx={{ mb: 0.75 }}>
        {title}{' '}
        <Typography component="span" variant="caption" color="textSecondary">
          {changed}
        </Typography>
      </Typography>
      <RadioGroup
        aria-label={title}
        value={side}
        onChange={(_event, value) => onChoose(value === 'theirs' ? 'theirs' : 'mine')}
        sx={{ display: 'grid', gap: 1, gridTemplateColumns: { xs: '1fr', sm: '1fr 1fr' } }}
      >
        {option('mine', t`Mine`, partWords(i18n, partKey, mine, organizations))}
        {option('theirs', t`Theirs`, partWords(i18n, partKey, theirs, organizations))}
      </RadioGroup>
    </div>
  );
};
