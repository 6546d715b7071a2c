import { addressOf, kindOf } from '../../../lambda/observe/channel-name';

it.each([
  ['email', 'security@example.com', 'mail to s***@example.com'],
  ['email-json', 'a@example.com', 'mail to a***@example.com'],
  ['email', '"a@b"@example.com', 'mail to "***@example.com'],
  ['email', 'no address', 'mail to ***'],
  ['email', '@example.com', 'mail to ***'],
  ['sms', '+821012345678', 'text message to ***5678'],
  ['https', 'https://events.example.com/key/s3cr3t', 'https to events.example.com'],
  ['http', 'nonsense', 'http to ***'],
  ['application', 'arn:aws:sns:endpoint', 'application'],
])('names a %s subscription of %s so that nothing secret is shown', (protocol, endpoint, name) => {
  expect(addressOf(protocol, endpoint)).toBe(name);
});

it.each([
  ['email', 'email'],
  ['email-json', 'email'],
  ['sms', 'other'],
])('calls %s %s', (protocol, kind) => {
  expect(kindOf(protocol)).toBe(kind);
});
