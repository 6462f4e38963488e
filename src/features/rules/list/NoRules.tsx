import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { Archive, ShieldCheck } from 'lucide-react';
import { Link } from 'react-router-dom';
import { useMay } from '#src/data/session.ts';
import { paths } from '#src/paths.ts';
import { EmptyState } from '#src/ui/EmptyState.tsx';
import { NoneMatch } from '#src/ui/NoneMatch.tsx';

export interface NoRulesProps {
  /** there is no rule at all, none of them is like what was asked for, or all are put away */
  readonly why: 'none_yet' | 'none_match' | 'all_archived';
  readonly onClear: () => void;
}

/** In the place of the list: why nothing is in it, and the next step. */
export const NoRules = ({ why, onClear }: NoRulesProps) => {
  const { t } = useLingui();
  const may = useMay('rule.write');
  switch (why) {
    case 'none_yet':
      return (
        <EmptyState
          icon={ShieldCheck}
          title={t`No rules yet`}
          text={t`A rule watches for a pattern of activity and says what to do about it. It begins as a draft and is replayed on history while you write it.`}
          action={
            may && (
              <Button component={Link} to={paths.newRule()} variant="contained">
                <Trans>Write the first rule</Trans>
              </Button>
            )
          }
        />
      );
    case 'all_archived':
      return (
        <EmptyState
          icon={Archive}
          title={t`All rules are archived`}
          text={t`None of them is evaluated. A rule that is restored comes back disabled.`}
          action={
            <Button component={Link} to={paths.rules({ status: 'archived' })} variant="outlined">
              <Trans>Show the archived rules</Trans>
            </Button>
          }
        />
      );
    case 'none_match':
      return (
        <NoneMatch
          title={t`No rule matches these filters`}
          text={t`There are rules, but none of them is like this.`}
          clear={t`Clear filters`}
          onClear={onClear}
        />
      );
    default:
      return why satisfies never;
  }
};
