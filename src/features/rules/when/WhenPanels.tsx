import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '#src/data/session.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { ExceptionsField } from './ExceptionsField.tsx';
import { FreshnessField } from './FreshnessField.tsx';
import { ScheduleField } from './ScheduleField.tsx';

interface WhenPanelsProps {
  readonly value: RuleFormValues['rest'];
  readonly onChange: (value: RuleFormValues['rest']) => void;
}

/** When the rule counts, and what is taken out of it. */
export const WhenPanels = ({ value, onChange }: WhenPanelsProps) => {
  const { t } = useLingui();
  const session = useQuery(sessionQuery());
  // What is left out goes without saying.
  const set = (part: {
    [K in keyof RuleFormValues['rest']]?: RuleFormValues['rest'][K] | undefined;
  }) => onChange(withoutUndefined({ ...value, ...part }));
  const { schedule, exceptions = [], freshnessMs } = value;
  return (
    <>
      <Panel title={t`Schedule`} subtitle={t`When the last event of a pattern has to happen.`}>
        <ScheduleField value={schedule} onChange={(next) => set({ schedule: next })} />
      </Panel>
      <Panel title={t`Freshness`} subtitle={t`How late a trigger may be known and still act.`}>
        <FreshnessField value={freshnessMs} onChange={(next) => set({ freshnessMs: next })} />
      </Panel>
      <Panel title={t`Exceptions`} subtitle={t`Events that do not count, with a reason.`}>
        <ExceptionsField
          exceptions={exceptions}
          owner={session.data?.user.name ?? ''}
          onChange={(next) => set({ exceptions: next.length === 0 ? undefined : next })}
        />
      </Panel>
    </>
  );
};

const withoutUndefined = <T extends object>(record: { [K in keyof T]: T[K] | undefined }): T =>
  // What is left out was optional.
  Object.fromEntries(Object.entries(record).filter(([, one]) => one !== undefined)) as T;
