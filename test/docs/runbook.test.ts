import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { timing } from '../../lambda/contract/timing';
import { detections, detectionsOfSeveralRecords } from '../../lambda/judge/activity/catalogue';
import { decisionIds } from '../../lambda/judge/planned-use/decision-finding';
import { checks } from '../../lambda/judge/posture/catalogue';

const runbook = readFileSync(join(__dirname, '../../docs/runbook.md'), 'utf8');
const headings = [...runbook.matchAll(/^### (.+)$/gm)].map(([, heading]) => heading);

describe('docs/runbook.md', () => {
  it.each([...detections, ...detectionsOfSeveralRecords].map(({ id }) => id))(
    'has a section for the detection %s',
    (id) => {
      expect(headings).toContain(id);
    },
  );

  it.each(checks.map(({ id }) => id))('has a section for the check %s', (id) => {
    expect(headings).toContain(id);
  });

  it.each(decisionIds)('has a section for the decision %s', (id) => {
    expect(headings).toContain(id);
  });

  it('has no section for anything that does not exist', () => {
    const ids = [...[...detections, ...detectionsOfSeveralRecords, ...checks].map(({ id }) => id), ...decisionIds];

    expect(
      headings.filter((heading) => heading?.startsWith('alarm-') === false && !ids.some((id) => id === heading)),
    ).toEqual([]);
  });

  it('says how long the table keeps what: findings, not records', () => {
    expect(runbook).toContain(`the findings table keeps each finding for ${timing.activityRetentionDays} days`);
  });

  it('has each section once', () => {
    expect(new Set(headings).size).toBe(headings.length);
  });
});
