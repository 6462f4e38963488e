import type { Product } from '#src/contract/product.ts';
import { textAtPath } from './path.ts';

/**
 * Products by the words in metadata.product.vendor_name and name; the first that fits. A vendor
 * alone does not make a product: Google Cloud is not Workspace, and Windows is not Microsoft 365.
 */
const PRODUCTS: readonly { product: Product; has: RegExp; but?: RegExp }[] = [
  { product: 'okta', has: /\bokta\b/ },
  { product: 'duo', has: /\bduo\b/ },
  { product: 'slack', has: /\bslack\b/ },
  { product: 'google_workspace', has: /\bworkspace\b|\bg ?suite\b/ },
  { product: 'google_workspace', has: /\bgoogle\b/, but: /\bcloud\b|\bgcp\b|\bchronicle\b/ },
  { product: 'microsoft_365', has: /\bentra\b|\bazure ad\b|\bazure active directory\b/ },
  { product: 'microsoft_365', has: /\b(?:office|microsoft) ?365\b|\b[mo]365\b/ },
  { product: 'microsoft_365', has: /\bmicrosoft\b/, but: /\bwindows\b|\bsysmon\b|\bsql\b/ },
];

export const ocsfProduct = (record: unknown): Product => {
  const words = ['metadata.product.vendor_name', 'metadata.product.name']
    .map((path) => textAtPath(record, path) ?? '')
    .join(' ')
    .toLowerCase();
  const found = PRODUCTS.find(({ has, but }) => has.test(words) && but?.test(words) !== true);
  return found?.product ?? 'other';
};
