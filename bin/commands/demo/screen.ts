import type { Mail } from '../../../lambda/announce/mail/mail';
import type { Finding } from '../../../lambda/domain/finding';
import { plainText } from '../../../lambda/domain/plain-text';
import { byGravity } from '../../../lambda/domain/severity';
import type { Paint } from '../../terminal/colours';
import { plainTable } from '../../terminal/plain-table';
import { styleOf } from '../../terminal/severity-style';
import { countsInWords } from './counts';
import { mailOnScreen } from './mail-on-screen';
import type { Played } from './play';
import { rowsOf, type Row } from './rows';
import type { Play } from './scene';

/** The whole story fits on one screen of 40 lines, the last of which the prompt needs. */
const screenLines = 39;
/** Of a long file only so many rows are shown. */
const mostRows = 24;
const widestDeed = 62;

const commands = plainTable([
  ['npx rootwatch classify FILE', 'judge your own CloudTrail records, offline'],
  ['npx rootwatch preflight', 'see what your account needs first; changes nothing'],
  ['npx cdk deploy -c alertEmail=you@example.com', 'be told within seconds'],
]);

/** The week as a table, one alert in full, the good news, the counts, and what to type next; a blank line between them. */
export function screen(played: readonly Played[], play: Play, paint: Paint): readonly string[] {
  const table = tableOf(rowsOf(played, play), play, paint);
  const end = [...resolvedOf(played, paint), paint('bold', `${countsInWords(played)}.`)];
  const blanks = 2;
  const mail = mailThatFits(played, screenLines - table.length - end.length - commands.length - blanks);
  const lines = [table, mail, end]
    .filter((part) => part.length > 0)
    .flatMap((part, index) => (index === 0 ? part : ['', ...part]));
  return [...lines, ...(lines.length + commands.length < screenLines ? [''] : []), ...commands];
}

function tableOf(all: readonly Row[], { profile, presentation }: Play, paint: Paint): readonly string[] {
  const rows = all.length > mostRows ? all.filter(({ severity }) => severity !== null) : all;
  const shown = rows.slice(0, mostRows);
  const account = profile === null ? '' : ` in ${profile.name ?? profile.id}`;
  const heading = ['when (UTC)', `what happened${account}`, 'verdict', 'noticed after'];
  const when = presentation.noticeTimeKnown === false ? dayAndTime : weekday;
  const lines = plainTable([heading, ...shown.map((row) => cells(row, when))]);
  const table = lines.map((line, index) => painted(line, shown[index - 1], paint));
  const left = all.length - shown.length;
  return left === 0 ? table : [...table, `… and ${String(left)} more rows: add --all or --json.`];
}

function cells(row: Row, when: (at: string) => string): readonly string[] {
  const { at, what, verdict, delays, times, same } = row;
  const others = same ? `, ${String(times)} times` : ` and ${String(times - 1)} more`;
  const addition = times === 1 ? '' : others;
  const deed = `${plainText(what, widestDeed - addition.length)}${addition}`;
  return [
    at === null ? 'not known' : when(at),
    deed,
    verdict,
    delays.length === 0 ? '-' : `${String(Math.max(...delays))} s`,
  ];
}

/** `Sat 03:12` */
function weekday(at: string): string {
  const [day] = new Date(at).toUTCString().split(',');
  return `${day ?? ''} ${at.slice(11, 16)}`;
}

/** `2026-11-21 03:12` */
function dayAndTime(at: string): string {
  return at.slice(0, 16).replace('T', ' ');
}

function painted(line: string, row: Row | undefined, paint: Paint): string {
  return paint(row === undefined ? 'bold' : styleOf(row.severity), line);
}

/** The gravest sign-in in full if the screen has room for it, else the gravest alert that fits. */
function mailThatFits(played: readonly Played[], room: number): readonly string[] {
  const findings = played.flatMap(({ told }) => told).filter((telling) => telling.kind === 'finding');
  const bad = findings.filter(({ finding }) => finding.status !== 'resolved');
  const graver = [...bad].sort((left, right) => byGravity(left.finding.severity, right.finding.severity));
  const signIns = graver.filter(({ finding }) => finding.detection.startsWith('root-login'));
  const mails = [...signIns, ...graver].flatMap(({ mail }): readonly Mail[] => (mail === null ? [] : [mail]));
  return mails.map(mailOnScreen).find((lines) => lines.length <= room) ?? [];
}

function resolvedOf(played: readonly Played[], paint: Paint): readonly string[] {
  return played.flatMap(({ scene, told }) =>
    told.flatMap((telling) => {
      const isGood = telling.kind === 'finding' && isRepair(telling.finding) && telling.mail !== null;
      return isGood ? [paint('green', `${weekday(scene.at)}  ${telling.mail.subject}`)] : [];
    }),
  );
}

/** A window that ended is no repair. */
function isRepair({ status, outcome }: Finding): boolean {
  return status === 'resolved' && outcome !== null;
}
