import { useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { EVENT_FIELDS } from '#src/contract/condition.ts';
import type { FieldName } from '#src/contract/condition.ts';
import {
  describeField,
  describeFieldHelp,
  parameterField,
  parameterName,
} from '#src/domain/event-fields.ts';
import { renderMessage } from '#src/messages/render-message.ts';

export interface FieldPickerProps {
  readonly value: FieldName;
  readonly onChange: (field: FieldName) => void;
  readonly label: string;
  readonly disabled?: boolean;
}

const isKnown = (text: string): text is (typeof EVENT_FIELDS)[number] =>
  (EVENT_FIELDS as readonly string[]).includes(text);

/** A field of the event, searched by name; any other word names a parameter of the provider's own record. */
export const FieldPicker = ({ value, onChange, label, disabled = false }: FieldPickerProps) => {
  const { i18n, t } = useLingui();
  const words = (field: FieldName) => renderMessage(i18n, describeField(field));
  const known: FieldName[] = [...EVENT_FIELDS];
  const options = isKnown(value) ? known : [...known, value];
  return (
    <Autocomplete<FieldName, false, true>
      disableClearable
      disabled={disabled}
      options={options}
      value={value}
      getOptionLabel={words}
      onChange={(_event, next) => onChange(next)}
      filterOptions={(all, { inputValue }) => {
        const text = inputValue.trim().toLowerCase();
        const found = all.filter(
          (field) =>
            words(field).toLowerCase().includes(text) || field.toLowerCase().includes(text),
        );
        const name = inputValue.trim().replace(/^parameters\./, '');
        return name === '' || found.length > 0 ? found : [parameterField(name.slice(0, 120))];
      }}
      renderOption={({ key, ...props }, field) => (
        <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
          <div>{words(field)}</div>
          <Box sx={{ color: 'text.secondary', fontSize: '0.75rem' }}>
            {parameterName(field) === undefined
              ? renderMessage(i18n, describeFieldHelp(field))
              : t`A parameter of the provider’s own record`}
          </Box>
        </Box>
      )}
      slotProps={{ listbox: { sx: { maxHeight: 360 } }, popper: { sx: { minWidth: 280 } } }}
      renderInput={(params) => <TextField {...params} label={label} />}
    />
  );
};
