import { Trans } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import type { Rule } from '#src/contract/rule.ts';
import { Time } from '#src/ui/Time.tsx';
import { Notice } from '#src/ui/Notice.tsx';

export interface NewerVersionBannerProps {
  readonly rule: Rule;
  readonly dirty: boolean;
  readonly onCompare: () => void;
  readonly onTake: () => void;
}

/** Somebody saved meanwhile. Nothing in the form changes by itself. */
export const NewerVersionBanner = ({ rule, dirty, onCompare, onTake }: NewerVersionBannerProps) => (
  <Notice
    severity="warning"
    role="status"
    action={
      dirty ? (
        <Button color="inherit" onClick={onCompare}>
          <Trans>Compare</Trans>
        </Button>
      ) : (
        <Button color="inherit" onClick={onTake}>
          <Trans>Show it</Trans>
        </Button>
      )
    }
  >
    <Trans>
      {rule.updatedBy.name} saved version {rule.version} <Time at={rule.updatedAt} />. What you have
      here is older.
    </Trans>
  </Notice>
);
