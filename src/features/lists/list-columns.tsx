import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Building2, PencilLine } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Link } from 'react-router-dom';
import type { ListSummary } from '#src/contract/named-list.ts';
import { paths } from '#src/paths.ts';
import type { Column } from '#src/ui/DataRow.tsx';
import { Time } from '#src/ui/Time.tsx';
import { KindWord } from './KindWord.tsx';

export const useListColumns = (): Column<ListSummary>[] => {
  const { t } = useLingui();
  return [
    {
      id: 'name',
      header: t`List`,
      width: 30,
      sort: 'name',
      cell: ({ name, description }, tabIndex) => (
        <>
          <MuiLink
            component={Link}
            to={paths.list(name)}
            tabIndex={tabIndex}
            color="textPrimary"
            sx={{ fontWeight: 600 }}
          >
            {name}
          </MuiLink>
          {description !== '' && (
            <Typography variant="caption" component="div" color="textSecondary">
              {description}
            </Typography>
          )}
        </>
      ),
    },
    { id: 'kind', header: t`Kind`, width: 12, cell: ({ kind }) => <KindWord kind={kind} /> },
    {
      id: 'count',
      header: t`Entries`,
      width: 8,
      align: 'right',
      sort: 'count',
      cell: ({ count }) => <Count value={count} />,
    },
    { id: 'expiry', header: t`Expiry`, width: 14, cell: (list) => <Expiry list={list} /> },
    {
      id: 'used',
      header: t`Used by`,
      width: 22,
      sort: 'used',
      wholeLine: true,
      cell: (list, tabIndex) => <UsedBy list={list} tabIndex={tabIndex} />,
    },
    {
      id: 'source',
      header: t`Kept`,
      width: 12,
      cell: ({ source }) =>
        source === 'kept' ? (
          <Word icon={PencilLine}>
            <Trans>here</Trans>
          </Word>
        ) : (
          <Word icon={Building2}>
            <Trans>in the directory</Trans>
          </Word>
        ),
    },
    {
      id: 'updated',
      header: t`Last change`,
      width: 13,
      sort: 'updated',
      cell: ({ updatedAt, updatedBy }) => (
        <>
          <Time at={updatedAt} />
          {updatedBy !== undefined && (
            <Typography variant="caption" component="div" color="textSecondary">
              {updatedBy.name}
            </Typography>
          )}
        </>
      ),
    },
  ];
};

const Word = ({
  icon: Icon,
  children,
}: {
  readonly icon: LucideIcon;
  readonly children: ReactNode;
}) => (
  <Box component="span" sx={{ display: 'inline-flex', alignItems: 'center', gap: 0.75 }}>
    <Box component={Icon} size={14} aria-hidden sx={{ flex: 'none', color: 'text.secondary' }} />
    {children}
  </Box>
);

const Count = ({ value }: { readonly value: number }) => {
  const { i18n } = useLingui();
  return i18n.number(value);
};

const Expiry = ({ list: { expired, nextExpiry } }: { readonly list: ListSummary }) => {
  if (expired === 0 && nextExpiry === undefined) {
    return (
      <Typography variant="body2" color="textSecondary">
        <Trans>none</Trans>
      </Typography>
    );
  }
  return (
    <>
      {nextExpiry !== undefined && (
        <div>
          <Trans>
            next <Time at={nextExpiry} />
          </Trans>
        </div>
      )}
      {expired > 0 && (
        <Typography
          variant={nextExpiry === undefined ? 'body2' : 'caption'}
          component="div"
          sx={{ color: 'warning.main' }}
        >
          <Plural value={expired} one="# has expired" other="# have expired" />
        </Typography>
      )}
    </>
  );
};

const UsedBy = ({
  list: { usedBy },
  tabIndex,
}: {
  readonly list: ListSummary;
  readonly tabIndex: 0 | -1;
}) => {
  const [first, ...rest] = usedBy;
  if (first === undefined) {
    return (
      <Typography variant="body2" color="textSecondary">
        <Trans>no rule</Trans>
      </Typography>
    );
  }
  return (
    <>
      <MuiLink component={Link} to={paths.rule(first.id)} tabIndex={tabIndex}>
        {first.name}
      </MuiLink>
      {rest.length > 0 && (
        <Typography variant="caption" component="div" color="textSecondary">
          <Plural value={rest.length} one="and # more rule" other="and # more rules" />
        </Typography>
      )}
    </>
  );
};
