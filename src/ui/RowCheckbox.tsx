import type { CSSProperties } from 'react';

export interface RowCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** some of what it stands for are chosen */
  readonly mixed?: boolean;
  readonly tabIndex?: 0 | -1;
  /** `range`: Shift was held */
  readonly onChange: (on: boolean, range: boolean) => void;
}

const room: CSSProperties = {
  display: 'grid',
  placeItems: 'center',
  width: 32,
  height: 32,
  marginInline: 'auto',
  cursor: 'pointer',
};
const box: CSSProperties = {
  width: 15,
  height: 15,
  margin: 0,
  accentColor: 'var(--mui-palette-primary-main)',
  cursor: 'inherit',
};

/** The browser's own checkbox, with room for a finger: a table draws dozens of them. */
export const RowCheckbox = ({
  label,
  checked,
  mixed = false,
  tabIndex = 0,
  onChange,
}: RowCheckboxProps) => (
  <label style={room}>
    <input
      type="checkbox"
      aria-label={label}
      checked={checked}
      tabIndex={tabIndex}
      ref={(element) => {
        if (element !== null) element.indeterminate = mixed;
      }}
      onChange={({ target, nativeEvent }) =>
        onChange(target.checked, nativeEvent instanceof MouseEvent && nativeEvent.shiftKey)
      }
      style={box}
    />
  </label>
);
