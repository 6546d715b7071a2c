import { alertMail } from '../../../lambda/announce/mail/mail';
import { asPlanned } from '../../../lambda/judge/planned-use/as-planned';
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

  it.each(activityFindings())('of %s does not say that the windows could not be read when they were', (_, finding) => {
    expect(alertMail(asPlanned(finding, []), presentation).body).not.toContain('windows could not be read');
  });

  it.each(['role-closes-member-account', 'billing-console-closes-account', 'root-of-another-account'])(
    'of %s says nothing of a window, which is for root of the account only',
    (name) => {
      const [, finding] = activityFindings().find(([known]) => known === name) ?? [];
      if (finding === undefined) throw new Error(`There is no ${name}.`);

      expect(alertMail(asPlanned(finding, null), presentation).body).not.toMatch(/^Planned/m);
    },
  );
});
