import { findingBlocks } from '../../../../lambda/announce/slack/blocks';
import type { SlackBlock } from '../../../../lambda/announce/slack/slack-message';
import { welcomeBlocks } from '../../../../lambda/announce/slack/welcome-blocks';
import { aPostureFinding, aRootLoginFinding } from '../../../support/findings';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };
const login = aRootLoginFinding();
const markdown = (text: string) => ({ type: 'mrkdwn', text, verbatim: true });
const ofType = (blocks: readonly SlackBlock[], type: SlackBlock['type']) =>
  blocks.filter((block) => block.type === type);

describe('a finding in Slack', () => {
  it('says the same as the mail', () => {
    const { text, blocks } = findingBlocks(login, presentation);

    expect(text).toBe('[high] payments (111122223333): root signed in from 203.0.113.9');
    expect(blocks).toEqual([
      {
        type: 'header',
        text: { type: 'plain_text', text: '[high] root signed in from 203.0.113.9', emoji: false },
      },
      {
        type: 'context',
        elements: [markdown('payments · 111122223333 · us-east-1 · noticed after 7 seconds')],
      },
      { type: 'section', text: markdown('ConsoleLogin succeeded and MFA was used.') },
      {
        type: 'section',
        fields: [
          markdown('*When*\n21 Nov 2026 03:12:45 UTC'),
          markdown('*From*\n203.0.113.9'),
          markdown('*With*\nChrome on Windows'),
          markdown('*MFA*\nused: office-safe'),
          markdown('*Planned*\nno window was announced'),
          markdown('*Call*\nConsoleLogin (signin), us-east-1'),
          markdown('*Noticed*\nafter 7 seconds'),
          markdown('*Ask*\nplatform on-call'),
        ],
      },
      {
        type: 'section',
        text: markdown(
          '*If this was expected*\n1. Note who signed in and why.\n2. Sign out as soon as the task is done.',
        ),
      },
      {
        type: 'section',
        text: expect.objectContaining({
          text: expect.stringContaining('*If nobody knows*\n1. Use') as string,
        }) as object,
      },
      {
        type: 'actions',
        elements: [
          {
            type: 'button',
            text: { type: 'plain_text', text: 'Event history', emoji: false },
            url: login.links.console,
          },
        ],
      },
      {
        type: 'context',
        elements: [
          markdown(
            'Runbook: docs/runbook.md#root-login in the Rootwatch repository · Event: 1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11',
          ),
        ],
      },
    ]);
  });

  it('leaves no fact out though Slack takes only ten to a section', () => {
    const actor = { ...login.actor, kind: 'root-session' as const, keyId: 'ASIAEXAMPLE', via: 'cloudformation' };
    const targets = ['userName', 'serialNumber'].map((field) => ({ field, value: 'blue' }));
    const evidence = { ...login.evidence, targets, newKeyId: 'AKIAEXAMPLE' };

    const sections = findingBlocks({ ...login, actor, evidence }, presentation).blocks.flatMap((block) =>
      'fields' in block ? [block.fields.map(({ text }) => text)] : [],
    );

    expect(sections.map((texts) => texts.length)).toEqual([10, 4]);
    expect(sections.flat()).toContain('*Ask*\nplatform on-call');
  });

  it('claims no delay for a record that nobody can read', () => {
    const { blocks } = findingBlocks(
      { ...login, detection: 'unreadable-event', occurredAt: login.observedAt },
      presentation,
    );

    expect(JSON.stringify(blocks)).not.toContain('noticed after');
    expect(JSON.stringify(blocks[1])).toContain('payments · 111122223333 · us-east-1');
  });

  it('ends with how to take note of its incident', () => {
    const id = 'incident/111122223333/1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11';
    const incident = { id, startedAt: login.occurredAt, opens: true, accounts: null, telling: 'now' } as const;
    const { blocks } = findingBlocks({ ...login, incident }, presentation);

    expect(blocks.at(-1)).toEqual({
      type: 'context',
      elements: [
        markdown(
          'Incident 1f0c6e2a-7d1b-4f7e-9a53-5f0f6f0c2b11 · To record that you took note: npx rootwatch ack 1f0c6e2a --note "..."',
        ),
      ],
    });
  });

  it('says nothing of a delay that nobody knows', () => {
    const { blocks } = findingBlocks(login, { ...presentation, noticeTimeKnown: false });

    expect(JSON.stringify(blocks)).not.toMatch(/noticed/i);
  });

  it('makes a published runbook a button', () => {
    const links = { console: null, runbook: 'https://wiki.example.com/runbook#root-login' };

    const { blocks } = findingBlocks({ ...login, links }, presentation);

    expect(ofType(blocks, 'actions')).toEqual([
      { type: 'actions', elements: [expect.objectContaining({ url: links.runbook })] },
    ]);
    expect(JSON.stringify(blocks)).not.toContain('Runbook:');
  });

  it.each(['javascript:alert(1)', 'http://example.com', 'https://a|b', 'https://example.com/<x>'])(
    'makes nothing to click of %s',
    (runbook) => {
      const { blocks } = findingBlocks({ ...login, links: { console: null, runbook } }, presentation);

      expect(ofType(blocks, 'actions')).toEqual([]);
    },
  );

  it('lets no name call the channel or forge formatting', () => {
    const account = { ...login.account, name: '<!channel> *bold* `code` & co' };

    const { text, blocks } = findingBlocks({ ...login, account }, presentation);

    expect(text).toContain('&lt;!channel&gt;');
    expect(JSON.stringify(blocks[1])).toContain("&lt;!channel&gt; ∗bold∗ 'code' &amp; co");
  });

  it('says good news without steps', () => {
    const { blocks } = findingBlocks(aPostureFinding({ transition: 'resolved' }), presentation);

    expect(JSON.stringify(blocks[0])).toContain('[resolved] root MFA is on again');
    expect(JSON.stringify(blocks)).not.toContain('What to do');
  });
});

describe('the welcome in Slack', () => {
  it('shows headings as headings and lists as lists', () => {
    const body =
      'Rootwatch is watching payments: nothing to fix.\n\nFIX NOW\n- Delete the key.\n- Sign <out>\n\nIF NOBODY KNOWS\n1. Ask.\n';

    const { text, blocks } = welcomeBlocks({ subject: 'Rootwatch is watching', body });

    expect(text).toBe('Rootwatch is watching');
    expect(blocks).toEqual([
      { type: 'header', text: { type: 'plain_text', text: 'Rootwatch is watching', emoji: false } },
      { type: 'section', text: markdown('Rootwatch is watching payments: nothing to fix.') },
      { type: 'section', text: markdown('*FIX NOW*\n- Delete the key.\n- Sign &lt;out&gt;') },
      { type: 'section', text: markdown('*IF NOBODY KNOWS*\n1. Ask.') },
    ]);
  });

  it('cuts no line of a long list: it goes on in the next section', () => {
    const items = Array.from({ length: 30 }, (_, index) => `- ${String(index)} ${'x'.repeat(200)}`);

    const { blocks } = welcomeBlocks({ subject: 'Rootwatch', body: ['FIX NOW', ...items].join('\n') });
    const texts = blocks.flatMap((block) => (block.type === 'section' && 'text' in block ? [block.text.text] : []));

    expect(texts).toHaveLength(3);
    expect(texts.join('\n').split('\n')).toEqual(['*FIX NOW*', ...items]);
  });

  it('says where the rest is when there is too much', () => {
    const { blocks } = welcomeBlocks({ subject: 'Rootwatch', body: 'one more\n\n'.repeat(80) });

    expect(blocks).toHaveLength(50);
    expect(blocks.at(-1)).toEqual({ type: 'section', text: markdown('The rest is in the mail.') });
  });
});
