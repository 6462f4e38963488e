import type { AccountScope, Scope } from '#src/contract/rule.ts';
import { message } from '#src/domain/message.ts';
import type { MessageValue } from '#src/domain/message.ts';
import { below, changed, listWords, members, say } from './differ.ts';
import type { Place, Tell } from './differ.ts';

const accountWords = (accounts: AccountScope): MessageValue =>
  'list' in accounts
    ? message(`difference.accounts_${accounts.kind}`, { list: accounts.list })
    : message(`difference.accounts_${accounts.kind}`, {
        accounts: say(listWords(accounts.accounts)),
      });

/** Organizations and accounts: whole where the kind is another, else who came and who went. */
export const scopeDifferences: Tell<Scope> = (place, before, after, names) => {
  const what = message('difference.scope');
  const words = (scope: Scope): MessageValue =>
    scope.kind === 'all'
      ? message('difference.scope_is_all')
      : message(`difference.scope_is_${scope.kind}`, {
          organizations: say(
            'tags' in scope
              ? listWords(scope.tags)
              : listWords(scope.organizationIds.map(names.organization)),
          ),
        });
  const { accounts: accountsBefore, ...where } = before;
  const { accounts: accountsAfter, ...whereNow } = after;
  if ('tags' in where && 'tags' in whereNow)
    members(below(place, 'tags'), message('difference.scope_tags'), where.tags, whereNow.tags);
  else if (
    where.kind === whereNow.kind &&
    'organizationIds' in where &&
    'organizationIds' in whereNow
  )
    members(
      below(place, 'organizationIds'),
      message(`difference.scope_${where.kind === 'some' ? 'some' : 'all_but'}`),
      where.organizationIds,
      whereNow.organizationIds,
      names.organization,
    );
  else changed(place, what, where, whereNow, words);
  accountDifferences(below(place, 'accounts'), accountsBefore, accountsAfter);
};

const accountDifferences = (
  place: Place,
  before: AccountScope | undefined,
  after: AccountScope | undefined,
): void => {
  const what = message('difference.accounts');
  if (
    before !== undefined &&
    after !== undefined &&
    before.kind === after.kind &&
    'accounts' in before &&
    'accounts' in after
  ) {
    const id = before.kind === 'some' ? 'some' : 'all_but';
    members(place, message(`difference.named_accounts_${id}`), before.accounts, after.accounts);
    return;
  }
  changed<AccountScope | 'all'>(place, what, before ?? 'all', after ?? 'all', (accounts) =>
    accounts === 'all' ? message('difference.accounts_all') : accountWords(accounts),
  );
};
