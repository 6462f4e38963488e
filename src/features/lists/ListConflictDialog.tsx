import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { useFailureWords } from '#src/data/failure.ts';
import { listQuery } from '#src/data/lists.ts';
import { useSession } from '#src/data/session.ts';
import { changesBetween, changesOf, clashes } from '#src/domain/list-draft.ts';
import type { ListChanges } from '#src/domain/list-draft.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { Time } from '#src/ui/Time.tsx';
import type { ListEditing, SavedList } from './use-list-editing.ts';

/** Somebody saved meanwhile: what they did, what of it meets mine, and the two ways on. Nothing is lost before one is chosen. */
export const ListConflictDialog = ({ editing }: { readonly editing: ListEditing }) => {
  const { t } = useLingui();
  const failureWords = useFailureWords();
  const { user } = useSession();
  // Asked for anew: what the cache has may be what the conflict is about.
  const newest = useQuery({ ...listQuery(editing.base.list.name), staleTime: 0 });
  const later = () => editing.compare(false);
  const own = newest.data?.data.updatedBy?.id === user.id;
  return (
    <Dialog open onClose={later} aria-labelledby="list-conflict-title">
      <DialogTitle id="list-conflict-title">
        {own ? t`You have changed this list elsewhere` : t`Somebody else has changed this list`}
      </DialogTitle>
      {newest.isError ? (
        <DialogContent>
          <ErrorState {...failureWords(newest.error)} onRetry={() => void newest.refetch()} />
        </DialogContent>
      ) : newest.data === undefined || newest.isFetching ? (
        <DialogContent>
          <Skeleton variant="rounded" height={160} aria-label={t`Loading the list`} />
        </DialogContent>
      ) : (
        <Comparison
          editing={editing}
          own={own}
          newest={{ list: newest.data.data, etag: newest.data.etag ?? '' }}
        />
      )}
    </Dialog>
  );
};

const Comparison = ({
  editing,
  own,
  newest,
}: {
  readonly editing: ListEditing;
  /** it was the same person, in another tab or browser */
  readonly own: boolean;
  readonly newest: SavedList;
}) => {
  const { base, draft } = editing;
  const theirs = changesBetween(base.list, newest.list);
  const mine = changesOf(draft);
  const both = clashes(draft.kind, mine, theirs);
  const bothDescribed = mine.description !== undefined && theirs.description !== undefined;
  return (
    <>
      <DialogContent sx={{ display: 'grid', gap: 1.5 }}>
        <Typography>
          {newest.list.updatedBy === undefined ? (
            <Trans>
              It was saved <Time at={newest.list.updatedAt} />.
            </Trans>
          ) : (
            <Trans>
              {newest.list.updatedBy.name} saved it <Time at={newest.list.updatedAt} />.
            </Trans>
          )}{' '}
          <Trans>Nothing of yours is lost.</Trans>
        </Typography>
        <Side
          title={own ? <Trans>You, elsewhere</Trans> : <Trans>They</Trans>}
          changes={theirs}
          known={base.list.entries}
        />
        <Side
          title={own ? <Trans>You, here</Trans> : <Trans>You</Trans>}
          changes={mine}
          known={base.list.entries}
        />
        <Typography>
          {both.length === 0 && !bothDescribed ? (
            <Trans>No entry was touched by both: put together, all of it holds.</Trans>
          ) : (
            <>
              {both.length > 0 && (
                <>
                  <Plural
                    value={both.length}
                    one="# entry was touched by both, where yours will stand:"
                    other="# entries were touched by both, where yours will stand:"
                  />{' '}
                  <Values values={both} />.{' '}
                </>
              )}
              {bothDescribed && <Trans>Both of you wrote a description: yours will stand.</Trans>}
            </>
          )}
        </Typography>
      </DialogContent>
      <DialogActions sx={{ flexWrap: 'wrap', rowGap: 1 }}>
        <Button
          color="error"
          onClick={() => editing.discard(newest)}
          sx={{ mr: 'auto !important' }}
        >
          <Trans>Take theirs, throw mine away</Trans>
        </Button>
        <Button onClick={() => editing.compare(false)}>
          <Trans>Decide later</Trans>
        </Button>
        <Button variant="contained" onClick={() => editing.putOnTop(newest)}>
          <Trans>Put together</Trans>
        </Button>
      </DialogActions>
    </>
  );
};

interface SideProps {
  readonly title: ReactNode;
  readonly changes: ListChanges;
  readonly known: SavedList['list']['entries'];
}

const Side = ({ title, changes, known }: SideProps) => {
  const there = new Set(known.map(({ value }) => value));
  const added = changes.put.filter(({ value }) => !there.has(value)).map(({ value }) => value);
  const changed = changes.put.filter(({ value }) => there.has(value)).map(({ value }) => value);
  const rows = [
    { id: 'added', words: <Trans>added</Trans>, values: added },
    { id: 'changed', words: <Trans>changed</Trans>, values: changed },
    { id: 'taken', words: <Trans>took out</Trans>, values: changes.taken },
  ].filter(({ values }) => values.length > 0);
  return (
    <div>
      <Typography variant="h3" component="h3">
        {title}
      </Typography>
      <Box component="ul" sx={{ m: 0, pl: 2.25 }}>
        {rows.map(({ id, words, values }) => (
          <li key={id}>
            {words} <Values values={values} />
          </li>
        ))}
        {changes.description !== undefined && (
          <li>
            <Trans>wrote another description</Trans>
          </li>
        )}
        {rows.length === 0 && changes.description === undefined && (
          <li>
            <Trans>changed nothing</Trans>
          </li>
        )}
      </Box>
    </div>
  );
};

const MOST = 5;

const Values = ({ values }: { readonly values: readonly string[] }) => (
  <>
    <Box component="span" sx={{ fontWeight: 550 }}>
      {values.slice(0, MOST).join(', ')}
    </Box>
    {values.length > MOST && (
      <>
        {' '}
        <Plural value={values.length - MOST} one="and # more" other="and # more" />
      </>
    )}
  </>
);
