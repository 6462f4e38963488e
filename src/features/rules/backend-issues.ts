import type { Problem } from '#src/contract/problem.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { ApiProblem } from '#src/data/errors.ts';
import { describeReason } from '#src/domain/capability.ts';
import type { RuleIssue } from '#src/domain/rule-issue.ts';
import { message } from '#src/domain/message.ts';
import type { Message } from '#src/domain/message.ts';
import { editorMessages } from '#src/messages/domain-editor.ts';
import type { DomainMessageId } from '#src/messages/domain.ts';

type FieldError = NonNullable<Problem['errors']>[number];

/**
 * What the backend found wrong with a rule that was sent, at the fields of the form. An answer is of what
 * was sent: once the field says something else, what was said of it is gone.
 */
export const backendIssues = (
  error: unknown,
  sent: RuleBody | undefined,
  body: RuleBody,
): RuleIssue[] => {
  if (!(error instanceof ApiProblem)) return [];
  return (error.problem.errors ?? [])
    .filter(({ pointer }) => text(at(sent, pointer)) === text(at(body, pointer)))
    .map((found) => ({
      pointer: fieldOf(found.pointer),
      message: wordsOf(found, error.problem, sent),
      effect: 'refuses_save',
    }));
};

const text = (value: unknown): string => JSON.stringify(value ?? null);

/** The value that a JSON pointer (RFC 6901) names; undefined when there is none. */
const at = (value: unknown, pointer: string): unknown =>
  pointer
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'))
    .reduce<unknown>(
      (inner, part) =>
        typeof inner === 'object' && inner !== null && Object.hasOwn(inner, part)
          ? Reflect.get(inner, part)
          : undefined,
      value,
    );

// Lists and comparisons are one field on screen: what is said of a part of one is said there.
const WHOLE = [
  /^\/scope/,
  /^\/pattern\/(groupBy|signalIds)/,
  /^\/signals\/\d+\/activities/,
  /^\/signals\/\d+\/condition(\/conditions\/\d+|\/condition)*/,
];
const fieldOf = (pointer: string): string => {
  for (const pattern of WHOLE) {
    const [field] = pattern.exec(pointer) ?? [];
    if (field !== undefined) return field;
  }
  return pointer;
};

const isKnown = (code: string): code is DomainMessageId => code in editorMessages;

const wordsOf = (
  { pointer, code, values }: FieldError,
  problem: Problem,
  sent: unknown,
): Message => {
  const action = at(sent, pointer);
  const refusal = problem.refusals?.find((one) => one.action === action);
  const [first] = refusal?.reasons ?? [];
  if (refusal !== undefined && first !== undefined) {
    return message('issue.action_nowhere', {
      action: message(`action.${refusal.action}`),
      reason: describeReason(first.reason, refusal.product, refusal.action),
    });
  }
  return isKnown(code) ? message(code, values) : message('issue.invalid');
};
