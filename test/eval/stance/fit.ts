import { writeFileSync } from 'node:fs';
import { type Matter, STANDS } from '../../../src/reader/stance/model.ts';
import { type Example, MATTERS, readExamples } from './examples.ts';
import { type Fitted, fitted } from './regression.ts';

/**
 * `node test/eval/stance/fit.ts`: fits the weights that tell what an English sentence says by the way it is put, and
 * writes them to `src/reader/stance/weights-en.ts`. To be run after `examples-en.txt`, a lexicon or a rule has changed.
 */
const EXAMPLES = new URL('examples-en.txt', import.meta.url);
const WEIGHTS = new URL('../../../src/reader/stance/weights-en.ts', import.meta.url);
const FEATURES_PER_LINE = 120;

/** As many examples more are supposed, so that nothing is impossible: most of them silent ones read as silent. */
const SUPPOSED = { silent: [6, 0.5, 0.5, 0.5], spoken: [1, 0.5, 0.5, 0.5] } as const;

const examples = readExamples(EXAMPLES);
const parts = MATTERS.map((matter) => partOf(matter, rulesOn(matter, examples), fitted(examples, matter)));
writeFileSync(
  WEIGHTS,
  `/** Fitted by \`test/eval/stance/fit.ts\`; not to be edited. A feature, then its weight for each stand in hundredths. */\nexport const WEIGHTS_EN = {\n${parts.join('')}} as const;\n`,
);
console.log(`${examples.length} examples; ${WEIGHTS.pathname} written`);

/** How often rules find each stand (across) where a sentence takes each (down). */
function rulesOn(matter: Matter, all: readonly Example[]): readonly (readonly number[])[] {
  if (matter === 'knowledge') return [];
  return STANDS[matter].map((_, stand) => {
    const counts: number[] = [...(stand === 0 ? SUPPOSED.silent : SUPPOSED.spoken)];
    for (const { stands, ruled } of all) {
      const found = stands[matter] === stand ? ruled?.[matter] : undefined;
      if (found !== undefined) counts[found] = (counts[found] ?? 0) + 1;
    }
    const whole = counts.reduce((sum, each) => sum + each, 0);
    return counts.map((each) => Math.round((100 * each) / whole) / 100 || 0.005);
  });
}

function partOf(matter: Matter, rules: readonly (readonly number[])[], { bias, weights }: Fitted): string {
  const list = (numbers: readonly number[]) => `[${numbers.join(', ')}]`;
  const features = Object.entries(weights).map(
    ([feature, own]) => `${feature}=${own.map((each) => Math.round(each * 100)).join(',')}`,
  );
  const lines = Array.from({ length: Math.ceil(features.length / FEATURES_PER_LINE) }, (_, index) =>
    features.slice(index * FEATURES_PER_LINE, (index + 1) * FEATURES_PER_LINE).join(';'),
  );
  return `  ${matter}: {\n    rules: [${rules.map(list).join(', ')}],\n    bias: ${list(bias)},\n    weights: \`\n${lines.join(';\n')}\`,\n  },\n`;
}
