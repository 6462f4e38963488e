import type { Product } from '#src/contract/product.ts';
import type { Deed } from './recorder.ts';

type Result = Deed['result'];

/** A sign-in by each provider's own name. */
export const signIn = (
  product: Product,
  account: string,
  result: Result = 'success',
  reason?: string,
): Deed => {
  const why = result === 'success' ? {} : { reason: reason ?? failureReason[product], severity: 2 };
  switch (product) {
    case 'microsoft_365':
      return {
        product,
        activity: result === 'success' ? 'UserLoggedIn' : 'UserLoginFailed',
        category: 'AzureActiveDirectory',
        account,
        result,
        app: 'Office 365',
        ...why,
      };
    case 'google_workspace':
      return {
        product,
        activity: result === 'success' ? 'login_success' : 'login_failure',
        category: 'login',
        account,
        result,
        ...why,
      };
    case 'okta':
      return {
        product,
        activity: 'user.session.start',
        category: 'system',
        account,
        result,
        app: 'Okta Dashboard',
        ...why,
      };
    case 'duo':
      return {
        product,
        activity: 'authentication',
        category: 'authentication',
        account,
        result,
        app: 'VPN',
        ...why,
      };
    case 'slack':
      return { product, activity: 'user_login', category: 'user', account, result, ...why };
    case 'other':
      return { product, activity: 'sign_in', category: 'log', account, result, ...why };
    default:
      return product satisfies never;
  }
};

const failureReason: Record<Product, string> = {
  microsoft_365: 'InvalidUserNameOrPassword',
  google_workspace: 'login_failure_invalid_password',
  okta: 'INVALID_CREDENTIALS',
  duo: 'user_denied',
  slack: 'invalid_credentials',
  other: 'failed',
};

const files = [
  'Budget 2026.xlsx',
  'Minutes.docx',
  'Roadmap.pptx',
  'Contract draft.docx',
  'Payroll.xlsx',
  'Plan.pdf',
  'Notes.docx',
  'Shift plan.xlsx',
];
const apps = ['Expenses', 'Payroll', 'Wiki', 'Tickets', 'Calendar Sync'];

/** What people do all day, in each product; `n` chooses which. */
export const work = (product: Product, account: string, n: number): Deed => {
  const object = files[n % files.length] ?? 'Notes.docx';
  const kind = n % 10;
  switch (product) {
    case 'microsoft_365': {
      if (kind < 6)
        return {
          product,
          activity: 'FileAccessed',
          category: 'SharePoint',
          account,
          result: 'success',
          app: 'SharePoint',
          object,
        };
      if (kind < 8)
        return {
          product,
          activity: 'MailItemsAccessed',
          category: 'Exchange',
          account,
          result: 'success',
          app: 'Exchange',
        };
      return {
        product,
        activity: 'FileDownloaded',
        category: 'SharePoint',
        account,
        result: 'success',
        app: 'SharePoint',
        object,
      };
    }
    case 'google_workspace': {
      const activity = kind < 5 ? 'view' : kind < 9 ? 'edit' : 'download';
      return {
        product,
        activity,
        category: 'access',
        account,
        result: 'success',
        app: 'Drive',
        object,
      };
    }
    case 'okta':
      return {
        product,
        activity: 'user.authentication.sso',
        category: 'system',
        account,
        result: 'success',
        app: apps[n % apps.length] ?? 'Wiki',
      };
    case 'duo':
      return signIn('duo', account);
    case 'other':
      return { product, activity: 'read', category: 'log', account, result: 'success', object };
    case 'slack':
      return {
        product,
        activity: 'file_downloaded',
        category: 'file',
        account,
        result: 'success',
        object,
      };
    default:
      return product satisfies never;
  }
};
