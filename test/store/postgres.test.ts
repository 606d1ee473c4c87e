import { afterAll, beforeAll } from 'vitest';
import { openPostgresStore } from '../../src/store/postgres/postgres-store.ts';
import { startPostgres, type TestDatabase } from '../support/postgres.ts';
import { collections, must } from '../support/store-examples.ts';
import { type Opened, storeContract } from './contract.ts';
import { dueContract } from './due-contract.ts';
import { eraseContract } from './erase-contract.ts';
import { namesContract } from './names-contract.ts';

let database: TestDatabase;
beforeAll(async () => {
  database = await startPostgres();
});
afterAll(() => database.close());

async function open(): Promise<Opened> {
  const openStore = async () => must(await openPostgresStore({ url: database.url, collections }));
  await database.empty();
  let store = await openStore();
  return {
    store,
    reopen: async () => {
      store = await openStore();
      return store;
    },
    cleanUp: () => store.close(),
  };
}
storeContract('the store on PostgreSQL', open);
dueContract('the store on PostgreSQL', open);
eraseContract('the store on PostgreSQL', open);
namesContract('the store on PostgreSQL', open);
