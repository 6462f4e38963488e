import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Autocomplete from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import TextField from '@mui/material/TextField';
import { useMemo, useState } from 'react';
import type { FieldName } from '#src/contract/condition.ts';
import { describeField, describeFieldHelp, parameterName } from '#src/domain/event-fields.ts';
import { message } from '#src/domain/message.ts';
import type { FieldUse } from '#src/domain/replay/field-values.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { fieldOptions, findFields } from './field-options.ts';
import { useProduct } from './product-context.ts';
import { SeenFields } from './SeenFields.tsx';

export interface FieldPickerProps {
  readonly value: FieldName;
  readonly onChange: (field: FieldName) => void;
  readonly label: string;
  readonly disabled?: boolean;
  readonly helperText?: string;
}

/**
 * A field of the event, searched by name, with an example from the history and how many events carry it; any
 * other word names a parameter of the provider's own record.
 */
export const FieldPicker = ({
  value,
  onChange,
  label,
  disabled = false,
  helperText,
}: FieldPickerProps) => {
  const { i18n, t } = useLingui();
  const product = useProduct();
  const [open, setOpen] = useState(false);
  const [uses, setUses] = useState<readonly FieldUse[]>();
  const byField = useMemo(() => new Map(uses?.map((use) => [use.field, use])), [uses]);
  const options = useMemo(() => fieldOptions(uses, value), [uses, value]);
  const words = (field: FieldName) => renderMessage(i18n, describeField(field));
  const productName =
    product === undefined ? t`the provider` : renderMessage(i18n, message(`product.${product}`));
  return (
    <>
      <Autocomplete<FieldName, false, true>
        disableClearable
        fullWidth
        disabled={disabled}
        options={options}
        value={value}
        getOptionLabel={words}
        groupBy={(field) =>
          parameterName(field) === undefined
            ? t`Fields of every product`
            : t`Own fields of ${productName}`
        }
        onChange={(_event, next) => onChange(next)}
        onOpen={() => setOpen(true)}
        onClose={() => setOpen(false)}
        filterOptions={(all, { inputValue }) => findFields(all, inputValue, words)}
        renderOption={({ key, ...props }, field) => (
          <Box component="li" key={key} {...props} sx={{ display: 'block !important' }}>
            <FieldOption
              name={words(field)}
              help={
                parameterName(field) === undefined
                  ? renderMessage(i18n, describeFieldHelp(field))
                  : undefined
              }
              use={byField.get(field)}
              known={uses !== undefined}
            />
          </Box>
        )}
        slotProps={{
          listbox: { sx: { maxHeight: 380 } },
          popper: { sx: { minWidth: 'min(380px, calc(100vw - 24px))' }, placement: 'bottom-start' },
        }}
        renderInput={(params) => <TextField {...params} label={label} helperText={helperText} />}
      />
      {open && product !== undefined && <SeenFields product={product} onFound={setUses} />}
    </>
  );
};

interface FieldOptionProps {
  readonly name: string;
  readonly help: string | undefined;
  readonly use: FieldUse | undefined;
  /** the history was asked */
  readonly known: boolean;
}

const FieldOption = ({ name, help, use, known }: FieldOptionProps) => (
  <>
    <Box sx={{ display: 'flex', alignItems: 'baseline', gap: 1.5 }}>
      <Box component="span" sx={{ flex: 1, color: known && !use ? 'text.secondary' : undefined }}>
        {name}
      </Box>
      {known && (
        <Box
          component="span"
          className="tabular"
          sx={{ color: 'text.secondary', fontSize: '0.75rem', whiteSpace: 'nowrap' }}
        >
          {use === undefined ? (
            <Trans>not in this history</Trans>
          ) : (
            <Plural value={use.events} one="# event" other="# events" />
          )}
        </Box>
      )}
    </Box>
    {(help !== undefined || use !== undefined) && (
      <Box sx={{ color: 'text.secondary', fontSize: '0.75rem', overflowWrap: 'anywhere' }}>
        {help}
        {help !== undefined && use !== undefined && ' · '}
        {use !== undefined && <Trans>like {shortened(use.example)}</Trans>}
      </Box>
    )}
  </>
);

const shortened = (text: string): string => (text.length > 80 ? `${text.slice(0, 80)}…` : text);
