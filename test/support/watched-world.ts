import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'libsql';
import type { Blindness } from '../../bin/commands/watch/look/look';
import { keepWatch } from '../../bin/commands/watch/keep-watch';
import { Status } from '../../bin/commands/watch/status';
import { Watcher } from '../../bin/commands/watch/watcher';
import type { World } from '../../bin/commands/watch/world';
import type { SlackMessage } from '../../lambda/announce/slack/slack-message';
import { SlackUndeliveredError } from '../../lambda/announce/slack/webhook';
import { parseAccountId } from '../../lambda/domain/account-id';
import { known, notKnown } from '../../lambda/domain/fact';
import { nothingKnown, type RootPosture } from '../../lambda/domain/root-posture';
import type { Waiver } from '../../lambda/domain/waiver';
import { SqliteKeeper } from '../../lambda/record/embedded/sqlite-keeper';
import { SteadfastKeeper } from '../../lambda/record/embedded/steadfast-keeper';
import type { TextKeeper } from '../../lambda/record/embedded/text-keeper';
import { Clock } from './clock';
import { closablePaper } from './closable-paper';
import { FakeHistory } from './fake-history';
import type { Mortality } from './mortal';
import { aHealthyPosture } from './posture';

const watched = parseAccountId('111122223333');
const reasons = {
  denied: 'sts:GetCallerIdentity was refused by AWS (ExpiredToken)',
  failed: 'sts:GetCallerIdentity did not answer in time (TimeoutError)',
  'other-account': '',
} as const;

const invalid = new SlackUndeliveredError('Slack did not take the message, it answered 400 invalid_blocks.', true);
const broken = new Error('The account could not be judged.');
const unlisted = notKnown('denied', 'account:ListRegions was refused by AWS (AccessDenied)');

/** One account, one machine with a store on disk, one terminal and one Slack, on which time passes as fast as it can. */
export class WatchedWorld {
  readonly clock = new Clock('2026-11-21T00:00:00.000Z');
  readonly history = new FakeHistory(this.clock.now);
  /** Subjects of what was printed, in order. */
  readonly printed: string[] = [];
  /** The bodies of it. */
  readonly bodies: string[] = [];
  readonly status: string[] = [];
  /** What Slack took, by the texts of its notifications. */
  readonly slackTook: string[] = [];
  /** Why AWS shows nothing; null while it does. */
  blindness: Blindness | null = null;
  /** So it becomes in the middle of the next reading of the account. */
  blindnessInReview: Exclude<Blindness, 'other-account'> | null = null;
  isSlackDown = false;
  /** What Slack never takes, by a part of the text of its notification; null when it takes all. */
  refusedBySlack: string | null = null;
  /** Nobody reads what is printed: whoever prints learns of it. */
  isPaperClosed = false;
  /** A review breaks in the middle. */
  isReviewBroken = false;
  /** The exceptions with which the next process begins. */
  waivers: readonly Waiver[] = [];
  /** Those that are enabled. */
  regions = ['us-east-1'];
  /** Whether AWS says which are enabled. */
  areRegionsKnown = true;
  private readonly folder = mkdtempSync(join(tmpdir(), 'rootwatch-'));
  private posture: Partial<RootPosture> = {};
  private keeper: SqliteKeeper | null = null;
  private lock: Database.Database | null = null;

  becomes(posture: Partial<RootPosture>): void {
    this.posture = posture;
  }

  /** A process begins. @param mortality ends it at one of its steps */
  async start(mortality: Mortality | null = null): Promise<Process> {
    this.keeper?.close();
    const file = await SqliteKeeper.open(join(this.folder, 'store.db'), 1);
    this.keeper = file;
    const keeper = await SteadfastKeeper.over(mortality === null ? file : mortalKeeper(file, mortality));
    const world = this.world(keeper, mortality);
    const watcher = new Watcher(world);
    await watcher.begin();
    return { world, watcher };
  }

  /** Until that hour of the day, for example 13.5; later hours are those of the next days. */
  async runUntil(hour: number, { world, watcher }: Process): Promise<void> {
    const end = Date.parse('2026-11-21T00:00:00.000Z') + hour * 3_600_000;
    const controller = new AbortController();
    await keepWatch(watcher, {
      ...world,
      signal: controller.signal,
      wait: (milliseconds) => {
        this.clock.pass(milliseconds / 1000);
        if (this.clock.now().getTime() >= end) controller.abort();
        return Promise.resolve();
      },
    });
  }

  /** The machine sleeps: time passes and nothing runs. */
  sleeps(hours: number): void {
    this.clock.pass(hours * 3600);
  }

  lockStore(): void {
    this.lock = new Database(join(this.folder, 'store.db'));
    this.lock.exec('BEGIN EXCLUSIVE');
  }

  unlockStore(): void {
    this.lock?.close();
    this.lock = null;
  }

  end(): void {
    this.unlockStore();
    this.keeper?.close();
    rmSync(this.folder, { recursive: true });
  }

  /** How often people were told, by the subject or a part of it. */
  timesPrinted(part: string): number {
    return this.printed.filter((subject) => subject.includes(part)).length;
  }

  timesInSlack(part: string): number {
    return this.slackTook.filter((text) => text.includes(part)).length;
  }

  private world(keeper: SteadfastKeeper, mortality: Mortality | null): World {
    const { clock, history } = this;
    const paper = closablePaper(this.print, () => this.isPaperClosed);
    const slack = { send: this.takeInSlack, probe: () => Promise.resolve({ state: 'alive', detail: null } as const) };
    return {
      accountId: watched,
      partition: 'aws',
      homeRegion: 'us-east-1',
      eyes: { look: () => Promise.resolve(this.look()) },
      account: { survey: () => (this.isReviewBroken ? Promise.reject(broken) : Promise.resolve(this.survey())) },
      history,
      regions: { list: () => Promise.resolve(this.areRegionsKnown ? known(this.regions) : unlisted) },
      keeper,
      paper: mortality === null ? paper : mortality.of('paper', paper),
      paperName: 'this terminal',
      slack: mortality === null ? slack : mortality.of('slack', slack),
      hold: () =>
        keeper.atomically(() => {
          keeper.set('held', 'by', 'this test');
        }),
      status: new Status((line) => this.status.push(line), clock.now),
      settings: { rootUnusedDays: 30, mfaReviewDays: 180, remindEveryMinutes: 7 * 1440, waivers: this.waivers },
      presentation: { whoToAsk: 'platform on-call', timeZone: 'UTC', isDeployed: false },
      runbookUrl: null,
      every: { sweepMinutes: 15, reviewMinutes: 60 },
      now: clock.now,
      elapsed: () => clock.now().getTime(),
      wait: (milliseconds) => {
        clock.pass(milliseconds / 1000);
        return Promise.resolve();
      },
      signal: new AbortController().signal,
    };
  }

  private readonly print = ({ subject, body }: { readonly subject: string; readonly body: string }): Promise<void> => {
    this.printed.push(subject);
    this.bodies.push(body);
    return Promise.resolve();
  };

  private readonly takeInSlack = ({ text }: SlackMessage): Promise<void> => {
    if (this.isSlackDown) return Promise.reject(new Error('Slack could not be reached.'));
    if (this.refusedBySlack !== null && text.includes(this.refusedBySlack)) return Promise.reject(invalid);
    this.slackTook.push(text);
    return Promise.resolve();
  };

  private look() {
    const { blindness } = this;
    if (blindness === null) return { seen: true, accountId: watched, partition: 'aws', isRenewed: false } as const;
    if (blindness === 'other-account')
      return { seen: true, accountId: parseAccountId('444455556666'), partition: 'aws', isRenewed: false } as const;
    return {
      seen: false,
      why: blindness,
      cause: blindness,
      reason: reasons[blindness],
      advice: 'Sign in again.',
    } as const;
  }

  private survey() {
    const cut = this.blindnessInReview;
    this.blindness = cut ?? this.blindness;
    this.blindnessInReview = null;
    const facts = cut === null ? this.posture : nothingKnown(notKnown(cut, reasons[cut]));
    const posture = aHealthyPosture({ observedAt: this.clock.now().toISOString(), ...facts });
    return { posture, profile: { id: watched, name: 'payments', standing: 'standalone' } as const };
  }
}

/** Each deed in the store is a step. */
function mortalKeeper(file: SqliteKeeper, mortality: Mortality): TextKeeper {
  const store = mortality.of('store', { atomically: <T>(deed: () => T): Promise<T> => file.atomically(deed) });
  return {
    get: (shelf, key) => file.get(shelf, key),
    set: file.set.bind(file),
    delete: file.delete.bind(file),
    shelves: () => file.shelves(),
    under: (shelf, prefix) => file.under(shelf, prefix),
    atomically: (deed) => store.atomically(deed),
  };
}

interface Process {
  readonly world: World;
  readonly watcher: Watcher;
}
