// The thread's program where nothing is bundled: `--import tsx` is not heeded by a thread.
import { register } from 'tsx/esm/api';

register();
await import('./learn-in-thread.ts');
