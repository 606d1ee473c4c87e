import { APPLICATION, openConnections } from './connections.ts';
import { Trouble } from './trouble.ts';

/** Whether somebody works on this database through this program. False where it can't be reached: opening it says so. */
export async function isInUse(url: string): Promise<boolean> {
  const connections = openConnections(url);
  try {
    return await connections.with(async (it) => {
      const { rows } = await it.query<{ readonly others: number }>(
        `SELECT count(*)::int AS others FROM pg_stat_activity
         WHERE datname = current_database() AND application_name = $1 AND pid <> pg_backend_pid()`,
        [APPLICATION],
      );
      return (rows[0]?.others ?? 0) > 0;
    });
  } catch (error) {
    if (!(error instanceof Trouble)) throw error;
    return false;
  } finally {
    await connections.close();
  }
}
