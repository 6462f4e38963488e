import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import IconButton from '@mui/material/IconButton';
import { ArrowDown, ArrowUp, Copy, Power, PowerOff, Trash2 } from 'lucide-react';
import { memo } from 'react';
import type { Signal } from '#src/contract/rule.ts';
import { announce } from '#src/ui/announce.ts';
import { useSignalName } from '#src/features/rules/use-signal-name.ts';
import { focusTool } from './focus-node.ts';
import type { SignalActs } from './use-signal-acts.ts';

interface SignalToolsProps {
  readonly signal: Signal;
  readonly index: number;
  readonly count: number;
  readonly acts: SignalActs;
}

const toolsId = (id: string): string => `signal-tools-${id}`;

/** What can be done to a signal. The focus stays with it, so that it can be done again. */
export const SignalTools = memo(({ signal, index, count, acts }: SignalToolsProps) => {
  const { t } = useLingui();
  const nameOf = useSignalName();
  const { id } = signal;
  const isOff = signal.disabled === true;
  const move = (by: -1 | 1) => {
    acts.move(id, index + by);
    const [name, position] = [nameOf(signal.name), index + by + 1];
    announce(t`${name}, position ${position} of ${count}`);
    // A card that is put elsewhere in the page loses the focus.
    requestAnimationFrame(() =>
      focusTool(document.getElementById(toolsId(id)), by === 1 ? 'down' : 'up'),
    );
  };
  return (
    <Box id={toolsId(id)} sx={{ display: 'flex', flex: 'none' }}>
      <IconButton
        data-tool="power"
        aria-label={t`Disable signal`}
        aria-pressed={isOff}
        title={isOff ? t`Enable the signal` : t`Disable the signal, to see what it contributes`}
        onClick={() =>
          acts.change(id, (s) => {
            const { disabled: _, ...rest } = s;
            return isOff ? rest : { ...rest, disabled: true };
          })
        }
      >
        {isOff ? <PowerOff size={15} aria-hidden /> : <Power size={15} aria-hidden />}
      </IconButton>
      {count > 1 && (
        <>
          <IconButton
            data-tool="up"
            aria-label={t`Move signal up`}
            disabled={index === 0}
            onClick={() => move(-1)}
          >
            <ArrowUp size={15} aria-hidden />
          </IconButton>
          <IconButton
            data-tool="down"
            aria-label={t`Move signal down`}
            disabled={index === count - 1}
            onClick={() => move(1)}
          >
            <ArrowDown size={15} aria-hidden />
          </IconButton>
        </>
      )}
      <IconButton
        data-tool="duplicate"
        aria-label={t`Duplicate signal`}
        onClick={() => acts.duplicate(id)}
      >
        <Copy size={15} aria-hidden />
      </IconButton>
      <IconButton
        data-tool="remove"
        aria-label={t`Remove signal`}
        disabled={count === 1}
        onClick={() => acts.remove(id)}
      >
        <Trash2 size={15} aria-hidden />
      </IconButton>
    </Box>
  );
});
SignalTools.displayName = 'SignalTools';
