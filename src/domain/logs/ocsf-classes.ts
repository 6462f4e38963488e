import { textAt } from './json-shape.ts';
import { countAtPath } from './path.ts';

/**
 * Classes of OCSF whose meaning an event depends on, and the names of their activities: a producer
 * must write the numbers and may leave the names out. https://schema.ocsf.io/categories/iam
 */
export const ENTITY_MANAGEMENT = 3004;
export const API_ACTIVITY = 6003;

/** Authentication: `user` is the account that signs in. */
export const USER_IS_SIGNING_IN: readonly number[] = [3002];

/**
 * Account Change, Authorize Session, Entity Management, User Access Management, Group Management,
 * and User Management, which takes the place of the first and the fourth from 1.9 on: `user` is
 * whom it was done to.
 */
export const USER_IS_TARGET: readonly number[] = [3001, 3003, ENTITY_MANAGEMENT, 3005, 3006, 3007];

interface OcsfClass {
  readonly name: string;
  /** the name of an activity is at its number */
  readonly activities: readonly string[];
}

const CLASSES: Readonly<Record<number, OcsfClass>> = {
  3001: {
    name: 'Account Change',
    activities: [
      'Unknown',
      'Create',
      'Enable',
      'Password Change',
      'Password Reset',
      'Disable',
      'Delete',
      'Attach Policy',
      'Detach Policy',
      'Lock',
      'MFA Factor Enable',
      'MFA Factor Disable',
      'Unlock',
    ],
  },
  3002: {
    name: 'Authentication',
    activities: [
      'Unknown',
      'Logon',
      'Logoff',
      'Authentication Ticket',
      'Service Ticket Request',
      'Service Ticket Renew',
      'Preauth',
      'Account Switch',
    ],
  },
  3004: {
    name: 'Entity Management',
    activities: [
      'Unknown',
      'Create',
      'Read',
      'Update',
      'Delete',
      'Move',
      'Enroll',
      'Unenroll',
      'Enable',
      'Disable',
      'Activate',
      'Deactivate',
      'Suspend',
      'Resume',
    ],
  },
  3005: {
    name: 'User Access Management',
    activities: ['Unknown', 'Assign Privileges', 'Revoke Privileges', 'Assign Role', 'Remove Role'],
  },
  3006: {
    name: 'Group Management',
    activities: [
      'Unknown',
      'Assign Privileges',
      'Revoke Privileges',
      'Add User',
      'Remove User',
      'Delete',
      'Create',
      'Add Subgroup',
      'Remove Subgroup',
      'Update',
      'Attach Policies',
      'Detach Policies',
      'Assign Roles',
      'Remove Roles',
    ],
  },
  3007: {
    name: 'User Management',
    activities: [
      'Unknown',
      'Create',
      'Update',
      'Delete',
      'Enable',
      'Disable',
      'Lock',
      'Unlock',
      'Password Change',
      'Password Reset',
      'Attach Policies',
      'Detach Policies',
      'Enable MFA Factors',
      'Disable MFA Factors',
      'Assign Privileges',
      'Remove Privileges',
      'Assign Roles',
      'Remove Roles',
      'Add Programmatic Credentials',
      'Remove Programmatic Credentials',
    ],
  },
  6003: { name: 'API Activity', activities: ['Unknown', 'Create', 'Read', 'Update', 'Delete'] },
};

/** The name of the record's class: as it says, else as the schema does. */
export const className = (record: unknown, classUid: number): string | undefined =>
  textAt(record, 'class_name') ?? CLASSES[classUid]?.name;

/**
 * "Class: Activity", as type_name is put together in the schema; type_name itself where a part of
 * it is not known; the numbers where nothing is.
 */
export const activityOf = (record: unknown, classUid: number): string => {
  const id = countAtPath(record, 'activity_id');
  const named = className(record, classUid);
  const activity =
    textAt(record, 'activity_name') ??
    (id === undefined ? undefined : CLASSES[classUid]?.activities[id]);
  if (named !== undefined && activity !== undefined) return `${named}: ${activity}`;
  const typeName = textAt(record, 'type_name');
  if (typeName !== undefined) return typeName;
  const first = named ?? `Class ${classUid}`;
  const second = activity ?? (id === undefined ? undefined : `Activity ${id}`);
  return second === undefined ? first : `${first}: ${second}`;
};
