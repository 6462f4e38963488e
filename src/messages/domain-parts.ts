import type { MessageDescriptor } from '@lingui/core';

/** The words of what the domain says in the parts of the rule editor that come after what is seen first. */
export const partMessages = {
  // actions and outcome modes, at length
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
  'ladder.tests_failing': /*i18n*/ {
    id: 'ladder.tests_failing',
    message:
      '{tests, plural, one {# test of this rule fails} other {# tests of this rule fail}}. Mend the rule, or take the test away on purpose.',
  },
  'ladder.not_enabled': /*i18n*/ {
    id: 'ladder.not_enabled',
    message: 'The rule is not enabled. Enable or restore it first.',
  },
  // acts on many rules
  'act_no_change.to_alert_only': /*i18n*/ {
    id: 'act_no_change.to_alert_only',
    message: 'It is nowhere stronger than alert-only.',
  },
  'act_no_change.disable': /*i18n*/ { id: 'act_no_change.disable', message: 'Disabled already.' },
  'act_no_change.enable': /*i18n*/ { id: 'act_no_change.enable', message: 'Enabled already.' },
  'act_no_change.archive': /*i18n*/ { id: 'act_no_change.archive', message: 'Archived already.' },
  'act_no_change.add_tags': /*i18n*/ {
    id: 'act_no_change.add_tags',
    message: 'It has these tags already.',
  },
  'act_no_change.remove_tags': /*i18n*/ {
    id: 'act_no_change.remove_tags',
    message: 'It has none of these tags.',
  },
  'act_refusal.not_found': /*i18n*/ {
    id: 'act_refusal.not_found',
    message: 'It is not there any more.',
  },
  'act_refusal.archived': /*i18n*/ {
    id: 'act_refusal.archived',
    message: 'It is archived. Restore it first.',
  },
  'act_refusal.not_archived': /*i18n*/ {
    id: 'act_refusal.not_archived',
    message: 'It is not archived.',
  },
  'act_refusal.too_many_tags': /*i18n*/ {
    id: 'act_refusal.too_many_tags',
    message: 'It would have more than {max} tags. Remove some first.',
  },
  'act_refusal.organizations_out_of_reach': /*i18n*/ {
    id: 'act_refusal.organizations_out_of_reach',
    message:
      'It watches {count, plural, one {# organization that is} other {# organizations that are}} not yours. Ask a SOC manager.',
  },
  // accounts
  'account_kind.member': /*i18n*/ { id: 'account_kind.member', message: 'member' },
  'account_kind.guest': /*i18n*/ { id: 'account_kind.guest', message: 'guest' },
  'account_kind.service': /*i18n*/ { id: 'account_kind.service', message: 'service account' },
  'account_kind.admin': /*i18n*/ { id: 'account_kind.admin', message: 'administrator' },
  // readiness
  'readiness.draft_only': /*i18n*/ { id: 'readiness.draft_only', message: 'Draft only' },
  'readiness.alert_only': /*i18n*/ {
    id: 'readiness.alert_only',
    message: 'Can be evaluated as alert-only',
  },
  'readiness.ready_for_more': /*i18n*/ {
    id: 'readiness.ready_for_more',
    message: 'Ready to ask for more',
  },
  'readiness.no_tests': /*i18n*/ {
    id: 'readiness.no_tests',
    message: 'No test says what it must find, and what it must leave alone.',
  },
  'readiness.tests_unknown': /*i18n*/ {
    id: 'readiness.tests_unknown',
    message: 'Its tests have not run yet.',
  },
  'readiness.no_action': /*i18n*/ {
    id: 'readiness.no_action',
    message: 'No action is chosen: it only alerts.',
  },
  'readiness.actions_unknown': /*i18n*/ {
    id: 'readiness.actions_unknown',
    message: 'Where its actions can run is not known yet.',
  },
  'readiness.action_nowhere': /*i18n*/ {
    id: 'readiness.action_nowhere',
    message: '{action} can run in no organization in scope.',
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
  'note.list_of_rule_missing': /*i18n*/ {
    id: 'note.list_of_rule_missing',
    message:
      'There is no list “{list}”, which the scope or an exception asks for: whom it is about is not knowable.',
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
  // rule files
  'rule_file.empty': /*i18n*/ { id: 'rule_file.empty', message: 'There is no rule in this file.' },
  'rule_file.no_text': /*i18n*/ {
    id: 'rule_file.no_text',
    message: 'This is no text. A rule file is YAML or JSON.',
  },
  'rule_file.too_large': /*i18n*/ {
    id: 'rule_file.too_large',
    message: 'This file has {megabytes, number} MB; at most {most, number} MB are read.',
  },
  'rule_file.not_yaml': /*i18n*/ {
    id: 'rule_file.not_yaml',
    message: 'This is not YAML: {problem}',
  },
  'rule_file.unknown_key': /*i18n*/ {
    id: 'rule_file.unknown_key',
    message: 'There is no {keys} here. Allowed: {allowed}.',
  },
  'rule_file.wrong': /*i18n*/ { id: 'rule_file.wrong', message: '{name}: {problem}' },
  'rule_file.not_possible': /*i18n*/ {
    id: 'rule_file.not_possible',
    message: '{name} cannot be {found}. Allowed: {allowed}.',
  },
  'rule_file.missing': /*i18n*/ {
    id: 'rule_file.missing',
    message: '{name} is missing. Allowed: {allowed}.',
  },
  'rule_file.signal_missing': /*i18n*/ {
    id: 'rule_file.signal_missing',
    message: 'Which signal? Name one of this rule.',
  },
  'rule_file.window_missing': /*i18n*/ {
    id: 'rule_file.window_missing',
    message: 'The pattern has no window, as window: 10m.',
  },
  'rule_file.name_twice': /*i18n*/ {
    id: 'rule_file.name_twice',
    message: 'Two signals are called {name}.',
  },
  'rule_file.no_signal': /*i18n*/ {
    id: 'rule_file.no_signal',
    message: 'There is no signal {name} in this rule. There is {known}.',
  },
  'rule_file.no_time': /*i18n*/ {
    id: 'rule_file.no_time',
    message: '{value} is not a time with a zone, as 2026-01-05T12:00:00Z.',
  },
  'rule_test.not_expected': /*i18n*/ {
    id: 'rule_test.not_expected',
    message: 'It fired for {who} at {at}, which the test does not expect.',
  },
  'rule_test.no_trigger': /*i18n*/ {
    id: 'rule_test.no_trigger',
    message: 'It does not fire, and the test says that it must.',
  },
  'rule_test.no_such_trigger': /*i18n*/ {
    id: 'rule_test.no_such_trigger',
    message: 'The rule as it stands now does not find this trigger any more.',
  },
  'rule_test.depends_on_others': /*i18n*/ {
    id: 'rule_test.depends_on_others',
    message:
      'No test can be made of these events alone: what the rule says of them depends on others, before or beside them, that a test cannot hold.',
  },
  'rule_test.too_many_events': /*i18n*/ {
    id: 'rule_test.too_many_events',
    message: 'A test holds at most {limit, number} events; these are {count, number}.',
  },
  'rule_test.missing': /*i18n*/ {
    id: 'rule_test.missing',
    message: 'Trigger {n, number} is expected and did not come.',
  },
  'rule_test.differs': /*i18n*/ {
    id: 'rule_test.differs',
    message: '{what}: expected {expected}, found {found}',
  },
} as const satisfies Record<string, MessageDescriptor>;

export type PartMessageId = keyof typeof partMessages;
