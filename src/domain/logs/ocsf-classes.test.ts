import { describe, expect, it } from 'vitest';
import { ocsf } from './ocsf.ts';

const signIn = { class_uid: 3002, activity_id: 1, time: 1_772_355_600_000 };
const one = (change: object) => ocsf.parse({ ...signIn, ...change }, '').events[0];
const named = (change: object) => one(change)?.activity;

describe('the activity', () => {
  it.each([
    ['the names of the record', { class_name: 'A', activity_name: 'B' }, 'A: B'],
    ['the names of the schema', {}, 'Authentication: Logon'],
    [
      'both',
      { activity_id: 99, activity_name: 'Session expired' },
      'Authentication: Session expired',
    ],
    ['Account Change', { class_uid: 3001, activity_id: 10 }, 'Account Change: MFA Factor Enable'],
    ['User Access', { class_uid: 3005, activity_id: 3 }, 'User Access Management: Assign Role'],
    ['Group Management', { class_uid: 3006, activity_id: 3 }, 'Group Management: Add User'],
    ['User Management', { class_uid: 3007, activity_id: 9 }, 'User Management: Password Reset'],
    ['type_name', { activity_id: 99, type_name: 'Authentication: Other' }, 'Authentication: Other'],
    ['numbers', { class_uid: 4001, activity_id: 6 }, 'Class 4001: Activity 6'],
    ['a number', { class_uid: 4001, activity_id: undefined }, 'Class 4001'],
    ['the class', { activity_id: 99 }, 'Authentication: Activity 99'],
    [
      'another class',
      { class_uid: 2004, class_name: 'Detection Finding', activity_name: 'Create' },
      'Detection Finding: Create',
    ],
    ['an operation', { class_uid: 6003, api: { operation: 'DeleteUser' } }, 'DeleteUser'],
    ['no operation', { class_uid: 6003, activity_id: 4 }, 'API Activity: Delete'],
    ['an operation of another class', { api: { operation: 'x' } }, 'Authentication: Logon'],
  ])('is from %s', (_, change, activity) => {
    expect(named(change)).toBe(activity);
  });
});

describe('who acted and to whom', () => {
  const ann = { name: 'ann', email_addr: 'ann@example.com' };
  const bob = { name: 'bob', uid: '2' };
  const who = (change: object) => {
    const event = one(change);
    return [event?.account, event?.targetAccount, event?.object];
  };

  it.each([
    ['signs in', { user: ann, actor: { user: bob } }, ['ann@example.com', undefined]],
    ['acts in a sign-in', { actor: { user: bob } }, ['bob', undefined]],
    ['has an id only', { user: { uid: '7' } }, ['7', undefined]],
    ['changes', { class_uid: 3001, user: ann, actor: { user: bob } }, ['bob', 'ann@example.com']],
    ['is not named', { class_uid: 3001, user: ann }, [undefined, 'ann@example.com']],
    [
      'gives access',
      { class_uid: 3005, user: ann, actor: { user: bob } },
      ['bob', 'ann@example.com'],
    ],
    [
      'adds to a group',
      { class_uid: 3006, users: [ann, bob], group: { name: 'Staff' }, actor: { user: bob } },
      ['bob', 'ann@example.com', 'Staff'],
    ],
    [
      'manages a user',
      { class_uid: 3004, entity: { type_id: 2, name: 'ann' }, actor: { user: bob } },
      ['bob', 'ann', undefined],
    ],
    [
      'manages a user by its attributes',
      { class_uid: 3004, entity: { type: 'User', name: 'x', user: ann }, actor: { user: bob } },
      ['bob', 'ann@example.com', undefined],
    ],
    [
      'manages a policy',
      { class_uid: 3004, entity: { type_id: 5, name: 'Sign-on' }, actor: { user: bob } },
      ['bob', undefined, 'Sign-on'],
    ],
    [
      'calls an API',
      { class_uid: 6003, actor: { user: bob }, resources: [{ name: 'mailbox' }, { name: 'x' }] },
      ['bob', undefined, 'mailbox'],
    ],
    [
      'uses one resource',
      { class_uid: 3005, resource: { uid: 'r1' } },
      [undefined, undefined, 'r1'],
    ],
    ['is in another class', { class_uid: 4001, user: ann }, ['ann@example.com', undefined]],
  ])('who %s', (_, change, expected) => {
    expect(who(change).slice(0, expected.length)).toEqual(expected);
  });

  it.each([
    ['service', { service: { name: 'A' }, api: { service: { name: 'B' } } }, 'A'],
    ['api.service', { api: { service: { name: 'B' } } }, 'B'],
    ['application', { application: { name: 'C' } }, 'C'],
    ['dst_endpoint', { dst_endpoint: { svc_name: 'D' } }, 'D'],
  ])('in the app of %s', (_, change, app) => {
    expect(one(change)?.app).toBe(app);
  });
});
