import { clientsFor } from '../../../bin/aws/clients';
import { AwsClock } from '../../../bin/aws/aws-clock';

const tenMinutes = 600_000;

it("follows AWS's clock from one set of clients to the next", () => {
  jest.spyOn(Date, 'now').mockReturnValue(Date.parse('2026-11-21T03:00:00Z'));
  const first = clientsFor({}, {});
  const clock = new AwsClock(first);
  first.sts.config.systemClockOffset = tenMinutes; // as the SDK does when an answer tells another time
  const next = clock.followed(clientsFor({}, {}));

  expect(clock.now().toISOString()).toBe('2026-11-21T03:10:00.000Z');

  next.sts.config.systemClockOffset = -tenMinutes;

  expect(clock.now().toISOString()).toBe('2026-11-21T02:50:00.000Z');
});
