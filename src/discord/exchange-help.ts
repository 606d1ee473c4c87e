import type { Names } from '../app/exchange/export-risks.ts';
import type { ExchangeHelp } from '../app/exchange/import-risks.ts';
import type { ReportFacts } from '../app/report/facts.ts';
import { readSettings } from '../app/settings.ts';
import { exchangeWords } from '../messages/words/exchange.ts';
import { displayNames } from './display-names.ts';
import { textChannelAt } from './open-thread.ts';
import type { Scene } from './scene.ts';

/** What an import of assessments has to ask Discord. */
export async function exchangeHelp(scene: Scene): Promise<ExchangeHelp> {
  const { app, actor, client } = scene;
  const settings = await readSettings(app, actor);
  const language = settings.ok ? settings.value.language : actor.serverLocale;
  return {
    channel: textChannelAt(client, actor.here),
    reason: exchangeWords[language].reason,
    async findKnown(owners) {
      const here = await displayNames(scene, owners);
      return {
        owner: ({ id }) => here.has(id),
        channel: (id) => client.channels.cache.has(id) && actor.rightsIn(id) !== 'gone',
      };
    },
  };
}

/** What a file calls those that it names: people and roles as `called` has them, channels as Discord does. */
export function namesFor(
  { client }: Pick<Scene, 'client'>,
  facts: ReportFacts,
  called: ReadonlyMap<string, string>,
): Names {
  const risks = facts.of === 'register' ? facts.risks : [facts.risk];
  const ids = [
    ...risks.flatMap(({ assessment: { place } }) => [place.channel, place.thread]),
    ...facts.watched.map(({ item }) => item.plan.channel),
  ];
  const channels = new Map<string, string>();
  for (const id of ids) {
    const channel = id === null ? undefined : client.channels.cache.get(id);
    if (channel !== undefined && 'name' in channel && channel.name !== null)
      channels.set(channel.id, channel.name);
  }
  const roles = new Set<string>(facts.people.filter(({ kind }) => kind === 'role').map(({ id }) => id));
  const split = (isRole: boolean) => new Map([...called].filter(([id]) => roles.has(id) === isRole));
  return { members: split(false), roles: split(true), channels };
}
