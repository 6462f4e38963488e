import { useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import TextField from '@mui/material/TextField';
import { RULE_LIMITS } from '#src/contract/rule.ts';
import { focusOnMount } from '#src/ui/focus-on-mount.ts';

export interface TagsInputProps {
  readonly tags: readonly string[];
  readonly options: readonly string[];
  /** others than those offered may be typed */
  readonly free: boolean;
  /** says that nothing is chosen */
  readonly missing: boolean;
  readonly onChange: (tags: readonly string[]) => void;
}

/** Tags to add, or to take away. */
export const TagsInput = ({ tags, options, free, missing, onChange }: TagsInputProps) => {
  const { t } = useLingui();
  return (
    <Autocomplete<string, true, false, boolean>
      multiple
      freeSolo={free}
      // What was typed and not confirmed is meant all the same.
      autoSelect={free}
      size="small"
      options={[...options]}
      value={[...tags]}
      onChange={(_event, next) => {
        const words = next.map((tag) => tag.trim()).filter((tag) => tag !== '');
        onChange([...new Set(words)].slice(0, RULE_LIMITS.tags));
      }}
      noOptionsText={t`None of these rules has a tag.`}
      renderInput={(params) => (
        <TextField
          {...params}
          inputRef={focusOnMount}
          label={t`Tags`}
          error={missing}
          helperText={
            missing
              ? t`Choose at least one tag.`
              : free
                ? t`Enter after each; up to ${RULE_LIMITS.tag} characters.`
                : undefined
          }
          slotProps={{
            ...params.slotProps,
            htmlInput: { ...params.slotProps.htmlInput, maxLength: RULE_LIMITS.tag },
          }}
        />
      )}
    />
  );
};
