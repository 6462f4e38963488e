import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import Typography from '@mui/material/Typography';
import { useQueries } from '@tanstack/react-query';
import { ArrowLeft, ChevronLeft, ChevronRight } from 'lucide-react';
import { useEffect, useRef } from 'react';
import type { NormalizedEvent } from '#src/contract/event.ts';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { ownTenant } from '#src/domain/logs/own-tenant.ts';
import type { Trigger } from '#src/domain/replay/replay-answer.ts';
import type { EffectLookup } from '#src/domain/response.ts';
import { ChooseEvents } from '#src/features/rules/tests/ChooseEvents.tsx';
import { renderMessage } from '#src/messages/render-message.ts';
import { EffectTable } from './EffectTable.tsx';
import { targetEffects } from './effect-summary.ts';
import { eventsAt } from './events-at.ts';
import { exceptionOffers } from './exception-offers.ts';
import { ExceptionOffers } from './ExceptionOffers.tsx';
import type { ReplayActs } from './replay-acts.ts';
import type { ActionsFor } from './replay-subject.ts';
import { StepTimeline } from './StepTimeline.tsx';
import { TriggerEvents } from './TriggerEvents.tsx';
import { triggerName } from './trigger-name.ts';
import { zonedTime } from './trigger-time.ts';

interface TriggerDetailProps {
  readonly trigger: Trigger;
  readonly index: number;
  readonly count: number;
  readonly signals: RuleBody['signals'];
  readonly pattern: RuleBody['pattern'];
  readonly actions: RuleBody['response']['actions'];
  readonly organization: Organization | undefined;
  readonly lookup: EffectLookup;
  readonly ownLogs: boolean;
  /** of the events that the rows are places in */
  readonly revision: string;
  readonly events: (rows: readonly number[]) => Promise<NormalizedEvent[]>;
  readonly record: ((row: number) => Promise<string | undefined>) | undefined;
  readonly acts: ReplayActs | undefined;
  readonly actionsFor: ActionsFor | undefined;
  readonly onGo: (index: number) => void;
  readonly onClose: () => void;
}

/**
 * One trigger: what made it, step by step, and what each action would have done to each account.
 * j and k go to the next and the one before, Escape back to the list. Keyed by trigger.
 */
export const TriggerDetail = ({
  trigger,
  index,
  count,
  signals,
  pattern,
  actions,
  organization,
  lookup,
  ownLogs,
  revision,
  events,
  record,
  acts,
  actionsFor,
  onGo,
  onClose,
}: TriggerDetailProps) => {
  const { i18n, t } = useLingui();
  const title = useRef<HTMLHeadingElement>(null);
  // The list that had the focus is gone; a keyboard or a screen reader goes on here.
  useEffect(() => title.current?.focus(), []);
  const zone = organization?.timeZone;
  const steps = useQueries({
    queries: trigger.steps.map(({ rows }) => eventsAt(revision, rows, events)),
  }).map(({ data }) => data ?? []);
  const read = steps.flat();
  // That all of them share an address is known only where all of them are there.
  const isWhole = read.length === trigger.steps.reduce((sum, { count: n }) => sum + n, 0);
  const further = actionsFor?.({ kind: 'trigger', trigger });
  return (
    <Box
      component="section"
      aria-label={t`Trigger ${index + 1} of ${count}`}
      onKeyDown={(event) => {
        if (event.ctrlKey || event.metaKey || event.altKey) return;
        if (event.key === 'Escape') onClose();
        else if (event.key === 'j' && index < count - 1) onGo(index + 1);
        else if (event.key === 'k' && index > 0) onGo(index - 1);
        else return;
        event.stopPropagation();
      }}
      sx={{
        display: 'grid',
        gridTemplateColumns: 'minmax(0, 1fr)',
        gap: 1.5,
        border: 1,
        borderColor: 'divider',
        borderRadius: 1,
        p: 1.5,
      }}
    >
      <Box sx={{ display: 'flex', alignItems: 'center', gap: 0.5 }}>
        <Button size="small" startIcon={<ArrowLeft size={14} aria-hidden />} onClick={onClose}>
          <Trans>All triggers</Trans>
        </Button>
        <Typography variant="body2" color="textSecondary" sx={{ flex: 1, textAlign: 'right' }}>
          <Trans>
            {index + 1} of {count}
          </Trans>
        </Typography>
        <IconButton
          size="small"
          aria-label={t`Trigger before`}
          aria-keyshortcuts="k"
          disabled={index === 0}
          onClick={() => onGo(index - 1)}
        >
          <ChevronLeft size={16} aria-hidden />
        </IconButton>
        <IconButton
          size="small"
          aria-label={t`Next trigger`}
          aria-keyshortcuts="j"
          disabled={index >= count - 1}
          onClick={() => onGo(index + 1)}
        >
          <ChevronRight size={16} aria-hidden />
        </IconButton>
      </Box>
      <Box>
        <Typography
          ref={title}
          tabIndex={-1}
          component="h3"
          variant="h2"
          sx={{ overflowWrap: 'anywhere', outline: 'none' }}
        >
          {triggerName(trigger, t`the whole organization`)}
        </Typography>
        <Typography variant="body2" color="textSecondary">
          {organization?.name ?? ownTenant(trigger.organizationId)} ·{' '}
          {zonedTime(i18n, trigger.time, zone)}
        </Typography>
      </Box>
      {trigger.group.length > 0 && (
        <Box
          component="dl"
          sx={{
            m: 0,
            display: 'grid',
            gridTemplateColumns: 'max-content 1fr',
            columnGap: 1.5,
            rowGap: 0.25,
          }}
        >
          {trigger.group.map(({ field, value }) => (
            <Box key={field} sx={{ display: 'contents' }}>
              <Typography component="dt" variant="body2" color="textSecondary">
                {renderMessage(i18n, describeField(field))}
              </Typography>
              <Typography component="dd" variant="body2" sx={{ m: 0, overflowWrap: 'anywhere' }}>
                {value}
              </Typography>
            </Box>
          ))}
        </Box>
      )}
      <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mx: -0.75 }}>
        <ExceptionOffers
          offers={exceptionOffers(trigger, isWhole ? read : [])}
          signals={signals}
          acts={acts}
        />
        {further}
      </Box>
      {trigger.countedFurther > 0 && (
        <Typography variant="body2">
          <Plural
            value={trigger.countedFurther}
            one="The pattern was completed # more time within the cool-down; it is counted here and no trigger of its own."
            other="The pattern was completed # more times within the cool-down; they are counted here and no triggers of their own."
          />
        </Typography>
      )}
      <StepTimeline
        trigger={trigger}
        pattern={pattern}
        signals={signals}
        steps={steps}
        zone={zone}
      />
      <EffectTable
        targets={targetEffects(trigger, actions, lookup)}
        actions={actions}
        cut={trigger.targetsCut}
        ownLogs={ownLogs}
      />
      <ChooseEvents who={triggerName(trigger, t`the whole organization`)}>
        <TriggerEvents
          trigger={trigger}
          signals={signals}
          zone={zone}
          revision={revision}
          events={events}
          record={record}
        />
      </ChooseEvents>
    </Box>
  );
};
