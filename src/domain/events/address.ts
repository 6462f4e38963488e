import ipaddr from 'ipaddr.js';

/**
 * An address as events carry it: without port, IPv6 in its short form, IPv4 inside IPv6 as IPv4.
 * `203.0.113.7:443` → `203.0.113.7`, `[2001:DB8::1]:80` → `2001:db8::1`, `::ffff:192.0.2.1` → `192.0.2.1`.
 * What is no address stays as it is written: a log may hide one, and the text still tells events apart.
 */
export const foldAddress = (text: string): string => {
  const written = text.trim();
  const bare = withoutPort(written);
  if (!ipaddr.isValid(bare) || (!bare.includes(':') && bare.split('.').length !== 4)) return written;
  return ipaddr.process(bare).toString();
};

const withoutPort = (text: string): string => {
  const bracketed = /^\[([^\]]+)\](?::\d{1,5})?$/.exec(text)?.[1];
  if (bracketed !== undefined) return bracketed;
  return /^(\d+\.\d+\.\d+\.\d+):\d{1,5}$/.exec(text)?.[1] ?? text;
};
