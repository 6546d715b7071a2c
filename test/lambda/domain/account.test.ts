import { parseAccountId } from '../../../lambda/domain/account-id';
import { completedWith, type AccountProfile } from '../../../lambda/domain/account';

const known = aProfile({ name: 'payments', standing: 'member' });

describe('what is known of an account, completed with what was learned', () => {
  it('takes a new name and a new standing', () => {
    const learned = aProfile({ name: 'payments-old', standing: 'standalone' });

    expect(completedWith(known, learned)).toEqual(learned);
  });

  it.each([
    ['keeps the name that AWS would not tell', { name: null }, { name: 'payments' }],
    ['keeps the standing that AWS would not tell', { standing: 'unknown' }, { standing: 'member' }],
    ['keeps both', { name: null, standing: 'unknown' }, { name: 'payments', standing: 'member' }],
  ] as const)('%s', (_, notTold, kept) => {
    const learned = aProfile({ name: 'renamed', standing: 'management', ...notTold });

    expect(completedWith(known, learned)).toEqual({ ...learned, ...kept });
  });

  it.each([
    [
      'keeps the name when only an alias could be learned',
      { name: 'payments' },
      { name: 'pay', isAlias: true },
      { name: 'payments' },
    ],
    [
      'takes an alias where nothing was known',
      { name: null },
      { name: 'pay', isAlias: true },
      { name: 'pay', isAlias: true },
    ],
    [
      'takes a new alias for an old one',
      { name: 'old', isAlias: true },
      { name: 'pay', isAlias: true },
      { name: 'pay', isAlias: true },
    ],
    ['takes a name for an alias', { name: 'pay', isAlias: true }, { name: 'payments' }, { name: 'payments' }],
    [
      'keeps an alias when nothing could be learned',
      { name: 'pay', isAlias: true },
      { name: null },
      { name: 'pay', isAlias: true },
    ],
  ] as const)('%s', (_, before, learned, after) => {
    const standing = 'member';

    expect(completedWith(aProfile({ ...before, standing }), aProfile({ ...learned, standing }))).toEqual(
      aProfile({ ...after, standing }),
    );
  });

  it('is what was learned when nothing was known', () => {
    const learned = aProfile({ name: 'payments', standing: 'management' });

    expect(completedWith(null, learned)).toEqual(learned);
  });

  it('stays unknown when nothing was known and nothing learned', () => {
    const learned = aProfile({ name: null, standing: 'unknown' });

    expect(completedWith(null, learned)).toEqual(learned);
  });
});

function aProfile(told: Omit<AccountProfile, 'id'>): AccountProfile {
  return { id: parseAccountId('111122223333'), ...told };
}
