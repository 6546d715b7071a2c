import { standInForEachTest } from './for-each-test';

const blue = 'arn:aws:iam::111122223333:u2f/root-account/blue-ABC';
const phone = 'arn:aws:iam::111122223333:mfa/phone';
const standIn = standInForEachTest({}, () => new Date('2026-11-21T03:00:00.000Z'));

async function post(path: string, body: string): Promise<{ readonly status: number; readonly json: unknown }> {
  const answer = await fetch(`${standIn().url}/stand-in/${path}`, { method: 'POST', body });
  return { status: answer.status, json: await answer.json() };
}

it('shows the state', async () => {
  const answer = await fetch(`${standIn().url}/stand-in/state`);

  expect(await answer.json()).toEqual(standIn().state);
});

it('changes what is named, and nothing else', async () => {
  const before = standIn().state;

  const { status } = await post('state', '{"mfaEnabled": false, "accessKeys": [{"id": "AKIAEXAMPLEROOT"}]}');

  expect(status).toBe(200);
  expect(standIn().state).toMatchObject({ mfaEnabled: false, accessKeys: [{ id: 'AKIAEXAMPLEROOT', active: true }] });
  expect({ ...standIn().state, mfaEnabled: true, accessKeys: [] }).toEqual(before);
});

it.each([
  ['a name that does not exist', '{"mfaOn": true}', 'Unrecognized key: \\"mfaOn\\"'],
  ['a value of another form', '{"regions": "eu-west-1"}', 'at regions'],
  ['an operation without its service', '{"denied": ["ListRoles"]}', 'at denied'],
  ['what is no JSON', '{mfaEnabled', 'JSON'],
])('refuses %s, and stays as it was', async (_, body, words) => {
  const before = standIn().state;

  const { status, json } = await post('state', body);

  expect(status).toBe(400);
  expect(JSON.stringify(json)).toContain(words);
  expect(standIn().state).toEqual(before);
});

it.each([
  ['with the first device', '', { MFAUsed: 'Yes', MFAIdentifier: blue }],
  ['with another device', JSON.stringify({ device: phone }), { MFAUsed: 'Yes', MFAIdentifier: phone }],
  ['without MFA', '{"device": null}', { MFAUsed: 'No' }],
])('signs root in: %s', async (_, body, additionalEventData) => {
  await post('sign-in', body);

  expect(standIn().state).toMatchObject({
    passwordLastUsedAt: '2026-11-21T03:00:00.000Z',
    events: [{ eventName: 'ConsoleLogin', eventTime: '2026-11-21T03:00:00Z', additionalEventData }],
  });
});

it('lets a sign-in fail', async () => {
  await post('sign-in', '{"failed": true}');

  expect(standIn().state.events).toMatchObject([{ responseElements: { ConsoleLogin: 'Failure' } }]);
});

it('takes any record', async () => {
  await post('events', '{"eventName": "CreateAccessKey", "eventTime": "2026-11-21T03:00:00Z"}');

  expect(standIn().state.events).toEqual([{ eventName: 'CreateAccessKey', eventTime: '2026-11-21T03:00:00Z' }]);
});

it('knows no other way', async () => {
  expect(await post('anything', '{}')).toMatchObject({ status: 404 });
});
