import { z } from 'zod';
import { INDICATORS, Indicator } from '../domain/monitoring/indicator.ts';
import { inOrder } from '../domain/monitoring/threshold.ts';
import { err, ok, type Result } from '../domain/result.ts';
import { checkShape, type KnowledgeFault, show } from './fault.ts';
import { checkIds, Listed } from './id-checks.ts';
import { readYaml } from './read-yaml.ts';
import { checkTexts } from './text-checks.ts';

export const INDICATORS_FILE = 'indicators.yaml';
const FILE = INDICATORS_FILE;
const STAGE_FILE = 'stages/3-communicate.yaml';

/**
 * Reads the kinds of sign that are watched from `folder`, in the order of the file: each kind once, in the words of the
 * watch list of stage 3. All faults are told at once; those of stage 3 itself are told by whoever loads the stages.
 */
export async function loadIndicators(
  folder: string,
): Promise<Result<readonly Indicator[], readonly KnowledgeFault[]>> {
  const [yaml, stage] = await Promise.all([readYaml(folder, FILE), readYaml(folder, STAGE_FILE)]);
  if (!yaml.ok) return yaml;
  const { value = [], faults } = checkShape(FILE, z.array(Indicator), yaml.value);
  const all = [
    ...[
      ...faults,
      ...checkIds(FILE, yaml.value),
      ...checkComplete(yaml.value),
      ...checkTexts(FILE, yaml.value),
    ],
    ...value.flatMap((each, index) => [
      ...checkNumbers(each, index),
      ...checkSource(each, index),
      ...(stage.ok ? checkWords(each, index, stage.value) : []),
    ]),
  ];
  return all.length > 0 ? err(all) : ok(value);
}

function fault(index: number, field: string, remedy: string): KnowledgeFault {
  return { file: FILE, field: `[${index}].${field}`, remedy };
}

function checkComplete(data: unknown): readonly KnowledgeFault[] {
  const there = Listed.parse(data).map(({ id }) => id);
  return INDICATORS.filter((id) => !there.includes(id)).map((id) => ({
    file: FILE,
    field: '',
    remedy: `has no entry with the id ${id}: add one`,
  }));
}

function checkNumbers(indicator: Indicator, index: number): readonly KnowledgeFault[] {
  const { least, most, worse, warning, critical } = indicator;
  if (least >= most) return [fault(index, 'most', `must be more than least (${least})`)];
  const outside = (['warning', 'critical'] as const).flatMap((field) => {
    const value = indicator[field];
    if (value === null || (value >= least && value <= most)) return [];
    return [fault(index, field, `must lie between least (${least}) and most (${most}), not at ${value}`)];
  });
  if (inOrder({ warning, critical }, worse)) return outside;
  const side = worse === 'rising' ? 'more' : 'less';
  return [
    ...outside,
    fault(index, 'critical', `must be ${side} than warning (${warning}), since ${worse} is worse`),
  ];
}

function checkSource({ warning, critical, source }: Indicator, index: number): readonly KnowledgeFault[] {
  const proposed = warning !== null || critical !== null;
  if (proposed && source === undefined) {
    return [fault(index, 'source', 'is missing: say where warning and critical come from')];
  }
  if (proposed || source === undefined) return [];
  return [fault(index, 'source', 'says where nothing comes from: remove it, or set warning or critical')];
}

const Words = z.object({ en: z.string(), 'zh-CN': z.string() });
const Choices = z.array(z.object({ id: z.string(), label: Words, means: Words }));
const Fields = z.array(z.object({ id: z.string(), choices: z.unknown().optional() }));
const WatchStage = z.object({
  lists: z.array(z.object({ id: z.string(), forms: z.array(z.object({ fields: Fields })) })),
});

/** What stage 3 says of each kind; nothing where its shape is wrong, which is told elsewhere. */
function choicesOf(stage: unknown): z.infer<typeof Choices> {
  const lists = WatchStage.safeParse(stage).data?.lists ?? [];
  const fields = lists.find(({ id }) => id === 'watch')?.forms.flatMap((form) => form.fields) ?? [];
  return Choices.safeParse(fields.find(({ id }) => id === 'indicator')?.choices).data ?? [];
}

function checkWords(indicator: Indicator, index: number, stage: unknown): readonly KnowledgeFault[] {
  const choices = choicesOf(stage);
  if (choices.length === 0) return [];
  const choice = choices.find(({ id }) => id === indicator.id);
  if (choice === undefined) {
    const remedy = `is no choice of "indicator" in ${STAGE_FILE}: add it there, or correct the id here`;
    return [fault(index, 'id', remedy)];
  }
  return (['label', 'means'] as const).flatMap((field) =>
    (['en', 'zh-CN'] as const)
      .filter((locale) => indicator[field][locale] !== choice[field][locale].trim())
      .map((locale) => {
        const remedy = `must say the same as in ${STAGE_FILE}, ${show(choice[field][locale])}: reword one of the two`;
        return fault(index, `${field}.${locale}`, remedy);
      }),
  );
}
