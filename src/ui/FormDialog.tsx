import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import { useId } from 'react';
import type { ReactNode } from 'react';

export interface FormDialogProps {
  readonly title: ReactNode;
  readonly maxWidth?: 'sm' | 'md';
  /** what was submitted is under way: the dialog stays until it is known how it went */
  readonly pending: boolean;
  readonly onSubmit: () => void;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** the buttons at its foot; one of them submits */
  readonly actions: ReactNode;
}

/** A dialog that is filled in and submitted. */
export const FormDialog = ({
  title,
  maxWidth = 'sm',
  pending,
  onSubmit,
  onClose,
  children,
  actions,
}: FormDialogProps) => {
  const titleId = useId();
  return (
    <Dialog
      open
      onClose={pending ? undefined : onClose}
      aria-labelledby={titleId}
      fullWidth
      maxWidth={maxWidth}
    >
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          // The dialog may stand inside the page's own form as React sees it; its submit is not a save.
          event.stopPropagation();
          onSubmit();
        }}
      >
        <DialogTitle id={titleId}>{title}</DialogTitle>
        <DialogContent sx={{ display: 'grid', gap: 2, gridTemplateColumns: 'minmax(0, 1fr)' }}>
          {children}
        </DialogContent>
        <DialogActions>{actions}</DialogActions>
      </form>
    </Dialog>
  );
};
