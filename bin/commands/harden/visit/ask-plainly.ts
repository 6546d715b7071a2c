import { plainText } from '../../../../lambda/domain/plain-text';
import { isInWords, secretBeside } from '../../review/holders';
import { namesOf } from '../../review/known-devices';
import { secretIn } from '../../review/secret-in';
import type { Session } from '../session';
import { devicesKnownHere } from './known-here';

/**
 * One clean line, asked again while it looks as if it held a secret, or has no letter: what is kept is read by many. What root's
 * devices are called may look like one. @throws LeftError
 */
export async function askPlainly(session: Session, question: string, limit: number): Promise<string> {
  const { screen } = session.services;
  for (;;) {
    const answer = plainText(await screen.ask(question), limit);
    const isOdd = secretIn(answer) !== null;
    const found = isOdd ? secretBeside(namesOf(await devicesKnownHere(session)), answer) : null;
    if (found !== null)
      screen.line(`That looks as if it held ${found}. It was not kept, because many read this: say it without.`);
    else if (answer !== '' && !isInWords(answer))
      screen.line('That has no letter, so it says nothing to whoever reads it: say it in words.');
    else return answer;
  }
}
