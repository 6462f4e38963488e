import type { EndpointName } from '#src/contract/api.ts';
import type { Failure, FailureKind } from '#src/contract/demo.ts';
import { ProblemError } from './problem-error.ts';

const SLOW_MS = 2_500;

/** Header of an answer that must not arrive: whoever serves it breaks the connection instead. */
export const DROP_HEADER = 'Respond-Demo-Drop';

const hits = ({ where }: Failure, name: EndpointName, method: string): boolean => {
  if (where === 'all') return true;
  if (where === 'reads') return method === 'GET';
  if (where === 'writes') return method !== 'GET';
  return where === name;
};

/** Failures that break a stream which is open already. The others meet only what is asked anew. */
const breaksStreams: readonly FailureKind[] = ['failing', 'unavailable', 'drop_network'];

/** The failures that a tab asked for. Kept in memory: a failure is never part of the world. */
export class Failures {
  readonly #byTab = new Map<string, readonly Failure[]>();
  readonly #streams = new Map<
    string,
    { readonly tab: string; readonly name: EndpointName; readonly abort: AbortController }
  >();

  of(tab: string): readonly Failure[] {
    return this.#byTab.get(tab) ?? [];
  }

  set(tab: string, failures: readonly Failure[]): void {
    this.#byTab.set(tab, failures);
    for (const [key, { tab: whose, name, abort }] of this.#streams) {
      const broken = failures.some(
        (failure) => breaksStreams.includes(failure.kind) && hits(failure, name, 'GET'),
      );
      if (whose !== tab || !broken) continue;
      this.#streams.delete(key);
      abort.abort();
    }
  }

  /** Aborts when a failure is set that breaks this stream of the tab. A tab has one stream of a kind. */
  untilBroken(tab: string, name: EndpointName): AbortSignal {
    const abort = new AbortController();
    this.#streams.set(`${tab} ${name}`, { tab, name, abort });
    return abort.signal;
  }

  /** Ends the failure of one kind, as signing in ends a session that had ended. */
  end(tab: string, kind: FailureKind): void {
    this.set(
      tab,
      this.of(tab).filter((failure) => failure.kind !== kind),
    );
  }

  clear(): void {
    this.#byTab.clear();
  }

  /**
   * Before a request is served: waits, throws the problem, or says that the answer has to be dropped or
   * bent.
   */
  async meet(
    tab: string,
    name: EndpointName,
    method: string,
  ): Promise<'drop' | 'bend' | undefined> {
    let what: 'drop' | 'bend' | undefined;
    for (const failure of this.of(tab)) {
      if (!hits(failure, name, method)) continue;
      const effect = await this.#effect(failure.kind);
      what = effect ?? what;
    }
    return what;
  }

  async #effect(kind: FailureKind): Promise<'drop' | 'bend' | undefined> {
    switch (kind) {
      case 'slow':
        await new Promise((resolve) => setTimeout(resolve, SLOW_MS));
        return undefined;
      case 'failing':
        throw new ProblemError('internal', { detail: 'made to fail by the demo' });
      case 'signed_out':
        throw new ProblemError('signed-out', { signInUrl: 'demo/sign-in' });
      case 'forbidden':
        throw new ProblemError('forbidden', { permission: 'rule.write' });
      case 'conflict':
        throw new ProblemError('version-conflict');
      case 'invalid':
        throw new ProblemError('rule-invalid', {
          errors: [{ pointer: '/name', code: 'issue.invalid' }],
        });
      case 'too_many':
        throw new ProblemError('too-many-requests', { retryAfterSeconds: 20 });
      case 'unavailable':
        throw new ProblemError('unavailable', { retryAfterSeconds: 30 });
      case 'drop_network':
        return 'drop';
      case 'break_contract':
        return 'bend';
      default:
        return kind satisfies never;
    }
  }
}

/** An answer of the wrong shape: its first property is something else; bytes break off half-way. A stream stays as it is. */
export const bend = (data: unknown): unknown => {
  if (data instanceof ReadableStream) return data;
  if (data instanceof ArrayBuffer) return data.slice(0, Math.floor(data.byteLength / 2));
  if (typeof data !== 'object' || data === null) return { unexpected: data };
  const [first] = Object.keys(data);
  return first === undefined ? { unexpected: true } : { ...data, [first]: { unexpected: true } };
};
