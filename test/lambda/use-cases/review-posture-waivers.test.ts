import { aWaiver } from '../../support/findings';
import { aChannel, denied, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners, ReviewedAccount } from '../../support/review';

const day = 86_400;
const keyMade = { accessKeysPresent: seen(true) };
const waiver = aWaiver({ until: '2026-11-23' });

/** What machines heard of root's keys, other than what was said before. */
function toldToMachines({ announcer }: ReviewedAccount): readonly string[] {
  const ofKeys = announcer.announced.filter(({ detection }) => detection === 'root-access-keys-absent');
  return ofKeys.map(({ transition, notify, waiver: given }) => [transition, notify, given?.until ?? '-'].join(' '));
}

it('alerts nobody of a failure that is accepted, and reopens by itself, once, when the exception is over', async () => {
  const account = await anAccountWithListeners();
  account.becomes(keyMade);
  account.isSetTo({ waivers: [waiver] });

  await account.review();
  expect(account.heard()).toEqual([]);
  await account.reviewAfter(day);
  await account.reviewAfter(day);
  await account.reviewAfter(day);
  await account.review();

  expect(account.heard()).toEqual(['root-access-keys-absent reopened']);
});

it('reopens once what is told in the summary only, and stays quiet of it afterwards', async () => {
  const account = await anAccountWithListeners();
  account.becomes({ securityContactSet: seen(false) });
  account.isSetTo({ waivers: [{ ...waiver, check: 'security-contact-set' }] });

  await account.review();
  expect(account.heard()).toEqual([]);
  await account.reviewAfter(3 * day);
  await account.reviewAfter(30 * day);

  expect(account.heard()).toEqual(['security-contact-set reopened']);
});

it('goes on failing, carries the exception to machines, and says when it ended', async () => {
  const account = await anAccountWithListeners();
  account.becomes(keyMade);
  account.isSetTo({ waivers: [waiver] });

  const { findings } = await account.review();
  await account.reviewAfter(3 * day);

  expect(findings).toContainEqual(expect.objectContaining({ outcome: 'fail', status: 'open', waiver }));
  expect(toldToMachines(account)).toEqual(['opened quiet 2026-11-23', 'reopened now -']);
  expect(account.announcer.announced.at(-1)).toMatchObject({ waiver: null, evidence: { waiverEnded: waiver } });
});

it('closes the alerting of what was told before, quietly, and reopens when the exception is taken out', async () => {
  const account = await anAccountWithListeners();
  account.becomes(keyMade);
  await account.review();
  expect(account.heard()).toEqual(['root-access-keys-absent opened']);

  account.isSetTo({ waivers: [waiver] });
  await account.review();
  expect(account.heard()).toEqual([]);
  account.isSetTo({ waivers: [] });
  await account.review();

  expect(account.heard()).toEqual(['root-access-keys-absent reopened']);
});

it('does not change what a passing check says', async () => {
  const account = await anAccountWithListeners();
  account.isSetTo({ waivers: [waiver] });

  const { findings } = await account.review();

  expect(findings.filter((finding) => finding.waiver !== null)).toEqual([]);
  expect(account.heard()).toEqual([]);
});

it('never makes healthy what cannot be judged', async () => {
  const account = await anAccountWithListeners();
  account.becomes({ accessKeysPresent: denied });
  account.isSetTo({ waivers: [waiver] });

  await account.review();
  const { findings } = await account.review();

  expect(account.heard()).toEqual(['root-access-keys-absent opened']);
  expect(findings.filter((finding) => finding.waiver !== null)).toEqual([]);
});

it('shows what is accepted in the welcome message', async () => {
  const account = new ReviewedAccount();
  account.becomes({ ...keyMade, deployment: deployedWith(aChannel({ state: 'pending' })) });
  account.isSetTo({ waivers: [waiver] });
  await account.review();

  account.becomes(keyMade);
  await account.review();

  expect(account.announcer.welcomes[0]?.checks).toContainEqual(expect.objectContaining({ outcome: 'fail', waiver }));
});
