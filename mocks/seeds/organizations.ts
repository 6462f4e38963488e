import type { OrganizationId } from '#src/contract/ids.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import type { Organization, OrganizationPolicy } from '#src/contract/organization.ts';
import type { Product } from '#src/contract/product.ts';

export interface OrganizationSeed {
  readonly organization: Organization;
  readonly products: readonly Product[];
  /** a city of its people, and whether its network is the first, second or third documentation range */
  readonly city: string;
}

type Row = [
  slug: string,
  name: string,
  zone: string,
  country: string,
  city: string,
  industry: string,
  accounts: number,
  products: Product[],
  tags: string[],
];

const M: Product = 'microsoft_365';
const G: Product = 'google_workspace';
const O: Product = 'okta';
const D: Product = 'duo';
const S: Product = 'slack';

/** Invented organizations; every domain is an example domain. */
const rows: Row[] = [
  ['alder', 'Alder & Finch', 'Europe/London', 'GB', 'London', 'Legal', 84, [M, D], ['premium']],
  [
    'basalt',
    'Basalt Freight',
    'America/Chicago',
    'US',
    'Chicago',
    'Logistics',
    140,
    [M, O, D],
    ['premium'],
  ],
  [
    'cobalt',
    'Cobalt Clinics',
    'America/New_York',
    'US',
    'Boston',
    'Health',
    120,
    [M, O],
    ['health'],
  ],
  ['dune', 'Dune Studios', 'America/Los_Angeles', 'US', 'Los Angeles', 'Media', 62, [G, S, O], []],
  ['ember', 'Ember Foods', 'Europe/Berlin', 'DE', 'Hamburg', 'Food', 110, [M, D], []],
  ['fjord', 'Fjord Marine', 'Europe/Oslo', 'NO', 'Bergen', 'Shipping', 70, [M, O], []],
  [
    'garnet',
    'Garnet Insurance',
    'Europe/Zurich',
    'CH',
    'Zurich',
    'Insurance',
    130,
    [M, O, D],
    ['premium', 'finance'],
  ],
  [
    'harbor',
    'Harbor Credit Union',
    'America/New_York',
    'US',
    'Portland',
    'Finance',
    88,
    [M, D],
    ['finance'],
  ],
  ['iris', 'Iris Robotics', 'Asia/Tokyo', 'JP', 'Osaka', 'Manufacturing', 96, [G, O, S], []],
  [
    'juniper',
    'Juniper Schools',
    'America/Denver',
    'US',
    'Boulder',
    'Education',
    160,
    [G, D],
    ['education'],
  ],
  ['kestrel', 'Kestrel Aviation', 'Europe/Madrid', 'ES', 'Valencia', 'Aviation', 58, [M, O], []],
  ['larch', 'Larch Architects', 'Europe/Stockholm', 'SE', 'Uppsala', 'Design', 34, [G, S], []],
  [
    'mistral',
    'Mistral Énergie',
    'Europe/Paris',
    'FR',
    'Lyon',
    'Energy',
    104,
    [M, O, D],
    ['critical'],
  ],
  ['nimbus', 'Nimbus Games', 'America/Toronto', 'CA', 'Montreal', 'Games', 66, [G, O, S], []],
  ['onyx', 'Onyx Security Print', 'Europe/Warsaw', 'PL', 'Gdańsk', 'Printing', 42, [M], []],
  [
    'poplar',
    'Poplar County',
    'America/Chicago',
    'US',
    'Springfield',
    'Government',
    118,
    [M, D],
    ['public'],
  ],
  ['quartz', 'Quartz Mining', 'Australia/Perth', 'AU', 'Perth', 'Mining', 92, [M, O], ['critical']],
  [
    'rowan',
    'Rowan Hospitals',
    'Europe/Dublin',
    'IE',
    'Cork',
    'Health',
    148,
    [M, O, D],
    ['health', 'premium'],
  ],
  ['saffron', 'Saffron Retail', 'Asia/Kolkata', 'IN', 'Pune', 'Retail', 126, [G, O], []],
  ['tamarind', 'Tamarind Travel', 'Asia/Singapore', 'SG', 'Singapore', 'Travel', 48, [G, S], []],
  ['umber', 'Umber Pigments', 'America/Sao_Paulo', 'BR', 'Campinas', 'Chemistry', 64, [M], []],
  [
    'verbena',
    'Verbena Pharma',
    'Europe/Copenhagen',
    'DK',
    'Aarhus',
    'Pharma',
    98,
    [M, O, D],
    ['premium'],
  ],
  ['willow', 'Willow Home Care', 'Pacific/Auckland', 'NZ', 'Wellington', 'Care', 52, [G], []],
  [
    'yarrow',
    'Yarrow Analytics',
    'America/New_York',
    'US',
    'Philadelphia',
    'Software',
    40,
    [G, O, S, D],
    [],
  ],
];

const policies: Record<string, Partial<OrganizationPolicy>> = {
  cobalt: { forbiddenActions: ['reset_password'] },
  rowan: { forbiddenActions: ['block_sign_in', 'reset_password'] },
  garnet: { managedElsewhere: [{ product: 'okta', managedIn: 'Garnet Identity Desk' }] },
  poplar: { managedElsewhere: [{ product: 'microsoft_365', managedIn: 'County SOC Console' }] },
};

export const organizationId = (slug: string): OrganizationId =>
  organizationIdSchema.parse(`org-${slug}`);

export const organizationSeeds: readonly OrganizationSeed[] = rows.map(
  ([slug, name, timeZone, country, city, industry, accounts, products, tags]) => ({
    organization: {
      id: organizationId(slug),
      name,
      domain: `${slug}.example`,
      timeZone,
      country,
      industry,
      tags,
      accounts,
      policy: { forbiddenActions: [], managedElsewhere: [], ...policies[slug] },
    },
    products,
    city,
  }),
);
