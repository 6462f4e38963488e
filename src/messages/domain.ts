import type { MessageDescriptor } from '@lingui/core';
import type { TerminalMessageId } from './terminal.ts';

/**
 * The words of everything the domain says. The domain knows the ids alone; translations are in the
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
  'action_effect.block_sign_in': /*i18n*/ {
    id: 'action_effect.block_sign_in',
    message: 'The account cannot sign in any more, until somebody lifts the block.',
  },
  'action_effect.expire_sessions': /*i18n*/ {
    id: 'action_effect.expire_sessions',
    message: 'The account is signed out where it is signed in.',
  },
  'action_effect.reset_password': /*i18n*/ {
    id: 'action_effect.reset_password',
    message: 'The password stops working. A new one has to be handed over.',
  },
  'action_effect.force_password_change': /*i18n*/ {
    id: 'action_effect.force_password_change',
    message: 'The next sign-in asks for a new password.',
  },
  'action_goes_with.block_sign_in': /*i18n*/ {
    id: 'action_goes_with.block_sign_in',
    message: 'Goes well with expiring logins: a block leaves live sessions alone.',
  },
  'action_goes_with.expire_sessions': /*i18n*/ {
    id: 'action_goes_with.expire_sessions',
    message: 'Goes well with blocking sign-in: signing in again takes a moment.',
  },
  'action_goes_with.reset_password': /*i18n*/ {
    id: 'action_goes_with.reset_password',
    message: 'Goes well with expiring logins, so that old sessions end too.',
  },
  'action_goes_with.force_password_change': /*i18n*/ {
    id: 'action_goes_with.force_password_change',
    message: 'Goes well with resetting the password: whoever knows the old one could answer first.',
  },
  // outcome modes
  'mode.draft': /*i18n*/ { id: 'mode.draft', message: 'Draft' },
  'mode.alert_only': /*i18n*/ { id: 'mode.alert_only', message: 'Alert-only' },
  'mode.manual_approval': /*i18n*/ { id: 'mode.manual_approval', message: 'Manual approval' },
  'mode.automated': /*i18n*/ { id: 'mode.automated', message: 'Automated' },
  'mode_means.draft': /*i18n*/ {
    id: 'mode_means.draft',
    message: 'Not evaluated. Everything may be incomplete.',
  },
  'mode_means.alert_only': /*i18n*/ {
    id: 'mode_means.alert_only',
    message: 'Evaluated. Every trigger is an alert and records what the actions would have done.',
  },
  'mode_means.manual_approval': /*i18n*/ {
    id: 'mode_means.manual_approval',
    message: 'A person approves each action before it runs.',
  },
  'mode_means.automated': /*i18n*/ {
    id: 'mode_means.automated',
    message: 'Actions run at once, inside guardrails.',
  },
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
  // target
  'target.protected': /*i18n*/ { id: 'target.protected', message: 'protected: {why}' },
  'target.connection_account': /*i18n*/ {
    id: 'target.connection_account',
    message: 'the connection’s own account is never acted on',
  },
  'target.synced_from_directory': /*i18n*/ {
    id: 'target.synced_from_directory',
    message: 'synced from a directory on premises, which would overwrite the change',
  },
  'target.guest': /*i18n*/ {
    id: 'target.guest',
    message: 'a guest: sessions and password belong to another organization',
  },
  'target.admin_above_role': /*i18n*/ {
    id: 'target.admin_above_role',
    message: 'an administrator ({role}): the connection’s role is not high enough',
  },
  'target.already_disabled': /*i18n*/ {
    id: 'target.already_disabled',
    message: 'no change needed: sign-in is blocked already',
  },
  'target.federated': /*i18n*/ {
    id: 'target.federated',
    message: 'signs in at another identity provider, so this password is not used',
  },
  'target.not_in_directory': /*i18n*/ {
    id: 'target.not_in_directory',
    message: 'not in the directory',
  },
  'target.not_at_product': /*i18n*/ {
    id: 'target.not_at_product',
    message: 'has no account at this product',
  },
  // how long until it bites
  'bites.at_once': /*i18n*/ { id: 'bites.at_once', message: 'at once' },
  'bites.at_once_new_sign_ins': /*i18n*/ {
    id: 'bites.at_once_new_sign_ins',
    message: 'new sign-ins at once',
  },
  'bites.next_sign_in': /*i18n*/ { id: 'bites.next_sign_in', message: 'at the next sign-in' },
  'bites.next_authentication': /*i18n*/ {
    id: 'bites.next_authentication',
    message: 'at the next authentication',
  },
  'bites.entra_block': /*i18n*/ {
    id: 'bites.entra_block',
    message:
      'new sign-ins at once; Exchange, SharePoint and Teams within 15 minutes, other apps up to an hour',
  },
  'bites.entra_revoke': /*i18n*/ {
    id: 'bites.entra_revoke',
    message: 'a few minutes; access tokens already issued up to an hour',
  },
  'bites.google_sign_out': /*i18n*/ {
    id: 'bites.google_sign_out',
    message: 'up to an hour for an open Gmail session; other apps vary',
  },
  // what it does not stop
  'open.access_tokens': /*i18n*/ {
    id: 'open.access_tokens',
    message: 'access tokens already issued, for up to an hour',
  },
  'open.app_sessions': /*i18n*/ {
    id: 'open.app_sessions',
    message: 'sessions that an app issued itself',
  },
  'open.sign_in_again': /*i18n*/ {
    id: 'open.sign_in_again',
    message: 'the next sign-in with the same password',
  },
  'open.other_methods': /*i18n*/ {
    id: 'open.other_methods',
    message: 'sign-in with another method already registered',
  },
  'open.attacker_may_answer': /*i18n*/ {
    id: 'open.attacker_may_answer',
    message: 'an attacker who knows the password and answers first',
  },
  'open.live_sessions': /*i18n*/ {
    id: 'open.live_sessions',
    message: 'sessions that are open now',
  },
  'open.oauth_tokens': /*i18n*/ {
    id: 'open.oauth_tokens',
    message: 'tokens of connected apps and app passwords',
  },
  'open.not_protected_by_duo': /*i18n*/ {
    id: 'open.not_protected_by_duo',
    message: 'sign-ins that Duo does not protect',
  },
  // undo
  'undo.enable_again': /*i18n*/ {
    id: 'undo.enable_again',
    message: 'sign-in can be enabled again',
  },
  'undo.unsuspend': /*i18n*/ { id: 'undo.unsuspend', message: 'the account can be unsuspended' },
  'undo.status_before': /*i18n*/ {
    id: 'undo.status_before',
    message: 'the status before can be restored',
  },
  'undo.take_flag_back': /*i18n*/ {
    id: 'undo.take_flag_back',
    message: 'the flag can be taken back until it was used',
  },
  'undo.signs_in_again': /*i18n*/ {
    id: 'undo.signs_in_again',
    message: 'not needed: the person signs in again',
  },
  'undo.hand_over_password': /*i18n*/ {
    id: 'undo.hand_over_password',
    message: 'cannot be undone: hand the new password over',
  },
  'undo.hand_over_link': /*i18n*/ {
    id: 'undo.hand_over_link',
    message: 'cannot be undone: the person follows the reset link',
  },
  'undo.none': /*i18n*/ { id: 'undo.none', message: 'cannot be undone' },
  // what the set leaves open
  'left_open.sign_in_again': /*i18n*/ {
    id: 'left_open.sign_in_again',
    message:
      'Expiring logins does not prevent the next sign-in. Add Block sign-in to close the door.',
  },
  'left_open.live_sessions': /*i18n*/ {
    id: 'left_open.live_sessions',
    message: 'Blocking sign-in leaves open sessions alive. Add Expire account logins to end them.',
  },
  'left_open.attacker_answers': /*i18n*/ {
    id: 'left_open.attacker_answers',
    message: 'Whoever knows the password can answer the forced change. Add Reset user password.',
  },
  'left_open.google_sessions': /*i18n*/ {
    id: 'left_open.google_sessions',
    message:
      'At Google Workspace a new password leaves open sessions alive. Add Expire account logins.',
  },
  'left_open.duo_only': /*i18n*/ {
    id: 'left_open.duo_only',
    message: 'At Duo a block stops only the sign-ins that Duo protects.',
  },
  'left_open.no_repair': /*i18n*/ {
    id: 'left_open.no_repair',
    message:
      'These actions limit. They do not find the cause, and they repair nothing: somebody still has to investigate.',
  },
  // fields
  'field.activity': /*i18n*/ { id: 'field.activity', message: 'Activity' },
  'field.category': /*i18n*/ { id: 'field.category', message: 'Category' },
  'field.account': /*i18n*/ { id: 'field.account', message: 'Account' },
  'field.targetAccount': /*i18n*/ { id: 'field.targetAccount', message: 'Target account' },
  'field.ip': /*i18n*/ { id: 'field.ip', message: 'IP address' },
  'field.country': /*i18n*/ { id: 'field.country', message: 'Country' },
  'field.city': /*i18n*/ { id: 'field.city', message: 'City' },
  'field.latitude': /*i18n*/ { id: 'field.latitude', message: 'Latitude' },
  'field.longitude': /*i18n*/ { id: 'field.longitude', message: 'Longitude' },
  'field.asn': /*i18n*/ { id: 'field.asn', message: 'Network number (ASN)' },
  'field.network': /*i18n*/ { id: 'field.network', message: 'Kind of network' },
  'field.device': /*i18n*/ { id: 'field.device', message: 'Device' },
  'field.userAgent': /*i18n*/ { id: 'field.userAgent', message: 'User agent' },
  'field.app': /*i18n*/ { id: 'field.app', message: 'Application' },
  'field.object': /*i18n*/ { id: 'field.object', message: 'Object' },
  'field.result': /*i18n*/ { id: 'field.result', message: 'Result' },
  'field.reason': /*i18n*/ { id: 'field.reason', message: 'Reason' },
  'field.severity': /*i18n*/ { id: 'field.severity', message: 'Severity' },
  'field.parameter': /*i18n*/ { id: 'field.parameter', message: 'Parameter {name}' },
  'field_help.activity': /*i18n*/ {
    id: 'field_help.activity',
    message: 'What was done, by the provider’s own name',
  },
  'field_help.category': /*i18n*/ {
    id: 'field_help.category',
    message: 'The provider’s own group of the activity',
  },
  'field_help.account': /*i18n*/ { id: 'field_help.account', message: 'Who did it' },
  'field_help.targetAccount': /*i18n*/ {
    id: 'field_help.targetAccount',
    message: 'To whom it was done',
  },
  'field_help.ip': /*i18n*/ { id: 'field_help.ip', message: 'Address it came from' },
  'field_help.country': /*i18n*/ {
    id: 'field_help.country',
    message: 'Country of the address, two letters',
  },
  'field_help.city': /*i18n*/ { id: 'field_help.city', message: 'City of the address' },
  'field_help.latitude': /*i18n*/ {
    id: 'field_help.latitude',
    message: 'degrees north, where the log has a place',
  },
  'field_help.longitude': /*i18n*/ {
    id: 'field_help.longitude',
    message: 'degrees east, where the log has a place',
  },
  'field_help.asn': /*i18n*/ {
    id: 'field_help.asn',
    message: 'Number of the network it came from',
  },
  'field_help.network': /*i18n*/ {
    id: 'field_help.network',
    message: 'home, office, mobile, hosting, vpn or tor',
  },
  'field_help.device': /*i18n*/ {
    id: 'field_help.device',
    message: 'Device, as the provider names it',
  },
  'field_help.userAgent': /*i18n*/ { id: 'field_help.userAgent', message: 'Browser or client' },
  'field_help.app': /*i18n*/ {
    id: 'field_help.app',
    message: 'Application that was used or granted',
  },
  'field_help.object': /*i18n*/ {
    id: 'field_help.object',
    message: 'File, mailbox rule, role or setting it was done to',
  },
  'field_help.result': /*i18n*/ {
    id: 'field_help.result',
    message: 'success, failure, challenge or denied',
  },
  'field_help.reason': /*i18n*/ {
    id: 'field_help.reason',
    message: 'Why it failed, in the provider’s words',
  },
  'field_help.severity': /*i18n*/ { id: 'field_help.severity', message: '0 to 6, as in OCSF' },
  'field_help.parameter': /*i18n*/ {
    id: 'field_help.parameter',
    message: 'A parameter of the provider’s own record',
  },
  // operators
  'operator.equals': /*i18n*/ { id: 'operator.equals', message: 'is' },
  'operator.not_equals': /*i18n*/ { id: 'operator.not_equals', message: 'is not' },
  'operator.one_of': /*i18n*/ { id: 'operator.one_of', message: 'is one of' },
  'operator.not_one_of': /*i18n*/ { id: 'operator.not_one_of', message: 'is none of' },
  'operator.contains': /*i18n*/ { id: 'operator.contains', message: 'contains' },
  'operator.starts_with': /*i18n*/ { id: 'operator.starts_with', message: 'starts with' },
  'operator.ends_with': /*i18n*/ { id: 'operator.ends_with', message: 'ends with' },
  'operator.exists': /*i18n*/ { id: 'operator.exists', message: 'is there' },
  'operator.not_exists': /*i18n*/ { id: 'operator.not_exists', message: 'is not there' },
  'operator.greater': /*i18n*/ { id: 'operator.greater', message: 'is greater than' },
  'operator.greater_or_equal': /*i18n*/ { id: 'operator.greater_or_equal', message: 'is at least' },
  'operator.less': /*i18n*/ { id: 'operator.less', message: 'is less than' },
  'operator.less_or_equal': /*i18n*/ { id: 'operator.less_or_equal', message: 'is at most' },
  'operator.in_network': /*i18n*/ { id: 'operator.in_network', message: 'is in network' },
  'operator.not_in_network': /*i18n*/ {
    id: 'operator.not_in_network',
    message: 'is not in network',
  },
  'operator.country_is': /*i18n*/ { id: 'operator.country_is', message: 'is' },
  'operator.country_is_not': /*i18n*/ { id: 'operator.country_is_not', message: 'is not' },
  'operator.matches': /*i18n*/ { id: 'operator.matches', message: 'matches the expression' },
  'operator.equals_field': /*i18n*/ { id: 'operator.equals_field', message: 'is the same as' },
  'operator.not_equals_field': /*i18n*/ {
    id: 'operator.not_equals_field',
    message: 'is not the same as',
  },
  'operator.in_list': /*i18n*/ { id: 'operator.in_list', message: 'is in the list' },
  'operator.not_in_list': /*i18n*/ { id: 'operator.not_in_list', message: 'is not in the list' },
  'operator.first_seen': /*i18n*/ { id: 'operator.first_seen', message: 'is new' },
  'operator.impossible_travel': /*i18n*/ {
    id: 'operator.impossible_travel',
    message: 'is impossible to have travelled to',
  },
  // patterns
  'pattern.temporal': /*i18n*/ { id: 'pattern.temporal', message: 'Steps in any order' },
  'pattern_means.temporal': /*i18n*/ {
    id: 'pattern_means.temporal',
    message: 'All of the steps, or some of them, in any order within the window',
  },
  'pattern.event_count': /*i18n*/ { id: 'pattern.event_count', message: 'Count of events' },
  'pattern.value_count': /*i18n*/ {
    id: 'pattern.value_count',
    message: 'Count of different values',
  },
  'pattern.temporal_ordered': /*i18n*/ {
    id: 'pattern.temporal_ordered',
    message: 'Steps in order',
  },
  'pattern_means.event_count': /*i18n*/ {
    id: 'pattern_means.event_count',
    message: 'So many matching events within the window',
  },
  'pattern_means.value_count': /*i18n*/ {
    id: 'pattern_means.value_count',
    message: 'So many different values of a field within the window',
  },
  'pattern_means.temporal_ordered': /*i18n*/ {
    id: 'pattern_means.temporal_ordered',
    message: 'One step after the other within the window',
  },
  // issues of a rule
  'issue.name_missing': /*i18n*/ { id: 'issue.name_missing', message: 'Give the rule a name.' },
  'issue.name_long': /*i18n*/ {
    id: 'issue.name_long',
    message: 'A name has at most {limit, number} characters; this one has {length, number}.',
  },
  'issue.description_long': /*i18n*/ {
    id: 'issue.description_long',
    message: 'A description has at most {limit, number} characters; this one has {length, number}.',
  },
  'issue.scope_empty': /*i18n*/ {
    id: 'issue.scope_empty',
    message: 'Choose at least one organization, or all.',
  },
  'issue.scope_nobody': /*i18n*/ {
    id: 'issue.scope_nobody',
    message: 'No organization is left in scope.',
  },
  'issue.no_signal': /*i18n*/ {
    id: 'issue.no_signal',
    message: 'A rule needs at least one signal.',
  },
  'issue.too_many_signals': /*i18n*/ {
    id: 'issue.too_many_signals',
    message: 'A rule has at most {limit, number} signals.',
  },
  'issue.too_many_conditions': /*i18n*/ {
    id: 'issue.too_many_conditions',
    message: 'A rule has at most {limit, number} conditions; this one has {count, number}.',
  },
  'issue.signal_name_missing': /*i18n*/ {
    id: 'issue.signal_name_missing',
    message: 'Give the signal a name.',
  },
  'issue.value_missing': /*i18n*/ { id: 'issue.value_missing', message: 'Enter a value.' },
  'issue.value_long': /*i18n*/ {
    id: 'issue.value_long',
    message: 'At most {limit, number} characters; this has {length, number}.',
  },
  'issue.values_missing': /*i18n*/ {
    id: 'issue.values_missing',
    message: 'Enter at least one value.',
  },
  'issue.too_many_values': /*i18n*/ {
    id: 'issue.too_many_values',
    message: 'At most {limit, number} values; these are {count, number}.',
  },
  'issue.too_many_steps': /*i18n*/ {
    id: 'issue.too_many_steps',
    message: 'A pattern has at most {limit, number} steps.',
  },
  'issue.group_by_many': /*i18n*/ {
    id: 'issue.group_by_many',
    message: 'A group is made of at most {limit, number} fields.',
  },
  'issue.action_nowhere': /*i18n*/ {
    id: 'issue.action_nowhere',
    message: '{action} can run nowhere in scope. {reason}',
  },
  'issue.number_missing': /*i18n*/ { id: 'issue.number_missing', message: 'Enter a number.' },
  'issue.network_wrong': /*i18n*/ {
    id: 'issue.network_wrong',
    message: '“{value}” is not an address or a network range, such as 192.0.2.0/24.',
  },
  'issue.country_wrong': /*i18n*/ {
    id: 'issue.country_wrong',
    message: '“{value}” is not a country code of two letters.',
  },
  'issue.field_missing': /*i18n*/ { id: 'issue.field_missing', message: 'Choose a field.' },
  'issue.group_empty': /*i18n*/ {
    id: 'issue.group_empty',
    message: 'An empty group is true of every event. Add a condition or remove the group.',
  },
  'issue.pattern_no_signal': /*i18n*/ {
    id: 'issue.pattern_no_signal',
    message: 'Choose which signals the pattern counts.',
  },
  'issue.pattern_unknown_signal': /*i18n*/ {
    id: 'issue.pattern_unknown_signal',
    message: 'This signal is not in the rule any more. Choose another.',
  },
  'issue.signal_unused': /*i18n*/ {
    id: 'issue.signal_unused',
    message: 'The pattern does not use this signal.',
  },
  'issue.threshold_range': /*i18n*/ {
    id: 'issue.threshold_range',
    message: 'Enter a whole number from 1 to {max, number}.',
  },
  'issue.window_range': /*i18n*/ {
    id: 'issue.window_range',
    message: 'Enter a window from 1 second to 90 days.',
  },
  'issue.no_steps': /*i18n*/ { id: 'issue.no_steps', message: 'Add at least one step.' },
  'issue.group_by_twice': /*i18n*/ {
    id: 'issue.group_by_twice',
    message: 'This field is in the group twice.',
  },
  'issue.target_needed': /*i18n*/ {
    id: 'issue.target_needed',
    message:
      'The group is not one account, so the rule has to say whom to act on. Choose the account of a signal.',
  },
  'issue.target_unknown_signal': /*i18n*/ {
    id: 'issue.target_unknown_signal',
    message: 'The signal of the target is not in the pattern. Choose another.',
  },
  'issue.cap_range': /*i18n*/ {
    id: 'issue.cap_range',
    message: 'Enter a whole number from 1 to {max, number}.',
  },
  'issue.country_both': /*i18n*/ {
    id: 'issue.country_both',
    message: 'Both sides cannot be true at once: the country is and is not {country}.',
  },
  'issue.invalid': /*i18n*/ {
    id: 'issue.invalid',
    message: 'This is not in a form the rule can hold.',
  },
  'issue.expression_wrong': /*i18n*/ {
    id: 'issue.expression_wrong',
    message: 'This is not a regular expression.',
  },
  'issue.expression_not_linear': /*i18n*/ {
    id: 'issue.expression_not_linear',
    message:
      'Looking ahead or behind and back-references are not possible: an expression reads the text once.',
  },
  'issue.list_name': /*i18n*/ {
    id: 'issue.list_name',
    message: 'Enter the name of a list: letters, digits, spaces and . : @ - _',
  },
  'issue.days_range': /*i18n*/ {
    id: 'issue.days_range',
    message: 'Enter a whole number of days from {min} to {max}.',
  },
  'issue.history_inside': /*i18n*/ {
    id: 'issue.history_inside',
    message:
      'This looks at earlier events that meet the rest of the signal, so it can only stand at the top, where all conditions hold.',
  },
  'issue.join_not_grouped': /*i18n*/ {
    id: 'issue.join_not_grouped',
    message: 'The pattern is not grouped by {field}.',
  },
  'issue.range_upside_down': /*i18n*/ {
    id: 'issue.range_upside_down',
    message: 'The upper end is below the lower one.',
  },
  'issue.part_range': /*i18n*/ {
    id: 'issue.part_range',
    message: 'Enter a duration up to 90 days.',
  },
  'issue.across_needs_group': /*i18n*/ {
    id: 'issue.across_needs_group',
    message: 'Across organizations the pattern needs something that is the same: choose a field.',
  },
  'issue.zone': /*i18n*/ { id: 'issue.zone', message: 'There is no time zone {zone}.' },
  'issue.exception_incomplete': /*i18n*/ {
    id: 'issue.exception_incomplete',
    message: 'An exception needs a reason and an owner.',
  },
  // ladder
  'ladder.not_watched_yet': /*i18n*/ {
    id: 'ladder.not_watched_yet',
    message:
      'Not open yet: outcomes have to be recorded in alert-only and reviewed by a person first.',
  },
  'ladder.no_review_yet': /*i18n*/ {
    id: 'ladder.no_review_yet',
    message:
      'Not open yet: automation follows manual approval, on the evidence of reviewed outcomes.',
  },
  'ladder.not_evaluable': /*i18n*/ {
    id: 'ladder.not_evaluable',
    message:
      'The rule is not complete: {issues, plural, one {# thing is} other {# things are}} still to be settled.',
  },
  'ladder.persona_may_not': /*i18n*/ {
    id: 'ladder.persona_may_not',
    message: 'You may not arm rules.',
  },
  // logs
  'log.not_json': /*i18n*/ { id: 'log.not_json', message: 'not whole JSON' },
  'log.cut_off': /*i18n*/ { id: 'log.cut_off', message: 'the file ends in the middle of it' },
  'log.too_long': /*i18n*/ { id: 'log.too_long', message: 'longer than {megabytes} MB' },
  'log.missing_field': /*i18n*/ { id: 'log.missing_field', message: '{field} is missing' },
  'log.bad_time': /*i18n*/ { id: 'log.bad_time', message: '{field} is not a time: {value}' },
  'log.no_zone': /*i18n*/ {
    id: 'log.no_zone',
    message: '{field} is a time without a zone: {value}',
  },
  'log.wrong_value': /*i18n*/ {
    id: 'log.wrong_value',
    message: '{field} cannot be {value}',
  },
  'log.no_record': /*i18n*/ { id: 'log.no_record', message: 'no record: not an object' },
  'log.unknown_format': /*i18n*/ {
    id: 'log.unknown_format',
    message: 'not a record of any log that is known here',
  },
  'log.unknown_field': /*i18n*/ {
    id: 'log.unknown_field',
    message: 'an event has no field {field}; what is the provider’s own belongs into parameters',
  },
  'log.not_arrow': /*i18n*/ {
    id: 'log.not_arrow',
    message: 'not an Arrow table of events: {reason}',
  },
  'log.no_events': /*i18n*/ { id: 'log.no_events', message: 'an activity without events' },
  'log.event_without_name': /*i18n*/ {
    id: 'log.event_without_name',
    message: 'one of its events has no name',
  },
  // what a replay could not know
  'note.removed_signal': /*i18n*/ {
    id: 'note.removed_signal',
    message: 'a signal that was removed',
  },
  'note.more': /*i18n*/ { id: 'note.more', message: '{count, number} more' },
  'note.no_events': /*i18n*/ {
    id: 'note.no_events',
    message: 'There are no events at all to replay over, so this is not knowable.',
  },
  'note.field_never_present': /*i18n*/ {
    id: 'note.field_never_present',
    message: 'No event here carries the field {field}: what asks for it cannot be known.',
  },
  'note.field_of_signal': /*i18n*/ {
    id: 'note.field_of_signal',
    message:
      'No event here carries the field {field}, which “{signal}” asks for: whether it happened is not knowable.',
  },
  'note.organization_without_data': /*i18n*/ {
    id: 'note.organization_without_data',
    message: 'No events of {names}: nothing can be known there.',
  },
  'note.product_without_data': /*i18n*/ {
    id: 'note.product_without_data',
    message: 'No {product} events of {names}.',
  },
  'note.activity_never_present': /*i18n*/ {
    id: 'note.activity_never_present',
    message:
      'The activity {activity} of “{signal}” never occurs in these events. Is it spelled as the provider writes it?',
  },
  'note.window_longer_than_data': /*i18n*/ {
    id: 'note.window_longer_than_data',
    message:
      'The window ({window}) is longer than what was observed ({data}): longer patterns cannot be found here.',
  },
  'note.signal_missing': /*i18n*/ {
    id: 'note.signal_missing',
    message: 'The pattern names a signal that is not in the rule any more.',
  },
  'note.triggers_cut': /*i18n*/ {
    id: 'note.triggers_cut',
    message:
      'The first {shown, number} of {found, number} triggers are listed. The count and the timeline are of all.',
  },
  'note.list_missing': /*i18n*/ {
    id: 'note.list_missing',
    message:
      'There is no list “{list}”, which “{signal}” asks for: whether it happened is not knowable.',
  },
  'note.history_too_short': /*i18n*/ {
    id: 'note.history_too_short',
    message:
      '“{signal}” needs {days, plural, one {# day} other {# days}} of history to know what is new, and has {have, number}: {events, plural, one {# event is} other {# events are}} not knowable.',
  },
  'note.signal_not_knowable': /*i18n*/ {
    id: 'note.signal_not_knowable',
    message:
      'Of {events, plural, one {# event} other {# events}} it is not knowable whether “{signal}” matches: a field it asks for is never there.',
  },
  'note.absence_not_knowable': /*i18n*/ {
    id: 'note.absence_not_knowable',
    message:
      '{completions, plural, one {Once} other {# times}} the pattern was complete, and whether the absent step happened is not knowable.',
  },
  'note.taken_as_quiet': /*i18n*/ {
    id: 'note.taken_as_quiet',
    message:
      'The log is taken as quiet beyond its first and last event, where a step must be absent.',
  },
  'note.zone_unknown': /*i18n*/ {
    id: 'note.zone_unknown',
    message: 'The time zone of {names} is not known: UTC was used.',
  },
  // near misses
  'miss.refused': /*i18n*/ { id: 'miss.refused', message: 'complete, and “{signal}” was there' },
  'miss.late_events': /*i18n*/ {
    id: 'miss.late_events',
    message: '{have, number} of {need, number} events in the window; the rest came {late} too late',
  },
  'miss.late_values': /*i18n*/ {
    id: 'miss.late_values',
    message: '{have, number} of {need, number} values in the window; the rest came {late} too late',
  },
  'miss.late_steps': /*i18n*/ {
    id: 'miss.late_steps',
    message: 'all of it, {late} too slow for the window',
  },
  'miss.some_events': /*i18n*/ {
    id: 'miss.some_events',
    message: '{have, number} of {need, number} events in the window',
  },
  'miss.some_values': /*i18n*/ {
    id: 'miss.some_values',
    message: '{have, number} of {need, number} values in the window',
  },
  'miss.some_steps': /*i18n*/ {
    id: 'miss.some_steps',
    message: '{have, number} of {need, number} events of the steps',
  },
  'miss.missing': /*i18n*/ {
    id: 'miss.missing',
    message: '{have, number} of {need, number} events; one more of “{missing}” was missing',
  },
  'format.m365-ual': /*i18n*/ { id: 'format.m365-ual', message: 'Microsoft 365 unified audit log' },
  'format.entra': /*i18n*/ { id: 'format.entra', message: 'Microsoft Entra logs' },
  'format.okta': /*i18n*/ { id: 'format.okta', message: 'Okta System Log' },
  'format.google': /*i18n*/ { id: 'format.google', message: 'Google Workspace activities' },
  'format.duo': /*i18n*/ { id: 'format.duo', message: 'Duo logs' },
  'format.ocsf': /*i18n*/ { id: 'format.ocsf', message: 'OCSF events' },
  'format.events': /*i18n*/ { id: 'format.events', message: 'normalized events' },
  'format.arrow': /*i18n*/ { id: 'format.arrow', message: 'Apache Arrow' },
  // sentence
  'sentence.scope_all': /*i18n*/ { id: 'sentence.scope_all', message: 'in any organization' },
  'sentence.scope_some': /*i18n*/ { id: 'sentence.scope_some', message: 'in {organizations}' },
  'sentence.scope_all_but': /*i18n*/ {
    id: 'sentence.scope_all_but',
    message: 'in any organization but {organizations}',
  },
  'sentence.organizations': /*i18n*/ {
    id: 'sentence.organizations',
    message: '{count, plural, one {# organization} other {# organizations}}',
  },
  'sentence.when_group': /*i18n*/ {
    id: 'sentence.when_group',
    message: 'When {group} {scope} has',
  },
  'sentence.when_none_all': /*i18n*/ {
    id: 'sentence.when_none_all',
    message: 'When any one organization has',
  },
  'sentence.when_none_some': /*i18n*/ {
    id: 'sentence.when_none_some',
    message: 'When one of {organizations} has',
  },
  'sentence.when_none_all_but': /*i18n*/ {
    id: 'sentence.when_none_all_but',
    message: 'When any one organization but {organizations} has',
  },
  'sentence.group_account': /*i18n*/ { id: 'sentence.group_account', message: 'one account' },
  'sentence.group_field': /*i18n*/ { id: 'sentence.group_field', message: 'one {field}' },
  'sentence.group_fields': /*i18n*/ {
    id: 'sentence.group_fields',
    message: 'one combination of {fields}',
  },
  'sentence.event_count': /*i18n*/ { id: 'sentence.event_count', message: '{count} of {signals}' },
  'sentence.value_count': /*i18n*/ {
    id: 'sentence.value_count',
    message: '{count} of {fields} among {signals}',
  },
  'count.event_count.open': /*i18n*/ { id: 'count.event_count.open', message: '… events' },
  'count.event_count.gte': /*i18n*/ {
    id: 'count.event_count.gte',
    message: 'at least {threshold, plural, one {# event} other {# events}}',
  },
  'count.event_count.gt': /*i18n*/ {
    id: 'count.event_count.gt',
    message: 'more than {threshold, plural, one {# event} other {# events}}',
  },
  'count.event_count.eq': /*i18n*/ {
    id: 'count.event_count.eq',
    message: 'exactly {threshold, plural, one {# event} other {# events}}',
  },
  'count.event_count.neq': /*i18n*/ {
    id: 'count.event_count.neq',
    message: 'any number but exactly {threshold, plural, one {# event} other {# events}}',
  },
  'count.event_count.lt': /*i18n*/ {
    id: 'count.event_count.lt',
    message: 'fewer than {threshold, plural, one {# event} other {# events}}',
  },
  'count.event_count.lte': /*i18n*/ {
    id: 'count.event_count.lte',
    message: 'at most {threshold, plural, one {# event} other {# events}}',
  },
  'count.event_count.range': /*i18n*/ {
    id: 'count.event_count.range',
    message: 'from {threshold, number} to {max, plural, one {# event} other {# events}}',
  },
  'count.value_count.open': /*i18n*/ {
    id: 'count.value_count.open',
    message: '… different values',
  },
  'count.value_count.gte': /*i18n*/ {
    id: 'count.value_count.gte',
    message: 'at least {threshold, plural, one {# value} other {# different values}}',
  },
  'count.value_count.gt': /*i18n*/ {
    id: 'count.value_count.gt',
    message: 'more than {threshold, plural, one {# value} other {# different values}}',
  },
  'count.value_count.eq': /*i18n*/ {
    id: 'count.value_count.eq',
    message: 'exactly {threshold, plural, one {# value} other {# different values}}',
  },
  'count.value_count.neq': /*i18n*/ {
    id: 'count.value_count.neq',
    message: 'any number but exactly {threshold, plural, one {# value} other {# different values}}',
  },
  'count.value_count.lt': /*i18n*/ {
    id: 'count.value_count.lt',
    message: 'fewer than {threshold, plural, one {# value} other {# different values}}',
  },
  'count.value_count.lte': /*i18n*/ {
    id: 'count.value_count.lte',
    message: 'at most {threshold, plural, one {# value} other {# different values}}',
  },
  'count.value_count.range': /*i18n*/ {
    id: 'count.value_count.range',
    message: 'from {threshold, number} to {max, plural, one {# value} other {# different values}}',
  },
  'sentence.step': /*i18n*/ {
    id: 'sentence.step',
    message: '{count, plural, =1 {{signal}} other {{signal} # times}}',
  },
  'sentence.step_open': /*i18n*/ { id: 'sentence.step_open', message: '{signal} … times' },
  'sentence.window_open': /*i18n*/ { id: 'sentence.window_open', message: 'within …,' },
  'sentence.signal_unnamed': /*i18n*/ {
    id: 'sentence.signal_unnamed',
    message: 'a signal without a name ({product})',
  },
  'sentence.all_of': /*i18n*/ { id: 'sentence.all_of', message: '{steps}, in any order' },
  'sentence.some_of': /*i18n*/ {
    id: 'sentence.some_of',
    message: 'any {required, number} of {steps}',
  },
  'sentence.step_within': /*i18n*/ {
    id: 'sentence.step_within',
    message: '{step} within {window}',
  },
  'sentence.then_within': /*i18n*/ {
    id: 'sentence.then_within',
    message: '{first}, then within {gap} {rest}',
  },
  'sentence.absent_before': /*i18n*/ {
    id: 'sentence.absent_before',
    message: 'and no {signal} in the {window} before,',
  },
  'sentence.absent_after': /*i18n*/ {
    id: 'sentence.absent_after',
    message: 'and no {signal} in the {window} after,',
  },
  'sentence.absent_either': /*i18n*/ {
    id: 'sentence.absent_either',
    message: 'and no {signal} in the {window} before or after,',
  },
  'sentence.schedule_business_hours': /*i18n*/ {
    id: 'sentence.schedule_business_hours',
    message: 'during business hours ({zone}),',
  },
  'sentence.schedule_outside_business_hours': /*i18n*/ {
    id: 'sentence.schedule_outside_business_hours',
    message: 'outside business hours ({zone}),',
  },
  'sentence.schedule_weekly': /*i18n*/ {
    id: 'sentence.schedule_weekly',
    message: 'in the hours chosen ({zone}),',
  },
  'sentence.own_zone': /*i18n*/ { id: 'sentence.own_zone', message: 'each organization’s time' },
  'sentence.exceptions': /*i18n*/ {
    id: 'sentence.exceptions',
    message: '{count, plural, one {with # exception,} other {with # exceptions,}}',
  },
  'sentence.then': /*i18n*/ { id: 'sentence.then', message: '{first}, then {rest}' },
  'sentence.signal': /*i18n*/ { id: 'sentence.signal', message: '“{name}” ({product})' },
  'sentence.window': /*i18n*/ { id: 'sentence.window', message: 'within {window},' },
  'sentence.alert_only': /*i18n*/ { id: 'sentence.alert_only', message: 'then raise an alert.' },
  'sentence.act': /*i18n*/ {
    id: 'sentence.act',
    message: 'then raise an alert and {actions} for {target}, where that can run.',
  },
  'sentence.target_group': /*i18n*/ { id: 'sentence.target_group', message: 'that account' },
  'sentence.target_signal': /*i18n*/ {
    id: 'sentence.target_signal',
    message: 'the account of {signal}, at most {cap, number}',
  },
  'sentence.target_signal_target': /*i18n*/ {
    id: 'sentence.target_signal_target',
    message: 'the target account of {signal}, at most {cap, number}',
  },
  'sentence.unknown_signal': /*i18n*/ {
    id: 'sentence.unknown_signal',
    message: 'a signal that is missing',
  },
  'duration.seconds': /*i18n*/ {
    id: 'duration.seconds',
    message: '{n, plural, one {# second} other {# seconds}}',
  },
  'duration.minutes': /*i18n*/ {
    id: 'duration.minutes',
    message: '{n, plural, one {# minute} other {# minutes}}',
  },
  'duration.hours': /*i18n*/ {
    id: 'duration.hours',
    message: '{n, plural, one {# hour} other {# hours}}',
  },
  'duration.days': /*i18n*/ {
    id: 'duration.days',
    message: '{n, plural, one {# day} other {# days}}',
  },
  // activities, by product and the provider’s own name
  'activity.microsoft_365.UserLoggedIn': /*i18n*/ {
    id: 'activity.microsoft_365.UserLoggedIn',
    message: 'Signed in',
  },
  'activity.microsoft_365.UserLoginFailed': /*i18n*/ {
    id: 'activity.microsoft_365.UserLoginFailed',
    message: 'Sign-in failed',
  },
  'activity.microsoft_365.MfaDenied': /*i18n*/ {
    id: 'activity.microsoft_365.MfaDenied',
    message: 'MFA request denied',
  },
  'activity.microsoft_365.MfaApproved': /*i18n*/ {
    id: 'activity.microsoft_365.MfaApproved',
    message: 'MFA request approved',
  },
  'activity.microsoft_365.New-InboxRule': /*i18n*/ {
    id: 'activity.microsoft_365.New-InboxRule',
    message: 'Inbox rule created',
  },
  'activity.microsoft_365.Set-Mailbox': /*i18n*/ {
    id: 'activity.microsoft_365.Set-Mailbox',
    message: 'Mailbox settings changed',
  },
  'activity.microsoft_365.Consent to application.': /*i18n*/ {
    id: 'activity.microsoft_365.Consent to application.',
    message: 'Consent given to an application',
  },
  'activity.microsoft_365.Add member to role.': /*i18n*/ {
    id: 'activity.microsoft_365.Add member to role.',
    message: 'Member added to a role',
  },
  'activity.microsoft_365.Reset user password.': /*i18n*/ {
    id: 'activity.microsoft_365.Reset user password.',
    message: 'Password reset',
  },
  'activity.microsoft_365.Change user password.': /*i18n*/ {
    id: 'activity.microsoft_365.Change user password.',
    message: 'Password changed',
  },
  'activity.microsoft_365.FileAccessed': /*i18n*/ {
    id: 'activity.microsoft_365.FileAccessed',
    message: 'File opened',
  },
  'activity.microsoft_365.FileDownloaded': /*i18n*/ {
    id: 'activity.microsoft_365.FileDownloaded',
    message: 'File downloaded',
  },
  'activity.microsoft_365.Update user.': /*i18n*/ {
    id: 'activity.microsoft_365.Update user.',
    message: 'User updated',
  },
  'activity.microsoft_365.MailItemsAccessed': /*i18n*/ {
    id: 'activity.microsoft_365.MailItemsAccessed',
    message: 'Mail items read',
  },
  'activity.google_workspace.login_success': /*i18n*/ {
    id: 'activity.google_workspace.login_success',
    message: 'Signed in',
  },
  'activity.google_workspace.login_failure': /*i18n*/ {
    id: 'activity.google_workspace.login_failure',
    message: 'Sign-in failed',
  },
  'activity.google_workspace.login_challenge': /*i18n*/ {
    id: 'activity.google_workspace.login_challenge',
    message: 'Sign-in challenged',
  },
  'activity.google_workspace.login_verification': /*i18n*/ {
    id: 'activity.google_workspace.login_verification',
    message: 'Sign-in verified',
  },
  'activity.google_workspace.suspicious_login': /*i18n*/ {
    id: 'activity.google_workspace.suspicious_login',
    message: 'Suspicious sign-in',
  },
  'activity.google_workspace.logout': /*i18n*/ {
    id: 'activity.google_workspace.logout',
    message: 'Signed out',
  },
  'activity.google_workspace.authorize': /*i18n*/ {
    id: 'activity.google_workspace.authorize',
    message: 'Access given to an application',
  },
  'activity.google_workspace.email_forwarding_out_of_domain': /*i18n*/ {
    id: 'activity.google_workspace.email_forwarding_out_of_domain',
    message: 'Mail forwarded outside the domain',
  },
  'activity.google_workspace.change_user_access': /*i18n*/ {
    id: 'activity.google_workspace.change_user_access',
    message: 'Access to a file changed',
  },
  'activity.google_workspace.change_acl_editors': /*i18n*/ {
    id: 'activity.google_workspace.change_acl_editors',
    message: 'Editors of a file changed',
  },
  'activity.google_workspace.download': /*i18n*/ {
    id: 'activity.google_workspace.download',
    message: 'File downloaded',
  },
  'activity.google_workspace.edit': /*i18n*/ {
    id: 'activity.google_workspace.edit',
    message: 'File edited',
  },
  'activity.google_workspace.view': /*i18n*/ {
    id: 'activity.google_workspace.view',
    message: 'File viewed',
  },
  'activity.google_workspace.CHANGE_PASSWORD': /*i18n*/ {
    id: 'activity.google_workspace.CHANGE_PASSWORD',
    message: 'Password changed by an administrator',
  },
  'activity.google_workspace.ASSIGN_ROLE': /*i18n*/ {
    id: 'activity.google_workspace.ASSIGN_ROLE',
    message: 'Administrator role assigned',
  },
  'activity.google_workspace.2sv_disable': /*i18n*/ {
    id: 'activity.google_workspace.2sv_disable',
    message: '2-step verification switched off',
  },
  'activity.google_workspace.password_edit': /*i18n*/ {
    id: 'activity.google_workspace.password_edit',
    message: 'Password changed',
  },
  'activity.okta.user.session.start': /*i18n*/ {
    id: 'activity.okta.user.session.start',
    message: 'Session started',
  },
  'activity.okta.user.authentication.auth_via_mfa': /*i18n*/ {
    id: 'activity.okta.user.authentication.auth_via_mfa',
    message: 'Signed in with MFA',
  },
  'activity.okta.user.mfa.okta_verify.deny_push': /*i18n*/ {
    id: 'activity.okta.user.mfa.okta_verify.deny_push',
    message: 'Push denied',
  },
  'activity.okta.user.account.lock': /*i18n*/ {
    id: 'activity.okta.user.account.lock',
    message: 'Account locked',
  },
  'activity.okta.user.mfa.factor.deactivate': /*i18n*/ {
    id: 'activity.okta.user.mfa.factor.deactivate',
    message: 'MFA factor removed',
  },
  'activity.okta.user.mfa.factor.activate': /*i18n*/ {
    id: 'activity.okta.user.mfa.factor.activate',
    message: 'MFA factor added',
  },
  'activity.okta.application.user_membership.add': /*i18n*/ {
    id: 'activity.okta.application.user_membership.add',
    message: 'Application assigned',
  },
  'activity.okta.user.account.privilege.grant': /*i18n*/ {
    id: 'activity.okta.user.account.privilege.grant',
    message: 'Administrator privilege granted',
  },
  'activity.okta.user.account.update_password': /*i18n*/ {
    id: 'activity.okta.user.account.update_password',
    message: 'Password changed',
  },
  'activity.duo.authentication': /*i18n*/ {
    id: 'activity.duo.authentication',
    message: 'Authentication',
  },
  'activity.duo.bypass_create': /*i18n*/ {
    id: 'activity.duo.bypass_create',
    message: 'Bypass code created',
  },
  'activity.slack.user_login': /*i18n*/ { id: 'activity.slack.user_login', message: 'Signed in' },
  'activity.slack.file_downloaded': /*i18n*/ {
    id: 'activity.slack.file_downloaded',
    message: 'File downloaded',
  },
  'activity.slack.user_session_reset_by_admin': /*i18n*/ {
    id: 'activity.slack.user_session_reset_by_admin',
    message: 'Session reset by an administrator',
  },
  'activity.slack.app_installed': /*i18n*/ {
    id: 'activity.slack.app_installed',
    message: 'App installed',
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

export type DomainMessageId = keyof typeof domainMessages | TerminalMessageId;
