import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { HIT_KINDS } from './blast-radius.ts';
import type { BlastRadius as Radius, HitKind } from './blast-radius.ts';

interface BlastRadiusProps {
  readonly radius: Radius;
  /** the answer was shortened: there are at least so many */
  readonly atLeast: boolean;
  /** nothing is known of these accounts: a log of one's own, or a directory that has not come */
  readonly withoutDirectory: boolean;
  readonly nameOf: (organizationId: string) => string;
}

/** More rows than somebody reads; the kinds above narrow them. */
const MOST_ROWS = 100;

/** Whom the rule would have hit: how many accounts, what they are by today's directory, and each by name. */
export const BlastRadius = ({ radius, atLeast, withoutDirectory, nameOf }: BlastRadiusProps) => {
  const { i18n, t } = useLingui();
  const words = useKindWords();
  const [open, setOpen] = useState<HitKind | 'all'>();
  const { accounts, counts } = radius;
  if (accounts.length === 0) return null;
  const kinds = withoutDirectory ? [] : HIT_KINDS.filter((kind) => counts[kind] > 0);
  const chosen = open === 'all' || (open !== undefined && kinds.includes(open)) ? open : undefined;
  const listed =
    chosen === undefined || chosen === 'all'
      ? accounts
      : accounts.filter((one) => one.kinds.includes(chosen));
  const toggle = (kind: HitKind | 'all') => setOpen(chosen === kind ? undefined : kind);
  return (
    <Box component="section" aria-label={t`Accounts hit`}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, alignItems: 'center' }}>
        <Opener open={chosen === 'all'} onClick={() => toggle('all')}>
          {atLeast ? (
            <Plural
              value={accounts.length}
              one="At least # account hit"
              other="At least # accounts hit"
            />
          ) : (
            <Plural value={accounts.length} one="# account hit" other="# accounts hit" />
          )}
        </Opener>
        {kinds.map((kind) => (
          <Opener key={kind} open={chosen === kind} onClick={() => toggle(kind)}>
            {words.counted(kind, counts[kind])}
          </Opener>
        ))}
      </Box>
      {chosen !== undefined && (
        <>
          <Box
            role="region"
            aria-label={t`Accounts hit, the most triggers first`}
            tabIndex={0}
            sx={{ maxHeight: 240, overflow: 'auto', mt: 0.5 }}
          >
            <Table size="small" stickyHeader sx={{ '& td, & th': { px: 1, py: 0.5 } }}>
              <TableHead>
                <TableRow>
                  <TableCell>
                    <Trans>Account</Trans>
                  </TableCell>
                  <TableCell>
                    <Trans>Organization</Trans>
                  </TableCell>
                  {!withoutDirectory && (
                    <TableCell>
                      <Trans>What it is</Trans>
                    </TableCell>
                  )}
                  <TableCell align="right">
                    <Trans>Triggers</Trans>
                  </TableCell>
                </TableRow>
              </TableHead>
              <TableBody>
                {listed.slice(0, MOST_ROWS).map((one) => (
                  <TableRow key={`${one.organizationId} ${one.account}`}>
                    <TableCell component="th" scope="row" sx={{ overflowWrap: 'anywhere' }}>
                      {one.account}
                    </TableCell>
                    <TableCell>{nameOf(one.organizationId)}</TableCell>
                    {!withoutDirectory && (
                      <TableCell>
                        {one.kinds.length === 0
                          ? t`member`
                          : one.kinds.map((kind) => words.one(kind)).join(', ')}
                      </TableCell>
                    )}
                    <TableCell align="right" className="tabular">
                      {i18n.number(one.triggers)}
                    </TableCell>
                  </TableRow>
                ))}
              </TableBody>
            </Table>
          </Box>
          <Typography variant="caption" color="textSecondary">
            {listed.length > MOST_ROWS && (
              <>
                <Trans>
                  The first {i18n.number(MOST_ROWS)} of {i18n.number(listed.length)} are shown.
                </Trans>{' '}
              </>
            )}
            {!withoutDirectory && (
              <Trans>By what the directory says today, not by what it said then.</Trans>
            )}
          </Typography>
        </>
      )}
    </Box>
  );
};

/** What an account is, alone and counted. */
const useKindWords = () => {
  const { t, i18n } = useLingui();
  const one: Record<HitKind, string> = {
    admin: t`admin`,
    service: t`service account`,
    guest: t`guest`,
    protected: t`protected`,
    not_in_directory: t`not in the directory`,
  };
  const many: Record<HitKind, string> = {
    admin: t`admins`,
    service: t`service accounts`,
    guest: t`guests`,
    protected: t`protected`,
    not_in_directory: t`not in the directory`,
  };
  return {
    one: (kind: HitKind) => one[kind],
    counted: (kind: HitKind, count: number) =>
      `${i18n.number(count)} ${count === 1 ? one[kind] : many[kind]}`,
  };
};

const Opener = ({
  open,
  onClick,
  children,
}: {
  readonly open: boolean;
  readonly onClick: () => void;
  readonly children: ReactNode;
}) => (
  <Box
    component="button"
    type="button"
    aria-expanded={open}
    onClick={onClick}
    className="tabular"
    sx={{
      font: 'inherit',
      fontSize: '0.8125rem',
      color: 'text.primary',
      border: 1,
      borderColor: open ? 'primary.main' : 'var(--control-border)',
      borderRadius: 4,
      bgcolor: open ? 'action.selected' : 'transparent',
      display: 'inline-flex',
      alignItems: 'center',
      gap: 0.5,
      minHeight: 26,
      px: 1.25,
      cursor: 'pointer',
      '&:hover': { bgcolor: 'action.hover' },
    }}
  >
    {children}
    <ChevronDown size={14} aria-hidden style={{ rotate: open ? '180deg' : undefined }} />
  </Box>
);
