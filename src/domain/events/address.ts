import { normalizeAddress } from '#src/domain/networks.ts';

/**
 * An address as events carry it: `203.0.113.7:443` → `203.0.113.7`, `[2001:DB8::1]:80` → `2001:db8::1`,
 * `::ffff:192.0.2.1` → `192.0.2.1`. What is no address stays as it is written: a log may hide one, and the
 * text still tells events apart.
 */
export const foldAddress = (text: string): string => normalizeAddress(text) ?? text.trim();
