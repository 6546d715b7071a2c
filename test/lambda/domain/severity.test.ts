import { byGravity, gravestOf, isAtLeast, lowered, severities } from '../../../lambda/domain/severity';

describe('a severity', () => {
  it.each([
    ['is at least itself', 'high', 'high', true],
    ['is at least a milder one', 'critical', 'high', true],
    ['is not at least a graver one', 'medium', 'high', false],
    ['is at least info, whichever it is', 'low', 'info', true],
    ['is at least critical only when it is critical', 'high', 'critical', false],
  ] as const)('%s', (_, severity, threshold, expected) => {
    expect(isAtLeast(severity, threshold)).toBe(expected);
  });

  it('sorts the gravest first', () => {
    const mixed = ['medium', 'info', 'critical', 'low', 'high', 'critical'] as const;

    expect([...mixed].sort(byGravity)).toEqual(['critical', 'critical', 'high', 'medium', 'low', 'info']);
  });

  it('names the first of the gravest, and none of none', () => {
    const several = ['high', 'critical', 'critical', 'info'] as const;
    const named = several.map((severity, index) => ({ severity, index }));

    expect(gravestOf(named)).toEqual({ severity: 'critical', index: 1 });
    expect(gravestOf([])).toBeNull();
  });

  it.each([
    ['critical', 'critical'],
    ['high', 'medium'],
    ['medium', 'low'],
    ['low', 'info'],
    ['info', 'info'],
  ] as const)('becomes one step milder: %s becomes %s', (severity, expected) => {
    expect(lowered(severity)).toBe(expected);
  });

  it('is one of five, from the mildest to the gravest', () => {
    expect(severities).toEqual(['info', 'low', 'medium', 'high', 'critical']);
  });
});
