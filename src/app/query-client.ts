import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query';
import { ApiProblem, NetworkError, isProblem } from '#src/data/errors.ts';

const mayPass = (error: Error): boolean =>
  error instanceof NetworkError || isProblem(error, 'unavailable');

/** Reads are asked again when that may help, and never when the answer was clear. Writes are never repeated by themselves. */
export const createQueryClient = (
  onSignedOut: (signInUrl: string | undefined) => void,
): QueryClient => {
  const onError = (error: Error) => {
    if (error instanceof ApiProblem && error.type === 'signed-out')
      onSignedOut(error.problem.signInUrl);
  };
  return new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: {
        retry: (count, error) => count < 2 && mayPass(error),
        retryDelay: (count) => 400 * 2 ** count,
        refetchOnWindowFocus: false,
        networkMode: 'always',
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
};
