import { plural } from '@lingui/core/macro';
import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import Typography from '@mui/material/Typography';
import { useState } from 'react';
import { joinList } from '#src/messages/render-message.ts';
import { BusyLine } from '#src/ui/BusyLine.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { BroughtLists } from './BroughtLists.tsx';
import { ImportRow } from './ImportRow.tsx';
import type { LoadedImport } from './load-import.ts';
import { Refusals } from './Refusals.tsx';
import { useImport } from './use-import.ts';
import type { ImportItem } from './use-import.ts';

export interface ImportReportProps {
  readonly loaded: LoadedImport;
  /** how many files were read */
  readonly files: number;
  readonly onClose: () => void;
}

/** Rows drawn at once: the rest is asked for. */
const ROWS = 100;

/** What the files say, what of it is to be saved, and what became of it. */
export const ImportReport = ({ loaded, files, onClose }: ImportReportProps) => {
  const { t } = useLingui();
  const importing = useImport(loaded);
  const [shown, setShown] = useState(ROWS);
  const { items, lists, chosen, toMake, running } = importing;
  const { refused } = loaded.plan;
  const done = items.filter(({ result }) => result?.kind === 'saved').length;
  const failed = items.filter(({ result }) => result?.kind === 'failed').length;
  const all = done + chosen.length;
  const more = items.length - shown;
  const anything = chosen.length > 0 || toMake.length > 0;
  return (
    <>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <Box role="status">
          {running ? (
            <>
              <Typography color="textSecondary" sx={{ mb: 0.75 }}>
                <Trans>
                  {done} of {all} saved
                </Trans>
              </Typography>
              <BusyLine label={t`Saving the rules`} percent={all === 0 ? 0 : (done / all) * 100} />
            </>
          ) : done > 0 ? (
            <Typography sx={{ fontWeight: 550 }}>
              <Plural value={done} one="# rule saved." other="# rules saved." />{' '}
              {failed > 0 && (
                <Plural value={failed} one="# could not be." other="# could not be." />
              )}{' '}
              <Trans>Nothing was armed.</Trans>
            </Typography>
          ) : (
            <Summary items={items} files={files} refused={refused.length > 0} />
          )}
        </Box>
        {done === 0 && items.length > 0 && (
          <Notice severity="info">
            <Trans>
              Each rule that is chosen is saved as a version. Nothing is armed: where a rule runs,
              its running version goes on, and the one of the file is proposed.
            </Trans>
          </Notice>
        )}
        {items.length > 0 && (
          <Box>
            {items.length > 1 && done === 0 && !running && (
              <Box sx={{ display: 'flex', gap: 0.5, ml: -1, mb: 0.5 }}>
                <Button color="inherit" onClick={() => importing.includeAll(true)}>
                  <Trans>Choose all</Trans>
                </Button>
                <Button color="inherit" onClick={() => importing.includeAll(false)}>
                  <Trans>Choose none</Trans>
                </Button>
              </Box>
            )}
            <Box
              component="ul"
              aria-label={t`Rules in the files`}
              sx={{
                m: 0,
                p: 0,
                listStyle: 'none',
                border: 1,
                borderColor: 'divider',
                borderRadius: 1,
                '& > li + li': { borderTop: 1, borderColor: 'divider' },
              }}
            >
              {items.slice(0, shown).map((item) => (
                <ImportRow
                  key={item.planned.key}
                  item={item}
                  loaded={loaded}
                  running={running}
                  onInclude={(include) => importing.include(item, include)}
                  onAim={(id) => importing.aim(item, id)}
                />
              ))}
            </Box>
            {more > 0 && (
              <Button color="inherit" onClick={() => setShown(items.length)} sx={{ ml: -1 }}>
                <Plural value={more} one="Show # more" other="Show # more" />
              </Button>
            )}
          </Box>
        )}
        {lists.length > 0 && (
          <BroughtLists lists={lists} running={running} onMake={importing.make} />
        )}
        {refused.length > 0 && (
          <Box component="section" aria-labelledby="import-refused">
            <Typography variant="h3" component="h3" id="import-refused" sx={{ mb: 0.5 }}>
              <Trans>Refused</Trans>
            </Typography>
            <Refusals label={t`Refused`} refused={refused} />
          </Box>
        )}
      </DialogContent>
      <DialogActions>
        {running ? (
          <Button color="inherit" onClick={importing.stop}>
            <Trans>Stop</Trans>
          </Button>
        ) : (
          <Button color="inherit" variant={anything ? 'text' : 'outlined'} onClick={onClose}>
            {done > 0 || !anything ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
        )}
        {(anything || running) && (
          <Button variant="contained" loading={running} onClick={() => void importing.run()}>
            {chosen.length > 0
              ? plural(chosen.length, { one: 'Import # rule', other: 'Import # rules' })
              : plural(toMake.length, { one: 'Make # list', other: 'Make # lists' })}
          </Button>
        )}
      </DialogActions>
    </>
  );
};

interface SummaryProps {
  readonly items: readonly ImportItem[];
  readonly files: number;
  readonly refused: boolean;
}

/** What was understood, in one line. */
const Summary = ({ items, files, refused }: SummaryProps) => {
  const { t, i18n } = useLingui();
  const count = (wanted: ImportItem['standing']) =>
    items.filter(({ standing }) => standing === wanted).length;
  const [fresh, differs, same] = [count('new'), count('differs'), count('same')];
  const parts = [
    ...(fresh > 0 ? [t`${i18n.number(fresh)} new`] : []),
    ...(differs > 0
      ? [plural(differs, { one: '# differs from a rule here', other: '# differ from a rule here' })]
      : []),
    ...(same > 0
      ? [plural(same, { one: '# is here as it is', other: '# are here as they are' })]
      : []),
  ];
  if (items.length === 0)
    return (
      <Typography sx={{ fontWeight: 550 }}>
        {refused ? (
          <Trans>No rule was understood. Mend what is named below, and drop the file again.</Trans>
        ) : (
          <Trans>There is no rule in it.</Trans>
        )}
      </Typography>
    );
  return (
    <Typography>
      <Box component="span" sx={{ fontWeight: 550 }}>
        <Plural value={items.length} one="# rule understood" other="# rules understood" />{' '}
        <Plural value={files} one="in # file" other="in # files" />:
      </Box>{' '}
      {joinList(i18n, parts)}.
    </Typography>
  );
};
