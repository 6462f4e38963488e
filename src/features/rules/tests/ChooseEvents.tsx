import { plural } from '@lingui/core/macro';
import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { useEditorActs } from '#src/features/rules/editor-acts.ts';
import { AddTest } from './AddTest.tsx';
import { ChosenEventsContext } from './chosen-events.ts';
import { useTestMaker } from './test-maker.ts';

interface ChooseEventsProps {
  /** whom the events are about */
  readonly who: string;
  readonly children: ReactNode;
}

/** Events below can be chosen, and a test made of those that are. */
export const ChooseEvents = ({ who, children }: ChooseEventsProps) => {
  const { t } = useLingui();
  const mayChoose = useEditorActs() !== undefined;
  const canMake = useTestMaker() !== undefined;
  const [rows, setRows] = useState<ReadonlySet<number>>(new Set());
  const chosen = useMemo(
    () => ({
      rows,
      choose: (row: number, isChosen: boolean) =>
        setRows((now) => new Set(isChosen ? [...now, row] : [...now].filter((one) => one !== row))),
    }),
    [rows],
  );
  return (
    <ChosenEventsContext value={mayChoose && canMake ? chosen : undefined}>
      {children}
      {rows.size > 0 && (
        <Box sx={{ position: 'sticky', bottom: 0, py: 1, bgcolor: 'background.paper' }}>
          <AddTest
            of={{ kind: 'events', rows: [...rows] }}
            who={who}
            label={t`${plural(rows.size, { one: 'Make a test of # event:', other: 'Make a test of # events:' })}`}
          />
        </Box>
      )}
    </ChosenEventsContext>
  );
};
