import { type Member, plain } from './journey.ts';

/** What takes an assessment to the end of its second stage, button by button; a button without values is pressed. */
const STEPS = [
  [/^Answer: Trigger/, plain(['in-force'])],
  [/^Answer: Who is affected/, plain('Two fabs')],
  [/^Answer: Stock lasts/, plain('7', { unit: ['weeks'] })],
  [/^Answer: Home substitution/, plain(['generation'])],
  [/^Answer: Other source/, plain('Belgium')],
  [/^Move on to: Assess/, undefined],
  [/^Answer: C1/, plain(['met'])],
  [/^Answer: C2/, plain(['met'])],
  [/^Answer: C3/, plain(['partly'])],
  [/^Answer: Likelihood/, plain(['almost-certain'])],
  [/^Answer: Consequence/, plain(['major'])],
  [/^Answer: Decision/, plain(['treat'])],
] as const;

/** One member answers whatever stages 1 and 2 wait for; the panel then leads on to the third. */
export async function answerFirstStages(member: Member, thread: string): Promise<void> {
  for (const [button, values] of STEPS) {
    if (values === undefined) await member.pressIn(thread, button);
    else await member.fill(thread, button, values);
  }
}
