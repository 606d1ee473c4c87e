import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';

export interface ChildOptions {
  /** A script of this project, and what stands behind it on the command line. */
  readonly args: readonly string[];
  readonly env: Readonly<Record<string, string>>;
  /** The line on standard output that says it is up. */
  readonly readyWhen: RegExp;
}

export type Started =
  | { readonly ok: true; readonly said: RegExpExecArray; readonly ms: number }
  | { readonly ok: false; readonly status: number | null; readonly why: string };

/** A program of this project in a process of its own. */
export interface Child {
  readonly pid: number;
  /** What it said and how long it took, or that it ended before it was up. Never rejects. */
  readonly ready: Promise<Started>;
  /** Ends it as a power cut would; resolves when it is gone. */
  kill(): Promise<void>;
  /** Asks it to end and waits until it has. */
  stop(): Promise<void>;
}

const LONGEST_START_MS = 60_000;
const running = new Set<ChildProcess>();
process.on('exit', () => {
  for (const child of running) child.kill('SIGKILL');
});

/** Starts a script with the runtime that runs this one, and with nothing of this environment but the search path. */
export function startChild({ args, env, readyWhen }: ChildOptions): Child {
  const startedAt = performance.now();
  const child = spawn(process.execPath, args, {
    env: { PATH: process.env['PATH'] ?? '', ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  running.add(child);
  let said = '';
  let complaints = '';
  child.stdout.setEncoding('utf8');
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaints = (complaints + text).slice(-4000);
  });
  const exited = once(child, 'exit').then(() => {
    running.delete(child);
  });
  const ready = new Promise<Started>((resolve) => {
    const timer = setTimeout(
      () => resolve({ ok: false, status: null, why: `not up in ${LONGEST_START_MS} ms` }),
      LONGEST_START_MS,
    );
    child.stdout.on('data', (text: string) => {
      said = (said + text).slice(-4000);
      const found = readyWhen.exec(said);
      if (found === null) return;
      clearTimeout(timer);
      resolve({ ok: true, said: found, ms: performance.now() - startedAt });
    });
    void exited.then(() => {
      clearTimeout(timer);
      resolve({ ok: false, status: child.exitCode, why: complaints.trim() });
    });
  });
  const end = async (signal: 'SIGKILL' | 'SIGTERM') => {
    child.kill(signal);
    await exited;
  };
  return { pid: child.pid ?? 0, ready, kill: () => end('SIGKILL'), stop: () => end('SIGTERM') };
}
