import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import IconButton from '@mui/material/IconButton';
import { Link2, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { FieldName } from '#src/contract/condition.ts';
import type { Signal } from '#src/contract/rule.ts';
import { describeField } from '#src/domain/event-fields.ts';
import { asField } from '#src/features/rules/as-field.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import { fieldId, useIssues } from '#src/features/rules/issue-context.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { FieldPicker } from './FieldPicker.tsx';

interface JoinFieldsProps {
  readonly join: Signal['join'];
  readonly groupBy: readonly FieldName[];
  readonly pointer: string;
  readonly onChange: (join: Signal['join']) => void;
}

/** Which field of a signal's events stands for each field that the pattern groups by. */
export const JoinFields = ({ join = {}, groupBy, pointer, onChange }: JoinFieldsProps) => {
  const { t, i18n } = useLingui();
  const { at, readOnly } = useIssues();
  const issue = at(pointer);
  const words = (field: FieldName) => renderMessage(i18n, describeField(field));
  const set = (key: FieldName, field: FieldName) => {
    const { [key]: _, ...rest } = join;
    const next = field === key ? rest : { ...rest, [key]: field };
    onChange(Object.keys(next).length === 0 ? undefined : next);
  };
  const isSet = Object.keys(join).length > 0;
  const [open, setOpen] = useState(isSet);
  const groups = joinList(i18n, groupBy.map(words));
  if (!open && !isSet) {
    return readOnly ? null : (
      <Button
        size="small"
        color="inherit"
        startIcon={<Link2 size={14} aria-hidden />}
        onClick={() => {
          setOpen(true);
          // The fields stand where the button was.
          requestAnimationFrame(() => goToField(pointer, 'nearest'));
        }}
        sx={{ justifySelf: 'start', color: 'text.secondary' }}
      >
        <Trans>Another field stands for {groups}…</Trans>
      </Button>
    );
  }
  const keys = [...new Set([...groupBy, ...Object.keys(join).map(asField)])];
  return (
    <Box
      id={fieldId(pointer)}
      role="group"
      aria-label={t`What joins it to the other signals`}
      sx={{ display: 'grid', gap: 0.75 }}
    >
      <Box sx={{ fontSize: '0.75rem', color: 'text.secondary' }}>
        <Box component="span" sx={{ fontWeight: 600 }}>
          <Trans>What joins it to the other signals</Trans>
        </Box>
        {' · '}
        <Trans>
          Where an admin resets a password, the person is the target account: with “Account is
          Target account” the reset joins that person’s sign-ins.
        </Trans>
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 1,
          gridTemplateColumns: 'repeat(auto-fill, minmax(min(100%, 220px), 1fr))',
        }}
      >
        {keys.map((key) => {
          const [name, field] = [words(key), join[key]];
          return (
            <Box key={key} sx={{ display: 'flex', alignItems: 'flex-start', gap: 0.25 }}>
              <FieldPicker
                label={t`${name} is`}
                value={field ?? key}
                disabled={readOnly}
                onChange={(next) => set(key, next)}
              />
              {field !== undefined && !readOnly && (
                <IconButton
                  aria-label={t`${name} is itself again`}
                  title={t`${name} is itself again`}
                  onClick={() => set(key, key)}
                >
                  <RotateCcw size={14} aria-hidden />
                </IconButton>
              )}
            </Box>
          );
        })}
      </Box>
      {issue !== undefined && (
        <Box sx={{ color: issue.severe ? 'error.main' : 'warning.main', fontSize: '0.75rem' }}>
          {issue.text}
        </Box>
      )}
    </Box>
  );
};
