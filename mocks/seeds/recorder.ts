import type { Product } from '#src/contract/product.ts';
import { EventTableBuilder } from '#src/domain/events/event-table-builder.ts';
import type { Random } from './random.ts';

/** Where somebody is and what he uses. */
export interface Place {
  readonly ip: string;
  readonly country: string;
  readonly city: string;
  readonly network: 'office' | 'home' | 'mobile' | 'hosting' | 'vpn' | 'tor';
  readonly asn: number;
  readonly device: string;
  readonly userAgent: string;
}

export interface Deed {
  readonly product: Product;
  readonly activity: string;
  readonly category: string;
  readonly account: string;
  readonly result: 'success' | 'failure' | 'denied' | 'challenge';
  readonly targetAccount?: string;
  readonly app?: string;
  readonly object?: string;
  readonly reason?: string;
  readonly severity?: number;
}

const MINUTE = 60_000;

/** Writes what happened into columns, with ids and the delay that audit logs have. */
export class Recorder {
  readonly #builder = new EventTableBuilder();
  readonly #random: Random;
  readonly #from: number;
  readonly #until: number;
  #number = 0;

  constructor(random: Random, from: number, until: number) {
    this.#random = random;
    this.#from = from;
    this.#until = until;
  }

  /** Records a deed; one outside of the time that is covered leaves no trace. */
  record(organizationId: string, time: number, deed: Deed, place?: Place): void {
    if (time < this.#from || time >= this.#until) return;
    const at = Math.floor(time);
    this.#number += 1;
    // Most records arrive within minutes, a few hours late.
    const delay = this.#random.chance(0.01) ? this.#random.int(60, 240) : this.#random.int(1, 15);
    const builder = this.#builder;
    builder.beginRow(`ev-${this.#number.toString(36).padStart(6, '0')}`, at, at + delay * MINUTE);
    builder.set('organizationId', organizationId);
    builder.set('product', deed.product);
    builder.set('activity', deed.activity);
    builder.set('category', deed.category);
    builder.set('account', deed.account);
    builder.set('result', deed.result);
    if (deed.targetAccount !== undefined) builder.set('targetAccount', deed.targetAccount);
    if (deed.app !== undefined) builder.set('app', deed.app);
    if (deed.object !== undefined) builder.set('object', deed.object);
    if (deed.reason !== undefined) builder.set('reason', deed.reason);
    builder.set('severity', String(deed.severity ?? 1));
    if (place === undefined) return;
    builder.set('ip', place.ip);
    builder.set('country', place.country);
    builder.set('city', place.city);
    builder.set('network', place.network);
    builder.set('asn', String(place.asn));
    builder.set('device', place.device);
    builder.set('userAgent', place.userAgent);
  }

  finish() {
    return this.#builder.finish();
  }
}
