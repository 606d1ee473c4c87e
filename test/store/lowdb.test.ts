import { openAt, temporaryFolder } from '../support/store-folder.ts';
import { storeContract } from './contract.ts';

storeContract('the store on lowdb', async () => {
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
});
