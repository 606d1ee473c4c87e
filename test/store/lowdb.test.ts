import { openAt, temporaryFolder } from '../support/store-folder.ts';
import { type Opened, storeContract } from './contract.ts';
import { dueContract } from './due-contract.ts';
import { namesContract } from './names-contract.ts';

async function open(): Promise<Opened> {
  const { folder, remove } = await temporaryFolder();
  let { store } = await openAt(folder);
  return {
    store,
    reopen: async () => {
      ({ store } = await openAt(folder));
      return store;
    },
    cleanUp: async () => {
      await store.close();
      await remove();
    },
  };
}
storeContract('the store on lowdb', open);
dueContract('the store on lowdb', open);
namesContract('the store on lowdb', open);
