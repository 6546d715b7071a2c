import { announcementOf } from '../../../../lambda/domain/announcement';
import { announcementText, announcementIn } from '../../../../lambda/record/dynamo/announcement-text';
import { aPostureFinding, aRootLoginFinding } from '../../../support/findings';

const key = { pk: { S: 'finding' }, sk: { S: 'one' } };
const whole = announcementOf(aRootLoginFinding());

describe('a stored announcement', () => {
  it.each([whole, announcementOf(aPostureFinding(), 3)])('is read as it was written: %p', (announcement) => {
    expect(announcementIn({ ...key, announcement: announcementText(announcement) })).toEqual(announcement);
  });

  it.each([
    ['nothing', undefined, 'is not the JSON that was written'],
    ['no JSON', '{"announcementId"', 'is not the JSON that was written'],
    ['a list', JSON.stringify([whole]), 'is not the JSON that was written'],
    ['no id', JSON.stringify({ finding: whole.finding }), 'has a wrong announcementId'],
    ['no finding', JSON.stringify({ ...whole, finding: {} }), 'has a wrong finding'],
    [
      'a finding of a day that does not exist',
      JSON.stringify({ ...whole, finding: aRootLoginFinding({ occurredAt: '2026-02-31T03:12:45Z' }) }),
      'has a wrong finding.occurredAt',
    ],
    ['more than was written', JSON.stringify({ ...whole, extra: 1 }), 'has a wrong extra'],
  ])('that holds %s is damaged, and is named', (_, text, complaint) => {
    const item = { ...key, ...(text !== undefined && { announcement: { S: text } }) };

    expect(() => announcementIn(item)).toThrow(
      `The stored item pk 'finding', sk 'one' is damaged: 'announcement' ${complaint}. `,
    );
  });
});
