import { flatText } from './flat-text.ts';
import { readJsonText } from './json-text.ts';
import { valueAtPath } from './path.ts';

/** Attributes of OCSF that no field of an event has and that tell records of one activity apart. */
const KEPT = [
  'class_uid',
  'activity_id',
  'type_uid',
  'status',
  'status_id',
  'message',
  'auth_protocol',
  'logon_type',
  'is_mfa',
  'is_remote',
  'session.uid',
  'actor.session.uid',
  'actor.user.uid',
  'actor.app_name',
  'user.uid',
  'src_endpoint.hostname',
  'src_endpoint.location.region',
  'src_endpoint.autonomous_system.name',
  'privileges',
  'iam_role.name',
  'metadata.product.name',
  'metadata.product.vendor_name',
  'metadata.event_code',
  'metadata.original_event_uid',
  'metadata.version',
] as const;

/**
 * `KEPT` by their paths, and what the producer found no place for, as `unmapped.…`; that may be
 * JSON in a text.
 */
export const ocsfParameters = (record: unknown): Record<string, string> | undefined => {
  const parts = [
    ...KEPT.map((path) => flatText(valueAtPath(record, path), path)),
    flatText(readJsonText(valueAtPath(record, 'unmapped')), 'unmapped'),
  ];
  const entries = parts.flatMap((part) => Object.entries(part));
  return entries.length > 0 ? Object.fromEntries(entries) : undefined;
};
