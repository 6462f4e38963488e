import { Plural, Trans, useLingui } from '@lingui/react/macro';
import Box from '@mui/material/Box';
import Link from '@mui/material/Link';
import Typography from '@mui/material/Typography';
import { Link as RouterLink } from 'react-router-dom';
import type { OrganizationId } from '#src/contract/ids.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { describeMend, describeReason } from '#src/domain/capability.ts';
import { message } from '#src/domain/message.ts';
import { joinList, renderMessage } from '#src/messages/render-message.ts';
import { paths } from '#src/paths.ts';
import type { FallbackGroup } from './fallback-groups.ts';

interface FallbackListProps {
  readonly action: Action;
  readonly groups: readonly FallbackGroup[];
  /** the rule's products, named where an organization has none of them */
  readonly products: readonly Product[];
  readonly nameOf: (id: OrganizationId) => string;
}

/** Who falls back to alert-only, why, what mends it, and the way to the place where it is mended. */
export const FallbackList = ({ action, groups, products, nameOf }: FallbackListProps) => {
  const { i18n } = useLingui();
  const names = (ids: readonly OrganizationId[]) => joinList(i18n, ids.map(nameOf));
  return (
    <Box component="ul" sx={{ m: 0, p: 0, listStyle: 'none', display: 'grid', gap: 1 }}>
      {groups.map((group) => (
        <Box
          component="li"
          key={
            group.kind === 'reason'
              ? `${group.product} ${JSON.stringify(group.reason)}`
              : group.kind
          }
          sx={{ pl: 1.5, borderLeft: 2, borderColor: 'divider' }}
        >
          <Typography variant="body2">
            {group.kind === 'reason' ? (
              renderMessage(i18n, describeReason(group.reason, group.product, action))
            ) : (
              <Trans>
                No{' '}
                {joinList(
                  i18n,
                  products.map((product) => renderMessage(i18n, message(`product.${product}`))),
                )}{' '}
                there, so this rule sees nothing of them.
              </Trans>
            )}
          </Typography>
          <Typography variant="body2" color="textSecondary">
            <Plural
              value={group.organizationIds.length}
              one="# organization"
              other="# organizations"
            />
            {': '}
            {names(group.organizationIds)}
          </Typography>
          {group.kind === 'reason' && (
            <Typography variant="body2" color="textSecondary">
              {renderMessage(i18n, describeMend(group.mend))}{' '}
              {group.connectionIds.length > 0 && (
                <Link
                  component={RouterLink}
                  underline="always"
                  to={paths.connections({
                    product: group.product,
                    organization: group.organizationIds.join(','),
                  })}
                >
                  <Trans>See the connections</Trans>
                </Link>
              )}
            </Typography>
          )}
        </Box>
      ))}
    </Box>
  );
};
