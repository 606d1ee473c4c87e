import { err, ok, type Result } from '../domain/result.ts';
import { ScoringScales } from '../domain/scoring/scales.ts';
import { checkShape, type KnowledgeFault } from './fault.ts';
import { readYaml } from './read-yaml.ts';
import { checkTexts } from './text-checks.ts';

/** Beside the criteria, whose folder the framework looks through. */
export const SCALES_FILE = 'criteria/scales.yaml';

/** Reads what the indicators of the score are worth from `folder`. All faults are told at once. */
export async function loadScales(folder: string): Promise<Result<ScoringScales, readonly KnowledgeFault[]>> {
  const yaml = await readYaml(folder, SCALES_FILE);
  if (!yaml.ok) return yaml;
  const { value, faults } = checkShape(SCALES_FILE, ScoringScales, yaml.value);
  const all = [...faults, ...checkTexts(SCALES_FILE, yaml.value)];
  return value === undefined || all.length > 0 ? err(all) : ok(value);
}
