/*
 * A process to be killed: opens the store in argv[2] and writes as fast as it can from several members at once,
 * printing each number once it is acknowledged. With `hold` as argv[3] it only holds the folder.
 */
import { writeSync } from 'node:fs';
import { ok } from '../../src/domain/result.ts';
import { entry, HERE, minute, must, note, THERE } from './store-examples.ts';
import { openAt } from './store-folder.ts';

const [, , folder = '', mode = 'write'] = process.argv;
const { store } = await openAt(folder);
const say = (line: string) => writeSync(1, `${line}\n`);
say('open');
if (mode === 'hold') setInterval(() => undefined, 1000);
else await Promise.all([1, 2, 3, 4, 5].map(member));

async function member(which: number): Promise<void> {
  const server = which === 5 ? THERE : HERE;
  for (let n = 0; ; n += 1) {
    const name = `${which}.${n}`;
    const answer = await store.tx(server, async (t) => {
      const paper = await t.get('paper', `p${n % 3}`);
      const setting = await t.get('setting', 'last');
      t.put('paper', `p${n % 3}`, note(`${paper?.value.text ?? ''}${name},`), paper?.revision ?? 0);
      t.put('setting', 'last', note(name), setting?.revision ?? 0);
      for (const kind of ['bell', 'letter'] as const) {
        const found = await t.get(kind, `d${which}`);
        // Now and then without a due time, so that documents leave the index as well.
        const at = n % 5 === 4 ? null : minute((n * 7) % 60);
        t.put(kind, `d${which}`, { at }, found?.revision ?? 0);
      }
      t.audit(entry('papers', name));
      return ok(name);
    });
    say(must(answer));
  }
}
