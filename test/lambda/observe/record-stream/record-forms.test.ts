import { recordsIn } from '../../../../lambda/observe/record-stream/record-forms';

const record = { eventID: 'a' };
const text = JSON.stringify(record);

describe('the records in one piece of JSON', () => {
  it.each([
    ['a record is itself, with its own text', record, [{ json: record, raw: 'raw' }]],
    ['an EventBridge event holds one', { 'detail-type': 'x', detail: record }, [{ json: record, raw: undefined }]],
    ['an event without a detail-type holds one', { source: 'aws.signin', detail: {} }, [{ json: {}, raw: undefined }]],
    ['a detail that looks like a record is one', { detail: record }, [{ json: record, raw: undefined }]],
    [
      'a detail with nothing but the name of a call is one, though unreadable',
      { detail: { eventName: 'x' } },
      [{ json: { eventName: 'x' }, raw: undefined }],
    ],
    [
      'a detail that is nothing of ours is no event',
      { detail: { a: 1 } },
      [{ json: { detail: { a: 1 } }, raw: 'raw' }],
    ],
    [
      'an entry of LookupEvents holds one as text',
      { EventId: 'a', CloudTrailEvent: text },
      [{ json: record, raw: text }],
    ],
    ['text that is no JSON stays text', { CloudTrailEvent: 'oops' }, [{ json: 'oops', raw: 'oops' }]],
    [
      'a list holds many',
      { Records: [record, { CloudTrailEvent: text }] },
      [{ json: record }, { json: record, raw: text }],
    ],
    ['an empty list holds none', { Events: [] }, []],
    [
      'a record with another one in its detail is itself',
      { ...record, source: 'x', detail: record },
      [{ json: { ...record, source: 'x', detail: record }, raw: 'raw' }],
    ],
    [
      'a record with a detail of its own is itself',
      { ...record, detail: {} },
      [{ json: { ...record, detail: {} }, raw: 'raw' }],
    ],
    ['what is no record is handed on as it is', 42, [{ json: 42, raw: 'raw' }]],
    ['nothing is handed on as it is', null, [{ json: null, raw: 'raw' }]],
  ])('%s', (_, json, expected) => {
    expect(recordsIn(json, 'raw')).toEqual(expected);
  });
});
