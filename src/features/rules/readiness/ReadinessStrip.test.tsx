import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, describe, expect, it } from 'vitest';
import { organizationsQuery } from '#src/data/organizations.ts';
import { deleteWorkingCopy } from '#src/data/working-copy.ts';
import { blankRule, toRequest } from '#src/features/rules/rule-form.ts';
import { renderApp } from '#src/testing/render-app.tsx';
import { renderPiece } from '#src/testing/render-piece.tsx';
import { ReadinessStrip } from './ReadinessStrip.tsx';

const strip = () => screen.getByRole('region', { name: 'Readiness' });
const sentence = () => screen.getByRole('region', { name: 'The rule in words' });

// What one test leaves unsaved is not offered to the next.
beforeEach(() => deleteWorkingCopy('user-analyst', 'rule-1'));

describe('how far a rule is', () => {
  it('an analyst sees that a new rule is a draft only, what for, and each remark leads to its field', async () => {
    const { user } = await renderApp('/rules/new?draft=strip');
    expect(await screen.findByText('Draft only')).toBeVisible();
    await user.click(within(strip()).getByRole('link', { name: 'Give the rule a name.' }));
    expect(screen.getByRole('textbox', { name: 'Name' })).toHaveFocus();
    await user.click(within(strip()).getByRole('button', { name: /more$/ }));
    const more = within(strip()).getByRole('list', { name: 'Before asking for more' });
    expect(more).toHaveTextContent('No action is chosen: it only alerts.');
    await user.type(screen.getByRole('textbox', { name: 'Name' }), 'Named');
    await waitFor(() => expect(strip()).toHaveTextContent('Can be evaluated as alert-only'));
    expect(await screen.findByText(/What you type is kept in this browser/)).toBeVisible();
    await user.clear(screen.getByRole('textbox', { name: 'Name' }));
    expect(await screen.findByText('Nothing typed yet.')).toBeVisible();
  });

  it('a rule of which everything is right is ready to ask for more, and a red test takes that back', async () => {
    const values = blankRule('Signal');
    const body = {
      ...toRequest({
        ...values,
        name: 'Whole',
        response: { target: { kind: 'group_account' }, actions: ['block_sign_in'] },
        tests: [{ name: 'it fires', events: [], expect: [] }],
      }),
    };
    const { queryClient, rerenderPiece } = await renderPiece(<></>);
    const organizations = await queryClient.query(organizationsQuery());
    const draw = (failingTests: number | undefined) =>
      rerenderPiece(
        <ReadinessStrip
          body={body}
          issues={[]}
          organizations={organizations}
          failingTests={failingTests}
        />,
      );
    draw(undefined);
    await waitFor(() => expect(strip()).toHaveTextContent('Its tests have not run yet.'));
    draw(0);
    await waitFor(() => expect(strip()).toHaveTextContent('Ready to ask for more'));
    draw(2);
    expect(strip()).toHaveTextContent('Draft only');
    expect(strip()).toHaveTextContent('2 tests of this rule fail.');
  });
});

describe('contradictions in the sentence', () => {
  it('an analyst is told under the sentence what can never happen, and is led there', async () => {
    const { user } = await renderApp('/rules/rule-1');
    await user.click(await screen.findByRole('button', { name: 'Add what must not happen' }));
    await user.click(screen.getByRole('combobox', { name: 'Signal that must not be there' }));
    await user.click(screen.getByRole('option', { name: 'Successful sign-in' }));
    const told = await within(sentence()).findByRole('link', {
      name: 'Pattern: “Successful sign-in” has to happen and must not happen.',
    });
    expect(sentence()).toHaveTextContent('This rule can never trigger:');
    await user.click(told);
    expect(screen.getByRole('combobox', { name: 'Signal that must not be there' })).toHaveFocus();
    await user.click(screen.getByRole('button', { name: 'Remove what must not happen 1' }));
    await waitFor(() => expect(sentence()).not.toHaveTextContent('never'));
  });

  it('what the names stand for is said under it, and leads to the signal', async () => {
    const { user } = await renderApp('/rules/rule-1');
    const names = await within(sentence()).findByRole('list', { name: 'What the names stand for' });
    await user.click(
      within(names).getByRole('link', {
        name: '“Failed sign-in”: Sign-in failed at Microsoft 365',
      }),
    );
    expect(screen.getAllByRole('textbox', { name: 'Signal name' })[0]).toHaveFocus();
  });
});
