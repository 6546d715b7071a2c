import fc from 'fast-check';
import { parseAccountId } from '../../../lambda/domain/account-id';
import type { ReviewServices } from '../../../lambda/use-cases/review-posture';
import { aWaiver } from '../../support/findings';
import { aChannel, deployedWith, seen } from '../../support/posture';
import { anAccountWithListeners, ReviewedAccount } from '../../support/review';

const accountId = parseAccountId('111122223333');
const mfaOff = { mfaEnabled: seen(false) };
const runs = { numRuns: 30 };
/** Milliseconds; many reviews on a busy machine. */
const patience = 60_000;

/** The same collaborator, each of whose calls has its effect when the scheduler lets it, and is answered later still. */
function scheduled<T extends object>(collaborator: T, scheduler: fc.Scheduler): T {
  return new Proxy(collaborator, {
    get: (target, key) => {
      const method: unknown = Reflect.get(target, key);
      if (typeof method !== 'function') return method;
      return async (...given: readonly unknown[]): Promise<unknown> => {
        await scheduler.schedule(Promise.resolve());
        return await scheduler.schedule(Promise.resolve(Reflect.apply(method, target, given)));
      };
    },
  });
}

function anyOrder(account: ReviewedAccount, scheduler: fc.Scheduler): Partial<ReviewServices> {
  const { states, findings, memory, profiles, announcer } = account;
  return {
    states: scheduled(states, scheduler),
    findings: scheduled(findings, scheduler),
    memory: scheduled(memory, scheduler),
    profiles: scheduled(profiles, scheduler),
    announcer: scheduled(announcer, scheduler),
  };
}

/** Two reviews, a second apart, in any order of their steps; then each that failed again, as Lambda repeats it. */
async function twoAtOnce(account: ReviewedAccount, scheduler: fc.Scheduler, between = (): void => undefined) {
  const services = anyOrder(account, scheduler);
  const first = account.review(services);
  between();
  const second = account.reviewAfter(1, services);
  const both = await scheduler.waitFor(Promise.allSettled([first, second]));
  for (const { status } of both) if (status === 'rejected') await account.reviewAfter(60);
}

it(
  'two reviews at once tell a failure once, in whatever order their steps happen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const account = await anAccountWithListeners();
        account.becomes(mfaOff);

        await twoAtOnce(account, scheduler);

        expect(account.heard()).toEqual(['root-mfa-enabled opened']);
      }),
      runs,
    );
  },
  patience,
);

it(
  'two reviews at once welcome once and leave nothing waiting, in whatever order their steps happen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const account = new ReviewedAccount();
        account.becomes(mfaOff);

        await twoAtOnce(account, scheduler);
        await account.review();

        expect(account.announcer.welcomes).toHaveLength(1);
        expect(account.heard()).toEqual([]);
        expect(await account.findings.waiting(accountId)).toEqual([]);
      }),
      runs,
    );
  },
  patience,
);

it(
  'two reviews at once welcome once whoever confirms while Slack listens, in whatever order their steps happen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const account = new ReviewedAccount();
        const slack = aChannel({ name: 'Slack', kind: 'slack' });
        account.becomes({ deployment: deployedWith(slack) });
        await account.review();
        account.announcer.welcomes.splice(0);

        account.becomes({ deployment: deployedWith(slack, aChannel()) });
        await twoAtOnce(account, scheduler);
        await account.review();

        expect(account.announcer.welcomes).toHaveLength(1);
      }),
      runs,
    );
  },
  patience,
);

it(
  'a repair between two reviews at once, a return and a repair are told, in whatever order their steps happen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const account = await anAccountWithListeners();
        account.becomes(mfaOff);
        await account.review();
        account.heard();

        await twoAtOnce(account, scheduler, () => {
          account.becomes({});
        });
        expect(account.heard().at(-1)).toBe('root-mfa-enabled resolved');

        for (const posture of [mfaOff, {}]) {
          account.becomes(posture);
          await account.review();
        }
        expect(account.heard()).toEqual(['root-mfa-enabled reopened', 'root-mfa-enabled resolved']);
      }),
      runs,
    );
  },
  patience,
);

it(
  'two reviews at once remind once, in whatever order their steps happen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const account = await anAccountWithListeners();
        account.isSetTo({ remindEveryMinutes: 7 * 1440 });
        account.becomes(mfaOff);
        await account.review();
        account.heard();

        account.clock.pass(7 * 86_400);
        await twoAtOnce(account, scheduler);
        await account.review();

        expect(account.heard()).toEqual(['root-mfa-enabled reminder']);
      }),
      runs,
    );
  },
  patience,
);

it(
  'two reviews at once tell the end of an exception once, in whatever order their steps happen',
  async () => {
    await fc.assert(
      fc.asyncProperty(fc.scheduler(), async (scheduler) => {
        const account = await anAccountWithListeners();
        account.isSetTo({ waivers: [aWaiver({ check: 'root-mfa-enabled', until: '2026-11-21' })] });
        account.becomes(mfaOff);
        await account.review();

        account.clock.pass(86_400);
        await twoAtOnce(account, scheduler);

        expect(account.heard()).toEqual(['root-mfa-enabled reopened']);
      }),
      runs,
    );
  },
  patience,
);
