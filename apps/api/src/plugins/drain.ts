import type { App } from '../deps.ts';

/**
 * Lets the server come to an end: what is being answered is answered, and its connection closed with it. Without this a
 * client that keeps its connection open for the next request would keep the process open too.
 */
export function drainConnections(app: App): void {
  let isDraining = false;
  let sweep: NodeJS.Timeout | undefined;
  app.addHook('preClose', async () => {
    isDraining = true;
    sweep = setInterval(() => app.server.closeIdleConnections(), 100);
  });
  app.addHook('onSend', async (_request, reply) => {
    if (isDraining) reply.header('connection', 'close');
  });
  app.addHook('onClose', async () => clearInterval(sweep));
}
