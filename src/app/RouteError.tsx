import { Trans, useLingui } from '@lingui/react/macro';
import Button from '@mui/material/Button';
import {
  isRouteErrorResponse,
  Link,
  useLocation,
  useNavigate,
  useRouteError,
} from 'react-router-dom';
import { useQueryClient } from '@tanstack/react-query';
import { ApiProblem, ContractError, NetworkError, isProblem } from '#src/data/errors.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { paths } from '#src/paths.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { PageHeader } from '#src/ui/PageHeader.tsx';
import { PageLoading } from './PageLoading.tsx';

/** The one place where the failure of a page is shown. The shell around it stays. */
export const RouteError = () => {
  const error = useRouteError();
  if (isRouteErrorResponse(error) && error.status === 404) return <NoSuchPage />;
  return <FailedPage error={error} />;
};

const NoSuchPage = () => {
  const { t } = useLingui();
  return (
    <>
      <PageHeader title={t`No such page`} />
      <ErrorState
        severity="info"
        title={t`Nothing is at this address`}
        text={t`The link may be old, or mistyped.`}
        action={
          <Button component={Link} to={paths.rules()} variant="outlined">
            <Trans>Go to the rules</Trans>
          </Button>
        }
      />
    </>
  );
};

const FailedPage = ({ error }: { readonly error: unknown }) => {
  const { t } = useLingui();
  const navigate = useNavigate();
  const { pathname, search, hash } = useLocation();
  const queryClient = useQueryClient();
  const failureWords = useFailureWords();
  // The browser is on its way to the sign-in page.
  if (isProblem(error, 'signed-out')) return <PageLoading />;
  const fromServer =
    error instanceof ApiProblem || error instanceof ContractError || error instanceof NetworkError;
  const retry = async () => {
    // Suspended queries that failed would throw their old error again.
    await queryClient.resetQueries({ predicate: (query) => query.state.status === 'error' });
    // To the same place, rather than by useRevalidator: when the answer comes before React has drawn the
    // waiting, the router's boundary misses that anything was tried and keeps the old error.
    await navigate({ pathname, search, hash }, { replace: true, preventScrollReset: true });
  };
  return (
    <>
      <PageHeader title={t`This page could not be shown`} />
      <ErrorState
        {...failureWords(error)}
        onRetry={() => void retry()}
        action={
          <>
            {!fromServer && (
              <Button onClick={() => location.reload()}>
                <Trans>Reload</Trans>
              </Button>
            )}
            {isProblem(error, 'not-found') && (
              <Button onClick={() => void navigate(paths.rules())}>
                <Trans>Go to the rules</Trans>
              </Button>
            )}
          </>
        }
      />
    </>
  );
};
