import { useLingui } from '@lingui/react/macro';
import IconButton from '@mui/material/IconButton';
import { useColorScheme } from '@mui/material/styles';
import { Moon, Sun, SunMoon } from 'lucide-react';

const order = ['system', 'light', 'dark'] as const;

/** Light, dark, or as the system has it. */
export const SchemeSwitch = () => {
  const { t } = useLingui();
  const { mode = 'system', setMode } = useColorScheme();
  const icons = { system: SunMoon, light: Sun, dark: Moon };
  const words = { system: t`Theme: as the system`, light: t`Theme: light`, dark: t`Theme: dark` };
  const Icon = icons[mode];
  const next = order[(order.indexOf(mode) + 1) % order.length] ?? 'system';
  return (
    <IconButton onClick={() => setMode(next)} aria-label={words[mode]} title={words[mode]}>
      <Icon size={17} aria-hidden />
    </IconButton>
  );
};
