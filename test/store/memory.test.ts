import { openMemoryStore } from '../../src/store/memory/memory-store.ts';
import { collections } from '../support/store-examples.ts';
import { type Opened, storeContract } from './contract.ts';
import { dueContract } from './due-contract.ts';
import { namesContract } from './names-contract.ts';

const open = async (): Promise<Opened> => ({
  store: openMemoryStore(collections),
  cleanUp: async () => undefined,
});
storeContract('the store in memory', open);
dueContract('the store in memory', open);
namesContract('the store in memory', open);
