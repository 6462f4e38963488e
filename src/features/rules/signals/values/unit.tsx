import InputAdornment from '@mui/material/InputAdornment';

/** The unit behind a number, as the slots of a text field take it. */
export const unit = (words: string) => ({
  input: { endAdornment: <InputAdornment position="end">{words}</InputAdornment> },
});
