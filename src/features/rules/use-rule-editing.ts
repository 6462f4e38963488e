import { useLingui } from '@lingui/react/macro';
import { useQueryClient } from '@tanstack/react-query';
import { useMemo, useRef, useState } from 'react';
import { useForm, useWatch } from 'react-hook-form';
import { useNavigate } from 'react-router-dom';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { Rule } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { ApiProblem, isProblem } from '#src/data/errors.ts';
import { useSaveRule } from '#src/data/rules.ts';
import { useMay, useSession } from '#src/data/session.ts';
import { saveWorkingCopy } from '#src/data/working-copy.ts';
import { ruleIssues, savable } from '#src/domain/evaluable.ts';
import { paths } from '#src/paths.ts';
import { useToast } from '#src/ui/Toasts.tsx';
import { backendIssues } from './backend-issues.ts';
import { goToField } from './go-to-field.ts';
import type { RuleCopy } from './read-copy.ts';
import { toFormValues, toRequest } from './rule-form.ts';
import type { RuleFormValues } from './rule-form.ts';
import { useSame } from './use-same.ts';
import { useUndo } from './use-undo.ts';
import { useShownIssues } from './use-shown-issues.ts';
import { useWorkingCopy } from './use-working-copy.ts';

export interface RuleEditingOptions {
  /** a rule's id, or a draft's */
  readonly thing: string;
  readonly copy: RuleCopy | undefined;
  readonly saved: { readonly rule: Rule; readonly etag: string } | undefined;
  /** what the form begins with when there is no copy */
  readonly blank: RuleFormValues;
}

/** What the form was begun from, and what a save names. */
interface Base {
  readonly values: RuleFormValues;
  readonly etag: string | undefined;
  readonly version: number;
}

const same = (a: RuleFormValues, b: RuleFormValues): boolean =>
  JSON.stringify(toRequest(a)) === JSON.stringify(toRequest(b));

/** One rule under edit: the form, what it began from, what is wrong with it, its copy in this browser, and the ways it is saved or given up. */
export const useRuleEditing = ({ thing, copy, saved, blank }: RuleEditingOptions) => {
  const { t } = useLingui();
  const { user } = useSession();
  const mayWrite = useMay('rule.write');
  const navigate = useNavigate();
  const toast = useToast();
  const queryClient = useQueryClient();
  const save = useSaveRule();
  const [note, setNote] = useState('');
  const intent = useRef(crypto.randomUUID());
  const leaving = useRef(false);

  const [restored] = useState(() =>
    mayWrite && copy !== undefined && !same(copy.values, blank) ? copy : undefined,
  );
  const [base, setBase] = useState<Base>(() => ({
    values: restored?.base ?? blank,
    etag: restored === undefined ? saved?.etag : restored.baseEtag,
    version: saved?.rule.version ?? 0,
  }));
  const [showRestored, setShowRestored] = useState(restored !== undefined);
  // What was kept over a version that is not the newest any more is compared before anything else.
  const [comparing, setComparing] = useState(
    restored !== undefined && saved !== undefined && restored.baseEtag !== saved.etag,
  );

  const form = useForm<RuleFormValues>({ defaultValues: restored?.values ?? blank });
  // The form is never partial: defaultValues hold every field.
  const values = useWatch({ control: form.control }) as RuleFormValues;
  const dirty = useMemo(() => !same(values, base.values), [values, base.values]);
  const body = useMemo(() => toRequest(values), [values]);
  const [openedAt] = useState(() => Date.now());
  // Most keys change no issue; what shows issues is then not drawn anew.
  const issues = useSame(useMemo(() => ruleIssues(body, openedAt), [body, openedAt]));
  const fromBackend = useSame(
    useMemo(
      () => backendIssues(save.error, save.variables?.body, body),
      [save.error, save.variables, body],
    ),
  );
  const shown = useShownIssues(issues, fromBackend, !mayWrite);
  const working = useWorkingCopy({
    enabled: mayWrite,
    userId: user.id,
    thing,
    found: copy !== undefined,
    values,
    dirty,
    base: base.values,
    baseEtag: base.etag,
  });

  const { undo, redo } = useUndo(values, same, (earlier) => form.reset(earlier));

  const rebase = (rule: Rule, etag: string | undefined): RuleFormValues => {
    const next = toFormValues(ruleBodySchema.parse(rule));
    setBase({ values: next, etag, version: rule.version });
    setShowRestored(false);
    return next;
  };

  /** What was sent is saved. What was typed since then stays, over the new version. */
  const saveDone = async (rule: Rule, etag: string | undefined, sent: RuleFormValues) => {
    const next = rebase(rule, etag);
    const now = form.getValues();
    const typedSince = !same(now, sent);
    if (!typedSince) {
      form.reset(next);
      await working.forget();
    }
    if (saved !== undefined) return;
    // A new rule has an address of its own once it is saved; what was typed since moves with it.
    if (typedSince) {
      const at = Date.now();
      await saveWorkingCopy(user.id, rule.id, { values: now, base: next, baseEtag: etag, at });
      await working.forget();
    }
    leaving.current = true;
    await navigate(paths.rule(rule.id), { replace: true });
  };

  /** What has come of the save: a rule that is evaluated runs on as it was, and that is not to be missed. */
  const tellSaved = async ({ id, version }: Rule) => {
    const plain = t`Saved as version ${version}. Saving never arms.`;
    const arming = await queryClient.query(armingQuery(id)).catch(() => undefined);
    const running = arming?.data.running;
    toast(
      running === undefined || running === version
        ? plain
        : t`Saved as version ${version}, proposed. Version ${running} runs on until version ${version} is put in its place.`,
    );
  };

  const submit = () => {
    shown.showAll();
    // Never a disabled button: what was typed last may be on its way into the form.
    if (saved !== undefined && !dirty) {
      toast(t`Nothing has changed since version ${base.version}.`, 'info');
      return;
    }
    if (!savable(issues)) {
      save.reset();
      goToField(issues.find((issue) => issue.effect === 'refuses_save')?.pointer ?? '/name');
      return;
    }
    const existing =
      saved === undefined || base.etag === undefined
        ? undefined
        : { id: saved.rule.id, etag: base.etag };
    const said = note.trim() === '' ? {} : { note: note.trim() };
    save.mutate(
      { body: { ...body, ...said }, existing, idempotencyKey: intent.current },
      {
        onSuccess: ({ data, etag }) => {
          intent.current = crypto.randomUUID();
          setNote((now) => (now === note ? '' : now));
          void tellSaved(data);
          void saveDone(data, etag, values);
        },
        onError: (error) => {
          if (isProblem(error, 'version-conflict')) setComparing(true);
          // The answer was clear: another attempt is another intent. A lost one is the same.
          if (!(error instanceof ApiProblem)) return;
          intent.current = crypto.randomUUID();
          const [first] = backendIssues(error, body, body);
          if (first !== undefined) goToField(first.pointer);
        },
      },
    );
  };

  // Once every field that it speaks of says something else, a refusal is no news any more.
  const overtaken =
    save.error instanceof ApiProblem &&
    (save.error.problem.errors ?? []).length > 0 &&
    fromBackend.length === 0;

  return {
    form,
    body,
    issues,
    fromBackend,
    shown,
    dirty,
    mayWrite,
    working,
    leaving,
    note,
    setNote,
    submit,
    undo: mayWrite ? undo : undefined,
    redo: mayWrite ? redo : undefined,
    pending: save.isPending,
    error: overtaken ? null : save.error,
    base: base.values,
    values,
    restored: showRestored ? restored : undefined,
    keepRestored: () => setShowRestored(false),
    /** somebody saved meanwhile: what is here was begun from an older version */
    newer: saved !== undefined && saved.etag !== base.etag && !save.isPending ? saved : undefined,
    comparing,
    compare: setComparing,
    /** the form shows what is saved, and what was typed is gone */
    discard: async () => {
      await working.forget();
      form.reset(saved === undefined ? base.values : rebase(saved.rule, saved.etag));
      setShowRestored(false);
      save.reset();
    },
    /** two versions were put together: that is what the form shows, over the version that is there now */
    merge: (merged: RuleFormValues, rule: Rule, etag: string | undefined) => {
      rebase(rule, etag);
      form.reset(merged);
      save.reset();
      setComparing(false);
    },
  };
};

export type RuleEditing = ReturnType<typeof useRuleEditing>;
