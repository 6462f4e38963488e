import type { Account } from '#src/contract/account.ts';
import type { Product } from '#src/contract/product.ts';
import type { WorkDay } from './calendar.ts';
import type { Habits } from './places.ts';
import type { Random } from './random.ts';
import type { Deed, Recorder } from './recorder.ts';

const HOUR = 3_600_000;

/** One account of an organization and how it lives. */
export interface Life {
  readonly person: Account;
  readonly habits: Habits;
  readonly days: readonly WorkDay[];
}

type Errand = Pick<Deed, 'product' | 'activity' | 'category' | 'result' | 'app' | 'object'> & {
  /** who does it: people for themselves, or an administrator, to somebody when `toSomebody` */
  readonly by: 'person' | 'admin';
  readonly toSomebody?: true;
  /** how often in the history, for a hundred accounts that have the product */
  readonly perHundred: number;
  readonly severity?: number;
};

const errand = (
  product: Product,
  by: Errand['by'],
  perHundred: number,
  activity: string,
  category: string,
  more: Partial<Errand> = {},
): Errand => ({ product, by, perHundred, activity, category, result: 'success', ...more });

const M: Product = 'microsoft_365';
const G: Product = 'google_workspace';
const entra = 'AzureActiveDirectory';

/**
 * What is done now and then and is harmless: administration, mended passwords, new phones. Every activity
 * that the console has words for happens somewhere, so that a rule about it finds something to be held against.
 */
const errands: readonly Errand[] = [
  errand(M, 'person', 60, 'MfaApproved', entra),
  errand(M, 'person', 4, 'MfaDenied', entra, { result: 'denied', severity: 2 }),
  errand(M, 'person', 6, 'Change user password.', entra),
  errand(M, 'admin', 5, 'Reset user password.', entra, { toSomebody: true }),
  errand(M, 'admin', 12, 'Update user.', entra, { toSomebody: true }),
  errand(M, 'admin', 2, 'Add member to role.', entra, {
    toSomebody: true,
    object: 'Helpdesk Administrator',
    severity: 2,
  }),
  errand(M, 'person', 3, 'Set-Mailbox', 'Exchange', { app: 'Exchange', object: 'Out of office' }),
  errand(G, 'person', 80, 'logout', 'login'),
  errand(G, 'person', 9, 'login_challenge', 'login', { result: 'challenge' }),
  errand(G, 'person', 9, 'login_verification', 'login'),
  errand(G, 'person', 1.5, 'suspicious_login', 'login', { severity: 3 }),
  errand(G, 'person', 10, 'authorize', 'auth', {
    app: 'Calendar Sync',
    object: 'calendar.readonly',
  }),
  errand(G, 'person', 1, 'email_forwarding_out_of_domain', 'email_forwarding_change', {
    object: 'archive@partner.example',
    severity: 2,
  }),
  errand(G, 'person', 14, 'change_user_access', 'acl_change', {
    toSomebody: true,
    app: 'Drive',
    object: 'Plan.pdf',
  }),
  errand(G, 'person', 8, 'change_acl_editors', 'acl_change', { app: 'Drive', object: 'Roadmap' }),
  errand(G, 'admin', 4, 'CHANGE_PASSWORD', 'USER_SETTINGS', { toSomebody: true }),
  errand(G, 'admin', 1.5, 'ASSIGN_ROLE', 'DELEGATED_ADMIN_SETTINGS', {
    toSomebody: true,
    object: 'Help Desk Admin',
    severity: 2,
  }),
  errand(G, 'person', 1, '2sv_disable', '2sv_change', { severity: 2 }),
  errand('okta', 'person', 5, 'user.account.update_password', 'system'),
  errand('okta', 'person', 2, 'user.account.lock', 'system', { result: 'failure', severity: 2 }),
  errand('okta', 'person', 4, 'user.mfa.factor.activate', 'system', { app: 'Okta Verify' }),
  errand('okta', 'person', 3, 'user.mfa.factor.deactivate', 'system', { app: 'Okta Verify' }),
  errand('okta', 'admin', 10, 'application.user_membership.add', 'system', {
    toSomebody: true,
    app: 'Tickets',
  }),
  errand('okta', 'admin', 1.5, 'user.account.privilege.grant', 'system', {
    toSomebody: true,
    object: 'Help Desk Administrator',
    severity: 2,
  }),
  errand('duo', 'admin', 2, 'bypass_create', 'administrator', { toSomebody: true, severity: 2 }),
  errand('slack', 'admin', 2, 'user_session_reset_by_admin', 'user', { toSomebody: true }),
  errand('slack', 'person', 4, 'app_installed', 'app', { app: 'Team Polls' }),
];

const canDo = (life: Life, product: Product): boolean =>
  life.person.protected === undefined &&
  life.person.products.some((entry) => entry.product === product && !entry.disabled);

/** Writes the errands of one organization: on working days, in working hours, from the office. */
export const runErrands = (recorder: Recorder, lives: readonly Life[], random: Random): void => {
  for (const { by, toSomebody, perHundred, ...deed } of errands) {
    const people = lives
      .filter(({ person }) => person.kind === 'member')
      .filter((life) => canDo(life, deed.product));
    const admins = lives.filter(
      ({ person }) => person.kind === 'admin' && person.protected === undefined,
    );
    const doers = by === 'admin' ? admins : people;
    const expected = (people.length * perHundred) / 100;
    // Rounded by chance, so that small organizations have their rare days too.
    const times = Math.floor(expected + random.next());
    for (let i = 0; i < times && doers.length > 0; i += 1) {
      const { person, habits, days } = random.pick(doers);
      const working = days.filter((day) => day.working);
      const at = random.pick(working).midnight + (9 + random.next() * 8) * HOUR;
      const target = toSomebody ? { targetAccount: random.pick(people).person.name } : {};
      recorder.record(
        person.organizationId,
        at,
        { ...deed, account: person.name, ...target },
        habits.office,
      );
    }
  }
};
