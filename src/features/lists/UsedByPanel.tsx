import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link } from 'react-router-dom';
import type { KeptList } from '#src/contract/named-list.ts';
import { paths } from '#src/paths.ts';
import { Panel } from '#src/ui/Panel.tsx';

/** The rules that name the list. */
export const UsedByPanel = ({ usedBy }: { readonly usedBy: KeptList['usedBy'] }) => {
  const { t } = useLingui();
  return (
    <Panel title={t`Used by`}>
      {usedBy.length === 0 ? (
        <Typography color="textSecondary">
          <Trans>No rule names it. A condition “is in the list” makes use of it.</Trans>
        </Typography>
      ) : (
        <Box
          component="ul"
          sx={{
            m: 0,
            p: 0,
            listStyle: 'none',
            display: 'grid',
            gap: 0.75,
            maxHeight: 260,
            overflow: 'auto',
          }}
        >
          {usedBy.map(({ id, name }) => (
            <li key={id}>
              <MuiLink component={Link} to={paths.rule(id)}>
                {name === '' ? <Trans>Rule without a name</Trans> : name}
              </MuiLink>
            </li>
          ))}
        </Box>
      )}
    </Panel>
  );
};
