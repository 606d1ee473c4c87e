import { z } from 'zod';
import { ChannelId } from '../../domain/ids.ts';

/** Loading the worked example, and removing it. `channel` is the one that it was loaded into. */
export const EXAMPLE = [
  z.object({ do: z.literal('example-load') }),
  /** Remove it, unless somebody has changed it since: then ask first. */
  z.object({ do: z.literal('example-remove'), channel: ChannelId }),
  /** Remove it although somebody has. */
  z.object({ do: z.literal('example-removed'), channel: ChannelId }),
] as const;
