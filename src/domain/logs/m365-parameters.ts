import { scalarText } from './scalar-text.ts';
import { isRecord, textAt } from './json-shape.ts';
import { ParameterTexts } from './parameter-texts.ts';

/**
 * Lists of `{Name, Value}`: the extended properties of Microsoft Entra records, the parameters of
 * an Exchange cmdlet, the properties of MailItemsAccessed and its kin.
 * https://learn.microsoft.com/office/office-365-management-api/office-365-management-activity-api-schema
 * https://learn.microsoft.com/purview/audit-log-investigate-accounts
 */
const LISTS = ['ExtendedProperties', 'Parameters', 'OperationProperties'] as const;
/** Under its own prefix: its names (Id, OS, SessionId) say nothing alone. */
const DEVICE = 'DeviceProperties';
const APP_CONTEXT = 'AppAccessContext';
/** What stands in a field of the event word for word, and the version of the schema. */
const FIELDS = new Set([
  'Id',
  'CreationTime',
  'Operation',
  'OrganizationId',
  'Workload',
  'ObjectId',
  'UserId',
  'ClientIP',
  'ClientIPAddress',
  'ActorIpAddress',
  'Version',
]);

/**
 * The parameters of a record: those lists by name, `<Name>` and `<Name>.old` of ModifiedProperties,
 * `DeviceProperties.<Name>`, `AppAccessContext.<Name>`, and every other text, number or truth value
 * of the record itself (LogonType, SourceFileExtension, SiteUrl, ErrorNumber …), since each
 * workload has its own.
 */
export const m365Parameters = (data: Readonly<Record<string, unknown>>): ParameterTexts => {
  const texts = new ParameterTexts();
  for (const list of LISTS)
    for (const pair of records(data[list])) texts.add(nameOf(pair), pair['Value']);
  for (const pair of records(data[DEVICE])) {
    const name = nameOf(pair);
    texts.add(name === undefined ? undefined : `${DEVICE}.${name}`, pair['Value']);
  }
  for (const change of records(data['ModifiedProperties'])) {
    const name = nameOf(change);
    texts.add(name, change['NewValue']);
    texts.add(name === undefined ? undefined : `${name}.old`, change['OldValue']);
  }
  const context = data[APP_CONTEXT];
  if (isRecord(context))
    for (const [name, value] of Object.entries(context)) texts.add(`${APP_CONTEXT}.${name}`, value);
  for (const [name, value] of Object.entries(data)) {
    if (FIELDS.has(name) || texts.has(name)) continue;
    if (scalarText(value) !== undefined || isTextList(value)) texts.add(name, value);
  }
  return texts;
};

const records = (value: unknown): Record<string, unknown>[] =>
  Array.isArray(value) ? value.filter(isRecord) : [];

const nameOf = (pair: Record<string, unknown>): string | undefined => textAt(pair, 'Name');

/** The mailbox schema's ModifiedProperties are names only; so are members of Teams and others. */
const isTextList = (value: unknown): boolean =>
  Array.isArray(value) && value.length > 0 && value.every((item) => scalarText(item) !== undefined);
