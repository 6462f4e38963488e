import { duo } from './duo.ts';
import { entra } from './entra.ts';
import { googleWorkspace } from './google-workspace.ts';
import type { LogFormat } from './log-format.ts';
import { m365UnifiedAudit } from './m365-unified-audit.ts';
import { normalizedEvents } from './normalized-events.ts';
import { ocsf } from './ocsf.ts';
import { okta } from './okta.ts';

/** Formats whose records are JSON or CSV, in the order in which a record is held against them. */
export const recordFormats: readonly LogFormat[] = [
  okta,
  entra,
  m365UnifiedAudit,
  googleWorkspace,
  duo,
  ocsf,
  normalizedEvents,
];
