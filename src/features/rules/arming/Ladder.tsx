import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Typography from '@mui/material/Typography';
import { Lock } from 'lucide-react';
import type { OutcomeMode } from '#src/contract/arming.ts';
import { describeLadderRefusal } from '#src/domain/arming.ts';
import type { LadderStep } from '#src/domain/arming.ts';
import { message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { modeLook } from '#src/features/rules/mode-look.ts';

interface LadderProps {
  readonly steps: readonly LadderStep[];
  /** organizations on each step; undefined for a rule that has never been saved */
  readonly counts: Record<OutcomeMode, number> | undefined;
  /** some organization of the person's is not on this step yet */
  readonly canMove: (mode: OutcomeMode) => boolean;
  readonly onMove: (mode: OutcomeMode) => void;
}

/** The four steps as one control: where the organizations stand, which step is open, and why another is not. */
export const Ladder = ({ steps, counts, canMove, onMove }: LadderProps) => {
  const { i18n, t } = useLingui();
  const total = counts ? Object.values(counts).reduce((sum, count) => sum + count, 0) : 0;
  return (
    <Box
      component="ol"
      aria-label={t`Outcome mode, step by step`}
      sx={{
        m: 0,
        p: 0,
        listStyle: 'none',
        display: 'grid',
        gridTemplateColumns: {
          xs: 'minmax(0, 1fr)',
          sm: 'repeat(2, minmax(0, 1fr))',
          lg: 'repeat(4, minmax(0, 1fr))',
        },
        gap: 1,
      }}
    >
      {steps.map((step) => {
        const Icon = modeLook[step.mode].icon;
        const here = counts?.[step.mode] ?? 0;
        const name = renderMessage(i18n, message(`mode.${step.mode}`));
        return (
          <Box
            component="li"
            key={step.mode}
            aria-current={here > 0 ? 'step' : undefined}
            sx={{
              display: 'flex',
              flexDirection: 'column',
              gap: 0.5,
              p: 1.25,
              border: 1,
              borderRadius: 1,
              borderColor: here > 0 ? 'primary.main' : 'divider',
              minWidth: 0,
            }}
          >
            <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.75 }}>
              <Icon size={16} aria-hidden />
              <Typography component="h3" variant="h3" sx={{ flexGrow: 1 }}>
                {name}
              </Typography>
              {!step.open && <Lock size={14} aria-label={t`not open yet`} role="img" />}
            </Box>
            {counts && (
              <Typography variant="body2" sx={{ fontWeight: here > 0 ? 600 : 400 }}>
                {here === total && total > 0 ? (
                  <Plural value={here} one="the one organization" other="all # organizations" />
                ) : (
                  <Plural
                    value={here}
                    _0="no organization"
                    one="# organization"
                    other="# organizations"
                  />
                )}
              </Typography>
            )}
            <Typography variant="body2" color="textSecondary" sx={{ flexGrow: 1 }}>
              {step.open
                ? renderMessage(i18n, message(`mode_means.${step.mode}`))
                : renderMessage(i18n, describeLadderRefusal(step.refusal))}
            </Typography>
            {!step.open && step.refusal.code === 'persona_may_not' && (
              <Typography variant="body2" color="textSecondary">
                {renderMessage(i18n, message('permission_ask.rule.arm'))}
              </Typography>
            )}
            {step.open && canMove(step.mode) && (
              <Button
                size="small"
                variant="outlined"
                onClick={() => onMove(step.mode)}
                sx={{ alignSelf: 'flex-start' }}
              >
                {step.mode === 'draft' ? (
                  <Trans>Back to {name}…</Trans>
                ) : (
                  <Trans>Move to {name}…</Trans>
                )}
              </Button>
            )}
          </Box>
        );
      })}
    </Box>
  );
};
