import { Trans, useLingui } from '@lingui/react/macro';
import Autocomplete, { createFilterOptions } from '@mui/material/Autocomplete';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import IconButton from '@mui/material/IconButton';
import MuiLink from '@mui/material/Link';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Check, CircleAlert, CircleDashed, Equal, FilePlus, GitCompare } from 'lucide-react';
import { useId, useState } from 'react';
import { Link } from 'react-router-dom';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleId } from '#src/contract/ids.ts';
import { useFailureWords } from '#src/data/failure.ts';
import type { KnownRule } from '#src/domain/rule-file/import-plan.ts';
import { joinList } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { StatusChip } from '#src/ui/StatusChip.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import { TurnIcon } from '#src/ui/TurnIcon.tsx';
import { Differences } from './Differences.tsx';
import type { LoadedImport } from './load-import.ts';
import { Remarks } from './Remarks.tsx';
import type { ImportItem } from './use-import.ts';

export interface ImportRowProps {
  readonly item: ImportItem;
  readonly loaded: LoadedImport;
  readonly running: boolean;
  readonly onInclude: (include: boolean) => void;
  /** what it is to become a version of; undefined for a new rule */
  readonly onAim: (id: RuleId | undefined) => Promise<void>;
}

/** One rule of the files: what it is here, whether it is saved, and on demand in what it differs. */
export const ImportRow = ({ item, loaded, running, onInclude, onAim }: ImportRowProps) => {
  const { t, i18n } = useLingui();
  const [open, setOpen] = useState(false);
  const details = useId();
  const { planned, include, standing, result } = item;
  const { file, document, body } = planned;
  const saved = result?.kind === 'saved';
  const { name } = body;
  return (
    <Box component="li" sx={{ px: 1, py: 0.25 }}>
      <Box sx={{ display: 'flex', flexWrap: 'wrap', alignItems: 'center', columnGap: 1 }}>
        <Checkbox
          size="small"
          checked={(include && standing !== 'same') || saved}
          disabled={running || saved || standing === 'same'}
          onChange={(event) => onInclude(event.target.checked)}
          slotProps={{ input: { 'aria-label': t`Import ${name}` } }}
          sx={{ p: 0.5 }}
        />
        <Box sx={{ flex: '1 1 220px', minWidth: 0, py: 0.75, overflowWrap: 'anywhere' }}>
          <Box component="span" sx={{ fontWeight: 550 }}>
            {saved ? (
              <MuiLink component={Link} to={paths.rule(result.id)}>
                {name}
              </MuiLink>
            ) : (
              name
            )}
          </Box>{' '}
          <Typography component="span" variant="caption" color="textSecondary">
            <Trans>
              {file}, line {i18n.number(document.line)}
            </Trans>
          </Typography>
        </Box>
        <Standing item={item} />
        <IconButton
          aria-expanded={open}
          aria-controls={details}
          aria-label={open ? t`Close ${name}` : t`Look into ${name}`}
          onClick={() => setOpen(!open)}
        >
          <TurnIcon open={open} />
        </IconButton>
      </Box>
      <Failure item={item} />
      <Box
        id={details}
        sx={{ display: open ? 'grid' : 'none', gap: 1.5, pb: 1.5, pl: { sm: 4 }, pr: { sm: 1 } }}
      >
        {open && <Details item={item} loaded={loaded} onAim={onAim} fixed={running || saved} />}
      </Box>
    </Box>
  );
};

const Standing = ({
  item: { planned, standing, unkept, result },
}: {
  readonly item: ImportItem;
}) => {
  const { t } = useLingui();
  if (result?.kind === 'saving')
    return <StatusChip icon={CircleDashed} tone="info" label={t`Saving`} />;
  if (result?.kind === 'saved')
    return <StatusChip icon={Check} tone="good" label={t`Saved as version ${result.version}`} />;
  if (result?.kind === 'failed')
    return <StatusChip icon={CircleAlert} tone="bad" label={t`Not saved`} />;
  const { document, unknownOrganizations } = planned;
  const remark = document.warnings.length + unknownOrganizations.length + unkept.length > 0;
  return (
    <Box component="span" sx={{ display: 'inline-flex', flexWrap: 'wrap', gap: 0.5 }}>
      {remark && <StatusChip icon={CircleAlert} tone="warning" label={t`Look into it`} />}
      {planned.repeats && (
        <StatusChip icon={CircleAlert} tone="warning" label={t`Twice in the files`} />
      )}
      {
        {
          new: <StatusChip icon={FilePlus} tone="info" label={t`New`} />,
          differs: <StatusChip icon={GitCompare} tone="info" label={t`Differs`} />,
          same: <StatusChip icon={Equal} tone="neutral" label={t`Same as here`} />,
        }[standing]
      }
    </Box>
  );
};

const Failure = ({ item: { result } }: { readonly item: ImportItem }) => {
  const failureWords = useFailureWords();
  if (result?.kind !== 'failed') return null;
  const { title, text, details } = failureWords(result.error);
  return (
    <Typography role="alert" color="error" sx={{ pb: 1, pl: { sm: 4 } }}>
      <strong>{title}.</strong> {text} {details}
    </Typography>
  );
};

interface DetailsProps extends Pick<ImportRowProps, 'item' | 'loaded' | 'onAim'> {
  readonly fixed: boolean;
}

const Details = ({ item, loaded, onAim, fixed }: DetailsProps) => {
  const { t, i18n } = useLingui();
  const { planned, target, standing, unkept, next } = item;
  const { organizations } = loaded;
  return (
    <>
      <Remarks planned={planned} />
      {unkept.length > 0 && (
        <Notice severity="warning">
          <Trans>
            It names lists that nobody keeps: {joinList(i18n, unkept)}. Until there is one, what it
            asks of them is not known.
          </Trans>
        </Notice>
      )}
      {!fixed && <Aim item={item} known={loaded.known} onAim={onAim} />}
      {standing === 'differs' && target !== undefined && (
        <Differences
          before={ruleBodySchema.parse(target)}
          beforeLabel={t`Here, version ${target.version}`}
          after={next}
          afterLabel={t`In the file`}
          organizations={organizations}
        />
      )}
      {standing === 'same' && (
        <Typography color="textSecondary">
          <Trans>It says what version {target?.version} here says: there is nothing to save.</Trans>
        </Typography>
      )}
    </>
  );
};

// More than these nobody reads; typing finds the others.
const filter = createFilterOptions<KnownRule | 'new'>({ limit: 100 });

interface AimProps extends Pick<ImportRowProps, 'item' | 'onAim'> {
  readonly known: readonly KnownRule[];
}

/** As what it is saved: a new rule, or a version of one that is there. */
const Aim = ({ item: { target }, known, onAim }: AimProps) => {
  const { t } = useLingui();
  const toast = useToast();
  const failureWords = useFailureWords();
  const options = ['new' as const, ...known];
  const value = known.find(({ id }) => id === target?.id) ?? 'new';
  return (
    <Autocomplete<KnownRule | 'new', false, true>
      disableClearable
      options={options}
      filterOptions={filter}
      value={value}
      getOptionLabel={(option) => (option === 'new' ? t`A new rule` : option.name)}
      getOptionKey={(option) => (option === 'new' ? 'new' : option.id)}
      isOptionEqualToValue={(a, b) => (a === 'new' ? a : a.id) === (b === 'new' ? b : b.id)}
      onChange={(_event, next) => {
        onAim(next === 'new' ? undefined : next.id).catch((error: unknown) => {
          const { title, text } = failureWords(error);
          toast(`${title}. ${text}`, 'error');
        });
      }}
      renderInput={(params) => <TextField {...params} label={t`Save it as a version of`} />}
      sx={{ maxWidth: 480, mt: 0.5 }}
    />
  );
};
