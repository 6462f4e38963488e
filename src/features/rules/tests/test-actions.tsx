import { lazy, Suspense } from 'react';
import type { ActionsFor } from '#src/features/rules/replay/replay-subject.ts';

// Comes with the first trigger or near miss that is opened.
const AddTestOf = lazy(async () => ({ default: (await import('./AddTestOf.tsx')).AddTestOf }));

/** A test can be made of what is opened in the replay. */
export const testActions: ActionsFor = (subject) => (
  <Suspense fallback={null}>
    <AddTestOf subject={subject} />
  </Suspense>
);
