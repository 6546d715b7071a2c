import { newKeyIdOf } from '../../../../lambda/judge/activity/new-key';
import { aRootRecord, eventOf, type CloudTrailJson } from '../../../support/cloudtrail';

const key = (accessKeyId: unknown): CloudTrailJson => ({ responseElements: { accessKey: { accessKeyId } } });

describe('the key that a call made', () => {
  it.each([
    ["is told by IAM's answer", key('AKIAEXAMPLENEWROOTKY'), 'AKIAEXAMPLENEWROOTKY'],
    ['is none without an answer', { responseElements: null }, null],
    ['is none in an answer of another form', { responseElements: { accessKey: 'AKIAEXAMPLENEWROOTKY' } }, null],
    ['is none when its id is no text', key(7), null],
    ['is none when its id is no id', key('AKIA <b>call 555-0100</b>'), null],
    ['is none when its id only begins like one', key('AKIAEXAMPLENEWROOTKY and more'), null],
    ['is none when its id is endless', key(`AKIA${'X'.repeat(200)}`), null],
    ['is none when it is temporary', key('ASIAEXAMPLENEWROOTKY'), null],
    [
      'is none when IAM did not make it',
      { ...key('AKIAEXAMPLENEWROOTKY'), eventSource: 'example.amazonaws.com' },
      null,
    ],
  ])('%s', (_, changes, id) => {
    expect(newKeyIdOf(eventOf(aRootRecord({ eventSource: 'iam.amazonaws.com', ...changes })))).toBe(id);
  });
});
