import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { GatewayCloseCodes as Close, GatewayOpcodes as Op } from 'discord-api-types/v10';
import type { RawData, WebSocket } from 'ws';
import { WebSocketServer } from 'ws';
import { apiGuildCreate } from '../api/guild.ts';
import { apiUser } from '../api/user.ts';
import type { EventHub } from '../events.ts';
import { botOf } from '../world/bot.ts';
import type { JsonObject } from '../world/json.ts';
import { numberOf, objectOf } from '../world/json.ts';
import type { World } from '../world/world.ts';
import { identifySchema, readFrame, resumeSchema } from './frames.ts';
import { areIntentsValid, intentFor, PRIVILEGED_INTENTS } from './intents.ts';
import { memberChunks } from './member-chunks.ts';
import { Session } from './session.ts';
import { isTokenValid } from './token.ts';

const HEARTBEAT_MS = 41_250;
/** Real time after which a session whose client stays away is given up. */
const RESUME_WINDOW_MS = 3 * 60_000;
/** Discord cuts off whoever sends more than this within a minute. */
const FRAMES_PER_MINUTE = 120;

/** What became of the line to the bot, as `/sandbox/events` tells it. */
type LineNews =
  | 'identified'
  | 'resumed'
  | 'resume-refused'
  | 'lost'
  | 'broke-a-rule'
  | 'asked-to-reconnect'
  | 'invalidated';

interface Connection {
  readonly socket: WebSocket;
  session: Session | null;
  lastHeard: number;
  frameTimes: number[];
}

/** The WebSocket side of Discord: identify, heartbeats, events with replay after a resume. */
export class Gateway {
  readonly #world: World;
  readonly #events: EventHub;
  readonly #url: () => string;
  readonly #server = new WebSocketServer({ noServer: true, maxPayload: 16 * 1024 });
  readonly #sessions = new Map<string, Session>();
  readonly #connections = new Set<Connection>();
  readonly #joinListeners = new Set<() => void>();
  readonly #watch: NodeJS.Timeout;

  constructor(world: World, events: EventHub, url: () => string) {
    this.#world = world;
    this.#events = events;
    this.#url = url;
    this.#watch = setInterval(() => this.#dropSilent(), 10_000);
    this.#watch.unref();
  }

  /** Whether a client is identified and connected at this moment. */
  get connected(): boolean {
    for (const { session } of this.#connections) if (session) return true;
    return false;
  }

  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void {
    this.#server.handleUpgrade(request, socket, head, (client) => this.#open(client));
  }

  /**
   * Sends an event to every session that asked for its kind; kept for those that are away. Data that cost
   * something to make can be given as a function, called only if somebody listens.
   */
  dispatch(event: string, data: JsonObject | (() => JsonObject)): void {
    const intent = intentFor(event);
    const hearing = [...this.#sessions.values()].filter(
      (session) => intent === null || (session.intents & intent) !== 0,
    );
    if (hearing.length === 0) return;
    this.#events.emit({ name: 'dispatch', data: { event } });
    const made = typeof data === 'function' ? data() : data;
    for (const session of hearing) {
      if (shardOf(made, session) === session.shard[0]) session.dispatch(event, made);
    }
  }

  /** Tells of each client that has identified or resumed. */
  onJoin(listener: () => void): void {
    this.#joinListeners.add(listener);
  }

  /** Cuts the connections without a word, as a failing network does. */
  drop(): void {
    for (const { socket } of this.#connections) socket.terminate();
  }

  /** Asks the clients to connect again and resume (op 7). */
  askToReconnect(): void {
    for (const { socket } of this.#connections) send(socket, { op: Op.Reconnect, d: null });
    this.#tell('asked-to-reconnect');
  }

  /** Declares all sessions over (op 9): the clients have to identify anew, missed events are gone. */
  invalidate(): void {
    for (const connection of this.#connections) {
      if (connection.session) this.#sessions.delete(connection.session.id);
      connection.session = null;
      send(connection.socket, { op: Op.InvalidSession, d: false });
    }
    this.#tell('invalidated');
  }

  close(): void {
    clearInterval(this.#watch);
    for (const { socket } of this.#connections) socket.close(1001);
    // A client that does not answer the closing handshake must not keep this server up.
    for (const { socket } of this.#connections) setTimeout(() => socket.terminate(), 500).unref();
    this.#server.close();
  }

  #open(socket: WebSocket): void {
    const connection: Connection = { socket, session: null, lastHeard: Date.now(), frameTimes: [] };
    this.#connections.add(connection);
    socket.on('message', (data) => this.#receive(connection, data));
    socket.on('close', (code) => this.#closed(connection, code));
    socket.on('error', () => socket.terminate());
    send(socket, { op: Op.Hello, d: { heartbeat_interval: HEARTBEAT_MS, _trace: [] } });
  }

  #closed(connection: Connection, code: number): void {
    this.#connections.delete(connection);
    const { session } = connection;
    if (!session || session.socket !== connection.socket) return;
    session.socket = null;
    session.goneSince = Date.now();
    // A client that says goodbye itself does not come back to this session.
    if (code === 1000 || code === 1001) this.#sessions.delete(session.id);
    this.#tell('lost', { code });
  }

  #receive(connection: Connection, data: RawData): void {
    const now = Date.now();
    connection.lastHeard = now;
    connection.frameTimes = connection.frameTimes.filter((time) => time > now - 60_000);
    connection.frameTimes.push(now);
    const problem =
      connection.frameTimes.length > FRAMES_PER_MINUTE ? Close.RateLimited : this.#answer(connection, data);
    if (problem === null) return;
    connection.socket.close(problem);
    this.#tell('broke-a-rule', { code: problem });
  }

  /** Does what a frame asks for; the close code where it cannot be done. */
  #answer(connection: Connection, data: RawData): Close | null {
    const { socket } = connection;
    const frame = readFrame(data);
    if (frame === null) return Close.DecodeError;
    switch (frame.op) {
      case Op.Heartbeat: {
        const sequence = numberOf(frame.d);
        if (sequence !== null) connection.session?.acknowledge(sequence);
        send(socket, { op: Op.HeartbeatAck });
        return null;
      }
      case Op.Identify:
        return this.#identify(connection, frame.d);
      case Op.Resume:
        return this.#resume(connection, frame.d);
      case Op.PresenceUpdate:
      case Op.VoiceStateUpdate:
        return connection.session ? null : Close.NotAuthenticated;
      case Op.RequestGuildMembers:
        if (!connection.session) return Close.NotAuthenticated;
        for (const chunk of memberChunks(this.#world, frame.d)) {
          connection.session.dispatch('GUILD_MEMBERS_CHUNK', chunk);
        }
        return null;
      default:
        return Close.UnknownOpcode;
    }
  }

  #identify(connection: Connection, data: unknown): Close | null {
    const { socket } = connection;
    if (connection.session) return Close.AlreadyAuthenticated;
    const asked = identifySchema.safeParse(data);
    if (!asked.success) return Close.DecodeError;
    const { token, intents, shard } = asked.data;
    if (!isTokenValid(token)) return Close.AuthenticationFailed;
    if (!areIntentsValid(intents)) return Close.InvalidIntents;
    if ((intents & PRIVILEGED_INTENTS) !== 0) return Close.DisallowedIntents;
    if (shard[0] >= shard[1]) return Close.InvalidShard;

    const session = new Session(socket, intents, shard);
    connection.session = session;
    this.#sessions.set(session.id, session);
    const bot = botOf(this.#world);
    const guilds = [...this.#world.guilds.all()].filter(
      (guild) =>
        this.#world.member(guild.id, bot.id) && shardOf({ guild_id: guild.id }, session) === shard[0],
    );
    session.dispatch('READY', {
      v: 10,
      user: { ...apiUser(bot), verified: true, mfa_enabled: false, email: null },
      guilds: guilds.map(({ id }) => ({ id, unavailable: true })),
      session_id: session.id,
      session_type: 'normal',
      resume_gateway_url: this.#url(),
      shard,
      application: { id: bot.id, flags: 0 },
      private_channels: [],
      user_settings: {},
      relationships: [],
      presences: [],
      _trace: [],
    });
    for (const guild of guilds) session.dispatch('GUILD_CREATE', apiGuildCreate(this.#world, guild));
    this.#joined('identified');
    return null;
  }

  #resume(connection: Connection, data: unknown): Close | null {
    const { socket } = connection;
    if (connection.session) return Close.AlreadyAuthenticated;
    const asked = resumeSchema.safeParse(data);
    if (!asked.success) return Close.DecodeError;
    const { token, session_id: id, seq } = asked.data;
    if (!isTokenValid(token)) return Close.AuthenticationFailed;
    const session = this.#sessions.get(id);
    const previous = session?.socket;
    const caughtUp = session?.resume(socket, seq);
    if (!session || caughtUp === undefined) {
      send(socket, { op: Op.InvalidSession, d: false });
      this.#tell('resume-refused');
      return null;
    }
    if (previous && previous !== socket) previous.terminate();
    connection.session = session;
    this.#joined('resumed', { caught_up: caughtUp });
    return null;
  }

  #joined(what: LineNews, more: JsonObject = {}): void {
    this.#tell(what, more);
    // After the frame is dealt with, so that whoever cuts the line again finds it whole.
    setImmediate(() => {
      for (const listener of this.#joinListeners) listener();
    });
  }

  #dropSilent(): void {
    const now = Date.now();
    for (const { socket, lastHeard } of this.#connections) {
      if (now - lastHeard > HEARTBEAT_MS * 1.5) socket.close(Close.SessionTimedOut);
    }
    for (const session of this.#sessions.values()) {
      if (session.goneSince !== null && now - session.goneSince > RESUME_WINDOW_MS) {
        this.#sessions.delete(session.id);
      }
    }
  }

  #tell(what: LineNews, more: JsonObject = {}): void {
    this.#events.emit({ name: 'gateway', data: { connected: this.connected, what, ...more } });
  }
}

function send(socket: WebSocket, frame: JsonObject): void {
  socket.send(JSON.stringify({ t: null, s: null, ...frame }));
}

/** Which of a session's shards an event belongs to: by server, as Discord deals them out. */
function shardOf(data: JsonObject, session: Session): number {
  const guildId = data['guild_id'] ?? (data['owner_id'] === undefined ? undefined : data['id']);
  const id = typeof guildId === 'string' ? guildId : objectOf(data['guild'])['id'];
  if (typeof id !== 'string') return session.shard[0];
  return Number((BigInt(id) >> 22n) % BigInt(session.shard[1]));
}
