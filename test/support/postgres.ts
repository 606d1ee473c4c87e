export { type OwnDatabase as TestDatabase, startPostgres } from '../../src/bench/own-postgres.ts';
