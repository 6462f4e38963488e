import { Trans } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import { useFailure } from '#src/data/failure.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import type { PanelFailureProps } from '#src/ui/PanelBoundary.tsx';

/** A panel that broke, in its place; the rest of the page goes on. */
export const PanelFailure = ({ error, retry }: PanelFailureProps) => {
  const { title, text, details } = useFailure(error);
  return (
    <ErrorState
      title={title}
      text={text}
      details={details}
      action={
        <Button variant="outlined" onClick={retry}>
          <Trans>Try again</Trans>
        </Button>
      }
    />
  );
};
