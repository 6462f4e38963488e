import Button from '@mui/material/Button';
import { ListFilter } from 'lucide-react';
import { EmptyState } from './EmptyState.tsx';

export interface NoneMatchProps {
  readonly title: string;
  readonly text: string;
  /** the words of the button that takes the filters away */
  readonly clear: string;
  readonly onClear: () => void;
}

/** A list in which there is something, but nothing that its filters let through. */
export const NoneMatch = ({ title, text, clear, onClear }: NoneMatchProps) => (
  <EmptyState
    icon={ListFilter}
    title={title}
    text={text}
    action={
      <Button variant="outlined" onClick={onClear}>
        {clear}
      </Button>
    }
  />
);
