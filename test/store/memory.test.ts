import { openMemoryStore } from '../../src/store/memory/memory-store.ts';
import { collections } from '../support/store-examples.ts';
import { storeContract } from './contract.ts';

storeContract('the store in memory', async () => ({
  store: openMemoryStore(collections),
  cleanUp: async () => undefined,
}));
