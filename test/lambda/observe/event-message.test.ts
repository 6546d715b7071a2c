import fc from 'fast-check';
import { parseEventMessage } from '../../../lambda/observe/event-message';
import { aRootLogin, eventMessage } from '../../support/cloudtrail';

describe('a message of the activity queue', () => {
  it('is an EventBridge event around a CloudTrail record', () => {
    expect(parseEventMessage(eventMessage(aRootLogin()))).toMatchObject({ kind: 'event', eventName: 'ConsoleLogin' });
  });

  it('may have any detail-type: AWS writes it in two ways', () => {
    const message = eventMessage(aRootLogin(), { 'detail-type': 'AWS Console Signin via CloudTrail' });

    expect(parseEventMessage(message)).toMatchObject({ kind: 'event' });
  });

  it.each([
    ['no JSON', '{"source": "aws.signin", '],
    ['nothing', ''],
    ['a text', '"aws.signin"'],
    ['a list', '[{"source":"aws.signin"}]'],
    ['an event without a source', eventMessage(aRootLogin(), { source: undefined })],
    ['an event without a detail', eventMessage(undefined)],
    ['an event whose detail is text', eventMessage('ConsoleLogin')],
    ['an event whose detail is a list', eventMessage([aRootLogin()])],
    ['an event whose detail is no record', eventMessage({ state: 'running' })],
    ['a record without its event', JSON.stringify(aRootLogin())],
    ['256 KB of nesting', `{"source":"aws.signin","detail":${'['.repeat(128_000)}${']'.repeat(128_000)}}`],
    ['256 KB of open brackets', '['.repeat(262_144)],
  ])('that holds %s is unreadable', (_, body) => {
    expect(parseEventMessage(body)).toMatchObject({ kind: 'unreadable' });
  });

  it.each(['custom.signin', 'aws', 'AWS.signin', 'my-aws.signin', ''])(
    'with the source %p did not come from AWS: nothing in it is believed',
    (source) => {
      const read = parseEventMessage(eventMessage(aRootLogin(), { source }));

      expect(read).toMatchObject({ kind: 'unreadable', accountId: null, eventId: null, region: null });
    },
  );

  it('is whole in the hash: two bad messages are two findings, the same one again is the same', () => {
    const [first, again, other] = ['bad', 'bad', 'worse'].map((name) => parseEventMessage(eventMessage({ name })));

    expect(again).toEqual(first);
    expect(other).not.toEqual(first);
  });

  it('never throws, whatever the text', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string(), fc.json()), (body) => {
        expect(parseEventMessage(body).kind).toBe('unreadable');
      }),
    );
  });
});
