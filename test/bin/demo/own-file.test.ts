import { fixture } from '../../support/cloudtrail-fixture';
import { aRootLogin } from '../../support/cloudtrail';
import { buildCommand, jsonLines } from '../../support/command';
import { demoOf } from '../../support/demo-of';

beforeAll(buildCommand);

const login = JSON.stringify(fixture('root-login-without-mfa'), null, 2);

describe('rootwatch demo with a file of one’s own', () => {
  it('tells a record once however often it is in it', () => {
    const { stdout, exitCode } = demoOf(`${login}\n${login}`);

    expect(stdout).toMatch(/^2026-11-21 03:12 +root signed in without MFA from 203\.0\.113\.9 +alert critical +-$/m);
    expect(stdout).toContain('2 events: 1 alert, 0 kept quietly, 0 not about root, 1 told before.');
    expect(exitCode).toBe(0);
  });

  it('claims no delay, neither in the mail nor in Slack: nobody knows when it would have been noticed', () => {
    const { stdout } = demoOf(login, '--all');

    expect(stdout).toContain('When     21 Nov 2026 03:12:45 UTC');
    expect(stdout).not.toMatch(/^Noticed|noticed after [^ ]/m);
    expect(stdout).not.toContain('less than a second');
  });

  it('shows of what is broken where it is and how it begins, and no time, since none is known', () => {
    const { stdout } = demoOf(`{"eventID": oops}\nhello\n`, '--all');

    expect(stdout).toContain('Begins   "{"eventID": oops}"');
    expect(stdout).toContain('It is not valid JSON (line 1, record 1).');
    expect(stdout).toContain('Begins   "hello"');
    expect(stdout).toMatch(/^not known +a record reached Rootwatch that it cannot read, 2 times +alert high +-$/m);
    expect(stdout).not.toMatch(/1970|UTC on|^Noticed/m);
  });

  it('plays records in the order in which they happened, and tells to the end what comes with a later mail', () => {
    const at = (eventTime: string, changes: object) => JSON.stringify(aRootLogin({ eventTime, ...changes }));
    const worse = at('2026-11-21T03:12:50Z', { eventID: 'worse', additionalEventData: { MFAUsed: 'No' } });
    const first = at('2026-11-21T03:12:45Z', { eventID: 'first' });

    const { stdout } = demoOf(`${worse}\n${first}`, '--all');

    expect(stdout).toMatch(/root signed in from .* alert high .*\n.*root signed in without MFA .* alert critical /);
    expect(stdout).toContain('2 events: 2 alerts, 0 kept quietly');
    const subjects = stdout.match(/(?<=Subject: ).*/g)?.slice(0, 3); // afterwards the same in Slack
    expect(subjects?.map((subject) => subject.replace(/ account.*/, ''))).toEqual(['[high]', '[critical]', '[over]']);
  });

  it('tells the same broken text of two places twice', () => {
    expect(jsonLines(demoOf('oops\noops\n', '--json').stdout)).toHaveLength(2);
  });
});
