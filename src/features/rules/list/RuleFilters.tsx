import { useLingui } from '@lingui/react/macro';
import { useQuery } from '@tanstack/react-query';
import { OUTCOME_MODES, RULE_STATUSES } from '#src/contract/arming.ts';
import type { Organization } from '#src/contract/organization.ts';
import { PRODUCTS } from '#src/contract/product.ts';
import { RULE_SEVERITIES } from '#src/contract/rule.ts';
import { ruleLabelsQuery } from '#src/data/rules.ts';
import type { RuleListFilter } from '#src/data/rules.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { SelectFilter } from '#src/ui/SelectFilter.tsx';
import { useStatusWords } from './status-look.ts';

export interface RuleFiltersProps {
  readonly filter: RuleListFilter;
  readonly organizations: readonly Organization[];
  readonly set: (name: string, value: string) => void;
}

const chosen = (value: string | undefined): string[] => (value === undefined ? [] : [value]);

/** What the list can be narrowed to. Tags and owners are offered once rules have some. */
export const RuleFilters = ({ filter, organizations, set }: RuleFiltersProps) => {
  const { t, i18n } = useLingui();
  const statusWords = useStatusWords();
  const { data: labels } = useQuery(ruleLabelsQuery());
  const option =
    <V extends string>(words: (value: V) => Message) =>
    (value: V) => ({ value, label: renderMessage(i18n, words(value)) });
  /** What is in use, and what the address asks for though nothing has it. */
  const inUse = (found: readonly { readonly value: string }[] = [], asked: string | undefined) =>
    [...new Set([...found.map(({ value }) => value), ...chosen(asked)])].map((value) => ({
      value,
      label: value,
    }));
  const tags = inUse(labels?.tags, filter.tag);
  const owners = inUse(labels?.owners, filter.owner);
  return (
    <>
      <SelectFilter
        label={t`Status`}
        any={t`Not archived`}
        value={chosen(filter.status)}
        onChange={(value) => set('status', value)}
        options={RULE_STATUSES.map((value) => ({ value, label: statusWords[value] }))}
      />
      <SelectFilter
        label={t`Outcome mode`}
        any={t`Any`}
        value={chosen(filter.mode)}
        onChange={(value) => set('mode', value)}
        options={OUTCOME_MODES.map(option((value) => message(`mode.${value}`)))}
      />
      <SelectFilter
        label={t`Severity`}
        any={t`Any`}
        value={chosen(filter.severity)}
        onChange={(value) => set('severity', value)}
        options={RULE_SEVERITIES.toReversed().map(option((value) => message(`severity.${value}`)))}
      />
      <SelectFilter
        label={t`Product`}
        any={t`Any`}
        value={chosen(filter.product)}
        onChange={(value) => set('product', value)}
        options={PRODUCTS.map(option((value) => message(`product.${value}`)))}
      />
      <SelectFilter
        label={t`Organization`}
        any={t`Any`}
        value={chosen(filter.organization)}
        onChange={(value) => set('organization', value)}
        options={organizations.map(({ id, name }) => ({ value: id, label: name }))}
      />
      {tags.length > 0 && (
        <SelectFilter
          label={t`Tag`}
          any={t`Any`}
          value={chosen(filter.tag)}
          onChange={(value) => set('tag', value)}
          options={tags}
        />
      )}
      {owners.length > 0 && (
        <SelectFilter
          label={t`Owner`}
          any={t`Any`}
          value={chosen(filter.owner)}
          onChange={(value) => set('owner', value)}
          options={owners}
        />
      )}
    </>
  );
};
