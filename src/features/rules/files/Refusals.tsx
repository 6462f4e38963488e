import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { RuleFileError } from '#src/domain/rule-file/read-rule-file.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { monospace } from '#src/ui/theme.ts';

export interface RefusalsProps {
  readonly label: string;
  readonly refused: readonly (RuleFileError & { readonly file?: string })[];
}

const MOST_SHOWN = 100;

/** What is not understood, by file, line and column. */
export const Refusals = ({ label, refused }: RefusalsProps) => {
  const { i18n } = useLingui();
  const more = refused.length - MOST_SHOWN;
  return (
    <Box
      component="ul"
      aria-label={label}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.5 }}
    >
      {refused.slice(0, MOST_SHOWN).map(({ file, line, column, message }, index) => (
        <Box
          component="li"
          // Two remarks may stand at one place.
          key={`${file ?? ''}:${line}:${column}:${index}`}
          sx={{ display: 'flex', flexWrap: 'wrap', columnGap: 1.5, overflowWrap: 'anywhere' }}
        >
          <Box
            component="span"
            sx={{
              flex: 'none',
              maxWidth: '100%',
              minWidth: '5.5em',
              fontFamily: monospace,
              fontSize: '0.75rem',
              lineHeight: 1.65,
              color: 'text.secondary',
            }}
          >
            {file === undefined ? '' : `${file}:`}
            {line}:{column}
          </Box>
          <Box component="span" sx={{ flex: '1 1 240px', minWidth: 0 }}>
            {shortened(renderMessage(i18n, message))}
          </Box>
        </Box>
      ))}
      {more > 0 && (
        <Typography component="li" color="textSecondary">
          <Trans>and {i18n.number(more)} more</Trans>
        </Typography>
      )}
    </Box>
  );
};

/** A file may bring a name of any length. */
const shortened = (text: string): string => (text.length > 400 ? `${text.slice(0, 400)}…` : text);
