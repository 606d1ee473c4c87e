import { columnName } from '../../../app/monitor/import/columns.ts';
import type { RowProblem } from '../../../app/monitor/import/problems.ts';
import type { Speech } from '../../speech.ts';
import { monitorRowWords } from '../../words/monitor-rows.ts';
import { plainNumber } from '../number-text.ts';
import { planProblemText } from '../plan-problem.ts';

/** What is wrong with a row; `quote` makes what people typed fit where it is said. */
export function rowProblemText(
  speech: Speech,
  problem: RowProblem,
  quote: (typed: string) => string,
): string {
  const words = monitorRowWords[speech.locale];
  const number = (value: number) => plainNumber(speech, value);
  switch (problem.what) {
    case 'too-many-cells':
      return words.tooManyCells(problem.cells);
    case 'empty-cell':
      return words.emptyCell(columnName(problem.column, speech.locale));
    case 'not-a-number':
      return words.notANumber(columnName(problem.column, speech.locale), quote(problem.typed));
    case 'ambiguous-number':
      return words.ambiguousNumber(columnName(problem.column, speech.locale), quote(problem.typed));
    case 'formula':
      return words.formula(columnName(problem.column, speech.locale), quote(problem.typed));
    case 'below-zero':
      return words.belowZero(quote(problem.typed));
    case 'not-a-date':
      return words.notADate(quote(problem.typed));
    case 'not-a-period':
      return words.notAPeriod(quote(problem.typed));
    case 'in-the-future':
      return words.inTheFuture(problem.typed, problem.today);
    case 'period-not-over':
      return words.periodNotOver(quote(problem.typed));
    case 'not-a-country':
      return words.notACountry(quote(problem.typed));
    case 'no-such-item':
      return words.noSuchItem(quote(problem.typed));
    case 'several-items':
      return words.severalItems(quote(problem.typed), problem.count);
    case 'may-not-contribute':
      return words.mayNotContribute(quote(problem.typed));
    case 'may-not-manage':
      return words.mayNotManage(quote(problem.typed));
    case 'may-not-write-here':
      return words.mayNotWriteHere;
    case 'out-of-range':
      return words.outOfRange(number(problem.value), number(problem.least), number(problem.most));
    case 'contradicts':
      return words.contradicts(problem.row);
    case 'said-twice':
      return words.saidTwice(problem.row);
    case 'named-twice':
      return words.namedTwice(problem.row);
    case 'periods-overlap':
      return words.periodsOverlap(problem.row);
    case 'nothing-supplied':
      return words.nothingSupplied;
    case 'not-a-share':
      return words.notAShare(quote(problem.typed));
    case 'no-such-owner':
      return words.noSuchOwner(columnName(problem.column, speech.locale), quote(problem.typed));
    case 'several-owners':
      return words.severalOwners(columnName(problem.column, speech.locale), quote(problem.typed));
    case 'not-a-wait':
      return words.notAWait(quote(problem.typed));
    case 'not-for-days-off':
      return words.notForDaysOff(quote(problem.typed));
    case 'no-such-channel':
      return words.noSuchChannel(quote(problem.typed));
    case 'no-such-assessment':
      return words.noSuchAssessment(quote(problem.typed));
    case 'not-a-direction':
      return words.notADirection(quote(problem.typed));
    case 'too-many-items':
      return words.tooManyItems(problem.most);
    case 'plan':
      return planProblemText(speech, problem.problem);
  }
}
