import { parseArgs } from 'node:util';
import { benchAnswering } from './answering.ts';
import { benchDue } from './due.ts';
import { type Row, table } from './figure.ts';
import { benchHistory } from './history.ts';
import { benchLessons } from './lessons.ts';
import { benchPage } from './page.ts';
import { benchPictures } from './pictures.ts';
import { benchPostgres } from './postgres.ts';
import { benchReading } from './reading.ts';
import { benchRegister } from './register.ts';
import { benchReminding } from './reminding.ts';
import { benchReports } from './reports.ts';
import { benchSimulation } from './simulation.ts';
import { benchStarting } from './starting.ts';
import { benchStore } from './store.ts';
import { benchTables } from './tables.ts';

// `--quick` for a look, `--full` for PostgreSQL with 2,500 servers instead of a fifth of that.
const { values } = parseArgs({
  options: { quick: { type: 'boolean', default: false }, full: { type: 'boolean', default: false } },
});

const store = (await benchStore()).map(
  ({ name, value, unit, note }): Row =>
    unit === 'x'
      ? { name, ours: '', baseline: '', ratio: value, note: note ?? '' }
      : { name, ours: `${value.toFixed(1)} ${unit}`, baseline: '', ratio: undefined, note: note ?? '' },
);
const due = await benchDue(values.quick ? 5 : 20);
const answering = await benchAnswering(values.quick ? 60 : 300);
const history = await benchHistory(values.quick ? 20 : 40);
const lessons = await benchLessons(values.quick ? 10 : 50);
const pictures = await benchPictures(values.quick ? 10 : 40);
const page = await benchPage(values.quick ? 3 : 15);
const register = await benchRegister(values.quick ? 3 : 9);
const starting = await benchStarting(values.quick ? 3 : 7);
const reminding = await benchReminding(values.quick ? 100 : 1000);
const tables = await benchTables(values.quick ? 5 : 20);
const reports = await benchReports(values.quick ? 1 : 3);
const reading = await benchReading(values.quick ? 2 : 5);
const simulation = benchSimulation(values.quick ? 10 : 60);
const postgres = await benchPostgres(values);
console.log(
  table([
    ...answering,
    ...history,
    ...register,
    ...starting,
    ...reminding,
    ...reading,
    ...tables,
    ...pictures,
    ...reports,
    ...page,
    ...lessons,
    ...simulation,
    ...store,
    ...due,
    ...postgres,
  ]),
);
