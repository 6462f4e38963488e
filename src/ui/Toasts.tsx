import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { X } from 'lucide-react';
import { createContext, use, useCallback, useEffect, useState } from 'react';
import type { ReactNode } from 'react';
import { Notice } from './Notice.tsx';
import type { Severity } from './Notice.tsx';

interface Toast {
  readonly id: number;
  readonly text: string;
  readonly severity: Severity;
  readonly action: ToastAction | undefined;
}
/** What can be done about the news, once. */
interface ToastAction {
  readonly label: string;
  readonly onClick: () => void;
}
type ShowToast = (text: string, severity?: Severity, action?: ToastAction) => void;

const ToastContext = createContext<ShowToast>(() => undefined);

export const useToast = (): ShowToast => use(ToastContext);

const SHOWN_MS = 6_000;
/** Long enough to read, to decide and to get there. */
const SHOWN_WITH_ACTION_MS = 15_000;

/** Short news of an act, one after the other, said to screen readers too. An error stays until it is closed. */
export const Toasts = ({ children }: { readonly children: ReactNode }) => {
  const [queue, setQueue] = useState<readonly Toast[]>([]);
  const show = useCallback<ShowToast>((text, severity = 'success', action) => {
    setQueue((before) => [...before, { id: (before.at(-1)?.id ?? 0) + 1, text, severity, action }]);
  }, []);
  const [first] = queue;
  const next = useCallback(() => setQueue((before) => before.slice(1)), []);
  return (
    <ToastContext value={show}>
      {children}
      {/* The region is there before the news is: only then is it read out. */}
      <Box
        role="status"
        sx={{
          position: 'fixed',
          zIndex: 'snackbar',
          insetInline: 0,
          bottom: 64,
          display: 'grid',
          justifyItems: 'center',
          px: 2,
          pointerEvents: 'none',
        }}
      >
        {first !== undefined && <ToastCard key={first.id} toast={first} onDone={next} />}
      </Box>
    </ToastContext>
  );
};

const ToastCard = ({ toast, onDone }: { readonly toast: Toast; readonly onDone: () => void }) => {
  const { t } = useLingui();
  const [held, setHeld] = useState(false);
  // Goes by itself after a while of not being looked at: a thing of time, not of rendering.
  useEffect(() => {
    if (held || toast.severity === 'error') return undefined;
    const timer = setTimeout(onDone, toast.action === undefined ? SHOWN_MS : SHOWN_WITH_ACTION_MS);
    return () => clearTimeout(timer);
  }, [held, toast, onDone]);
  const { action } = toast;
  return (
    <Box
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      sx={{ pointerEvents: 'auto', maxWidth: 560, borderRadius: 1, boxShadow: 4 }}
    >
      <Notice
        severity={toast.severity}
        action={
          <>
            {action && (
              <Button
                color="inherit"
                onClick={() => {
                  onDone();
                  action.onClick();
                }}
              >
                {action.label}
              </Button>
            )}
            <IconButton aria-label={t`Close`} onClick={onDone}>
              <X size={15} aria-hidden />
            </IconButton>
          </>
        }
      >
        {toast.text}
      </Notice>
    </Box>
  );
};
