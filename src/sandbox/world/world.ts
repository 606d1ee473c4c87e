import { join } from 'node:path';
import { SandboxClock } from './clock.ts';
import type {
  Channel,
  Command,
  Guild,
  Interaction,
  Member,
  Message,
  Role,
  Setting,
  ThreadMember,
  User,
} from './entities.ts';
import type { JournalLine } from './journal.ts';
import { Journal } from './journal.ts';
import { SnowflakeSource } from './snowflake.ts';
import { Table } from './table.ts';

/** How long a token may be used, by the sandbox clock. */
export const TOKEN_LIFE_MS = 15 * 60_000;

export function memberKey(guildId: string, userId: string): string {
  return `${guildId}/${userId}`;
}

/** All that the local Discord knows, kept in memory by index and in `folder` as a journal. */
export class World {
  readonly #journal: Journal;
  readonly folder: string;
  readonly users: Table<User>;
  readonly guilds: Table<Guild>;
  readonly roles: Table<Role>;
  readonly members: Table<Member>;
  /** Grouped by guild; threads are kept apart in `threads`. */
  readonly channels: Table<Channel>;
  /** Grouped by guild. */
  readonly threads: Table<Channel>;
  readonly threadMembers: Table<ThreadMember>;
  /** Grouped by channel, oldest first, ephemeral ones too. */
  readonly messages: Table<Message>;
  readonly commands: Table<Command>;
  /** Grouped by token. */
  readonly interactions: Table<Interaction>;
  readonly settings: Table<Setting>;
  readonly clock: SandboxClock;
  readonly ids: SnowflakeSource;

  constructor(dataDir: string, patienceMs?: number) {
    this.folder = join(dataDir, 'sandbox');
    this.#journal = new Journal(this.folder);
    const record = (line: JournalLine) => this.#journal.append(line);
    this.users = new Table<User>({ name: 'user', keyOf: (row) => row.id }, record);
    this.guilds = new Table<Guild>({ name: 'guild', keyOf: (row) => row.id }, record);
    this.roles = new Table<Role>(
      { name: 'role', keyOf: (row) => row.id, groupOf: (row) => row.guildId },
      record,
    );
    this.members = new Table<Member>(
      {
        name: 'member',
        keyOf: (row) => memberKey(row.guildId, row.userId),
        groupOf: (row) => row.guildId,
      },
      record,
    );
    this.channels = new Table<Channel>(
      { name: 'channel', keyOf: (row) => row.id, groupOf: (row) => row.guildId },
      record,
    );
    this.threads = new Table<Channel>(
      { name: 'thread', keyOf: (row) => row.id, groupOf: (row) => row.guildId },
      record,
    );
    this.threadMembers = new Table<ThreadMember>(
      {
        name: 'thread-member',
        keyOf: (row) => memberKey(row.threadId, row.userId),
        groupOf: (row) => row.threadId,
      },
      record,
    );
    this.messages = new Table<Message>(
      { name: 'message', keyOf: (row) => row.id, groupOf: (row) => row.channelId },
      record,
    );
    this.commands = new Table<Command>(
      { name: 'command', keyOf: (row) => row.id, groupOf: (row) => row.guildId ?? 'global' },
      record,
    );
    this.interactions = new Table<Interaction>(
      { name: 'interaction', keyOf: (row) => row.id, groupOf: (row) => row.token },
      record,
    );
    this.settings = new Table<Setting>({ name: 'setting', keyOf: (row) => row.key }, record);

    this.#restore(this.#journal.read());
    const keepOffset = (offset: number) =>
      void this.settings.put({ key: 'clock-offset', value: String(offset) });
    this.clock = new SandboxClock(
      Number(this.settings.get('clock-offset')?.value ?? 0),
      keepOffset,
      patienceMs,
    );
    this.ids = new SnowflakeSource(() => this.clock.ms());
    this.ids.skipPast(this.settings.get('last-id')?.value ?? '0');
    this.#dropDeadInteractions();
    for (const table of this.#idTables()) for (const row of table.all()) this.ids.skipPast(row.id);
    this.settings.restore({ key: 'last-id', value: this.ids.next() });
    this.#journal.start(this.#lines());
  }

  /** A channel or a thread. */
  channel(id: string): Channel | undefined {
    return this.channels.get(id) ?? this.threads.get(id);
  }

  /** Keeps a changed channel or thread where it belongs. */
  putChannel(channel: Channel): Channel {
    return channel.thread === null ? this.channels.put(channel) : this.threads.put(channel);
  }

  member(guildId: string, userId: string): Member | undefined {
    return this.members.get(memberKey(guildId, userId));
  }

  isThreadMember(threadId: string, userId: string): boolean {
    return this.threadMembers.get(memberKey(threadId, userId)) !== undefined;
  }

  /** Changes made inside `work` reach the journal in one write. */
  batch<T>(work: () => T): T {
    return this.#journal.batch(work);
  }

  close(): void {
    this.#journal.close();
  }

  #tables() {
    return [
      this.settings,
      this.users,
      this.guilds,
      this.roles,
      this.members,
      this.channels,
      this.threads,
      this.threadMembers,
      this.messages,
      this.commands,
      this.interactions,
    ] as const;
  }

  #idTables() {
    return [
      this.users,
      this.guilds,
      this.roles,
      this.channels,
      this.threads,
      this.messages,
      this.commands,
      this.interactions,
    ] as const;
  }

  *#lines(): Generator<JournalLine> {
    for (const table of this.#tables()) yield* table.lines();
  }

  #restore(lines: readonly JournalLine[]): void {
    const tables = new Map(this.#tables().map((table) => [table.name, table]));
    for (const line of lines) {
      const table = tables.get(line.t);
      if (!table) continue;
      // The journal is written by this class alone: a line's value is what its table was given.
      if ('d' in line) table.forget(line.d);
      else table.restore(line.v as never);
    }
  }

  #dropDeadInteractions(): void {
    const oldest = this.clock.ms() - TOKEN_LIFE_MS;
    for (const { id, createdAt, modal } of [...this.interactions.all()]) {
      // A form that a user still has open may be sent in long after its token died.
      if (createdAt < oldest && modal === null) this.interactions.forget(id);
    }
  }
}
