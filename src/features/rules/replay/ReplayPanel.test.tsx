import { fireEvent, screen, within } from '@testing-library/react';
import { useQuery } from '@tanstack/react-query';
import { describe, expect, it, vi } from 'vitest';
import { setFailures } from '#mocks/node.ts';
import { ruleBodySchema } from '#src/contract/rule.ts';
import type { RuleBody } from '#src/contract/rule.ts';
import { organizationsQuery } from '#src/data/organizations.ts';
import { ruleIssues } from '#src/domain/evaluable.ts';
import { renderPiece } from '#src/testing/render-piece.tsx';
import { ReplayPanel } from './ReplayPanel.tsx';
import type { ReplayPanelProps } from './ReplayPanel.tsx';

const bruteForce = (over: object = {}): RuleBody =>
  ruleBodySchema.parse({
    name: 'Brute force',
    description: '',
    scope: { kind: 'all' },
    signals: [
      {
        id: 'failed',
        name: 'Failed sign-in',
        product: 'microsoft_365',
        activities: ['UserLoginFailed'],
        condition: { op: 'all', conditions: [] },
      },
      {
        id: 'success',
        name: 'Successful sign-in',
        product: 'microsoft_365',
        activities: ['UserLoggedIn'],
        condition: { op: 'all', conditions: [] },
      },
    ],
    pattern: {
      kind: 'temporal_ordered',
      steps: [
        { signalId: 'failed', atLeast: 5 },
        { signalId: 'success', atLeast: 1 },
      ],
      groupBy: ['account'],
      windowMs: 600_000,
    },
    response: { target: { kind: 'group_account' }, actions: ['block_sign_in', 'expire_sessions'] },
    ...over,
  });

const Panel = ({
  body,
  ...rest
}: { readonly body: RuleBody | undefined } & Pick<ReplayPanelProps, 'acts' | 'actionsFor'>) => {
  const organizations = useQuery(organizationsQuery());
  return organizations.data ? (
    <ReplayPanel
      body={body}
      issues={
        body
          ? ruleIssues(body)
          : ruleIssues({ ...bruteForce(), pattern: { ...bruteForce().pattern, windowMs: 0 } })
      }
      organizations={organizations.data}
      {...rest}
    />
  ) : null;
};

const activity = (minute: number, name: string, qualifier = String(minute)) =>
  JSON.stringify({
    kind: 'admin#reports#activity',
    id: {
      time: new Date(Date.UTC(2026, 10, 3, 9, minute)).toISOString(),
      uniqueQualifier: qualifier,
      applicationName: 'login',
      customerId: 'C01',
    },
    actor: { email: 'kim@example.com', profileId: '1' },
    ipAddress: '192.0.2.7',
    events: [{ type: 'login', name }],
  });

const googleFailures = bruteForce({
  scope: { kind: 'some', organizationIds: ['org-alder'] },
  signals: [
    {
      id: 'failed',
      name: 'Failed sign-in',
      product: 'google_workspace',
      activities: ['login_failure'],
      condition: { op: 'all', conditions: [] },
    },
  ],
  pattern: {
    kind: 'event_count',
    signalIds: ['failed'],
    threshold: 3,
    groupBy: ['account'],
    windowMs: 600_000,
  },
});

describe('the replay panel', () => {
  it('an analyst sees what the rule would have found, to whom, and what it would have done', async () => {
    const { user } = await renderPiece(<Panel body={bruteForce()} />);
    const headline = await screen.findByText(
      /^\d+ triggers? in 30 days, \d+ accounts?, in \d+ organizations?$/,
      {},
      // The whole history is fetched and read first, in this very thread.
      { timeout: 15_000 },
    );
    expect(headline).toBeVisible();
    expect(screen.getByText(/A replay never acts/)).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'Triggers' }));
    const [first] = list.getAllByRole('button');
    if (first === undefined) throw new Error('no trigger is listed');
    await user.click(first);
    const detail = within(await screen.findByRole('region', { name: /^Trigger 1 of/ }));
    expect(await detail.findByRole('heading', { name: /Step 1: Failed sign-in/ })).toBeVisible();
    expect((await detail.findAllByText('Sign-in failed')).length).toBeGreaterThanOrEqual(5);
    expect(detail.getByRole('heading', { name: 'What the actions would have done' })).toBeVisible();
    expect(detail.getAllByText(/would act|skipped:/).length).toBeGreaterThan(0);
    await user.keyboard('{Escape}');
    expect(screen.getByRole('list', { name: 'Triggers' })).toBeVisible();
  });

  it('the last answer stays, marked as old, while the rule cannot be read, and what is missing is said', async () => {
    const { rerenderPiece } = await renderPiece(<Panel body={bruteForce()} />);
    await screen.findByText(/triggers? in 30 days/);
    rerenderPiece(<Panel body={undefined} />);
    expect(await screen.findByText('Enter a window from 1 second to 90 days.')).toBeVisible();
    expect(screen.getByText(/triggers? in 30 days/)).toBeVisible();
    expect(screen.getByText('of the rule before the last edit')).toBeVisible();
  });

  it('a history that cannot be loaded is said in words, and tried again', async () => {
    setFailures({ kind: 'unavailable', where: 'getHistory' });
    const { user } = await renderPiece(<Panel body={bruteForce()} />);
    expect(await screen.findByText(/The backend is not available just now/)).toBeVisible();
    setFailures();
    await user.click(screen.getByRole('button', { name: 'Try again' }));
    expect(await screen.findByText(/triggers? in 30 days/)).toBeVisible();
  });

  it('an analyst drops a log anywhere on the panel, and reads what became of its lines', async () => {
    const { user } = await renderPiece(<Panel body={googleFailures} />);
    const panel = await screen.findByRole('region', { name: 'Replay' });
    const lines = [0, 1, 2].map((minute) => activity(minute, 'login_failure'));
    const file = new File([[...lines, lines[2], '{ broken'].join('\n')], 'login.ndjson');
    const dataTransfer = { types: ['Files'], files: [file] };
    fireEvent.dragEnter(panel, { dataTransfer });
    expect(screen.getByText(/Drop the log to replay over it/)).toBeVisible();
    fireEvent.drop(panel, { dataTransfer });

    expect(await screen.findByText(/1 trigger in 1 day, 1 account/)).toBeVisible();
    expect(await screen.findByText(/5 lines read/)).toHaveTextContent(
      '5 lines read · 3 events · 1 repeat, counted once · 1 line not understood',
    );
    expect(screen.getByText(/stay in this browser and are never sent/)).toBeVisible();
    expect(screen.getByText(/The rule’s scope is ignored here/)).toBeVisible();
    expect(screen.getByText('An alert; no connection is known here')).toBeVisible();
    await user.click(screen.getByRole('button', { name: '1 line was not understood' }));
    expect(screen.getByText('Line 5:')).toBeVisible();

    await user.click(screen.getByRole('button', { name: 'Remove the logs' }));
    expect(screen.queryByText(/lines read/)).not.toBeInTheDocument();
  });

  it('an analyst reads how noisy a rule is, takes out whom it is mostly about, and looks at an hour alone', async () => {
    const addException = vi.fn();
    const { user } = await renderPiece(
      <Panel body={googleFailures} acts={{ addException, setNumber: vi.fn() }} />,
    );
    const panel = await screen.findByRole('region', { name: 'Replay' });
    // Kim three times an hour apart, Lee once within Kim's first hour: each three failures.
    const lines = [
      ...[0, 1, 2, 60, 61, 62, 120, 121, 122].map((minute) => activity(minute, 'login_failure')),
      ...[3, 4, 5].map((minute) =>
        activity(minute, 'login_failure', `lee-${minute}`).replace('kim@', 'lee@'),
      ),
    ];
    const file = new File([lines.join('\n')], 'login.ndjson');
    fireEvent.drop(panel, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(await screen.findByText(/^4 triggers in 1 day, 2 accounts/)).toBeVisible();
    expect(await screen.findByText('About 4 a day.')).toBeVisible();
    expect(screen.getByText(/^75% of the triggers are about kim@example.com in/)).toBeVisible();
    expect(
      screen.getByText(
        'At the peak 2 accounts in an hour (Nov 3, 09:00 UTC) and 2 in a day (Nov 3).',
      ),
    ).toBeVisible();
    await user.click(screen.getByRole('button', { name: 'Make an exception for kim@example.com' }));
    expect(addException).toHaveBeenCalledWith({
      op: 'all',
      conditions: [{ op: 'equals', field: 'account', value: 'kim@example.com' }],
    });

    const rows = () =>
      within(screen.getByRole('list', { name: 'Triggers' })).getAllByRole('button');
    expect(rows()).toHaveLength(4);
    const timeline = screen.getByRole('slider', {
      name: /^Triggers by hour from Nov 3, 09:00 UTC/,
    });
    timeline.focus();
    expect(timeline).toHaveAttribute('aria-valuetext', 'Nov 3, 09:00 UTC: 2 triggers');
    await user.keyboard('{End}{Enter}');
    expect(screen.getByText(/^Only Nov 3, 11:00 – 12:00 UTC: 1 trigger$/)).toBeVisible();
    expect(rows()).toHaveLength(1);
    await user.keyboard('{Shift>}{ArrowLeft}{/Shift}{Enter}');
    expect(rows()).toHaveLength(2);
    await user.keyboard('{Escape}');
    expect(rows()).toHaveLength(4);

    await user.click(screen.getByRole('button', { name: 'as a table' }));
    await user.click(
      screen.getByRole('button', { name: '2: show only those of Nov 3, 09:00 UTC' }),
    );
    expect(rows()).toHaveLength(2);
    await user.click(screen.getByRole('button', { name: 'Show all' }));
    await user.click(screen.getByRole('button', { name: 'by day' }));
    expect(screen.getByRole('region', { name: 'Triggers by day' })).toHaveTextContent('4');
    await user.click(screen.getByRole('button', { name: 'Remove the logs' }));
  });

  it('an analyst looks at the record behind an event, out of the file', async () => {
    const { user } = await renderPiece(<Panel body={googleFailures} />);
    const panel = await screen.findByRole('region', { name: 'Replay' });
    const lines = [0, 1, 2].map((minute) => activity(minute, 'login_failure'));
    const file = new File([lines.join('\n')], 'login.ndjson');
    fireEvent.drop(panel, { dataTransfer: { types: ['Files'], files: [file] } });
    await screen.findByText(/1 trigger in 1 day, 1 account/);
    expect(screen.getByText(/Google Workspace activities/)).toBeVisible();
    const list = within(screen.getByRole('list', { name: 'Triggers' }));
    await user.click(list.getByRole('button'));
    await user.click(await screen.findByRole('button', { name: 'Show the records of the log' }));
    const records = within(screen.getByRole('region', { name: 'Records of Failed sign-in' }));
    expect(await records.findByText(/"uniqueQualifier": "0"/)).toBeVisible();
    await user.click(records.getByRole('button', { name: 'Next' }));
    expect(await records.findByText(/"uniqueQualifier": "1"/)).toBeVisible();
    expect(records.getByText('Record of event 2 of 3')).toBeVisible();
    await user.click(records.getByRole('button', { name: 'Hide' }));
    expect(screen.queryByText(/uniqueQualifier/)).not.toBeInTheDocument();
  });

  it('an analyst is told who came close, what was missing, and sees the events', async () => {
    const body = { ...googleFailures, pattern: { ...googleFailures.pattern, threshold: 4 } };
    const { user } = await renderPiece(
      <Panel
        body={ruleBodySchema.parse(body)}
        actionsFor={(subject) => <button type="button">Test of a {subject.kind}</button>}
      />,
    );
    const panel = await screen.findByRole('region', { name: 'Replay' });
    const lines = [0, 1, 2, 11].map((minute) => activity(minute, 'login_failure'));
    const file = new File([lines.join('\n')], 'login.ndjson');
    fireEvent.drop(panel, { dataTransfer: { types: ['Files'], files: [file] } });
    expect(await screen.findByText(/0 triggers in 1 day/)).toBeVisible();
    await user.click(await screen.findByText(/1 near miss/));
    const miss = screen.getByRole('button', {
      name: /3 of 4 events in the window; the rest came 1 minute too late/,
    });
    await user.click(miss);
    const events = within(await screen.findByRole('region', { name: 'Events of the near miss' }));
    expect(events.getAllByText('kim@example.com')).toHaveLength(3);
    expect(screen.getByRole('button', { name: 'Test of a near_miss' })).toBeVisible();
    await user.click(miss);
    expect(
      screen.queryByRole('region', { name: 'Events of the near miss' }),
    ).not.toBeInTheDocument();
    await user.click(screen.getByRole('button', { name: 'Remove the logs' }));
  });

  it('an analyst is told what cannot be known: too little history, a list that is missing, zones nobody told', async () => {
    const [signal] = googleFailures.signals;
    await renderPiece(
      <Panel
        body={ruleBodySchema.parse({
          ...googleFailures,
          signals: [
            {
              ...signal,
              condition: {
                op: 'all',
                conditions: [{ op: 'first_seen', field: 'ip', per: 'account', days: 14 }],
              },
            },
          ],
          schedule: { kind: 'business_hours' },
          exceptions: [
            {
              condition: { op: 'in_list', field: 'account', list: 'vip' },
              reason: 'known',
              owner: 'Ada',
            },
          ],
        })}
      />,
    );
    const panel = await screen.findByRole('region', { name: 'Replay' });
    const lines = [0, 1, 2].map((minute) => activity(minute, 'login_failure'));
    const file = new File([lines.join('\n')], 'login.ndjson');
    fireEvent.drop(panel, { dataTransfer: { types: ['Files'], files: [file] } });
    const notes = await screen.findByRole('list', { name: 'What this replay could not know' });
    expect(notes).toHaveTextContent(/needs 14 days of history to know what is new, and has 0/);
    expect(notes).toHaveTextContent(/no list “vip”, which the scope or an exception asks for/);
    expect(notes).toHaveTextContent(/The time zone of .* is not known: UTC was used/);
    fireEvent.click(screen.getByRole('button', { name: 'Remove the logs' }));
  });
});
