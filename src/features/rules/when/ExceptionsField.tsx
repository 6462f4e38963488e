import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Paper from '@mui/material/Paper';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { Plus, Trash2 } from 'lucide-react';
import type { Exception } from '#src/contract/exception.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { useReplayFacts } from '#src/features/rules/replay/replay-facts.ts';
import { ConditionTree } from '#src/features/rules/signals/ConditionTree.tsx';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';

interface ExceptionsFieldProps {
  readonly exceptions: readonly Exception[];
  /** who writes: the owner of a new exception */
  readonly owner: string;
  readonly onChange: (exceptions: Exception[]) => void;
}

const DAY = 86_400_000;

/** What is taken out of the rule, why, by whom, and until when. */
export const ExceptionsField = ({ exceptions, owner, onChange }: ExceptionsFieldProps) => {
  const { t } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const facts = useReplayFacts();
  const change = (index: number, part: Partial<Exception>) =>
    onChange(exceptions.map((one, i) => (i === index ? { ...one, ...part } : one)));
  return (
    <Box id={fieldId('/exceptions')} sx={{ display: 'grid', gap: 1.5 }}>
      {exceptions.map((exception, index) => {
        const pointer = `/exceptions/${index}`;
        const issue = at(pointer);
        const number = index + 1;
        const taken = facts?.excepted[index];
        return (
          <Paper
            // Two exceptions may say the same; their place tells them apart.
            key={index}
            variant="outlined"
            component="section"
            aria-label={t`Exception ${number}`}
            id={fieldId(pointer)}
            sx={{ p: 1.5, display: 'grid', gap: 1.5, bgcolor: 'background.default' }}
          >
            <ConditionTree
              condition={exception.condition}
              pointer={`${pointer}/condition`}
              onEdit={(edit) => change(index, { condition: edit(exception.condition) })}
            />
            {taken !== undefined && (
              <Typography
                variant="body2"
                color="textSecondary"
                className="tabular"
                sx={{ opacity: facts?.old === true ? 0.6 : 1 }}
              >
                <Plural
                  value={taken}
                  _0="In the replay it takes out no event of the rule’s signals."
                  one="In the replay it takes out # event of the rule’s signals."
                  other="In the replay it takes out # events of the rule’s signals."
                />
              </Typography>
            )}
            <Box
              sx={{
                display: 'grid',
                gap: 1,
                gridTemplateColumns: { xs: '1fr', sm: '3fr 2fr 160px auto' },
              }}
            >
              <PausedTextField
                id={fieldId(`${pointer}/reason`)}
                label={t`Reason`}
                value={exception.reason}
                disabled={readOnly}
                onCommit={(reason) => change(index, { reason })}
                onBlur={() => touch(pointer)}
                error={issue !== undefined}
                helperText={issue?.text}
              />
              <PausedTextField
                label={t`Owner`}
                value={exception.owner}
                disabled={readOnly}
                onCommit={(next) => change(index, { owner: next })}
                onBlur={() => touch(pointer)}
              />
              <TextField
                type="date"
                label={t`Until the end of`}
                value={dateOf(exception.expiresAt)}
                disabled={readOnly}
                slotProps={{ inputLabel: { shrink: true } }}
                helperText={exception.expiresAt === undefined ? t`Never expires` : t`UTC`}
                onChange={(event) => {
                  const { expiresAt: _, ...rest } = exception;
                  const end = Date.parse(event.target.value) + DAY;
                  const next = Number.isNaN(end) ? rest : { ...rest, expiresAt: end };
                  onChange(exceptions.map((one, i) => (i === index ? next : one)));
                }}
              />
              {!readOnly && (
                <Button
                  size="small"
                  color="inherit"
                  startIcon={<Trash2 size={14} aria-hidden />}
                  aria-label={t`Remove exception ${number}`}
                  onClick={() => onChange(exceptions.toSpliced(index, 1))}
                >
                  <Trans>Remove</Trans>
                </Button>
              )}
            </Box>
          </Paper>
        );
      })}
      {!readOnly && (
        <Box>
          <Button
            size="small"
            startIcon={<Plus size={14} aria-hidden />}
            onClick={() =>
              onChange([
                ...exceptions,
                {
                  condition: {
                    op: 'all',
                    conditions: [{ op: 'equals', field: 'account', value: '' }],
                  },
                  reason: '',
                  owner,
                },
              ])
            }
          >
            <Trans>Add an exception</Trans>
          </Button>
        </Box>
      )}
    </Box>
  );
};

/** The last day on which it holds, as a date field has it. */
const dateOf = (expiresAt: number | undefined): string =>
  expiresAt === undefined ? '' : new Date(expiresAt - 1).toISOString().slice(0, 10);
