import fc from 'fast-check';
import { classify } from '../../../../lambda/judge/activity/classify';
import { parseRecord } from '../../../../lambda/observe/cloudtrail-record';
import { aRootLogin, aRootRecord, type CloudTrailJson } from '../../../support/cloudtrail';
import { ordinaryEvents } from '../../../support/ordinary/event-names';

const judge = (record: unknown, raw?: string) => classify(parseRecord(record, raw));
const runs = { numRuns: 300 };

const wholes = { 'a call of root': aRootRecord(), 'a sign-in of root': aRootLogin() } as const;
const fields = Object.entries(wholes).flatMap(([what, record]) =>
  Object.keys(record).map((field) => [field, what, record] as const),
);
const ofIdentity = Object.keys(aRootRecord()['userIdentity'] as CloudTrailJson);

const wrong = [null, '', 0, 7, true, [], ['x'], {}, { x: 1 }, 'x'.repeat(2_000_000)];

/** Something of root remains in each: whatever one field holds, nobody may read it as harmless. */
const isIgnored = (record: unknown): boolean => judge(record).verdict === 'ignore';

describe('a record of root with one field spoiled is never ignored', () => {
  it.each(fields)('%s of %s is absent', (field, _, record) => {
    expect(isIgnored({ ...record, [field]: undefined })).toBe(false);
  });

  it.each(fields)('%s of %s is null, of the wrong type, or megabytes long', (field, _, record) => {
    expect(wrong.filter((value) => isIgnored({ ...record, [field]: value }))).toEqual([]);
  });

  it.each(fields)('%s of %s is there under a name in the wrong case as well, or only so', (field, _, record) => {
    expect(isIgnored({ ...record, [field.toUpperCase()]: record[field] })).toBe(false);
    expect(isIgnored({ ...record, [field]: undefined, [field.toLowerCase()]: record[field] })).toBe(false);
  });

  it.each(fields)('%s of %s is there twice, the last one counts as in every reader of JSON', (field, _, record) => {
    const twice = JSON.stringify(record).replace(/^\{/, `{${JSON.stringify(field)}:"doubled",`);

    expect(judge(JSON.parse(twice), twice)).toEqual(judge(record));
  });
});

describe('an identity of root with one field spoiled', () => {
  it.each(ofIdentity)('is never ignored while something else says root: %s', (field) => {
    const identity = aRootRecord()['userIdentity'] as CloudTrailJson;

    const ignored = [undefined, null, '', 7, [], {}].filter((value) =>
      isIgnored(aRootRecord({ userIdentity: { ...identity, [field]: value } })),
    );

    expect(ignored).toEqual([]);
  });

  it.each(['root', 'ROOT', 'rOOT'])('is root whatever the case of its type: %s', (type) => {
    const identity = { ...(aRootRecord()['userIdentity'] as CloudTrailJson), type };

    expect(judge(aRootRecord({ userIdentity: identity }))).toMatchObject({
      actor: 'root-user',
      detection: 'root-action',
    });
  });
});

describe('what nobody knows yet', () => {
  it.each(['1.12', '2.0', '99', '', undefined, null, 7])('is read in event version %s', (eventVersion) => {
    expect(judge(aRootRecord({ eventVersion }))).toMatchObject({ detection: 'root-action' });
    expect(judge(aRootLogin({ eventVersion }))).toMatchObject({ detection: 'root-login' });
  });

  it('an event name of root that nobody knows falls to the general entries', () => {
    const name = fc.stringMatching(/^Zz[A-Za-z0-9]{1,60}$/);
    const service = fc.stringMatching(/^zz[a-z0-9-]{1,30}$/);
    fc.assert(
      fc.property(name, service, fc.option(fc.boolean(), { nil: undefined }), (eventName, source, readOnly) => {
        const record = aRootRecord({ eventName, eventSource: `${source}.amazonaws.com`, readOnly });

        expect(judge(record)).toMatchObject({ detection: readOnly === true ? 'root-read' : 'root-action' });
        expect(judge({ ...record, errorCode: 'AccessDenied' })).toMatchObject({ detection: 'root-action-denied' });
      }),
      runs,
    );
  });

  it('every ordinary event is about root when root makes it', () => {
    const ignored = ordinaryEvents.filter(
      ({ service, name }) =>
        judge(aRootRecord({ eventSource: `${service}.amazonaws.com`, eventName: name })).verdict === 'ignore',
    );

    expect(ignored).toEqual([]);
  });

  it('any change of any part of a record of root gives a verdict', () => {
    const anywhere = fc.constantFrom(...Object.keys(aRootLogin()), 'sharedEventID', 'addendum', '__proto__');
    fc.assert(
      fc.property(fc.dictionary(anywhere, fc.jsonValue()), (changes) => {
        expect(['alert', 'record', 'ignore']).toContain(judge({ ...aRootLogin(), ...changes }).verdict);
      }),
      runs,
    );
  });
});
