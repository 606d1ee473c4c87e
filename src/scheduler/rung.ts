/** When the bell rings, or after so long. */
export async function rung(bell: Promise<unknown>, longestMs: number): Promise<void> {
  const timer = Promise.withResolvers<void>();
  const handle = setTimeout(timer.resolve, longestMs).unref();
  await Promise.race([bell, timer.promise]);
  clearTimeout(handle);
}
