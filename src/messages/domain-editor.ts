import type { MessageDescriptor } from '@lingui/core';

/** The words of what the domain says where a rule is written or read at length. They come with the editor's catalogue. */
export const editorMessages = {
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
  'issue.accounts_missing': /*i18n*/ {
    id: 'issue.accounts_missing',
    message: 'Name at least one account, or choose all.',
  },
  'issue.no_technique': /*i18n*/ {
    id: 'issue.no_technique',
    message: '“{value}” is not a technique of ATT&CK, such as T1110 or T1110.003.',
  },
  'issue.signal_disabled': /*i18n*/ {
    id: 'issue.signal_disabled',
    message: 'Disabled: the pattern is evaluated as if it were not there.',
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
  // what can never happen, and what makes no difference
  'never.pattern': /*i18n*/ {
    id: 'never.pattern',
    message: 'So the pattern can never be complete.',
  },
  'never.two_values': /*i18n*/ {
    id: 'never.two_values',
    message: '{field} would have to have two different values at once.',
  },
  'never.no_value': /*i18n*/ {
    id: 'never.no_value',
    message: 'No value of {field} is left: what is asked for is ruled out as well.',
  },
  'never.range': /*i18n*/ {
    id: 'never.range',
    message: 'Nothing {low} and {high} at once.',
  },
  'never.bound': /*i18n*/ {
    id: 'never.bound',
    message: '{operator} {value, number}',
  },
  'never.there_and_not': /*i18n*/ {
    id: 'never.there_and_not',
    message: '{field} would have to be there and not be there.',
  },
  'never.itself': /*i18n*/ {
    id: 'never.itself',
    message: '{field} cannot differ from itself.',
  },
  'never.same_and_not': /*i18n*/ {
    id: 'never.same_and_not',
    message: '{field} and {other} would have to be the same and differ.',
  },
  'never.opposite': /*i18n*/ {
    id: 'never.opposite',
    message: 'A condition and its opposite cannot both hold.',
  },
  'never.starts_with': /*i18n*/ {
    id: 'never.starts_with',
    message: '{field} cannot start with both “{first}” and “{other}”.',
  },
  'never.ends_with': /*i18n*/ {
    id: 'never.ends_with',
    message: '{field} cannot end with both “{first}” and “{other}”.',
  },
  'never.network_left': /*i18n*/ {
    id: 'never.network_left',
    message: 'No address is in these networks and outside of them at once.',
  },
  'never.networks_apart': /*i18n*/ {
    id: 'never.networks_apart',
    message: 'No address is in both of these networks.',
  },
  'never.list': /*i18n*/ {
    id: 'never.list',
    message: 'Nothing is in the list “{list}” and not in it at once.',
  },
  'never.out_of_scope': /*i18n*/ {
    id: 'never.out_of_scope',
    message: 'No event of “{signal}” is of an account in scope: its conditions ask for others.',
  },
  'never.excepted': /*i18n*/ {
    id: 'never.excepted',
    message: 'This exception takes out every event of {signals}.',
  },
  'never.excepted_all': /*i18n*/ {
    id: 'never.excepted_all',
    message: 'This exception takes out every event.',
  },
  'never.absent_itself': /*i18n*/ {
    id: 'never.absent_itself',
    message: '“{signal}” has to happen and must not happen.',
  },
  'never.absent_same': /*i18n*/ {
    id: 'never.absent_same',
    message: 'Every event of “{signal}” is one of “{absent}”, which must not happen.',
  },
  'never.fewer_than_one': /*i18n*/ {
    id: 'never.fewer_than_one',
    message:
      'A window begins with an event, so there is never fewer than one. To find that nothing happened, use “Add what must not happen”.',
  },
  'never.grouped_values': /*i18n*/ {
    id: 'never.grouped_values',
    message: 'The pattern is grouped by it, so {field} has one value in each group.',
  },
  'never.few_values': /*i18n*/ {
    id: 'never.few_values',
    message: 'The signals leave {field} only {count, plural, one {# value} other {# values}}.',
  },
  'needless.longer': /*i18n*/ {
    id: 'needless.longer',
    message: 'The window is no longer than this, so it limits nothing.',
  },
  'needless.one_event': /*i18n*/ {
    id: 'needless.one_event',
    message: 'One event takes no time, so this limits nothing.',
  },
  'needless.same_step': /*i18n*/ {
    id: 'needless.same_step',
    message:
      'One event counts for every step it matches, so this step asks for nothing more than the one above.',
  },
  'needless.expired': /*i18n*/ {
    id: 'needless.expired',
    message: 'This exception has expired: it takes out older events only.',
  },
  'needless.absent_zero': /*i18n*/ {
    id: 'needless.absent_zero',
    message: 'Looks only between the first and the last event of the pattern.',
  },
  'needless.all_hours': /*i18n*/ {
    id: 'needless.all_hours',
    message: 'These are all hours of the week, so they limit nothing.',
  },
  'issue.no_hours': /*i18n*/ {
    id: 'issue.no_hours',
    message: 'Choose at least one hour of the week.',
  },
  'issue.too_many_hours': /*i18n*/ {
    id: 'issue.too_many_hours',
    message:
      'At most {limit, number} ranges of hours; these are {count, number}. Choose hours that are alike on several days.',
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
  // sentence
  'noun.activity': /*i18n*/ { id: 'noun.activity', message: 'activity' },
  'nouns.activity': /*i18n*/ { id: 'nouns.activity', message: 'activities' },
  'noun.category': /*i18n*/ { id: 'noun.category', message: 'category' },
  'nouns.category': /*i18n*/ { id: 'nouns.category', message: 'categories' },
  'noun.account': /*i18n*/ { id: 'noun.account', message: 'account' },
  'nouns.account': /*i18n*/ { id: 'nouns.account', message: 'accounts' },
  'noun.targetAccount': /*i18n*/ { id: 'noun.targetAccount', message: 'target account' },
  'nouns.targetAccount': /*i18n*/ { id: 'nouns.targetAccount', message: 'target accounts' },
  'noun.ip': /*i18n*/ { id: 'noun.ip', message: 'IP address' },
  'nouns.ip': /*i18n*/ { id: 'nouns.ip', message: 'IP addresses' },
  'noun.country': /*i18n*/ { id: 'noun.country', message: 'country' },
  'nouns.country': /*i18n*/ { id: 'nouns.country', message: 'countries' },
  'noun.city': /*i18n*/ { id: 'noun.city', message: 'city' },
  'nouns.city': /*i18n*/ { id: 'nouns.city', message: 'cities' },
  'noun.latitude': /*i18n*/ { id: 'noun.latitude', message: 'latitude' },
  'nouns.latitude': /*i18n*/ { id: 'nouns.latitude', message: 'latitudes' },
  'noun.longitude': /*i18n*/ { id: 'noun.longitude', message: 'longitude' },
  'nouns.longitude': /*i18n*/ { id: 'nouns.longitude', message: 'longitudes' },
  'noun.asn': /*i18n*/ { id: 'noun.asn', message: 'network number' },
  'nouns.asn': /*i18n*/ { id: 'nouns.asn', message: 'network numbers' },
  'noun.network': /*i18n*/ { id: 'noun.network', message: 'kind of network' },
  'nouns.network': /*i18n*/ { id: 'nouns.network', message: 'kinds of network' },
  'noun.device': /*i18n*/ { id: 'noun.device', message: 'device' },
  'nouns.device': /*i18n*/ { id: 'nouns.device', message: 'devices' },
  'noun.userAgent': /*i18n*/ { id: 'noun.userAgent', message: 'user agent' },
  'nouns.userAgent': /*i18n*/ { id: 'nouns.userAgent', message: 'user agents' },
  'noun.app': /*i18n*/ { id: 'noun.app', message: 'application' },
  'nouns.app': /*i18n*/ { id: 'nouns.app', message: 'applications' },
  'noun.object': /*i18n*/ { id: 'noun.object', message: 'object' },
  'nouns.object': /*i18n*/ { id: 'nouns.object', message: 'objects' },
  'noun.result': /*i18n*/ { id: 'noun.result', message: 'result' },
  'nouns.result': /*i18n*/ { id: 'nouns.result', message: 'results' },
  'noun.reason': /*i18n*/ { id: 'noun.reason', message: 'reason' },
  'nouns.reason': /*i18n*/ { id: 'nouns.reason', message: 'reasons' },
  'noun.severity': /*i18n*/ { id: 'noun.severity', message: 'severity' },
  'nouns.severity': /*i18n*/ { id: 'nouns.severity', message: 'severities' },
  'noun.parameter': /*i18n*/ { id: 'noun.parameter', message: 'parameter {name}' },
  'nouns.parameter': /*i18n*/ { id: 'nouns.parameter', message: 'values of parameter {name}' },
  'nouns.combination': /*i18n*/ { id: 'nouns.combination', message: 'combination of {fields}' },
  'nouns.combinations': /*i18n*/ { id: 'nouns.combinations', message: 'combinations of {fields}' },
  'words.one': /*i18n*/ { id: 'words.one', message: '{first}' },
  'words.or': /*i18n*/ { id: 'words.or', message: '{first} or {last}' },
  'words.comma': /*i18n*/ { id: 'words.comma', message: '{first}, {rest}' },
  'scope.number': /*i18n*/ {
    id: 'scope.number',
    message: '{count, plural, one {# organization} other {# organizations}}',
  },
  'scope.in.all': /*i18n*/ { id: 'scope.in.all', message: 'in any organization' },
  'scope.in.all_counted': /*i18n*/ {
    id: 'scope.in.all_counted',
    message: 'in any organization ({count, number} today)',
  },
  'scope.in.named': /*i18n*/ { id: 'scope.in.named', message: 'in {names}' },
  'scope.in.counted': /*i18n*/ {
    id: 'scope.in.counted',
    message: 'in any of {count, plural, one {# organization} other {# organizations}}',
  },
  'scope.in.all_but': /*i18n*/ {
    id: 'scope.in.all_but',
    message: 'in any organization but {names}',
  },
  'scope.in.tagged': /*i18n*/ {
    id: 'scope.in.tagged',
    message: 'in any organization tagged {tags}',
  },
  'scope.alone.all': /*i18n*/ { id: 'scope.alone.all', message: 'any one organization' },
  'scope.alone.all_counted': /*i18n*/ {
    id: 'scope.alone.all_counted',
    message: 'any one organization ({count, number} today)',
  },
  'scope.alone.named': /*i18n*/ { id: 'scope.alone.named', message: '{names}' },
  'scope.alone.counted': /*i18n*/ {
    id: 'scope.alone.counted',
    message: 'any one of {count, plural, one {# organization} other {# organizations}}',
  },
  'scope.alone.all_but': /*i18n*/ {
    id: 'scope.alone.all_but',
    message: 'any one organization but {names}',
  },
  'scope.alone.tagged': /*i18n*/ {
    id: 'scope.alone.tagged',
    message: 'any one organization tagged {tags}',
  },
  'scope.over.all': /*i18n*/ { id: 'scope.over.all', message: 'over all organizations together' },
  'scope.over.all_counted': /*i18n*/ {
    id: 'scope.over.all_counted',
    message: 'over all organizations together ({count, number} today)',
  },
  'scope.over.named': /*i18n*/ { id: 'scope.over.named', message: 'over {names} together' },
  'scope.over.counted': /*i18n*/ {
    id: 'scope.over.counted',
    message: 'over {count, plural, one {# organization} other {# organizations}} together',
  },
  'scope.over.all_but': /*i18n*/ {
    id: 'scope.over.all_but',
    message: 'over all organizations but {names} together',
  },
  'scope.over.tagged': /*i18n*/ {
    id: 'scope.over.tagged',
    message: 'over all organizations tagged {tags} together',
  },
  'sentence.when': /*i18n*/ { id: 'sentence.when', message: 'When {who} has' },
  'sentence.when_in': /*i18n*/ { id: 'sentence.when_in', message: 'When {who} {scope} has' },
  'sentence.group_account': /*i18n*/ { id: 'sentence.group_account', message: 'an account' },
  'sentence.group_account_some': /*i18n*/ {
    id: 'sentence.group_account_some',
    message: 'one of {accounts}',
  },
  'sentence.group_account_all_but': /*i18n*/ {
    id: 'sentence.group_account_all_but',
    message: 'an account other than {accounts}',
  },
  'sentence.group_account_in_list': /*i18n*/ {
    id: 'sentence.group_account_in_list',
    message: 'an account in the list “{list}”',
  },
  'sentence.group_account_not_in_list': /*i18n*/ {
    id: 'sentence.group_account_not_in_list',
    message: 'an account not in the list “{list}”',
  },
  'sentence.accounts': /*i18n*/ {
    id: 'sentence.accounts',
    message: '{count, plural, one {# named account} other {# named accounts}}',
  },
  'sentence.events_some': /*i18n*/ {
    id: 'sentence.events_some',
    message: 'counting only events of {accounts},',
  },
  'sentence.events_all_but': /*i18n*/ {
    id: 'sentence.events_all_but',
    message: 'counting no events of {accounts},',
  },
  'sentence.events_in_list': /*i18n*/ {
    id: 'sentence.events_in_list',
    message: 'counting only events of accounts in the list “{list}”,',
  },
  'sentence.events_not_in_list': /*i18n*/ {
    id: 'sentence.events_not_in_list',
    message: 'counting no events of accounts in the list “{list}”,',
  },
  'sentence.group_field': /*i18n*/ { id: 'sentence.group_field', message: 'one {field}' },
  'sentence.group_fields': /*i18n*/ {
    id: 'sentence.group_fields',
    message: 'one combination of {fields}',
  },
  'sentence.event_count': /*i18n*/ { id: 'sentence.event_count', message: '{count} of {signals}' },
  'sentence.value_count': /*i18n*/ {
    id: 'sentence.value_count',
    message: '{count} among {signals}',
  },
  'sentence.at': /*i18n*/ { id: 'sentence.at', message: '{steps} at {product}' },
  'sentence.steps': /*i18n*/ { id: 'sentence.steps', message: '{steps},' },
  'sentence.steps_at': /*i18n*/ { id: 'sentence.steps_at', message: '{steps} at {product},' },
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
    message: '… different {many}',
  },
  'count.value_count.gte': /*i18n*/ {
    id: 'count.value_count.gte',
    message: 'at least {threshold, plural, one {# {one}} other {# different {many}}}',
  },
  'count.value_count.gt': /*i18n*/ {
    id: 'count.value_count.gt',
    message: 'more than {threshold, plural, one {# {one}} other {# different {many}}}',
  },
  'count.value_count.eq': /*i18n*/ {
    id: 'count.value_count.eq',
    message: 'exactly {threshold, plural, one {# {one}} other {# different {many}}}',
  },
  'count.value_count.neq': /*i18n*/ {
    id: 'count.value_count.neq',
    message: 'any number but exactly {threshold, plural, one {# {one}} other {# different {many}}}',
  },
  'count.value_count.lt': /*i18n*/ {
    id: 'count.value_count.lt',
    message: 'fewer than {threshold, plural, one {# {one}} other {# different {many}}}',
  },
  'count.value_count.lte': /*i18n*/ {
    id: 'count.value_count.lte',
    message: 'at most {threshold, plural, one {# {one}} other {# different {many}}}',
  },
  'count.value_count.range': /*i18n*/ {
    id: 'count.value_count.range',
    message: 'from {threshold, number} to {max, plural, one {# {one}} other {# different {many}}}',
  },
  'sentence.step': /*i18n*/ {
    id: 'sentence.step',
    message: '{count, plural, =1 {{signal}} other {{signal} # times}}',
  },
  'sentence.step_open': /*i18n*/ { id: 'sentence.step_open', message: '{signal} … times' },
  'sentence.step_within': /*i18n*/ {
    id: 'sentence.step_within',
    message: '{step} within {window}',
  },
  'sentence.open': /*i18n*/ { id: 'sentence.open', message: '…' },
  'sentence.signal': /*i18n*/ { id: 'sentence.signal', message: '“{name}”' },
  'sentence.signal_unnamed': /*i18n*/ {
    id: 'sentence.signal_unnamed',
    message: 'a signal without a name',
  },
  'sentence.signal_of': /*i18n*/ { id: 'sentence.signal_of', message: '{signal} ({product})' },
  'sentence.unknown_signal': /*i18n*/ {
    id: 'sentence.unknown_signal',
    message: 'a signal that is missing',
  },
  'sentence.all_of': /*i18n*/ { id: 'sentence.all_of', message: '{steps}' },
  'sentence.some_of': /*i18n*/ {
    id: 'sentence.some_of',
    message: 'any {required, number} of these {count, number}: {steps}',
  },
  'sentence.then': /*i18n*/ { id: 'sentence.then', message: '{first}, then {rest}' },
  'sentence.then_within': /*i18n*/ {
    id: 'sentence.then_within',
    message: '{first}, then at most {gap} later {rest}',
  },
  'sentence.and_then': /*i18n*/ { id: 'sentence.and_then', message: '{first} and then {rest}' },
  'sentence.and_then_within': /*i18n*/ {
    id: 'sentence.and_then_within',
    message: '{first} and then at most {gap} later {rest}',
  },
  'sentence.window': /*i18n*/ { id: 'sentence.window', message: 'within {window},' },
  'sentence.window_all': /*i18n*/ { id: 'sentence.window_all', message: 'all within {window},' },
  'sentence.window_any_order': /*i18n*/ {
    id: 'sentence.window_any_order',
    message: 'all within {window} in any order,',
  },
  'sentence.absent_before': /*i18n*/ {
    id: 'sentence.absent_before',
    message: 'but no {signal} in the {window} before,',
  },
  'sentence.absent_after': /*i18n*/ {
    id: 'sentence.absent_after',
    message: 'but no {signal} in the {window} after,',
  },
  'sentence.absent_either': /*i18n*/ {
    id: 'sentence.absent_either',
    message: 'but no {signal} in the {window} before or after,',
  },
  'sentence.absent_between': /*i18n*/ {
    id: 'sentence.absent_between',
    message: 'but no {signal} in between,',
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
    message: 'in the hours {hours} ({zone}),',
  },
  'sentence.schedule_hours': /*i18n*/ {
    id: 'sentence.schedule_hours',
    message: 'in the hours chosen ({zone}),',
  },
  'sentence.own_zone': /*i18n*/ { id: 'sentence.own_zone', message: 'each organization’s time' },
  'day_short.mon': /*i18n*/ { id: 'day_short.mon', message: 'Mon' },
  'day_short.tue': /*i18n*/ { id: 'day_short.tue', message: 'Tue' },
  'day_short.wed': /*i18n*/ { id: 'day_short.wed', message: 'Wed' },
  'day_short.thu': /*i18n*/ { id: 'day_short.thu', message: 'Thu' },
  'day_short.fri': /*i18n*/ { id: 'day_short.fri', message: 'Fri' },
  'day_short.sat': /*i18n*/ { id: 'day_short.sat', message: 'Sat' },
  'day_short.sun': /*i18n*/ { id: 'day_short.sun', message: 'Sun' },
  'hours.days': /*i18n*/ { id: 'hours.days', message: '{from}–{to}' },
  'hours.entry': /*i18n*/ { id: 'hours.entry', message: '{days} {from}–{until}' },
  'hours.every_day': /*i18n*/ { id: 'hours.every_day', message: 'every day {from}–{until}' },
  'sentence.exceptions': /*i18n*/ {
    id: 'sentence.exceptions',
    message: '{count, plural, one {with # exception,} other {with # exceptions,}}',
  },
  'sentence.cool_down': /*i18n*/ {
    id: 'sentence.cool_down',
    message: 'and not again for {window},',
  },
  'sentence.cool_down_none': /*i18n*/ { id: 'sentence.cool_down_none', message: 'each time anew,' },
  'sentence.alert_only': /*i18n*/ { id: 'sentence.alert_only', message: 'then raise an alert.' },
  'sentence.raise_alert': /*i18n*/ { id: 'sentence.raise_alert', message: 'raise an alert' },
  'sentence.act_its': /*i18n*/ {
    id: 'sentence.act_its',
    message: 'then {actions}, where that can run.',
  },
  'its_action.block_sign_in': /*i18n*/ {
    id: 'its_action.block_sign_in',
    message: 'block its sign-in',
  },
  'its_action.expire_sessions': /*i18n*/ {
    id: 'its_action.expire_sessions',
    message: 'expire its logins',
  },
  'its_action.reset_password': /*i18n*/ {
    id: 'its_action.reset_password',
    message: 'reset its password',
  },
  'its_action.force_password_change': /*i18n*/ {
    id: 'its_action.force_password_change',
    message: 'make it change its password',
  },
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
  'sentence.freshness': /*i18n*/ {
    id: 'sentence.freshness',
    message: 'What is known more than {window} late only alerts.',
  },
  'sentence.disabled': /*i18n*/ {
    id: 'sentence.disabled',
    message:
      '{count, plural, one {{signals} is disabled and left out.} other {{signals} are disabled and left out.}}',
  },
  // what the names in it stand for
  'condition.not': /*i18n*/ { id: 'condition.not', message: 'not ({inner})' },
  'condition.group': /*i18n*/ { id: 'condition.group', message: '({inner})' },
  'condition.none': /*i18n*/ { id: 'condition.none', message: 'no conditions' },
  'condition.all': /*i18n*/ { id: 'condition.all', message: '{parts}' },
  'condition.more': /*i18n*/ { id: 'condition.more', message: '{count, number} more' },
  'condition.text': /*i18n*/ { id: 'condition.text', message: '{field} {operator} {operand}' },
  'condition.bare': /*i18n*/ { id: 'condition.bare', message: '{field} {operator}' },
  'condition.first_seen_account': /*i18n*/ {
    id: 'condition.first_seen_account',
    message: '{field} is new for the account in {days, plural, one {# day} other {# days}}',
  },
  'condition.first_seen_organization': /*i18n*/ {
    id: 'condition.first_seen_organization',
    message: '{field} is new for the organization in {days, plural, one {# day} other {# days}}',
  },
  'condition.travel': /*i18n*/ {
    id: 'condition.travel',
    message: 'the place cannot be reached from the one before at {speed} km/h',
  },
  'signal.any_activity': /*i18n*/ { id: 'signal.any_activity', message: 'any activity' },
  'signal.what': /*i18n*/ { id: 'signal.what', message: '{activities} at {product}' },
  'signal.where': /*i18n*/ { id: 'signal.where', message: '{what}, where {condition}' },
  'signal.joined': /*i18n*/ { id: 'signal.joined', message: '{what}, {joins}' },
  'signal.join': /*i18n*/ { id: 'signal.join', message: 'with its {field} as the {key}' },
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

export type EditorMessageId = keyof typeof editorMessages;
