import { createConnection, createServer, type Socket } from 'node:net';

/** A line to a port of this machine that can go wrong as lines do. */
export interface UnreliableLine {
  readonly port: number;
  /** From now on nothing passes on the lines that stand, and nothing is closed; new lines work. */
  readonly freeze: () => void;
  /** Freezes a line as soon as it has passed on what matches. Resolves when it did. */
  readonly freezeAfter: (sent: RegExp) => Promise<void>;
  /** Closes the lines that stand, and refuses new ones until `mend`. */
  readonly cut: () => void;
  readonly mend: () => void;
  readonly close: () => Promise<void>;
}

interface Line {
  readonly client: Socket;
  readonly server: Socket;
  frozen: boolean;
}

export async function unreliableLine(to: number): Promise<UnreliableLine> {
  const lines = new Set<Line>();
  let isCut = false;
  let awaited: { readonly sent: RegExp; readonly done: () => void } | undefined;

  const listener = createServer((client) => {
    if (isCut) {
      client.destroy();
      return;
    }
    const line: Line = { client, server: createConnection(to, '127.0.0.1'), frozen: false };
    lines.add(line);
    client.on('data', (data: Buffer) => {
      if (line.frozen) return;
      line.server.write(data);
      if (awaited?.sent.test(data.toString('latin1')) !== true) return;
      line.frozen = true;
      awaited.done();
      awaited = undefined;
    });
    line.server.on('data', (data) => {
      if (!line.frozen) client.write(data);
    });
    for (const [socket, other] of [
      [client, line.server],
      [line.server, client],
    ] as const) {
      socket.on('error', () => undefined);
      socket.on('close', () => {
        if (!line.frozen) other.destroy();
        else if (socket === client) lines.delete(line);
      });
    }
  });
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve));
  const address = listener.address();
  if (address === null || typeof address === 'string') throw new Error('a port was asked for');
  const cut = () => {
    for (const { client, server } of lines) {
      client.destroy();
      server.destroy();
    }
    lines.clear();
  };
  return {
    port: address.port,
    freeze() {
      for (const line of lines) line.frozen = true;
    },
    freezeAfter: (sent) =>
      new Promise((done) => {
        awaited = { sent, done };
      }),
    cut() {
      isCut = true;
      cut();
    },
    mend() {
      isCut = false;
    },
    close: () =>
      new Promise((resolve) => {
        cut();
        listener.close(() => resolve());
      }),
  };
}
