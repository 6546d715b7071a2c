import { plainText } from '../../../../lambda/domain/plain-text';
import { secretIn } from '../../review/secret-in';
import type { Screen } from './screen';

/** One clean line, asked again while it looks as if it held a secret: what is kept is read by many. @throws LeftError */
export async function askPlainly(
  screen: Pick<Screen, 'ask' | 'line'>,
  question: string,
  limit: number,
): Promise<string> {
  for (;;) {
    const answer = plainText(await screen.ask(question), limit);
    const found = secretIn(answer);
    if (found === null) return answer;
    screen.line(`That looks as if it held ${found}. It was not kept, because many read this: say it without.`);
  }
}
