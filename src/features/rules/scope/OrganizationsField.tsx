import type { OrganizationId } from '#src/contract/ids.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { Organization } from '#src/contract/organization.ts';
import { useIssues } from '#src/features/rules/issue-context.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';

export interface OrganizationsFieldProps {
  readonly label: string;
  readonly values: readonly OrganizationId[];
  readonly organizations: readonly Organization[];
  readonly onChange: (values: OrganizationId[]) => void;
}

/** Organizations, by their names. */
export const OrganizationsField = ({
  label,
  values,
  organizations,
  onChange,
}: OrganizationsFieldProps) => {
  const { at, touch, readOnly } = useIssues();
  const issue = at('/scope');
  const names = new Map<string, string>(organizations.map(({ id, name }) => [id, name]));
  return (
    <ChipsField
      label={label}
      free={false}
      values={values}
      options={organizations.map(({ id }) => id)}
      optionLabel={(id) => names.get(id) ?? id}
      disabled={readOnly}
      error={issue !== undefined}
      helperText={issue?.text}
      onBlur={() => touch('/scope')}
      onChange={(ids) => onChange(ids.map((id) => organizationIdSchema.parse(id)))}
    />
  );
};
