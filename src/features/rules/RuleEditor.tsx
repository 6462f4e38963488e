import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Button from '@mui/material/Button';
import MuiLink from '@mui/material/Link';
import { useSuspenseQuery } from '@tanstack/react-query';
import { lazy, Suspense, useDeferredValue, useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { Link, useNavigate } from 'react-router-dom';
import type { RuleId } from '#src/contract/ids.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule, RuleBody } from '#src/contract/rule.ts';
import { ApiProblem, isProblem } from '#src/data/errors.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { useSaveRule } from '#src/data/rules.ts';
import { useMay, useSession } from '#src/data/session.ts';
import type { WorkingCopy } from '#src/data/working-copy.ts';
import { ruleIssues, savable } from '#src/domain/evaluable.ts';
import { paths } from '#src/paths.ts';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { Time } from '#src/ui/Time.tsx';
import { useToast } from '#src/ui/Toasts.tsx';
import { PanelBoundary } from '#src/ui/PanelBoundary.tsx';
import { Notice } from '#src/ui/Notice.tsx';
import { PanelFailure } from './PanelFailure.tsx';
import { ArmingPanel } from './arming/ArmingPanel.tsx';
import { NewerVersionBanner } from './conflict/NewerVersionBanner.tsx';
import { IssueContext } from './issue-context.ts';
import { LeaveGuard } from './LeaveGuard.tsx';
import { replayIssues } from './replay/replay-issues.ts';
import { ReplayPanel } from './replay/ReplayPanel.tsx';
import { RuleForm } from './RuleForm.tsx';
import { RuleSentence } from './RuleSentence.tsx';
import { SaveBar } from './SaveBar.tsx';
import { goToField } from './go-to-field.ts';
import { toFormValues, toRequest } from './rule-form.ts';
import type { RuleFormValues } from './rule-form.ts';
import { useSame } from './use-same.ts';
import { useShownIssues } from './use-shown-issues.ts';
import { useWorkingCopy } from './use-working-copy.ts';

export interface RuleEditorProps {
  readonly thing: string;
  readonly copy: WorkingCopy<RuleFormValues> | undefined;
  readonly saved: { readonly rule: Rule; readonly etag: string } | undefined;
  /** what the form begins with when there is no copy */
  readonly blank: RuleFormValues;
}

// Loaded when two people meet: most never see it.
const ConflictDialog = lazy(async () => ({
  default: (await import('./conflict/ConflictDialog.tsx')).ConflictDialog,
}));

/** What the form was begun from, and what a save names. */
interface Base {
  readonly values: RuleFormValues;
  readonly etag: string | undefined;
  readonly version: number;
}

const same = (a: RuleFormValues, b: RuleFormValues): boolean =>
  JSON.stringify(toRequest(a)) === JSON.stringify(toRequest(b));

export const RuleEditor = ({ thing, copy, saved, blank }: RuleEditorProps) => {
  const { t } = useLingui();
  const { user } = useSession();
  const mayWrite = useMay('rule.write');
  const { data: organizations } = useSuspenseQuery(organizationsQuery());
  const navigate = useNavigate();
  const toast = useToast();
  const save = useSaveRule();
  const intent = useRef(crypto.randomUUID());
  const leaving = useRef(false);

  const restored = mayWrite && copy !== undefined && !same(copy.values, blank) ? copy : undefined;
  const [base, setBase] = useState<Base>(() => ({
    values: restored?.base ?? blank,
    etag: restored === undefined ? saved?.etag : restored.baseEtag,
    version: saved?.rule.version ?? 0,
  }));
  const [showRestored, setShowRestored] = useState(restored !== undefined);
  const [comparing, setComparing] = useState(false);

  const form = useForm<RuleFormValues>({ defaultValues: restored?.values ?? blank });
  const { control } = form;
  // The form is never partial: defaultValues hold every field.
  const values = useWatch({ control }) as RuleFormValues;
  const dirty = useMemo(() => !same(values, base.values), [values, base.values]);
  const body = useMemo(() => toRequest(values), [values]);
  const found = useMemo(() => ruleIssues(body), [body]);
  // Most keys change no issue; what shows issues is then not drawn anew.
  const issues = useSame(found);
  const shown = useShownIssues(issues, save.error, !mayWrite);
  const working = useWorkingCopy({
    userId: user.id,
    thing,
    values,
    dirty: dirty && mayWrite,
    base: base.values,
    baseEtag: base.etag,
  });

  const replayBody = useReplayBody(body);

  const rebase = (rule: Rule, etag: string | undefined) => {
    const next = toFormValues(ruleBodySchema.parse(rule));
    setBase({ values: next, etag, version: rule.version });
    setShowRestored(false);
    return next;
  };

  /** A new rule has an address of its own once it is saved. */
  const moveOn = async (id: RuleId) => {
    await working.forget();
    if (saved !== undefined) return;
    leaving.current = true;
    await navigate(paths.rule(id), { replace: true });
  };

  const submit = () => {
    shown.showAll();
    // Never a disabled button: what was typed last may be on its way into the form.
    if (saved !== undefined && !dirty) {
      toast(t`Nothing has changed since version ${base.version}.`, 'info');
      return;
    }
    const first = issues.find((issue) => issue.severity === 'refuses_save');
    if (!savable(issues) || first !== undefined) {
      goToField(first?.pointer ?? '/name');
      return;
    }
    const existing =
      saved === undefined || base.etag === undefined
        ? undefined
        : { id: saved.rule.id, etag: base.etag };
    save.mutate(
      { body, existing, idempotencyKey: intent.current },
      {
        onSuccess: ({ data, etag }) => {
          intent.current = crypto.randomUUID();
          form.reset(rebase(data, etag));
          toast(t`Saved as version ${data.version}. Saving never arms.`);
          void moveOn(data.id);
        },
        onError: (error) => {
          if (isProblem(error, 'version-conflict')) setComparing(true);
          // The answer was clear: another attempt is another intent. A lost one is the same.
          if (error instanceof ApiProblem) intent.current = crypto.randomUUID();
          if (error instanceof ApiProblem && error.problem.errors?.[0])
            goToField(error.problem.errors[0].pointer);
        },
      },
    );
  };

  const discard = async () => {
    await working.forget();
    if (saved === undefined) form.reset(base.values);
    else form.reset(rebase(saved.rule, saved.etag));
    setShowRestored(false);
    save.reset();
  };

  const newer =
    saved !== undefined && saved.etag !== base.etag && !save.isPending ? saved : undefined;
  const name = values.name.trim();

  return (
    <IssueContext value={shown.view}>
      <PageHeader
        before={
          <MuiLink component={Link} to={paths.rules()} variant="caption">
            <Trans>Rules</Trans>
          </MuiLink>
        }
        title={saved === undefined ? t`New rule` : name === '' ? t`Rule without a name` : name}
        subtitle={
          saved !== undefined && (
            <Trans>
              Version {saved.rule.version}, saved <Time at={saved.rule.updatedAt} /> by{' '}
              {saved.rule.updatedBy.name}
            </Trans>
          )
        }
      />
      <Box sx={{ display: 'grid', gap: 1, mb: 1.5, '&:empty': { display: 'none' } }}>
        {!mayWrite && (
          <Notice severity="info">
            <Trans>
              Your role may read rules, not write them. Ask a SOC analyst or a SOC manager.
            </Trans>
          </Notice>
        )}
        {showRestored && restored !== undefined && newer === undefined && (
          <Notice
            severity="info"
            action={
              <>
                <Button color="inherit" onClick={() => void discard()}>
                  <Trans>Throw it away</Trans>
                </Button>
                <Button color="inherit" onClick={() => setShowRestored(false)}>
                  <Trans>Keep it</Trans>
                </Button>
              </>
            }
          >
            <Trans>
              What you had typed and not saved is here again, from <Time at={restored.at} />.
            </Trans>
          </Notice>
        )}
        {working.elsewhere && mayWrite && (
          <Notice severity="warning">
            <Trans>
              This rule is open in another tab of this browser. What is typed last is what is kept.
            </Trans>
          </Notice>
        )}
        {newer !== undefined && mayWrite && (
          <NewerVersionBanner
            rule={newer.rule}
            dirty={dirty}
            onCompare={() => setComparing(true)}
            onTake={() => {
              form.reset(rebase(newer.rule, newer.etag));
              void working.forget();
            }}
          />
        )}
      </Box>
      <Box
        sx={{
          display: 'grid',
          gap: 2.5,
          alignItems: 'start',
          gridTemplateColumns: { xs: 'minmax(0, 1fr)', lg: 'minmax(0, 11fr) minmax(0, 9fr)' },
        }}
      >
        <Box sx={{ display: 'grid', gap: 2, minWidth: 0 }}>
          <RuleForm
            form={form}
            body={body}
            issues={issues}
            saved={saved?.rule.response}
            organizations={organizations}
          />
          <PanelBoundary failure={PanelFailure}>
            <ArmingPanel rule={saved?.rule} dirty={dirty} />
          </PanelBoundary>
        </Box>
        <Box
          sx={{
            display: 'grid',
            gap: 2,
            minWidth: 0,
            position: { lg: 'sticky' },
            top: 68,
            maxHeight: { lg: 'calc(100dvh - 136px - var(--demo-bar, 0px))' },
            overflowY: { lg: 'auto' },
          }}
        >
          <RuleSentence body={body} issues={issues} organizations={organizations} />
          <PanelBoundary failure={PanelFailure}>
            <ReplayPanel
              body={replayIssues(issues).length === 0 ? replayBody : undefined}
              issues={issues}
              organizations={organizations}
            />
          </PanelBoundary>
        </Box>
      </Box>
      {mayWrite && (
        <SaveBar
          dirty={dirty}
          isNew={saved === undefined}
          pending={save.isPending}
          issues={issues}
          triedToSave={shown.triedToSave}
          error={save.error}
          keptAt={working.keptAt}
          keepFailed={working.failed}
          onSave={submit}
          onDiscard={() => void discard()}
        />
      )}
      <LeaveGuard
        when={dirty && mayWrite}
        leaving={leaving}
        kept={!working.failed}
        onDiscard={working.forget}
      />
      {comparing && saved !== undefined && (
        <Suspense fallback={null}>
          <ConflictDialog
            ruleId={saved.rule.id}
            base={base.values}
            mine={values}
            organizations={organizations}
            onCancel={() => setComparing(false)}
            onMerged={(merged, rule, etag) => {
              rebase(rule, etag);
              form.reset(merged);
              save.reset();
              setComparing(false);
            }}
          />
        </Suspense>
      )}
    </IssueContext>
  );
};

/** The body without what the replay does not read, and only when React has time for it: typing comes first. */
const useReplayBody = (body: RuleBody): RuleBody => {
  const content = JSON.stringify([body.scope, body.signals, body.pattern, body.response]);
  const stable = useMemo(() => {
    const [scope, signals, pattern, response] = JSON.parse(content) as [
      RuleBody['scope'],
      RuleBody['signals'],
      RuleBody['pattern'],
      RuleBody['response'],
    ];
    return { name: 'replay', description: '', scope, signals, pattern, response };
  }, [content]);
  return useDeferredValue(stable);
};
