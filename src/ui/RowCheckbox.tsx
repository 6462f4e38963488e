import Box from '@mui/material/Box';

export interface RowCheckboxProps {
  readonly label: string;
  readonly checked: boolean;
  /** some of what it stands for are chosen */
  readonly mixed?: boolean;
  readonly tabIndex?: 0 | -1;
  /** `range`: Shift was held */
  readonly onChange: (on: boolean, range: boolean) => void;
}

/** The browser's own checkbox, with room for a finger: a table draws dozens of them. */
export const RowCheckbox = ({
  label,
  checked,
  mixed = false,
  tabIndex = 0,
  onChange,
}: RowCheckboxProps) => (
  <Box
    component="label"
    sx={{
      display: 'grid',
      placeItems: 'center',
      width: 32,
      height: 32,
      mx: 'auto',
      cursor: 'pointer',
    }}
  >
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
      style={{
        width: 15,
        height: 15,
        margin: 0,
        accentColor: 'var(--mui-palette-primary-main)',
        cursor: 'inherit',
      }}
    />
  </Box>
);
