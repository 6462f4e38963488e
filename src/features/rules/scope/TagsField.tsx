import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import type { Organization } from '#src/contract/organization.ts';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import { fold } from '#src/domain/events/fold.ts';
import { useIssues } from '#src/features/rules/issue-context.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { tagCounts } from './tag-counts.ts';

export interface TagsFieldProps {
  readonly values: readonly string[];
  readonly organizations: readonly Organization[];
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags of organizations; one that none has today may be typed, for those to come. */
export const TagsField = ({ values, organizations, onChange }: TagsFieldProps) => {
  const { t } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const issue = at('/scope');
  const counts = tagCounts(organizations);
  const countOf = (tag: string) => counts.get(fold(tag))?.count ?? 0;
  const nobody = values.filter((tag) => countOf(tag) === 0);
  return (
    <ChipsField
      label={t`Tags: organizations that have any of them`}
      placeholder={t`Choose or type a tag`}
      values={values}
      options={[...counts.values()].map(({ tag }) => tag)}
      optionLabel={(tag) => {
        const count = countOf(tag);
        return count === 0 ? t`${tag} (none today)` : `${tag} (${count})`;
      }}
      disabled={readOnly}
      error={issue !== undefined}
      helperText={
        issue?.text ??
        (nobody.length > 0 ? (
          <Box component="span">
            <Trans>
              No organization has {nobody.join(', ')} today. One that gets it later joins the rule.
            </Trans>
          </Box>
        ) : undefined)
      }
      onBlur={() => touch('/scope')}
      onChange={(tags) =>
        onChange(
          tags
            // A tag longer than one can be is no tag of any organization.
            .map((tag) => known(tag, counts).slice(0, 40))
            .slice(0, RULE_LIMITS.organizationTags),
        )
      }
    />
  );
};

/** The tag as the organizations write it. */
const known = (tag: string, counts: ReturnType<typeof tagCounts>): string =>
  counts.get(fold(tag))?.tag ?? tag;
