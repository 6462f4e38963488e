import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { ChevronRight } from 'lucide-react';
import { lazy, Suspense, useState } from 'react';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { describeMiss } from '#src/domain/replay/describe-miss.ts';
import type { NearMiss } from '#src/domain/replay/near-misses.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import type { ReplayActs } from './replay-acts.ts';
import type { ActionsFor } from './replay-subject.ts';
import { zonedTime } from './trigger-time.ts';

// Loaded when it is first opened.
const NearMissDetail = lazy(async () => ({
  default: (await import('./NearMissDetail.tsx')).NearMissDetail,
}));

interface NearMissesProps {
  readonly misses: readonly NearMiss[];
  readonly signals: RuleBody['signals'];
  readonly zoneOf: (organizationId: string) => string | undefined;
  readonly nameOf: (organizationId: string) => string;
  /** of the events that the rows are places in */
  readonly revision: string;
  readonly events: (rows: readonly number[]) => Promise<NormalizedEvent[]>;
  readonly acts: ReplayActs | undefined;
  readonly actionsFor: ActionsFor | undefined;
}

const keyOf = (miss: NearMiss) =>
  `${miss.organizationId} ${JSON.stringify(miss.group)} ${miss.kind}`;

/** Who came closest without firing, the closest first, and what was missing; each opens to its events. */
export const NearMisses = ({
  misses,
  signals,
  zoneOf,
  nameOf,
  revision,
  events,
  acts,
  actionsFor,
}: NearMissesProps) => {
  const { i18n, t } = useLingui();
  const [open, setOpen] = useState<string>();
  return (
    <Box component="details" sx={{ minWidth: 0 }}>
      <Typography component="summary" variant="body2" sx={{ cursor: 'pointer' }}>
        <Plural value={misses.length} one="# near miss" other="# near misses" />{' '}
        <Typography component="span" variant="body2" color="textSecondary">
          <Trans>came close and did not fire</Trans>
        </Typography>
      </Typography>
      <Box
        component="ul"
        aria-label={t`Near misses`}
        sx={{ m: 0, mt: 0.5, p: 0, listStyle: 'none', maxHeight: 420, overflow: 'auto' }}
      >
        {misses.map((miss) => {
          const key = keyOf(miss);
          const isOpen = key === open;
          return (
            <Box component="li" key={key} sx={{ borderTop: 1, borderColor: 'divider' }}>
              <Box
                component="button"
                type="button"
                aria-expanded={isOpen}
                onClick={() => setOpen(isOpen ? undefined : key)}
                sx={{
                  all: 'unset',
                  boxSizing: 'border-box',
                  display: 'flex',
                  gap: 0.75,
                  width: '100%',
                  py: 0.75,
                  cursor: 'pointer',
                  '&:hover': { bgcolor: 'action.hover' },
                  '&:focus-visible': {
                    outline: '2px solid',
                    outlineColor: 'primary.main',
                    outlineOffset: -2,
                  },
                }}
              >
                <ChevronRight
                  size={14}
                  aria-hidden
                  style={{
                    flexShrink: 0,
                    marginTop: 3,
                    rotate: isOpen ? '90deg' : undefined,
                  }}
                />
                <Typography variant="body2" component="span" sx={{ overflowWrap: 'anywhere' }}>
                  <strong>
                    {miss.group.map(({ value }) => value).join(', ') || nameOf(miss.organizationId)}
                  </strong>
                  {': '}
                  {renderMessage(i18n, describeMiss(miss, signals))}{' '}
                  <Typography component="span" variant="body2" color="textSecondary">
                    {nameOf(miss.organizationId)} ·{' '}
                    {zonedTime(i18n, miss.time, zoneOf(miss.organizationId))}
                  </Typography>
                </Typography>
              </Box>
              {isOpen && (
                <Suspense fallback={null}>
                  <NearMissDetail
                    miss={miss}
                    signals={signals}
                    zone={zoneOf(miss.organizationId)}
                    revision={revision}
                    events={events}
                    acts={acts}
                    actionsFor={actionsFor}
                  />
                </Suspense>
              )}
            </Box>
          );
        })}
      </Box>
    </Box>
  );
};
