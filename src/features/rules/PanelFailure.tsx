import { useFailureWords } from '#src/data/failure.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import type { PanelFailureProps } from '#src/ui/PanelBoundary.tsx';

/** A panel that broke, in its place; the rest of the page goes on. */
export const PanelFailure = ({ error, retry }: PanelFailureProps) => (
  <ErrorState {...useFailureWords()(error)} onRetry={retry} />
);
