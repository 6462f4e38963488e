import { useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import { Radio, RefreshCw, WifiOff } from 'lucide-react';
import { useChangeFeed } from '#src/data/change-feed.ts';
import type { ChangeFeed } from '#src/data/changes.ts';
import { Hint } from '#src/ui/Hint.tsx';
import { toneColor } from '#src/ui/tones.ts';

const icons = { live: Radio, connecting: RefreshCw, polling: WifiOff } as const satisfies Record<
  ChangeFeed,
  unknown
>;

/** Whether changes of others arrive by themselves. */
export const FeedState = () => {
  const { t } = useLingui();
  const feed = useChangeFeed();
  const words = {
    live: [t`Live`, t`Changes of others appear by themselves.`],
    connecting: [t`Connecting`, t`Connecting to the stream of changes.`],
    polling: [
      t`Not live`,
      t`The stream of changes broke off. Asking every 15 seconds until it is back.`,
    ],
  } as const satisfies Record<ChangeFeed, readonly [string, string]>;
  const [word, help] = words[feed];
  const Icon = icons[feed];
  return (
    <Hint text={help}>
      <Box
        role="status"
        tabIndex={0}
        sx={{
          display: 'inline-flex',
          alignItems: 'center',
          gap: 0.625,
          fontSize: '0.75rem',
          whiteSpace: 'nowrap',
          borderRadius: 1,
          px: 0.5,
          color: feed === 'polling' ? toneColor('warning') : 'text.secondary',
        }}
      >
        <Icon size={14} aria-hidden />
        <Box
          component="span"
          sx={{ display: { xs: feed === 'polling' ? 'inline' : 'none', sm: 'inline' } }}
        >
          {word}
        </Box>
      </Box>
    </Hint>
  );
};
