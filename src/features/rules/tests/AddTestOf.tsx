import { useLingui } from '@lingui/react/macro';
import type { ReplaySubject } from '#src/features/rules/replay/replay-subject.ts';
import { triggerName } from '#src/features/rules/replay/trigger-name.ts';
import type { TestWish } from '#src/domain/rule-file/make-test.ts';
import { AddTest } from './AddTest.tsx';

interface AddTestOfProps {
  readonly subject: ReplaySubject;
}

/** Makes a test of the trigger or near miss that is open. */
export const AddTestOf = ({ subject }: AddTestOfProps) => {
  const { t } = useLingui();
  return (
    <AddTest
      of={wishOf(subject)}
      who={triggerName(
        subject.kind === 'trigger' ? subject.trigger : subject.miss,
        t`the whole organization`,
      )}
      label={t`Make a test of it:`}
    />
  );
};

const wishOf = (subject: ReplaySubject): TestWish['of'] =>
  subject.kind === 'trigger'
    ? { kind: 'trigger', trigger: subject.trigger }
    : { kind: 'near_miss', rows: subject.miss.rows };
