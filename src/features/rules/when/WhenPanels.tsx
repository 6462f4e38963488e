import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { sessionQuery } from '#src/data/session.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { ExceptionsField } from './ExceptionsField.tsx';
import { ScheduleField } from './ScheduleField.tsx';

interface WhenPanelsProps {
  readonly value: RuleFormValues['rest'];
  readonly onChange: (value: RuleFormValues['rest']) => void;
}

/** When the rule counts, and what is taken out of it. */
export const WhenPanels = ({ value, onChange }: WhenPanelsProps) => {
  const { t } = useLingui();
  const session = useQuery(sessionQuery());
  const { schedule, exceptions, ...rest } = value;
  return (
    <>
      <Panel title={t`Schedule`} subtitle={t`When the last event of a pattern has to happen.`}>
        <ScheduleField
          value={schedule}
          onChange={(next) =>
            onChange({
              ...rest,
              ...(next === undefined ? {} : { schedule: next }),
              ...(exceptions === undefined ? {} : { exceptions }),
            })
          }
        />
      </Panel>
      <Panel title={t`Exceptions`} subtitle={t`Events that do not count, with a reason.`}>
        <ExceptionsField
          exceptions={exceptions ?? []}
          owner={session.data?.user.name ?? ''}
          onChange={(next) =>
            onChange({
              ...rest,
              ...(schedule === undefined ? {} : { schedule }),
              ...(next.length === 0 ? {} : { exceptions: next }),
            })
          }
        />
      </Panel>
    </>
  );
};
