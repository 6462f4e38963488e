import { Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Skeleton from '@mui/material/Skeleton';
import Typography from '@mui/material/Typography';
import { useQuery } from '@tanstack/react-query';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleSummary } from '#src/contract/rule.ts';
import { armingQuery } from '#src/data/arming.ts';
import { useFailureWords } from '#src/data/failure.ts';
import { ruleQuery } from '#src/data/rules.ts';
import { ruleSentence } from '#src/domain/rule-sentence.ts';
import { renderMessage } from '#src/messages/render-message.ts';
import { ErrorState } from '#src/ui/ErrorState.tsx';
import { EffectiveState } from './EffectiveState.tsx';
import { PreviewFacts } from './PreviewFacts.tsx';

export interface PreviewBodyProps {
  readonly rule: RuleSummary;
  readonly organizations: readonly Organization[];
}

/** The rule at length: its sentence, where it stands, and what is said about it. */
export const PreviewBody = ({ rule, organizations }: PreviewBodyProps) => {
  const { t, i18n } = useLingui();
  const failureWords = useFailureWords();
  const whole = useQuery(ruleQuery(rule.id));
  const arming = useQuery(armingQuery(rule.id));
  const heading = (text: string) => (
    <Typography component="h3" variant="h3" sx={{ mb: 1 }}>
      {text}
    </Typography>
  );
  return (
    <Box sx={{ flex: 1, display: 'grid', alignContent: 'start', gap: 2.5 }}>
      {rule.description !== '' && (
        <Typography variant="body2" color="textSecondary" sx={{ whiteSpace: 'pre-line' }}>
          {rule.description}
        </Typography>
      )}
      {whole.data !== undefined ? (
        // Heard when the preview comes, and again when it shows another rule.
        <Typography role="status" sx={{ fontSize: '0.9375rem', lineHeight: 1.6 }}>
          {ruleSentence(whole.data.data, organizations)
            .map((part) => renderMessage(i18n, part.message))
            .join(' ')}
        </Typography>
      ) : whole.isError ? (
        <ErrorState {...failureWords(whole.error)} onRetry={() => void whole.refetch()} />
      ) : (
        <Skeleton variant="rounded" height={72} aria-label={t`Loading the rule`} />
      )}
      {rule.running !== undefined && rule.running < rule.version && (
        <Typography variant="body2" color="textSecondary" sx={{ mt: -1.5 }}>
          <Trans>
            This is version {rule.version}, which is proposed. Version {rule.running} runs.
          </Trans>
        </Typography>
      )}
      <section>
        {heading(t`In each organization`)}
        {arming.data !== undefined ? (
          <EffectiveState arming={arming.data.data} organizations={organizations} />
        ) : arming.isError ? (
          <ErrorState {...failureWords(arming.error)} onRetry={() => void arming.refetch()} />
        ) : (
          <Skeleton variant="rounded" height={80} aria-label={t`Loading the outcome modes`} />
        )}
      </section>
      <section>
        {heading(t`About the rule`)}
        <PreviewFacts rule={rule} />
      </section>
    </Box>
  );
};
