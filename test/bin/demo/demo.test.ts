import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as v from 'valibot';
import { z } from 'zod';
import { findingSchema } from '../../../lambda/contract/finding-schema';
import { buildCommand, jsonLines, rootwatch } from '../../support/command';

beforeAll(buildCommand);

const records = join(__dirname, '../../fixtures/demo-week/records');
const recordFiles = readdirSync(records)
  .sort()
  .map((name) => join(records, name));

describe('rootwatch demo', () => {
  it('tells the week on one screen: table, one mail in full, the good news, counts, commands', () => {
    const { exitCode, stdout, stderr } = rootwatch(['demo']);

    expect(stdout.split('\n').length).toBeLessThanOrEqual(40);
    expect(stdout).toMatch(/^when \(UTC\) +what happened in payments +verdict +noticed after$/m);
    expect(stdout).toMatch(/^Mon 09:12 +DeactivateMFADevice by user\/groot and 1 more +not about root +9 s$/m);
    expect(stdout).toContain(
      '│ Subject: [critical] payments (111122223333): root signed in without MFA after 5 failed sign-ins',
    );
    expect(stdout).toMatch(
      /^│ When {5}21 Nov 2026 03:12:45 UTC \(12:12 Asia\/Seoul\) +From {5}203\.0\.113\.9, never seen for/m,
    );
    expect(stdout).toMatch(/^│ Part of {2}incident of 21 Nov 2026 03:08:11 UTC/m);
    expect(stdout).toContain('│ IF NOBODY KNOWS');
    expect(stdout).toContain('[resolved] payments (111122223333): root has MFA again');
    expect(stdout).toContain('17 events: 7 alerts, 8 kept quietly, 2 not about root.');
    expect(
      stdout
        .trimEnd()
        .split('\n')
        .slice(-3)
        .every((line) => line.startsWith('npx ')),
    ).toBe(true);
    expect(stdout).not.toContain('\u001b');
    expect(stderr).toBe('');
    expect(exitCode).toBe(0);
  });

  it('leaves a blank line between table, mail and counts', () => {
    const paragraphs = rootwatch(['demo']).stdout.split('\n\n');

    expect(paragraphs.map((text) => text.slice(0, 4)).slice(0, 3)).toEqual(['when', '│ Su', 'Sat ']);
    expect(paragraphs[2]).toContain('17 events: 7 alerts');
  });

  it('tells a story that holds: the key that root made is found by the review right after it, and nobody deleted it', () => {
    const { stdout } = rootwatch(['demo', '--all']);

    expect(stdout).toMatch(/^Sat 03:15 +root made itself an access key .+ alert critical/m);
    expect(stdout).toMatch(/^Sat 03:15 +review: root has an access key +alert critical/m);
    expect(stdout).toContain('\nBefore   MFA on, no access key (judged 16 Nov 2026 08:00 UTC)\n');
    expect(stdout).toContain('\nBefore   MFA off, no access key (judged 19 Nov 2026 15:42 UTC)\n');
    const resolved = stdout.slice(stdout.indexOf('Subject: [resolved]'));
    expect(resolved.slice(0, resolved.indexOf('=== Slack'))).toContain('access keys present: yes');
  });

  it('prints the findings only, as the schema says, when asked for JSON', () => {
    const findings = jsonLines(rootwatch(['demo', '--json']).stdout).map((line) => v.parse(findingSchema, line));
    const kinds = findings.map(({ kind }) => kind);

    expect(kinds.filter((kind) => kind === 'activity')).toHaveLength(16);
    expect(findings).toContainEqual(
      expect.objectContaining({ detection: 'root-mfa-enabled', transition: 'opened', notify: 'now' }),
    );
    expect(findings).toContainEqual(
      expect.objectContaining({ detection: 'root-mfa-enabled', transition: 'resolved', notify: 'now' }),
    );
  });

  it('plays brute force, then a sign-in, a key and logging that stops, as one incident, and AWS by itself quietly', () => {
    const { stdout } = rootwatch(['demo']);

    expect(stdout).toMatch(/^Tue 04:30 +an AWS service acted under the name of root, 2 times +kept quietly/m);
    expect(stdout).toMatch(/^Sat 03:08 +root sign-in failed again and again .+ and 4 more +alert high/m);
    expect(stdout).toMatch(/^Sat 03:12 +root signed in without MFA after 5 failed sign-ins.+ alert critical/m);
    expect(stdout).toMatch(/^Sat 03:15 +root made itself an access key .+ alert critical/m);
    expect(stdout).toMatch(/^Sat 03:19 +root stopped or narrowed logging: StopLogging .+ alert critical/m);
  });

  it('plays a call in a session that AssumeRoot opened from an account whose records do not reach this one', () => {
    const { stdout } = rootwatch(['demo', '--all']);

    expect(stdout).toMatch(/^Thu 15:41 +an MFA device of root was deactivated in a root session +alert critical/m);
    expect(stdout.replaceAll(/\n {9}/g, ' ')).toContain(
      '\nWho      a short root session, opened from another account; ask the management account for key ASIAEXAMPLESESSION01\n',
    );
    expect(stdout.replaceAll('\n', ' ')).toContain(
      'The root session was opened from another account, by whom is not known here: ask the management account for key ASIAEXAMPLESESSION01.',
    );
  });

  it('plays a planned window that ends unused, in full and not on the one screen', () => {
    const all = rootwatch(['demo', '--all']).stdout;

    expect(all).toContain('Subject: [planned] payments (111122223333): use of root is planned');
    expect(all).toContain('Subject: [unused] payments (111122223333): planned use of root did not happen');
    expect(rootwatch(['demo']).stdout).not.toMatch(/planned use|is planned/);
  });

  it('gives the same verdicts as classify on the same files', () => {
    const classified = z
      .array(z.object({ detection: z.string().nullable(), severity: z.string().nullable(), eventId: z.string() }))
      .parse(jsonLines(rootwatch(['classify', ...recordFiles]).stdout));
    const told = jsonLines(rootwatch(['demo', '--json']).stdout)
      .map((line) => v.parse(findingSchema, line))
      .filter(({ kind, detection }) => kind === 'activity' && detection !== 'root-login-brute-force');

    expect(classified).toHaveLength(17);
    expect(told.map(({ detection, severity }) => [detection, severity])).toEqual(
      classified.filter(({ detection }) => detection !== null).map(({ detection, severity }) => [detection, severity]),
    );
  });

  it('shows every message as mail and as in Slack when asked for all', () => {
    const { stdout } = rootwatch(['demo', '--all']);

    expect(stdout.match(/^=== Mail$/gm)).toHaveLength(16);
    expect(stdout.match(/^=== Slack$/gm)).toHaveLength(16);
    expect(stdout).toContain('Subject: Rootwatch is watching payments (111122223333)');
    expect(stdout).toContain('Subject: [over] payments (111122223333): root, 11 events, gravest critical');
    // What a mail program breaks to its width, a terminal would cut in the middle of a word.
    expect(stdout).toContain(
      '\n1. Turn on MFA for root before signing out: Security credentials, Assign MFA\n   device.\n',
    );
  });

  it('prints the mail that the README shows', () => {
    const readme = readFileSync(join(__dirname, '../../../README.md'), 'utf8');
    const shown = /^Subject: .+?(?=^```)/ms.exec(readme)?.[0] ?? 'no mail in the README';

    expect(rootwatch(['demo', '--all']).stdout).toContain(shown);
  });
});
