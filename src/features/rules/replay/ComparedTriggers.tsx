import { Plural, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { Equal, Minus, Plus } from 'lucide-react';
import type { LucideIcon } from 'lucide-react';
import { useId, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import type { LookComparison } from '#src/data/look-protocol.ts';
import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import { toneColor } from '#src/ui/tones.ts';
import type { Tone } from '#src/ui/tones.ts';
import { triggerKey } from './trigger-key.ts';
import { triggerName } from './trigger-name.ts';
import { zonedTime } from './trigger-time.ts';

type Kind = keyof LookComparison['counts'];

interface ComparedTriggersProps {
  readonly comparison: LookComparison;
  readonly organizations: readonly Organization[];
}

const looks: Record<Kind, { readonly icon: LucideIcon; readonly tone: Tone }> = {
  added: { icon: Plus, tone: 'good' },
  lost: { icon: Minus, tone: 'bad' },
  same: { icon: Equal, tone: 'neutral' },
};
const KINDS = ['added', 'lost', 'same'] as const;

/** How many triggers come, go and stay, and which. */
export const ComparedTriggers = ({ comparison, organizations }: ComparedTriggersProps) => {
  const { t, i18n } = useLingui();
  const id = useId();
  const [open, setOpen] = useState<Kind>();
  const words: Record<Kind, string> = { added: t`added`, lost: t`lost`, same: t`the same` };
  const byId = new Map<string, Organization>(organizations.map((one) => [one.id, one]));
  const listed = open === undefined ? [] : comparison[open];
  return (
    <Box>
      <Box
        sx={{
          display: 'grid',
          gridTemplateColumns: 'repeat(3, minmax(0, 1fr))',
          border: 1,
          borderColor: 'divider',
          borderRadius: 1,
          overflow: 'clip',
        }}
      >
        {KINDS.map((kind) => {
          const { icon: Icon, tone } = looks[kind];
          const count = comparison.counts[kind];
          return (
            <Box
              key={kind}
              component="button"
              type="button"
              // A list of nothing is not opened; the number says it all.
              aria-disabled={count === 0}
              aria-expanded={open === kind}
              aria-controls={`${id}-list`}
              onClick={() => setOpen(open === kind || count === 0 ? undefined : kind)}
              sx={{
                all: 'unset',
                boxSizing: 'border-box',
                px: 1.25,
                py: 0.875,
                cursor: count === 0 ? 'default' : 'pointer',
                '& + &': { borderLeft: 1, borderColor: 'divider' },
                '&:hover': { bgcolor: count === 0 ? undefined : 'action.hover' },
                '&[aria-expanded="true"]': { bgcolor: 'action.selected' },
                '&:focus-visible': {
                  outline: '2px solid',
                  outlineColor: 'primary.main',
                  outlineOffset: -2,
                },
              }}
            >
              <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
                <Box
                  component={Icon}
                  size={14}
                  aria-hidden
                  sx={{ color: toneColor(tone), flex: 'none' }}
                />
                <Typography component="span" className="tabular" sx={{ fontWeight: 600 }}>
                  {i18n.number(count)}
                </Typography>
                <Typography component="span" variant="body2" color="textSecondary">
                  {words[kind]}
                </Typography>
              </Box>
            </Box>
          );
        })}
      </Box>
      <Box id={`${id}-list`}>
        {open !== undefined && (
          <Rows triggers={listed} count={comparison.counts[open]} kind={words[open]} byId={byId} />
        )}
      </Box>
    </Box>
  );
};

const Rows = ({
  triggers,
  count,
  kind,
  byId,
}: {
  readonly triggers: readonly Trigger[];
  readonly count: number;
  readonly kind: string;
  readonly byId: ReadonlyMap<string, Organization>;
}) => {
  const { t, i18n } = useLingui();
  return (
    <Box
      role="region"
      aria-label={t`Triggers: ${kind}`}
      tabIndex={0}
      sx={{ maxHeight: 260, overflowY: 'auto', borderBottom: 1, borderColor: 'divider' }}
    >
      {count > triggers.length && (
        <Typography variant="body2" color="textSecondary" sx={{ pt: 0.75 }}>
          <Plural value={triggers.length} one="The latest of them:" other="The latest # of them:" />
        </Typography>
      )}
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
        {triggers.map((trigger) => {
          const organization = byId.get(trigger.organizationId);
          return (
            <Box
              component="li"
              key={triggerKey(trigger)}
              sx={{
                display: 'flex',
                flexWrap: 'wrap',
                columnGap: 1,
                py: 0.5,
                borderTop: 1,
                borderColor: 'divider',
                '&:first-of-type': { borderTop: 0 },
              }}
            >
              <Typography
                variant="body2"
                component="span"
                sx={{ flex: '1 1 12rem', minWidth: 0, overflowWrap: 'anywhere' }}
              >
                <strong>{triggerName(trigger, t`the whole organization`)}</strong>{' '}
                <Box component="span" sx={{ color: 'text.secondary' }}>
                  {organization?.name ?? ownTenant(trigger.organizationId)}
                </Box>
              </Typography>
              <Typography
                variant="body2"
                component="span"
                color="textSecondary"
                className="tabular"
                sx={{ whiteSpace: 'nowrap' }}
              >
                {zonedTime(i18n, trigger.time, organization?.timeZone)}
              </Typography>
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
