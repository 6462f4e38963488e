import { Trans, useLingui } from '@lingui/react/macro';
import Typography from '@mui/material/Typography';
import type { PlannedRule } from '#src/domain/rule-file/import-plan.ts';
import { joinList } from '#src/messages/render-message.ts';
import { Notice } from '#src/ui/Notice.tsx';
import { Refusals } from './Refusals.tsx';

export interface RemarksProps {
  readonly planned: PlannedRule;
}

/** What a person has to know of a rule that was understood. */
export const Remarks = ({ planned }: RemarksProps) => {
  const { t, i18n } = useLingui();
  const { unknownOrganizations, document, body } = planned;
  const nobody = 'organizationIds' in body.scope && body.scope.organizationIds.length === 0;
  return (
    <>
      {unknownOrganizations.length > 0 && (
        <Notice severity="warning">
          <Trans>
            Not known here, and left out of the scope: {joinList(i18n, unknownOrganizations)}.
          </Trans>{' '}
          {nobody && body.scope.kind === 'some' && (
            <Trans>Then it watches no organization, and stays a draft until one is chosen.</Trans>
          )}
        </Notice>
      )}
      {document.warnings.length > 0 && (
        <Notice severity="warning">
          <Typography sx={{ fontWeight: 550, mb: 0.5 }}>
            <Trans>Understood, and probably not as meant:</Trans>
          </Typography>
          <Refusals label={t`Remarks`} refused={document.warnings} />
        </Notice>
      )}
    </>
  );
};
