import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { ReactNode } from 'react';
import type { RuleDifference } from '#src/domain/difference/differ.ts';
import { wordDifference } from '#src/domain/difference/word-difference.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { visuallyHidden } from '#src/ui/visually-hidden.ts';
import { MarkedText } from './MarkedText.tsx';

interface DifferenceListProps {
  readonly differences: readonly RuleDifference[];
}

/** Every field that two versions say differently: what it was, and what it is. */
export const DifferenceList = ({ differences }: DifferenceListProps) => {
  const { t, i18n } = useLingui();
  const said = (message: RuleDifference['of']) =>
    message === undefined ? undefined : renderMessage(i18n, message);
  return (
    <Box component="ul" aria-label={t`What differs`} sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {differences.map(({ pointer, of, what, before, after }, index) => (
        <Box
          component="li"
          // Two may be told of one place: a value that is gone, and one that came.
          key={`${pointer} ${index}`}
          sx={{
            display: 'grid',
            gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '11rem minmax(0, 1fr)' },
            columnGap: 2,
            rowGap: 0.25,
            py: 0.875,
            borderTop: index === 0 ? 0 : 1,
            borderColor: 'divider',
          }}
        >
          <Box sx={{ overflowWrap: 'anywhere' }}>
            {of !== undefined && (
              <Typography variant="caption" component="div" color="textSecondary">
                {said(of)}
              </Typography>
            )}
            <Typography variant="body2" sx={{ fontWeight: 550 }}>
              {renderMessage(i18n, what)}
            </Typography>
          </Box>
          <Change before={said(before)} after={said(after)} />
        </Box>
      ))}
    </Box>
  );
};

/** Letters that both sides may have together to stand on one line. */
const SHORT = 48;

const Change = ({
  before,
  after,
}: {
  readonly before: string | undefined;
  readonly after: string | undefined;
}) => {
  // Where one side is missing the whole of the other is what changed.
  const runs = wordDifference(before ?? '', after ?? '');
  if (before !== undefined && after !== undefined && before.length + after.length <= SHORT)
    return (
      <Typography variant="body2" component="div" sx={{ alignSelf: 'center' }}>
        <MarkedText runs={runs.before} side="before" />
        <Box component="span" aria-hidden sx={{ color: 'text.secondary', mx: 1 }}>
          →
        </Box>
        <MarkedText runs={runs.after} side="after" />
      </Typography>
    );
  return (
    <Box
      sx={{
        display: 'grid',
        gap: 0.25,
        alignContent: 'start',
        maxHeight: 260,
        overflowY: 'auto',
        whiteSpace: 'pre-wrap',
        overflowWrap: 'anywhere',
      }}
    >
      {before !== undefined && (
        <Line sign="−" label={<Trans>before</Trans>}>
          <MarkedText runs={runs.before} side="before" />
        </Line>
      )}
      {after !== undefined && (
        <Line sign="+" label={<Trans>after</Trans>}>
          <MarkedText runs={runs.after} side="after" />
        </Line>
      )}
    </Box>
  );
};

const Line = ({
  sign,
  label,
  children,
}: {
  readonly sign: string;
  readonly label: ReactNode;
  readonly children: ReactNode;
}) => (
  <Typography
    variant="body2"
    component="div"
    sx={{ display: 'grid', gridTemplateColumns: '1rem minmax(0, 1fr)' }}
  >
    <Box component="span" aria-hidden sx={{ color: 'text.secondary' }}>
      {sign}
    </Box>
    <span>
      <Box component="span" sx={visuallyHidden}>
        {label}:{' '}
      </Box>
      {children}
    </span>
  </Typography>
);
