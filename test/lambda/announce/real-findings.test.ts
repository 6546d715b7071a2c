import { alertMail } from '../../../lambda/announce/mail/mail';
import { activityFindings, decisionFindings, postureFindings } from '../../support/real-findings';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };

describe('the mail about whatever the product finds', () => {
  it.each([...activityFindings(), ...postureFindings(), ...decisionFindings()])(
    'of %s can be read on a phone of any width',
    (_, finding) => {
      const { subject, body } = alertMail(finding, presentation);
      const brokenSentences = body.split('\n').filter((line) => line !== '' && !/^[\p{Lu}\d-]/u.test(line));

      expect(subject).toMatch(/^\[\w+] [\x20-\x7e]{1,96}$/);
      expect(subject.length).toBeLessThanOrEqual(99);
      expect(brokenSentences).toEqual([]);
      expect(body).not.toMatch(/undefined|\[object|null\b|!/);
      expect(body).not.toMatch(/^\w+ *$/m);
    },
  );

  it.each(activityFindings())(
    'of %s has a subject that nothing is cut off, in an account with a long name too',
    (_, finding) => {
      const named = { ...finding, account: { ...finding.account, name: 'payments-production-europe' } };

      expect(alertMail(finding, presentation).subject).not.toMatch(/\.\.\.$/);
      expect(alertMail(named, presentation).subject).not.toMatch(/\.\.\.$/);
    },
  );
});
