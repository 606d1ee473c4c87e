import { startSandbox } from './sandbox.ts';
import { whyNotStarted } from './why-not-started.ts';

const port = Number(process.env['SANDBOX_PORT'] ?? 4747);
const dataDir = process.env['DATA_DIR'] ?? './data';

if (!Number.isInteger(port) || port < 0 || port > 65_535) {
  console.error(`SANDBOX_PORT must be a port number from 0 to 65535, not "${process.env['SANDBOX_PORT']}".`);
  process.exit(1);
}

try {
  const sandbox = await startSandbox({ port, dataDir });
  console.log(`Local Discord for trying and testing: ${sandbox.url}
Open that page to act as a member of the demo server. Nothing leaves this machine.
Let a bot join (any token will do):  DISCORD_API_URL=${sandbox.apiUrl} DISCORD_TOKEN=anything npm start`);
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => {
      if (stopping) return;
      stopping = true;
      void sandbox.close().then(() => process.exit(0));
    });
  }
} catch (error) {
  console.error(whyNotStarted(error, port, dataDir));
  process.exit(1);
}
