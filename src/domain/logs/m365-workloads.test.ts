import { describe, expect, it } from 'vitest';
import { audit, directory, exchange, one, signIn } from '#src/testing/m365-records.ts';

describe('a sign-in', () => {
  // ResultStatus says "Success" or "Succeeded" of a failed sign-in: the HTTP request went well.
  it.each(['Success', 'Succeeded', 'Failed'])(
    'that failed with ResultStatus %s failed',
    (status) => {
      expect(
        one(
          signIn({
            Operation: 'UserLoginFailed',
            ResultStatus: status,
            LogonError: 'InvalidUserNameOrPassword',
            ErrorNumber: '50126',
          }),
        ),
      ).toMatchObject({
        result: 'failure',
        reason: 'InvalidUserNameOrPassword',
        parameters: { ErrorNumber: '50126', LogonError: 'InvalidUserNameOrPassword' },
      });
    },
  );
  it('without LogonError has the code for a reason, and none when it went well', () => {
    expect(one(signIn({ Operation: 'UserLoginFailed', ErrorNumber: '50126' }))?.reason).toBe(
      '50126',
    );
    expect(one(signIn({ LogonError: 'None' }))).not.toHaveProperty('reason');
  });
  it('has no target account: its Target is the application', () => {
    expect(one(signIn())).not.toHaveProperty('targetAccount');
    expect(one(signIn({ ObjectId: 'Unknown' }))).not.toHaveProperty('object');
  });
});

describe('a directory operation', () => {
  it('has its target from the UPN in Target, and no object when ObjectId is the same', () => {
    const event = one(directory());
    expect(event).toMatchObject({ targetAccount: 'bea@example.com', result: 'success' });
    expect(event).not.toHaveProperty('object');
    expect(event).not.toHaveProperty('ip');
  });
  it('has no object when ObjectId is the target by another name', () => {
    const event = one(directory({ ObjectId: 'aaaaaaaa-0000-4000-8000-000000000001' }));
    expect(event).not.toHaveProperty('object');
  });
  it('has its target from ObjectId when Target has none', () => {
    expect(one(directory({ Target: [] }))?.targetAccount).toBe('bea@example.com');
  });
  it('on an application has the object and no target account', () => {
    const event = one(
      directory({
        Operation: 'Consent to application.',
        ObjectId: 'bbbbbbbb-0000-4000-8000-000000000001',
        Target: [{ ID: 'Example App', Type: 1 }],
      }),
    );
    expect(event?.object).toBe('bbbbbbbb-0000-4000-8000-000000000001');
    expect(event).not.toHaveProperty('targetAccount');
  });
  // Values are often JSON inside of JSON.
  it('has what changed in its parameters, new and old', () => {
    expect(
      one(
        directory({
          ModifiedProperties: [
            { Name: 'Role.DisplayName', NewValue: 'Global Administrator', OldValue: '' },
            { Name: 'AccountEnabled', NewValue: '[\r\n  false\r\n]', OldValue: '[\r\n  true\r\n]' },
            { Name: 'DisplayName', NewValue: '"Bea"', OldValue: '[]' },
          ],
          ExtendedProperties: [{ Name: 'additionalDetails', Value: '{"User-Agent":"Browser/2"}' }],
        }),
      ),
    ).toMatchObject({
      userAgent: 'Browser/2',
      parameters: {
        'Role.DisplayName': 'Global Administrator',
        AccountEnabled: 'false',
        'AccountEnabled.old': 'true',
        DisplayName: 'Bea',
      },
    });
  });
});

describe('a record of Exchange', () => {
  it('has the mailbox as target when it is not the actor’s own', () => {
    const access = (MailboxOwnerUPN: string) =>
      one(
        exchange({
          Operation: 'MailItemsAccessed',
          RecordType: 50,
          ResultStatus: 'Succeeded',
          MailboxOwnerUPN,
          ClientInfoString: 'Client=OWA;Browser/1',
          LogonType: 1,
          OperationProperties: [{ Name: 'MailAccessType', Value: 'Bind' }],
          AppAccessContext: { ClientAppId: 'cccccccc-0000-4000-8000-000000000001' },
        }),
      );
    expect(access('bea@example.com')).toMatchObject({
      targetAccount: 'bea@example.com',
      result: 'success',
      userAgent: 'Client=OWA;Browser/1',
      app: 'cccccccc-0000-4000-8000-000000000001',
      parameters: {
        MailAccessType: 'Bind',
        LogonType: '1',
        'AppAccessContext.ClientAppId': 'cccccccc-0000-4000-8000-000000000001',
      },
    });
    expect(access('Ann@Example.com')).not.toHaveProperty('targetAccount');
  });
  it('has the parameters of New-InboxRule by name', () => {
    expect(
      one(
        exchange({
          Operation: 'New-InboxRule',
          ClientIP: '198.51.100.4:52011',
          ObjectId: 'example.com\\ann\\r1',
          Parameters: [
            { Name: 'Name', Value: 'r1' },
            { Name: 'ForwardTo', Value: 'box@example.org' },
            { Name: 'DeleteMessage', Value: 'True' },
          ],
        }),
      ),
    ).toMatchObject({
      activity: 'New-InboxRule',
      ip: '198.51.100.4',
      object: 'example.com\\ann\\r1',
      result: 'success',
      parameters: { Name: 'r1', ForwardTo: 'box@example.org', DeleteMessage: 'True' },
    });
  });
  it('has the mailbox of Set-Mailbox as target, named by an address', () => {
    const set = (Identity: string) =>
      one(
        exchange({
          Operation: 'Set-Mailbox',
          ObjectId: 'Bea Example',
          Parameters: [
            { Name: 'Identity', Value: Identity },
            { Name: 'ForwardingSmtpAddress', Value: 'smtp:box@example.org' },
          ],
        }),
      );
    expect(set('bea@example.com')).toMatchObject({
      targetAccount: 'bea@example.com',
      object: 'Bea Example',
      parameters: { ForwardingSmtpAddress: 'smtp:box@example.org' },
    });
    expect(set('Bea Example')).not.toHaveProperty('targetAccount');
    expect(set('ann@example.com')).not.toHaveProperty('targetAccount');
  });
  // Exchange cmdlets say True and False.
  it.each([
    ['True', 'success'],
    ['False', 'failure'],
    ['Succeeded', 'success'],
    ['PartiallySucceeded', 'success'],
    ['Failed', 'failure'],
    ['Other', undefined],
    [undefined, undefined],
  ])('with ResultStatus %s has the result %s', (ResultStatus, result) => {
    expect(one(exchange({ Operation: 'Set-Mailbox', ResultStatus }))?.result).toBe(result);
  });
});

describe('a record of SharePoint', () => {
  it('has the file as object and the app by name', () => {
    const ObjectId = 'https://example.sharepoint.com/sites/hr/Plan.xlsx';
    expect(
      one(
        audit({
          ObjectId,
          UserAgent: 'Browser/1',
          SourceFileExtension: 'xlsx',
          ApplicationId: 'dddddddd-0000-4000-8000-000000000001',
          ApplicationDisplayName: 'Example Sync',
        }),
      ),
    ).toMatchObject({
      object: ObjectId,
      userAgent: 'Browser/1',
      app: 'Example Sync',
      parameters: { SourceFileExtension: 'xlsx' },
    });
  });
  it('has as target the person that was shared with, not a group', () => {
    expect(one(audit({ UserSharedWith: 'guest@example.org' }))?.targetAccount).toBe(
      'guest@example.org',
    );
    const shared = (TargetUserOrGroupType: string) =>
      one(
        audit({
          Operation: 'SharingSet',
          TargetUserOrGroupName: 'cy@example.org',
          TargetUserOrGroupType,
        }),
      );
    expect(shared('Guest')?.targetAccount).toBe('cy@example.org');
    expect(shared('SharePointGroup')).not.toHaveProperty('targetAccount');
  });
});
