import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Table from '@mui/material/Table';
import TableBody from '@mui/material/TableBody';
import TableCell from '@mui/material/TableCell';
import TableHead from '@mui/material/TableHead';
import TableRow from '@mui/material/TableRow';
import Typography from '@mui/material/Typography';
import { CircleHelp, CircleSlash, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Action } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import type { EffectOnAccount } from '#src/domain/response.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { skipReasons } from './effect-summary.ts';
import type { TargetEffects } from './effect-summary.ts';

interface EffectTableProps {
  readonly targets: readonly TargetEffects[];
  readonly actions: readonly Action[];
  /** accounts beyond the cap */
  readonly cut: number;
  readonly ownLogs: boolean;
}

const outcomeIcon: Record<EffectOnAccount['outcome'], LucideIcon> = {
  would_act: Zap,
  skipped: CircleSlash,
  not_knowable: CircleHelp,
};

/** Per account and action: what it would have done, or why it would have been skipped. */
export const EffectTable = ({ targets, actions, cut, ownLogs }: EffectTableProps) => {
  const { i18n, t } = useLingui();
  if (actions.length === 0) {
    return (
      <Typography variant="body2">
        <Trans>Alert-only: this trigger would have been an alert, and touched no account.</Trans>
      </Typography>
    );
  }
  if (ownLogs) {
    return (
      <Typography variant="body2">
        <Trans>
          An alert only: your logs come without a connection, so what the chosen actions would have
          done is not knowable here.
        </Trans>
      </Typography>
    );
  }
  if (targets.length === 0) {
    return (
      <Typography variant="body2">
        <Trans>
          No account to act on: the group is not an account, and the rule’s target found none in
          these events.
        </Trans>
      </Typography>
    );
  }
  return (
    <Box>
      <Typography component="h4" variant="h3" sx={{ mb: 0.5 }}>
        <Trans>What the actions would have done</Trans>
      </Typography>
      <Box
        role="region"
        aria-label={t`What the actions would have done`}
        tabIndex={0}
        sx={{ maxHeight: 300, overflow: 'auto' }}
      >
        <Table
          size="small"
          stickyHeader
          sx={{ minWidth: 440, '& thead th:first-of-type': { width: '36%' } }}
        >
          <TableHead>
            <TableRow>
              <TableCell>
                <Trans>Account</Trans>
              </TableCell>
              <TableCell>
                <Trans>Action</Trans>
              </TableCell>
              <TableCell>
                <Trans>Outcome</Trans>
              </TableCell>
            </TableRow>
          </TableHead>
          <TableBody>
            {targets.flatMap(({ account, product, effects }) =>
              effects.map((effect, place) => {
                const Icon = outcomeIcon[effect.outcome];
                return (
                  <TableRow
                    key={`${account} ${product} ${effect.action}`}
                    sx={{ verticalAlign: 'top' }}
                  >
                    {place === 0 && (
                      <TableCell
                        component="th"
                        scope="rowgroup"
                        rowSpan={effects.length}
                        sx={{ overflowWrap: 'anywhere', verticalAlign: 'top' }}
                      >
                        {account}
                        <Typography variant="body2" color="textSecondary">
                          {renderMessage(i18n, message(`product.${product}`))}
                        </Typography>
                      </TableCell>
                    )}
                    <TableCell>{renderMessage(i18n, message(`action.${effect.action}`))}</TableCell>
                    <TableCell>
                      <Box sx={{ display: 'flex', gap: 0.75 }}>
                        <Icon size={14} aria-hidden style={{ flexShrink: 0, marginTop: 3 }} />
                        <span>
                          {effect.outcome === 'would_act' && <Trans>would act</Trans>}
                          {effect.outcome === 'not_knowable' && (
                            <Trans>not knowable: no connection is known</Trans>
                          )}
                          {effect.outcome === 'skipped' && (
                            <>
                              <Trans>skipped:</Trans>{' '}
                              {skipReasons(effect, product)
                                .map((words) => renderMessage(i18n, words))
                                .join('; ')}
                            </>
                          )}
                        </span>
                      </Box>
                    </TableCell>
                  </TableRow>
                );
              }),
            )}
          </TableBody>
        </Table>
      </Box>
      <Typography variant="body2" color="textSecondary" sx={{ mt: 0.5 }}>
        {cut > 0 && (
          <>
            <Plural
              value={cut}
              one="# further account is beyond the most that a trigger acts on, and would be left alone."
              other="# further accounts are beyond the most that a trigger acts on, and would be left alone."
            />{' '}
          </>
        )}
        <Trans>
          Judged by what directory and connections say today, not by what they said then.
        </Trans>
      </Typography>
    </Box>
  );
};
