import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import { useQuery } from '@tanstack/react-query';
import { Link } from 'react-router-dom';
import { useSession } from '#src/data/session.ts';
import { unsavedDraftsQuery } from '#src/data/working-copy.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { Time } from '#src/ui/Time.tsx';

const SHOWN = 3;

/** On a blank page: the new rules that this person typed here before and never saved, after a crash for instance. */
export const UnsavedDrafts = ({ besides }: { readonly besides: string }) => {
  const { t } = useLingui();
  const { user } = useSession();
  const { data = [] } = useQuery(unsavedDraftsQuery(user.id));
  const drafts = data.filter(({ draft }) => draft !== besides);
  if (drafts.length === 0) return null;
  return (
    <Notice severity="info">
      <Plural
        value={drafts.length}
        one="You have a new rule here that is not saved:"
        other="You have # new rules here that are not saved:"
      />{' '}
      {drafts.slice(0, SHOWN).map(({ draft, name, at }, index) => (
        <Box component="span" key={draft}>
          {index > 0 && ' · '}
          <MuiLink component={Link} to={paths.newRule(draft)}>
            {name === '' ? t`Rule without a name` : name}
          </MuiLink>
          {', '}
          <Time at={at} />
        </Box>
      ))}
      {drafts.length > SHOWN && (
        <>
          {' '}
          <Trans>The others are in the palette, under “Not saved yet”.</Trans>
        </>
      )}
    </Notice>
  );
};
