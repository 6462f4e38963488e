import type { OrganizationSeed } from './organizations.ts';
import type { Place } from './recorder.ts';
import type { Random } from './random.ts';

const browsers = [
  ['Windows laptop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/148.0 Safari/537.36'],
  ['MacBook', 'Mozilla/5.0 (Macintosh; Intel Mac OS X 14_6) Version/18.2 Safari/605.1.15'],
  ['Windows laptop', 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Edg/148.0'],
  ['Linux workstation', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150.0'],
] as const;
const phones = [
  ['iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_1 like Mac OS X) Mobile/15E148'],
  ['Android phone', 'Mozilla/5.0 (Linux; Android 16) Mobile Chrome/148.0'],
] as const;

export const abroad = [
  ['DE', 'Frankfurt'],
  ['NL', 'Utrecht'],
  ['US', 'Denver'],
  ['JP', 'Nagoya'],
  ['PT', 'Porto'],
  ['AE', 'Dubai'],
] as const;

/** The places of one person: office, home, phone, and abroad when travelling. Addresses are from the documentation ranges. */
export interface Habits {
  readonly office: Place;
  readonly home: Place;
  readonly mobile: Place;
  readonly travel: Place;
}

export const habitsOf = (
  seed: OrganizationSeed,
  organizationIndex: number,
  index: number,
  random: Random,
): Habits => {
  const { organization, city } = seed;
  const [device, userAgent] = random.pick(browsers);
  const [phone, phoneAgent] = random.pick(phones);
  const [country, foreignCity] = random.pick(
    abroad.filter(([code]) => code !== organization.country),
  );
  const here = { country: organization.country, city };
  const byV6 = random.chance(0.4);
  return {
    office: {
      ...here,
      ip: `198.51.100.${10 + organizationIndex * 4 + random.int(0, 2)}`,
      network: 'office',
      asn: 64_500 + organizationIndex,
      device,
      userAgent,
    },
    home: {
      ...here,
      ip: byV6
        ? `2001:db8:${(organizationIndex + 1).toString(16)}:${(index + 1).toString(16)}::1`
        : `203.0.113.${(index * 7 + organizationIndex * 13) % 254}`,
      network: 'home',
      asn: 64_496 + (index % 4),
      device,
      userAgent,
    },
    mobile: {
      ...here,
      ip: `192.0.2.${(index * 5 + organizationIndex * 3) % 200}`,
      network: 'mobile',
      asn: 64_530,
      device: phone,
      userAgent: phoneAgent,
    },
    travel: {
      country,
      city: foreignCity,
      ip: `2001:db8:ff${organizationIndex.toString(16).padStart(2, '0')}:${(index + 1).toString(16)}::9`,
      network: 'mobile',
      asn: 64_531,
      device,
      userAgent,
    },
  };
};
