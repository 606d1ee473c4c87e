import { fileURLToPath } from 'node:url';
import { newAssessment } from '../app/assess/start.ts';
import type { ReportDocument } from '../app/report/document.ts';
import type { ReportFacts } from '../app/report/facts.ts';
import { RENDERINGS, type Rendering, type Reports } from '../app/reports.ts';
import { breather } from '../csv/breath.ts';
import type { Assessment } from '../domain/assessment/assessment.ts';
import { instantOf, play } from '../domain/example/play.ts';
import { AssessmentId, ChannelId, Instant, MemberId } from '../domain/ids.ts';
import { riskOf } from '../domain/register/risk.ts';
import { loadCountries } from '../knowledge/countries.ts';
import { loadExample } from '../knowledge/load-example.ts';
import { loadFramework } from '../knowledge/load-framework.ts';
import { loadIndicators } from '../knowledge/load-indicators.ts';
import { log } from '../log.ts';
import { reportDocument } from '../messages/report/report-document.ts';
import type { ReportSpeech } from '../messages/report/report-speech.ts';
import { createReports } from '../reports/reports.ts';
import { compared, quantile, type Row } from './figure.ts';

const KNOWLEDGE = fileURLToPath(new URL('../../knowledge', import.meta.url));
const NOW = Instant.parse('2026-11-23T05:30:00.000Z');
const SOMEBODY = MemberId.parse('100000000000000001');
const SIZES = [1, 50, 500] as const;
const MIB = 2 ** 20;

/** Time and memory of the report of a whole register, beside one of a single risk made in the same run. */
export async function benchReports(rounds: number): Promise<readonly Row[]> {
  const { speech, assessments } = await prepared();
  const rows: Row[] = [];
  const said = { held: [] as number[], took: [] as number[] };
  const documents = new Map<number, ReportDocument>();
  for (const size of SIZES) {
    for (let round = 0; round < rounds; round += 1) {
      const { took, held, document } = await saying(speech, registerOf(speech, assessments, size));
      if (size === 500) {
        said.held.push(held);
        said.took.push(took);
      }
      documents.set(size, document);
    }
  }
  rows.push(
    compared(
      'report of 500 risks: event loop held while it is said',
      quantile(said.held, 0.5),
      quantile(said.took, 0.5),
      'ms',
      'baseline: how long saying it takes in all',
    ),
  );
  for (const rendering of RENDERINGS) {
    const costs = new Map<number, Cost>();
    for (const size of SIZES) {
      const document = documents.get(size);
      if (document !== undefined) costs.set(size, await costOf(rendering, document, rounds));
    }
    const one = costs.get(1);
    if (one === undefined) continue;
    for (const size of SIZES.slice(1)) {
      const cost = costs.get(size);
      if (cost === undefined) continue;
      const note = `baseline: of 1 risk; ${(cost.bytes / 1024).toFixed(0)} KiB, ${cost.memory.toFixed(0)} MiB more memory, of 1 risk ${one.memory.toFixed(0)}`;
      rows.push(compared(`${rendering} of ${size} risks`, cost.took, one.took, 'ms', note));
    }
  }
  return rows;
}

interface Cost {
  readonly took: number;
  readonly bytes: number;
  /** The most that the process grew by, in MiB. */
  readonly memory: number;
}

/** In a fresh thread each time, started by a report of nothing, so that none pays for what another has loaded. */
async function costOf(rendering: Rendering, document: ReportDocument, rounds: number): Promise<Cost> {
  const took: number[] = [];
  let memory = 0;
  let bytes = 0;
  for (let round = 0; round < rounds; round += 1) {
    const reports = createReports({ log });
    await made(reports, rendering, {
      ...document,
      brief: { heading: '', blocks: [] },
      parts: [],
      sheets: document.sheets.slice(-1),
    });
    const before = process.memoryUsage.rss();
    let most = before;
    const watch = setInterval(() => {
      most = Math.max(most, process.memoryUsage.rss());
    }, 10);
    const began = performance.now();
    bytes = (await made(reports, rendering, document)).byteLength;
    took.push(performance.now() - began);
    clearInterval(watch);
    memory = Math.max(memory, (most - before) / MIB);
    await reports.close();
  }
  return { took: quantile(took, 0.5), bytes, memory };
}

async function made(reports: Reports, rendering: Rendering, document: ReportDocument): Promise<Uint8Array> {
  const file = await reports[rendering](document);
  if (!file.ok) throw new Error(`the bench has no report: ${file.error.code}`);
  return file.value;
}

async function saying(speech: ReportSpeech, facts: ReportFacts) {
  let held = 0;
  let last = performance.now();
  const began = last;
  let working = true;
  const turn = () => {
    const now = performance.now();
    held = Math.max(held, now - last);
    last = now;
    if (working) setImmediate(turn);
  };
  setImmediate(turn);
  const document = await reportDocument(speech, facts);
  turn();
  working = false;
  return { document, held, took: performance.now() - began };
}

function registerOf(
  { framework }: ReportSpeech,
  assessments: readonly Assessment[],
  size: number,
): ReportFacts {
  const risks = Array.from({ length: size }, (_, at) => {
    const like = assessments[at % assessments.length];
    if (like === undefined) throw new Error('the example is empty');
    const id = AssessmentId.parse(`r${String(at).padStart(9, '0')}`);
    return riskOf(framework, { ...like, id, technology: `${like.technology} ${at}` }, NOW);
  });
  return { of: 'register', at: NOW, timezone: 'Asia/Seoul', risks, watched: [], people: [] };
}

/** The worked example as it ends, and what it takes to say it. */
async function prepared(): Promise<{ speech: ReportSpeech; assessments: readonly Assessment[] }> {
  const framework = must(await loadFramework(KNOWLEDGE));
  const indicators = must(await loadIndicators(KNOWLEDGE));
  const countries = must(await loadCountries(KNOWLEDGE));
  const courses = must(await loadExample(KNOWLEDGE, framework, indicators));
  const channel = ChannelId.parse('300000000000000001');
  const assessments = courses.map((course, at) => {
    const technology = course.technology['zh-CN'];
    const id = AssessmentId.parse(`e${String(at).padStart(9, '0')}`);
    const began = instantOf(course.days[0]?.on ?? NOW.slice(0, 10));
    const begun = newAssessment({
      ...{ id, technology, channel },
      private: false,
      home: course.home,
      by: SOMEBODY,
      at: began,
    });
    const played = must(play(framework, begun, course, { locale: 'zh-CN', standIn: SOMEBODY }));
    return played.reduce((state, each) => (each.kind === 'moved' ? each.state : state), begun);
  });
  const speech: ReportSpeech = {
    ...{ framework, countries, indicators, locale: 'zh-CN', now: NOW },
    ...{ called: new Map([[SOMEBODY, '朴美娜']]), timezone: 'Asia/Seoul', breathe: breather() },
  };
  return { speech, assessments };
}

function must<T>(
  result: { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: unknown },
): T {
  if (!result.ok) throw new Error(`the bench cannot begin: ${JSON.stringify(result.error)}`);
  return result.value;
}
