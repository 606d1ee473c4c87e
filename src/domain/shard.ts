import type { ServerId } from './ids.ts';

/** A part of all servers: those that Discord deals out to some of its shards. */
export interface Share {
  readonly shards: readonly number[];
  /** How many shards there are in all, at least one. */
  readonly of: number;
}

/** By Discord's rule: the number of a server without its last 22 bits, modulo the number of shards. */
export function isIn({ shards, of }: Share, server: ServerId): boolean {
  return shards.includes(Number((BigInt(server) >> 22n) % BigInt(of)));
}
