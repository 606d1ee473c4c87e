import type { KnowledgeFault } from '../../src/knowledge/fault.ts';
import { loadFramework } from '../../src/knowledge/load-framework.ts';
import { copyOfShipped, edit } from './shipped.ts';

/** One thing to break in the shipped knowledge, and what must be said about it. */
export interface Broken {
  readonly when: string;
  readonly file: string;
  readonly from: string;
  readonly to: string;
  readonly field: string;
  readonly remedy: string;
  /** Where the fault is told of another place than the edited file. */
  readonly told?: string;
}

export const faultOf = ({ file, told = file, field, remedy }: Broken): KnowledgeFault => ({
  file: told,
  field,
  remedy,
});

export async function faultsOf(folder: string): Promise<readonly KnowledgeFault[]> {
  const loaded = await loadFramework(folder);
  return loaded.ok ? [] : loaded.error;
}

export async function faultsAfter({ file, from, to }: Broken): Promise<readonly KnowledgeFault[]> {
  const folder = await copyOfShipped();
  await edit(folder, file, from, to);
  return faultsOf(folder);
}
