/** @import { Inline, Wrapper } from './markdown-tree.ts' */

/**
 * The tokens that mean something inside a line. Each alternative reads a run that cannot contain its own
 * start, or a bounded one, so that a failed try costs no more than the text up to the next token.
 */
const TOKEN = new RegExp(
  [
    /\\(?<escaped>[^\p{L}\p{N}\s])/u,
    /(?<ticks>`+)/,
    /(?<url>https?:\/\/[^\s<>[\]|*`]+)/,
    /<(?<bare>https?:\/\/[^\s<>]+)>/,
    /\]\(<?(?<target>https?:\/\/[^\s()<>]*(?:\([^\s()<>]{0,200}\)[^\s()<>]*)?)>?(?: "[^"\n]{0,200}")?\)/,
    /<@!?(?<user>\d{1,20})>/,
    /<@&(?<role>\d{1,20})>/,
    /<#(?<channel>\d{1,20})>/,
    /<\/(?<command>[^:<>\n]{1,100}):\d{1,20}>/,
    /<t:(?<seconds>-?\d{1,12})(?::(?<style>[tTdDfFRsS]))?>/,
    /<a?:(?<emoji>\w{1,32}):\d{1,20}>/,
    /@(?<everyone>everyone|here)\b/,
    /(?<mark>\*{1,3}|_{1,3}|~~|\|\||\[)/,
  ]
    .map((part) => part.source)
    .join('|'),
  'gu',
);

/** @type {Readonly<Record<string, Wrapper | 'link'>>} */
const MEANING = {
  '**': 'strong',
  '*': 'emphasis',
  __: 'underline',
  _: 'emphasis',
  '~~': 'strike',
  '||': 'spoiler',
  '[': 'link',
};

/**
 * One formatting that has begun; `at` is where its mark stands among the finished parts.
 * @typedef {{ mark: string, at: number }} Opened
 */

/**
 * The formatting inside a paragraph, read in one pass: an opening mark waits on a stack, its closing mark
 * wraps what came since, and marks that never close are text.
 * @param {string} text
 * @returns {Inline[]}
 */
export function parseInline(text) {
  const line = new Line();
  const closings = backtickRuns(text);
  let from = 0;
  TOKEN.lastIndex = 0;
  for (let token = TOKEN.exec(text); token !== null; token = TOKEN.exec(text)) {
    line.text(text.slice(from, token.index));
    from = token.index + token[0].length;
    const { ticks, url } = token.groups ?? {};
    if (ticks !== undefined) {
      const close = closings.next(ticks.length, from);
      if (close === undefined) line.text(ticks);
      else {
        line.push({ kind: 'code', text: trimOnce(text.slice(from, close)) });
        from = close + ticks.length;
      }
    } else if (url !== undefined) {
      const href = url.replace(/[.,:;!?'")]{1,9}$/, '');
      line.push({ kind: 'link', href, children: [{ kind: 'text', text: href }] });
      from = token.index + href.length;
    } else readToken(line, token, text);
    TOKEN.lastIndex = from;
  }
  line.text(text.slice(from));
  return line.finish();
}

/**
 * @param {Line} line
 * @param {RegExpExecArray} token
 * @param {string} text
 */
function readToken(line, token, text) {
  const found = token.groups ?? {};
  const { escaped, bare, target, user, role, channel, command, seconds, style, emoji, everyone, mark } =
    found;
  if (escaped !== undefined) line.text(escaped);
  else if (bare !== undefined)
    line.push({ kind: 'link', href: bare, children: [{ kind: 'text', text: bare }] });
  else if (target !== undefined) line.closeLink(target, token[0]);
  else if (user !== undefined) line.push({ kind: 'mention', what: 'user', id: user, name: user });
  else if (role !== undefined) line.push({ kind: 'mention', what: 'role', id: role, name: role });
  else if (channel !== undefined) line.push({ kind: 'mention', what: 'channel', id: channel, name: channel });
  else if (command !== undefined) line.push({ kind: 'mention', what: 'command', id: '', name: command });
  else if (everyone !== undefined) line.push({ kind: 'mention', what: 'everyone', id: '', name: everyone });
  else if (seconds !== undefined) line.push({ kind: 'time', seconds: Number(seconds), style: style ?? 'f' });
  else if (emoji !== undefined) line.push({ kind: 'emoji', name: emoji });
  else if (mark !== undefined)
    line.mark(mark, text[token.index - 1] ?? ' ', text[token.index + mark.length] ?? ' ');
}

class Line {
  /** @type {Inline[]} */
  #parts = [];
  /** @type {Opened[]} */
  #opened = [];

  /** @param {string} text */
  text(text) {
    if (text !== '') this.#parts.push({ kind: 'text', text });
  }

  /** @param {Inline} part */
  push(part) {
    this.#parts.push(part);
  }

  /**
   * A mark closes what it opened, where it can; else it opens, once, where it can; else it is text. Three of a kind
   * are two marks.
   * @param {string} run
   * @param {string} before
   * @param {string} after
   */
  mark(run, before, after) {
    const single = run[0] ?? '';
    const marks = run.length === 3 ? [single + single, single] : [run];
    // A bracket is closed by its address, never by another bracket.
    const canClose = run !== '[' && closes(single, before, after);
    const closing = canClose ? marks.filter((mark) => this.#isOpen(mark)) : [];
    if (closing.length > 0) {
      closing.sort((one, other) => this.#positionOf(other) - this.#positionOf(one));
      for (const mark of closing) this.#close(mark);
      for (const mark of marks) if (!closing.includes(mark)) this.text(mark);
    } else {
      const canOpen = opens(single, before, after);
      for (const mark of marks)
        if (canOpen && (mark === '[' || !this.#isOpen(mark))) this.#open(mark);
        else this.text(mark);
    }
  }

  /**
   * @param {string} href
   * @param {string} source what to show where no bracket was opened
   */
  closeLink(href, source) {
    if (!this.#isOpen('[')) {
      this.text(source);
      return;
    }
    const children = this.#take('[');
    if (children.length === 0) this.text(`[${source}`);
    else this.#parts.push({ kind: 'link', href, children });
  }

  finish() {
    return merged(this.#parts);
  }

  /** @param {string} mark */
  #open(mark) {
    // A bracket may stand in a bracket; only the last can begin a link.
    this.#opened = mark === '[' ? this.#opened.filter((one) => one.mark !== '[') : this.#opened;
    this.#opened.push({ mark, at: this.#parts.length });
    this.#parts.push({ kind: 'text', text: mark });
  }

  /** @param {string} mark */
  #close(mark) {
    const children = this.#take(mark);
    const kind = MEANING[mark];
    if (children.length === 0 || kind === undefined || kind === 'link') this.text(mark + mark);
    else this.#parts.push({ kind, children });
  }

  /**
   * Takes off what stands behind the opening mark, and the mark.
   * @param {string} mark
   */
  #take(mark) {
    let opened = this.#opened.pop();
    while (opened !== undefined && opened.mark !== mark) opened = this.#opened.pop();
    return merged(this.#parts.splice(opened?.at ?? this.#parts.length).slice(1));
  }

  /** @param {string} mark */
  #isOpen(mark) {
    return this.#positionOf(mark) >= 0;
  }

  // There are as many marks at most as there are kinds of them: a mark that is open closes before it opens again.
  /** @param {string} mark */
  #positionOf(mark) {
    return this.#opened.findIndex((one) => one.mark === mark);
  }
}

const SPACE = /\s/;
const WORD = /[\p{L}\p{N}_]/u;

/**
 * @param {string} single
 * @param {string} before
 * @param {string} after
 */
function opens(single, before, after) {
  if (single === '*') return !SPACE.test(after);
  if (single === '_') return !WORD.test(before) && !SPACE.test(after);
  return true;
}

/**
 * @param {string} single
 * @param {string} before
 * @param {string} after
 */
function closes(single, before, after) {
  if (single === '*') return !SPACE.test(before);
  if (single === '_') return !WORD.test(after);
  return true;
}

/**
 * @param {Inline[]} parts
 * @returns {Inline[]}
 */
function merged(parts) {
  /** @type {Inline[]} */
  const result = [];
  /** @type {string[]} */
  let run = [];
  const flush = () => {
    if (run.length > 0) result.push({ kind: 'text', text: run.join('') });
    run = [];
  };
  for (const part of parts) {
    if (part.kind === 'text') run.push(part.text);
    else {
      flush();
      result.push(part);
    }
  }
  flush();
  return result;
}

/**
 * Where runs of so many backticks stand; asked in rising order, each position is passed once.
 * @param {string} text
 */
function backtickRuns(text) {
  /** @type {Map<number, { starts: number[], passed: number }>} */
  const byLength = new Map();
  for (const { index, 0: run } of text.matchAll(/`+/g)) {
    const known = byLength.get(run.length) ?? { starts: [], passed: 0 };
    known.starts.push(index);
    byLength.set(run.length, known);
  }
  return {
    /**
     * @param {number} length
     * @param {number} from
     */
    next(length, from) {
      const runs = byLength.get(length);
      if (runs === undefined) return undefined;
      while (runs.passed < runs.starts.length && (runs.starts[runs.passed] ?? from) < from) runs.passed += 1;
      return runs.starts[runs.passed];
    },
  };
}

/** @param {string} code */
function trimOnce(code) {
  return code.startsWith(' ') && code.endsWith(' ') && code.trim() !== '' ? code.slice(1, -1) : code;
}
