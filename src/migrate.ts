import { readConfig } from './config.ts';
import { cannotUseDatabase, migrated, noDatabase } from './operator.ts';
import { migrateDatabase } from './store/postgres/migrate.ts';

/** `npm run migrate`: moves the schema of the database that `DATABASE_URL` names forward to this program's. */
const config = readConfig(process.env);
const url = config.ok ? config.value.databaseUrl : undefined;
if (!config.ok || url === undefined) {
  console.error(config.ok ? noDatabase() : config.error);
  process.exit(1);
}
const did = await migrateDatabase(url);
if (!did.ok) {
  console.error(cannotUseDatabase(did.error));
  process.exit(1);
}
console.log(migrated(did.value));
