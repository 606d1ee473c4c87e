import { z } from 'zod';
import { LONGEST_NAME } from '../../../domain/monitoring/watch-item.ts';
import { err } from '../../../domain/result.ts';
import { deed } from '../command.ts';

export const addDeed = deed({
  word: 'watchAdd',
  options: [{ word: 'watchName', type: 'text', required: true, longest: LONGEST_NAME }],
  schema: z.object({ name: z.string() }),
  run: async () => err({ code: 'no-such-watch' }),
});
