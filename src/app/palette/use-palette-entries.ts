import { useLingui } from '@lingui/react/macro';
import { useColorScheme } from '@mui/material/styles';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router-dom';
import { organizationsQuery } from '#src/data/organizations.ts';
import { rulesQuery } from '#src/data/rules.ts';
import { useMay, useSession } from '#src/data/session.ts';
import { unsavedDraftsQuery } from '#src/data/working-copy.ts';
import { paths } from '#src/paths.ts';
import { usePageActs } from '#src/ui/page-acts.ts';
import { absoluteTime } from '#src/ui/time-words.ts';
import type { PaletteEntry } from './palette-entries.ts';

/** Everything that can be gone to or done: on this page, pages, acts, drafts, and the rules and organizations that fit. */
export const usePaletteEntries = (text: string, showShortcuts: () => void): PaletteEntry[] => {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const mayWrite = useMay('rule.write');
  const { user } = useSession();
  const { setMode } = useColorScheme();
  const pageActs = usePageActs();
  const search = text.trim().slice(0, 200);
  const rules = useInfiniteQuery({
    ...rulesQuery(search === '' ? {} : { search }),
    placeholderData: keepPreviousData,
  });
  const organizations = useQuery(organizationsQuery());
  const { data: drafts = [] } = useQuery(unsavedDraftsQuery(user.id));

  const go = (path: string) => () => void navigate(path);
  const groups = {
    here: t`On this page`,
    pages: t`Pages`,
    acts: t`Acts`,
    drafts: t`Not saved yet`,
    rules: t`Rules`,
    organizations: t`Organizations`,
  };
  return [
    ...pageActs.map((act) => ({ ...act, group: groups.here })),
    { id: 'rules', group: groups.pages, label: t`Rules`, run: go(paths.rules()) },
    { id: 'lists', group: groups.pages, label: t`Lists`, run: go(paths.lists()) },
    { id: 'connections', group: groups.pages, label: t`Connections`, run: go(paths.connections()) },
    ...(mayWrite
      ? [{ id: 'new', group: groups.acts, label: t`New rule`, run: go(paths.newRule()) }]
      : []),
    {
      id: 'shortcuts',
      group: groups.acts,
      label: t`Show the shortcuts`,
      keys: '?',
      run: showShortcuts,
    },
    ...(['light', 'dark', 'system'] as const).map((mode) => ({
      id: `scheme ${mode}`,
      group: groups.acts,
      label: { light: t`Light theme`, dark: t`Dark theme`, system: t`Theme as the system` }[mode],
      run: () => setMode(mode),
    })),
    ...drafts.map(({ draft, name, at }) => ({
      id: `draft ${draft}`,
      group: groups.drafts,
      label: name === '' ? t`Rule without a name` : name,
      hint: absoluteTime(at, i18n.locale),
      run: go(paths.newRule(draft)),
    })),
    ...(rules.data?.pages[0]?.items ?? []).slice(0, 30).map((rule) => ({
      id: rule.id,
      group: groups.rules,
      label: rule.name === '' ? t`Rule without a name` : rule.name,
      hint: rule.signals.map(({ name }) => name).join(' · '),
      run: go(paths.rule(rule.id)),
    })),
    ...(organizations.data ?? []).map((organization) => ({
      id: organization.id,
      group: groups.organizations,
      label: organization.name,
      hint: t`its rules`,
      run: go(paths.rules({ organization: organization.id })),
    })),
  ];
};
