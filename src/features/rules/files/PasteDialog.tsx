import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import Dialog from '@mui/material/Dialog';
import DialogActions from '@mui/material/DialogActions';
import DialogContent from '@mui/material/DialogContent';
import DialogTitle from '@mui/material/DialogTitle';
import FormControlLabel from '@mui/material/FormControlLabel';
import Radio from '@mui/material/Radio';
import RadioGroup from '@mui/material/RadioGroup';
import TextField from '@mui/material/TextField';
import Typography from '@mui/material/Typography';
import { useDeferredValue, useMemo, useRef, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { fittedTo, planImport, sameRule } from '#src/domain/rule-file/import-plan.ts';
import type { ImportPlan, PlannedRule } from '#src/domain/rule-file/import-plan.ts';
import { toFormValues } from '#src/features/rules/rule-form.ts';
import type { RuleFormValues } from '#src/features/rules/rule-form.ts';
import { joinList } from '#src/messages/render-message.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { monospace } from '#src/ui/theme.ts';
import { Differences } from './Differences.tsx';
import { Refusals } from './Refusals.tsx';
import { Remarks } from './Remarks.tsx';

export interface PasteDialogProps {
  /** what the form holds */
  readonly body: RuleBody;
  readonly organizations: readonly Organization[];
  readonly onCancel: () => void;
  /** what the form is to show */
  readonly onAccept: (values: RuleFormValues) => void;
}

const NONE: never[] = [];

/** A rule as text, put into the form: first what was understood, what differs and what was refused. */
export const PasteDialog = ({ body, organizations, onCancel, onAccept }: PasteDialogProps) => {
  const { t } = useLingui();
  const [typed, setTyped] = useState('');
  const [chosen, setChosen] = useState(0);
  const input = useRef<HTMLTextAreaElement>(null);
  const text = useDeferredValue(typed);
  const plan = useMemo(
    () =>
      text.trim() === ''
        ? undefined
        : planImport([{ name: '', bytes: text.length, text }], NONE, organizations),
    [text, organizations],
  );
  const planned = plan?.rules[chosen] ?? plan?.rules[0];
  // In the order of the contract's members, as what is saved is compared.
  const next = useMemo(
    () => planned && ruleBodySchema.parse(fittedTo(planned.body, body)),
    [planned, body],
  );
  const same = next !== undefined && sameRule(next, body);
  return (
    <Dialog
      open
      onClose={onCancel}
      maxWidth="md"
      aria-labelledby="paste-title"
      // Where the work goes; before it has come in, the dialog itself has the focus.
      slotProps={{ transition: { onEntered: () => input.current?.focus() } }}
    >
      <DialogTitle id="paste-title">
        <Trans>Paste YAML</Trans>
      </DialogTitle>
      <DialogContent sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 2 }}>
        <Typography color="textSecondary">
          <Trans>
            The form will show what is pasted; nothing is saved, and what runs goes on as it is.
            What the text leaves out takes its default.
          </Trans>
        </Typography>
        <TextField
          inputRef={input}
          label={t`Rule as YAML or JSON`}
          multiline
          // Of a fixed height: measuring a text of a million characters at each key takes seconds.
          rows={11}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          slotProps={{
            htmlInput: { spellCheck: false, autoCapitalize: 'off', wrap: 'off' },
            input: { sx: { fontFamily: monospace, fontSize: '0.75rem', lineHeight: 1.55 } },
          }}
        />
        <Box
          role="status"
          sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1.5 }}
        >
          {plan !== undefined && (
            <Report plan={plan} planned={planned} chosen={chosen} onChoose={setChosen} />
          )}
          {same && (
            <Notice severity="info">
              <Trans>It says the same as the form.</Trans>
            </Notice>
          )}
        </Box>
        {next !== undefined && !same && (
          <Differences
            before={body}
            beforeLabel={t`In the form`}
            after={next}
            afterLabel={t`Pasted`}
            organizations={organizations}
          />
        )}
      </DialogContent>
      <DialogActions>
        <Button color="inherit" onClick={onCancel}>
          <Trans>Cancel</Trans>
        </Button>
        <Button
          variant="contained"
          disabled={next === undefined || same}
          onClick={() => next !== undefined && onAccept(toFormValues(next))}
        >
          <Trans>Put into the form</Trans>
        </Button>
      </DialogActions>
    </Dialog>
  );
};

interface ReportProps {
  readonly plan: ImportPlan;
  readonly planned: PlannedRule | undefined;
  readonly chosen: number;
  readonly onChoose: (at: number) => void;
}

/** What was understood, what was refused, and what to know of it. */
const Report = ({ plan, planned, chosen, onChoose }: ReportProps) => {
  const { t, i18n } = useLingui();
  const { rules, refused, lists } = plan;
  const lines = refused.length;
  return (
    <>
      {refused.length > 0 && (
        <Notice severity={rules.length === 0 ? 'error' : 'warning'}>
          <Typography sx={{ fontWeight: 550, mb: 0.5 }}>
            {rules.length === 0 ? (
              <Trans>This is no rule yet:</Trans>
            ) : (
              <Plural value={lines} one="One thing was refused:" other="# things were refused:" />
            )}
          </Typography>
          <Refusals label={t`Refused`} refused={refused.map(({ file: _file, ...one }) => one)} />
        </Notice>
      )}
      {rules.length > 1 && (
        <Box>
          <Typography id="paste-which">
            <Trans>There are {rules.length} rules in it. Which one?</Trans>
          </Typography>
          <RadioGroup
            aria-labelledby="paste-which"
            value={String(chosen)}
            onChange={(_event, value) => onChoose(Number(value))}
            sx={{ maxHeight: 180, overflow: 'auto', flexWrap: 'nowrap' }}
          >
            {rules.map(({ key, body }, at) => (
              <FormControlLabel
                key={key}
                value={String(at)}
                control={<Radio size="small" />}
                label={body.name}
              />
            ))}
          </RadioGroup>
        </Box>
      )}
      {planned !== undefined && <Remarks planned={planned} />}
      {lists.length > 0 && (
        <Notice severity="info">
          <Trans>
            The text brings lists (
            {joinList(
              i18n,
              lists.map(({ name }) => name),
            )}
            ). Here those count that are kept: drop the file on the list of rules to have them made.
          </Trans>
        </Notice>
      )}
    </>
  );
};
