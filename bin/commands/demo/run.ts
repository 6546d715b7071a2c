import { join } from 'node:path';
import { paintFor } from '../../terminal/colours';
import { LineWriter } from '../../terminal/line-writer';
import { packageRoot } from '../../terminal/package-root';
import type { DemoOptions } from './options';
import { everyMessage } from './every-message';
import { readOwnFile } from './own-file';
import { play } from './play';
import { screen } from './screen';
import { readWeek } from './week';

/** Plays the week, or the person's own file, and prints it in the form asked for. */
export async function runDemo({ input, all, json }: DemoOptions): Promise<void> {
  const story = await (input === undefined
    ? readWeek(join(packageRoot(), 'test', 'fixtures', 'demo-week'))
    : readOwnFile(input, new Date()));
  const played = await play(story);
  const told = played.flatMap((scene) => scene.told);
  const output = new LineWriter(process.stdout);
  if (json === true) {
    for (const telling of told) if (telling.kind === 'finding') output.write(JSON.stringify(telling.finding));
  } else {
    if (all === true) for (const line of everyMessage(told, story.presentation)) output.write(line);
    for (const line of screen(played, story, paintFor(process.stdout, process.env))) output.write(line);
  }
  await output.flush();
}
