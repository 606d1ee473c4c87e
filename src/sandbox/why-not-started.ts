/** One sentence that says why the local Discord could not start, and what to do about it. */
export function whyNotStarted(error: unknown, port: number, dataDir: string): string {
  if (!(error instanceof Error)) return `The local Discord could not start: ${String(error)}.`;
  const code = 'code' in error ? error.code : undefined;
  const isPort = 'syscall' in error && error.syscall === 'listen';
  if (code === 'EADDRINUSE') {
    return `Port ${port} is in use on 127.0.0.1; stop what runs there or set SANDBOX_PORT to another port.`;
  }
  if (isPort) return `Port ${port} could not be opened (${code}); set SANDBOX_PORT to another port.`;
  if (typeof code === 'string') {
    return `The folder ${dataDir} cannot be written (${code}); make it writable or set DATA_DIR to another folder.`;
  }
  return `The local Discord could not start: ${error.message}.`;
}
