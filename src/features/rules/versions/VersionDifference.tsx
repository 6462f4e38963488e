import { Plural, Trans } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Typography from '@mui/material/Typography';
import type { Organization } from '#src/contract/organization.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { ruleDifferences } from '#src/domain/difference/rule-difference.ts';
import { DifferenceList } from './DifferenceList.tsx';
import { SentenceDifference } from './SentenceDifference.tsx';

/** One of two versions, and what it is called: “Version 4”. */
export interface Side {
  readonly label: string;
  readonly body: RuleBody;
}

interface VersionDifferenceProps {
  readonly before: Side;
  readonly after: Side;
  readonly organizations: readonly Organization[];
}

/** Two versions of a rule: in the sentence, and field by field. */
export const VersionDifference = ({ before, after, organizations }: VersionDifferenceProps) => {
  const differences = ruleDifferences(before.body, after.body, organizations);
  return (
    <Box sx={{ display: 'grid', gap: 1.5, gridTemplateColumns: 'minmax(0, 1fr)' }}>
      <SentenceDifference before={before} after={after} organizations={organizations} />
      {differences.length === 0 ? (
        <Typography>
          <Trans>The two say the same in every field.</Trans>
        </Typography>
      ) : (
        <div>
          <Typography variant="h3" component="h3" sx={{ mb: 0.25 }}>
            <Plural value={differences.length} one="# difference" other="# differences" />
          </Typography>
          <DifferenceList differences={differences} />
        </div>
      )}
    </Box>
  );
};
