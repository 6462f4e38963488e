import Alert from '@mui/material/Alert';
import Snackbar from '@mui/material/Snackbar';
import { createContext, use, useCallback, useMemo, useState } from 'react';
import type { ReactNode } from 'react';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly severity: 'success' | 'info' | 'warning' | 'error';
}
type ShowToast = (text: string, severity?: Toast['severity']) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

export const useToast = (): ShowToast => use(ToastContext);

const SHOWN_MS = 6_000;

/** Short news of an act, one after the other, said to screen readers too. An error stays until it is closed. */
export const Toasts = ({ children }: { readonly children: ReactNode }) => {
  const [queue, setQueue] = useState<readonly Toast[]>([]);
  const show = useCallback<ShowToast>((text, severity = 'success') => {
    setQueue((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, text, severity }]);
  }, []);
  const [first] = queue;
  const next = useCallback(() => setQueue((before) => before.slice(1)), []);
  const snackbar = useMemo(
    () =>
      first && (
        <Snackbar
          key={first.id}
          open
          autoHideDuration={first.severity === 'error' ? null : SHOWN_MS}
          onClose={(_event, reason) => {
            if (reason !== 'clickaway') next();
          }}
          anchorOrigin={{ vertical: 'bottom', horizontal: 'center' }}
          sx={{ bottom: { xs: 64, sm: 64 } }}
        >
          <Alert severity={first.severity} onClose={next} role="status" sx={{ boxShadow: 4 }}>
            {first.text}
          </Alert>
        </Snackbar>
      ),
    [first, next],
  );
  return (
    <ToastContext value={show}>
      {children}
      {snackbar}
    </ToastContext>
  );
};
