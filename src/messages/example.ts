import type { Loaded } from '../app/example/load-example.ts';
import type { Removal } from '../app/example/remove-example.ts';
import type { Risk } from '../domain/register/risk.ts';
import { riskMatrixView } from './register/risk-matrix.ts';
import { channel, type Speech } from './speech.ts';
import { inline, label } from './typed.ts';
import { type Block, button, buttons, text, type View } from './view.ts';
import { exampleWords } from './words/example.ts';

/** As many changes as are named; the rest would not be read. */
const MOST_NAMED = 10;

/** The worked example as it stands in the register: how its risks moved, and where to look further. */
export function exampleView(
  speech: Speech,
  { channel: into, wasThere, removable, language }: Loaded,
  risks: readonly Risk[],
): View {
  const words = exampleWords[speech.locale];
  const options = risks.map(({ assessment: { id, technology } }) => ({
    value: id,
    label: label(technology, 100),
  }));
  const look: Block = { kind: 'select', action: { do: 'risk-picked' }, hint: words.pick, options };
  const some = options.length > 0;
  return {
    tone: 'plain',
    blocks: [
      text(
        `## ${words.title}`,
        wasThere ? words.wasThere : words.loaded,
        language !== undefined && language !== speech.locale && words.otherLanguage,
        // As the names are spelt here, whoever reads of them.
        `-# ${words.calm(exampleWords[language ?? speech.locale].prefix)}`,
      ),
      ...riskMatrixView(speech, risks).blocks,
      ...(some ? [look] : []),
      ...(removable ? [buttons(button(words.remove, { do: 'example-remove', channel: into }, 'grave'))] : []),
    ],
  };
}

/** What came of removing it, or what is to be known before. */
export function exampleRemovalView(speech: Speech, removal: Removal): View {
  const words = exampleWords[speech.locale];
  if (removal.kind === 'removed') {
    const { assessments, threads } = removal;
    return {
      tone: 'good',
      blocks: [
        text(
          words.removed(assessments),
          threads.length > 0 && `-# ${words.threads(threads.map(channel).join(' '))}`,
        ),
      ],
    };
  }
  const { touched, channel: from } = removal;
  const lines = [
    ...touched.assessments.map(({ technology }) => words.assessment(inline(technology, 60))),
    ...touched.items.map(({ plan }) => words.item(inline(plan.name, 60))),
    ...touched.added.map(({ plan }) => words.added(inline(plan.name, 60))),
  ];
  const more = lines.length > MOST_NAMED ? ['- …'] : [];
  return {
    tone: 'caution',
    blocks: [
      text(words.asks, ...lines.slice(0, MOST_NAMED), ...more, words.goes),
      buttons(button(words.anyway, { do: 'example-removed', channel: from }, 'grave')),
    ],
  };
}
