import { connectionStatusSchema } from '#src/contract/connection.ts';
import { organizationIdSchema } from '#src/contract/ids.ts';
import { productSchema } from '#src/contract/product.ts';
import { z } from '#src/contract/z.ts';
import type { ConnectionFilter } from '#src/data/connections.ts';

/** The known ones of a comma-separated list; a hand-written address may say anything. */
const known = <T extends z.ZodType>(schema: T, text: string | null): z.output<T>[] =>
  (text ?? '').split(',').flatMap((part) => {
    const parsed = schema.safeParse(part);
    return parsed.success ? [parsed.data] : [];
  });

/** The page's state, as the address holds it. */
export const connectionFilterOf = (search: URLSearchParams): ConnectionFilter => {
  const status = known(connectionStatusSchema, search.get('status'));
  const product = known(productSchema, search.get('product'));
  const organization = known(organizationIdSchema, search.get('organization'));
  const text = search.get('search')?.slice(0, 200) ?? '';
  return {
    ...(status.length > 0 ? { status } : {}),
    ...(product.length > 0 ? { product } : {}),
    ...(organization.length > 0 ? { organization } : {}),
    ...(text === '' ? {} : { search: text }),
  };
};
