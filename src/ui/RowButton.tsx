import type { LucideIcon } from 'lucide-react';
import type { ComponentProps } from 'react';

export interface RowButtonProps extends Omit<ComponentProps<'button'>, 'aria-label' | 'children'> {
  readonly label: string;
  readonly icon: LucideIcon;
}

/** A small button in a row. It looks as the table says: a button of its own style for each would be felt while scrolling. */
export const RowButton = ({ label, icon: Icon, ...rest }: RowButtonProps) => (
  <button type="button" {...rest} aria-label={label} data-row-button>
    <Icon size={15} aria-hidden />
  </button>
);
