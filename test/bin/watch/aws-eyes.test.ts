import { AwsEyes } from '../../../bin/commands/watch/look/aws-eyes';

const variables = { ...process.env };

beforeEach(() => {
  // Nobody answers there, as without a network.
  Object.assign(process.env, {
    AWS_ENDPOINT_URL: 'http://127.0.0.1:9',
    AWS_ACCESS_KEY_ID: 'AKIAEXAMPLE',
    AWS_SECRET_ACCESS_KEY: 'example',
  });
});

afterEach(() => {
  process.env = { ...variables };
});

it('makes new clients when nothing can be seen, which know how wrong the clock of this machine is', async () => {
  const eyes = new AwsEyes({}, process.env);
  const { clients } = eyes;
  clients.sts.config.systemClockOffset = 3_600_000;

  expect(await eyes.look(null)).toMatchObject({ seen: false, why: 'failed' });

  expect(eyes.clients).not.toBe(clients);
  expect(eyes.clients.sts.config.systemClockOffset).toBe(3_600_000);
}, 30_000);
