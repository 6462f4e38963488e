import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { useQueryClient } from '@tanstack/react-query';
import { ClipboardPaste, Copy, Download } from 'lucide-react';
import { useDeferredValue, useMemo, useState } from 'react';
import type { Organization } from '#src/contract/organization.ts';
import { fetchNamedLists } from '#src/data/lists.ts';
import { listsOfRule } from '#src/domain/named-lists.ts';
import { linesOf } from '#src/domain/rule-file/file-place.ts';
import { ruleFileName } from '#src/domain/rule-file/rule-file-name.ts';
import { writeRuleFile } from '#src/domain/rule-file/write-rule-file.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { goToField } from '#src/features/rules/go-to-field.ts';
import type { RuleEditing } from '#src/features/rules/use-rule-editing.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { downloadText } from '#src/ui/download-text.ts';
import { Panel } from '#src/ui/Panel.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import { YamlText } from './YamlText.tsx';
import type { LineMark } from './YamlText.tsx';

export interface YamlPanelProps {
  readonly editing: RuleEditing;
  /** the version that is saved; undefined for a new rule */
  readonly version: number | undefined;
  readonly organizations: readonly Organization[];
}

/** The rule as a file, as it is typed: to read, to copy, to keep, and to paste another over it. */
export const YamlPanel = ({ editing, version, organizations }: YamlPanelProps) => {
  const { t, i18n } = useLingui();
  const toast = useToast();
  const queryClient = useQueryClient();
  const [pasting, setPasting] = useState(false);
  const { dirty, mayWrite } = editing;
  // Typing comes first.
  const body = useDeferredValue(editing.body);
  const issues = useDeferredValue(editing.issues);
  const text = useMemo(() => writeRuleFile(body), [body]);
  const places = useMemo(() => {
    const lines = linesOf(
      text,
      issues.map(({ pointer }) => pointer),
    );
    return issues.map((issue, at) => ({ issue, line: lines[at] ?? 1 }));
  }, [text, issues]);
  const marks = useMemo(() => {
    const found = new Map<number, LineMark>();
    for (const { issue, line } of places) {
      const mark = issue.effect === 'warning' ? 'warning' : 'error';
      if (found.get(line) !== 'error') found.set(line, mark);
    }
    return found;
  }, [places]);

  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      toast(t`The YAML is copied.`);
    } catch {
      toast(t`The browser does not allow copying here. Select the text and copy it.`, 'error');
    }
  };
  const download = async () => {
    // A terminal has no lists but those of the file.
    const { lists, missing } = await fetchNamedLists(queryClient, listsOfRule(editing.body));
    downloadText(ruleFileName(editing.body.name), writeRuleFile(editing.body, lists), 'text/yaml');
    toast(
      dirty || version === undefined
        ? t`Downloaded as it is typed, which is not saved.`
        : t`Downloaded version ${version}.`,
      'info',
    );
    if (missing.length > 0)
      toast(t`The file is without lists that nobody keeps: ${joinList(i18n, missing)}.`, 'warning');
  };

  return (
    <Panel
      title={t`YAML`}
      subtitle={
        dirty || version === undefined ? (
          <Trans>As it is typed. Not saved.</Trans>
        ) : (
          <Trans>Version {version}, as it is saved.</Trans>
        )
      }
      actions={
        <Box sx={{ display: 'flex', flexWrap: 'wrap', gap: 0.5, mr: -1 }}>
          {mayWrite && (
            <Button
              color="inherit"
              startIcon={<ClipboardPaste size={14} aria-hidden />}
              onClick={() => setPasting(true)}
            >
              <Trans>Paste YAML…</Trans>
            </Button>
          )}
          <Button
            color="inherit"
            startIcon={<Copy size={14} aria-hidden />}
            onClick={() => void copy()}
          >
            <Trans>Copy</Trans>
          </Button>
          <Button
            color="inherit"
            startIcon={<Download size={14} aria-hidden />}
            onClick={() => void download()}
          >
            <Trans>Download as YAML</Trans>
          </Button>
        </Box>
      }
    >
      <Box sx={{ display: 'grid', gridTemplateColumns: 'minmax(0, 1fr)', gap: 1 }}>
        <YamlText label={t`The rule as YAML`} text={text} marks={marks} />
        {places.length > 0 && <IssueLines places={places} />}
        <Typography variant="caption" color="textSecondary">
          <Trans>The terminal replays this file, and the list of rules takes it back.</Trans>
        </Typography>
      </Box>
      {pasting && (
        <PasteDialog
          body={editing.body}
          organizations={organizations}
          onCancel={() => setPasting(false)}
          onAccept={(values) => {
            editing.form.reset(values);
            setPasting(false);
            toast(t`The form shows what was pasted. Nothing is saved yet.`);
          }}
        />
      )}
    </Panel>
  );
};

const MOST_SHOWN = 6;

/** What is not right, by line; each leads to its field. */
const IssueLines = ({
  places,
}: {
  readonly places: readonly { readonly issue: RuleIssue; readonly line: number }[];
}) => {
  const { t, i18n } = useLingui();
  const more = places.length - MOST_SHOWN;
  return (
    <Box
      component="ul"
      aria-label={t`Remarks by line`}
      sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 0.25, fontSize: '0.8125rem' }}
    >
      {places.slice(0, MOST_SHOWN).map(({ issue, line }) => (
        <Box
          component="li"
          key={`${issue.pointer} ${issue.message.id}`}
          sx={{ display: 'flex', gap: 1 }}
        >
          <Box
            component="span"
            className="tabular"
            sx={{ flex: 'none', minWidth: '4.5em', color: 'text.secondary' }}
          >
            <Trans>Line {line}</Trans>
          </Box>
          <MuiLink
            component="button"
            type="button"
            color={issue.effect === 'warning' ? 'warning' : 'error'}
            sx={{ font: 'inherit', textAlign: 'left' }}
            onClick={() => goToField(issue.pointer)}
          >
            {renderMessage(i18n, issue.message)}
          </MuiLink>
        </Box>
      ))}
      {more > 0 && (
        <Box component="li" sx={{ color: 'text.secondary' }}>
          <Trans>and {more} more</Trans>
        </Box>
      )}
    </Box>
  );
};
