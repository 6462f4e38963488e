import type { MessageDescriptor } from '@lingui/core';

/** The words of what the domain says where a rule is written or read at length: its sentence, and what is not right about it. */
export const editorMessages = {
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
    message: 'with no second alert about it for {window},',
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
    message: 'each account of {signal}, at most {cap, number} a trigger',
  },
  'sentence.target_signal_target': /*i18n*/ {
    id: 'sentence.target_signal_target',
    message: 'each target account of {signal}, at most {cap, number} a trigger',
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
} as const satisfies Record<string, MessageDescriptor>;

export type EditorMessageId = keyof typeof editorMessages;
