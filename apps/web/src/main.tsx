import './app/first-paint.css';
import '@fontsource-variable/inter/wght.css';
import { createRoot } from 'react-dom/client';
import { App } from './app/app.tsx';
import { createRouter } from './app/router.tsx';
import { showSignInToStrangers } from './app/session-gate.ts';
import { i18n, startTranslations } from './i18n/i18n.ts';
import { queryClient } from './lib/query-client.ts';

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');

// Zod makes its parsers faster with `new Function`, which the content security policy refuses and reports. Zod reads
// this wherever it is loaded; importing it here to say so would load it with every page.
Object.assign(globalThis, { __zod_globalConfig: { jitless: true } });

// Texts and session are asked for at the same time; the first page needs both.
await Promise.all([startTranslations(), showSignInToStrangers()]);
// What the server says in words is in the language it was asked in.
i18n.on('languageChanged', () => void queryClient.invalidateQueries());
createRoot(root).render(<App router={createRouter()} />);
