import { parseFinding } from '../../../lambda/announce/finding-json';
import { serializeFinding, textMessage } from '../../../lambda/announce/finding-message';
import { aPostureFinding, aRootLoginFinding } from '../../support/findings';

const largest = 262_144;

describe('a finding as a message', () => {
  it('is the finding itself', () => {
    expect(JSON.parse(serializeFinding(aRootLoginFinding()))).toEqual(aRootLoginFinding());
  });

  it('is shortened where its texts are too long, and stays a finding', () => {
    const { actor } = aRootLoginFinding();

    const message = serializeFinding(aRootLoginFinding({ actor: { ...actor, userAgent: '결'.repeat(200_000) } }));

    expect(Buffer.byteLength(message)).toBeLessThan(largest);
    expect(parseFinding(message)).toMatchObject({ actor: { userAgent: expect.stringMatching(/^결+…$/) as string } });
  });

  it('is shortened where its lists are too long, and stays a finding', () => {
    const { evidence } = aPostureFinding();
    const seen = Array.from({ length: 5_000 }, () => evidence.seen[0]).filter((fact) => fact !== undefined);

    const message = serializeFinding(aPostureFinding({ evidence: { ...evidence, seen } }));

    expect(Buffer.byteLength(message)).toBeLessThan(largest);
    expect(parseFinding(message).kind).toBe('posture');
  });

  it('cuts a text between characters', () => {
    const message = textMessage('결'.repeat(100_000));

    expect(Buffer.byteLength(message)).toBeLessThan(largest);
    expect(message).toMatch(/^결+…$/);
  });
});
