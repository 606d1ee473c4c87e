import type { KnowledgeFault } from '../fault.ts';
import type { FrameworkFiles } from '../framework-files.ts';
import { checkDrivers } from './driver-checks.ts';
import { glimpseOf } from './glimpse.ts';
import { checkKnownPrompts } from './known-prompt-checks.ts';
import { checkLists } from './list-checks.ts';
import { checkPrompts } from './prompt-checks.ts';
import { checkCadences, checkClosings, checkRules } from './rule-checks.ts';
import { checkSources } from './source-checks.ts';
import { checkTreatments } from './treatment-checks.ts';

/** What the files of the framework owe each other and the program, whatever is wrong with each of them. */
export function crossCheck(files: FrameworkFiles): readonly KnowledgeFault[] {
  const stages = glimpseOf(files.stages);
  return [
    ...checkPrompts(stages),
    ...checkKnownPrompts(stages),
    ...checkLists(stages),
    ...checkRules(stages),
    ...checkCadences(files.level, stages),
    ...checkDrivers(files.drivers, stages),
    ...checkTreatments(files.treatments, files.drivers),
    ...checkClosings(files.closings),
    ...checkSources([...files.stages, ...files.treatments]),
  ];
}
