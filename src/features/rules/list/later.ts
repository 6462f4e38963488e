import { lazy } from 'react';

// None of it is seen before somebody asks for it; nor are the names of the files that it takes.
const parts = () => import('./list-parts.ts');

export const BulkBar = lazy(async () => ({ default: await (await parts()).bulkBar() }));
export const ActDialog = lazy(async () => ({ default: await (await parts()).actDialog() }));
export const RowMenu = lazy(async () => ({ default: await (await parts()).rowMenu() }));
export const RulePreview = lazy(async () => ({ default: await (await parts()).rulePreview() }));
export const ColumnChooser = lazy(async () => ({ default: await (await parts()).columnChooser() }));
export const ViewManager = lazy(async () => ({ default: await (await parts()).viewManager() }));
