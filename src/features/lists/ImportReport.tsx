import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { CircleAlert, CircleCheck } from 'lucide-react';
import type { RefusedLine } from '#src/domain/list-file.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { toneColor } from '#src/ui/tones.ts';

export interface ImportReportProps {
  readonly added: number;
  readonly changed: number;
  readonly present: number;
  readonly removed: number;
  readonly refused: readonly RefusedLine[];
}

const MOST_LINES = 200;

/** What was understood, what was there already, and each line that was refused with its number and the reason. */
export const ImportReport = ({ added, changed, present, removed, refused }: ImportReportProps) => {
  const { t, i18n } = useLingui();
  const nothing = added + changed + present + removed === 0;
  return (
    <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
      <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
        <Box
          component={nothing ? CircleAlert : CircleCheck}
          size={15}
          aria-hidden
          sx={{ flex: 'none', mt: '3px', color: toneColor(nothing ? 'warning' : 'good') }}
        />
        <Box sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 0.75 }}>
          {nothing && <Trans>Nothing here is an entry of this list.</Trans>}
          {added > 0 && (
            <strong>
              <Plural value={added} one="# entry is new." other="# entries are new." />
            </strong>
          )}
          {changed > 0 && (
            <Plural
              value={changed}
              one="# is there with another note or expiry, and takes this one."
              other="# are there with another note or expiry, and take these."
            />
          )}
          {present > 0 && (
            <Plural value={present} one="# is there already." other="# are there already." />
          )}
          {removed > 0 && (
            <Box component="span" sx={{ color: 'warning.main' }}>
              <Plural
                value={removed}
                one="# that is in the list now would be taken out."
                other="# that are in the list now would be taken out."
              />
            </Box>
          )}
        </Box>
      </Box>
      {refused.length > 0 && (
        <>
          <Box sx={{ display: 'flex', gap: 0.75, alignItems: 'flex-start' }}>
            <Box
              component={CircleAlert}
              size={15}
              aria-hidden
              sx={{ flex: 'none', mt: '3px', color: toneColor('warning') }}
            />
            <Plural
              value={refused.length}
              one="# line is left out:"
              other="# lines are left out:"
            />
          </Box>
          <Box
            component="ul"
            tabIndex={0}
            aria-label={t`Lines that are left out`}
            sx={{
              m: 0,
              p: 1,
              listStyle: 'none',
              maxHeight: 180,
              overflow: 'auto',
              border: 1,
              borderColor: 'divider',
              borderRadius: 1,
              fontSize: '0.8125rem',
            }}
          >
            {refused.slice(0, MOST_LINES).map(({ line, reason }, at) => (
              <Box component="li" key={at} className="tabular">
                {line > 0 && (
                  <Typography component="span" variant="body2" color="textSecondary">
                    <Trans>Line {i18n.number(line)}:</Trans>{' '}
                  </Typography>
                )}
                {renderMessage(i18n, reason)}
              </Box>
            ))}
            {refused.length > MOST_LINES && (
              <Box component="li" sx={{ color: 'text.secondary' }}>
                <Plural value={refused.length - MOST_LINES} one="and # more" other="and # more" />
              </Box>
            )}
          </Box>
        </>
      )}
    </Box>
  );
};
