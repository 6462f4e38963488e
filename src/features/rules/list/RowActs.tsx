import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { Ellipsis, PanelRight } from 'lucide-react';

export interface RowActsProps {
  readonly name: string;
  readonly tabIndex: 0 | -1;
  readonly onPreview: () => void;
  readonly onMenu: (anchor: HTMLElement) => void;
}

/** At the end of each row: look at the rule without leaving the list, and what can be done with it. */
export const RowActs = ({ name, tabIndex, onPreview, onMenu }: RowActsProps) => {
  const { t } = useLingui();
  return (
    <Box sx={{ display: 'flex', justifyContent: 'flex-end' }}>
      <IconButton
        size="small"
        tabIndex={tabIndex}
        aria-label={t`Preview ${name}`}
        title={t`Preview`}
        onClick={onPreview}
      >
        <PanelRight size={15} aria-hidden />
      </IconButton>
      <IconButton
        size="small"
        tabIndex={tabIndex}
        aria-label={t`More for ${name}`}
        aria-haspopup="menu"
        onClick={(event) => onMenu(event.currentTarget)}
      >
        <Ellipsis size={15} aria-hidden />
      </IconButton>
    </Box>
  );
};
