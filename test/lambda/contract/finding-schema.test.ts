import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Ajv2020 from 'ajv/dist/2020';
import addFormats from 'ajv-formats';
import * as v from 'valibot';
import { findingSchema } from '../../../lambda/contract/finding-schema';
import type { Finding } from '../../../lambda/domain/finding';
import { publishedSchema, strictSchema } from '../../schema/finding-json-schema';
import { aDecisionFinding, aPlannedUse, aPostureFinding, aRootLoginFinding } from '../../support/findings';
import { anOpener } from '../../support/incidents';
import { activityFindings, decisionFindings, postureFindings } from '../../support/real-findings';

type Frozen<T> = T extends object ? { readonly [K in keyof T]: Frozen<T[K]> } : T;

/** Compiles only while the schema accepts every finding that the domain can make. */
const asPublished = (finding: Finding): Frozen<v.InferOutput<typeof findingSchema>> => finding;

const ajv = addFormats(new Ajv2020({ allErrors: true }));
const isPublished = ajv.compile(publishedSchema());
const isDocumented = ajv.compile(strictSchema());

const login = aRootLoginFinding();
const posture = aPostureFinding();

describe('the published schema of a finding', () => {
  it('is the one in docs (npm run schema writes it)', () => {
    const file = readFileSync(join(__dirname, '..', '..', '..', 'docs', 'finding.schema.json'), 'utf8');

    expect(JSON.parse(file)).toEqual(publishedSchema());
  });

  it.each([
    ['a deed', login],
    ['a deed of no account', aRootLoginFinding({ account: { id: null, name: null }, region: null })],
    ['a deed in a planned window', aRootLoginFinding({ plan: aPlannedUse() })],
    [
      'a deed in a root session whose opener is known',
      aRootLoginFinding({ actor: { ...login.actor, openedBy: anOpener() } }),
    ],
    ['a planned window', aDecisionFinding()],
    ['a check that passes', posture],
    ['a check that fails', aPostureFinding({ outcome: 'fail', status: 'open', transition: 'opened' })],
    ['a check of ourselves', aPostureFinding({ kind: 'pipeline', outcome: 'unknown', cause: 'denied' })],
  ])('describes %s to the last key', (_, finding) => {
    isPublished(asPublished(finding));
    expect(isPublished.errors ?? []).toEqual([]);

    isDocumented(finding);
    expect(isDocumented.errors ?? []).toEqual([]);
  });

  it.each([...activityFindings(), ...postureFindings(), ...decisionFindings()])(
    'describes what the product says of %s',
    (_, finding) => {
      isDocumented(finding);
      expect(isDocumented.errors ?? []).toEqual([]);
    },
  );

  it('is read as it was kept before it said who opened a session', () => {
    const kept = JSON.parse(JSON.stringify(login)) as { actor: { openedBy?: unknown } };
    delete kept.actor.openedBy;

    expect(v.parse(findingSchema, kept)).toEqual(login);
  });

  it('stays open for keys that a later version adds', () => {
    expect(isPublished({ ...login, added: true })).toBe(true);
    expect(isDocumented({ ...login, added: true })).toBe(false);
  });

  it.each(Object.keys(login))('demands the key %s', (key) => {
    expect(isPublished({ ...login, [key]: undefined })).toBe(false);
    expect(isPublished({ ...posture, [key]: undefined })).toBe(false);
  });

  it.each([
    ['a severity that does not exist', { ...login, severity: 'fatal' }],
    ['an account id with letters', { ...login, account: { id: 'payments', name: null } }],
    ['an account that is a list', { ...login, account: ['111122223333', null] }],
    ['controls that are a list', { ...login, controls: [] }],
    ['a time without a zone', { ...login, occurredAt: '2026-11-21 03:12' }],
    ['a day that does not exist', { ...login, observedAt: '2026-02-31T03:12:45Z' }],
    ['a deed with an outcome', { ...login, outcome: 'pass' }],
    ['a decision with an outcome', { ...aDecisionFinding(), outcome: 'pass' }],
    ['a plan without anybody', { ...login, plan: { ...aPlannedUse(), by: null } }],
    ['a check with a verdict', { ...posture, verdict: 'alert' }],
  ])('refuses %s, and so does whoever reads with it', (_, finding) => {
    expect(isPublished(finding)).toBe(false);
    expect(v.is(findingSchema, finding)).toBe(false);
  });
});
