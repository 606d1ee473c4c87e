import type { Ledger, LedgerLine } from '../../app/monitor/ledger-view.ts';
import type { Delivery } from '../../domain/monitoring/delivery.ts';
import { LATE_MS } from '../../domain/monitoring/delivery.ts';
import { channel, moment, type Speech } from '../speech.ts';
import { type Block, button, buttons, text, type View } from '../view.ts';
import { monitorLedgerWords } from '../words/monitor-ledger.ts';
import { panelWords } from '../words/panel.ts';

const MOST_PENDING = 8;
const PAGE = 12;

/** What was sent, late, failed and tried again: in short and the latest of it, older entries page by page. */
export function ledgerView(speech: Speech, ledger: Ledger, wanted = 0): View {
  const words = monitorLedgerWords[speech.locale];
  const turnWords = panelWords[speech.locale];
  const { counts, pending, lines } = ledger;
  const pages = Math.max(1, Math.ceil(lines.length / PAGE));
  const page = Math.min(wanted, pages - 1);
  const shown = lines.slice(page * PAGE, (page + 1) * PAGE);
  return {
    tone: counts['delivery-failed'] > 0 || pending.length > 0 ? 'caution' : 'plain',
    blocks: [
      ...(page === 0 ? summaryBlocks(speech, ledger) : [text(`## ${words.title}`)]),
      text(
        page === 0 ? words.latest : words.older,
        ...(lines.length === 0 ? [words.nothing] : []),
        ...shown.map((each) => ledgerLine(speech, each)),
        pages > 1 && `-# ${turnWords.page(page + 1, pages)}`,
      ),
      ...(pages > 1
        ? [
            buttons(
              page > 0 && button(turnWords.previous, { do: 'ledger', page: page - 1 }),
              page < pages - 1 && button(turnWords.following, { do: 'ledger', page: page + 1 }),
            ),
          ]
        : []),
    ],
  };
}

function summaryBlocks(speech: Speech, { counts, late, worstMs, pending }: Ledger): readonly Block[] {
  const words = monitorLedgerWords[speech.locale];
  const morePending = pending.length - MOST_PENDING;
  return [
    text(
      `## ${words.title}`,
      `- ${words.counts['delivery-sent'](counts['delivery-sent'])}`,
      `- ${late === 0 ? words.onTime : words.late(late, span(speech, worstMs))}`,
      `- ${words.counts['delivery-failed'](counts['delivery-failed'])}`,
      `- ${words.counts['delivery-redirected'](counts['delivery-redirected'])}`,
      `- ${words.counts['delivery-dropped'](counts['delivery-dropped'])}`,
    ),
    text(
      pending.length === 0 ? words.nothingPending : words.pending(pending.length),
      ...pending.slice(0, MOST_PENDING).map((each) => pendingLine(speech, each)),
      morePending > 0 && words.more(morePending),
    ),
  ];
}

function pendingLine(speech: Speech, { content, channel: place, due, notBefore, claim, failures }: Delivery) {
  const words = monitorLedgerWords[speech.locale];
  const why = failures.at(-1)?.why;
  const next = moment(claim?.until ?? notBefore, 'R');
  const because = why === undefined ? '' : words.because(words.why[why]);
  return words.pendingLine(words.whats[content.what], channel(place), moment(due), next, because);
}

function ledgerLine(speech: Speech, line: LedgerLine): string {
  const words = monitorLedgerWords[speech.locale];
  const { at, action, what, channel: place, attempts, lateMs, why } = line;
  const said = Object.entries(words.whats).find(([each]) => each === what)?.[1] ?? words.whats.other;
  const failed = action === 'delivery-failed' || action === 'delivery-redirected';
  const notes = [
    words.attempts(attempts),
    action === 'delivery-sent' && lateMs > LATE_MS ? words.by(span(speech, lateMs)) : '',
    failed && why !== undefined ? words.because(words.why[why]) : '',
  ].join('');
  return words.line(moment(at), words.actions[action], said, channel(place), notes);
}

const UNITS = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
] as const;

/** A length of time in its largest unit that is at least one. */
function span(speech: Speech, ms: number): string {
  const [unit, length] = UNITS.find(([, each]) => ms >= each) ?? ['minute', 60_000];
  const format = new Intl.NumberFormat(speech.locale, { style: 'unit', unit, unitDisplay: 'long' });
  return format.format(Math.round(ms / length));
}
