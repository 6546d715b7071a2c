import { whoInWords } from '../../../../lambda/announce/words/who-in-words';
import { aRootLoginFinding } from '../../../support/findings';
import { anOpener } from '../../../support/incidents';

describe('who is behind a root session', () => {
  it.each([
    [
      'is to be asked for by its key',
      { keyId: 'ASIAEXAMPLE' },
      'opened from another account; ask the management account for key ASIAEXAMPLE',
    ],
    [
      'is to be asked for even when the key is not known',
      {},
      'opened from another account; ask the management account for its key',
    ],
    [
      'is named when its AssumeRoot was seen',
      { openedBy: anOpener() },
      "opened by arn:aws:iam::111122223333:user/ana (account 111122223333) at 21 Nov 2026 03:12:45 UTC, to delete root's credentials",
    ],
    [
      'is known by account when the record names nobody',
      { openedBy: anOpener({ principal: null }) },
      "opened by somebody whom the record does not name (account 111122223333) at 21 Nov 2026 03:12:45 UTC, to delete root's credentials",
    ],
  ])('%s', (_, changes, words) => {
    const { actor } = aRootLoginFinding();

    expect(whoInWords({ ...actor, kind: 'root-session', ...changes }, 'UTC')).toBe(`a short root session, ${words}`);
  });
});
