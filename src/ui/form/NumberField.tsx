import { PausedTextField } from './PausedTextField.tsx';
import type { PausedTextFieldProps } from './PausedTextField.tsx';

export interface NumberFieldProps extends Omit<PausedTextFieldProps, 'value' | 'onCommit'> {
  readonly value: number | '';
  readonly onCommit: (value: number | '') => void;
}

/** A number as text, so that half-typed input is never lost; '' when it is no number. */
export const NumberField = ({ value, onCommit, slotProps, ...rest }: NumberFieldProps) => (
  <PausedTextField
    {...rest}
    value={Number.isNaN(value) ? '' : String(value)}
    onCommit={(text) => {
      const parsed = Number(text.trim().replace(',', '.'));
      onCommit(text.trim() === '' || !Number.isFinite(parsed) ? '' : parsed);
    }}
    slotProps={{
      ...slotProps,
      htmlInput: { inputMode: 'decimal', className: 'tabular', maxLength: 20 },
    }}
  />
);
