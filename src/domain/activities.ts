import type { Product } from '#src/contract/product.ts';
import { partMessages } from '#src/messages/domain-parts.ts';
import type { DomainMessageId } from './message.ts';
import { message } from './message.ts';
import type { Message } from './message.ts';

const idOf = (product: Product, activity: string) => `activity.${product}.${activity}`;
const isKnown = (id: string): id is DomainMessageId => id in partMessages;

/** What the provider's own activity name means; undefined for one this product has no words for. */
export const describeActivity = (product: Product, activity: string): Message | undefined => {
  const id = idOf(product, activity);
  return isKnown(id) ? message(id) : undefined;
};

/** The provider's own names of the activities that have words here. */
export const knownActivities = (product: Product): string[] => {
  const prefix = idOf(product, '');
  return Object.keys(partMessages).flatMap((id) =>
    id.startsWith(prefix) ? [id.slice(prefix.length)] : [],
  );
};
