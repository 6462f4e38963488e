import { describe, expect, it } from 'vitest';
import { ACTIONS } from '#src/contract/product.ts';
import type { Action, Product } from '#src/contract/product.ts';
import { problemSchema } from '#src/contract/problem.ts';
import { z } from '#src/contract/z.ts';
import { organizationSeeds } from './seeds/organizations.ts';
import { bodyFor, json, once, send, start } from './test-requests.ts';

const shared = await start();

describe('capability', () => {
  // By hand, from what the seeds say of each organization. Not named here: everything the product can.
  const nothing: Action[] = [];
  const all: Action[] = [...ACTIONS];
  const can: Record<Product, Action[]> = {
    microsoft_365: all,
    google_workspace: all,
    okta: all,
    duo: ['block_sign_in'],
    slack: nothing,
    other: nothing,
  };
  const without = (...gone: Action[]): Action[] => all.filter((action) => !gone.includes(action));
  const exceptions: Record<string, Action[]> = {
    // broken
    'fjord microsoft_365': nothing,
    'saffron okta': nothing,
    'kestrel okta': nothing,
    'juniper google_workspace': nothing,
    'quartz microsoft_365': nothing,
    'harbor duo': nothing,
    // never connected
    'umber microsoft_365': nothing,
    'tamarind google_workspace': nothing,
    'larch google_workspace': nothing,
    // managed elsewhere
    'garnet okta': nothing,
    'poplar microsoft_365': nothing,
    // a permission or a role is missing
    'onyx microsoft_365': without('reset_password', 'force_password_change'),
    'ember microsoft_365': ['expire_sessions'],
    'alder microsoft_365': without('expire_sessions'),
    'dune google_workspace': without('expire_sessions'),
    'nimbus okta': without('block_sign_in'),
    'willow google_workspace': without('reset_password'),
    // the organization's policy
    'cobalt microsoft_365': without('reset_password'),
    'cobalt okta': without('reset_password'),
    'rowan microsoft_365': without('block_sign_in', 'reset_password'),
    'rowan okta': without('block_sign_in', 'reset_password'),
    'rowan duo': nothing,
  };
  const pairs = organizationSeeds.flatMap(({ organization, products }) =>
    products.map((product) => [organization.id.replace('org-', ''), product] as const),
  );

  it.each(pairs)(
    '%s, %s: what is offered, what a save accepts and the table agree',
    async (slug, product) => {
      const expected = exceptions[`${slug} ${product}`] ?? can[product];
      const matrix = z.object({
        cells: z.array(
          z.object({
            organizationId: z.string(),
            product: z.string(),
            action: z.string(),
            answer: z.object({ available: z.boolean() }),
          }),
        ),
      });
      const { cells } = matrix.parse(await json(await send(shared, 'GET', '/capability')));
      const offered = cells
        .filter(
          (cell) =>
            cell.organizationId === `org-${slug}` &&
            cell.product === product &&
            cell.answer.available,
        )
        .map((cell) => cell.action);
      expect(offered).toEqual(expected);
      for (const action of ACTIONS) {
        const response = await send(shared, 'POST', '/rules', {
          body: bodyFor(`org-${slug}`, product, [action]),
          headers: once(),
        });
        expect([action, response.status]).toEqual([action, expected.includes(action) ? 201 : 422]);
        if (response.status !== 422) continue;
        const problem = problemSchema.parse(await json(response));
        expect(problem.type).toBe('urn:respond:problem:capability-refused');
        expect(
          problem.refusals?.every(
            (refusal) => refusal.action === action && refusal.reasons.length > 0,
          ),
        ).toBe(true);
      }
    },
  );

  it('nobody but those who may choose is offered anything', async () => {
    for (const persona of ['viewer', 'connection_owner'] as const) {
      const matrix = z.object({
        cells: z.array(z.object({ answer: z.object({ available: z.boolean() }) })),
      });
      const { cells } = matrix.parse(
        await json(await send(shared, 'GET', '/capability', { persona })),
      );
      expect(cells.some(({ answer }) => answer.available)).toBe(false);
      const refused = await send(shared, 'POST', '/rules', {
        persona,
        body: bodyFor('org-basalt', 'okta', ['block_sign_in']),
        headers: once(),
      });
      expect(refused.status).toBe(403);
    }
  });
});
