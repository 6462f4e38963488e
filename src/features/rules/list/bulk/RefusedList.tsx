import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import { renderMessage } from '#src/messages/render-message.ts';
import type { Refused } from './dry-answer.ts';

export interface RefusedListProps {
  readonly groups: readonly Refused[];
  /** there is none to which it does something */
  readonly all: boolean;
}

/** Names that are told before somebody asks for all. */
const TOLD = 3;
/** Names that are told at all: nobody reads thousands. */
const MOST = 200;

/** Which rules an act does nothing to, by reason. */
export const RefusedList = ({ groups, all }: RefusedListProps) => {
  const { i18n, t } = useLingui();
  const count = groups.reduce((sum, { names }) => sum + names.length, 0);
  const name = (given: string) => (given === '' ? t`Rule without a name` : given);
  return (
    <Box>
      <Typography component="h3" variant="h3" sx={{ mb: 0.75 }}>
        {all ? (
          <Trans>None of them can</Trans>
        ) : (
          <Plural value={count} one="# cannot" other="# cannot" />
        )}
      </Typography>
      <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
        {groups.map(({ why, names }) => (
          <Box
            component="li"
            key={JSON.stringify(why)}
            sx={{ pl: 1.5, borderLeft: 2, borderColor: 'divider' }}
          >
            <Typography variant="body2">
              <strong className="tabular">{names.length}</strong> · {renderMessage(i18n, why)}
            </Typography>
            {names.length <= TOLD ? (
              <Typography variant="caption" color="textSecondary">
                {names.map(name).join(' · ')}
              </Typography>
            ) : (
              <Box component="details" sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
                <Box component="summary" sx={{ cursor: 'pointer', width: 'fit-content' }}>
                  <Trans>Which rules</Trans>
                </Box>
                <Box
                  component="ul"
                  sx={{ m: 0, mt: 0.5, pl: 2, maxHeight: 160, overflowY: 'auto' }}
                >
                  {names.slice(0, MOST).map((one, index) => (
                    <li key={index}>{name(one)}</li>
                  ))}
                  {names.length > MOST && (
                    <li>
                      <Plural value={names.length - MOST} one="and # more" other="and # more" />
                    </li>
                  )}
                </Box>
              </Box>
            )}
          </Box>
        ))}
      </Box>
    </Box>
  );
};
