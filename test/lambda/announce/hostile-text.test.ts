import fc from 'fast-check';
import { serializeFinding, textMessage } from '../../../lambda/announce/finding-message';
import { incidentMail } from '../../../lambda/announce/mail/incident-mail';
import { alertMail } from '../../../lambda/announce/mail/mail';
import { pastMail } from '../../../lambda/announce/mail/past-mail';
import { welcomeMail } from '../../../lambda/announce/welcome/welcome-mail';
import { findingBlocks } from '../../../lambda/announce/slack/blocks';
import type { SlackBlock, SlackMessage } from '../../../lambda/announce/slack/slack-message';
import { welcomeBlocks } from '../../../lambda/announce/slack/welcome-blocks';
import { severities } from '../../../lambda/domain/severity';
import { anEvent } from '../../contracts/incidents';
import { aPostureFinding } from '../../support/findings';
import { hostileActivity, hostileDecision, hostilePosture, hostileText } from '../../support/hostile-findings';
import { aSummary } from '../../support/incidents';
import { aSignIn, aSumUp, signInsOf } from '../../support/pasts';
import { aWelcome } from '../../support/welcomes';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'Asia/Seoul' };
const finding = fc.oneof(hostileActivity, hostilePosture, hostileDecision);
const largestSnsMessage = 262_144;
const runs = { numRuns: 150 };

function textsOf(block: SlackBlock): readonly string[] {
  if (block.type === 'context') return block.elements.map(({ text }) => text);
  if (block.type === 'actions') return block.elements.map(({ text }) => text.text);
  return 'fields' in block ? block.fields.map(({ text }) => text) : [block.text.text];
}

/** What Slack refuses a whole message for. */
function isWithinLimits(block: SlackBlock): boolean {
  const texts = textsOf(block);
  const longest = Math.max(...texts.map((text) => text.length));
  if (texts.some((text) => text === '') || texts.length > 10) return false;
  switch (block.type) {
    case 'header':
      return longest <= 150;
    case 'section':
      return longest <= ('fields' in block ? 2000 : 3000);
    case 'context':
      return longest <= 3000;
    case 'actions':
      return block.elements.every(({ url }) => url.length <= 3000 && url.startsWith('https://'));
  }
}

/** Everything for which Slack would refuse the message, or read more into it than text. */
function faultsOf({ text, blocks }: SlackMessage): readonly unknown[] {
  const live = [text, ...blocks.flatMap(textsOf)].filter(
    (said) => /[<>]/.test(said) || said.replace(/&(amp|lt|gt);/g, '').includes('&'),
  );
  return [...blocks.filter((block) => !isWithinLimits(block)), ...blocks.slice(50), ...live];
}

describe('whatever a caller wrote', () => {
  it('becomes a mail that SNS takes, with nothing invisible in it', () => {
    fc.assert(
      fc.property(finding, (hostile) => {
        const { subject, body } = alertMail(hostile, presentation);

        expect(subject).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
        expect(Buffer.byteLength(body)).toBeLessThan(largestSnsMessage / 2);
        expect(body).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
      }),
      runs,
    );
  });

  it('cannot begin a line of its own', () => {
    fc.assert(
      fc.property(hostileText, (reason) => {
        const { body } = alertMail(aPostureFinding({ outcome: 'fail', reason, title: reason }), presentation);

        expect(body.split('\n').filter((line) => /^(IF NOBODY KNOWS|Subject:)/.test(line))).toEqual([]);
      }),
      runs,
    );
  });

  it('becomes a Slack message within every limit, without links and mentions', () => {
    fc.assert(
      fc.property(finding, (hostile) => {
        expect(faultsOf(findingBlocks(hostile, presentation))).toEqual([]);
      }),
      runs,
    );
  });

  it('becomes JSON that SNS takes', () => {
    fc.assert(
      fc.property(finding, (hostile) => {
        expect(Buffer.byteLength(serializeFinding(hostile))).toBeLessThan(largestSnsMessage - 4_096);
      }),
      runs,
    );
  });

  it('becomes a welcome within every limit', () => {
    const crowd = fc.array(hostileActivity, { maxLength: 30 });
    fc.assert(
      fc.property(crowd, fc.array(hostilePosture, { maxLength: 30 }), hostileText, (waiting, checks, name) => {
        const account = { ...aWelcome().account, name };
        const mail = welcomeMail(aWelcome({ account, waiting, checks }), presentation);

        expect(mail.subject).toMatch(/^Rootwatch is watching [\x20-\x7e]{1,77}$/);
        expect(Buffer.byteLength(mail.body)).toBeLessThan(largestSnsMessage);
        expect(faultsOf(welcomeBlocks(mail))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('becomes the summary of an incident within every limit, with all its lines', () => {
    const name = fc.record({
      field: fc.oneof(fc.constantFrom('userName', 'serialNumber'), hostileText),
      value: hostileText,
    });
    const event = fc
      .record({
        title: hostileText,
        severity: fc.constantFrom(...severities),
        objects: fc.array(name, { maxLength: 5 }),
      })
      .map(anEvent);
    fc.assert(
      fc.property(fc.array(event, { maxLength: 200 }), (events) => {
        const mail = incidentMail(aSummary({ events }), presentation);

        expect(mail.subject).toMatch(/^[\x21-\x7e][\x20-\x7e]{0,98}$/);
        expect(textMessage(mail.body)).toBe(mail.body);
        expect(mail.body).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
        expect(mail.body.split('\n').filter((line) => /^(IF NOBODY KNOWS|Subject:)/.test(line))).toEqual([]);
        expect(faultsOf(welcomeBlocks(mail))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });

  it('becomes a summary that SNS takes, where everything is as long as it can be', () => {
    const events = Array.from({ length: 5_000 }, (_, index) =>
      anEvent({
        title: `${String(index % 70)} ${'あ'.repeat(200)}`,
        severity: 'low',
        objects: [{ field: 'userName', value: `${String(index)} ${'あ'.repeat(115)}` }],
      }),
    );
    const { body } = incidentMail(aSummary({ events }), presentation);

    expect(textMessage(body)).toBe(body);
  });

  it('becomes a message about the past within every limit', () => {
    const deed = fc.record({
      detection: hostileText,
      title: hostileText,
      severity: fc.constant('high' as const),
      times: fc.nat(),
      lastAt: fc.constant('2026-10-02T09:06:00Z'),
    });
    fc.assert(
      fc.property(fc.array(deed, { maxLength: 30 }), hostileText, (deeds, text) => {
        const signIns = signInsOf(aSignIn('2026-10-02T09:00:00Z', text));
        const unread = [{ region: 'eu-west-1', cause: 'failed' as const, reason: text }];
        const account = { ...aWelcome().account, name: text };
        const mail = pastMail(account, aSumUp({ deeds, signIns, unread, regionsUnknown: text }), text, presentation);

        expect(mail.subject).toMatch(/^Rootwatch has read the past of [\x20-\x7e]{1,68}$/);
        expect(mail.body).not.toMatch(/[\p{Cf}\p{Cs}]|(?!\n)\p{Cc}/u);
        expect(faultsOf(welcomeBlocks(mail))).toEqual([]);
      }),
      { numRuns: 40 },
    );
  });
});
