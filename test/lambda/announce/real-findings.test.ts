import { alertMail } from '../../../lambda/announce/mail';
import { activityFindings, postureFindings } from '../../support/real-findings';

const presentation = { whoToAsk: 'platform on-call', timeZone: 'UTC' };

describe('the mail about whatever the product finds', () => {
  it.each([...activityFindings(), ...postureFindings()])('of %s can be read on a phone at night', (_, finding) => {
    const { subject, body } = alertMail(finding, presentation);
    const lines = body.split('\n');

    expect(subject).toMatch(/^\[\w+] [\x20-\x7e]{1,96}$/);
    expect(subject.length).toBeLessThanOrEqual(99);
    expect(lines.filter((line) => line.length > 78 && line.includes(' ') && !line.includes('https://'))).toEqual([]);
    expect(body).not.toMatch(/undefined|\[object|null\b|!/);
    expect(body).not.toMatch(/^\w+ *$/m);
  });
});
