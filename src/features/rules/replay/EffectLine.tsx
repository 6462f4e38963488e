import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Bell, CircleHelp, CircleSlash, Zap } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import type { Action } from '#src/contract/product.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import type { EffectSummary } from './effect-summary.ts';

const icons: Record<EffectSummary['kind'] | 'skipped', LucideIcon> = {
  alert_only: Bell,
  not_knowable: CircleHelp,
  no_target: CircleSlash,
  effects: Zap,
  skipped: CircleSlash,
};

/** What a trigger would have done, in one line: an icon, and words. */
export const EffectLine = ({ summary }: { readonly summary: EffectSummary }) => {
  const Icon =
    icons[summary.kind === 'effects' && summary.would.length === 0 ? 'skipped' : summary.kind];
  return (
    <Box
      sx={{
        display: 'flex',
        gap: 0.75,
        alignItems: 'center',
        minWidth: 0,
        color: 'text.secondary',
      }}
    >
      <Icon size={14} aria-hidden style={{ flexShrink: 0 }} />
      <Typography variant="body2" noWrap component="span">
        <EffectWords summary={summary} />
      </Typography>
    </Box>
  );
};

const EffectWords = ({ summary }: { readonly summary: EffectSummary }) => {
  const { i18n } = useLingui();
  const phrases = (actions: readonly Action[]) =>
    joinList(
      i18n,
      actions.map((action) => renderMessage(i18n, message(`action_phrase.${action}`))),
    );
  switch (summary.kind) {
    case 'alert_only':
      return <Trans>An alert</Trans>;
    case 'not_knowable':
      return <Trans>An alert; no connection is known here</Trans>;
    case 'no_target':
      return <Trans>An alert; no account to act on</Trans>;
    case 'effects': {
      const { would, skipped, acted, accounts } = summary;
      const [first] = skipped;
      const why = first?.reason ? renderMessage(i18n, first.reason) : '';
      if (would.length === 0) {
        return accounts > 1 ? (
          <Trans>
            Would skip all {accounts} accounts: {why}
          </Trans>
        ) : (
          <Trans>Skipped: {why}</Trans>
        );
      }
      return (
        <>
          {accounts > 1 ? (
            <>
              <Trans>Would {phrases(would)}</Trans>
              {' · '}
              <Plural
                value={accounts}
                one={`${acted} of # account`}
                other={`${acted} of # accounts`}
              />
            </>
          ) : (
            <Trans>Would {phrases(would)}</Trans>
          )}
          {first && (
            <>
              {' · '}
              <Trans>
                would not {phrases(skipped.map(({ action }) => action))}: {why}
              </Trans>
            </>
          )}
        </>
      );
    }
    default:
      return summary satisfies never;
  }
};
