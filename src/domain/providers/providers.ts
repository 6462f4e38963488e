import type { Action, Product } from '#src/contract/product.ts';
import type { ActionFacts } from './action-facts.ts';
import { duo } from './duo.ts';
import { googleWorkspace } from './google-workspace.ts';
import { microsoft365 } from './microsoft-365.ts';
import { okta } from './okta.ts';
import { other } from './other.ts';
import { slack } from './slack.ts';

/** What every action is at every product. Total: a new product or action stops the build here. */
export const providers: Record<Product, Record<Action, ActionFacts>> = {
  microsoft_365: microsoft365,
  google_workspace: googleWorkspace,
  okta,
  duo,
  slack,
  other,
};
