import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { knownKeys } from '../../lib/config/schema';
import { tableId } from '../rehearsal/legs/adopt';
import { buildCommand, rootwatch } from '../support/command';
import { policyDocument, resources, templateOf } from '../support/template';
import { configurations } from '../lib/configurations';

const readme = readFileSync(join(__dirname, '../../README.md'), 'utf8');
const bucketId = 'TrailBucket6C1E344E';
const everything = templateOf(configurations.everything);

function section(heading: string): string {
  const begin = readme.indexOf(`\n## ${heading}\n`);
  return readme.slice(begin, readme.indexOf('\n## ', begin + 1));
}

/** `dynamodb:GetItem` and its like, each once, in order. */
function actionsIn(text: string): readonly string[] {
  return [...new Set([...text.matchAll(/`([a-z]+:[A-Z]\w+)`/g)].map(([, action = '']) => action))].sort();
}

describe('the permissions of README', () => {
  const permissions = section('Permissions');
  const ofLogs = ['logs:CreateLogStream', 'logs:PutLogEvents'];

  it.each([
    ['activity', 'ActivityRole'],
    ['posture', 'PostureRole'],
    ['sweep', 'SweepRole'],
    ['slack', 'SlackSinkFunctionRole'],
    ['the schedules', 'PostureSchedulerRole'],
    ['the schedules', 'SweepSchedulerRole'],
  ])('name for %s what the template allows and nothing else', (name, role) => {
    const item = permissions.split(/\n(?=- |\n)/).find((text) => text.startsWith(`- **${name}**`)) ?? '';
    const allowed = resources(everything, 'AWS::IAM::Policy', policyDocument)
      .filter(({ id }) => id.startsWith(`${role}DefaultPolicy`))
      .flatMap(({ properties }) => properties.PolicyDocument.Statement.flatMap(({ Action }) => Action))
      .filter((action) => !ofLogs.includes(action));

    expect(actionsIn(item)).toEqual([...new Set(allowed)].sort());
  });

  it('name what all functions may do', () => {
    expect(actionsIn(permissions)).toEqual(expect.arrayContaining(ofLogs));
  });
});

describe('the adoption in README', () => {
  it.each([
    ['AWS::DynamoDB::Table', tableId, 'TableName'],
    ['AWS::S3::Bucket', bucketId, 'BucketName'],
  ])('names the one %s that stays by its logical id', (type, id, name) => {
    const kept = resources(everything, type, policyDocument.partial()).filter(
      ({ deletionPolicy }) => deletionPolicy === 'Retain',
    );

    expect(kept.map((resource) => resource.id)).toEqual([id]);
    expect(section('Removing it')).toContain(`"${id}":{"${name}":"NAME"}`);
  });

  it('names everything that stays', () => {
    const { Resources } = everything.toJSON() as { Resources: Record<string, { DeletionPolicy?: string }> };
    const kept = Object.entries(Resources).filter(([, { DeletionPolicy }]) => DeletionPolicy === 'Retain');

    expect(kept.map(([id]) => id).sort()).toEqual([tableId, bucketId]);
  });
});

it('shows a mail as the demo prints it', () => {
  buildCommand();
  const { stdout } = rootwatch(['demo', '--all']);
  const begin = stdout.indexOf('Subject: [critical] payments (111122223333): root signed in without MFA');
  const mail = stdout.slice(begin, stdout.indexOf('\n=== Slack', begin)).trimEnd();

  expect(readme.includes(mail)).toBe(true);
});

it('names every key of the configuration', () => {
  expect(knownKeys.filter((key) => !section('Configuration').includes(`| \`${key}\` `))).toEqual([]);
});
