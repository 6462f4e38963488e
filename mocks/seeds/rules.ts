import { organizationId } from './organizations.ts';
import {
  MINUTE,
  HOUR,
  DAY,
  groupAccount,
  id,
  proposing,
  rented,
  result,
  rule,
  signal,
} from './rule-parts.ts';
import type { RuleSeed } from './rule-parts.ts';

/** The rules that the demo begins with. */
export const ruleSeeds: readonly RuleSeed[] = [
  rule('alert_only', 41, 'analyst', {
    name: 'Brute force, then success (Microsoft 365)',
    description: 'Many failed sign-ins and then one that works: a guessed or stuffed password.',
    severity: 'high',
    techniques: ['T1110', 'T1078.004'],
    tags: ['sign-in', 'password'],
    owner: 'Robin Vale',
    falsePositives:
      'A person who has just changed the password and whose phone still tries the old one: all failures then come from one device that is known, and the success from another of the same person.',
    runbook:
      '1. Look at the address and the device of the success: are they new for the account?\n2. Ask the person by telephone, not by mail.\n3. When it was not them: block sign-in, expire logins, then reset the password.\n4. Look for inbox rules, consents and new methods of sign-in since.',
    signals: [
      signal('failed', 'Failed sign-in', 'microsoft_365', ['UserLoginFailed']),
      signal('success', 'Successful sign-in', 'microsoft_365', ['UserLoggedIn']),
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: id('failed'), atLeast: 5 },
        { signalId: id('success'), atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: 10 * MINUTE,
    },
    tests: [
      {
        name: 'Five failures and a success from the same address',
        events: [
          {
            at: '0s',
            activity: 'UserLoginFailed',
            account: 'ada@example.com',
            times: 5,
            every: '20s',
          },
          { at: '3m', activity: 'UserLoggedIn', account: 'ada@example.com' },
        ],
        expect: 'fires',
      },
      {
        name: 'Four failures are a bad morning',
        events: [
          {
            at: '0s',
            activity: 'UserLoginFailed',
            account: 'ada@example.com',
            times: 4,
            every: '20s',
          },
          { at: '3m', activity: 'UserLoggedIn', account: 'ada@example.com' },
        ],
        expect: 'nothing',
      },
    ],
    response: { target: groupAccount, actions: ['block_sign_in', 'expire_sessions'] },
  }),
  rule('alert_only', 33, 'analyst', {
    name: 'Brute force, then success (Okta)',
    description: '',
    severity: 'high',
    techniques: ['T1110', 'T1078.004'],
    tags: ['sign-in', 'password'],
    signals: [
      signal('failed', 'Failed session start', 'okta', ['user.session.start'], result('failure')),
      signal('success', 'Session started', 'okta', ['user.session.start'], result('success')),
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: id('failed'), atLeast: 5 },
        { signalId: id('success'), atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: 10 * MINUTE,
    },
    response: {
      target: groupAccount,
      actions: ['block_sign_in', 'expire_sessions', 'reset_password'],
    },
  }),
  rule('alert_only', 27, 'manager', {
    name: 'Password spray from one address',
    description:
      'One address fails for many accounts of an organization. Who was tried is acted on, not the address.',
    severity: 'medium',
    techniques: ['T1110.003'],
    tags: ['sign-in', 'password'],
    signals: [signal('failed', 'Failed sign-in', 'microsoft_365', ['UserLoginFailed'])],
    pattern: {
      kind: 'value_count',
      signalIds: [id('failed')],
      field: 'account',
      threshold: 20,
      groupBy: ['ip'],
      windowMs: HOUR,
    },
    response: {
      target: { kind: 'signal_account', signalId: id('failed'), role: 'account', cap: 25 },
      actions: ['expire_sessions', 'force_password_change'],
    },
  }),
  rule('alert_only', 22, 'analyst', {
    name: 'Password spray from one address (Google)',
    description: '',
    severity: 'medium',
    techniques: ['T1110.003'],
    tags: ['sign-in', 'password'],
    signals: [signal('failed', 'Failed sign-in', 'google_workspace', ['login_failure'])],
    pattern: {
      kind: 'value_count',
      signalIds: [id('failed')],
      field: 'account',
      threshold: 15,
      groupBy: ['ip'],
      windowMs: HOUR,
    },
    response: {
      target: { kind: 'signal_account', signalId: id('failed'), role: 'account', cap: 20 },
      actions: ['force_password_change'],
    },
  }),
  rule('alert_only', 30, 'analyst', {
    name: 'Inbox rule after sign-in from a rented network',
    description:
      'A sign-in from a hosting or VPN network, and within a day a new inbox rule: mail is being hidden or sent away.',
    severity: 'high',
    techniques: ['T1114.003', 'T1564.008'],
    tags: ['mail'],
    owner: 'Mira Castellan',
    signals: [
      signal('entry', 'Sign-in from a rented network', 'microsoft_365', ['UserLoggedIn'], rented),
      signal('hide', 'New inbox rule', 'microsoft_365', ['New-InboxRule'], {
        op: 'contains',
        field: 'object',
        value: 'forward',
      }),
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: id('entry'), atLeast: 1 },
        { signalId: id('hide'), atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: DAY,
    },
    response: { target: groupAccount, actions: ['block_sign_in', 'expire_sessions'] },
  }),
  rule('alert_only', 19, 'manager', {
    name: 'Push fatigue (Okta)',
    description: 'Five pushes denied, then one approved.',
    severity: 'high',
    techniques: ['T1621'],
    tags: ['sign-in', 'second factor'],
    owner: 'Mira Castellan',
    signals: [
      signal('denied', 'Push denied', 'okta', ['user.mfa.okta_verify.deny_push']),
      signal(
        'approved',
        'Push approved',
        'okta',
        ['user.authentication.auth_via_mfa'],
        result('success'),
      ),
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: id('denied'), atLeast: 5 },
        { signalId: id('approved'), atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: 15 * MINUTE,
    },
    response: { target: groupAccount, actions: ['block_sign_in', 'expire_sessions'] },
  }),
  rule('alert_only', 18, 'manager', {
    name: 'Push fatigue (Duo)',
    description: '',
    severity: 'high',
    techniques: ['T1621'],
    tags: ['sign-in', 'second factor'],
    owner: 'Mira Castellan',
    signals: [
      signal('denied', 'Authentication denied', 'duo', ['authentication'], result('denied'), {
        op: 'equals',
        field: 'reason',
        value: 'user_denied',
      }),
      signal('approved', 'Authentication approved', 'duo', ['authentication'], result('success')),
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: id('denied'), atLeast: 5 },
        { signalId: id('approved'), atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: 15 * MINUTE,
    },
    response: { target: groupAccount, actions: ['block_sign_in'] },
  }),
  rule('alert_only', 14, 'analyst', {
    name: 'Consent to an app that is not on the list',
    description: 'Access to mail and files for an application nobody has approved.',
    severity: 'medium',
    techniques: ['T1528'],
    tags: ['consent'],
    signals: [
      signal('consent', 'Consent given', 'microsoft_365', ['Consent to application.'], {
        op: 'not_one_of',
        field: 'app',
        values: ['Expenses', 'Room Booking', 'Team Polls'],
      }),
    ],
    pattern: {
      kind: 'event_count',
      signalIds: [id('consent')],
      threshold: 1,
      groupBy: ['account'],
      windowMs: HOUR,
    },
    response: { target: groupAccount, actions: ['expire_sessions'] },
  }),
  proposing(
    rule('alert_only', 11, 'analyst', {
      name: 'Many downloads from a rented network',
      description:
        'A session that moved from the office to a hosting network and takes files along.',
      severity: 'medium',
      techniques: ['T1530', 'T1539'],
      tags: ['files'],
      owner: 'Robin Vale',
      signals: [
        signal('entry', 'Sign-in', 'google_workspace', ['login_success']),
        signal(
          'take',
          'File downloaded from a rented network',
          'google_workspace',
          ['download'],
          rented,
        ),
      ],
      pattern: {
        kind: 'temporal_ordered',
        steps: [
          { signalId: id('entry'), atLeast: 1 },
          { signalId: id('take'), atLeast: 10 },
        ],
        groupBy: ['account'],
        windowMs: HOUR,
      },
      response: { target: groupAccount, actions: ['block_sign_in', 'expire_sessions'] },
    }),
    {
      pattern: {
        kind: 'temporal_ordered',
        steps: [
          { signalId: id('entry'), atLeast: 1 },
          { signalId: id('take'), atLeast: 5 },
        ],
        groupBy: ['account'],
        windowMs: HOUR,
      },
    },
    {
      note: 'Ten is a lot: whoever takes five in an hour from there is worth a look.',
      writtenDaysAgo: 1,
      by: 'manager',
    },
  ),
  rule('alert_only', 9, 'analyst', {
    name: 'Repeated sign-in errors',
    description:
      'Four failures within two minutes. Mostly typing errors: kept as alert-only on purpose, to see them coming.',
    severity: 'low',
    techniques: ['T1110'],
    tags: ['sign-in', 'noisy'],
    falsePositives: 'Mostly typing errors on a Monday morning.',
    signals: [
      signal('failed', 'Failed sign-in', 'microsoft_365', ['UserLoginFailed']),
      signal('failed-google', 'Failed sign-in at Google', 'google_workspace', ['login_failure']),
    ],
    pattern: {
      kind: 'event_count',
      signalIds: [id('failed'), id('failed-google')],
      threshold: 4,
      groupBy: ['account'],
      windowMs: 2 * MINUTE,
    },
    response: { target: groupAccount, actions: [] },
  }),
  rule('alert_only', 6, 'manager', {
    name: 'Many Slack downloads',
    description: 'Slack only sends data: this rule alerts, and that is what it is for.',
    severity: 'low',
    techniques: ['T1213.005'],
    tags: ['files'],
    scope: {
      kind: 'some',
      organizationIds: ['dune', 'iris', 'larch', 'nimbus', 'tamarind', 'yarrow'].map(
        organizationId,
      ),
    },
    signals: [signal('download', 'File downloaded', 'slack', ['file_downloaded'])],
    pattern: {
      kind: 'event_count',
      signalIds: [id('download')],
      threshold: 3,
      groupBy: ['account'],
      windowMs: DAY,
    },
    response: { target: groupAccount, actions: [] },
  }),
  rule('draft', 2, 'analyst', {
    name: 'Sign-in from Tor',
    description: 'To be discussed: two customers have people who use Tor on purpose.',
    severity: 'medium',
    techniques: ['T1090.003'],
    tags: ['sign-in'],
    scope: { kind: 'all_but', organizationIds: ['alder', 'verbena'].map(organizationId) },
    signals: [
      signal('tor', 'Sign-in through Tor', 'microsoft_365', ['UserLoggedIn'], {
        op: 'equals',
        field: 'network',
        value: 'tor',
      }),
    ],
    pattern: {
      kind: 'event_count',
      signalIds: [id('tor')],
      threshold: 1,
      groupBy: ['account'],
      windowMs: HOUR,
    },
    response: { target: groupAccount, actions: ['expire_sessions'] },
  }),
];
