/**
 * What the event stream tells of an interaction.
 * @typedef {{ id: string, state: string, type?: number, user?: string }} Told
 */

const FORM = 5;

/**
 * Tells when the bot has taken a form: from then on whoever sent it need not wait, as on Discord, though what comes of
 * it may take a while.
 */
export function formAcknowledgements() {
  /** @type {{ user: string, id?: string, taken: () => void }[]} */
  let waiting = [];
  return {
    /** @param {Told} told */
    heard({ id, state, type, user }) {
      const next = waiting.find((one) => one.user === user && one.id === undefined);
      if (state === 'sent' && type === FORM && next !== undefined) next.id = id;
      if (state !== 'acknowledged') return;
      for (const one of waiting) if (one.id === id) one.taken();
      waiting = waiting.filter((one) => one.id !== id);
    },
    /**
     * Resolves once the bot has taken the form that a user is about to send; never, where it does not.
     * @param {string} user
     * @returns {Promise<void>}
     */
    next(user) {
      return new Promise((taken) => {
        // An earlier one that was refused is not waited for any more.
        waiting = waiting.filter((one) => one.user !== user || one.id !== undefined);
        waiting.push({ user, taken });
      });
    },
  };
}
