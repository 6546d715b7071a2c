import { plainText } from '../../../lambda/domain/plain-text';
import { Failure } from '../../terminal/failure';

/** What was typed as one clean line. @throws Failure when nothing is left of it */
export function oneLine(option: string, text: string, limit: number): string {
  const clean = plainText(text, limit);
  if (clean === '') throw new Failure(`${option} is missing or empty. Give one line that others understand.`);
  return clean;
}
