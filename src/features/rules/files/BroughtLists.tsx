import { Plural, Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Checkbox from '@mui/material/Checkbox';
import FormControlLabel from '@mui/material/FormControlLabel';
import Typography from '@mui/material/Typography';
import { useFailureWords } from '#src/data/failure.ts';
import type { BroughtList } from './use-import.ts';

export interface BroughtListsProps {
  readonly lists: readonly BroughtList[];
  readonly running: boolean;
  readonly onMake: (name: string, make: boolean) => void;
}

/** Lists that the files bring: one that nobody keeps can be made; one that is kept stays as it is. */
export const BroughtLists = ({ lists, running, onMake }: BroughtListsProps) => (
  <Box component="section" aria-labelledby="import-lists">
    <Typography variant="h3" component="h3" id="import-lists" sx={{ mb: 0.5 }}>
      <Trans>Lists</Trans>
    </Typography>
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none' }}>
      {lists.map((brought) => (
        <Box component="li" key={brought.list.name} sx={{ overflowWrap: 'anywhere' }}>
          <Line brought={brought} running={running} onMake={onMake} />
        </Box>
      ))}
    </Box>
  </Box>
);

const Line = ({
  brought: { list, standing, make, result },
  running,
  onMake,
}: Omit<BroughtListsProps, 'lists'> & { readonly brought: BroughtList }) => {
  const failureWords = useFailureWords();
  const { name, values } = list;
  const entries = <Plural value={values.length} one="# entry" other="# entries" />;
  if (result?.kind === 'made')
    return (
      <Trans>
        “{name}” was made, with {entries}.
      </Trans>
    );
  if (standing === 'same')
    return (
      <Box component="span" sx={{ color: 'text.secondary' }}>
        <Trans>“{name}” is kept here with the same entries.</Trans>
      </Box>
    );
  if (standing === 'differs')
    return <Trans>“{name}” is kept here with other entries. Those that are kept count.</Trans>;
  const failure = result?.kind === 'failed' ? failureWords(result.error) : undefined;
  return (
    <>
      <FormControlLabel
        control={
          <Checkbox
            size="small"
            checked={make}
            disabled={running}
            onChange={(event) => onMake(name, event.target.checked)}
          />
        }
        label={
          <Trans>
            Make “{name}”, with {entries}. Nobody keeps it yet.
          </Trans>
        }
      />
      {failure !== undefined && (
        <Typography color="error">
          <strong>{failure.title}.</strong> {failure.text}
        </Typography>
      )}
    </>
  );
};
