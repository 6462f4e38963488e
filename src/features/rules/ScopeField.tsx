import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { lazy, memo, Suspense } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import { organizationsInScope } from '#src/domain/scope.ts';
import { SegmentedChoice } from '#src/ui/SegmentedChoice.tsx';
import { fieldId, useIssues } from './issue-context.ts';
import { SCOPE_KINDS, toScope } from './scope-form.ts';
import type { ScopeValue } from './scope-form.ts';
import { withPartWords } from './with-part-words.ts';

// With the code of fields that hold several values: most rules name no organization.
const OrganizationsField = lazy(async () => ({
  default: (await withPartWords(import('./scope/OrganizationsField.tsx'))).OrganizationsField,
}));
const TagsField = lazy(async () => ({
  default: (await withPartWords(import('./scope/TagsField.tsx'))).TagsField,
}));
// Most rules are of all accounts: the directory comes with it.
const AccountsField = lazy(async () => ({
  default: (await withPartWords(import('./scope/AccountsField.tsx'))).AccountsField,
}));

export interface ScopeFieldProps {
  readonly value: ScopeValue;
  readonly onChange: (value: ScopeValue) => void;
  readonly organizations: readonly Organization[];
}

/** Which organizations the rule watches, and which of their accounts. */
export const ScopeField = memo(({ value, onChange, organizations }: ScopeFieldProps) => {
  const { t } = useLingui();
  const { readOnly } = useIssues();
  const inScope = organizationsInScope(toScope(value), organizations);
  const kinds: Record<ScopeValue['kind'], string> = {
    all: t`All, now and later`,
    some: t`Only some`,
    all_but: t`All but some`,
    tagged: t`Those with a tag`,
  };
  return (
    <Box
      id={fieldId('/scope')}
      sx={{ display: 'grid', gap: 1, gridTemplateColumns: 'minmax(0, 1fr)' }}
    >
      <div>
        <SegmentedChoice
          label={t`Organizations`}
          value={value.kind}
          disabled={readOnly}
          onChange={(kind) => onChange({ ...value, kind })}
          options={SCOPE_KINDS.map((kind) => ({ value: kind, label: kinds[kind] }))}
        />
      </div>
      {(value.kind === 'some' || value.kind === 'all_but') && (
        <Suspense fallback={<Skeleton variant="rounded" height={34} />}>
          <OrganizationsField
            label={value.kind === 'some' ? t`Organizations included` : t`Organizations excluded`}
            values={value.organizationIds}
            organizations={organizations}
            onChange={(organizationIds) => onChange({ ...value, organizationIds })}
          />
        </Suspense>
      )}
      {value.kind === 'tagged' && (
        <Suspense fallback={<Skeleton variant="rounded" height={34} />}>
          <TagsField
            values={value.tags}
            organizations={organizations}
            onChange={(tags) => onChange({ ...value, tags })}
          />
        </Suspense>
      )}
      <Typography variant="caption" color="textSecondary" className="tabular">
        <Plural
          value={inScope.length}
          one="# organization in scope today."
          other="# organizations in scope today."
        />{' '}
        {value.kind !== 'some' && <Trans>One that joins later begins there as draft.</Trans>}
      </Typography>
      <Suspense fallback={<Skeleton variant="rounded" height={40} />}>
        <AccountsField
          value={value.accounts}
          onChange={(accounts) => onChange({ ...value, accounts })}
          organizations={inScope}
        />
      </Suspense>
    </Box>
  );
});
ScopeField.displayName = 'ScopeField';
