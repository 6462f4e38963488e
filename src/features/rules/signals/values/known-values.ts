import type { MessageDescriptor } from '@lingui/core';
import { msg } from '@lingui/core/macro';
import type { FieldName } from '#src/contract/condition.ts';

/** A value that a field has by its definition; without words it says itself what it means. */
export interface KnownValue {
  readonly value: string;
  readonly words?: MessageDescriptor;
}

/** `severity_id` of OCSF: every number has a word. */
export const SEVERITIES: readonly Required<KnownValue>[] = [
  { value: '0', words: msg`Unknown` },
  { value: '1', words: msg`Informational` },
  { value: '2', words: msg`Low` },
  { value: '3', words: msg`Medium` },
  { value: '4', words: msg`High` },
  { value: '5', words: msg`Critical` },
  { value: '6', words: msg`Fatal` },
];

const plain = (...values: string[]): KnownValue[] => values.map((value) => ({ value }));

const RESULTS = plain('success', 'failure', 'challenge', 'denied');
const NETWORKS = plain('home', 'office', 'mobile', 'hosting', 'vpn', 'tor');
const NONE: readonly KnownValue[] = [];

/** The values a field has whatever the events are; none where it may be anything. */
export const knownValues = (field: FieldName): readonly KnownValue[] => {
  if (field === 'result') return RESULTS;
  if (field === 'network') return NETWORKS;
  return field === 'severity' ? SEVERITIES : NONE;
};
