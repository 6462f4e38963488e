import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MenuItem from '@mui/material/MenuItem';
import TextField from '@mui/material/TextField';
import { useQuery } from '@tanstack/react-query';
import { RULE_LIMITS, RULE_SEVERITIES } from '#src/contract/rule.ts';
import { sessionQuery } from '#src/data/session.ts';
import { message } from '#src/domain/message.ts';
import type { RuleAbout } from '#src/domain/rule-about.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ChipsField } from '#src/ui/form/ChipsField.tsx';
import { PausedTextField } from '#src/ui/form/PausedTextField.tsx';
import { attackTechniques } from './attack-techniques.ts';

export interface AboutFieldsProps {
  readonly value: RuleAbout;
  readonly onChange: (value: RuleAbout) => void;
}

const TECHNIQUES = [...attackTechniques.keys()];
const NONE: readonly string[] = [];

/** Severity, techniques, tags, owner, and advice for whoever responds. */
export const AboutFields = ({ value, onChange }: AboutFieldsProps) => {
  const { t, i18n } = useLingui();
  const { at, touch, readOnly } = useIssues();
  const session = useQuery(sessionQuery());
  const me = session.data?.user.name ?? '';
  const set = (part: Partial<RuleAbout>) => onChange({ ...value, ...part });
  const told = (pointer: string) => {
    const issue = at(pointer);
    return {
      id: fieldId(pointer),
      disabled: readOnly,
      error: issue !== undefined,
      helperText: issue?.text,
      onBlur: () => touch(pointer),
    };
  };
  const owner = told('/owner');
  const advice = told('/falsePositives');
  const runbook = told('/runbook');
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)', pt: 0.5 }}>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: '180px minmax(0, 1fr)' },
        }}
      >
        <TextField
          select
          id={fieldId('/severity')}
          label={t`Severity`}
          value={value.severity ?? 'medium'}
          disabled={readOnly}
          helperText={value.severity === undefined ? t`Medium unless you say otherwise` : undefined}
          onChange={(event) => {
            const severity = RULE_SEVERITIES.find((one) => one === event.target.value);
            if (severity !== undefined) set({ severity });
          }}
        >
          {RULE_SEVERITIES.map((severity) => (
            <MenuItem key={severity} value={severity}>
              {renderMessage(i18n, message(`severity.${severity}`))}
            </MenuItem>
          ))}
        </TextField>
        <ChipsField
          {...told('/techniques')}
          label={t`ATT&CK techniques`}
          placeholder={t`Search by id or name, or type an id`}
          values={value.techniques ?? NONE}
          options={TECHNIQUES}
          optionLabel={(id) => {
            const name = attackTechniques.get(id);
            return name === undefined ? id : `${id} ${name}`;
          }}
          onChange={(techniques) => set({ techniques: techniques.map((id) => id.toUpperCase()) })}
        />
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', sm: 'minmax(0, 1fr) minmax(0, 1fr)' },
        }}
      >
        <ChipsField
          {...told('/tags')}
          label={t`Tags`}
          placeholder={t`Your own words, to find it by`}
          values={value.tags ?? NONE}
          onChange={(tags) => set({ tags })}
        />
        <Box sx={{ display: 'flex', gap: 1, alignItems: 'flex-start' }}>
          <PausedTextField
            {...owner}
            label={t`Owner`}
            value={value.owner ?? ''}
            onCommit={(next) => set({ owner: next })}
            helperText={owner.helperText ?? t`Who answers for it: a person or a team`}
          />
          {!readOnly && me !== '' && value.owner !== me && (
            <Button
              color="inherit"
              variant="outlined"
              onClick={() => set({ owner: me })}
              sx={{ flex: 'none' }}
            >
              <Trans>That is me</Trans>
            </Button>
          )}
        </Box>
      </Box>
      <PausedTextField
        {...advice}
        label={t`False positives`}
        value={value.falsePositives ?? ''}
        onCommit={(falsePositives) => set({ falsePositives })}
        helperText={
          advice.helperText ?? (
            <Room
              text={value.falsePositives}
              limit={RULE_LIMITS.falsePositives}
              words={t`What looks like it and is not, and how to tell.`}
            />
          )
        }
        multiline
        minRows={2}
        maxRows={10}
      />
      <PausedTextField
        {...runbook}
        label={t`Runbook`}
        value={value.runbook ?? ''}
        onCommit={(next) => set({ runbook: next })}
        helperText={
          runbook.helperText ?? (
            <Room
              text={value.runbook}
              limit={RULE_LIMITS.runbook}
              words={t`What a responder does next, step by step.`}
            />
          )
        }
        multiline
        minRows={3}
        maxRows={16}
      />
    </Box>
  );
};

interface RoomProps {
  readonly text: string | undefined;
  readonly limit: number;
  readonly words: string;
}

/** What belongs here, and how much room is left once that is little. */
const Room = ({ text = '', limit, words }: RoomProps) => {
  const { i18n } = useLingui();
  const left = limit - text.length;
  return left > limit / 5 ? words : <Trans>{i18n.number(left)} characters left.</Trans>;
};
