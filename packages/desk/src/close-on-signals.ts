const limitMs = 10_000;

export type ClosingLog = {
  info(context: object, message: string): void;
  error(context: object, message: string): void;
};

/**
 * Ends the process in order when it is told to, or when the process that started it over an IPC channel is gone: what has
 * begun is finished or handed back, within ten seconds. A second signal means now.
 */
export function closeOnSignals(log: ClosingLog, close: () => Promise<void>): void {
  let isClosing = false;
  const begin = (reason: string) => {
    if (isClosing) process.exit(1);
    isClosing = true;
    log.info({ reason }, 'closing');
    setTimeout(() => {
      log.error({ limit_ms: limitMs }, 'not everything was finished in time');
      process.exit(1);
    }, limitMs).unref();
    close().then(
      () => process.exit(0),
      (error: unknown) => {
        log.error({ err: error }, 'closing failed');
        process.exit(1);
      },
    );
  };
  process.on('SIGTERM', begin);
  process.on('SIGINT', begin);
  process.on('disconnect', () => {
    if (!isClosing) begin('the process that started this one is gone');
  });
}
