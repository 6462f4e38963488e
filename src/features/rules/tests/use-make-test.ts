import { useMemo } from 'react';
import { lookOnce } from '#src/data/replay-client.ts';
import type { ReplaySource } from '#src/data/replay-client.ts';
import type { ReplayRequest } from '#src/domain/replay/replay-answer.ts';
import type { MakeTest } from './test-maker.ts';

/** Tests of the rule over what is replayed, as it is replayed; undefined while nothing is. */
export const useMakeTest = (
  source: ReplaySource,
  request: ReplayRequest | undefined,
): MakeTest | undefined =>
  useMemo(
    () =>
      request === undefined
        ? undefined
        : (wish) => lookOnce(source, { what: 'make_test', request, wish }),
    [source, request],
  );
