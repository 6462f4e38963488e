import type { MessageDescriptor } from '@lingui/core';
import type { DifferenceMessageId } from './domain-difference.ts';
import type { EditorMessageId } from './domain-editor.ts';
import type { ListEntryMessageId } from './domain-list-entries.ts';
import type { ListMessageId } from './domain-lists.ts';
import type { PartMessageId } from './domain-parts.ts';

/**
 * The words of what the domain says on every page. The domain knows the ids alone; translations are in the
 * catalogues beside this file. `npm run messages` collects them.
 */
export const domainMessages = {
  // products
  'product.microsoft_365': /*i18n*/ { id: 'product.microsoft_365', message: 'Microsoft 365' },
  'product.google_workspace': /*i18n*/ {
    id: 'product.google_workspace',
    message: 'Google Workspace',
  },
  'product.okta': /*i18n*/ { id: 'product.okta', message: 'Okta' },
  'product.duo': /*i18n*/ { id: 'product.duo', message: 'Duo' },
  'product.slack': /*i18n*/ { id: 'product.slack', message: 'Slack' },
  'product.other': /*i18n*/ { id: 'product.other', message: 'Another product' },
  // actions
  'action.block_sign_in': /*i18n*/ { id: 'action.block_sign_in', message: 'Block sign-in' },
  'action.expire_sessions': /*i18n*/ {
    id: 'action.expire_sessions',
    message: 'Expire account logins',
  },
  'action.reset_password': /*i18n*/ { id: 'action.reset_password', message: 'Reset user password' },
  'action.force_password_change': /*i18n*/ {
    id: 'action.force_password_change',
    message: 'Force password change at next sign-in',
  },
  // actions inside a sentence
  'action_phrase.block_sign_in': /*i18n*/ {
    id: 'action_phrase.block_sign_in',
    message: 'block sign-in',
  },
  'action_phrase.expire_sessions': /*i18n*/ {
    id: 'action_phrase.expire_sessions',
    message: 'expire account logins',
  },
  'action_phrase.reset_password': /*i18n*/ {
    id: 'action_phrase.reset_password',
    message: 'reset the password',
  },
  'action_phrase.force_password_change': /*i18n*/ {
    id: 'action_phrase.force_password_change',
    message: 'force a password change at the next sign-in',
  },
  // severity of a rule
  'severity.informational': /*i18n*/ { id: 'severity.informational', message: 'Informational' },
  'severity.low': /*i18n*/ { id: 'severity.low', message: 'Low' },
  'severity.medium': /*i18n*/ { id: 'severity.medium', message: 'Medium' },
  'severity.high': /*i18n*/ { id: 'severity.high', message: 'High' },
  'severity.critical': /*i18n*/ { id: 'severity.critical', message: 'Critical' },
  // outcome modes
  'mode.draft': /*i18n*/ { id: 'mode.draft', message: 'Draft' },
  'mode.alert_only': /*i18n*/ { id: 'mode.alert_only', message: 'Alert-only' },
  'mode.manual_approval': /*i18n*/ { id: 'mode.manual_approval', message: 'Manual approval' },
  'mode.automated': /*i18n*/ { id: 'mode.automated', message: 'Automated' },
  // connection status
  'status.active': /*i18n*/ { id: 'status.active', message: 'Active' },
  'status.new': /*i18n*/ { id: 'status.new', message: 'New' },
  'status.upgradable': /*i18n*/ { id: 'status.upgradable', message: 'Upgradable' },
  'status.broken': /*i18n*/ { id: 'status.broken', message: 'Broken' },
  'status_means.active': /*i18n*/ {
    id: 'status_means.active',
    message: 'Every action this product knows can run.',
  },
  'status_means.new': /*i18n*/ {
    id: 'status_means.new',
    message: 'Events arrive; no Respond connection was set up yet.',
  },
  'status_means.upgradable': /*i18n*/ {
    id: 'status_means.upgradable',
    message: 'Connected, but some actions lack a permission or a role.',
  },
  'status_means.broken': /*i18n*/ {
    id: 'status_means.broken',
    message: 'Nothing can run over this connection. Alerts are raised all the same.',
  },
  // roles and permissions
  'role.analyst': /*i18n*/ { id: 'role.analyst', message: 'SOC analyst' },
  'role.manager': /*i18n*/ { id: 'role.manager', message: 'SOC manager' },
  'role.connection_owner': /*i18n*/ { id: 'role.connection_owner', message: 'Connection owner' },
  'role.viewer': /*i18n*/ { id: 'role.viewer', message: 'Viewer' },
  'permission.rule.write': /*i18n*/ { id: 'permission.rule.write', message: 'write rules' },
  'permission.rule.arm': /*i18n*/ { id: 'permission.rule.arm', message: 'arm rules' },
  'permission.response.choose': /*i18n*/ {
    id: 'permission.response.choose',
    message: 'choose response actions',
  },
  'permission.connection.mend': /*i18n*/ {
    id: 'permission.connection.mend',
    message: 'mend connections',
  },
  'permission_ask.rule.write': /*i18n*/ {
    id: 'permission_ask.rule.write',
    message: 'Ask a SOC analyst or a SOC manager.',
  },
  'permission_ask.rule.arm': /*i18n*/ {
    id: 'permission_ask.rule.arm',
    message: 'Ask a SOC analyst or a SOC manager.',
  },
  'permission_ask.response.choose': /*i18n*/ {
    id: 'permission_ask.response.choose',
    message: 'Ask a SOC analyst or a SOC manager.',
  },
  'permission_ask.connection.mend': /*i18n*/ {
    id: 'permission_ask.connection.mend',
    message: 'Ask a connection owner.',
  },
  // capability
  'capability.product_cannot': /*i18n*/ {
    id: 'capability.product_cannot',
    message: '{product} cannot do this: it has nothing to act on.',
  },
  'capability.not_known': /*i18n*/ {
    id: 'capability.not_known',
    message: 'Nothing reliable is known of this action at {product}, so it is not offered.',
  },
  'capability.not_connected': /*i18n*/ {
    id: 'capability.not_connected',
    message: '{product} sends events, but no Respond connection was set up.',
  },
  'capability.permission_missing': /*i18n*/ {
    id: 'capability.permission_missing',
    message: 'The connection to {product} lacks {permissions}.',
  },
  'capability.role_missing': /*i18n*/ {
    id: 'capability.role_missing',
    message: 'The connection to {product} lacks a role. One of these is enough: {roles}.',
  },
  'capability.licence_missing': /*i18n*/ {
    id: 'capability.licence_missing',
    message: '{product} needs a licence for this: {licences}.',
  },
  'capability.connection_broken': /*i18n*/ {
    id: 'capability.connection_broken',
    message: 'The connection to {product} has been broken since {since, date}: {cause} ({code}).',
  },
  'capability.organization_policy': /*i18n*/ {
    id: 'capability.organization_policy',
    message: 'The organization does not allow this action.',
  },
  'capability.managed_elsewhere': /*i18n*/ {
    id: 'capability.managed_elsewhere',
    message: 'The organization runs this response in {managedIn}.',
  },
  'capability.persona_may_not': /*i18n*/ {
    id: 'capability.persona_may_not',
    message: 'You may not choose response actions here.',
  },
  'mend.none': /*i18n*/ {
    id: 'mend.none',
    message: 'Nothing to mend. Alert-only works all the same.',
  },
  'mend.connect': /*i18n*/ {
    id: 'mend.connect',
    message: 'A connection owner can set the connection up.',
  },
  'mend.upgrade_permissions': /*i18n*/ {
    id: 'mend.upgrade_permissions',
    message: 'A connection owner can grant what is missing.',
  },
  'mend.grant_role': /*i18n*/ {
    id: 'mend.grant_role',
    message: 'A connection owner can give the connection the role.',
  },
  'mend.add_licence': /*i18n*/ {
    id: 'mend.add_licence',
    message: 'The organization can add the licence.',
  },
  'mend.reconnect': /*i18n*/ { id: 'mend.reconnect', message: 'A connection owner can reconnect.' },
  'mend.wait': /*i18n*/ {
    id: 'mend.wait',
    message: 'It heals by itself. Check again in a few minutes.',
  },
  'mend.change_policy': /*i18n*/ {
    id: 'mend.change_policy',
    message: 'The organization can allow it in its settings.',
  },
  'mend.use_other_product': /*i18n*/ {
    id: 'mend.use_other_product',
    message: 'Respond from the other product, or ask the organization to hand it over.',
  },
  'mend.ask_person': /*i18n*/ { id: 'mend.ask_person', message: 'Ask a SOC manager.' },
  'owner.nobody': /*i18n*/ { id: 'owner.nobody', message: 'nobody' },
  'owner.connection_owner': /*i18n*/ {
    id: 'owner.connection_owner',
    message: 'a connection owner',
  },
  'owner.organization': /*i18n*/ { id: 'owner.organization', message: 'the organization' },
  'owner.manager': /*i18n*/ { id: 'owner.manager', message: 'a SOC manager' },
  'owner.provider': /*i18n*/ { id: 'owner.provider', message: 'the provider' },
  // health
  'health.app_disabled.cause': /*i18n*/ {
    id: 'health.app_disabled.cause',
    message: 'the application was disabled at the provider',
  },
  'health.app_disabled.mend': /*i18n*/ {
    id: 'health.app_disabled.mend',
    message: 'Enable the application again, then check the connection.',
  },
  'health.blocked_by_policy.cause': /*i18n*/ {
    id: 'health.blocked_by_policy.cause',
    message: 'an access policy of the organization refuses the connection',
  },
  'health.blocked_by_policy.mend': /*i18n*/ {
    id: 'health.blocked_by_policy.mend',
    message: 'Exclude the connection from the policy, or add its address to it.',
  },
  'health.config_error.cause': /*i18n*/ {
    id: 'health.config_error.cause',
    message: 'the connection is set up wrongly',
  },
  'health.config_error.mend': /*i18n*/ {
    id: 'health.config_error.mend',
    message: 'Correct the tenant and the credential, then check the connection.',
  },
  'health.consent_missing.cause': /*i18n*/ {
    id: 'health.consent_missing.cause',
    message: 'an administrator has not consented to the permissions',
  },
  'health.consent_missing.mend': /*i18n*/ {
    id: 'health.consent_missing.mend',
    message: 'Reconnect and have an administrator accept the permissions.',
  },
  'health.credential_expired.cause': /*i18n*/ {
    id: 'health.credential_expired.cause',
    message: 'the credential has expired',
  },
  'health.credential_expired.mend': /*i18n*/ {
    id: 'health.credential_expired.mend',
    message: 'Make a new secret or certificate, and reconnect with it.',
  },
  'health.credential_invalid.cause': /*i18n*/ {
    id: 'health.credential_invalid.cause',
    message: 'the credential is not accepted',
  },
  'health.credential_invalid.mend': /*i18n*/ {
    id: 'health.credential_invalid.mend',
    message: 'Enter the secret again: its value, not its name. Then reconnect.',
  },
  'health.not_installed.cause': /*i18n*/ {
    id: 'health.not_installed.cause',
    message: 'the application is not known in the organization',
  },
  'health.not_installed.mend': /*i18n*/ {
    id: 'health.not_installed.mend',
    message: 'Reconnect with an administrator of the right tenant.',
  },
  'health.owner_disabled.cause': /*i18n*/ {
    id: 'health.owner_disabled.cause',
    message: 'the account behind the connection was disabled or is gone',
  },
  'health.owner_disabled.mend': /*i18n*/ {
    id: 'health.owner_disabled.mend',
    message: 'Reconnect with an account that is not a person’s own.',
  },
  'health.reauth_required.cause': /*i18n*/ {
    id: 'health.reauth_required.cause',
    message: 'the grant was revoked, and a new sign-in is needed',
  },
  'health.reauth_required.mend': /*i18n*/ {
    id: 'health.reauth_required.mend',
    message: 'The connection owner signs in again by reconnecting.',
  },
  'health.throttled.cause': /*i18n*/ {
    id: 'health.throttled.cause',
    message: 'the provider asks to slow down',
  },
  'health.throttled.mend': /*i18n*/ {
    id: 'health.throttled.mend',
    message: 'It heals by itself. Check again in a few minutes.',
  },
  'health.token_invalid.cause': /*i18n*/ {
    id: 'health.token_invalid.cause',
    message: 'the token is not valid any more',
  },
  'health.token_invalid.mend': /*i18n*/ {
    id: 'health.token_invalid.mend',
    message: 'Reconnect to get a new token.',
  },
  'health.transient.cause': /*i18n*/ {
    id: 'health.transient.cause',
    message: 'the provider did not answer for a moment',
  },
  'health.transient.mend': /*i18n*/ {
    id: 'health.transient.mend',
    message: 'It heals by itself. Check again in a few minutes.',
  },
  // what went wrong between page and backend
  'failure.network.title': /*i18n*/ {
    id: 'failure.network.title',
    message: 'No answer from the backend',
  },
  'failure.network.text': /*i18n*/ {
    id: 'failure.network.text',
    message:
      'The network or the backend did not answer. What you have typed is kept. Try again in a moment.',
  },
  'failure.contract.title': /*i18n*/ {
    id: 'failure.contract.title',
    message: 'The backend answered something unexpected',
  },
  'failure.contract.text': /*i18n*/ {
    id: 'failure.contract.text',
    message:
      'The answer was not as agreed, so it is not shown rather than shown wrongly. Asking again will not help: tell whoever runs the backend, with the details below.',
  },
  'failure.signed-out.title': /*i18n*/ {
    id: 'failure.signed-out.title',
    message: 'Your session has ended',
  },
  'failure.signed-out.text': /*i18n*/ {
    id: 'failure.signed-out.text',
    message: 'Sign in again. You come back to this page, and nothing you have typed is lost.',
  },
  'failure.forbidden.title': /*i18n*/ {
    id: 'failure.forbidden.title',
    message: 'You may not do this',
  },
  'failure.forbidden.text': /*i18n*/ {
    id: 'failure.forbidden.text',
    message: 'Your role does not include it. Ask somebody whose role does.',
  },
  'failure.forbidden.permission': /*i18n*/ {
    id: 'failure.forbidden.permission',
    message: 'Your role may not {permission}. {ask}',
  },
  'failure.forbidden.organizations': /*i18n*/ {
    id: 'failure.forbidden.organizations',
    message:
      'You do not hold {count, plural, one {# of the organizations} other {# of the organizations}} this concerns. Ask a SOC manager.',
  },
  'failure.not-found.title': /*i18n*/ { id: 'failure.not-found.title', message: 'Not found' },
  'failure.not-found.text': /*i18n*/ {
    id: 'failure.not-found.text',
    message: 'It does not exist, or it is not yours to see.',
  },
  'failure.version-conflict.title': /*i18n*/ {
    id: 'failure.version-conflict.title',
    message: 'Somebody else has changed this',
  },
  'failure.version-conflict.text': /*i18n*/ {
    id: 'failure.version-conflict.text',
    message: 'Your version is older than what is there now. Compare the two before you go on.',
  },
  'failure.version-required.title': /*i18n*/ {
    id: 'failure.version-required.title',
    message: 'The page did not say which version it changes',
  },
  'failure.version-required.text': /*i18n*/ {
    id: 'failure.version-required.text',
    message: 'Reload the page and try again. What you have typed is kept.',
  },
  'failure.idempotency-conflict.title': /*i18n*/ {
    id: 'failure.idempotency-conflict.title',
    message: 'This was already sent',
  },
  'failure.idempotency-conflict.text': /*i18n*/ {
    id: 'failure.idempotency-conflict.text',
    message:
      'The same request was sent before with something else in it. Reload the page and look at what is there.',
  },
  'failure.invalid-request.title': /*i18n*/ {
    id: 'failure.invalid-request.title',
    message: 'The backend did not understand the request',
  },
  'failure.invalid-request.text': /*i18n*/ {
    id: 'failure.invalid-request.text',
    message: 'Nothing was changed. Tell whoever runs the console, with the details below.',
  },
  'failure.rule-invalid.title': /*i18n*/ {
    id: 'failure.rule-invalid.title',
    message: 'The rule cannot be saved as it is',
  },
  'failure.rule-invalid.text': /*i18n*/ {
    id: 'failure.rule-invalid.text',
    message: 'The fields that need attention are marked. Nothing was changed.',
  },
  'failure.capability-refused.title': /*i18n*/ {
    id: 'failure.capability-refused.title',
    message: 'A chosen action can run nowhere',
  },
  'failure.capability-refused.text': /*i18n*/ {
    id: 'failure.capability-refused.text',
    message: 'Take the action out, or mend the connection first. Nothing was changed.',
  },
  'failure.step-not-open.title': /*i18n*/ {
    id: 'failure.step-not-open.title',
    message: 'This step is not open',
  },
  'failure.step-not-open.text': /*i18n*/ {
    id: 'failure.step-not-open.text',
    message: 'The outcome mode stays as it is.',
  },
  'failure.list-exists.title': /*i18n*/ {
    id: 'failure.list-exists.title',
    message: 'There is a list of this name already',
  },
  'failure.list-exists.text': /*i18n*/ {
    id: 'failure.list-exists.text',
    message: 'Choose another name, or add to the list that is there.',
  },
  'failure.list-in-use.title': /*i18n*/ {
    id: 'failure.list-in-use.title',
    message: 'Rules name this list',
  },
  'failure.list-in-use.text': /*i18n*/ {
    id: 'failure.list-in-use.text',
    message: 'Take it out of those rules first. Without it they could not be evaluated.',
  },
  'failure.list-read-only.title': /*i18n*/ {
    id: 'failure.list-read-only.title',
    message: 'The directory keeps this list',
  },
  'failure.list-read-only.text': /*i18n*/ {
    id: 'failure.list-read-only.text',
    message: 'Change the group where the accounts are kept; it is read from there.',
  },
  'failure.too-many-requests.title': /*i18n*/ {
    id: 'failure.too-many-requests.title',
    message: 'Too many requests',
  },
  'failure.too-many-requests.text': /*i18n*/ {
    id: 'failure.too-many-requests.text',
    message:
      'The backend asks to slow down. Try again {seconds, plural, =0 {in a moment} one {in # second} other {in # seconds}}.',
  },
  'failure.unavailable.title': /*i18n*/ {
    id: 'failure.unavailable.title',
    message: 'The backend is not available',
  },
  'failure.unavailable.text': /*i18n*/ {
    id: 'failure.unavailable.text',
    message:
      'It is being maintained or overloaded. What you have typed is kept. Try again {seconds, plural, =0 {in a moment} one {in # second} other {in # seconds}}.',
  },
  'failure.internal.title': /*i18n*/ {
    id: 'failure.internal.title',
    message: 'The backend failed',
  },
  'failure.internal.text': /*i18n*/ {
    id: 'failure.internal.text',
    message:
      'Something broke at its end. What you have typed is kept. Try again; if it happens again, tell whoever runs the backend.',
  },
  'failure.unknown.title': /*i18n*/ {
    id: 'failure.unknown.title',
    message: 'Something went wrong in this page',
  },
  'failure.unknown.text': /*i18n*/ {
    id: 'failure.unknown.text',
    message: 'What you have typed is kept in this browser. Try again or reload the page.',
  },
} as const satisfies Record<string, MessageDescriptor>;

export type DomainMessageId =
  | keyof typeof domainMessages
  | EditorMessageId
  | PartMessageId
  | ListMessageId
  | ListEntryMessageId
  | DifferenceMessageId;
