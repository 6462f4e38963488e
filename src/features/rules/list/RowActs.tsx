import { useLingui } from '@lingui/react/macro';
import { Ellipsis, PanelRight } from 'lucide-react';
import { RowButton } from '#src/ui/RowButton.tsx';

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
    <div style={{ display: 'flex', justifyContent: 'flex-end' }}>
      <RowButton
        icon={PanelRight}
        label={t`Preview ${name}`}
        title={t`Preview`}
        tabIndex={tabIndex}
        onClick={onPreview}
      />
      <RowButton
        icon={Ellipsis}
        label={t`More for ${name}`}
        aria-haspopup="menu"
        tabIndex={tabIndex}
        onClick={(event) => onMenu(event.currentTarget)}
      />
    </div>
  );
};
